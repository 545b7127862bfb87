import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { allOf, closeShelf, kept } from "../../../src/device/shelf.ts";
import { recorded } from "../../../src/exercises/progress.ts";
import type { RecordedAnswer } from "../../../src/exercises/results.ts";
import {
  answerChanges,
  forgetKept,
  givenChange,
  keptExercises,
  outcomeChange,
  progressChanges,
  takeOverExercises,
} from "../../../src/store/record/kept-exercises.ts";
import { drawerOf } from "../drawer.ts";

const kind = "value:A3.1:sigmoid";
const answer = (typed: string, at = "2026-01-01T00:00:00.000Z"): RecordedAnswer => ({
  exercise: kind,
  seed: 7,
  typed,
  verdict: "wrong",
  mistakes: ["A3.1:factor-left-out:2"],
  at,
});
const wrong = { kind, right: false, mistake: "A3.1:factor-left-out:2", at: 1000 } as const;
const right = { kind, right: true, mistake: null, at: 2000 } as const;
const given = { typed: ["0,1"], counted: true, latest: true, at: 1000 };

beforeEach(async () => {
  await closeShelf();
  globalThis.indexedDB = new IDBFactory();
});

describe("The record of exercises on the device's shelf", () => {
  it("comes back as it was kept, the answers in their order", async () => {
    await kept(answerChanges([answer("0,2", "2026-01-02T00:00:00.000Z")]));
    await kept([...answerChanges([answer("0,1"), answer("0,3")]), givenChange("p~7~all", given), outcomeChange(wrong)]);
    const record = await keptExercises();
    expect(record.answers.map(({ typed }) => typed)).toEqual(["0,1", "0,3", "0,2"]);
    expect(record.given).toEqual({ "p~7~all": given });
    expect(record.progress).toEqual(recorded({}, wrong));
  });

  it("of two tabs that answer the same kind has both answers, and the progress of both", async () => {
    await Promise.all([
      kept([...answerChanges([answer("one")]), outcomeChange(wrong)]),
      kept([...answerChanges([answer("two")]), outcomeChange(right)]),
    ]);
    const { answers, progress } = await keptExercises();
    expect(answers.map(({ typed }) => typed).toSorted()).toEqual(["one", "two"]);
    expect(progress).toEqual(recorded(recorded({}, wrong), right));
  });

  it("takes of progress from a file what was done last, kind by kind", async () => {
    await kept([outcomeChange(right)]);
    await kept(progressChanges(recorded({}, wrong)));
    expect((await keptExercises()).progress).toEqual(recorded({}, right));
    const later = recorded(recorded({}, right), { ...wrong, at: 3000 });
    await kept(progressChanges(later));
    expect((await keptExercises()).progress).toEqual(later);
  });

  it("leaves out what cannot be read, and leaves it where it is, whatever is kept next", async () => {
    await kept([{ box: "exercises", key: ["answer", "x"], value: { typed: 7 } }, ...answerChanges([answer("0,1")])]);
    await kept(answerChanges([answer("0,2")]));
    expect((await keptExercises()).answers).toHaveLength(2);
    expect(await allOf("exercises", "answer")).toContainEqual([["answer", "x"], { typed: 7 }]);
  });

  it("keeps the latest 200 pages and the latest 5000 answers", async () => {
    const pages = Array.from({ length: 203 }, (_, n) => givenChange(`p${n}`, { ...given, at: n }));
    const time = (n: number) => new Date(n).toISOString();
    await kept([...pages, ...Array.from({ length: 5002 }, (_, n) => answerChanges([answer(`${n}`, time(n))])).flat()]);
    const record = await keptExercises();
    expect(Object.keys(record.given)).toHaveLength(200);
    expect(record.given.p2).toBeUndefined();
    expect(record.answers).toHaveLength(5000);
    expect(record.answers[0]?.typed).toBe("2");
    expect(await allOf("exercises", "answer")).toHaveLength(5000);
  });

  it("is empty once it was forgotten", async () => {
    await kept([...answerChanges([answer("0,1")]), givenChange("p", given), outcomeChange(wrong)]);
    await forgetKept();
    expect(await keptExercises()).toEqual({ progress: {}, answers: [], given: {} });
  });
});

describe("The record of exercises of an earlier release, one text", () => {
  const former = {
    progress: recorded({}, wrong),
    answers: [answer("0,1"), answer("0,2")],
    given: { p: { typed: ["0,1"], counted: true } },
  };

  it("is taken over whole, once, and the text then goes", async () => {
    const drawer = drawerOf({ "deltascope.exercises": JSON.stringify(former) });
    await takeOverExercises(drawer);
    await takeOverExercises(drawer);
    expect(await keptExercises()).toEqual({
      ...former,
      given: { p: { typed: ["0,1"], counted: true, latest: false, at: 0 } },
    });
    expect(drawer.content.size).toBe(0);
  });

  it("with a part damaged: the rest is taken over, the whole text is set aside", async () => {
    const text = JSON.stringify(former).replace('"counted":true', '"counted":"yes"');
    const drawer = drawerOf({ "deltascope.exercises": text });
    await takeOverExercises(drawer);
    expect(await keptExercises()).toEqual({ ...former, given: {} });
    expect([...drawer.content]).toEqual([["deltascope.exercises.unread", text]]);
  });

  it.each(["{", "null", "[]", '{"progress":7}'])("that cannot be read is set aside: %s", async (text) => {
    const drawer = drawerOf({ "deltascope.exercises": text });
    await takeOverExercises(drawer);
    expect([...drawer.content]).toEqual([["deltascope.exercises.unread", text]]);
  });

  it("stays where it is while the device refuses", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    } as unknown as IDBFactory;
    const drawer = drawerOf({ "deltascope.exercises": JSON.stringify(former) });
    await expect(takeOverExercises(drawer)).rejects.toMatchObject({ fault: "denied" });
    expect(drawer.content.size).toBe(1);
  });
});
