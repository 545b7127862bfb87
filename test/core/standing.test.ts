import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Labelled } from "../../src/core/learn.ts";
import { norm } from "../../src/core/norms.ts";
import { standing } from "../../src/core/standing.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { experiment } from "./arbitrary-network.ts";
import { expectNumber } from "./expect-tensor.ts";

describe("how a network stands", () => {
  test("is what the trace of the same samples says: cost, ‖δ^h‖ in every layer, the biases' mean gradient", () => {
    fc.assert(
      fc.property(experiment(), (any) => {
        const spec = { ...any.spec, batch: "mean" } as const;
        const trace = traceBatch(spec, any.weights, any.batch, 1, { run: 1, revision: 0 });
        const found = standing(spec, any.weights, any.batch as unknown as readonly Labelled[]);
        const P = any.batch.length;
        expectNumber("cost", found.cost, trace.update?.costBefore ?? Number.NaN, 1e-12);
        found.errors.forEach((length, n) => {
          const own =
            trace.samples.reduce((sum, { backward }) => sum + norm(backward?.deltas[n] ?? new Float64Array()), 0) / P;
          expectNumber(`‖δ^${n + 1}‖`, length, own, 1e-12);
        });
        found.speeds.forEach((speed, n) => {
          const biases = trace.update?.gradients[n]?.slice(0, spec.sizes[n + 1]) ?? new Float64Array();
          expectNumber(`speed of layer ${n + 1}`, speed, norm(biases), 1e-12);
        });
        expect(found.accuracy).toBeGreaterThanOrEqual(0);
        expect(found.accuracy).toBeLessThanOrEqual(1);
      }),
    );
  });
});
