import { describe, expect, it } from "vitest";
import type { WatchPlan } from "../../src/worker/protocol/watching.ts";
import { askedEngine } from "./asked-engine.ts";

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

function engineWithNetwork() {
  const engine = askedEngine();
  engine.create();
  return { ...engine, watched: () => engine.news("watched"), model: () => engine.ask("model", {}) };
}

describe("Copies of the network that are watched", () => {
  it("are trained to the end, each lane measured as often as the other, and the network stays as it is", () => {
    const { ask, watched, model, run } = engineWithNetwork();
    const before = model().weights.map((layer) => layer.slice());
    ask("watch", plan);
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
    const { ask, create, watched, run } = engineWithNetwork();
    ask("watch", plan);
    ask("endWatching", {});
    expect(watched().at(-1)).toMatchObject({ status: "ended", run: 1 });
    ask("watch", plan);
    create(2);
    const told = watched().length;
    expect(watched().at(-1)).toMatchObject({ status: "ended", run: 1 });
    run();
    expect(watched()).toHaveLength(told);
  });

  it("are refused while too few digits are here to measure them on", () => {
    const { refusal } = engineWithNetwork();
    const settings = { ...plan.settings, measured: { set: "test", count: 21 } } as const;
    expect(refusal("watch", { ...plan, settings })).toMatchObject({ code: "no-digit", set: "test", available: 20 });
  });
});
