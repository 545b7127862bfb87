import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  batchLedger,
  conventionFactor,
  equivalentAlpha,
  mostCorrected,
  predictedChange,
} from "../../src/core/batch-ledger.ts";
import type { WeightIndex } from "../../src/core/gradient-check.ts";
import { type Conventions, depth, width } from "../../src/core/network.ts";
import { norm } from "../../src/core/norms.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { type Experiment, experiment } from "./arbitrary-network.ts";
import { expectNumber, expectTensor, largest } from "./expect-tensor.ts";

const traced = ({ spec, weights, batch }: Experiment, alpha: number): Trace =>
  traceBatch(spec, weights, batch, alpha, { run: 1, revision: 0 });

/** Any weight of a network. */
function placeIn({ spec }: Pick<Trace, "spec">): fc.Arbitrary<WeightIndex> {
  return fc.integer({ min: 1, max: depth(spec) }).chain((layer) =>
    fc.record({
      layer: fc.constant(layer),
      from: fc.integer({ min: 0, max: width(spec, layer - 1) }),
      to: fc.integer({ min: 1, max: width(spec, layer) }),
    }),
  );
}

const accounted = experiment().chain((any) => {
  const trace = traced(any, 0.3);
  return placeIn(trace).map((place) => ({ trace, place }));
});

const conventions = (output: Conventions["output"]): fc.Arbitrary<Conventions> =>
  fc.record({
    output: fc.constant(output),
    costFactor: fc.constantFrom(1 as const, 0.5 as const),
    batch: fc.constantFrom("mean" as const, "sum" as const),
  });

describe("the account of a batch", () => {
  test("adds up: factor · Σ of the samples' terms is the gradient, −α times it the correction", () => {
    fc.assert(
      fc.property(accounted, ({ trace, place }) => {
        const ledger = batchLedger(trace, place);
        if (ledger === null) throw new Error("no account");
        const sizes = ledger.up - ledger.down;
        expect(ledger.lines).toHaveLength(trace.samples.length);
        expectNumber(
          "sum",
          ledger.sum,
          ledger.lines.reduce((sum, { term }) => sum + term, 0),
          1e-13,
          sizes,
        );
        expectNumber("gradient", ledger.gradient, ledger.factor * ledger.sum, 1e-13, sizes);
        expectNumber("correction", ledger.correction, -0.3 * ledger.gradient, 1e-13);
        expect(ledger.after).toBe(ledger.before + ledger.correction);
      }),
    );
  });

  test("says what cancels: nothing where all terms have one sign, all where they sum to 0", () => {
    fc.assert(
      fc.property(accounted, ({ trace, place }) => {
        const ledger = batchLedger(trace, place);
        if (ledger === null) throw new Error("no account");
        expect(ledger.cancelled).toBeGreaterThanOrEqual(0);
        expect(ledger.cancelled).toBeLessThanOrEqual(1);
        if (ledger.up === 0 || ledger.down === 0) expect(ledger.cancelled).toBe(0);
        expectNumber("net", Math.abs(ledger.sum), (1 - ledger.cancelled) * (ledger.up - ledger.down), 1e-12);
      }),
    );
  });

  test("follows the weight that the batch corrects most", () => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const trace = traced(any, 0.3);
        const place = mostCorrected(trace, depth(trace.spec));
        const ledger = place === null ? null : batchLedger(trace, place);
        expect(Math.abs(ledger?.correction ?? Number.NaN)).toBe(largest(trace.update?.corrections.at(-1) ?? []));
      }),
    );
  });
});

describe("the change of cost that the gradient predicts", () => {
  test("is −α ‖∇E‖²", () => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const { update } = traced(any, 0.3);
        if (update === null) throw new Error("no correction");
        const squared = update.gradients.reduce((sum, layer) => sum + norm(layer) ** 2, 0);
        expectNumber("change", predictedChange(update), -0.3 * squared, 1e-12);
      }),
    );
  });

  test("comes, the more exactly the smaller α is", () => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const missed = (alpha: number): number => {
          const { update } = traced(any, alpha);
          if (update === null) throw new Error("no correction");
          return Math.abs(update.costAfter - update.costBefore - predictedChange(update));
        };
        const { update } = traced(any, 1);
        const slope = Math.abs(predictedChange(update as NonNullable<typeof update>));
        fc.pre(slope > 1e-6);
        const alpha = 1e-4 / Math.max(1, slope);
        // What the prediction misses is of second order: a tenth of α, a hundredth of it, down to rounding.
        expect(missed(alpha / 10)).toBeLessThan(missed(alpha) / 10 + 1e-12 * Math.max(1, update?.costBefore ?? 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe("α absorbs a convention (R1, R2)", () => {
  test.each(["sigmoid", "softmax"] as const)(
    "with %s outputs the equivalent α makes the same corrections",
    (output) => {
      fc.assert(
        fc.property(experiment(), conventions(output), conventions(output), (any, one, other) => {
          const by = (rules: Conventions, alpha: number) => {
            const { update } = traced({ ...any, spec: { ...any.spec, ...rules } }, alpha);
            return update?.corrections ?? [];
          };
          const alpha = equivalentAlpha(0.3, any.batch.length, one, other);
          const [before, after] = [by(one, 0.3), by(other, alpha)];
          before.forEach((layer, h) => {
            expectTensor(`Δw^${h + 1}`, after[h] ?? new Float64Array(), Array.from(layer), 1e-13, largest(layer));
          });
        }),
      );
    },
  );

  test("the sum over P samples takes α / P, the cost with ½ takes 2 α, the log cost knows no factor", () => {
    const mean: Conventions = { output: "sigmoid", costFactor: 1, batch: "mean" };
    expect(equivalentAlpha(0.5, 10, mean, { ...mean, batch: "sum" })).toBeCloseTo(0.05, 15);
    expect(equivalentAlpha(0.5, 10, mean, { ...mean, costFactor: 0.5 })).toBe(1);
    const log: Conventions = { ...mean, output: "softmax" };
    expect(equivalentAlpha(0.5, 10, log, { ...log, costFactor: 0.5 })).toBe(0.5);
    expect(conventionFactor(mean, 4)).toBe(0.25);
  });
});
