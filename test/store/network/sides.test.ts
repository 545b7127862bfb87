import { beforeEach, describe, expect, it, vi } from "vitest";
import { example } from "../../../src/setup/examples.ts";
import { sideOf } from "../../../src/setup/setup.ts";
import { connect } from "../../../src/store/connection/connection.ts";
import { hear } from "../../../src/store/connection/news.ts";
import { applyCorrection, changeSetup, createNetwork } from "../../../src/store/network/network.ts";
import { refreshTraces, shownTrace } from "../../../src/store/network/passes.ts";
import { followPlaces, showSide } from "../../../src/store/network/sides.ts";
import { addRow, giveNumber, givenUnder, removeRow, resizeSmall } from "../../../src/store/network/small-network.ts";
import { openFile } from "../../../src/store/saving/open-file.ts";
import { changeView, initialState, store } from "../../../src/store/store.ts";
import { pin } from "../../../src/store/view/focus.ts";
import { createEngine } from "../../../src/worker/engine.ts";
import type { FromWorker, ToWorker } from "../../../src/worker/protocol/messages.ts";
import type { TrainingNews } from "../../../src/worker/protocol/training.ts";
import { publishedFile } from "../../setup/published-example.ts";
import { heldClock, smallDigits } from "../../worker/small-digits.ts";

/** Workers whose engines answer in this thread, one turn later. */
class EngineWorker {
  static readonly started: EngineWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #engine = createEngine(smallDigits(20), (message) => this.#say(message), heldClock().clock);
  constructor() {
    EngineWorker.started.push(this);
  }
  postMessage(message: ToWorker): void {
    if ("body" in message) {
      queueMicrotask(() => this.#engine.answer(message));
    }
  }
  terminate(): void {}
  #say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

vi.stubGlobal("Worker", EngineWorker);
connect(hear);

const digits = {
  ...initialState.digits,
  status: "complete" as const,
  available: { train: 20, test: 20 },
};

async function start(): Promise<void> {
  if (sideOf(store.getState().setup) === "small") await showSide("mnist");
  store.setState({ ...initialState, digits, setup: { ...initialState.setup, sizes: [784, 5, 10] } });
  await createNetwork();
}

/** What the page shows of its network: its weights, as they are. */
function weights(): readonly (readonly number[])[] {
  return store.getState().model?.weights.map((layer) => Array.from(layer)) ?? [];
}

beforeEach(start);

describe("The two networks", () => {
  it("keep their own weights, corrections and all, while the other is shown", async () => {
    await applyCorrection(3);
    const mnist = { weights: weights(), revision: store.getState().model?.revision };
    await showSide("small");
    expect(store.getState().setup).toMatchObject({ sizes: [2, 2, 2] });
    await applyCorrection();
    const small = weights();
    expect(small).not.toEqual(example("published").init);
    await showSide("mnist");
    expect({ weights: weights(), revision: store.getState().model?.revision }).toEqual(mnist);
    expect(store.getState().setup.sizes).toEqual([784, 5, 10]);
    await showSide("small");
    expect(weights()).toEqual(small);
  });

  it("have runs of their own: no trace of one is taken for the other's", async () => {
    const before = shownTrace(store.getState())?.run;
    await showSide("small");
    expect(shownTrace(store.getState())?.run).not.toBe(before);
    expect(shownTrace(store.getState())?.spec.sizes).toEqual([2, 2, 2]);
  });

  it("are shown at the same step, place and output; each keeps its other settings", async () => {
    store.setState(({ view }) => ({ view: { ...view, page: "B", step: "2b" } }));
    await changeSetup({ conventions: { ...initialState.setup.conventions, output: "softmax" }, alpha: 0.1 });
    await showSide("small");
    const { setup, view } = store.getState();
    expect(view).toMatchObject({ page: "B", step: "2b" });
    expect(setup.conventions).toEqual({ output: "softmax", costFactor: 0.5, batch: "mean" });
    expect(setup.alpha).toBe(0.5);
    await showSide("mnist");
    expect(store.getState().setup.alpha).toBe(0.1);
  });

  it("carry the pinned cell over to the one that corresponds, and back to the very same", async () => {
    pin({ symbol: "w", indices: [211, 5] });
    await showSide("small");
    expect(store.getState().view.pinned).toEqual({ symbol: "w", indices: [2, 2] });
    await showSide("mnist");
    expect(store.getState().view.pinned).toEqual({ symbol: "w", indices: [211, 5] });
  });

  it("carry another cell back, where another was pinned meanwhile; a bias stays a bias", async () => {
    pin({ symbol: "w", indices: [211, 5] });
    await showSide("small");
    pin({ symbol: "z", indices: [0, 1] });
    await showSide("mnist");
    const pinned = store.getState().view.pinned;
    expect(pinned?.symbol).toBe("z");
    expect(pinned?.indices[0]).toBe(0);
  });

  it("are opened from files one by one: a file of one leaves the other as it is, corrections and all", async () => {
    await applyCorrection(3);
    const mnist = weights();
    await openFile(new Blob([publishedFile]));
    expect(sideOf(store.getState().setup)).toBe("small");
    await applyCorrection();
    const small = weights();
    await showSide("mnist");
    expect(weights()).toEqual(mnist);
    await openFile(new Blob(['{ "format": "deltascope.setup", "version": 1, "setup": { "sizes": [784, 4, 10] } }']));
    expect(store.getState().model?.sizes).toEqual([784, 4, 10]);
    await showSide("small");
    expect(weights()).toEqual(small);
  });

  it("show MNIST's in the places that speak of digits alone", async () => {
    await showSide("small");
    const stop = followPlaces();
    store.setState(({ view }) => ({ view: { ...view, place: "train" } }));
    expect(sideOf(store.getState().setup)).toBe("mnist");
    stop();
  });
});

describe("The small network's numbers", () => {
  beforeEach(() => showSide("small"));
  const given = (symbol: "X" | "y" | "w" | "z" | "sigma" | "gradW", ...indices: number[]) =>
    givenUnder(store.getState(), { symbol, indices });

  it("are given where a neuron takes them in or should give them out, and on every weight; what is computed is not", () => {
    expect(given("X", 1)).toEqual({ kind: "input", place: 0 });
    expect(given("X", 0)).toBeNull();
    expect(given("y", 1)).toEqual({ kind: "truth", place: 1 });
    expect(given("z", 0, 1)).toEqual({ kind: "weight", place: { layer: 2, from: 0, to: 2 } });
    expect(given("gradW", 2, 1)).toEqual({ kind: "weight", place: { layer: 1, from: 2, to: 1 } });
    expect(given("sigma", 1)).toBeNull();
  });

  it("change one at a time, and the pass with them", async () => {
    const change = async (at: ReturnType<typeof given>, value: number): Promise<void> => {
      if (at === null) throw new Error("nothing is given there");
      giveNumber(at, value);
      const { model } = store.getState();
      await vi.waitFor(() => expect(shownTrace(store.getState())?.weights).toEqual(model?.weights));
    };
    await change(given("w", 2, 1), 0.75);
    expect(weights()[0]).toEqual([0.35, 0.35, 0.15, 0.25, 0.75, 0.3]);
    await change(given("y", 0), 0.5);
    expect(store.getState().setup.source).toMatchObject({ rows: [{ x: [0.05, 0.1], y: [0.5, 0.99] }] });
    await vi.waitFor(() => expect(shownTrace(store.getState())?.samples[0]?.backward?.y[0]).toBe(0.5));
    await change(given("X", 2), -1);
    await vi.waitFor(() => expect(shownTrace(store.getState())?.samples[0]?.forward.x[2]).toBe(-1));
  });

  it("keep their places when the network gets other sizes, corrected as they are", async () => {
    await applyCorrection();
    const [before] = weights();
    resizeSmall([3, 2, 4, 2]);
    await vi.waitFor(() => expect(shownTrace(store.getState())?.spec.sizes).toEqual([3, 2, 4, 2]));
    expect(weights()[0]?.slice(0, 6)).toEqual(before);
    expect(sideOf(store.getState().setup)).toBe("small");
  });

  it("stand in rows: a new one joins the batch, the last one stays", async () => {
    addRow();
    await vi.waitFor(() => expect(shownTrace(store.getState())?.samples).toHaveLength(2));
    removeRow();
    removeRow();
    await vi.waitFor(() => expect(shownTrace(store.getState())?.samples).toHaveLength(1));
    expect(store.getState().setup).toMatchObject({ batchSize: 1, source: { index: 0 } });
  });

  it("have no error in section B where the y do not add up to 1; section A takes any", async () => {
    const at = given("y", 0);
    if (at === null) throw new Error("y is given");
    giveNumber(at, 0.5);
    await vi.waitFor(() => expect(store.getState().traces?.sigmoid.samples[0]?.backward?.y[0]).toBe(0.5));
    expect(store.getState().traces?.sigmoid.update).not.toBeNull();
    expect(store.getState().traces?.softmax.update).toBeNull();
  });
});

describe("The hidden neuron looked at", () => {
  it("is the one most to blame when a run has trained the network, and the reader's own from then on", async () => {
    await applyCorrection(3);
    const { model, view, setup } = store.getState();
    if (model === null) throw new Error("no network");
    // What a run says of the weights that it leaves.
    const training = { run: model.run, revision: model.revision } as TrainingNews;
    store.setState({ training, traces: null, view: { ...view, neuron: 0 } });
    await refreshTraces();
    const trace = shownTrace(store.getState());
    const { neuron } = store.getState().view;
    const errors = trace?.samples[0]?.backward?.deltas[0] ?? [];
    expect(Math.abs(errors[neuron - 1] ?? 0)).toBe(Math.max(...errors.map(Math.abs)));
    changeView({ neuron: 1 + (neuron % 5) });
    store.setState({ setup: { ...setup, source: { kind: "mnist", set: "test", index: 3 } } });
    await refreshTraces();
    expect(store.getState().view.neuron).toBe(1 + (neuron % 5));
  });
});
