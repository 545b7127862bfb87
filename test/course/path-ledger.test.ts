import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { depth, width } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { pathLedger } from "../../src/course/algebra/path-ledger.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { weightOf } from "../../src/course/symbols/weight-cells.ts";
import { numberText } from "../../src/course/writing/numbers.ts";
import { allConventions, anyTrace } from "./course-cases.ts";

/** Every weight of a trace by layer, start and end. */
function* places({ spec }: Trace) {
  for (let layer = 1; layer <= depth(spec); layer++) {
    for (let from = 0; from <= width(spec, layer - 1); from++) {
      for (let to = 1; to <= width(spec, layer); to++) yield { layer, from, to };
    }
  }
}

describe("The path of a gradient", () => {
  it("is an account of the trace's own numbers: each line is made of the lines before it, bit for bit", () => {
    fc.assert(
      fc.property(anyTrace({ min: 0, max: 3 }), (trace) => {
        for (const place of places(trace)) {
          for (let p = 0; p < trace.samples.length; p++) {
            const ledger = pathLedger(trace, place, p);
            if (ledger === null) throw new Error("no ledger");
            const { input, slope, terms, error, gradient, samples, batchGradient, correction } = ledger;
            const entries = [input, slope, error, gradient, ...samples, batchGradient, correction];
            const ends = terms.flatMap((term) => [term.weight, term.error]);
            for (const entry of [...entries, ...ends]) {
              if (entry !== null) expect(entry.value).toBe(cellValue(trace, entry.cell, p));
            }
            for (const { weight, error: end, product } of terms) expect(product).toBe(weight.value * end.value);
            if (slope !== null) expect(error.value).toBe(slope.value * ledger.sum);
            expect(gradient.value).toBe(input.value * error.value);
            const own = samples.length > 0 ? samples : [gradient];
            const total = own.reduce((sum, { value }) => sum + value, 0);
            expect(batchGradient.value + 0).toBe(ledger.factor * total + 0);
            expect(correction.value + 0).toBe(-trace.alpha * batchGradient.value + 0);
            const position = place.from * width(trace.spec, place.layer) + place.to - 1;
            expect(batchGradient.value).toBe(trace.update?.gradients[place.layer - 1]?.[position]);
            expect(correction.value).toBe(trace.update?.corrections[place.layer - 1]?.[position]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has one path for each node of the layer above, the heaviest first, and none lost", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 2 }), (trace) => {
        const ledger = pathLedger(trace, { layer: 1, from: 0, to: 1 }, 0);
        const sizes = ledger?.terms.map(({ product }) => Math.abs(product)) ?? [];
        expect(sizes).toHaveLength(width(trace.spec, 2));
        expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
      }),
    );
  });

  it("gives by δ and by the direct derivation A7 the same number to the last digit shown, on MNIST-sized networks", () => {
    const random = seededRandom(7);
    for (const conventions of allConventions) {
      const spec = { sizes: [784, 30, 10], ...conventions };
      const x = Float64Array.from({ length: 785 }, (_, i) => (i === 0 ? 1 : random() < 0.8 ? 0 : random()));
      const weights = initialWeights(spec, { seed: Math.floor(1e6 * random()), amplitude: "scaled" });
      const trace = traceBatch(spec, weights, [{ x, label: 3 }], 0.5, { run: 1, revision: 0 });
      for (let n = 0; n < 200; n++) {
        const layer = n % 2 === 0 ? 1 : 2;
        const from = Math.floor(random() * (layer === 1 ? 785 : 31));
        const to = 1 + Math.floor(random() * (layer === 1 ? 30 : 10));
        const ledger = pathLedger(trace, { layer, from, to }, 0);
        if (ledger === null || ledger.direct === null) throw new Error("no ledger");
        const style = { digits: 10, language: "fr" } as const;
        expect(numberText(ledger.direct.value, style)).toBe(numberText(ledger.gradient.value, style));
        const { direct, input, slope } = ledger;
        const total = direct.terms.reduce((sum, { product }) => sum + product, 0);
        const common = direct.factor * (slope?.value ?? 1) * input.value;
        expect(common * total).toBeCloseTo(direct.value, 12);
      }
    }
  });

  it("is not there while nobody has said the true digit", () => {
    const spec = { sizes: [4, 3, 2], output: "sigmoid", costFactor: 1, batch: "mean" } as const;
    const weights = initialWeights(spec, { seed: 1, amplitude: 1 });
    const sample = { x: Float64Array.of(1, 0, 1, 0, 1), label: null };
    const trace = traceBatch(spec, weights, [sample], 0.5, { run: 1, revision: 0 });
    expect(pathLedger(trace, { layer: 1, from: 1, to: 1 }, 0)).toBeNull();
  });
});

describe("The weight behind a cell", () => {
  it("is the same for the weight, its gradients, its correction and its new value", () => {
    for (const symbol of ["w", "gradW", "batchGradW", "corrW", "newW"] as const) {
      expect(weightOf({ symbol, indices: [5, 3] })).toEqual({ layer: 1, from: 5, to: 3 });
    }
    for (const symbol of ["z", "gradZ", "batchGradZ", "corrZ", "newZ"] as const) {
      expect(weightOf({ symbol, indices: [5, 3] })).toEqual({ layer: 2, from: 5, to: 4 });
    }
    expect(weightOf({ symbol: "tau", indices: [5] })).toBeNull();
  });
});
