import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenErrors, outputErrors, sampleCost } from "../../src/core/backward.ts";
import { oneHot } from "../../src/core/cost.ts";
import { forward, hiddenOutputs, predictions, productions } from "../../src/core/forward.ts";
import { centralDifference } from "../../src/core/gradient-check.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { depth, type NetworkSpec, width } from "../../src/core/network.ts";
import { multipliedOut, type OuterProduct } from "../../src/core/outer-product.ts";
import { courseRules, type Rules } from "../../src/core/rules.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { type Sample, type Trace, traceBatch } from "../../src/core/trace.ts";
import { batchGradient, corrected, correction } from "../../src/core/update.ts";
import { experiment } from "./arbitrary-network.ts";

const stamp = { run: 0, revision: 0 };

describe("the course's rules", () => {
  test("give, bit for bit, what the equations give when they are applied one after another", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const { samples, update } = traceBatch(spec, weights, batch, 0.3, stamp);
        const m = depth(spec);
        const slopes = weights.map((layer) => new Float64Array(layer.length));
        batch.forEach(({ x, label }, p) => {
          const o: Tensor[] = [x];
          for (let h = 1; h <= m; h++) {
            const a = productions(weights[h - 1] as Tensor, o[h - 1] as Tensor, width(spec, h));
            o.push(h < m ? hiddenOutputs(a) : predictions(a, spec.output));
            expect(samples[p]?.forward.layers[h - 1]).toEqual({ a, o: o[h] });
          }
          const y = oneHot(label ?? 0, width(spec, m));
          let delta = outputErrors(spec, o[m] as Tensor, y);
          for (let h = m; h >= 1; h--) {
            if (h < m) delta = hiddenErrors(o[h] as Tensor, weights[h] as Tensor, delta);
            expect(samples[p]?.backward?.deltas[h - 1]).toEqual(delta);
            const products = [...(o[h - 1] as Tensor)].flatMap((output) => [...delta].map((error) => output * error));
            expect([...multipliedOut(samples[p]?.backward?.gradients[h - 1] as OuterProduct)]).toEqual(products);
            const sum = slopes[h - 1] as Float64Array;
            products.forEach((product, n) => {
              sum[n] = at(sum, n) + product;
            });
          }
          const cost = sampleCost(spec, forward(spec, weights, x), y);
          expect(samples[p]?.backward).toMatchObject({ label, y, cost });
        });
        const factor = spec.batch === "mean" ? 1 / batch.length : 1;
        const expected = slopes.map((layer) => layer.map((slope) => factor * slope));
        expect(update?.gradients).toEqual(expected);
        expect(update?.corrections).toEqual(expected.map((layer) => layer.map((slope) => -0.3 * slope)));
      }),
    );
  });
});

const spec: NetworkSpec = { sizes: [6, 4, 3], output: "sigmoid", costFactor: 1, batch: "mean" };
const weights = initialWeights(spec, { seed: 7, amplitude: 0.8 });
const batch: Sample[] = [0, 1, 2].map((label) => ({
  x: Float64Array.from({ length: 7 }, (_, i) => (i === 0 ? 1 : ((3 * i + 2 * label) % 7) / 7)),
  label,
}));
const right = traceBatch(spec, weights, batch, 0.5, stamp);

/** What the method computes with one hidden layer, in its order. */
const order = ["X", "σ", "U", "τ", "ŷ", "y", "δ^sortie", "δ^caché", "∂", "batch ∂", "Δ"] as const;

/** The values of each, all samples and layers one after another. */
function valuesOf({ samples, update }: Trace): Record<(typeof order)[number], number[]> {
  const each = (read: (p: (typeof samples)[number]) => Tensor | undefined) =>
    samples.flatMap((p) => [...(read(p) ?? [])]);
  return {
    X: each(({ forward }) => forward.x),
    σ: each(({ forward }) => forward.layers[0]?.a),
    U: each(({ forward }) => forward.layers[0]?.o),
    τ: each(({ forward }) => forward.layers[1]?.a),
    ŷ: each(({ forward }) => forward.layers[1]?.o),
    y: each(({ backward }) => backward?.y),
    "δ^sortie": each(({ backward }) => backward?.deltas[1]),
    "δ^caché": each(({ backward }) => backward?.deltas[0]),
    "∂": samples.flatMap(({ backward }) => (backward?.gradients ?? []).flatMap((own) => [...multipliedOut(own)])),
    "batch ∂": (update?.gradients ?? []).flatMap((layer) => [...layer]),
    Δ: (update?.corrections ?? []).flatMap((layer) => [...layer]),
  };
}

const without = (row: number, o: Tensor) => o.map((value, n) => (n === row ? 0 : value));

/** z read as if its columns were its rows. */
const transposed = (z: Tensor, rows: number) => {
  const columns = z.length / rows;
  return z.map((_, n) => at(z, (n % columns) * rows + Math.floor(n / columns)));
};

/** Each fault that the notes name or that a program may have, as a change of one line; and where it shows first. */
const faults: [string, Partial<Rules>, (typeof order)[number]][] = [
  ["pixels from 0 to 255 (P4)", { input: (x) => x.map((value, i) => (i === 0 ? 1 : 255 * value)) }, "X"],
  [
    "the image one cell too far to the front, over the bias (P2)",
    { input: (x) => x.map((_, i) => x[i + 1] ?? 0) },
    "X",
  ],
  ["no bias in F2", { hiddenProductions: (w, x, outputs) => productions(w, without(0, x), outputs) }, "σ"],
  ["no bias neuron in the hidden layer (P3)", { hiddenOutputs: (sigma) => without(0, hiddenOutputs(sigma)) }, "U"],
  ["z transposed in F4", { outputProductions: (z, u, n) => productions(transposed(z, u.length), u, n) }, "τ"],
  ["the one-hot truth one place too far", { truth: (label, n) => oneHot((label + 1) % n, n) }, "y"],
  [
    "the sigmoid applied twice in A3 (R6)",
    {
      outputErrors: (_, predicted, y) =>
        predictions(predicted, "sigmoid").map((g, k) => 2 * g * (1 - g) * (at(predicted, k) - at(y, k))),
    },
    "δ^sortie",
  ],
  ["B7's δ for A3's", { outputErrors: (own, ...of) => outputErrors({ ...own, output: "softmax" }, ...of) }, "δ^sortie"],
  ["the factor 2 forgotten (P5)", { outputErrors: (...of) => outputErrors(...of).map((d) => d / 2) }, "δ^sortie"],
  ["the factor 2 twice (P5)", { outputErrors: (...of) => outputErrors(...of).map((d) => 2 * d) }, "δ^sortie"],
  [
    "z transposed in A5",
    { hiddenErrors: (u, z, errors) => hiddenErrors(u, transposed(z, u.length), errors) },
    "δ^caché",
  ],
  [
    "δ for the bias neuron, the others one place further (P6)",
    {
      hiddenErrors: (u, z, errors) =>
        hiddenErrors(
          Float64Array.of(1, ...u.slice(0, -1)),
          Float64Array.of(...errors.map(() => 0), ...z.slice(0, -errors.length)),
          errors,
        ),
    },
    "δ^caché",
  ],
  [
    "z after its correction (P6)",
    {
      hiddenErrors: (u, z, errors, added) => hiddenErrors(u, corrected([z], [added()])[0] ?? z, errors),
    },
    "δ^caché",
  ],
  ["no gradient for the biases", { gradient: (o, errors) => ({ left: without(0, o), right: errors }) }, "∂"],
  ["1/P forgotten (P5)", { batch: (_, samples) => batchGradient("sum", samples) }, "batch ∂"],
  [
    "1/P twice (P5)",
    { batch: (rule, samples) => batchGradient(rule, samples).map((slope) => slope / samples.length) },
    "batch ∂",
  ],
  [
    "biases that are not corrected",
    { correction: (slopes, alpha, outputs) => correction(slopes, alpha).fill(0, 0, outputs) },
    "Δ",
  ],
  ["the correction's sign", { correction: (slopes, alpha) => correction(slopes, -alpha) }, "Δ"],
];

describe("a program with one line changed", () => {
  test.each(faults)("%s: all before that line is the same, that line is not", (_, change, first) => {
    const rightly = valuesOf(right);
    const wrongly = valuesOf(traceBatch(spec, weights, batch, 0.5, stamp, { ...courseRules, ...change }));
    expect(order.find((tensor) => !rightly[tensor].every((value, n) => Object.is(value, wrongly[tensor][n])))).toBe(
      first,
    );
    expect(wrongly[first]).toHaveLength(rightly[first].length);
  });

  test("z after its correction: δ^caché goes back through z + Δz, Δz being the batch's own", () => {
    const tooLate: Partial<Rules> = {
      hiddenErrors: (u, z, errors, added) =>
        hiddenErrors(
          u,
          z.map((value, n) => value + at(added(), n)),
          errors,
        ),
    };
    const { samples, update } = traceBatch(spec, weights, batch, 0.5, stamp, { ...courseRules, ...tooLate });
    const after = corrected(weights, update?.corrections ?? [])[1] as Tensor;
    expect(update?.corrections[1]).toEqual(right.update?.corrections[1]);
    for (const { forward: pass, backward } of samples) {
      const [hidden, output] = pass.layers;
      if (hidden === undefined || output === undefined || backward === null) throw new Error("one hidden layer");
      expect(backward.deltas[0]).toEqual(hiddenErrors(hidden.o, after, backward.deltas[1] as Tensor));
    }
  });

  test("constant weights (P1): the hidden neurons never part", () => {
    const rules: Rules = { ...courseRules, initial: (...of) => initialWeights(...of).map((layer) => layer.fill(0.5)) };
    let own = rules.initial(spec, { seed: 1, amplitude: 0.5 });
    for (let n = 0; n < 20; n++) {
      const { update } = traceBatch(spec, own, batch, 0.5, stamp, rules);
      own = corrected(own, update?.corrections ?? []);
    }
    const w = own[0] as Float64Array;
    for (let n = 0; n < w.length; n += 4) expect(new Set(w.subarray(n, n + 4)).size).toBe(1);
    expect(new Set(w).size).toBeGreaterThan(1);
  });

  test("in the forward phase passes its own gradient check, in the backward phase it does not", () => {
    const place = { layer: 1, from: 2, to: 3 };
    const position = 2 * 4 + (3 - 1);
    const gap = (change: Partial<Rules>): number => {
      const rules = { ...courseRules, ...change };
      const { update } = traceBatch(spec, weights, batch, 0.5, stamp, rules);
      const told = at(update?.gradients[0] ?? new Float64Array(), position);
      return Math.abs(told / centralDifference(spec, weights, batch, place, 1e-5, rules).quotient - 1);
    };
    expect(gap({ hiddenProductions: (w, x, outputs) => productions(w, without(0, x), outputs) })).toBeLessThan(1e-6);
    expect(gap({ outputErrors: (...of) => outputErrors(...of).map((d) => 2 * d) })).toBeGreaterThan(0.5);
  });
});
