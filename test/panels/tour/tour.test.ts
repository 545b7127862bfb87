import { beforeEach, describe, expect, it } from "vitest";
import { initialWeights } from "../../../src/core/initial-weights.ts";
import { traceBatch } from "../../../src/core/trace.ts";
import { cellKey } from "../../../src/course/symbols/cell.ts";
import { scenes } from "../../../src/course/tour/tour.ts";
import { firstSmallSetup } from "../../../src/setup/examples.ts";
import { sideOf } from "../../../src/setup/setup.ts";
import { toldCells, toldFigure } from "../../../src/stage/told.ts";
import { withSide } from "../../../src/store/network/sides.ts";
import { smallPass } from "../../../src/store/network/small-pass.ts";
import { initialState, store } from "../../../src/store/store.ts";
import {
  answerQuestion,
  factsOf,
  isAsking,
  leaveTour,
  moveTour,
  questionOf,
  revealAnswer,
  startTour,
  toldBy,
  tourAtOpening,
} from "../../../src/store/view/tour.ts";
import { publishedAddress } from "../../setup/published-example.ts";

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

/** Both networks are there, as they are once they were shown: the digits' on the stage, the small one aside. */
const small = smallPass(initialState, "one", "sigmoid").traces;
const aside = {
  setup: firstSmallSetup,
  model: null,
  traces: small,
  setAside: null,
  pinned: null,
  carried: null,
  trail: [],
};

beforeEach(() => store.setState({ ...initialState, traces, aside }, true));

/** One scene on, its question answered. */
function goOn(): void {
  if (isAsking(store.getState())) revealAnswer();
  moveTour(1);
}

describe("The guided tour as the page opens", () => {
  it("invites on a very first visit", () => {
    for (const address of ["", "#/", "#/course", "#/course?lang=fr"]) {
      expect(tourAtOpening(undefined, address)).toEqual({ open: true, at: "invitation", answer: null });
    }
  });

  it("lets an address that asks for something open on that", () => {
    for (const address of ["#/course/A", "#/train", "#/course?step=2a", "#/course?i=12&set=test"]) {
      expect(tourAtOpening(undefined, address).open).toBe(false);
      expect(tourAtOpening({ open: true, at: "error", answer: null }, "#/train").open).toBe(false);
    }
  });

  it("goes on where it was, also after the page was loaded again in the middle of it", () => {
    const kept = { open: true, at: "blame", answer: null } as const;
    expect(tourAtOpening(kept, "")).toEqual(kept);
    expect(tourAtOpening(kept, "#/course?step=2a")).toEqual(kept);
    expect(tourAtOpening(kept, `${publishedAddress.replace("#/course", "#/course/A")}&step=2a`)).toEqual(kept);
    expect(tourAtOpening(kept, "#/course/M").open).toBe(false);
    expect(tourAtOpening(kept, "#/course?i=12").open).toBe(false);
  });

  it("stays away once it was left", () => {
    expect(tourAtOpening({ open: false, at: "blame", answer: null }, "").open).toBe(false);
  });
});

describe("The guided tour", () => {
  it("goes through every scene in order, each at its step, its chapter and its network, and back", () => {
    startTour();
    for (const { id, step, chapter, network } of scenes) {
      const { tour, view, setup } = store.getState();
      expect([tour.at, view.step, view.page, sideOf(setup)]).toEqual([id, step, chapter, network]);
      goOn();
    }
    expect(store.getState().tour.at).toBe(scenes.at(-1)?.id);
    for (const _ of scenes) moveTour(-1);
    expect(store.getState().tour.at).toBe(scenes[0].id);
  });

  it("does not go on before its question was answered, or its answer asked for", () => {
    startTour();
    while (questionOf(store.getState().tour.at) === null) moveTour(1);
    const { at } = store.getState().tour;
    moveTour(1);
    expect(store.getState().tour.at).toBe(at);
    revealAnswer();
    expect(store.getState().view.step).toBe(questionOf(at)?.step);
    moveTour(1);
    expect(store.getState().tour.at).not.toBe(at);
  });

  it("keeps the step that tells until the reader has answered, and takes one answer only", () => {
    startTour();
    while (questionOf(store.getState().tour.at) === null) moveTour(1);
    const question = questionOf(store.getState().tour.at);
    if (question === null || factsOf(store.getState()) === null) throw new Error("no question");
    expect(store.getState().view.step).not.toBe(question.step);
    answerQuestion("up");
    expect(store.getState().view.step).toBe(question.step);
    answerQuestion("down");
    expect(store.getState().tour.answer).toBe("up");
  });

  it("turns the output to softmax with the last answer, and back with the scene", () => {
    startTour();
    while (store.getState().tour.at !== "softmax") goOn();
    expect(store.getState().setup.conventions.output).toBe("sigmoid");
    answerQuestion("yHat");
    expect(store.getState().setup.conventions.output).toBe("softmax");
    moveTour(-1);
    moveTour(1);
    expect(store.getState().setup.conventions.output).toBe("sigmoid");
  });

  it("lights one thing in each scene: a whole figure, or a few cells, never both", () => {
    startTour();
    for (const { id, network } of scenes) {
      const trace = network === "small" ? small.sigmoid : traces.sigmoid;
      const told = toldBy(store.getState());
      expect(told === null, id).toBe(id === "end");
      if (told !== null) {
        const cells = toldCells(told, trace);
        expect([id, cells.length > 0]).toEqual([id, toldFigure(told, trace) === null]);
        expect(cells.length).toBeLessThanOrEqual(40);
      }
      goOn();
    }
  });

  it("lights the weights by which the errors come back to hidden neuron 1", () => {
    startTour();
    while (store.getState().tour.at !== "back") goOn();
    const told = toldBy(store.getState());
    expect(told === null ? [] : toldCells(told, small.sigmoid).map(cellKey)).toEqual(["z:1,0", "z:1,1"]);
  });

  it("tells nothing while another network is shown than the one of the scene", () => {
    startTour();
    expect(factsOf(store.getState())).not.toBeNull();
    store.setState(withSide(store.getState(), "mnist"));
    expect(factsOf(store.getState())).toBeNull();
  });

  it("lights nothing once it is left, and remembers the scene", () => {
    startTour();
    moveTour(1);
    leaveTour();
    expect(toldBy(store.getState())).toBeNull();
    expect(store.getState().tour).toEqual({ open: false, at: "sum", answer: null });
    startTour();
    expect(store.getState().tour).toEqual({ open: true, at: "sum", answer: null });
  });

  it("begins anew once it was seen to its end", () => {
    startTour();
    for (const _ of scenes) goOn();
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
