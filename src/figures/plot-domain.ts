/** An interval of an axis, [low, high] with low < high. */
export type Domain = readonly [number, number];

/**
 * A domain zoomed about a point, kept inside `whole` and no narrower than a ten-thousandth of it.
 *
 * @param factor below 1 zooms in, above 1 out
 */
export function zoomed(domain: Domain, factor: number, about: number, whole: Domain): Domain {
  const narrowest = (whole[1] - whole[0]) / 10_000;
  const width = Math.max(narrowest, (domain[1] - domain[0]) * factor);
  const share = (about - domain[0]) / (domain[1] - domain[0]);
  const low = about - share * width;
  return within([low, low + width], whole);
}

/** A domain moved by a share of its own width (−1 is one whole view to the left), kept inside `whole`. */
export function panned(domain: Domain, share: number, whole: Domain): Domain {
  const shift = share * (domain[1] - domain[0]);
  return within([domain[0] + shift, domain[1] + shift], whole);
}

/** The domain moved, and narrowed where it must be, to lie inside `whole`. */
function within([low, high]: Domain, whole: Domain): Domain {
  const width = high - low;
  if (width >= whole[1] - whole[0]) return whole;
  if (low < whole[0]) return [whole[0], whole[0] + width];
  return high > whole[1] ? [whole[1] - width, whole[1]] : [low, high];
}

/** What a key does to the view: + and − zoom about the middle, Shift with the arrows moves, 0 shows all; else null. */
export function domainAfterKey(domain: Domain, whole: Domain, key: string, shift: boolean): Domain | null {
  const middle = (domain[0] + domain[1]) / 2;
  if (key === "+" || key === "=") return zoomed(domain, 0.5, middle, whole);
  if (key === "-" || key === "−") return zoomed(domain, 2, middle, whole);
  if (key === "0") return whole;
  if (shift && key === "ArrowLeft") return panned(domain, -0.25, whole);
  if (shift && key === "ArrowRight") return panned(domain, 0.25, whole);
  return null;
}
