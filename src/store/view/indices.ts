import { answerOf, predictionOf } from "../../core/forward.ts";
import { depth, width } from "../../core/network.ts";
import { at, largestPlace, type Tensor } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import type { Indices } from "../../course/algebra/expression.ts";
import { firstIndices, imageColumns } from "../../course/algebra/index-values.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { shownTrace } from "../network/passes.ts";
import type { ChosenIndices, State } from "../state.ts";

type Asked = Pick<State, "traces" | "setup" | "view" | "chosen">;

let known: { readonly asked: readonly unknown[]; readonly indices: Indices } | null = null;

/**
 * Which i, j, k, … the equations speak of now: those that the reader chose, in the course; the indices of the cells pinned
 * one after the other, the last going first, and before a choice made earlier; where none says anything, the hidden neuron shown, the true digit, its strongest rival and the brightest pixel
 * nearest to the middle of the stroke. What is merely pointed at changes nothing: no formula moves under the pointer.
 * The same object until one of these changes.
 */
export function currentIndices(state: Asked): Indices {
  const trace = shownTrace(state);
  const { neuron, pinned, trail, place } = state.view;
  const chosen = place === "course" ? state.chosen : null;
  const asked = [trace, neuron, pinned, trail, chosen];
  if (known !== null && asked.every((part, n) => part === known?.asked[n])) return known.indices;
  const chain = pinned === null ? trail : [...trail, pinned];
  const pinnedBefore = chain.reduce(withCell, defaultIndices(trace, neuron));
  const own = chosen === null ? pinnedBefore : withChoice(pinnedBefore, chosen, trace, neuron);
  const named = chosen === null || pinned === null || pinned === chosen.pinned ? own : withCell(own, pinned);
  const indices = named.q === named.k ? { ...named, q: rival(trace, named) } : named;
  known = { asked, indices };
  return indices;
}

/** The indices with those that the reader chose, as far as the network has them; those that follow from them too. */
function withChoice(indices: Indices, chosen: ChosenIndices, trace: Trace | null, neuron: number): Indices {
  if (trace === null) return indices;
  const { i, j, k } = chosen.indices;
  const { sizes } = trace.spec;
  const columns = imageColumns(trace.spec);
  const within = (value: number | undefined, last: number): value is number => value !== undefined && value <= last;
  return {
    ...indices,
    ...(within(i, sizes[0] ?? 0) ? { i } : {}),
    ...(within(i, sizes[0] ?? 0) && i >= 1 ? { r: Math.floor((i - 1) / columns), c: (i - 1) % columns } : {}),
    ...(within(j, width(trace.spec, 1)) && neuron === chosen.neuron ? { j } : {}),
    ...(within(k, (sizes.at(-1) ?? 1) - 1) ? { k, ...(depth(trace.spec) === 2 ? { l: k + 1 } : {}) } : {}),
  };
}

/** The output with the largest ŷ besides k. */
function rival(trace: Trace | null, { p, k }: Indices): number {
  const pass = trace?.samples[p];
  return pass === undefined ? (k === 0 ? 1 : 0) : strongest(predictionOf(pass.forward), k);
}

/** The indices with those that a cell names: z_{5,3} sets j = 5 and k = 3. */
export function withCell(indices: Indices, cell: Cell): Indices {
  const named: Partial<Record<keyof Indices, number>> = {};
  symbolOf(cell.symbol).ranges.forEach(({ index }, n) => {
    const value = cell.indices[n];
    if (value !== undefined) named[index] = value;
  });
  if (cell.sample !== undefined) named.p = cell.sample;
  return { ...indices, ...named };
}

/** What the equations speak of before anything is pinned. */
export function defaultIndices(trace: Trace | null, neuron: number): Indices {
  const shown = { ...firstIndices, j: neuron };
  const pass = trace?.samples[0];
  if (trace === null || pass === undefined) return shown;
  const j = Math.min(Math.max(1, neuron), width(trace.spec, 1));
  const predicted = predictionOf(pass.forward);
  const k = pass.backward === null ? answerOf(pass.forward) : largestPlace(pass.backward.y);
  const i = middlePixel(trace, pass.forward.x);
  const columns = imageColumns(trace.spec);
  return {
    ...shown,
    i,
    j,
    k,
    q: strongest(predicted, k),
    l: depth(trace.spec) === 2 ? k + 1 : 1,
    r: Math.floor((i - 1) / columns),
    c: (i - 1) % columns,
  };
}

/** The output with the largest ŷ besides k; the lowest where several are equal. */
function strongest(predicted: Tensor, k: number): number {
  let best = k === 0 ? 1 : 0;
  for (let q = 0; q < predicted.length; q++) if (q !== k && at(predicted, q) > at(predicted, best)) best = q;
  return Math.min(best, Math.max(0, predicted.length - 1));
}

/** The input neuron i ≥ 1 of the brightest pixel nearest to the stroke's centre of mass; 1 for an empty image. */
function middlePixel(trace: Trace, x: Tensor): number {
  const columns = imageColumns(trace.spec);
  let mass = 0;
  let row = 0;
  let column = 0;
  for (let i = 1; i < x.length; i++) {
    mass += at(x, i);
    row += at(x, i) * Math.floor((i - 1) / columns);
    column += at(x, i) * ((i - 1) % columns);
  }
  let best = 1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < x.length && mass > 0; i++) {
    const away = Math.hypot(Math.floor((i - 1) / columns) - row / mass, ((i - 1) % columns) - column / mass);
    const score = 100 * at(x, i) - away;
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}
