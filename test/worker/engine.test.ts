import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker, Questions } from "../../src/worker/protocol/messages.ts";
import type { Model, PassSettings } from "../../src/worker/protocol/network.ts";
import type { SampleRef } from "../../src/worker/protocol/samples.ts";
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
  const trace = (settings = pass, run = 1): FromWorker => say("trace", readBy(settings), run);
  const create = (run = 1) => say("create", { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 } }, run);
  return { say, trace, create, posted };
}

/** The bytes of the arrays in a value, each counted once. */
function buffersIn(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + buffersIn(part, seen), 0);
}

/** The one reading that the settings ask for. */
function readBy({ conventions, alpha, batch }: PassSettings): Questions["trace"]["ask"] {
  return { alpha, batch, readings: [{ conventions }] };
}

/** The trace of the one reading. */
function traceOf(message: FromWorker): Trace {
  const [trace] = answerOf<readonly Trace[]>(message);
  if (trace === undefined) throw new Error("no trace");
  return trace;
}

function answerOf<T>(message: FromWorker): T {
  if (message.kind !== "answer") throw new Error(`${message.kind}: ${JSON.stringify(message)}`);
  return message.value as T;
}

describe("The worker's engine", () => {
  it("answers every question exactly once, with the run and revision it speaks of", () => {
    const { say, trace, create, posted } = engineWithDigits();
    create(7);
    trace(pass, 7);
    say("apply", { ...pass, times: 2 }, 7);
    trace(pass, 7);
    expect(posted.map((message) => ("id" in message ? message.id : 0))).toEqual([1, 2, 3, 4]);
    expect(posted.map((message) => (message.kind === "answer" ? [message.run, message.revision] : null))).toEqual([
      [7, 0],
      [7, 0],
      [7, 2],
      [7, 2],
    ]);
  });

  it("reads a batch both ways in one answer, whose common tensors arrive once", () => {
    const digits = smallDigits(20);
    const arrived: { readonly value: unknown; readonly bytes: number }[] = [];
    const { answer } = createEngine(
      digits,
      (message, transfer) => {
        const { value } = structuredClone(message, { transfer: transfer ?? [] }) as { value: unknown };
        arrived.push({ value, bytes: buffersIn(value) });
      },
      heldClock().clock,
    );
    const batch = Array.from({ length: 8 }, (_, index) => ({ kind: "mnist", set: "test", index }));
    const readings = (["sigmoid", "softmax"] as const).map((output) => ({
      conventions: { ...pass.conventions, output },
    }));
    answer({ kind: "create", id: 1, run: 1, body: { sizes: [784, 50, 10], init: { seed: 1, amplitude: 0.1 } } });
    answer({ kind: "trace", id: 2, run: 1, body: { alpha: 0.5, batch, readings } } as Ask);
    const { value, bytes } = arrived[1] ?? { value: [], bytes: 0 };
    const [one, other] = value as readonly Trace[];
    expect([one?.spec.output, other?.spec.output]).toEqual(["sigmoid", "softmax"]);
    expect(other?.weights[0]).toBe(one?.weights[0]);
    expect(other?.samples[3]?.forward.x).toBe(one?.samples[3]?.forward.x);
    expect(other?.samples[3]?.forward.layers[1]?.a).toBe(one?.samples[3]?.forward.layers[1]?.a);
    // Weights once, the batch's gradients and corrections once a reading; the samples add vectors only.
    const weights = 8 * (785 * 50 + 51 * 10);
    expect(bytes).toBeLessThan(5 * weights + 8 * 8 * (785 + 4 * 51 + 8 * 10));
    // Once sent, the worker's own weights are still its own.
    answer({ kind: "trace", id: 3, run: 1, body: { alpha: 0.5, batch, readings } } as Ask);
    expect(arrived[2]?.value).toEqual(value);
  });

  it("refuses a question about a run that is over", () => {
    const { trace, create } = engineWithDigits();
    create(2);
    expect(trace(pass, 1)).toMatchObject({ kind: "refusal", fault: { code: "stale", run: 1 } });
  });

  it("refuses every question about weights before there are any", () => {
    const { say, trace } = engineWithDigits();
    expect(trace()).toMatchObject({ kind: "refusal", fault: { code: "no-network" } });
    expect(say("reset", {})).toMatchObject({ kind: "refusal", fault: { code: "no-network" } });
  });

  it("refuses a digit that has not arrived, and says how many have", () => {
    const { trace, create } = engineWithDigits();
    create();
    const batch: SampleRef[] = [{ kind: "mnist", set: "train", index: 20 }];
    expect(trace({ ...pass, batch })).toMatchObject({
      kind: "refusal",
      fault: { code: "no-digit", set: "train", index: 20, available: 20 },
    });
  });

  it("adds the corrections of the shown pass, and lowers the cost by them", () => {
    const { say, trace, create } = engineWithDigits();
    create();
    const before = traceOf(trace());
    answerOf<Model>(say("apply", { ...pass, times: 1 }));
    const after = traceOf(trace());
    expect(after.samples[0]?.backward?.cost).toBe(before.update?.costAfter);
    expect(after.samples[0]?.backward?.cost).toBeLessThan(before.update?.costBefore ?? 0);
  });

  it("keeps the last finite weights where a correction would leave the numbers, and says so", () => {
    const { say, create } = engineWithDigits();
    const { weights: begun } = answerOf<Model>(create());
    const sum = { ...pass.conventions, batch: "sum" } as const;
    const huge = { ...pass, alpha: 1e308, conventions: sum, batch: [pass.batch, pass.batch, pass.batch].flat() };
    expect(say("apply", { ...huge, times: 1 })).toMatchObject({ kind: "refusal", fault: { code: "not-finite" } });
    expect(answerOf<Model>(say("model", {})).weights).toEqual(begun);
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
    const { say, trace, create } = engineWithDigits();
    create();
    const batch: SampleRef[] = [{ kind: "own", image: new Uint8Array(784).fill(9), label: null }];
    const { samples, update } = traceOf(trace({ ...pass, batch }));
    expect(samples[0]?.backward).toBeNull();
    expect(update).toBeNull();
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
