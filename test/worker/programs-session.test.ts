import { describe, expect, it } from "vitest";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { faultIds } from "../../src/course/faults/fault-id.ts";
import { rulesOf } from "../../src/setup/rules.ts";
import type { RulesName } from "../../src/setup/setup.ts";
import { withLooks } from "../../src/store/runs/faults.ts";
import { coreDigits } from "../../src/worker/programs-session.ts";
import type { ProgramsNews } from "../../src/worker/protocol/programs.ts";
import { inspect, runUnder } from "../../src/worker/symptoms.ts";
import { askedEngine } from "./asked-engine.ts";

const conditions = { ...chapterConditions, hidden: 3, batch: 4, samples: 40 };

function engineWithDigits(count = 500) {
  const engine = askedEngine(count);
  /** As the page has them: what news leaves out is as it was told before. */
  const programs = (): ProgramsNews[] => {
    const heard: ProgramsNews[] = [];
    for (const news of engine.news("programs")) heard.push(withLooks(news, heard.at(-1) ?? null));
    return heard;
  };
  const surveys = () => engine.news("survey");
  const start = (...names: readonly RulesName[]) =>
    engine.ask("runPrograms", { programs: names, conditions, seed: 3, asker: "prediction" });
  return { ...engine, start, programs, surveys, turn: engine.run, digits: coreDigits(engine.digits) };
}

describe("programs side by side", () => {
  it("each do, sample for sample, what they do alone: same seed, same weights, same order", () => {
    const { start, programs, turn, digits } = engineWithDigits();
    start("course", "sigmoid-twice");
    turn();
    const last = programs().at(-1);
    expect(last?.status).toBe("finished");
    for (const one of last?.ones ?? []) {
      const alone = runUnder(conditions, 3, rulesOf({ rules: one.program, biases: "corrected" }), digits);
      expect(one.before).toEqual(inspect(alone).look);
      while (!alone.finished) alone.advance();
      expect([...one.cost.value]).toEqual(alone.cost.value);
      expect([...one.accuracy.value]).toEqual(alone.accuracy.value);
      expect(one.now).toEqual(inspect(alone).look);
      expect(one.seen).toBe(conditions.samples);
    }
    const [right, faulty] = last?.ones ?? [];
    expect([...(faulty?.cost.value ?? [])]).not.toEqual([...(right?.cost.value ?? [])]);
  });

  it("keep step with each other, pause, go on, and end when they are told to", () => {
    const { ask, start, programs, turn } = engineWithDigits();
    start("course", "alpha-small");
    turn(1);
    ask("controlPrograms", { action: "pause" });
    const paused = programs().at(-1);
    expect(paused?.status).toBe("paused");
    expect(turn()).toBe(1);
    const [right, faulty] = paused?.ones ?? [];
    expect(right?.seen).toBe(faulty?.seen);
    expect(right?.seen).toBeLessThan(conditions.samples);
    ask("controlPrograms", { action: "resume" });
    turn(1);
    ask("controlPrograms", { action: "stop" });
    turn();
    expect(programs().at(-1)?.status).toBe("stopped");
    const count = programs().length;
    ask("controlPrograms", { action: "resume" });
    turn();
    expect(programs()).toHaveLength(count);
  });

  it("do not hold each other up: one whose numbers leave floating point stops and says why, the other goes on", () => {
    const { ask, programs, turn } = engineWithDigits();
    const wild = { ...conditions, hidden: 30, amplitude: 1e308 };
    // That program asks for no amplitude: it draws its own.
    ask("runPrograms", { programs: ["weights-tiny", "course"], conditions: wild, seed: 1, asker: "prediction" });
    turn();
    const ended = programs().at(-1);
    expect(ended?.status).toBe("finished");
    expect(ended?.ones[0]).toMatchObject({ seen: conditions.samples, fault: null });
    expect(ended?.ones[1]).toMatchObject({ seen: 0, fault: { code: "not-finite" }, now: null });
  });

  it("refuse more samples than have arrived", () => {
    const { refusal } = engineWithDigits(500);
    const more = { ...conditions, samples: 600 };
    expect(refusal("runPrograms", { programs: ["course"], conditions: more, seed: 1, asker: "game" })).toEqual({
      code: "subset",
      found: 600,
      available: 500,
    });
  });

  it("can be inspected without training, gradient check and all", () => {
    const { ask } = engineWithDigits();
    const { look, check } = ask("inspectProgram", { program: "factor-2-dropped", conditions, seed: 2 });
    expect(look.lines.outputErrors.ratio).toBeCloseTo(0.5, 12);
    expect(check.z.error).toBeCloseTo(0.5, 5);
  });
});

describe("the survey of all faults", () => {
  const plan = { conditions: { ...conditions, samples: 8 }, seeds: 2 };

  it("tells each program as it becomes ready, the right one first, and how far it is", () => {
    const { ask, surveys, turn } = engineWithDigits(30);
    ask("surveyFaults", plan);
    turn();
    const last = surveys().at(-1);
    if (last?.status === "running") throw new Error("it ends");
    const shares = surveys().map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(last?.ready.map(([program]) => program)).toEqual(["course", ...faultIds]);
  });

  it("stops when it is told to, and keeps what is ready", () => {
    const { ask, surveys, turn } = engineWithDigits(30);
    ask("surveyFaults", plan);
    while ((surveys().at(-1)?.ready.length ?? 0) < 2) turn(1);
    ask("stopSurvey", {});
    turn();
    expect(surveys().at(-1)).toMatchObject({ status: "stopped" });
    expect(surveys().at(-1)?.ready).toHaveLength(2);
  });
});
