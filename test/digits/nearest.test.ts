import { beforeAll, describe, expect, it } from "vitest";
import { type DigitSet, imageAt, type MnistDigits } from "../../src/digits/digit-set.ts";
import { NearestDigits, type Neighbour, nearestOfBoth } from "../../src/digits/nearest.ts";
import { wholeMnist } from "./packed-mnist.ts";

let mnist: MnistDigits;
beforeAll(async () => {
  mnist = await wholeMnist();
});

function byDefinition(set: DigitSet, image: Uint8Array, count: number, from: number, to: number): Neighbour[] {
  const all = Array.from({ length: to - from }, (_, n) => {
    const other = imageAt(set, from + n);
    return {
      index: from + n,
      distance: image.reduce((sum, grey, p) => sum + ((grey - (other[p] ?? 0)) / 255) ** 2, 0),
    };
  });
  return all.sort((a, b) => a.distance - b.distance || a.index - b.index).slice(0, count);
}

describe("the nearest digits", () => {
  it("are those that the definition gives, nearest first", () => {
    const nearest = new NearestDigits(mnist.train);
    for (const n of [0, 1, 2]) {
      const image = imageAt(mnist.test, n);
      const found = nearest.search(image, 5, 1_000, 4_000);
      const expected = byDefinition(mnist.train, image, 5, 1_000, 4_000);
      expect(found.map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
      found.forEach(({ distance }, k) => {
        expect(distance).toBeCloseTo(expected[k]?.distance ?? 0, 9);
      });
    }
  });

  it("of all ranges put together are those of the whole", () => {
    const nearest = new NearestDigits(mnist.train);
    const image = imageAt(mnist.test, 7);
    const ranges = [0, 20_000, 40_000].map((from) => nearest.search(image, 8, from, from + 20_000));
    const merged = ranges.reduce((best, range) => nearestOfBoth(best, range, 8), [] as Neighbour[]);
    expect(merged).toEqual(nearest.search(image, 8));
  });

  it("of a digit of the set begin with itself, at distance 0", () => {
    expect(new NearestDigits(mnist.train).search(imageAt(mnist.train, 4_321), 3)[0]).toEqual({
      index: 4_321,
      distance: 0,
    });
  });

  it("are looked for among the digits that have arrived, and include later ones once they have", () => {
    const arriving: DigitSet = { ...mnist.train, available: 1_000 };
    const nearest = new NearestDigits(arriving);
    const image = imageAt(mnist.train, 1_500);
    expect(nearest.search(image, 3).every(({ index }) => index < 1_000)).toBe(true);
    arriving.available = 5_000;
    expect(nearest.search(image, 3)[0]?.index).toBe(1_500);
  });

  it("of an empty set are none", () => {
    expect(new NearestDigits({ ...mnist.train, available: 0 }).search(imageAt(mnist.test, 0), 3)).toEqual([]);
  });

  it("among the first 20,000 name the true digit for at least 46 of 50 test digits", () => {
    const nearest = new NearestDigits(mnist.train);
    const right = Array.from({ length: 50 }, (_, n) => {
      const index = nearest.search(imageAt(mnist.test, n), 1, 0, 20_000)[0]?.index ?? 0;
      return mnist.train.labels[index] === mnist.test.labels[n];
    });
    expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(46);
  });
});
