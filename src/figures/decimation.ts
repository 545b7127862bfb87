import { bisectLeft } from "d3-array";
import type { Domain } from "./plot-domain.ts";

/** Points in the order of x; y may hold NaN where there is no value. Only the first `x.length` values of y are read. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * The positions of the points to draw in [low, high]: of each of `columns` equal slices the first, the lowest, the highest
 * and the last, so that a line of thousands of points looks the same and no extreme is lost. One point to each side of the
 * domain is kept, for the line to run in and out.
 *
 * Source: the M4 aggregation, Jugel, Jerzak, Hackenbroich and Markl 2014.
 */
export function decimated({ x, y }: Points, [low, high]: Domain, columns: number): number[] {
  const from = Math.max(0, bisectLeft(x as number[], low) - 1);
  const to = Math.min(x.length - 1, bisectLeft(x as number[], high));
  if (to - from + 1 <= 4 * columns) return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
  const kept: number[] = [];
  let slice = Number.NaN;
  let first = from;
  let lowest = from;
  let highest = from;
  const close = (last: number): void => {
    const [one, other] = lowest < highest ? [lowest, highest] : [highest, lowest];
    for (const n of [first, one, other, last]) if (n !== kept.at(-1)) kept.push(n);
  };
  for (let n = from; n <= to; n++) {
    const own = Math.floor((((x[n] ?? low) - low) / (high - low)) * columns);
    if (own !== slice) {
      if (!Number.isNaN(slice)) close(n - 1);
      slice = own;
      first = n;
      lowest = n;
      highest = n;
    }
    const value = y[n] ?? Number.NaN;
    if (value < (y[lowest] ?? Number.NaN) || Number.isNaN(y[lowest])) lowest = n;
    if (value > (y[highest] ?? Number.NaN) || Number.isNaN(y[highest])) highest = n;
  }
  close(to);
  return kept;
}

/** The position of the point nearest to x; −1 where there is none. */
export function nearestPoint({ x }: Points, at: number): number {
  const right = bisectLeft(x as number[], at);
  if (right >= x.length) return x.length - 1;
  if (right === 0) return 0;
  return at - (x[right - 1] ?? at) <= (x[right] ?? at) - at ? right - 1 : right;
}
