import { describe, expect, it } from "vitest";
import { example } from "../../../src/setup/examples.ts";
import { fileText } from "../../../src/setup/file.ts";
import { areGiven } from "../../../src/setup/setup.ts";
import { linkTo, savedOf } from "../../../src/store/address/sharing.ts";
import type { State } from "../../../src/store/state.ts";
import { initialState } from "../../../src/store/store.ts";

/** The published example on the page, its weights moved by so much. */
function showing(by: number) {
  const setup = example("published");
  if (!areGiven(setup.init)) throw new Error("the example gives its weights");
  const weights = setup.init.given.map((layer) => Float64Array.from(layer, (weight) => weight + by));
  return { ...initialState, setup, model: { run: 1, revision: 3, sizes: setup.sizes, init: setup.init, weights } };
}

const fileOf = (state: State) => JSON.parse(fileText(savedOf(state)));

describe("A shared file", () => {
  it("holds the weights once while they are the first ones", () => {
    const file = fileOf(showing(0));
    expect(file).not.toHaveProperty("weights");
    expect(file.setup.init.given).toEqual([
      [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
      [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
    ]);
    expect(linkTo(showing(0)).left).not.toContain("changed-weights");
  });

  it("holds the weights now in use too once they were corrected", () => {
    expect(fileOf(showing(0.25)).weights[1][2]).toBe(0.65);
    expect(linkTo(showing(0.25)).left).toContain("changed-weights");
  });
});
