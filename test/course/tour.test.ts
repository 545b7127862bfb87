import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { withBias } from "../../src/core/input.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { cellValue, symbolOf } from "../../src/course/symbols/symbols.ts";
import { en as english } from "../../src/course/text/en/tour.ts";
import { fr as french } from "../../src/course/text/fr/tour.ts";
import { flatten, parseInline, type Sentence } from "../../src/course/text/inline.ts";
import { type Lit, type Scene, scenes } from "../../src/course/tour/tour.ts";
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

/** The same settings on a small network of two to four inputs, hidden neurons and outputs. */
function tracedSmall({ hidden, output, amplitude, seed, batch, alpha, revision }: Given): Trace {
  const [inputs, outputs] = [1 + (seed % 4), 2 + (seed % 3)];
  const spec: NetworkSpec = { sizes: [inputs, Math.min(hidden, 4), outputs], output, costFactor: 0.5, batch: "mean" };
  const random = seededRandom(seed);
  const samples = Array.from({ length: batch }, (_, p) => ({
    x: withBias(Array.from({ length: inputs }, random)),
    label: null,
    y: Float64Array.from({ length: outputs }, (_one, k) => Number(k === p % outputs)),
  }));
  return traceBatch(spec, initialWeights(spec, { seed, amplitude }), samples, alpha, { run: 1, revision });
}

function known(trace: Trace): TourFacts {
  const facts = tourFacts(trace);
  if (facts === null) throw new Error("no facts");
  return facts;
}

const factsOf = (given: Given): TourFacts => known(traced(given));

/** The pass that a scene tells of. */
const passOf = (scene: Scene, given: Given): Trace => (scene.network === "small" ? tracedSmall(given) : traced(given));

const story: readonly Scene[] = scenes;
const asking = scenes.flatMap((scene) => ("question" in scene ? [scene] : []));

/** Every sentence that the tour can say of a network. */
function sentences({ prose, n }: (typeof languages)[number], given: Given): Sentence[] {
  const small = known(tracedSmall(given));
  const digits = known(traced(given));
  const said = scenes.map(({ id, network }) => prose.scenes[id](network === "small" ? small : digits, n));
  for (const { id, network, question } of asking) {
    const { option, told } = prose.questions[id];
    said.push(...question.options.map(option), told(network === "small" ? small : digits, n));
  }
  return said;
}
const languages = [
  { prose: french, n: (value: number) => numberText(value, { digits: 3, language: "fr" }) },
  { prose: english, n: (value: number) => numberText(value, { digits: 3, language: "en" }) },
] as const;

describe("the guided tour", () => {
  it("is a dozen or so scenes, with a question now and then", () => {
    expect(story.length).toBeGreaterThanOrEqual(10);
    expect(story.length).toBeLessThanOrEqual(14);
    expect(asking.map(({ id }) => id)).toEqual(["error", "back", "correction", "softmax"]);
  });

  it("starts on the small network, forward in four scenes and back, and comes to the digits once, for good", () => {
    const small = story.filter(({ network }) => network === "small");
    expect(story.slice(0, small.length)).toEqual(small);
    expect(small.slice(0, 4).map(({ step }) => step)).toEqual(["1a", "1b", "1c", "1d"]);
    const steps = small.flatMap((scene) => [scene.step, scene.question?.step ?? scene.step]);
    expect(steps).toEqual(steps.toSorted());
    expect(steps.at(-1)).toBe("3c");
  });

  it("turns the network from A to B once, in its last question, for the reader to see", () => {
    const turning = story.filter(({ question }) => question?.output !== undefined);
    expect(turning.map(({ id, output, question }) => [id, output, question?.output])).toEqual([
      ["softmax", "sigmoid", "softmax"],
    ]);
  });

  it("lights cells that the pass has", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        for (const scene of story) {
          const trace = passOf(scene, given);
          const facts = known(trace);
          const lit = [scene.lit(facts), scene.question?.lit(facts) ?? null].filter((one): one is Lit => one !== null);
          for (const { symbol, indices } of lit) {
            expect(indices).toHaveLength(symbolOf(symbol).ranges.length);
            const cell = {
              symbol,
              indices: indices.map((index, place) => index ?? symbolOf(symbol).ranges[place]?.from ?? 0),
            };
            expect(cellValue(trace, cell)).toBeDefined();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("offers different options, just one of them right", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        for (const scene of asking) {
          const facts = known(passOf(scene, given));
          const options: readonly string[] = scene.question.options;
          expect(new Set(options).size).toBe(options.length);
          expect(options.filter((option) => scene.question.isRight(facts, option))).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("asks what can be answered from the numbers that it prints", () => {
    const trace = tracedSmall({
      hidden: 2,
      output: "sigmoid",
      amplitude: 1,
      seed: 6,
      label: 0,
      batch: 1,
      alpha: 0.5,
      revision: 0,
    });
    const facts = known(trace);
    for (const { prose, n } of languages) {
      expect(prose.scenes.error(facts, n)).toContain(n(facts.value("y", 0)));
      expect(prose.scenes.error(facts, n)).toContain(n(facts.value("yHat", 0)));
      expect(prose.scenes.correction(facts, n)).toContain(n(facts.value("batchGradZ", 1, 0)));
      for (const k of facts.outputs) {
        expect(prose.scenes.back(facts, n)).toContain(n(facts.value("z", 1, k)));
        expect(prose.scenes.back(facts, n)).toContain(n(facts.value("deltaOut", k)));
      }
    }
  });

  it("says sentences that can be read, with finite numbers, whatever the network", () => {
    fc.assert(
      fc.property(anyTour, (given) => {
        for (const language of languages) {
          for (const sentence of sentences(language, given)) {
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
        for (const language of languages) {
          const { prose } = language;
          const said = sentences(language, given);
          for (const sentence of said) {
            expect(sentence).not.toMatch(/['"]/);
            if (prose === french) {
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
      }),
      { numRuns: 40 },
    );
  });

  it("says whether the cost really fell with the correction", () => {
    const gentle: Given = {
      hidden: 4,
      output: "softmax",
      amplitude: 0.1,
      seed: 3,
      label: 5,
      batch: 1,
      alpha: 0.01,
      revision: 0,
    };
    expect(factsOf(gentle).costMove).toBe("falls");
    expect(factsOf({ ...gentle, alpha: 0 }).costMove).toBe("stays");
    expect(factsOf({ ...gentle, alpha: -0.01 }).costMove).toBe("rises");
  });

  it("calls a right answer luck only while the weights have never been corrected", () => {
    const given: Given = {
      hidden: 2,
      output: "softmax",
      amplitude: 0.5,
      seed: 1,
      label: 0,
      batch: 1,
      alpha: 1,
      revision: 0,
    };
    const [, { prose, n }] = languages;
    const label = factsOf(given).answer;
    const said = (more: Partial<Given>) => prose.scenes.prediction(factsOf({ ...given, label, ...more }), n);
    expect(said({})).toMatch(/luck/);
    expect(said({ revision: 7 })).not.toMatch(/luck/);
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
