import { describe, expect, it } from "vitest";
import { recorded } from "../../src/exercises/progress.ts";
import { type ExerciseRecord, keepExercises, recallExercises } from "../../src/store/exercise-record.ts";

function drawer(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

const kept: ExerciseRecord = {
  progress: recorded({}, { kind: "value:A3.1:sigmoid", right: false, mistake: "A3.1:factor-left-out:2", at: 1000 }),
  answers: [
    {
      exercise: "value:A3.1:sigmoid",
      seed: 7,
      typed: "0,1",
      verdict: "wrong",
      mistakes: ["A3.1:factor-left-out:2"],
      at: "2026-01-01T00:00:00.000Z",
    },
  ],
  given: { "value:A3.1:sigmoid~7~all": { typed: ["0,1"], counted: true, latest: true } },
};

describe("The record of exercises", () => {
  it("comes back from the device as it was kept", () => {
    const own = drawer();
    keepExercises(kept, own);
    expect(recallExercises(own)).toEqual(kept);
  });

  it("keeps what is sound where a part of it cannot be read", () => {
    const own = drawer();
    keepExercises(kept, own);
    const text = own.getItem("deltascope.exercises") ?? "";
    own.setItem("deltascope.exercises", text.replace('"counted":true', '"counted":"yes"'));
    expect(recallExercises(own)).toEqual({ ...kept, given: {} });
    own.setItem("deltascope.exercises", "{");
    expect(recallExercises(own)).toEqual({ progress: {}, answers: [], given: {} });
  });

  it("takes up answers kept before it was noted which of them counted", () => {
    const own = drawer();
    keepExercises(kept, own);
    own.setItem("deltascope.exercises", (own.getItem("deltascope.exercises") ?? "").replace(',"latest":true', ""));
    const [given] = Object.values(recallExercises(own).given);
    expect(given).toEqual({ typed: ["0,1"], counted: true, latest: false });
  });

  it("says that nothing is kept where the device refuses", () => {
    const full = {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(keepExercises(kept, full)).toBe(false);
  });

  it("counts a wrong answer from the rung that it was asked on", () => {
    const after = recorded({}, { kind: "k", right: false, mistake: null, rung: "all", at: 0 });
    expect(after.k?.rung).toBe("line");
  });
});
