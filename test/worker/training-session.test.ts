import { describe, expect, it } from "vitest";
import type { PassSettings } from "../../src/worker/protocol/network.ts";
import type { TrainingNews } from "../../src/worker/protocol/training.ts";
import { askedEngine, conventions } from "./asked-engine.ts";

const settings = { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1 };
const pass: PassSettings = { conventions, alpha: 0.5, batch: [{ kind: "mnist", set: "train", index: 0 }] };

/** An engine, and what it told last of the run in training. */
function trainable() {
  const engine = askedEngine();
  const news = () => engine.news("training");
  const last = (): TrainingNews => {
    const latest = news().at(-1);
    if (latest === undefined) throw new Error("no news yet");
    return latest;
  };
  return { ...engine, traced: (of = 1) => engine.traced(pass, of), news, last };
}

describe("Training in the worker", () => {
  it("learns, tells how it goes, and says when it is finished", () => {
    const { ask, create, run, last, news } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    expect(last()).toMatchObject({ status: "finished", seen: 8000, total: 8000, run: 1 });
    expect(last().curves.train.accuracy.at(-1)).toBe(1);
    expect(news()[0]?.status).toBe("running");
  });

  it("hears a pause between two slices, and goes on from there to the same weights", () => {
    const whole = trainable();
    whole.create();
    whole.ask("train", { conventions, settings, pace: 0 });
    whole.run();

    const cut = trainable();
    cut.create();
    cut.ask("train", { conventions, settings, pace: 0 });
    cut.run(1);
    cut.ask("control", { kind: "pause" });
    expect(cut.last().status).toBe("paused");
    expect(cut.run()).toBeLessThanOrEqual(1);
    const seen = cut.last().seen;
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(8000);
    cut.ask("control", { kind: "resume" });
    cut.run();
    expect(cut.last().model?.weights).toEqual(whole.last().model?.weights);
  });

  it("answers an order with what it is about, not with the weights: those come with the news of a rest", () => {
    const { ask, create, run, last } = trainable();
    create();
    expect(ask("train", { conventions, settings, pace: 0 })).toEqual({ run: 1, revision: 0 });
    run(2);
    const told = last();
    expect(ask("control", { kind: "pace", milliseconds: 20 })).toEqual({ run: 1, revision: told.revision });
    expect(last()).toBe(told);
    const paused = ask("control", { kind: "pause" });
    expect(last()).toMatchObject({ status: "paused", model: paused });
    expect(last().model?.weights).toHaveLength(2);
  });

  it("does one batch, or one epoch, and rests", () => {
    const { ask, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    ask("control", { kind: "pause" });
    ask("control", { kind: "batch" });
    run();
    expect(last()).toMatchObject({ status: "paused", seen: 5 });
    ask("control", { kind: "epoch" });
    run();
    expect(last()).toMatchObject({ status: "paused", seen: 20 });
  });

  it("lets the step view see the weights while it trains", () => {
    const { ask, traced, create, run } = trainable();
    const begun = create();
    ask("train", { conventions, settings, pace: 0 });
    run(2);
    const trace = traced();
    expect(trace.revision).toBeGreaterThan(0);
    expect(trace.weights[0]).not.toEqual(begun.weights[0]);
  });

  it("is over after a reset: no late word of it can overwrite the initial weights", () => {
    const { ask, traced, create, run, news } = trainable();
    const begun = create();
    ask("train", { conventions, settings, pace: 0 });
    run(2);
    const back = ask("reset", {});
    const told = news().length;
    run();
    expect(news()).toHaveLength(told);
    expect(back.weights).toEqual(begun.weights);
    expect(traced().weights).toEqual(begun.weights);
  });

  it("is over when a new network is made", () => {
    const { ask, traced, create, run, news } = trainable();
    create(1);
    ask("train", { conventions, settings, pace: 0 });
    run(1);
    const fresh = create(2);
    const told = news().length;
    run();
    expect(news()).toHaveLength(told);
    expect(traced(2).weights).toEqual(fresh.weights);
  });

  it("goes on from a correction that was applied by hand in between", () => {
    const { ask, traced, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run(1);
    const applied = ask("apply", { ...pass, times: 1 });
    expect(last().status).toBe("paused");
    expect(traced().weights).toEqual(applied.weights);
    ask("control", { kind: "batch" });
    run();
    expect(last().revision).toBeGreaterThan(applied.revision);
  });

  it("keeps the last finite weights when α is absurd, and says what happened", () => {
    const { ask, create, run, last } = trainable();
    create();
    const sum = { ...conventions, output: "softmax", batch: "sum" } as const;
    ask("train", { conventions: sum, settings: { ...settings, alpha: 1000, epochs: 1000 }, pace: 0 });
    run();
    const { status, fault, model } = last();
    expect(["failed", "finished"]).toContain(status);
    expect(fault === null).toBe(status === "finished");
    expect(model?.weights.every((layer) => layer.every(Number.isFinite))).toBe(true);
  });

  it("refuses settings that cannot be used, and changes nothing", () => {
    const { ask, traced, create } = trainable();
    create();
    for (const wrong of [{ alpha: 0 }, { batch: 0 }, { batch: 21 }, { samples: 0 }, { samples: 21 }, { epochs: 0.5 }]) {
      expect(() => ask("train", { conventions, settings: { ...settings, ...wrong }, pace: 0 })).toThrow("refusal");
    }
    expect(traced().revision).toBe(0);
  });
});

describe("Going back in time", () => {
  it("brings back any checkpoint, the initial weights first, and says where it is", () => {
    const { ask, create, run, last } = trainable();
    const begun = create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    const { moments } = last();
    expect(moments[0]).toBe(0);
    expect(moments.at(-1)).toBe(8000);
    ask("bringBack", { moment: 0 });
    expect(last().model?.weights.map((layer) => [...layer].map(Math.fround))).toEqual(
      begun.weights.map((layer) => [...layer].map(Math.fround)),
    );
    expect(last()).toMatchObject({ moment: 0, status: "finished", fromInitial: true });
    ask("bringBack", { moment: 8000 });
    expect(last().moment).toBeNull();
  });

  it("comes back to the end with the very weights that it left", () => {
    const { ask, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run(3);
    ask("control", { kind: "pause" });
    const end = last();
    ask("bringBack", { moment: 0 });
    ask("bringBack", { moment: end.seen });
    expect(last().model?.weights).toEqual(end.model?.weights);
  });

  it("a moment brought back while it trains makes it rest first; nothing moves the weights afterwards", () => {
    const { ask, traced, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run(2);
    ask("bringBack", { moment: 0 });
    const back = last().model;
    run();
    expect(last()).toMatchObject({ status: "paused", moment: 0 });
    expect(traced().weights).toEqual(back?.weights);
  });

  it("runs on from there as a branch that ends as the run did, since the order of samples is the same", () => {
    const { ask, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    const first = last();
    const moment = first.moments[Math.floor(first.moments.length / 2)] ?? 0;
    ask("bringBack", { moment });
    ask("control", { kind: "resume" });
    expect(last()).toMatchObject({ session: first.session + 1, branchedAt: moment, moment: null });
    expect(last().curves.test.seen.every((seen) => seen <= moment)).toBe(true);
    run();
    expect(last()).toMatchObject({ status: "finished", seen: 8000 });
    expect(last().model?.weights).toEqual(first.model?.weights);
  });

  it("one batch from a moment brought back is the batch that came next there", () => {
    const { ask, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    ask("bringBack", { moment: 0 });
    ask("control", { kind: "batch" });
    run();
    expect(last()).toMatchObject({ status: "paused", seen: 5, branchedAt: 0 });
  });

  it("a run that went on from trained weights can still be taken back to the initial ones, and start there", () => {
    const { ask, create, run, last } = trainable();
    const begun = create();
    ask("train", { conventions, settings: { ...settings, epochs: 4 }, pace: 0 });
    run();
    ask("train", { conventions, settings: { ...settings, epochs: 4 }, pace: 0 });
    run();
    expect(last().fromInitial).toBe(false);
    ask("bringBack", { moment: "initial" });
    expect(last().model?.weights).toEqual(begun.weights);
    expect(last().moment).toBe("initial");
    ask("control", { kind: "batch" });
    run();
    expect(last()).toMatchObject({ fromInitial: true, seen: 5, status: "paused" });
  });

  it("another run, or a reset, leaves nothing to bring back of the one before", () => {
    const { ask, traced, create, run, news } = trainable();
    const begun = create();
    ask("train", { conventions, settings, pace: 0 });
    run(2);
    ask("reset", {});
    const told = news().length;
    ask("bringBack", { moment: 80 });
    expect(traced().weights).toEqual(begun.weights);
    expect(news()).toHaveLength(told);
  });
});

describe("Slowed training", () => {
  it("tells of every batch: its digits, its cost, how many were read right", () => {
    const { ask, create, run, news } = trainable();
    create();
    ask("train", { conventions, settings: { ...settings, epochs: 1 }, pace: 250 });
    run();
    const seen = news().flatMap(({ batch, seen: at }) => (batch === null ? [] : [{ at, ...batch }]));
    expect(new Set(seen.map(({ at }) => at))).toEqual(new Set([5, 10, 15, 20]));
    expect(seen.every(({ samples, digits, cost }) => samples === 5 && digits.length === 5 && cost > 0)).toBe(true);
    const digits = seen.slice(0, 4).flatMap((batch) => batch.digits);
    expect([...digits].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });
});

describe("Looking at a network in training", () => {
  it("there is nothing to look at before a run", () => {
    const { ask, create } = trainable();
    create();
    expect(ask("diagnose", { neurons: null, histograms: true })).toBeNull();
    expect(ask("examine", { cell: null, most: 5 })).toBeNull();
  });

  it("shows the weights of some neurons, the histograms and the next correction, and changes nothing", () => {
    const { ask, traced, create, run, last } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    const before = last().model?.weights;
    const found = ask("diagnose", { neurons: { first: 5, count: 100 }, histograms: true });
    expect(found?.fields).toMatchObject({ first: 5, count: 2 });
    expect(found?.fields?.weights[2 * 300 + 1]).toBe(Math.fround(before?.[0]?.[6 * 300 + 5] ?? Number.NaN));
    expect(found?.inside?.layers[0]?.activations.samples).toBe(20 * 6);
    expect(found?.inside?.steps.map(({ layer }) => layer)).toEqual([1, 2]);
    expect(traced().weights).toEqual(before);
  });

  it("counts what is read wrong, of the moment brought back", () => {
    const { ask, create, run } = trainable();
    create();
    ask("train", { conventions, settings, pace: 0 });
    run();
    const end = ask("examine", { cell: { truth: 3, answer: 3 }, most: 10 });
    expect(end).toMatchObject({ samples: 20, correct: 20, worst: [] });
    expect(end?.cell?.map(({ index }) => index)).toEqual([3, 13]);
    ask("bringBack", { moment: 0 });
    const begun = ask("examine", { cell: null, most: 10 });
    expect(begun?.correct).toBeLessThan(20);
    expect(begun?.worst.every(({ label, answer }) => label !== answer)).toBe(true);
  });

  it("goes on training to the same weights, however often it is looked at", () => {
    const short = { ...settings, epochs: 30 };
    const whole = trainable();
    whole.create();
    whole.ask("train", { conventions, settings: short, pace: 0 });
    whole.run();
    const watched = trainable();
    watched.create();
    watched.ask("train", { conventions, settings: short, pace: 0 });
    while (watched.last().status === "running") {
      watched.run(1);
      watched.ask("diagnose", { neurons: { first: 1, count: 6 }, histograms: true });
      watched.ask("examine", { cell: null, most: 3 });
    }
    expect(watched.last().model?.weights).toEqual(whole.last().model?.weights);
  });

  it("says which hidden neurons spoke for a digit rather than for another", () => {
    const { ask, create } = trainable();
    create();
    const digit = { set: "test", index: 3 } as const;
    const found = ask("contributions", { digit, wrong: 8, right: 3 });
    const opposite = ask("contributions", { digit, wrong: 3, right: 8 });
    expect(found.values).toHaveLength(7);
    expect([...found.values].map((value) => 0 - value)).toEqual([...opposite.values].map((value) => 0 + value));
  });
});
