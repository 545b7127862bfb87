/** Numbers as JSON, each such that reading it gives the very same double: −0 too, which JSON.stringify makes a 0. */
export function numbersText(values: ArrayLike<number>): string {
  const all = Array.from(values);
  // All at once is several times as fast, and −0 is rare.
  if (!all.some((value) => Object.is(value, -0))) return JSON.stringify(all);
  return `[${all.map((value) => (Object.is(value, -0) ? "-0" : JSON.stringify(value))).join(",")}]`;
}

/** w^1 … w^m so, one list a layer. */
export function layersText(weights: readonly ArrayLike<number>[]): string {
  return `[${weights.map(numbersText).join(",")}]`;
}
