import { describe, expect, it } from "vitest";
import type { View } from "../../../src/setup/view.ts";
import type { State } from "../../../src/store/state.ts";
import { initialState } from "../../../src/store/store.ts";
import { currentIndices, withCell } from "../../../src/store/view/indices.ts";
import { smallTrace } from "../../course/course-cases.ts";

const traces = {
  sigmoid: smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" }),
  softmax: smallTrace({ output: "softmax", costFactor: 1, batch: "mean" }),
};
const state = { ...initialState, traces };

/** The state, looked at otherwise. */
function seen(change: Partial<View>): State {
  return { ...state, view: { ...state.view, ...change } };
}

describe("the indices that the equations speak of", () => {
  it("are the hidden neuron shown and the true digit before anything is pinned", () => {
    expect(currentIndices(seen({ neuron: 3 }))).toMatchObject({ p: 0, j: 3, k: 2 });
  });

  it("have a lit pixel for i, so that X_i is not 0", () => {
    const { i, r, c } = currentIndices(state);
    expect(traces.sigmoid.samples[0]?.forward.x[i]).toBeGreaterThan(0);
    expect(1 + 3 * r + c).toBe(i);
  });

  it("are those of the pinned cell", () => {
    const pinned = { symbol: "z", indices: [4, 1] } as const;
    expect(currentIndices(seen({ pinned }))).toMatchObject({ j: 4, k: 1 });
  });

  it("keep what the cells pinned before have said: from Δw_{7,4} to δ_1^sortie, i is still 7 and j still 4", () => {
    const trail = [{ symbol: "corrW", indices: [7, 4] }] as const;
    const pinned = { symbol: "deltaOut", indices: [1] } as const;
    expect(currentIndices(seen({ trail, pinned }))).toMatchObject({ i: 7, j: 4, k: 1 });
  });

  it("never have q = k", () => {
    for (const k of [0, 1, 2]) {
      const { q } = currentIndices(seen({ pinned: { symbol: "tau", indices: [k] } }));
      expect(q).not.toBe(k);
    }
  });

  it("do not move when a cell is merely pointed at, and are the same object until something does", () => {
    const before = currentIndices(state);
    const pointing: State = { ...state, focus: { symbol: "z", indices: [4, 1] } };
    expect(currentIndices(pointing)).toBe(before);
    expect(currentIndices(seen({ neuron: 2 }))).not.toBe(before);
  });

  it("are there before the first pass too", () => {
    expect(currentIndices(initialState)).toMatchObject({ p: 0, j: 1, k: 0, q: 1 });
  });
});

it("a cell of another sample names its sample", () => {
  const cell = { symbol: "U", indices: [2], sample: 1 } as const;
  expect(withCell(currentIndices(initialState), cell)).toMatchObject({ p: 1, j: 2 });
});
