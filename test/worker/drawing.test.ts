import { describe, expect, it } from "vitest";
import { askedEngine, conventions } from "./asked-engine.ts";

const image = Uint8Array.from({ length: 784 }, (_, n) => (n % 7 === 0 ? n % 256 : 0));

describe("Reading an image that is being drawn", () => {
  it("gives the ŷ of the trace, with either output", () => {
    const { ask, create, traced } = askedEngine();
    create();
    const predicted = ask("classify", { image });
    for (const output of ["sigmoid", "softmax"] as const) {
      const batch = [{ kind: "own", image, label: null }] as const;
      const trace = traced({ conventions: { ...conventions, output }, alpha: 0.5, batch });
      expect(predicted[output]).toEqual(trace.samples[0]?.forward.layers.at(-1)?.o);
    }
  });

  it("finds the training digits that look most like it", () => {
    const { ask, create } = askedEngine();
    create();
    const lit = new Uint8Array(784);
    lit[13] = 190;
    const found = ask("nearest", { image: lit, count: 3, from: 0, to: 20 });
    expect(found).toHaveLength(3);
    expect(found[0]?.index).toBe(13);
  });

  it("counts the test digits read right, and leaves a run under way alone", () => {
    const { ask, create, run } = askedEngine();
    create();
    expect(ask("accuracy", { conventions }).count).toBe(20);
    ask("train", { conventions, settings: { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1 }, pace: 0 });
    run(3);
    ask("accuracy", { conventions });
    run();
    expect(ask("accuracy", { conventions })).toEqual({ right: 20, count: 20 });
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
    const { ask, create, traced, run, news } = askedEngine();
    const begun = create();
    ask("teach", lesson);
    expect(news("teaching").at(-1)).toMatchObject({ status: "preparing", done: 0, before: { own: { count: 2 } } });
    run();
    const last = news("teaching").at(-1);
    expect(last).toMatchObject({
      status: "finished",
      after: { own: { right: 2, count: 2, answers: Uint8Array.of(1, 7) }, mnist: { count: 20 } },
    });
    expect(last?.model?.weights[0]).not.toEqual(begun.weights[0]);
    const trace = traced({ conventions, alpha: 0.5, batch: [{ kind: "mnist", set: "train", index: 0 }] });
    expect(trace.weights).toEqual(last?.model?.weights);
  });

  it("gives the same weights twice", () => {
    const taught = [0, 1].map(() => {
      const { ask, create, run, news } = askedEngine();
      create();
      ask("teach", lesson);
      run();
      return news("teaching").at(-1)?.model?.weights;
    });
    expect(taught[0]).toEqual(taught[1]);
  });

  it("ends when it is told to, or when something else wants the weights, with what it has reached", () => {
    const { ask, create, run, news } = askedEngine();
    create();
    ask("teach", lesson);
    run(4);
    ask("endTeaching", {});
    expect(news("teaching").at(-1)?.status).toBe("ended");
    const told = news("teaching").length;
    run();
    expect(news("teaching")).toHaveLength(told);

    ask("teach", lesson);
    run(4);
    ask("train", { conventions, settings: { alpha: 0.5, batch: 5, epochs: 1, samples: 20, seed: 1 }, pace: 0 });
    expect(news("teaching").at(-1)?.status).toBe("ended");
  });

  it("is forgotten without a word when a new network is made", () => {
    const { ask, create, run, news } = askedEngine();
    create();
    ask("teach", lesson);
    const fresh = create(2);
    const told = news("teaching").length;
    run();
    expect(news("teaching")).toHaveLength(told);
    expect(ask("reset", {}, 2).weights).toEqual(fresh.weights);
  });

  it("is refused where there is nothing to teach", () => {
    const { refusal, create } = askedEngine();
    create();
    expect(refusal("teach", { ...lesson, taught: [] }).code).toBe("empty-subset");
  });
});

describe("Digits in styles that MNIST lacks", () => {
  const settings = { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1, styled: 0.5 };

  it("are written before the run that wants them begins, which says how far that is", () => {
    const { ask, create, run, news } = askedEngine();
    create();
    ask("train", { conventions, settings, pace: 0 });
    expect(news("training").at(-1)).toMatchObject({ status: "running", seen: 0, writing: 0 });
    run();
    const waiting = news("training").filter(({ writing }) => writing !== null);
    expect(waiting.every(({ seen }) => seen === 0)).toBe(true);
    expect(news("training").at(-1)).toMatchObject({ status: "finished", writing: null });
  });

  it("give the same weights in every run of the same seed, written for it or there already", () => {
    const { ask, create, run, news } = askedEngine();
    const weights = [1, 2].map((of) => {
      create(of);
      ask("train", { conventions, settings, pace: 0 }, of);
      run();
      return news("training").at(-1)?.model?.weights;
    });
    expect(weights[0]).toEqual(weights[1]);
  });

  it("are read style by style, more of them right once they were trained on", () => {
    const { ask, create, run } = askedEngine();
    create();
    const right = () =>
      ask("readStyles", {}).reduce((sum, style) => {
        expect(style.right + style.mistaken.length).toBe(style.count);
        return sum + style.right;
      }, 0);
    const before = right();
    ask("train", { conventions, settings, pace: 0 });
    run();
    expect(right()).toBeGreaterThan(2 * before);
  });

  it("are among the others of a lesson that wants them", () => {
    const stroke = [
      { x: 50, y: 0 },
      { x: 50, y: 100 },
    ];
    const weights = [true, false].map((styled) => {
      const { ask, create, run, news } = askedEngine();
      create();
      ask("teach", { conventions, taught: [{ strokes: [stroke], label: 1 }], heldOut: [], styled, seed: 1 });
      run();
      expect(news("teaching").at(-1)?.status).toBe("finished");
      return news("teaching").at(-1)?.model?.weights;
    });
    expect(weights[0]).not.toEqual(weights[1]);
  });
});
