import type { Language } from "../../store/language.ts";
import type { Curve, RunPlace } from "../../worker/protocol.ts";

/** A share, 0 to 1, with one decimal: "97,5 %". A dash where it was not measured. */
export function percentText(share: number | undefined, language: Language, decimals = 1): string {
  if (share === undefined || Number.isNaN(share)) return "–";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return share.toLocaleString(language, { style: "percent", ...digits });
}

/** A count with its thousands apart. */
export function countText(count: number, language: Language): string {
  return Math.round(count).toLocaleString(language);
}

/**
 * Cost and accuracy as last measured up to a place of the run, the first measure where there is none before it; undefined
 * before there is any.
 */
export function measuredAt(
  { seen, cost, accuracy }: Curve,
  place: RunPlace | null,
): { readonly cost: number | undefined; readonly accuracy: number | undefined } {
  const after = place === null ? -1 : seen.findIndex((value) => value > (place === "initial" ? 0 : place));
  const n = after < 0 ? seen.length - 1 : Math.max(0, after - 1);
  return { cost: cost[n], accuracy: accuracy[n] };
}

/** Sizes as the course writes a network: 784–100–10. */
export function networkText(sizes: readonly number[]): string {
  return sizes.join("–");
}

/** A setting in full: nothing that was typed is rounded away. */
export function settingText(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 17, useGrouping: false });
}
