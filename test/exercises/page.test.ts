import fc from "fast-check";
import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { itemCode, itemFrom } from "../../src/exercises/exercise.ts";
import { type ExercisePage, mostVersions, pageFrom, pageText } from "../../src/exercises/page.ts";
import { rungs } from "../../src/exercises/rungs.ts";
import { gradedSeries } from "../../src/exercises/series.ts";
import { viewSchemas } from "../../src/setup/schema.ts";
import { shortSeeds } from "../../src/setup/short-seed.ts";

const codes = [...new Set(gradedSeries.flatMap(({ items }) => items.map(itemCode)))];
const seed = fc.integer({ min: shortSeeds.least, max: shortSeeds.most });

const anyPage: fc.Arbitrary<Exclude<ExercisePage, { kind: "unknown" }>> = fc.oneof(
  fc.constant({ kind: "overview" as const }),
  fc.constant({ kind: "results" as const }),
  fc
    .record({ code: fc.constantFrom(...codes), seed, rung: fc.constantFrom(...rungs) })
    .map(({ code, seed: n, rung }) => {
      const item = itemFrom(code);
      if (item === null) throw new Error(code);
      return { kind: "item" as const, code, item, seed: n, rung };
    }),
  fc.record({
    kind: fc.constant("cell" as const),
    cell: fc.record({ symbol: fc.constant("z" as const), indices: fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 9 })) }),
    rung: fc.constantFrom(...rungs),
  }),
  fc.record({
    kind: fc.constant("sheet" as const),
    codes: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 20 }),
    seed,
    versions: fc.integer({ min: 1, max: mostVersions }),
    reminder: fc.boolean(),
  }),
);

describe("A page of the exercises", () => {
  it("comes back from the address that names it, and an address has room for it", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const text = pageText(page);
        expect(pageFrom(text)).toEqual(page);
        expect(parse(viewSchemas.page, text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("is the blank page of the first draw where only the exercise is named", () => {
    expect(pageFrom("value:A3.1:sigmoid")).toMatchObject({ kind: "item", seed: 1, rung: "all" });
  });

  it("is never made of what names nothing", () => {
    for (const text of [
      "value:A99.1:sigmoid",
      "value:A3.1:sigmoid~0",
      "cell:z:1",
      "sheet~1~9",
      "value:A3.1:sigmoid~1~top",
    ])
      expect(pageFrom(text)).toEqual({ kind: "unknown" });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => pageFrom(text)).not.toThrow();
      }),
    );
  });
});
