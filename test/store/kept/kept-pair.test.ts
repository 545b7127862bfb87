import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { allOf, closeShelf, fetched, kept } from "../../../src/device/shelf.ts";
import type { NetworkPair } from "../../../src/store/drawing/draw-state.ts";
import { keepPair, keptPair } from "../../../src/store/kept/kept-pair.ts";
import { initialState } from "../../../src/store/store.ts";
import { createEngine } from "../../../src/worker/engine.ts";
import type { FromWorker, ToWorker } from "../../../src/worker/protocol/messages.ts";
import type { Model } from "../../../src/worker/protocol/network.ts";
import { heldClock, smallDigits } from "../../worker/small-digits.ts";

/** A worker whose engine answers in this thread and keeps nothing itself. */
class EngineWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #engine = createEngine(smallDigits(20), (data: FromWorker) => this.onmessage?.({ data }), heldClock().clock);
  postMessage(message: ToWorker): void {
    if ("body" in message) queueMicrotask(() => this.#engine.answer(message));
  }
  terminate(): void {}
}

vi.stubGlobal("Worker", EngineWorker);
// A tab's name, which a reload finds again.
const tab = new Map<string, string>();
vi.stubGlobal("sessionStorage", {
  getItem: (key: string) => tab.get(key) ?? null,
  setItem: (key: string, text: string) => tab.set(key, text),
});
vi.stubGlobal("navigator", { languages: ["en"] });

const { conventions } = initialState.setup;

/** Weights of 784–3–10 that no seed gives. */
const other: Model = {
  run: 77,
  revision: 5,
  sizes: [784, 3, 10],
  init: { seed: 9, amplitude: "scaled" },
  weights: [
    Float64Array.from({ length: 785 * 3 }, (_, n) => Math.sin(n) / 3),
    Float64Array.from({ length: 40 }, (_, n) => Math.cos(n)),
  ],
};
const pairOf = (inUse: number): NetworkPair => ({
  kept: { sizes: other.sizes, init: other.init, conventions, model: other },
  keptIs: "reader",
  inUse,
});

/** A page that has just been opened, with modules of its own, and the network that it opened with. */
async function opened() {
  vi.resetModules();
  const { connect } = await import("../../../src/store/connection/connection.ts");
  const { hear } = await import("../../../src/store/connection/news.ts");
  const { store, initialState } = await import("../../../src/store/store.ts");
  const { openNetwork } = await import("../../../src/store/kept/work-keeping.ts");
  const pairs = await import("../../../src/store/network/network-pair.ts");
  const { applyCorrection } = await import("../../../src/store/network/network.ts");
  connect(hear);
  store.setState({
    setup: { ...initialState.setup, sizes: [784, 4, 10] },
    digits: { ...initialState.digits, status: "complete", available: { train: 20, test: 20 } },
  });
  await openNetwork("mnist", true);
  const model = (): Model => {
    const now = store.getState().model;
    if (now === null) throw new Error("no network");
    return now;
  };
  return { ...pairs, applyCorrection, model, before: model(), pair: () => pairs.pairInUse(store.getState()) };
}

beforeEach(async () => {
  await closeShelf();
  globalThis.indexedDB = new IDBFactory();
});

describe("The two networks of the draw place", () => {
  it("are both there after a reload, to the last bit, and can be swapped", async () => {
    const page = await opened();
    page.setPair(pairOf(page.before.run));
    await vi.waitFor(async () => expect(await allOf("pairs")).toHaveLength(1));

    const again = await opened();
    expect(again.pair()).toMatchObject({ keptIs: "reader", inUse: again.before.run });
    await again.swapNetworks();
    expect(again.model().weights).toEqual(other.weights);
    expect(again.pair()?.kept.model.weights).toEqual(page.before.weights);
  });

  it("are a pair no more once another network is in use", async () => {
    const { before } = await opened();
    await keepPair("tab/mnist", pairOf(before.run), before);
    expect(await keptPair("tab/mnist", { ...before, sizes: [784, 5, 10] })).toBeNull();
    expect(await keptPair("tab/mnist", { ...before, init: { seed: 4, amplitude: "scaled" } })).toBeNull();
    await keepPair("tab/mnist", null, before);
    expect(await fetched("pairs", "tab/mnist")).toBeUndefined();
  });

  it("go on as a pair when the one in use is corrected", async () => {
    const page = await opened();
    page.setPair(pairOf(page.before.run));
    await page.applyCorrection();
    expect(page.pair()).not.toBeNull();
  });

  it.each([
    ["cut short", { weights: [new Float64Array(3)] }],
    ["with a number that is none", { weights: [new Float64Array(785 * 3).fill(Number.NaN), new Float64Array(40)] }],
    ["of an impossible size", { sizes: [784, 1e9, 10] }],
  ])("are left alone where the record is damaged: %s", async (_, harm) => {
    const { before } = await opened();
    await keepPair("tab/mnist", pairOf(before.run), before);
    const record = (await fetched("pairs", "tab/mnist")) as { kept: object };
    await kept([{ box: "pairs", key: "tab/mnist", value: { ...record, kept: { ...record.kept, ...harm } } }]);
    expect(await keptPair("tab/mnist", before)).toBeNull();
  });
});
