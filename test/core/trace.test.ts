import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CoreError } from "../../src/core/errors.ts";
import { costOf } from "../../src/core/gradient-check.ts";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { batchOf, traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectNumber, largest } from "./expect-tensor.ts";

const stamp = { run: 3, revision: 7 };

describe("a trace", () => {
  test("keeps every sample's pass, the run and the revision that it speaks of", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const trace = traceBatch(spec, weights, batch, 0.1, stamp);
        expect(trace).toMatchObject({ ...stamp, alpha: 0.1, spec });
        expect(trace.samples.map(({ forward }) => forward.x)).toEqual(batch.map(({ x }) => x));
        expect(trace.samples.map(({ backward }) => backward?.label)).toEqual(batch.map(({ label }) => label));
      }),
    );
  });

  test("says the batch's cost before and after its own corrections", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const { update } = traceBatch(spec, weights, batch, 0.1, stamp);
        if (update === null) throw new Error("every label is known");
        expectNumber("before", update.costBefore, costOf(spec, weights, batch), 1e-14);
        expectNumber("after", update.costAfter, costOf(spec, corrected(weights, update.corrections), batch), 1e-14);
      }),
    );
  });

  test("is made again of the batch that it gives back", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const trace = traceBatch(spec, weights, batch, 0.1, stamp);
        expect(batchOf(trace)).toEqual(batch);
        expect(traceBatch(spec, weights, batchOf(trace), 0.1, stamp)).toEqual(trace);
      }),
    );
    const unnamed = { x: Float64Array.of(1, 0.5), label: null, y: Float64Array.of(0.2, 0.9) };
    const spec: NetworkSpec = { sizes: [1, 2], output: "sigmoid", costFactor: 1, batch: "mean" };
    expect(batchOf(traceBatch(spec, [new Float64Array(4)], [unnamed], 0.1, stamp))).toEqual([unnamed]);
  });

  test("leaves the weights as they were: the corrections are proposed, not applied", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const before = structuredClone([...weights]);
        const trace = traceBatch(spec, weights, batch, 0.5, stamp);
        expect([...trace.weights]).toEqual(before);
      }),
    );
  });

  test("of a sample whose true digit is unknown goes forward only, and has no update", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch: [first, ...others] }) => {
        const trace = traceBatch(spec, weights, [{ x: first.x, label: null }, ...others], 0.1, stamp);
        expect(trace.samples[0]?.backward).toBeNull();
        expect(trace.update).toBeNull();
      }),
    );
  });

  test("holds no NaN with productions of 800 on the wrong digit, and the cost is 1600 (R4)", () => {
    const spec: NetworkSpec = { sizes: [1, 2], output: "softmax", costFactor: 1, batch: "mean" };
    const batch = [{ x: Float64Array.of(1, 1), label: 1 }];
    const trace = traceBatch(spec, [Float64Array.of(0, 0, 800, -800)], batch, 0.1, stamp);
    expect(trace.update?.costBefore).toBe(1600);
    expect(trace.update?.costAfter).toBeLessThan(1600);
    expect([...(trace.samples[0]?.backward?.deltas[0] ?? [])]).toEqual([1, -1]);
  });

  test("of a hidden layer that saturates at σ = ±800 has errors of 0 there, not NaN", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const spec: NetworkSpec = { sizes: [1, 2, 2], output, costFactor: 1, batch: "mean" };
      const weights = [Float64Array.of(0, 0, 800, -800), Float64Array.of(0, 0, 1, 2, 3, 4)];
      const trace = traceBatch(spec, weights, [{ x: Float64Array.of(1, 1), label: 0 }], 0.1, stamp);
      expect(largest(trace.samples[0]?.backward?.deltas[0] ?? [Number.NaN])).toBe(0);
      expect(Number.isFinite(trace.update?.costAfter)).toBe(true);
    }
  });

  test("of MNIST's size is finite throughout", () => {
    const spec: NetworkSpec = { sizes: [784, 30, 10], output: "softmax", costFactor: 1, batch: "mean" };
    const weights = initialWeights(spec, { seed: 1, amplitude: 0.5 });
    const x = Float64Array.from({ length: 785 }, (_, i) => (i === 0 ? 1 : (i % 5) / 4));
    const { update } = traceBatch(spec, weights, [{ x, label: 4 }], 0.1, stamp);
    const every = [...(update?.gradients ?? []), ...(update?.corrections ?? [])];
    expect(every.map((layer) => layer.length)).toEqual([785 * 30, 310, 785 * 30, 310]);
    expect(every.every((layer) => layer.every(Number.isFinite))).toBe(true);
  });
});

describe("a trace is refused with a typed error", () => {
  const spec: NetworkSpec = { sizes: [2, 2], output: "sigmoid", costFactor: 1, batch: "mean" };
  const weights = [new Float64Array(6)];
  const x = Float64Array.of(1, 0, 0);

  test.each([
    ["no samples", { batch: [] }, { code: "setting", what: "P", found: 0 }],
    ["a label of another network", { batch: [{ x, label: 2 }] }, { code: "label", found: 2, classes: 2 }],
    [
      "an image of another size",
      { batch: [{ x: new Float64Array(4), label: 0 }] },
      { code: "shape", what: "X", expected: 3, found: 4 },
    ],
    [
      "a weight that is no number",
      { weights: [Float64Array.of(0, 0, Number.NaN, 0, 0, 0)] },
      { code: "not-finite", what: "w^1", position: 2 },
    ],
    ["an α that is no number", { alpha: Number.NaN }, { code: "setting", what: "α", found: Number.NaN }],
  ])("for %s", (_, wrong, fault) => {
    const given = { weights, batch: [{ x, label: 0 }], alpha: 0.1, ...wrong };
    expect(() => traceBatch(spec, given.weights, given.batch, given.alpha, stamp)).toThrow(
      expect.objectContaining({ constructor: CoreError, fault }),
    );
  });

  test("for a pixel that is no number, lit or hidden by a weight of 0", () => {
    const dark = Float64Array.of(1, Number.NaN, 0);
    expect(() => traceBatch(spec, weights, [{ x: dark, label: 0 }], 0.1, stamp)).toThrow(CoreError);
  });
});
