import type { Points } from "../../figures/decimation.ts";
import type { Domain } from "../../figures/plot-domain.ts";

/** The part of a run after which accuracies lie close together. */
const settled = 0.05;
/** The lower end is a multiple of this. */
const step = 0.1;

/**
 * Ends of y between which accuracies can be told apart once the first steep rise is over: 1 above, below it the least multiple of a
 * tenth that they stay over. From 0 on while the rise lasts.
 *
 * @param curves accuracies in [0, 1] over samples seen
 * @param total samples that the longest run sees, from its first to its last
 */
export function closeRange(curves: readonly Points[], total: number): Domain {
  let least = 1;
  let known = false;
  for (const { x, y } of curves) {
    for (let n = 0; n < x.length; n++) {
      const value = y[n] ?? Number.NaN;
      if ((x[n] ?? 0) < settled * total || !Number.isFinite(value)) continue;
      known = true;
      least = Math.min(least, value);
    }
  }
  return known ? [Math.max(0, Math.floor(least / step) * step), 1] : [0, 1];
}
