import { describe, expect, it } from "vitest";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { faultIds } from "../../src/course/faults/fault-id.ts";
import { rulesOf } from "../../src/setup/rules.ts";
import type { RulesName } from "../../src/setup/setup.ts";
import { withLooks } from "../../src/store/faults.ts";
import { createEngine } from "../../src/worker/engine.ts";
import { coreDigits } from "../../src/worker/programs-session.ts";
import type { Ask, FromWorker } from "../../src/worker/protocol/messages.ts";
import type { Inspection, ProgramsNews, SurveyNews } from "../../src/worker/protocol/programs.ts";
import { inspect, runUnder } from "../../src/worker/symptoms.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const conditions = { ...chapterConditions, hidden: 3, batch: 4, samples: 40 };

function engineWithDigits(count = 500) {
  const posted: FromWorker[] = [];
  const held = heldClock();
  const digits = smallDigits(count);
  const engine = createEngine(digits, (message) => posted.push(message), held.clock);
  let id = 0;
  const say = (kind: Ask["kind"], body: unknown): FromWorker | undefined => {
    engine.answer({ kind, id: ++id, run: 1, body } as Ask);
    return posted.findLast((message) => message.kind === "answer" || message.kind === "refusal");
  };
  /** As the page has them: what news leaves out is as it was told before. */
  const programs = (): ProgramsNews[] => {
    const heard: ProgramsNews[] = [];
    for (const news of posted) if (news.kind === "programs") heard.push(withLooks(news, heard.at(-1) ?? null));
    return heard;
  };
  const surveys = () => posted.filter((message): message is SurveyNews => message.kind === "survey");
  const start = (...names: readonly RulesName[]) => say("runPrograms", { programs: names, conditions, seed: 3 });
  return { say, start, programs, surveys, turn: held.run, digits: coreDigits(digits) };
}

describe("programs side by side", () => {
  it("each do, sample for sample, what they do alone: same seed, same weights, same order", () => {
    const { start, programs, turn, digits } = engineWithDigits();
    expect(start("course", "sigmoid-twice")?.kind).toBe("answer");
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
    const { say, start, programs, turn } = engineWithDigits();
    start("course", "alpha-small");
    turn(1);
    say("controlPrograms", { action: "pause" });
    const paused = programs().at(-1);
    expect(paused?.status).toBe("paused");
    expect(turn()).toBe(1);
    const [right, faulty] = paused?.ones ?? [];
    expect(right?.seen).toBe(faulty?.seen);
    expect(right?.seen).toBeLessThan(conditions.samples);
    say("controlPrograms", { action: "resume" });
    turn(1);
    say("controlPrograms", { action: "stop" });
    turn();
    expect(programs().at(-1)?.status).toBe("stopped");
    const count = programs().length;
    say("controlPrograms", { action: "resume" });
    turn();
    expect(programs()).toHaveLength(count);
  });

  it("do not hold each other up: one whose numbers leave floating point stops and says why, the other goes on", () => {
    const { say, programs, turn } = engineWithDigits();
    const wild = { ...conditions, hidden: 30, amplitude: 1e308 };
    // That program asks for no amplitude: it draws its own.
    say("runPrograms", { programs: ["weights-tiny", "course"], conditions: wild, seed: 1 });
    turn();
    const ended = programs().at(-1);
    expect(ended?.status).toBe("finished");
    expect(ended?.ones[0]).toMatchObject({ seen: conditions.samples, fault: null });
    expect(ended?.ones[1]).toMatchObject({ seen: 0, fault: { code: "not-finite" }, now: null });
  });

  it("refuse more samples than have arrived", () => {
    const { say } = engineWithDigits(500);
    const more = { ...conditions, samples: 600 };
    expect(say("runPrograms", { programs: ["course"], conditions: more, seed: 1, asker: "game" })).toMatchObject({
      kind: "refusal",
      fault: { code: "subset", found: 600, available: 500 },
    });
  });

  it("can be inspected without training, gradient check and all", () => {
    const { say } = engineWithDigits();
    const answer = say("inspectProgram", { program: "factor-2-dropped", conditions, seed: 2 });
    if (answer?.kind !== "answer") throw new Error(JSON.stringify(answer));
    const { look, check } = answer.value as Inspection;
    expect(look.lines.outputErrors.ratio).toBeCloseTo(0.5, 12);
    expect(check.z.error).toBeCloseTo(0.5, 5);
  });
});

describe("the survey of all faults", () => {
  const plan = { conditions: { ...conditions, samples: 8 }, seeds: 2 };

  it("tells each program as it becomes ready, the right one first, and how far it is", () => {
    const { say, surveys, turn } = engineWithDigits(30);
    say("surveyFaults", plan);
    turn();
    const last = surveys().at(-1);
    if (last?.status === "running") throw new Error("it ends");
    const shares = surveys().map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(last?.ready.map(([program]) => program)).toEqual(["course", ...faultIds]);
  });

  it("stops when it is told to, and keeps what is ready", () => {
    const { say, surveys, turn } = engineWithDigits(30);
    say("surveyFaults", plan);
    while ((surveys().at(-1)?.ready.length ?? 0) < 2) turn(1);
    say("stopSurvey", {});
    turn();
    expect(surveys().at(-1)).toMatchObject({ status: "stopped" });
    expect(surveys().at(-1)?.ready).toHaveLength(2);
  });
});
