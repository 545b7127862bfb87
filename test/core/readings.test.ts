import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputErrors } from "../../src/core/backward.ts";
import { CoreError } from "../../src/core/errors.ts";
import type { Conventions } from "../../src/core/network.ts";
import { traceReadings } from "../../src/core/readings.ts";
import { courseRules, type Rules } from "../../src/core/rules.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { correction } from "../../src/core/update.ts";
import { experiment } from "./arbitrary-network.ts";

const stamp = { run: 2, revision: 5 };
const A: Conventions = { output: "sigmoid", costFactor: 1, batch: "mean" };
const B: Conventions = { output: "softmax", costFactor: 1, batch: "mean" };

describe("several readings of the same weights and samples", () => {
  test("are each what the trace of that reading alone is, bit for bit", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const faulty: Rules = { ...courseRules, outputErrors: (...of) => outputErrors(...of).map((d) => 2 * d) };
        const readings = [{ conventions: A }, { conventions: B }, { conventions: A, rules: faulty }];
        const traces = traceReadings(spec.sizes, weights, batch, 0.3, stamp, readings);
        readings.forEach(({ conventions, ...rest }, n) => {
          const rules = "rules" in rest ? rest.rules : courseRules;
          const alone = traceBatch({ sizes: spec.sizes, ...conventions }, weights, batch, 0.3, stamp, rules);
          expect(traces[n]).toEqual(alone);
        });
      }),
    );
  });

  test("by A and by B share one forward pass up to τ, the truth and the weights: the very same tensors", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const [a, b] = traceReadings(spec.sizes, weights, batch, 0.3, stamp, [{ conventions: A }, { conventions: B }]);
        if (a === undefined || b === undefined) throw new Error("two traces");
        expect(b.weights).toBe(a.weights);
        a.samples.forEach((one, p) => {
          const other = b.samples[p] as Trace["samples"][number];
          expect(other.forward.x).toBe(one.forward.x);
          expect(other.backward?.y).toBe(one.backward?.y);
          one.forward.layers.forEach((layer, n) => {
            expect(other.forward.layers[n]?.a).toBe(layer.a);
            if (n < one.forward.layers.length - 1) expect(other.forward.layers[n]?.o).toBe(layer.o);
          });
        });
      }),
    );
  });

  test("go forward once: τ is worked out P times for both, and P times more for each after its corrections", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        let asked = 0;
        const rules: Rules = {
          ...courseRules,
          outputProductions: (...of) => {
            asked += 1;
            return courseRules.outputProductions(...of);
          },
        };
        const both = [A, B].map((conventions) => ({ conventions, rules }));
        traceReadings(spec.sizes, weights, batch, 0.3, stamp, both);
        expect(asked).toBe(3 * batch.length);
      }),
    );
  });

  test("right and faulty share everything up to the fault", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const rules: Rules = { ...courseRules, correction: (slopes, alpha) => correction(slopes, -alpha) };
        const readings = [{ conventions: A }, { conventions: A, rules }];
        const [right, faulty] = traceReadings(spec.sizes, weights, batch, 0.3, stamp, readings);
        expect(faulty?.samples).toBe(right?.samples);
        expect(faulty?.update?.gradients).toBe(right?.update?.gradients);
        expect(faulty?.update?.corrections).not.toEqual(right?.update?.corrections);
      }),
    );
  });

  test("arrive with one object for each shared tensor, however they are sent", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const traces = traceReadings(spec.sizes, weights, batch, 0.3, stamp, [{ conventions: A }, { conventions: B }]);
        const [a, b] = structuredClone(traces);
        expect(b?.weights[0]).toBe(a?.weights[0]);
        expect(b?.samples[0]?.forward.layers.at(-1)?.a).toBe(a?.samples[0]?.forward.layers.at(-1)?.a);
        // A gradient is its factors, and these are the pass's own tensors.
        expect(a?.samples[0]?.backward?.gradients[0]?.left).toBe(a?.samples[0]?.forward.x);
        expect(a?.samples[0]?.backward?.gradients[0]?.right).toBe(a?.samples[0]?.backward?.deltas[0]);
      }),
    );
  });

  test("are refused as a trace is", () => {
    expect(() => traceReadings([2, 2], [new Float64Array(6)], [], 0.1, stamp, [{ conventions: A }])).toThrow(CoreError);
  });
});
