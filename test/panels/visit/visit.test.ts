import { beforeEach, describe, expect, it } from "vitest";
import { initialWeights } from "../../../src/core/initial-weights.ts";
import { traceBatch } from "../../../src/core/trace.ts";
import { cellKey } from "../../../src/course/cell.ts";
import { scenes } from "../../../src/course/visit.ts";
import { toldCells, toldFigure } from "../../../src/panels/visit/told.ts";
import { initialState, store } from "../../../src/store/store.ts";
import {
  factsOf,
  leaveVisit,
  moveVisit,
  predict,
  questionOf,
  startVisit,
  toldBy,
  visitAtOpening,
} from "../../../src/store/visit.ts";

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

describe("The guided visit as the page opens", () => {
  it("invites on a very first visit", () => {
    for (const address of ["", "#/", "#/course", "#/course?lang=fr"]) {
      expect(visitAtOpening(undefined, address)).toEqual({ open: true, at: "invitation", answer: null });
    }
  });

  it("lets an address that asks for something open on that", () => {
    for (const address of ["#/course/A", "#/train", "#/course?step=2a", "#/course?i=12&set=test"]) {
      expect(visitAtOpening(undefined, address).open).toBe(false);
      expect(visitAtOpening({ open: true, at: "sign", answer: null }, "#/train").open).toBe(false);
    }
  });

  it("goes on where it was, also after the page was loaded again in the middle of it", () => {
    const kept = { open: true, at: "blame", answer: null } as const;
    expect(visitAtOpening(kept, "")).toEqual(kept);
    expect(visitAtOpening(kept, "#/course?step=2a")).toEqual(kept);
  });

  it("stays away once it was left", () => {
    expect(visitAtOpening({ open: false, at: "blame", answer: null }, "").open).toBe(false);
  });
});

describe("The guided visit", () => {
  it("goes through every scene in order, each at its step, and back", () => {
    startVisit();
    for (const { id, step } of scenes) {
      expect([store.getState().visit.at, store.getState().step]).toEqual([id, step]);
      moveVisit(1);
    }
    expect(store.getState().visit.at).toBe(scenes.at(-1)?.id);
    for (const _ of scenes) moveVisit(-1);
    expect(store.getState().visit.at).toBe(scenes[0].id);
  });

  it("keeps the step that tells until the reader has predicted, and takes one prediction only", () => {
    startVisit();
    while (questionOf(store.getState().visit.at) === null) moveVisit(1);
    const question = questionOf(store.getState().visit.at);
    const facts = factsOf(store.getState());
    if (question === null || facts === null) throw new Error("no question");
    expect(store.getState().step).not.toBe(question.step);
    predict("3");
    expect(store.getState().step).toBe(question.step);
    predict("4");
    expect(store.getState().visit.answer).toBe("3");
  });

  it("lights one thing in each scene: a whole figure, or a few cells, never both", () => {
    startVisit();
    for (const { id } of scenes) {
      const told = toldBy(store.getState());
      if (told !== null) {
        const cells = toldCells(told, traces.sigmoid);
        const figure = toldFigure(told, traces.sigmoid);
        expect([id, cells.length > 0]).toEqual([id, figure === null]);
        expect(cells.length).toBeLessThanOrEqual(40);
      }
      moveVisit(1);
    }
  });

  it("lights the ten weights of the most active hidden neuron where it speaks of their paths", () => {
    startVisit();
    while (store.getState().visit.at !== "paths") moveVisit(1);
    const told = toldBy(store.getState());
    const active = factsOf(store.getState())?.active;
    expect(told === null ? [] : toldCells(told, traces.sigmoid).map(cellKey)).toEqual(
      Array.from({ length: 10 }, (_, k) => `z:${active},${k}`),
    );
  });

  it("lights nothing once it is left, and remembers the scene", () => {
    startVisit();
    moveVisit(1);
    leaveVisit();
    expect(toldBy(store.getState())).toBeNull();
    expect(store.getState().visit).toEqual({ open: false, at: "production", answer: null });
    startVisit();
    expect(store.getState().visit).toEqual({ open: true, at: "production", answer: null });
  });

  it("begins anew once it was seen to its end", () => {
    startVisit();
    for (const _ of scenes) moveVisit(1);
    leaveVisit();
    startVisit();
    expect(store.getState().visit.at).toBe(scenes[0].id);
  });

  it("gives the same object until something changes, so that nothing is drawn in vain", () => {
    startVisit();
    expect(toldBy(store.getState())).toBe(toldBy(store.getState()));
    expect(factsOf(store.getState())).toBe(factsOf(store.getState()));
  });
});
