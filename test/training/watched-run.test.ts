import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import type { Weights } from "../../src/core/network.ts";
import { sureAndWrong } from "../../src/core/sure-and-wrong.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { publishedSpeeds } from "../../src/panels/reading/depth/published-speeds.ts";
import { type Lane, type WatchedDigits, WatchedRun, type WatchSettings } from "../../src/training/watched-run.ts";
import { coreSample, mnist } from "./samples.ts";

const sets = { train: mnist("train", 3000), test: mnist("t10k", 300) };
const digits: WatchedDigits = {
  available: 3000,
  image: (set, place) => sets[set].images.subarray(784 * place, 784 * (place + 1)),
  label: (set, place) => sets[set].labels[place] ?? Number.NaN,
};
const lane = (output: Lane["conventions"]["output"]): Lane => ({
  conventions: { output, costFactor: 1, batch: "mean" },
  alpha: 0.5,
});
const race: WatchSettings = {
  lanes: [lane("sigmoid"), lane("softmax")],
  batch: 10,
  corrections: 200,
  seed: 1,
  measured: { set: "test", count: 100 },
};
const sizes = [784, 30, 10];
const first = initialWeights({ sizes, ...lane("sigmoid").conventions }, { seed: 1, amplitude: "scaled" });

function run(weights: Weights, settings: WatchSettings, of: readonly number[] = sizes) {
  const watched = new WatchedRun(of, weights, settings, digits);
  while (!watched.finished) watched.advance();
  return watched.lanes.map(({ points }) => points);
}

describe("A and B as a race", () => {
  test("from sure and wrong weights A hardly moves, and B is soon right", () => {
    const spec = { sizes, ...lane("sigmoid").conventions };
    const trace = traceBatch(spec, first, [coreSample(sets.test, 0)], 1, { run: 1, revision: 0 });
    const [a = [], b = []] = run(sureAndWrong(trace)?.weights ?? [], race);
    expect(a[0]?.accuracy).toBe(b[0]?.accuracy);
    expect(a[0]?.errors.at(-1)).toBeLessThan(0.01);
    expect(b[0]?.errors.at(-1)).toBeGreaterThan(1);
    expect(a.at(-1)?.accuracy).toBeLessThan(0.2);
    expect(b.at(-1)?.accuracy).toBeGreaterThan(0.7);
  });

  test("from well-chosen weights both learn", () => {
    const [a = [], b = []] = run(first, race);
    expect(a.at(-1)?.accuracy).toBeGreaterThan(0.6);
    expect(b.at(-1)?.accuracy).toBeGreaterThan(0.7);
    expect(a.map(({ corrections }) => corrections)).toEqual(b.map(({ corrections }) => corrections));
    expect(a.at(-1)?.corrections).toBe(200);
  });

  test("each lane makes the same corrections as it would alone, and the weights given stay", () => {
    const kept = first.map((layer) => layer.slice());
    const short: WatchSettings = { ...race, corrections: 8, measured: { set: "test", count: 20 } };
    const [a, b] = run(first, short);
    expect(run(first, { ...short, lanes: [lane("sigmoid")] })[0]).toEqual(a);
    expect(run(first, { ...short, lanes: [lane("softmax")] })[0]).toEqual(b);
    expect(first).toEqual(kept);
  });

  test("a lane whose numbers overflow stops, the other goes on", () => {
    const settings = {
      ...race,
      corrections: 10,
      lanes: [{ ...lane("softmax"), alpha: Number.MAX_VALUE }, lane("softmax")],
    };
    const watched = new WatchedRun(sizes, first, settings, digits);
    while (!watched.finished) watched.advance();
    expect(watched.lanes[0]?.failure).not.toBeNull();
    expect(watched.lanes[1]?.failure).toBeNull();
    expect(watched.done).toBe(10);
  });
});

describe("depth", () => {
  test.each(publishedSpeeds)(
    "of $sizes: the first layers learn most slowly, at the speeds that the page prints",
    (known) => {
      const { sizes: deep, measured } = known;
      const weights = initialWeights({ sizes: deep, ...lane("softmax").conventions }, { seed: 1, amplitude: "scaled" });
      const settings: WatchSettings = {
        ...race,
        lanes: [lane("softmax")],
        corrections: 0,
        measured: { set: "train", count: 1000 },
      };
      const [points = []] = run(weights, settings, deep);
      const speeds = points[0]?.speeds ?? [];
      expect([...speeds].sort((one, other) => one - other)).toEqual(speeds);
      measured.forEach((printed, n) => {
        expect(Number(speeds[n]?.toPrecision(3))).toBe(printed);
      });
    },
  );
});
