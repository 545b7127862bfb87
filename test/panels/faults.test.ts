import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { type FaultId, faultIds } from "../../src/course/faults/fault-id.ts";
import { faultOf, faults, standsIn } from "../../src/course/faults/faults.ts";
import { lineOf } from "../../src/course/faults/hand-lines.ts";
import { tells } from "../../src/course/faults/symptom.ts";
import { programListing } from "../../src/course/program/programs.ts";
import { measured } from "../../src/panels/faults/measured.ts";
import { judgedRun, outcomeOf, stalledUntil } from "../../src/panels/faults/outcome.ts";
import { type FaultsPage, pageFrom, pageText } from "../../src/panels/faults/page.ts";
import { faultsOfLevel, hiddenFault, levels, tellers } from "../../src/panels/faults/puzzle.ts";
import { judgedLine } from "../../src/panels/faults/verdict.tsx";
import { en as words } from "../../src/panels/faults/words.en.ts";
import { shortSeeds } from "../../src/setup/short-seed.ts";
import type { ProgramNews, ProgramsNews } from "../../src/worker/protocol/programs.ts";

const anyPage: fc.Arbitrary<FaultsPage> = fc.oneof(
  fc.constantFrom(...faultIds).map((fault): FaultsPage => ({ kind: "run", fault })),
  fc.constant<FaultsPage>({ kind: "table" }),
  fc
    .tuple(fc.constantFrom(...levels), fc.integer({ min: shortSeeds.least, max: shortSeeds.most }))
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

  it("is found in its passage alone, unless the order is wrong: then the correction that comes too early is an answer too", () => {
    for (const { id, passage } of faults) {
      expect(standsIn(faultOf(id), [passage.sigmoid])).toBe(true);
      const elsewhere = faults.map((one) => one.passage.sigmoid).filter((own) => own !== passage.sigmoid);
      const accepted = elsewhere.filter((own) => standsIn(faultOf(id), [own]));
      expect(new Set(accepted), id).toEqual(new Set(id === "z-corrected-first" ? ["A9"] : []));
    }
  });

  it("has its lines marked after an answer, and the line pointed to otherwise than those", () => {
    const listing = programListing("numpy", "one-hidden", "en");
    const line = (id: string) => listing.find(({ equations }) => equations.some((own) => own === id));
    const [right, vain, other] = [line("A5"), line("A9"), line("F2")];
    if (right === undefined || vain === undefined || other === undefined) throw new RangeError("no such line");
    const slope = faultOf("hidden-slope-dropped");
    expect(judgedLine(slope, right, vain, words.judged)).toEqual({ right: true, said: words.judged.right });
    expect(judgedLine(slope, vain, vain, words.judged)).toEqual({ right: false, said: words.judged.wrong });
    expect(judgedLine(slope, right, right, words.judged)).toEqual({ right: true, said: words.judged.own });
    expect(judgedLine(slope, other, vain, words.judged)).toBeNull();
    const order = faultOf("z-corrected-first");
    expect(judgedLine(order, vain, vain, words.judged)).toEqual({ right: true, said: words.judged.order });
  });

  it("shares the gap of a hand calculation with faults of the same line alone, and only where their gaps touch", () => {
    const byHand = (id: FaultId) => tellers(id, measured).find(({ symptom }) => symptom === "by-hand")?.left;
    // A gap of 1 in y, in U_0 and in X_0 are three hand calculations.
    expect(byHand("image-shifted")).toEqual(["image-shifted"]);
    expect(byHand("hidden-bias-zero")).toEqual(["hidden-bias-zero"]);
    expect(byHand("one-hot-shifted")).toEqual(["one-hot-shifted"]);
    expect(byHand("bias-gradient-dropped")).toEqual(["bias-gradient-dropped"]);
    expect(byHand("factor-2-twice")).toEqual(["sigmoid-twice", "factor-2-twice"]);
    expect(byHand("sign-flipped")).toEqual(["sign-flipped"]);
    expect(byHand("weights-tiny")).toBeUndefined();
  });

  it("is told soonest by a look that names its line, then by what leaves the fewest others possible, itself among them", () => {
    for (const { id } of faults) {
      const found = tellers(id, measured);
      expect(found.length, id).toBeGreaterThan(0);
      for (const { symptom, own, right, left } of found) {
        expect(tells(symptom, own, right)).toBe(true);
        expect(left).toContain(id);
      }
      const naming = found.map(({ names }) => names);
      expect(naming).toEqual(naming.toSorted((one, other) => Number(other) - Number(one)));
      const counts = found.filter(({ names }) => !names).map(({ left }) => left.length);
      expect(counts).toEqual([...counts].sort((one, other) => one - other));
      if (lineOf(id) !== null) expect(found[0]?.names, id).toBe(true);
    }
    expect(tellers("sigmoid-twice", measured)[0]).toMatchObject({ symptom: "by-hand", names: true });
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
    expect(outcomeOf(falling(0.22), falling(0.15), conventions)).toBe("faster");
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

  it("is lower all along for the faults whose measured costs are, early and late, and for no other", () => {
    const medians = (row: (typeof measured)["right"]): ProgramNews =>
      curve(row["cost-early"][1], ...Array(8).fill(row["cost-late"][1]));
    const right = medians(measured.right);
    const faster = faultIds.filter((id) => outcomeOf(right, medians(measured.faults[id]), conventions) === "faster");
    expect(faster).toEqual(["sigmoid-twice", "factor-2-twice"]);
  });

  it("stalled for a while where it lay at the blind level for at least half of the run, and fell later", () => {
    const at = (level: number, points: number): number[] => Array(points).fill(level);
    expect(stalledUntil(curve(1.2, ...at(0.9, 39), ...at(0.5, 20)), conventions)).toBeGreaterThanOrEqual(39);
    expect(stalledUntil(curve(1.2, ...at(0.9, 9), ...at(0.5, 50)), conventions)).toBeNull();
    expect(stalledUntil(curve(1.2, ...at(0.9, 59)), conventions)).toBeNull();
    expect(stalledUntil(curve(), conventions)).toBeNull();
  });

  it("is judged when the run has ended; stopped, as far as it was seen, or not at all where that is too early", () => {
    const run = (status: ProgramsNews["status"], seen: number): ProgramsNews => ({
      kind: "programs",
      session: 1,
      plan: { programs: ["course", "sigmoid-twice"], conditions: chapterConditions, seed: 1, asker: "prediction" },
      status,
      ones: [
        { ...falling(0.22), seen },
        { ...falling(0.15), seen },
      ],
    });
    expect(judgedRun(run("running", 3000))).toBeNull();
    expect(judgedRun(run("paused", 3000))).toBeNull();
    expect(judgedRun(run("finished", 5000))).toEqual({ stopped: false, seen: 5000, outcome: "faster", stalled: null });
    expect(judgedRun(run("stopped", 3000))).toEqual({ stopped: true, seen: 3000, outcome: "faster", stalled: null });
    expect(judgedRun(run("stopped", 200))).toEqual({ stopped: true, seen: 200, outcome: null, stalled: null });
  });
});
