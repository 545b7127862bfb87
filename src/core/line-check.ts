import { hiddenErrors, outputErrors } from "./backward.ts";
import { oneHot } from "./cost.ts";
import { hiddenOutputs, predictions, productions } from "./forward.ts";
import { depth, layerWeights, width } from "./network.ts";
import { multipliedOut } from "./outer-product.ts";
import { at, type Tensor } from "./tensor.ts";
import type { Sample, Trace } from "./trace.ts";
import { batchGradient, correction } from "./update.ts";

/** The lines of a program with one hidden layer, in the order in which it applies them. */
export const lineNames = [
  "input",
  "hiddenProductions",
  "hiddenOutputs",
  "outputProductions",
  "predictions",
  "truth",
  "outputErrors",
  "hiddenErrors",
  "gradient",
  "batch",
  "correction",
] as const;

export type LineName = (typeof lineNames)[number];

/** What a line of a program gave against what the course's gives from the same numbers, over all samples and cells. */
export interface LineCheck {
  /** The largest |program − course|, over the largest |course|: 0 where the line is right. */
  readonly difference: number;
  /** The middle of program / course over the cells where the course's is not 0: 1 where it is right; NaN where there are none. */
  readonly ratio: number;
  /** What both gave in the cell where they differ most, or else in the one whose value is largest; null where there is no cell. */
  readonly cell: LineCell | null;
}

/** A cell of a line: its place in the tensor of that layer, of the sample unless it is the batch's. */
export interface LineCell {
  readonly place: number;
  /** p, from 0; null where the line is the batch's. */
  readonly sample: number | null;
  /** h, from 1: the weights' layer, of a gradient or a correction; the neurons' layer elsewhere, 0 that of the inputs. */
  readonly layer: number;
  readonly program: number;
  readonly course: number;
}

type At = Pick<LineCell, "sample" | "layer">;

/**
 * A hand calculation, line by line: each line of a trace that some program made, worked out anew by the course from the
 * program's own numbers. What a fault does to the lines after it is not held against them.
 *
 * @param batch the samples that went in, X as it ought to be
 */
export function checkLines(trace: Trace, batch: readonly Sample[]): Readonly<Record<LineName, LineCheck>> {
  const { spec, weights, alpha, samples, update } = trace;
  const m = depth(spec);
  const found = new Map<LineName, Pair[]>(lineNames.map((line) => [line, []]));
  const compare = (line: LineName, sample: number | null, layer: number, program: Tensor, course: Tensor): void =>
    void found.get(line)?.push({ sample, layer, program, course });
  samples.forEach(({ forward, backward }, p) => {
    const sample = batch[p];
    if (sample === undefined) return;
    compare("input", p, 0, forward.x, sample.x);
    forward.layers.forEach(({ a, o }, n) => {
      const below = n === 0 ? forward.x : (forward.layers[n - 1]?.o ?? forward.x);
      const last = n === m - 1;
      compare(
        last ? "outputProductions" : "hiddenProductions",
        p,
        n + 1,
        a,
        productions(layerWeights(weights, n + 1), below, width(spec, n + 1)),
      );
      compare(
        last ? "predictions" : "hiddenOutputs",
        p,
        n + 1,
        o,
        last ? predictions(a, spec.output) : hiddenOutputs(a),
      );
    });
    if (backward === null) return;
    const { y, label, deltas, gradients } = backward;
    if (label !== undefined) compare("truth", p, m, y, oneHot(label, y.length));
    deltas.forEach((delta, n) => {
      const layer = forward.layers[n];
      const above = deltas[n + 1];
      if (layer === undefined) return;
      if (above === undefined) compare("outputErrors", p, n + 1, delta, outputErrors(spec, layer.o, y));
      else compare("hiddenErrors", p, n + 1, delta, hiddenErrors(layer.o, layerWeights(weights, n + 2), above));
      const below = n === 0 ? forward.x : (forward.layers[n - 1]?.o ?? forward.x);
      const own = gradients[n];
      if (own !== undefined)
        compare("gradient", p, n + 1, multipliedOut(own), multipliedOut({ left: below, right: delta }));
    });
  });
  update?.gradients.forEach((gradient, n) => {
    const own = samples.flatMap(({ backward }) => backward?.gradients[n] ?? []);
    compare("batch", null, n + 1, gradient, batchGradient(spec.batch, own));
    compare("correction", null, n + 1, update.corrections[n] ?? gradient, correction(gradient, alpha));
  });
  return Object.fromEntries(lineNames.map((line) => [line, checkOf(found.get(line) ?? [])])) as Record<
    LineName,
    LineCheck
  >;
}

interface Pair extends At {
  readonly program: Tensor;
  readonly course: Tensor;
}

function checkOf(pairs: readonly Pair[]): LineCheck {
  let largest = 0;
  let apart = 0;
  let cell: LineCheck["cell"] = null;
  const ratios: number[] = [];
  for (const { program, course, sample, layer } of pairs) {
    for (let place = 0; place < course.length; place++) {
      const [own, right] = [at(program, place), at(course, place)];
      const off = Math.abs(own - right);
      if (off > apart || (apart === 0 && Math.abs(right) > largest)) {
        cell = { place, sample, layer, program: own, course: right };
      }
      largest = Math.max(largest, Math.abs(right));
      apart = Math.max(apart, off);
      if (right !== 0) ratios.push(own / right);
    }
  }
  ratios.sort((one, other) => one - other);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  return { difference: largest === 0 ? apart : apart / largest, ratio, cell };
}
