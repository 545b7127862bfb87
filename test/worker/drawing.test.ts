import { describe, expect, it } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker, Questions } from "../../src/worker/protocol/messages.ts";
import type { Accuracy, Model } from "../../src/worker/protocol/network.ts";
import type { TeachingNews } from "../../src/worker/protocol/teaching.ts";
import type { TrainingNews } from "../../src/worker/protocol/training.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;
const image = Uint8Array.from({ length: 784 }, (_, n) => (n % 7 === 0 ? n % 256 : 0));

/** An engine on twenty digits, each a single lit pixel, whose time and turns the test holds. */
function engineWithDigits() {
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
  const lessons = () => posted.filter((message): message is TeachingNews => message.kind === "teaching");
  const runs = () => posted.filter((message): message is TrainingNews => message.kind === "training");
  return { say, create, run, lessons, runs };
}

describe("Reading an image that is being drawn", () => {
  it("gives the ŷ of the trace, with either output", () => {
    const { say, create } = engineWithDigits();
    create();
    const predicted = say<Questions["classify"]["answer"]>("classify", { image });
    for (const output of ["sigmoid", "softmax"] as const) {
      const batch = [{ kind: "own", image, label: null }];
      const readings = [{ conventions: { ...conventions, output } }];
      const [trace] = say<readonly Trace[]>("trace", { alpha: 0.5, batch, readings });
      expect(predicted[output]).toEqual(trace?.samples[0]?.forward.layers.at(-1)?.o);
    }
  });

  it("finds the training digits that look most like it", () => {
    const { say, create } = engineWithDigits();
    create();
    const lit = new Uint8Array(784);
    lit[13] = 190;
    const found = say<Questions["nearest"]["answer"]>("nearest", { image: lit, count: 3, from: 0, to: 20 });
    expect(found).toHaveLength(3);
    expect(found[0]?.index).toBe(13);
  });

  it("counts the test digits read right, and leaves a run under way alone", () => {
    const { say, create, run } = engineWithDigits();
    create();
    expect(say<Accuracy>("accuracy", { conventions }).count).toBe(20);
    say("train", { conventions, settings: { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1 }, pace: 0 });
    run(3);
    say<Accuracy>("accuracy", { conventions });
    run();
    expect(say<Accuracy>("accuracy", { conventions })).toEqual({ right: 20, count: 20 });
  });
});

describe("A lesson on one's own digits", () => {
  /** An upright line is a 1, a level one a 7: nothing that the twenty digits would teach. */
  const upright = [
    [
      { x: 50, y: 0 },
      { x: 50, y: 100 },
    ],
  ];
  const level = [
    [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
    ],
  ];
  const lesson = {
    conventions,
    taught: [
      { strokes: upright, label: 1 },
      { strokes: level, label: 7 },
    ],
    heldOut: [
      { strokes: upright.map((points) => points.map(({ x, y }) => ({ x: x + 0.05 * y, y }))), label: 1 },
      { strokes: level, label: 7 },
    ],
    styled: false,
    seed: 1,
  };

  it("teaches them: those held out are read after it, and every step of it is told", () => {
    const { say, create, run, lessons } = engineWithDigits();
    const begun = create();
    say("teach", lesson);
    expect(lessons().at(-1)).toMatchObject({ status: "preparing", done: 0, before: { own: { count: 2 } } });
    run();
    const last = lessons().at(-1);
    expect(last).toMatchObject({
      status: "finished",
      after: { own: { right: 2, count: 2, answers: Uint8Array.of(1, 7) }, mnist: { count: 20 } },
    });
    expect(last?.model?.weights[0]).not.toEqual(begun.weights[0]);
    const batch = [{ kind: "mnist", set: "train", index: 0 }];
    const [trace] = say<readonly Trace[]>("trace", { alpha: 0.5, batch, readings: [{ conventions }] });
    expect(trace?.weights).toEqual(last?.model?.weights);
  });

  it("gives the same weights twice", () => {
    const taught = [0, 1].map(() => {
      const { say, create, run, lessons } = engineWithDigits();
      create();
      say("teach", lesson);
      run();
      return lessons().at(-1)?.model?.weights;
    });
    expect(taught[0]).toEqual(taught[1]);
  });

  it("ends when it is told to, or when something else wants the weights, with what it has reached", () => {
    const { say, create, run, lessons } = engineWithDigits();
    create();
    say("teach", lesson);
    run(4);
    say("endTeaching", {});
    expect(lessons().at(-1)?.status).toBe("ended");
    const told = lessons().length;
    run();
    expect(lessons()).toHaveLength(told);

    say("teach", lesson);
    run(4);
    say("train", { conventions, settings: { alpha: 0.5, batch: 5, epochs: 1, samples: 20, seed: 1 }, pace: 0 });
    expect(lessons().at(-1)?.status).toBe("ended");
  });

  it("is forgotten without a word when a new network is made", () => {
    const { say, create, run, lessons } = engineWithDigits();
    create();
    say("teach", lesson);
    const fresh = create(2);
    const told = lessons().length;
    run();
    expect(lessons()).toHaveLength(told);
    expect(say<Model>("reset", {}, 2).weights).toEqual(fresh.weights);
  });

  it("is refused where there is nothing to teach", () => {
    const { say, create } = engineWithDigits();
    create();
    expect(() => say("teach", { ...lesson, taught: [] })).toThrow("empty-subset");
  });
});

describe("Digits in styles that MNIST lacks", () => {
  const settings = { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1, styled: 0.5 };

  it("are written before the run that wants them begins, which says how far that is", () => {
    const { say, create, run, runs } = engineWithDigits();
    create();
    say("train", { conventions, settings, pace: 0 });
    expect(runs().at(-1)).toMatchObject({ status: "running", seen: 0, writing: 0 });
    run();
    const waiting = runs().filter(({ writing }) => writing !== null);
    expect(waiting.every(({ seen }) => seen === 0)).toBe(true);
    expect(runs().at(-1)).toMatchObject({ status: "finished", writing: null });
  });

  it("give the same weights in every run of the same seed, written for it or there already", () => {
    const { say, create, run, runs } = engineWithDigits();
    const weights = [1, 2].map((of) => {
      create(of);
      say("train", { conventions, settings, pace: 0 }, of);
      run();
      return runs().at(-1)?.model?.weights;
    });
    expect(weights[0]).toEqual(weights[1]);
  });

  it("are read style by style, more of them right once they were trained on", () => {
    const { say, create, run } = engineWithDigits();
    create();
    const right = () =>
      say<Questions["readStyles"]["answer"]>("readStyles", {}).reduce((sum, style) => {
        expect(style.right + style.mistaken.length).toBe(style.count);
        return sum + style.right;
      }, 0);
    const before = right();
    say("train", { conventions, settings, pace: 0 });
    run();
    expect(right()).toBeGreaterThan(2 * before);
  });

  it("are among the others of a lesson that wants them", () => {
    const stroke = [
      { x: 50, y: 0 },
      { x: 50, y: 100 },
    ];
    const weights = [true, false].map((styled) => {
      const { say, create, run, lessons } = engineWithDigits();
      create();
      say("teach", { conventions, taught: [{ strokes: [stroke], label: 1 }], heldOut: [], styled, seed: 1 });
      run();
      expect(lessons().at(-1)?.status).toBe("finished");
      return lessons().at(-1)?.model?.weights;
    });
    expect(weights[0]).not.toEqual(weights[1]);
  });
});
