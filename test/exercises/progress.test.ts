import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawQuestion } from "../../src/exercises/draw.ts";
import { mistakesOf } from "../../src/exercises/mistakes.ts";
import {
  broughtTogether,
  dueKinds,
  isSolid,
  noProgress,
  type Progress,
  recorded,
  standingOf,
} from "../../src/exercises/progress.ts";
import { progressFrom, progressText } from "../../src/exercises/progress-file.ts";
import {
  countedTogether,
  type RecordedAnswer,
  type Results,
  recordedAnswer,
  resultsFrom,
  resultsText,
} from "../../src/exercises/results.ts";
import { rungs } from "../../src/exercises/rungs.ts";
import { judge } from "../../src/exercises/verdict.ts";
import { number, typed } from "./drawn.ts";

const day = 24 * 60 * 60 * 1000;
const right = (kind: string, at: number) => ({ kind, right: true, mistake: null, at });
const wrong = (kind: string, at: number, mistake: string | null = null) => ({ kind, right: false, mistake, at });
const of = (progress: Progress, kind: string) => {
  const one = progress[kind];
  if (one === undefined) throw new Error(`${kind} was answered`);
  return one;
};

describe("progress", () => {
  test("starts at the worked example and climbs with right answers, kind by kind", () => {
    const progress = recorded(noProgress, right("A3.1", 0));
    expect(standingOf(progress, "A3.1").rung).toBe("number");
    expect(standingOf(progress, "A5.1").rung).toBe("worked");
  });

  test("is solid once the blank page was right again after some days, and comes back at growing pauses", () => {
    let progress = noProgress;
    let at = 0;
    const pauses: number[] = [];
    for (let n = 0; n < 12; n++) {
      progress = recorded(progress, right("A3.1", at));
      const { due } = of(progress, "A3.1");
      pauses.push((due - at) / day);
      at = due;
    }
    expect(pauses.slice(0, 6)).toEqual([1, 3, 7, 16, 35, 35]);
    expect(isSolid(of(progress, "A3.1"))).toBe(true);
  });

  test("of twenty right answers in an hour is one day's work, not twenty", () => {
    let progress = noProgress;
    for (let n = 0; n < 20; n++) progress = recorded(progress, right("A3.1", n * 60_000));
    expect(of(progress, "A3.1")).toMatchObject({ rung: "all", strength: 1, answered: 20, right: 20 });
    expect(isSolid(of(progress, "A3.1"))).toBe(false);
  });

  test("remembers the last mistake until it has been got right twice", () => {
    let progress = recorded(noProgress, wrong("A3.1", 0, "A3.1:factor-left-out:2"));
    expect(of(progress, "A3.1").mistaken).toBe("A3.1:factor-left-out:2");
    progress = recorded(progress, right("A3.1", 1));
    expect(of(progress, "A3.1").mistaken).toBe("A3.1:factor-left-out:2");
    progress = recorded(progress, right("A3.1", 2));
    expect(of(progress, "A3.1").mistaken).toBeNull();
  });

  test("lists what is due, the longest overdue first", () => {
    const progress = recorded(recorded(recorded(noProgress, right("one", 0)), right("two", -day)), wrong("three", 0));
    expect(dueKinds(progress, 0)).toEqual(["two", "three"].sort((a, b) => of(progress, a).due - of(progress, b).due));
    expect(dueKinds(progress, day)).toContain("one");
  });

  test("stays within its bounds whatever is answered", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 10 * day }))), (answers) => {
        let progress = noProgress;
        let at = 0;
        for (const [isRight, later] of answers) {
          at += later;
          progress = recorded(progress, isRight ? right("k", at) : wrong("k", at, "m"));
          const own = of(progress, "k");
          expect(rungs).toContain(own.rung);
          expect(own.right).toBeLessThanOrEqual(own.answered);
          expect(own.due).toBeGreaterThanOrEqual(at);
          expect(own.strength).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

const anyAnswer: fc.Arbitrary<RecordedAnswer> = fc.record({
  exercise: fc.constantFrom("value:A3.1:sigmoid", "why:no-row-0"),
  seed: fc.integer(),
  typed: fc.string({ maxLength: 200 }),
  verdict: fc.constantFrom("right", "carried", "more-digits", "wrong"),
  mistakes: fc.array(fc.constantFrom("A3.1:factor-left-out:2", "slip:sign"), { maxLength: 2 }),
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((at) => at.toISOString()),
});

test("a wrong answer counts from the rung that it was asked on", () => {
  const after = recorded({}, { kind: "k", right: false, mistake: null, rung: "all", at: 0 });
  expect(after.k?.rung).toBe("boxes");
});

describe("a file of progress", () => {
  const outcomes = fc.array(
    fc.record({
      kind: fc.constantFrom("value:A3.1:sigmoid", "why:no-row-0", "chain:newZ:sigmoid"),
      right: fc.boolean(),
      mistake: fc.constantFrom(null, "A3.1:factor-left-out:2"),
      at: fc.integer({ min: 0, max: 4e12 }),
    }),
    { maxLength: 12 },
  );
  const grown = outcomes.map((all) => all.reduce(recorded, noProgress));

  test("says again what was kept, whatever was answered", () => {
    fc.assert(
      fc.property(grown, (progress) => {
        expect(progressFrom(progressText(progress))).toEqual(progress);
      }),
    );
  });

  test("of another kind, of a newer release or damaged is refused with the reason", () => {
    expect(progressFrom("{")).toBe("not-json");
    expect(progressFrom("[]")).toBe("not-ours");
    expect(progressFrom(resultsText(null, []))).toBe("not-ours");
    expect(progressFrom('{"format":"deltascope-progress","version":2,"progress":{}}')).toBe("newer");
    const one = progressText(recorded(noProgress, { kind: "why:old-z", right: true, mistake: null, at: 5 }));
    expect(progressFrom(one.replace('"strength": 1', '"strength": -1'))).toBe("not-ours");
    expect(progressFrom(one.replace('"last": 5', '"last": "never"'))).toBe("not-ours");
    fc.assert(fc.property(fc.string(), (text) => void progressFrom(text)));
  });

  test("brings two devices together, of each kind the work done last", () => {
    fc.assert(
      fc.property(grown, grown, (one, other) => {
        const both = broughtTogether(one, other);
        for (const kind of [...Object.keys(one), ...Object.keys(other)]) {
          expect(both[kind]?.last).toBe(Math.max(one[kind]?.last ?? 0, other[kind]?.last ?? 0));
        }
        expect(broughtTogether(both, other)).toEqual(both);
      }),
    );
  });
});

describe("a file of results", () => {
  test("says again what was recorded", () => {
    fc.assert(
      fc.property(
        fc.option(fc.string({ maxLength: 100 })),
        fc.array(anyAnswer, { maxLength: 10 }),
        (learner, answers) => {
          expect(resultsFrom(resultsText(learner, answers))).toEqual({
            format: "deltascope-results",
            version: 1,
            learner,
            answers,
          });
        },
      ),
    );
  });

  test("of another kind, of a newer release or damaged is refused with the reason", () => {
    expect(resultsFrom("{")).toBe("not-json");
    expect(resultsFrom("[]")).toBe("not-ours");
    expect(resultsFrom('{"format":"deltascope-results","version":1}')).toBe("not-ours");
    expect(resultsFrom('{"format":"deltascope-results","version":2,"answers":[]}')).toBe("newer");
    fc.assert(fc.property(fc.string(), (text) => void resultsFrom(text)));
  });

  test("holds codes that name a mistake whatever the seed", () => {
    const codes = [1, 2, 3].map((seed) => {
      const question = drawQuestion({ line: "A3.1", output: "sigmoid", seed });
      const forgotten = mistakesOf(question).find(({ code }) => code === "A3.1:factor-left-out:2");
      const text = typed(forgotten?.values[0] ?? Number.NaN, question.digits);
      const verdict = judge(question, number(text));
      return recordedAnswer("value:A3.1:sigmoid", seed, text, verdict, new Date(0));
    });
    for (const answer of codes)
      expect(answer).toMatchObject({ verdict: "wrong", mistakes: ["A3.1:factor-left-out:2"] });
    const class3 = codes.map(
      (answer, n): Results => ({ format: "deltascope-results", version: 1, learner: `pupil ${n}`, answers: [answer] }),
    );
    const counted = countedTogether([...class3, ...class3.slice(0, 1)]);
    expect(counted).toEqual({
      learners: 3,
      exercises: [{ exercise: "value:A3.1:sigmoid", learners: 3, answers: 3, right: 0 }],
      mistakes: [{ code: "A3.1:factor-left-out:2", learners: 3, answers: 3 }],
    });
  });
});
