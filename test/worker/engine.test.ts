import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Questions } from "../../src/worker/protocol/messages.ts";
import type { PassSettings } from "../../src/worker/protocol/network.ts";
import type { SampleRef } from "../../src/worker/protocol/samples.ts";
import { askedEngine, conventions } from "./asked-engine.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const pass: PassSettings = { conventions, alpha: 0.5, batch: [{ kind: "mnist", set: "test", index: 3 }] };
const asked: Questions["trace"]["ask"] = { alpha: pass.alpha, batch: pass.batch, readings: [{ conventions }] };

/** The bytes of the arrays in a value, each counted once. */
function buffersIn(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + buffersIn(part, seen), 0);
}

describe("The worker's engine", () => {
  it("answers every question exactly once, with the run and revision it speaks of", () => {
    const { ask, traced, create, posted } = askedEngine();
    create(7);
    traced(pass, 7);
    ask("apply", { ...pass, times: 2 }, 7);
    traced(pass, 7);
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
    const batch = Array.from({ length: 8 }, (_, index) => ({ kind: "mnist" as const, set: "test" as const, index }));
    const readings = (["sigmoid", "softmax"] as const).map((output) => ({
      conventions: { ...pass.conventions, output },
    }));
    answer({ kind: "create", id: 1, run: 1, body: { sizes: [784, 50, 10], init: { seed: 1, amplitude: 0.1 } } });
    answer({ kind: "trace", id: 2, run: 1, body: { alpha: 0.5, batch, readings } });
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
    answer({ kind: "trace", id: 3, run: 1, body: { alpha: 0.5, batch, readings } });
    expect(arrived[2]?.value).toEqual(value);
  });

  it("refuses a question about a run that is over", () => {
    const { refusal, create } = askedEngine();
    create(2);
    expect(refusal("trace", asked, 1)).toEqual({ code: "stale", run: 1 });
  });

  it("refuses every question about weights before there are any", () => {
    const { refusal } = askedEngine();
    expect(refusal("trace", asked)).toEqual({ code: "no-network" });
    expect(refusal("reset", {})).toEqual({ code: "no-network" });
  });

  it("refuses a digit that has not arrived, and says how many have", () => {
    const { refusal, create } = askedEngine();
    create();
    const batch: SampleRef[] = [{ kind: "mnist", set: "train", index: 20 }];
    expect(refusal("trace", { ...asked, batch })).toEqual({ code: "no-digit", set: "train", index: 20, available: 20 });
  });

  it("adds the corrections of the shown pass, and lowers the cost by them", () => {
    const { ask, traced, create } = askedEngine();
    create();
    const before = traced(pass);
    ask("apply", { ...pass, times: 1 });
    const after = traced(pass);
    expect(after.samples[0]?.backward?.cost).toBe(before.update?.costAfter);
    expect(after.samples[0]?.backward?.cost).toBeLessThan(before.update?.costBefore ?? 0);
  });

  it("keeps the last finite weights where a correction would leave the numbers, and says so", () => {
    const { ask, refusal, create } = askedEngine();
    const { weights: begun } = create();
    const sum = { ...pass.conventions, batch: "sum" } as const;
    const huge = { ...pass, alpha: 1e308, conventions: sum, batch: [pass.batch, pass.batch, pass.batch].flat() };
    expect(refusal("apply", { ...huge, times: 1 }).code).toBe("not-finite");
    expect(ask("model", {}).weights).toEqual(begun);
  });

  it("brings back the very weights the run began with", () => {
    const { ask, create } = askedEngine();
    const begun = create().weights.map((layer) => layer.slice());
    ask("apply", { ...pass, times: 3 });
    const back = ask("reset", {});
    expect(back.weights).toEqual(begun);
    expect(back.revision).toBe(4);
  });

  it("passes an own digit forward without a true digit, and refuses to correct by it", () => {
    const { refusal, traced, create } = askedEngine();
    create();
    const batch: SampleRef[] = [{ kind: "own", image: new Uint8Array(784).fill(9), label: null }];
    const { samples, update } = traced({ ...pass, batch });
    expect(samples[0]?.backward).toBeNull();
    expect(update).toBeNull();
    expect(refusal("apply", { ...pass, batch, times: 1 }).code).toBe("label");
  });

  it("carries an error as data", () => {
    const { refusal } = askedEngine();
    const init = { seed: 1, amplitude: Number.NaN };
    expect(refusal("create", { sizes: [784, 4, 10], init })).toMatchObject({ code: "setting", what: "amplitude" });
  });

  it("starts from given weights, and calls them a fresh run's", () => {
    const { ask, create } = askedEngine();
    const { sizes, init } = create();
    const corrected = ask("apply", { ...pass, times: 1 }).weights;
    const revived = ask("create", { sizes, init, weights: corrected }, 2);
    expect(revived.weights).toEqual(corrected);
    // Only revision 0 is the network as it was drawn.
    expect([revived.run, revived.revision]).toEqual([2, 1]);
  });
});

describe("Finding a digit", () => {
  it("goes to the next of a class, and round the end", () => {
    const { ask } = askedEngine();
    const next = (index: number) => ask("find", { set: "test", index, digit: 3, move: "next" });
    expect(next(3)).toEqual({ set: "test", index: 13 });
    expect(next(13)).toEqual({ set: "test", index: 3 });
  });

  it("goes back by one, from the first to the last", () => {
    const { ask } = askedEngine();
    expect(ask("find", { set: "test", index: 0, digit: null, move: "previous" })).toEqual({
      set: "test",
      index: 19,
    });
  });
});
