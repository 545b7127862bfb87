import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type InitialWeights, initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { largest } from "./expect-tensor.ts";

const spec: NetworkSpec = { sizes: [784, 30, 10], output: "softmax", costFactor: 1, batch: "mean" };
const bytes = (rule: InitialWeights) =>
  Buffer.concat(initialWeights(spec, rule).map((layer) => Buffer.from(layer.buffer))).toString("base64");
const amplitude = fc.oneof(
  fc.constantFrom<"scaled" | "normal">("scaled", "normal"),
  fc.double({ min: 1e-5, max: 5, noNaN: true }),
);

describe("initial weights", () => {
  test("are (r^{h−1} + 1) · r^h values a layer: w is 785 × 30, z is 31 × 10", () => {
    expect(initialWeights(spec, { seed: 1, amplitude: 0.5 }).map((layer) => layer.length)).toEqual([785 * 30, 31 * 10]);
  });

  test("are the same bytes for the same seed", () => {
    fc.assert(
      fc.property(fc.integer(), amplitude, (seed, width) => {
        expect(bytes({ seed, amplitude: width })).toEqual(bytes({ seed, amplitude: width }));
      }),
      { numRuns: 20 },
    );
  });

  test("are other bytes for another seed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), amplitude, (one, other, width) => {
        fc.pre(one >>> 0 !== other >>> 0);
        expect(bytes({ seed: one, amplitude: width })).not.toEqual(bytes({ seed: other, amplitude: width }));
      }),
      { numRuns: 20 },
    );
  });

  test("stay within the amplitude and use both ends of it", () => {
    const [w = new Float64Array()] = initialWeights(spec, { seed: 7, amplitude: 0.5 });
    expect(largest(w)).toBeLessThanOrEqual(0.5);
    expect(Math.max(...w)).toBeGreaterThan(0.49);
    expect(Math.min(...w)).toBeLessThan(-0.49);
  });

  test("when scaled have biases 0 and amplitude √(6 / (r^{h−1} + r^h))", () => {
    const [w = new Float64Array()] = initialWeights(spec, { seed: 7, amplitude: "scaled" });
    expect(w.slice(0, 30).every((bias) => bias === 0)).toBe(true);
    const bound = Math.sqrt(6 / (784 + 30));
    expect(largest(w)).toBeLessThanOrEqual(bound);
    expect(largest(w)).toBeGreaterThan(0.99 * bound);
  });

  test("when normal have mean 0 and variance 1 in every layer, biases too", () => {
    for (const layer of initialWeights({ ...spec, sizes: [784, 200, 200, 10] }, { seed: 7, amplitude: "normal" })) {
      const mean = layer.reduce((sum, w) => sum + w, 0) / layer.length;
      const variance = layer.reduce((sum, w) => sum + (w - mean) ** 2, 0) / layer.length;
      expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(layer.length));
      expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / layer.length));
    }
    const [w = new Float64Array()] = initialWeights(spec, { seed: 7, amplitude: "normal" });
    expect(w.slice(0, 30).every((bias) => bias !== 0)).toBe(true);
    const within = (most: number) => w.filter((weight) => Math.abs(weight) < most).length / w.length;
    expect(Math.abs(within(1) - 0.6827)).toBeLessThan(0.012);
    expect(Math.abs(within(2) - 0.9545)).toBeLessThan(0.006);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("with amplitude %d are refused", (wrong) => {
    expect(() => initialWeights(spec, { seed: 1, amplitude: wrong })).toThrow(
      expect.objectContaining({ fault: { code: "setting", what: "amplitude", found: wrong } }),
    );
  });
});
