import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker } from "../../src/worker/protocol/messages.ts";
import type { Model } from "../../src/worker/protocol/network.ts";
import type { WatchedNews, WatchPlan } from "../../src/worker/protocol/watching.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const plan: WatchPlan = {
  purpose: "race",
  weights: null,
  settings: {
    lanes: (["sigmoid", "softmax"] as const).map((output) => ({
      conventions: { output, costFactor: 1, batch: "mean" },
      alpha: 0.5,
    })),
    batch: 2,
    corrections: 30,
    seed: 1,
    measured: { set: "test", count: 5 },
  },
};

/** An engine with a network, what it posted, and the turns that it waits for. */
function engineWithNetwork() {
  const posted: FromWorker[] = [];
  const held = heldClock();
  const engine = createEngine(smallDigits(20), (message) => posted.push(message), held.clock);
  let id = 0;
  const say = (kind: Ask["kind"], body: unknown, run = 1): void => engine.answer({ kind, id: ++id, run, body } as Ask);
  say("create", { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 } });
  const watched = (): WatchedNews[] => posted.filter((message) => message.kind === "watched");
  const model = (): Model => {
    say("model", {});
    const answer = posted.at(-1);
    if (answer?.kind !== "answer") throw new Error("no model");
    return answer.value as Model;
  };
  return { say, watched, model, posted, run: held.run };
}

describe("Copies of the network that are watched", () => {
  it("are trained to the end, each lane measured as often as the other, and the network stays as it is", () => {
    const { say, watched, model, run } = engineWithNetwork();
    const before = model().weights.map((layer) => layer.slice());
    say("watch", plan);
    run();
    const last = watched().at(-1);
    expect(watched()[0]?.status).toBe("running");
    expect(last).toMatchObject({ status: "finished", done: 30, purpose: "race", run: 1 });
    const [a, b] = last?.lanes ?? [];
    expect(a?.points.map(({ corrections }) => corrections)).toEqual(b?.points.map(({ corrections }) => corrections));
    expect(a?.points[0]?.accuracy).toBe(b?.points[0]?.accuracy);
    expect(a?.points.at(-1)?.corrections).toBe(30);
    expect(model().weights).toEqual(before);
    expect(model().revision).toBe(0);
  });

  it("end when somebody says so, and when another network takes the place", () => {
    const { say, watched, run } = engineWithNetwork();
    say("watch", plan);
    say("endWatching", {});
    expect(watched().at(-1)).toMatchObject({ status: "ended", run: 1 });
    say("watch", plan);
    say("create", { sizes: [784, 3, 10], init: { seed: 1, amplitude: 0.1 } }, 2);
    const told = watched().length;
    expect(watched().at(-1)).toMatchObject({ status: "ended", run: 1 });
    run();
    expect(watched()).toHaveLength(told);
  });

  it("are refused while too few digits are here to measure them on", () => {
    const { say, posted } = engineWithNetwork();
    say("watch", { ...plan, settings: { ...plan.settings, measured: { set: "test", count: 21 } } });
    expect(posted.at(-1)).toMatchObject({ kind: "refusal", fault: { code: "no-digit", set: "test", available: 20 } });
  });
});
