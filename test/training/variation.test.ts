import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { seededRandom } from "../../src/core/random.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { TrainingRun } from "../../src/training/run.ts";
import { type LinearMap, randomMap, varyImage } from "../../src/training/varied-image.ts";

const spec = { sizes: [784, 12, 10], output: "softmax", costFactor: 1, batch: "mean" } as const;
const unchanged: LinearMap = { xx: 1, xy: 0, yx: 0, yy: 1 };

/** A digit-like image: a filled bar of `width` × `height` whose top left pixel is (row, column). */
function bar(row: number, column: number, height: number, width: number): Uint8Array {
  const image = new Uint8Array(784);
  for (let r = row; r < row + height; r++) image.fill(200, 28 * r + column, 28 * r + column + width);
  return image;
}

function varied(image: Uint8Array, map: LinearMap): Uint8Array {
  const copy = new Uint8Array(784);
  varyImage(image, copy, map);
  return copy;
}

/** First and last row and column with ink, and its centre of mass, in pixel numbers. */
function placed(image: Uint8Array) {
  const inked = [...image.keys()].filter((pixel) => (image[pixel] ?? 0) > 0);
  const rows = inked.map((pixel) => Math.floor(pixel / 28));
  const columns = inked.map((pixel) => pixel % 28);
  const ink = image.reduce((sum, grey) => sum + grey, 0);
  const mean = (of: (pixel: number) => number) =>
    inked.reduce((sum, pixel) => sum + of(pixel) * (image[pixel] ?? 0), 0) / ink;
  return {
    height: Math.max(...rows) - Math.min(...rows) + 1,
    width: Math.max(...columns) - Math.min(...columns) + 1,
    x: mean((pixel) => pixel % 28),
    y: mean((pixel) => Math.floor(pixel / 28)),
  };
}

const anyMap = fc.integer().map((seed) => randomMap(seededRandom(seed)));
const anyBar = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
  .map(([row, column, width]) => bar(row, column, 20, Math.min(width, 28 - column)));

describe("a varied image", () => {
  it("is the digit itself, moved to the middle, where the map changes nothing", () => {
    const centred = varied(bar(2, 3, 20, 5), unchanged);
    // Twenty rows have their middle between two: the outermost are shared with the next.
    expect(placed(centred)).toEqual({ height: 21, width: 5, x: 14, y: 14 });
    expect(centred[28 * 14 + 14]).toBe(200);
    expect(centred[28 * 4 + 14]).toBe(100);
  });

  it("fills MNIST's box of 20 pixels and has its centre of mass in the middle, whatever the map", () => {
    fc.assert(
      fc.property(anyBar, anyMap, (image, map) => {
        const { height, width, x, y } = placed(varied(image, map));
        expect(Math.max(height, width)).toBeGreaterThanOrEqual(19);
        // The outermost pixels fade over one pixel of the original, which a map may stretch by a half.
        expect(Math.max(height, width)).toBeLessThanOrEqual(23);
        expect(Math.abs(x - 14)).toBeLessThan(0.6);
        expect(Math.abs(y - 14)).toBeLessThan(0.6);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps its area: a map neither makes the ink bolder nor lets it fade, but for the scale to the box", () => {
    const upright = varied(bar(4, 12, 20, 4), unchanged);
    const turned = varied(bar(4, 12, 20, 4), {
      xx: Math.cos(0.2),
      xy: -Math.sin(0.2),
      yx: Math.sin(0.2),
      yy: Math.cos(0.2),
    });
    const ink = (image: Uint8Array) => image.reduce((sum, grey) => sum + grey, 0);
    expect(Math.abs(ink(turned) / ink(upright) - 1)).toBeLessThan(0.1);
  });

  it("of an image without ink is an image without ink", () => {
    expect(varied(new Uint8Array(784), unchanged)).toEqual(new Uint8Array(784));
  });

  it("is the same on both paths, byte for byte", () => {
    const images = new Uint8Array(784 * 40);
    const labels = new Uint8Array(40);
    const random = seededRandom(3);
    for (let n = 0; n < 40; n++) {
      images.set(bar(n % 8, n % 20, 20, 1 + (n % 8)), 784 * n);
      for (let speck = 0; speck < 60; speck++)
        images[784 * n + Math.floor(random() * 784)] = Math.floor(256 * random());
    }
    const weights = initialWeights(spec, { seed: 1, amplitude: "scaled" });
    const copies = (["wasm-simd", "typescript"] as const).map((path) => {
      const trainer = createTrainer(spec, weights, { train: 40, test: 0 }, path);
      trainer.append("train", images, labels);
      const own = seededRandom(9);
      return Array.from({ length: 40 }, (_, n) => trainer.image("train", trainer.varyGuest(n, n, randomMap(own))));
    });
    expect(copies[0]).toEqual(copies[1]);
  });
});

describe("a run on varied images", () => {
  const images = new Uint8Array(784 * 300);
  const labels = Uint8Array.from({ length: 300 }, (_, n) => n % 10);
  for (let n = 0; n < 300; n++) images.set(bar(2 + (n % 5), 2 * (n % 10), 20, 2 + (n % 3)), 784 * n);

  const trained = (share: number, slices: readonly number[], batch = 10) => {
    const trainer = createTrainer(spec, initialWeights(spec, { seed: 1, amplitude: "scaled" }), {
      train: 300,
      test: 0,
    });
    trainer.append("train", images, labels);
    const run = new TrainingRun(trainer, { alpha: 0.3, batch, epochs: 2, samples: 300, seed: 5, varied: share });
    for (let n = 0; !run.finished; n++) run.advance(slices[n % slices.length] ?? 1);
    return trainer.weights();
  };

  it("gives the same bytes wherever it is cut, with short batches and with one that is the whole set", () => {
    expect(trained(0.5, [7, 130, 1])).toEqual(trained(0.5, [1000]));
    expect(trained(0.5, [7, 130, 1], 300)).toEqual(trained(0.5, [1000], 300));
  });

  it("is another run than one without, or with another share", () => {
    expect(trained(0.5, [1000])).not.toEqual(trained(0, [1000]));
    expect(trained(1, [1000])).not.toEqual(trained(0.5, [1000]));
  });

  it("leaves the training set as it is", () => {
    const trainer = createTrainer(spec, initialWeights(spec, { seed: 1, amplitude: "scaled" }), {
      train: 300,
      test: 0,
    });
    trainer.append("train", images, labels);
    new TrainingRun(trainer, { alpha: 0.3, batch: 10, epochs: 1, samples: 300, seed: 5, varied: 1 }).advance(300);
    expect(trainer.count("train")).toBe(300);
    expect(trainer.image("train", 17)).toEqual(images.slice(784 * 17, 784 * 18));
  });

  it("refuses a share that is none", () => {
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => trained(share, [1000])).toThrow("varied");
  });
});

describe("a run with digits in other styles among its samples", () => {
  const images = new Uint8Array(784 * 200);
  const labels = Uint8Array.from({ length: 200 }, (_, n) => n % 5);
  for (let n = 0; n < 200; n++) images.set(bar(2 + (n % 5), 2 * (n % 10), 20, 2), 784 * n);
  // Labels 5 to 9 are in the other styles alone.
  const styledImages = new Uint8Array(784 * 50);
  const styledLabels = Uint8Array.from({ length: 50 }, (_, n) => 5 + (n % 5));
  for (let n = 0; n < 50; n++) styledImages.set(bar(4 * (n % 5), 3, 4, 20), 784 * n);

  const started = (styled: number, kept = true, batch = 10) => {
    const weights = initialWeights(spec, { seed: 1, amplitude: "scaled" });
    const trainer = createTrainer(spec, weights, { train: 200, test: 0 });
    trainer.append("train", images, labels);
    if (kept) trainer.keepStyled(styledImages, styledLabels);
    const run = new TrainingRun(trainer, { alpha: 0.5, batch, epochs: 8, samples: 200, seed: 5, styled });
    return { trainer, run };
  };
  const finished = (styled: number, slices: readonly number[], kept = true, batch = 10) => {
    const { trainer, run } = started(styled, kept, batch);
    for (let n = 0; !run.finished; n++) run.advance(slices[n % slices.length] ?? 1);
    return trainer;
  };

  it("learns from them, which are nowhere in the training set", () => {
    const right = (styled: number) => {
      const trainer = finished(styled, [1000]);
      const places = Uint32Array.from({ length: 50 }, (_, n) => trainer.styledPosition(n));
      return trainer.evaluate("train", places).correct;
    };
    expect(right(0)).toBe(0);
    expect(right(0.3)).toBe(50);
  });

  it("gives the same bytes wherever it is cut", () => {
    expect(finished(0.3, [7, 130, 1]).weights()).toEqual(finished(0.3, [1000]).weights());
    expect(finished(0.3, [7, 130, 1], true, 200).weights()).toEqual(finished(0.3, [1000], true, 200).weights());
  });

  it("is, with a share of none, the run without them, byte for byte", () => {
    expect(finished(0, [1000]).weights()).toEqual(finished(0, [1000], false).weights());
  });

  it("names of its last batch the training digits alone, about as many as are left", () => {
    const { run } = started(0.5, true, 100);
    run.advance(100);
    expect(run.lastBatch.length).toBeGreaterThan(30);
    expect(run.lastBatch.length).toBeLessThan(70);
  });

  it("is refused where there are none, and with a share that is none", () => {
    expect(() => finished(0.3, [1000], false)).toThrow("styled");
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => started(share)).toThrow("styled");
  });
});
