import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom, shuffledOrder } from "../../src/core/random.ts";

const drawn = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

test("the same seed draws the same numbers, all in [0, 1)", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const numbers = drawn(seed, 50);
      expect(numbers).toEqual(drawn(seed, 50));
      expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true);
    }),
  );
});

test("different seeds draw different numbers", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (one, other) => {
      fc.pre(one >>> 0 !== other >>> 0);
      expect(drawn(one, 8)).not.toEqual(drawn(other, 8));
    }),
  );
});

test("the numbers are spread evenly: a tenth of 100,000 in each tenth of [0, 1), within 5 %", () => {
  const counts = new Array<number>(10).fill(0);
  for (const n of drawn(1, 100_000)) {
    const tenth = Math.floor(10 * n);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test("a shuffled order holds each of 0..n−1 once, and is the same for the same seed", () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.integer(), (count, seed) => {
      const order = shuffledOrder(count, seededRandom(seed));
      expect(order).toEqual(shuffledOrder(count, seededRandom(seed)));
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
    }),
  );
});

test("seed 1 draws what mulberry32 draws on any machine", () => {
  expect(drawn(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test("every order of four is as likely as any other: each of the 24 comes up 1,000 times in 24,000, within 15 %", () => {
  const random = seededRandom(1);
  const counts = new Map<string, number>();
  for (let n = 0; n < 24_000; n++) {
    const order = shuffledOrder(4, random).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
