import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { allOf, type Change, closeShelf, kept, ShelfError } from "../../../src/device/shelf.ts";
import { formerKeeper, keptWork } from "../../../src/store/kept/kept-work.ts";
import { createEngine } from "../../../src/worker/engine.ts";
import type { KeptNews } from "../../../src/worker/protocol/keeping.ts";
import type { Ask, FromWorker } from "../../../src/worker/protocol/messages.ts";
import type { Model } from "../../../src/worker/protocol/network.ts";
import type { TrainingNews } from "../../../src/worker/protocol/training.ts";
import { heldClock, smallDigits } from "../../worker/small-digits.ts";

const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;
const settings = { alpha: 0.5, batch: 5, epochs: 400, samples: 20, seed: 1 };
const pass = { conventions, alpha: 0.5, batch: [{ kind: "mnist", set: "train", index: 0 }] };
const keeper = "tab/mnist";

beforeEach(async () => {
  await closeShelf();
  globalThis.indexedDB = new IDBFactory();
});

/** A worker's engine that keeps what it has on the shelf, its time and turns held. */
function keeping(write = kept) {
  const posted: FromWorker[] = [];
  const { clock, run } = heldClock();
  let writing: Promise<unknown> = Promise.resolve();
  const engine = createEngine(smallDigits(20), (message) => posted.push(message), clock, {
    write: (changes) => {
      const written = write(changes);
      writing = written.catch(() => undefined);
      return written;
    },
  });
  let id = 0;
  const say = <T>(kind: Ask["kind"], body: unknown): T => {
    engine.answer({ kind, id: ++id, run: 1, body } as Ask);
    const reply = posted.findLast((message) => "id" in message && message.id === id);
    if (reply?.kind !== "answer") throw new Error(JSON.stringify(reply));
    return reply.value as T;
  };
  const create = (weights?: readonly Float64Array[]) =>
    say<Model>("create", {
      sizes: [784, 6, 10],
      init: { seed: 3, amplitude: "scaled" },
      ...(weights && { weights }),
    });
  const last = <T extends FromWorker>(kind: T["kind"]): T => {
    const latest = posted.findLast((message): message is T => message.kind === kind);
    if (latest === undefined) throw new Error(`no ${kind} yet`);
    return latest;
  };
  /** Until all that there is to keep is kept. */
  const settled = async (): Promise<void> => {
    for (let n = 0; n < 20; n++) {
      await writing;
      await new Promise((resolve) => setTimeout(resolve, 0));
      run(1);
    }
  };
  return { say, create, run, last, settled, posted, keepAs: engine.keepAs };
}

describe("The network and its run on the device's shelf", () => {
  it("after a correction: the same weights to the last bit; as it was drawn it needs no record", async () => {
    const { say, create, keepAs, settled } = keeping();
    create();
    keepAs(keeper);
    await settled();
    expect(await keptWork(keeper)).toBeNull();
    const { weights } = say<Model>("apply", { ...pass, times: 3 });
    await settled();
    expect((await keptWork(keeper))?.network.weights).toEqual(weights);
    say("reset", {});
    await settled();
    expect(await keptWork(keeper)).toBeNull();
  });

  it.each([
    ["plain", settings],
    ["whose last weights are averaged", { ...settings, averaged: 399 }],
  ])(
    "of a run %s, interrupted and taken up by another worker: ends with the very weights and curves of the run left alone",
    async (_, settings) => {
      const alone = keeping();
      alone.create();
      alone.say("train", { conventions, settings, pace: 0 });
      alone.run();
      const whole = alone.last<TrainingNews>("training");

      const first = keeping();
      first.create();
      first.keepAs(keeper);
      first.say("train", { conventions, settings, pace: 0 });
      first.run(3);
      await first.settled();
      const interrupted = first.last<TrainingNews>("training").seen;
      expect(interrupted).toBeGreaterThan(0);
      expect(interrupted).toBeLessThan(settings.epochs * settings.samples);

      const found = await keptWork(keeper);
      if (found?.run == null) throw new Error("no run was kept");
      const second = keeping();
      second.create(found.network.weights);
      second.say("takeUp", found.run);
      expect(second.last<TrainingNews>("training")).toMatchObject({ status: "paused", seen: found.run.seen });
      second.say("control", { kind: "resume" });
      second.run();
      const news = second.last<TrainingNews>("training");
      expect(news.status).toBe("finished");
      expect(news.model?.weights).toEqual(whole.model?.weights);
      expect(news.curves.test).toEqual(whole.curves.test);
    },
  );

  it("of a run that has only just begun, on the weights as they were drawn: it begins again from there", async () => {
    const first = keeping();
    const { weights } = first.create();
    first.say("train", { conventions, settings, pace: 0 });
    first.keepAs(keeper);
    await expect.poll(() => allOf("runs")).toHaveLength(1);
    const found = await keptWork(keeper);
    expect(found?.network.weights).toEqual(weights);
    expect(found?.run).toMatchObject({ seen: 0, settings });
  });

  it("of a run begun in the moment after a writing: it is there before its first batch", async () => {
    const first = keeping();
    first.create();
    first.keepAs(keeper);
    first.say("apply", { ...pass, times: 1 });
    await expect.poll(() => allOf("networks")).toHaveLength(1);
    first.say("train", { conventions, settings, pace: 0 });
    await expect.poll(() => allOf("runs")).toHaveLength(1);
    expect((await keptWork(keeper))?.run).toMatchObject({ seen: 0, settings });
    first.say("reset", {});
    await expect.poll(() => allOf("runs")).toHaveLength(0);
  });

  it("where the network was written without its run: the run goes on from its last checkpoint", async () => {
    const first = keeping();
    first.create();
    first.keepAs(keeper);
    first.say("train", { conventions, settings, pace: 0 });
    first.run(2);
    await first.settled();
    const network = (await allOf("networks"))[0]?.[1] as { at: number };
    await kept([{ box: "networks", key: keeper, value: { ...network, at: network.at + 1 } }]);
    const found = await keptWork(keeper);
    const last = found?.run?.checkpoints.at(-1);
    expect(found?.run?.seen).toBe(last?.seen);
    expect(found?.network.weights.map((layer) => [...layer])).toEqual(last?.weights.map((layer) => [...layer]));
  });

  it("whose run has ended: its checkpoints are gone with it", async () => {
    const { say, create, keepAs, run, settled } = keeping();
    create();
    keepAs(keeper);
    say("train", { conventions, settings, pace: 0 });
    run(2);
    await settled();
    expect((await allOf("checkpoints", keeper)).length).toBeGreaterThan(0);
    say("reset", {});
    await settled();
    expect(await allOf("checkpoints", keeper)).toEqual([]);
    expect(await allOf("runs")).toEqual([]);
  });

  it("where it cannot be kept: the page is told why, and work goes on", async () => {
    const full = (): Promise<void> => Promise.reject(new ShelfError("full", null));
    const { create, say, keepAs, settled, last } = keeping(full);
    create();
    keepAs(keeper);
    say("apply", { ...pass, times: 1 });
    await settled();
    expect(last<KeptNews>("kept")).toMatchObject({ fault: "full", revision: 1 });
    expect(say<Model>("apply", { ...pass, times: 1 }).revision).toBe(2);
  });

  it.each([
    ["of another form", { form: 2 }],
    ["whose weights do not fit its sizes", { sizes: [784, 7, 10] }],
    [
      "with a weight that is no number",
      { weights: [new Float64Array(785 * 6).fill(Number.NaN), new Float64Array(70)] },
    ],
    ["that is no network at all", { sizes: "784" }],
  ])("damaged, %s: nothing is taken", async (_, harm) => {
    const { say, create, keepAs, settled } = keeping();
    create();
    keepAs(keeper);
    say("apply", { ...pass, times: 1 });
    await settled();
    const [[, sound] = []] = await allOf("networks");
    expect(await keptWork(keeper)).not.toBeNull();
    await kept([{ box: "networks", key: keeper, value: { ...(sound as object), ...harm } }]);
    expect(await keptWork(keeper)).toBeNull();
  });

  it("of closed tabs: the one closed last is found, those closed long before are thrown away", async () => {
    const records = Array.from(
      { length: 6 },
      (_, n): Change => ({ box: "networks", key: `t${n}/mnist`, value: { at: n } }),
    );
    await kept([...records, { box: "networks", key: "t9/small", value: { at: 99 } }]);
    expect(await formerKeeper("mnist")).toBe("t5/mnist");
    expect(await formerKeeper("small")).toBe("t9/small");
    expect((await allOf("networks")).map(([key]) => key)).toEqual(["t4/mnist", "t5/mnist", "t9/small"]);
  });
});
