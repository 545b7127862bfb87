import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker, Model, TrainingNews } from "../../src/worker/protocol.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;
const settings = { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1 };
const pass = { conventions, alpha: 0.5, batch: [{ kind: "mnist", set: "train", index: 0 }] };

/** An engine on twenty digits whose time and turns the test holds. */
function trainable() {
  const posted: FromWorker[] = [];
  const { clock, run } = heldClock();
  const engine = createEngine(smallDigits(20), (message) => posted.push(message), clock);
  let id = 0;
  const say = <T>(kind: Ask["kind"], body: unknown, of = 1): T => {
    engine.answer({ kind, id: ++id, run: of, body } as Ask);
    const reply = posted.findLast((message) => "id" in message && message.id === id);
    if (reply?.kind !== "answer") throw new Error(JSON.stringify(reply));
    return reply.value as T;
  };
  const create = (of = 1) => say<Model>("create", { sizes: [784, 6, 10], init: { seed: 3, amplitude: "scaled" } }, of);
  const news = () => posted.filter((message): message is TrainingNews => message.kind === "training");
  const last = (): TrainingNews => {
    const latest = news().at(-1);
    if (latest === undefined) throw new Error("no news yet");
    return latest;
  };
  return { say, create, run, news, last, posted };
}

describe("Training in the worker", () => {
  it("learns, tells how it goes, and says when it is finished", () => {
    const { say, create, run, last, news } = trainable();
    create();
    say("train", { conventions, settings, pace: 0 });
    run();
    expect(last()).toMatchObject({ status: "finished", seen: 8000, total: 8000, run: 1 });
    expect(last().curves.train.accuracy.at(-1)).toBe(1);
    expect(news()[0]?.status).toBe("running");
  });

  it("hears a pause between two slices, and goes on from there to the same weights", () => {
    const whole = trainable();
    whole.create();
    whole.say("train", { conventions, settings, pace: 0 });
    whole.run();

    const cut = trainable();
    cut.create();
    cut.say("train", { conventions, settings, pace: 0 });
    cut.run(1);
    cut.say("control", { kind: "pause" });
    expect(cut.last().status).toBe("paused");
    expect(cut.run()).toBeLessThanOrEqual(1);
    const seen = cut.last().seen;
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(8000);
    cut.say("control", { kind: "resume" });
    cut.run();
    expect(cut.last().model?.weights).toEqual(whole.last().model?.weights);
  });

  it("does one batch, or one epoch, and rests", () => {
    const { say, create, run, last } = trainable();
    create();
    say("train", { conventions, settings, pace: 0 });
    say("control", { kind: "pause" });
    say("control", { kind: "batch" });
    run();
    expect(last()).toMatchObject({ status: "paused", seen: 5 });
    say("control", { kind: "epoch" });
    run();
    expect(last()).toMatchObject({ status: "paused", seen: 20 });
  });

  it("lets the step view see the weights while it trains", () => {
    const { say, create, run } = trainable();
    const begun = create();
    say("train", { conventions, settings, pace: 0 });
    run(2);
    const trace = say<Trace>("trace", pass);
    expect(trace.revision).toBeGreaterThan(0);
    expect(trace.weights[0]).not.toEqual(begun.weights[0]);
  });

  it("is over after a reset: no late word of it can overwrite the initial weights", () => {
    const { say, create, run, news } = trainable();
    const begun = create();
    say("train", { conventions, settings, pace: 0 });
    run(2);
    const back = say<Model>("reset", {});
    const told = news().length;
    run();
    expect(news()).toHaveLength(told);
    expect(back.weights).toEqual(begun.weights);
    expect(say<Trace>("trace", pass).weights).toEqual(begun.weights);
  });

  it("is over when a new network is made", () => {
    const { say, create, run, news } = trainable();
    create(1);
    say("train", { conventions, settings, pace: 0 });
    run(1);
    const fresh = create(2);
    const told = news().length;
    run();
    expect(news()).toHaveLength(told);
    expect(say<Trace>("trace", pass, 2).weights).toEqual(fresh.weights);
  });

  it("goes on from a correction that was applied by hand in between", () => {
    const { say, create, run, last } = trainable();
    create();
    say("train", { conventions, settings, pace: 0 });
    run(1);
    const applied = say<Model>("apply", { ...pass, times: 1 });
    expect(last().status).toBe("paused");
    expect(say<Trace>("trace", pass).weights).toEqual(applied.weights);
    say("control", { kind: "batch" });
    run();
    expect(last().revision).toBeGreaterThan(applied.revision);
  });

  it("keeps the last finite weights when α is absurd, and says what happened", () => {
    const { say, create, run, last } = trainable();
    create();
    const sum = { ...conventions, output: "softmax", batch: "sum" } as const;
    say("train", { conventions: sum, settings: { ...settings, alpha: 1000, epochs: 1000 }, pace: 0 });
    run();
    const { status, fault, model } = last();
    expect(["failed", "finished"]).toContain(status);
    expect(fault === null).toBe(status === "finished");
    expect(model?.weights.every((layer) => layer.every(Number.isFinite))).toBe(true);
  });

  it("refuses settings that cannot be used, and changes nothing", () => {
    const { say, create } = trainable();
    create();
    for (const wrong of [{ alpha: 0 }, { batch: 0 }, { batch: 21 }, { samples: 0 }, { samples: 21 }, { epochs: 0.5 }]) {
      expect(() => say("train", { conventions, settings: { ...settings, ...wrong }, pace: 0 })).toThrow("refusal");
    }
    expect(say<Trace>("trace", pass).revision).toBe(0);
  });
});
