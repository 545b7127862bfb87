import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker, Model, PassSettings } from "../../src/worker/protocol.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const pass: PassSettings = {
  conventions: { output: "softmax", costFactor: 1, batch: "mean" },
  alpha: 0.5,
  batch: [{ kind: "mnist", set: "test", index: 3 }],
};

/** An engine with twenty digits, and what it posted last. */
function engineWithDigits() {
  const posted: FromWorker[] = [];
  const engine = createEngine(smallDigits(20), (message) => posted.push(message), heldClock().clock);
  let id = 0;
  const say = (kind: Ask["kind"], body: unknown, run = 1): FromWorker => {
    engine.answer({ kind, id: ++id, run, body } as Ask);
    const last = posted.at(-1);
    if (last === undefined) throw new Error("nothing was posted");
    return last;
  };
  const create = (run = 1) => say("create", { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 } }, run);
  return { say, create, posted };
}

function answerOf<T>(message: FromWorker): T {
  if (message.kind !== "answer") throw new Error(`${message.kind}: ${JSON.stringify(message)}`);
  return message.value as T;
}

describe("The worker's engine", () => {
  it("answers every question exactly once, with the run and revision it speaks of", () => {
    const { say, create, posted } = engineWithDigits();
    create(7);
    say("trace", pass, 7);
    say("apply", { ...pass, times: 2 }, 7);
    say("trace", pass, 7);
    expect(posted.map((message) => ("id" in message ? message.id : 0))).toEqual([1, 2, 3, 4]);
    expect(posted.map((message) => (message.kind === "answer" ? [message.run, message.revision] : null))).toEqual([
      [7, 0],
      [7, 0],
      [7, 2],
      [7, 2],
    ]);
  });

  it("refuses a question about a run that is over", () => {
    const { say, create } = engineWithDigits();
    create(2);
    expect(say("trace", pass, 1)).toMatchObject({ kind: "refusal", fault: { code: "stale", run: 1 } });
  });

  it("refuses every question about weights before there are any", () => {
    const { say } = engineWithDigits();
    expect(say("trace", pass)).toMatchObject({ kind: "refusal", fault: { code: "no-network" } });
    expect(say("reset", {})).toMatchObject({ kind: "refusal", fault: { code: "no-network" } });
  });

  it("refuses a digit that has not arrived, and says how many have", () => {
    const { say, create } = engineWithDigits();
    create();
    const batch = [{ kind: "mnist", set: "train", index: 20 }];
    expect(say("trace", { ...pass, batch })).toMatchObject({
      kind: "refusal",
      fault: { code: "no-digit", set: "train", index: 20, available: 20 },
    });
  });

  it("adds the corrections of the shown pass, and lowers the cost by them", () => {
    const { say, create } = engineWithDigits();
    create();
    const before = answerOf<Trace>(say("trace", pass));
    answerOf<Model>(say("apply", { ...pass, times: 1 }));
    const after = answerOf<Trace>(say("trace", pass));
    expect(after.samples[0]?.backward?.cost).toBe(before.update?.costAfter);
    expect(after.samples[0]?.backward?.cost).toBeLessThan(before.update?.costBefore ?? 0);
  });

  it("brings back the very weights the run began with", () => {
    const { say, create } = engineWithDigits();
    const begun = answerOf<Model>(create()).weights.map((layer) => layer.slice());
    say("apply", { ...pass, times: 3 });
    const back = answerOf<Model>(say("reset", {}));
    expect(back.weights).toEqual(begun);
    expect(back.revision).toBe(4);
  });

  it("passes an own digit forward without a true digit, and refuses to correct by it", () => {
    const { say, create } = engineWithDigits();
    create();
    const batch = [{ kind: "own", image: new Uint8Array(784).fill(9), label: null }];
    const trace = answerOf<Trace>(say("trace", { ...pass, batch }));
    expect(trace.samples[0]?.backward).toBeNull();
    expect(trace.update).toBeNull();
    expect(say("apply", { ...pass, batch, times: 1 })).toMatchObject({ kind: "refusal", fault: { code: "label" } });
  });

  it("carries an error as data", () => {
    const { say } = engineWithDigits();
    const init = { seed: 1, amplitude: Number.NaN };
    expect(say("create", { sizes: [784, 4, 10], init })).toMatchObject({
      kind: "refusal",
      fault: { code: "setting", what: "amplitude" },
    });
  });

  it("starts from given weights, and calls them a fresh run's", () => {
    const { say, create } = engineWithDigits();
    create();
    const corrected = answerOf<Model>(say("apply", { ...pass, times: 1 })).weights;
    const body = { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 }, weights: corrected };
    const revived = answerOf<Model>(say("create", body, 2));
    expect(revived.weights).toEqual(corrected);
    // Only revision 0 is the network as it was drawn.
    expect([revived.run, revived.revision]).toEqual([2, 1]);
  });
});

describe("Finding a digit", () => {
  it("goes to the next of a class, and round the end", () => {
    const { say } = engineWithDigits();
    const next = (index: number) => answerOf(say("find", { set: "test", index, digit: 3, move: "next" }));
    expect(next(3)).toEqual({ set: "test", index: 13 });
    expect(next(13)).toEqual({ set: "test", index: 3 });
  });

  it("goes back by one, from the first to the last", () => {
    const { say } = engineWithDigits();
    expect(answerOf(say("find", { set: "test", index: 0, digit: null, move: "previous" }))).toEqual({
      set: "test",
      index: 19,
    });
  });
});
