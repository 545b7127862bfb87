import { beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../../src/store/connection/connection.ts";
import { hear } from "../../../src/store/connection/news.ts";
import { createNetwork, resetWeights } from "../../../src/store/network/network.ts";
import { startTraining } from "../../../src/store/runs/training.ts";
import { initialState, store } from "../../../src/store/store.ts";
import type { Ask, ToWorker } from "../../../src/worker/protocol/messages.ts";
import type { Model } from "../../../src/worker/protocol/network.ts";
import type { TrainingNews } from "../../../src/worker/protocol/training.ts";
import { trainingNews } from "../../training-news.ts";

/** The page's end of a worker that says only what the test lets it say. */
class HeldWorker {
  static last: HeldWorker;
  readonly asked: Ask[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    HeldWorker.last = this;
  }
  postMessage(message: ToWorker): void {
    if ("body" in message) this.asked.push(message);
  }
  terminate(): void {}
  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

vi.stubGlobal("Worker", HeldWorker);
connect(hear);
const worker = HeldWorker.last;

const initial = [Float64Array.of(1, 2, 3)];
const trained = [Float64Array.of(7, 8, 9)];

function modelOf(run: number, weights: readonly Float64Array[]): Model {
  return { run, revision: 0, sizes: [784, 100, 10], init: { seed: 1, amplitude: "scaled" }, weights };
}

function news(run: number): TrainingNews {
  return trainingNews({ run, session: run, revision: 3, seen: 1, model: modelOf(run, trained) });
}

/** The last question of a kind, and its answer with some weights. */
function answer(kind: Ask["kind"], weights: readonly Float64Array[]): void {
  const ask = worker.asked.findLast((one) => one.kind === kind);
  if (ask === undefined) throw new Error(`${kind} was not asked`);
  worker.say({ kind: "answer", id: ask.id, run: ask.run, revision: 0, value: modelOf(ask.run, weights) });
}

/** Lets what the page waited for take its turn. */
const settled = () => new Promise((done) => setTimeout(done, 0));

function currentRun(): number {
  return worker.asked.at(-1)?.run ?? 0;
}

beforeEach(async () => {
  store.setState(initialState);
  void createNetwork();
  answer("create", initial);
  await settled();
});

describe("Late news of a run", () => {
  it("after a reset, what the old run still says before the answer is gone with it", async () => {
    const run = currentRun();
    worker.say(news(run));
    expect(store.getState().training).not.toBeNull();
    void resetWeights();
    worker.say(news(run));
    answer("reset", initial);
    await settled();
    expect(store.getState().training).toBeNull();
    expect(store.getState().model?.weights).toEqual(initial);
  });

  it("after a new configuration, the old run is not heard any more", async () => {
    const before = currentRun();
    worker.say(news(before));
    void startTraining("initial");
    expect(store.getState().training).toBeNull();
    worker.say(news(before));
    expect(store.getState().training).toBeNull();
    answer("create", initial);
    await settled();
    worker.say(news(before));
    expect(store.getState().model?.weights).toEqual(initial);
    worker.say(news(currentRun()));
    expect(store.getState().training?.run).toBe(currentRun());
  });

  it("the questions that begin a run are asked in their order, of the run that they begin", () => {
    const before = worker.asked.length;
    void startTraining("initial");
    const asked = worker.asked.slice(before).filter(({ kind }) => kind !== "trace");
    expect(asked.map(({ kind }) => kind)).toEqual(["create", "train"]);
    expect(asked[0]?.run).toBe(asked[1]?.run);
  });
});
