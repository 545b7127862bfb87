import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { faultIds } from "../../src/course/faults/fault-id.ts";
import { faults } from "../../src/course/faults/faults.ts";
import { tells } from "../../src/course/faults/symptom.ts";
import { programListing } from "../../src/course/program/programs.ts";
import { measured } from "../../src/panels/faults/measured.ts";
import { outcomeOf } from "../../src/panels/faults/outcome.ts";
import { type FaultsPage, largestSeed, pageFrom, pageText } from "../../src/panels/faults/page.ts";
import { faultsOfLevel, hiddenFault, levels, tellers } from "../../src/panels/faults/puzzle.ts";
import type { ProgramNews } from "../../src/worker/protocol.ts";

const anyPage: fc.Arbitrary<FaultsPage> = fc.oneof(
  fc.constantFrom(...faultIds).map((fault): FaultsPage => ({ kind: "run", fault })),
  fc.constant<FaultsPage>({ kind: "table" }),
  fc
    .tuple(fc.constantFrom(...levels), fc.integer({ min: 1, max: largestSeed }))
    .map(([level, seed]): FaultsPage => ({ kind: "find", level, seed })),
);

describe("a page of the faults", () => {
  it("comes back from its address; what names none is the first fault", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(pageFrom(pageText(page))).toEqual(page);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => pageFrom(text)).not.toThrow();
      }),
    );
    expect(pageFrom("no-such-fault")).toEqual({ kind: "run", fault: "weights-tiny" });
  });
});

describe("the hidden fault", () => {
  it("is the same for the same seed, and every fault of a level is hidden by some seed", () => {
    for (const level of levels) {
      const hidden = Array.from({ length: 300 }, (_, seed) => hiddenFault(level, seed, measured).id);
      expect(new Set(hidden)).toEqual(new Set(faultsOfLevel(level, measured).map(({ id }) => id)));
      expect(hidden[17]).toBe(hiddenFault(level, 17, measured).id);
    }
    expect(levels.flatMap((level) => faultsOfLevel(level, measured))).toHaveLength(faults.length);
  });

  it("can be pointed to in the listings: its passage stands in both programs", () => {
    for (const kind of ["c", "numpy"] as const) {
      const tied = programListing(kind, "one-hidden", "en").flatMap(({ equations }) => equations);
      for (const { passage } of faults) {
        expect(tied).toContain(passage.sigmoid);
        expect(tied).toContain(passage.softmax);
      }
    }
  });

  it("is told soonest by a symptom that leaves the fewest others possible, itself among them", () => {
    for (const { id } of faults) {
      const found = tellers(id, measured);
      expect(found.length, id).toBeGreaterThan(0);
      for (const { symptom, own, right, left } of found) {
        expect(tells(symptom, own, right)).toBe(true);
        expect(left).toContain(id);
      }
      const counts = found.map(({ left }) => left.length);
      expect(counts).toEqual([...counts].sort((one, other) => one - other));
    }
    expect(tellers("hidden-bias-zero", measured)[0]).toMatchObject({
      symptom: "hidden-bias",
      left: ["hidden-bias-zero"],
    });
  });
});

describe("what the cost of a faulty program did", () => {
  const curve = (...value: number[]): ProgramNews => ({
    program: "course",
    seen: value.length,
    cost: { seen: Float64Array.from(value, (_, n) => n), value: Float64Array.from(value) },
    accuracy: { seen: new Float64Array(), value: new Float64Array() },
    before: null,
    now: null,
    perSecond: null,
    fault: null,
  });
  const falling = (to: number) => curve(1.2, 0.9, ...Array(8).fill(to));
  const { conventions } = chapterConditions;

  it("is told by its end beside the right program's, and by the cost of a network that looks at nothing", () => {
    expect(outcomeOf(falling(0.22), falling(0.25), conventions)).toBe("follows");
    expect(outcomeOf(falling(0.22), falling(0.6), conventions)).toBe("slower");
    expect(outcomeOf(falling(0.22), falling(0.9), conventions)).toBe("stalls");
    expect(outcomeOf(falling(0.22), curve(4, 6, ...Array(8).fill(9)), conventions)).toBe("rises");
    expect(
      outcomeOf(
        falling(0.22),
        { ...falling(0.2), fault: { code: "not-finite", what: "a^1", position: 0 } },
        conventions,
      ),
    ).toBe("rises");
    expect(outcomeOf(curve(), curve(), conventions)).toBeNull();
  });
});
