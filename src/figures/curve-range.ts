import { bisectLeft, bisectRight } from "d3-array";
import type { Points } from "./decimation.ts";
import type { Domain } from "./plot-domain.ts";

/** A chart's vertical axis: linear, or logarithmic, which shows positive values only. */
export type AxisKind = "linear" | "log";

/** From the first to the last x of several curves; [0, 1] where there is none. */
export function wholeDomain(curves: readonly Points[]): Domain {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { x } of curves) {
    low = Math.min(low, x[0] ?? low);
    high = Math.max(high, x[x.length - 1] ?? high);
  }
  return low < high ? [low, high] : Number.isFinite(low) ? [low, low + 1] : [0, 1];
}

/** Whether a curve has values inside a domain of x that a log axis cannot show: 0, and what is below. */
export function leavesOut(curves: readonly Points[], domain: Domain | null): boolean {
  const [first, last] = domain ?? wholeDomain(curves);
  return curves.some(({ x, y }) =>
    Array.from(y).some((value, n) => value <= 0 && (x[n] ?? first) >= first && (x[n] ?? last) <= last),
  );
}

/** The values that the curves take inside a domain of x, with a little air; on a log axis positive ones only. */
export function valueRange(curves: readonly Points[], domain: Domain, axis: AxisKind): Domain {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { x, y } of curves) {
    const from = bisectLeft(x as number[], domain[0]);
    const to = bisectRight(x as number[], domain[1]);
    for (let n = from; n < to; n++) {
      const value = y[n] ?? Number.NaN;
      if (!Number.isFinite(value) || (axis === "log" && value <= 0)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low > high) return axis === "log" ? [0.1, 1] : [0, 1];
  if (axis === "log") return low < high ? [low / 1.1, high * 1.1] : [low / 2, high * 2];
  const air = low < high ? 0.05 * (high - low) : Math.max(0.5, Math.abs(low) * 0.1);
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
