import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerOf, layerOf } from "../../src/core/forward.ts";
import { depth } from "../../src/core/network.ts";
import { largestDifference, norm } from "../../src/core/norms.ts";
import { certainty, sureAndWrong } from "../../src/core/sure-and-wrong.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { anyTrace } from "../course/course-cases.ts";

/** The same sample through other weights, with the output asked for. */
function again(trace: Trace, weights: Trace["weights"], output: "sigmoid" | "softmax"): Trace {
  const [sample] = trace.samples;
  if (sample === undefined || sample.backward === null) throw new Error("no sample");
  const batch = [{ x: sample.forward.x, label: sample.backward.label ?? null }];
  return traceBatch({ ...trace.spec, output, costFactor: 1 }, weights, batch, trace.alpha, { run: 1, revision: 0 });
}

describe("The network that is sure and wrong (R5)", () => {
  it("gives τ = 10 to one wrong digit and −10 to all others, in any network of any depth", () => {
    fc.assert(
      fc.property(anyTrace({ min: 0, max: 3 }), (trace) => {
        const made = sureAndWrong(trace);
        if (made === null) throw new Error("no label");
        const { forward } = again(trace, made.weights, "sigmoid").samples[0] ?? {};
        if (forward === undefined) throw new Error("no pass");
        expect(made.wrong).not.toBe(made.truth);
        expect(answerOf(forward)).toBe(made.wrong);
        Array.from(layerOf(forward, depth(trace.spec)).a).forEach((tau, k) => {
          expect(tau).toBeCloseTo(k === made.wrong ? certainty : -certainty, 10);
        });
      }),
    );
  });

  it("changes nothing but the biases of the output layer", () => {
    fc.assert(
      fc.property(anyTrace({ min: 0, max: 3 }), (trace) => {
        const made = sureAndWrong(trace);
        const last = trace.weights.length - 1;
        const outputs = trace.spec.sizes.at(-1) ?? 0;
        made?.weights.forEach((layer, h) => {
          const kept = h === last ? outputs : 0;
          expect([...layer.slice(kept)]).toEqual([...(trace.weights[h] ?? []).slice(kept)]);
        });
      }),
    );
  });

  it("puts out A's δ^sortie through ŷ(1 − ŷ), while B's is the whole difference", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        const made = sureAndWrong(trace);
        if (made === null) throw new Error("no label");
        const [a, b] = (["sigmoid", "softmax"] as const).map((output) => {
          const pass = again(trace, made.weights, output).samples[0]?.backward;
          if (pass == null) throw new Error("no backward pass");
          return pass;
        });
        const [own, other] = [a?.deltas.at(-1), b?.deltas.at(-1)];
        if (own === undefined || other === undefined) throw new Error("no errors");
        expect(Math.max(...own.map(Math.abs))).toBeLessThan(1e-4);
        expect(other[made.truth]).toBeCloseTo(-1, 6);
        expect(other[made.wrong]).toBeCloseTo(1, 6);
        expect(norm(other) / norm(own)).toBeGreaterThan(5000);
        // The cost of A is at its largest, and its gradient as good as gone.
        expect(a?.cost).toBeGreaterThan(1.999);
      }),
    );
  });

  it("has the same τ in A and in B, bit for bit", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        const made = sureAndWrong(trace);
        const tau = (output: "sigmoid" | "softmax") => {
          const pass = again(trace, made?.weights ?? [], output).samples[0]?.forward;
          return pass === undefined ? new Float64Array() : layerOf(pass, 2).a;
        };
        expect(largestDifference(tau("sigmoid"), tau("softmax"))).toBe(0);
      }),
    );
  });
});

describe("The size of a tensor", () => {
  it("is the root of the sum of its squares", () => {
    expect(norm(Float64Array.of(3, -4))).toBe(5);
    expect(norm(new Float64Array(3))).toBe(0);
  });

  it("is compared by the largest difference, whichever way it goes", () => {
    expect(largestDifference(Float64Array.of(1, 2, 3), Float64Array.of(1, 4, 2.5))).toBe(2);
  });
});
