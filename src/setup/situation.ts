import { chapterIds } from "../course/text/chapters.ts";
import type { SetupFault } from "./fault.ts";
import { largestBatch, limits, sizeFaults, within, workFault } from "./limits.ts";
import { areGiven, type Setup } from "./setup.ts";
import { comparePage, type View } from "./view.ts";

/** What is computed and how it is looked at: all that a link or a file brings back, but weights changed since. */
export interface Situation {
  readonly setup: Setup;
  readonly view: View;
}

/** What of a setup does not go together, where each field is sound by itself; empty when it can be computed. */
export function setupFaults({ source, sizes, init, batchSize }: Setup): SetupFault[] {
  const faults: SetupFault[] = sizeFaults(sizes);
  const [inputs = 0] = sizes;
  const outputs = sizes.at(-1) ?? 0;
  if (source.kind !== "table") {
    if (inputs !== limits.inputs.most || outputs !== limits.outputs.most)
      faults.push({ code: "ends", inputs, outputs });
  } else if (!within(inputs, limits.inputs) || !within(outputs, limits.outputs)) {
    faults.push({ code: "ends", inputs, outputs });
  } else {
    source.rows.forEach(({ x, y }, row) => {
      if (x.length !== inputs) faults.push({ code: "row", row, part: "x", found: x.length, expected: inputs });
      if (y.length !== outputs) faults.push({ code: "row", row, part: "y", found: y.length, expected: outputs });
    });
  }
  if (faults.length === 0 && areGiven(init)) faults.push(...weightFaults(sizes, init.given));
  if (faults.length > 0) return faults;
  const work = workFault(sizes, batchSize);
  return work === null ? [] : [work];
}

/**
 * The setup changed, and what no longer goes with the change as it was at first: a digit in the place of a table that the
 * network has no inputs for, drawn weights in the place of given ones of another shape, a smaller batch. Sizes give way to a
 * sample that was chosen.
 */
export function changed(before: Setup, change: Partial<Setup>, usual: Setup): Setup {
  let setup: Setup = { ...before, ...change };
  const has = (...codes: readonly SetupFault["code"][]): boolean =>
    setupFaults(setup).some(({ code }) => codes.includes(code));
  if (has("ends", "row")) {
    setup = change.source === undefined ? { ...setup, source: usual.source } : { ...setup, sizes: usual.sizes };
  }
  if (has("matrix", "matrices")) setup = { ...setup, init: usual.init };
  if (has("work")) setup = { ...setup, batchSize: largestBatch(setup.sizes) };
  return setup;
}

/** Where weights are not as many as the network needs; w^h has (r^{h−1} + 1) · r^h. */
export function weightFaults(sizes: readonly number[], weights: readonly ArrayLike<number>[]): SetupFault[] {
  const expected = sizes.length - 1;
  if (weights.length !== expected) return [{ code: "matrices", found: weights.length, expected }];
  return weights.flatMap((layer, n): SetupFault[] => {
    const count = ((sizes[n] ?? 0) + 1) * (sizes[n + 1] ?? 0);
    return layer.length === count ? [] : [{ code: "matrix", layer: n + 1, found: layer.length, expected: count }];
  });
}

/** Whether a place has such a page; the empty one is its first. */
export function isPage({ place, page }: Pick<View, "place" | "page">): boolean {
  return place !== "course" || page === "" || page === comparePage || chapterIds.some((id) => id === page);
}
