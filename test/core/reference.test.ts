import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type WeightIndex, weightPosition } from "../../src/core/gradient-check.ts";
import { depth, type NetworkSpec, width } from "../../src/core/network.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { type SamplePass, traceBatch, type Update } from "../../src/core/trace.ts";
import { expectNumber, expectTensor, largest } from "./expect-tensor.ts";
import { type ExpectedSample, type ReferenceCase, referenceCase } from "./reference-case.ts";

const folder = new URL("../reference/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const readCase = (name: string) => referenceCase(readFileSync(new URL(name, folder), "utf8"));

/** One step of rounding is 2.2e-16; a thousand terms lose at most three digits of sixteen. */
const tolerance = 1e-12;
/** After a correction the errors of gradient and weights have gone through the network once more. */
const afterCorrection = 1e-9;

test("there are reference cases", () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)("%s", (name) => {
  let spec: NetworkSpec;
  let expected: ReferenceCase["expected"];
  let samples: readonly SamplePass[];
  let update: Update;
  let m: number;

  beforeAll(() => {
    const file = readCase(name);
    ({ spec, expected } = file);
    const trace = traceBatch(spec, file.weights, file.batch, file.alpha, { run: 0, revision: 0 });
    samples = trace.samples;
    update = trace.update as Update;
    m = depth(spec);
  });

  const everySample = (compare: (own: SamplePass, theirs: ExpectedSample, p: number) => void) => {
    expect(expected.samples.length, "samples").toBe(samples.length);
    expected.samples.forEach((theirs, p) => {
      compare(samples[p] as SamplePass, theirs, p);
    });
  };

  const everyLayer = (
    symbol: string,
    p: number,
    own: readonly Tensor[],
    theirs: readonly (readonly number[])[] | null,
  ) => {
    if (theirs === null) return;
    expect(theirs.length, "layers").toBe(m);
    theirs.forEach((values, layer) => {
      expectTensor(`${symbol}^${layer + 1}, sample ${p}`, own[layer] as Tensor, values, tolerance);
    });
  };

  test("has the same productions a^h in every sample", () => {
    everySample(({ forward }, { preactivations }, p) => {
      everyLayer(
        "a",
        p,
        forward.layers.map(({ a }) => a),
        preactivations,
      );
    });
  });

  test("has the same activations o^h in every sample", () => {
    everySample(({ forward }, { activations }, p) => {
      everyLayer(
        "o",
        p,
        forward.layers.map(({ o }, layer) => (layer + 1 < m ? o.slice(1) : o)),
        activations,
      );
    });
  });

  test("has the same cost in every sample", () => {
    everySample(({ backward }, { cost }, p) => {
      if (cost !== null) expectNumber(`cost, sample ${p}`, backward?.cost ?? Number.NaN, cost, tolerance);
    });
  });

  test("has the same errors δ^h in every sample", () => {
    everySample(({ backward }, { deltas }, p) => {
      everyLayer("δ", p, backward?.deltas ?? [], deltas);
    });
  });

  test("has the same gradients over the batch", () => {
    if (expected.sumAbs !== null) {
      const sums = update.gradients.map((layer) => layer.reduce((sum: number, slope) => sum + Math.abs(slope), 0));
      // Each layer's sum stands for itself: they have no terms in common.
      expectTensor("Σ|∂w^h|", sums, expected.sumAbs, tolerance, 0);
    }
    for (const entry of expected.entries) {
      const gradient = update.gradients[entry.layer - 1] as Tensor;
      const found = at(gradient, positionOf(entry));
      const { layer, from, to } = entry;
      // An entry is a sum over samples of o_i δ_j, in which δ_j may have cancelled: rounding scales with the tensor.
      expectNumber(`∂w^${layer}_${from},${to}`, found, entry.value, tolerance, largest(gradient));
    }
  });

  test("has the same cost before and after one correction", () => {
    if (expected.costBefore !== null) expectNumber("before", update.costBefore, expected.costBefore, tolerance);
    if (expected.costAfter !== null) expectNumber("after", update.costAfter, expected.costAfter, afterCorrection);
  });

  function positionOf(place: WeightIndex): number {
    expect(place.from, "from").toBeLessThanOrEqual(width(spec, place.layer - 1));
    expect(place.to, "to").toBeGreaterThanOrEqual(1);
    expect(place.to, "to").toBeLessThanOrEqual(width(spec, place.layer));
    return weightPosition(spec, place);
  }
});

describe("a reference file", () => {
  const text = readFileSync(new URL(files[0] ?? "", folder), "utf8");
  const changed = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(text);
    change(file);
    return () => referenceCase(JSON.stringify(file));
  };

  test("with a field that nothing compares is refused by that field's name", () => {
    expect(changed((file) => (file.momentum = 0.9))).toThrow("momentum");
  });

  test("without a field that the pass needs is refused by that field's name", () => {
    expect(changed((file) => delete file.alpha)).toThrow("alpha");
  });

  test("with weights by another formula is refused", () => {
    expect(changed((file) => (file.weights = { amplitude: 1, formula: "w = 1" }))).toThrow("formula");
  });
});
