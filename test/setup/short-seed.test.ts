import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeed, seedAfter, shortSeedFrom, shortSeeds } from "../../src/setup/short-seed.ts";

const seeds = fc.integer({ min: shortSeeds.least, max: shortSeeds.most });

describe("a short seed", () => {
  it("is read from what it is written as, and from nothing else", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shortSeedFrom(String(seed))).toBe(seed);
      }),
    );
    for (const text of ["", "0", "1000000", "-1", "1.5", "0x10", "1e3", " 7"]) expect(shortSeedFrom(text)).toBeNull();
  });

  it("is drawn from those that can be read again", () => {
    for (let n = 0; n < 100; n++) expect(shortSeedFrom(String(anySeed()))).not.toBeNull();
  });

  it("is followed by another, the last by the first", () => {
    fc.assert(
      fc.property(seeds, fc.nat(20), (seed, places) => {
        const after = seedAfter(seed, places);
        expect(shortSeedFrom(String(after))).toBe(after);
        expect(Math.abs(after - seed - places) % shortSeeds.most).toBe(0);
      }),
    );
    expect(seedAfter(shortSeeds.most, 1)).toBe(1);
  });
});
