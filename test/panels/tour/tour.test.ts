import { beforeEach, describe, expect, it } from "vitest";
import { initialWeights } from "../../../src/core/initial-weights.ts";
import { traceBatch } from "../../../src/core/trace.ts";
import { cellKey } from "../../../src/course/symbols/cell.ts";
import { scenes } from "../../../src/course/tour/tour.ts";
import { toldCells, toldFigure } from "../../../src/stage/told.ts";
import { initialState, store } from "../../../src/store/store.ts";
import {
  factsOf,
  leaveTour,
  moveTour,
  predict,
  questionOf,
  startTour,
  toldBy,
  tourAtOpening,
} from "../../../src/store/tour.ts";

const sizes = [784, 30, 10];
const conventions = { costFactor: 1, batch: "mean" } as const;
const x = Float64Array.from({ length: 785 }, (_, i) => (i === 0 ? 1 : i % 7 === 0 ? 0.5 : 0));
const traces = {
  sigmoid: traceOf("sigmoid"),
  softmax: traceOf("softmax"),
};

function traceOf(output: "sigmoid" | "softmax") {
  const spec = { sizes, output, ...conventions };
  const weights = initialWeights(spec, { seed: 1, amplitude: "scaled" });
  return traceBatch(spec, weights, [{ x, label: 7 }], 0.5, { run: 1, revision: 0 });
}

beforeEach(() => store.setState({ ...initialState, traces }, true));

describe("The guided tour as the page opens", () => {
  it("invites on a very first visit", () => {
    for (const address of ["", "#/", "#/course", "#/course?lang=fr"]) {
      expect(tourAtOpening(undefined, address)).toEqual({ open: true, at: "invitation", answer: null });
    }
  });

  it("lets an address that asks for something open on that", () => {
    for (const address of ["#/course/A", "#/train", "#/course?step=2a", "#/course?i=12&set=test"]) {
      expect(tourAtOpening(undefined, address).open).toBe(false);
      expect(tourAtOpening({ open: true, at: "sign", answer: null }, "#/train").open).toBe(false);
    }
  });

  it("goes on where it was, also after the page was loaded again in the middle of it", () => {
    const kept = { open: true, at: "blame", answer: null } as const;
    expect(tourAtOpening(kept, "")).toEqual(kept);
    expect(tourAtOpening(kept, "#/course?step=2a")).toEqual(kept);
  });

  it("stays away once it was left", () => {
    expect(tourAtOpening({ open: false, at: "blame", answer: null }, "").open).toBe(false);
  });
});

describe("The guided tour", () => {
  it("goes through every scene in order, each at its step, and back", () => {
    startTour();
    for (const { id, step } of scenes) {
      expect([store.getState().tour.at, store.getState().view.step]).toEqual([id, step]);
      moveTour(1);
    }
    expect(store.getState().tour.at).toBe(scenes.at(-1)?.id);
    for (const _ of scenes) moveTour(-1);
    expect(store.getState().tour.at).toBe(scenes[0].id);
  });

  it("keeps the step that tells until the reader has predicted, and takes one prediction only", () => {
    startTour();
    while (questionOf(store.getState().tour.at) === null) moveTour(1);
    const question = questionOf(store.getState().tour.at);
    const facts = factsOf(store.getState());
    if (question === null || facts === null) throw new Error("no question");
    expect(store.getState().view.step).not.toBe(question.step);
    predict("3");
    expect(store.getState().view.step).toBe(question.step);
    predict("4");
    expect(store.getState().tour.answer).toBe("3");
  });

  it("lights one thing in each scene: a whole figure, or a few cells, never both", () => {
    startTour();
    for (const { id } of scenes) {
      const told = toldBy(store.getState());
      if (told !== null) {
        const cells = toldCells(told, traces.sigmoid);
        const figure = toldFigure(told, traces.sigmoid);
        expect([id, cells.length > 0]).toEqual([id, figure === null]);
        expect(cells.length).toBeLessThanOrEqual(40);
      }
      moveTour(1);
    }
  });

  it("lights the ten weights of the most active hidden neuron where it speaks of their paths", () => {
    startTour();
    while (store.getState().tour.at !== "paths") moveTour(1);
    const told = toldBy(store.getState());
    const active = factsOf(store.getState())?.active;
    expect(told === null ? [] : toldCells(told, traces.sigmoid).map(cellKey)).toEqual(
      Array.from({ length: 10 }, (_, k) => `z:${active},${k}`),
    );
  });

  it("lights nothing once it is left, and remembers the scene", () => {
    startTour();
    moveTour(1);
    leaveTour();
    expect(toldBy(store.getState())).toBeNull();
    expect(store.getState().tour).toEqual({ open: false, at: "production", answer: null });
    startTour();
    expect(store.getState().tour).toEqual({ open: true, at: "production", answer: null });
  });

  it("begins anew once it was seen to its end", () => {
    startTour();
    for (const _ of scenes) moveTour(1);
    leaveTour();
    startTour();
    expect(store.getState().tour.at).toBe(scenes[0].id);
  });

  it("gives the same object until something changes, so that nothing is drawn in vain", () => {
    startTour();
    expect(toldBy(store.getState())).toBe(toldBy(store.getState()));
    expect(factsOf(store.getState())).toBe(factsOf(store.getState()));
  });
});
