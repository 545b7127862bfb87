import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { withBias } from "../../src/core/input.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { cellValue, symbolOf } from "../../src/course/symbols/symbols.ts";
import { en as english } from "../../src/course/text/en.ts";
import { fr as french } from "../../src/course/text/fr.ts";
import { flatten, parseInline, type Sentence } from "../../src/course/text/inline.ts";
import { type Lit, type Scene, scenes, suspects } from "../../src/course/tour/tour.ts";
import { type TourFacts, tourFacts } from "../../src/course/tour/tour-facts.ts";
import { numberText } from "../../src/course/writing/numbers.ts";

interface Given {
  readonly hidden: number;
  readonly output: "sigmoid" | "softmax";
  readonly amplitude: number;
  readonly seed: number;
  readonly label: number;
  readonly batch: number;
  readonly alpha: number;
  readonly revision: number;
}

/** Any network that the tour may meet: from all weights 0 to hopelessly saturated, one sample or several. */
const anyTour = fc.record({
  hidden: fc.integer({ min: 1, max: 6 }),
  output: fc.constantFrom("sigmoid" as const, "softmax" as const),
  amplitude: fc.constantFrom(0, 1e-5, 0.1, 0.5, 5, 500),
  seed: fc.nat(1000),
  label: fc.integer({ min: 0, max: 9 }),
  batch: fc.integer({ min: 1, max: 3 }),
  alpha: fc.constantFrom(0, 0.1, 1, 100),
  revision: fc.nat(1),
});

function traced({ hidden, output, amplitude, seed, label, batch, alpha, revision }: Given): Trace {
  const spec: NetworkSpec = { sizes: [784, hidden, 10], output, costFactor: 1, batch: "mean" };
  const random = seededRandom(seed);
  const samples = Array.from({ length: batch }, (_, p) => ({
    x: withBias(Array.from({ length: 784 }, () => Math.max(0, random() * 2 - 1))),
    label: (label + p) % 10,
  }));
  return traceBatch(spec, initialWeights(spec, { seed, amplitude }), samples, alpha, { run: 1, revision });
}

function factsOf(given: Given): TourFacts {
  const facts = tourFacts(traced(given));
  if (facts === null) throw new Error("no facts");
  return facts;
}

const story: readonly Scene[] = scenes;
const questions = scenes.flatMap((scene) => ("question" in scene ? [{ id: scene.id, ...scene.question }] : []));
const languages = [
  { prose: french.tour, n: (value: number) => numberText(value, { digits: 3, language: "fr" }) },
  { prose: english.tour, n: (value: number) => numberText(value, { digits: 3, language: "en" }) },
] as const;

describe("the guided tour", () => {
  it("is a dozen or so scenes, with a question now and then", () => {
    expect(story.length).toBeGreaterThanOrEqual(10);
    expect(story.length).toBeLessThanOrEqual(14);
    expect(questions.map(({ id }) => id)).toEqual(["prediction", "sign", "blame", "correction", "softmax"]);
  });

  it("goes through the method forwards, and only the last question looks back", () => {
    const steps = story.flatMap((scene) => [scene.step, scene.question?.step ?? scene.step]);
    const before = steps.slice(0, steps.lastIndexOf("1d"));
    expect(before).toEqual(before.toSorted());
  });

  it("lights cells that the pass has", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const trace = traced(given);
        const facts = factsOf(given);
        const lit = story
          .flatMap((scene) => [scene.lit(facts), scene.question?.lit(facts) ?? null])
          .filter((one): one is Lit => one !== null);
        for (const { symbol, indices } of lit) {
          expect(indices).toHaveLength(symbolOf(symbol).ranges.length);
          const cell = {
            symbol,
            indices: indices.map((index, place) => index ?? symbolOf(symbol).ranges[place]?.from ?? 0),
          };
          expect(cellValue(trace, cell)).toBeDefined();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("always offers a right answer, and different options", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const facts = factsOf(given);
        for (const { options, isRight } of questions) {
          const offered = options(facts);
          expect(new Set(offered).size).toBe(offered.length);
          expect(offered.some((option) => isRight(facts, option))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says sentences that can be read, with finite numbers, whatever the network and whatever was answered", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const facts = factsOf(given);
        for (const { prose, n } of languages) {
          const said: Sentence[] = scenes.map(({ id }) => prose.scenes[id](facts, n));
          for (const { id, options, isRight } of questions) {
            for (const option of options(facts)) {
              said.push(prose.questions[id].option(option));
              said.push(
                isRight(facts, option)
                  ? prose.questions[id].right(facts, n)
                  : prose.questions[id].wrong(facts, n, option),
              );
            }
          }
          for (const sentence of said) {
            expect(sentence).not.toMatch(/NaN|undefined|Infinity|∞/);
            for (const piece of flatten(parseInline(sentence))) {
              if (piece.kind === "symbol" && piece.indices.length > 0) {
                expect(piece.indices).toHaveLength(symbolOf(piece.symbol).ranges.length);
              }
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps French and English typography in every sentence", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const facts = factsOf(given);
        for (const { prose, n } of languages) {
          const said = scenes.map(({ id }) => prose.scenes[id](facts, n));
          for (const { id, options } of questions) {
            said.push(prose.questions[id].right(facts, n));
            for (const option of options(facts)) said.push(prose.questions[id].wrong(facts, n, option));
          }
          for (const sentence of said) {
            expect(sentence).not.toMatch(/['"]/);
            if (prose === french.tour) {
              expect(sentence).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:/);
              expect(sentence).not.toMatch(/\d\.\d/);
            } else expect(sentence).not.toMatch(/[\s\u202f\u00a0][;!?:]/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("never finds the true digit's output error positive, nor another's negative", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const facts = factsOf(given);
        for (let k = 0; k < 10; k++) {
          const error = facts.value("deltaOut", k);
          expect(k === facts.digit ? error <= 0 : error >= 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("blames the neuron whose error is largest in the whole layer: what comes back to it, times its slope", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        const facts = factsOf(given);
        const worst = Math.max(...facts.neurons.map((j) => Math.abs(facts.value("deltaHid", j))));
        const error = facts.value("deltaHid", facts.blamed);
        expect(Math.abs(error)).toBe(worst);
        expect(facts.returned(facts.blamed) * facts.value("gPrime", facts.blamed)).toBeCloseTo(error, 12);
        expect(suspects(facts)).toContain(facts.blamed);
      }),
      { numRuns: 40 },
    );
  });

  it("says whether the cost really fell with the correction", () => {
    const gentle = {
      hidden: 4,
      output: "softmax",
      amplitude: 0.1,
      seed: 3,
      label: 5,
      batch: 1,
      alpha: 0.01,
      revision: 0,
    } as const;
    const correction = questions.find(({ id }) => id === "correction");
    expect(correction?.isRight(factsOf(gentle), "falls")).toBe(true);
    expect(correction?.isRight(factsOf({ ...gentle, alpha: 0 }), "stays")).toBe(true);
    expect(correction?.isRight(factsOf({ ...gentle, alpha: -0.01 }), "rises")).toBe(true);
  });

  it("calls a right answer luck only while the weights have never been corrected, and a tie a tie", () => {
    const given = {
      hidden: 2,
      output: "softmax",
      amplitude: 0.5,
      seed: 1,
      label: 0,
      batch: 1,
      alpha: 1,
      revision: 0,
    } as const;
    const [, { prose, n }] = languages;
    const label = factsOf(given).answer;
    const said = (more: Partial<Given>) => prose.questions.prediction.right(factsOf({ ...given, label, ...more }), n);
    expect(said({})).toMatch(/luck/);
    expect(said({ revision: 7 })).not.toMatch(/luck/);
    expect(said({ amplitude: 0 })).toMatch(/level/);
  });

  it("has nothing to tell of another network, or without the true digit", () => {
    const x = withBias(new Float64Array(784));
    const pass = (sizes: number[], label: number | null): Trace => {
      const spec: NetworkSpec = { sizes, output: "sigmoid", costFactor: 1, batch: "mean" };
      return traceBatch(spec, initialWeights(spec, { seed: 1, amplitude: 0.5 }), [{ x, label }], 1, {
        run: 1,
        revision: 0,
      });
    };
    expect(tourFacts(pass([784, 3, 10], 4))).not.toBeNull();
    expect(tourFacts(pass([784, 3, 10], null))).toBeNull();
    expect(tourFacts(pass([784, 3, 3, 10], 4))).toBeNull();
    expect(tourFacts(pass([784, 3, 5], 4))).toBeNull();
  });
});
