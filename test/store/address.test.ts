import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { steps } from "../../src/course/method/method.ts";
import { addressOf, stateAt } from "../../src/store/address.ts";
import type { State } from "../../src/store/state.ts";
import { initialState } from "../../src/store/store.ts";

const someState: fc.Arbitrary<State> = fc
  .record({
    view: fc.record({
      language: fc.constantFrom("fr" as const, "en" as const),
      place: fc.constantFrom("course" as const, "train" as const, "draw" as const),
      page: fc.constantFrom("", "A", "B", "G"),
      step: fc.constantFrom(...steps.map(({ id }) => id)),
      face: fc.constantFrom("symbols" as const, "indices" as const, "numbers" as const),
    }),
    setup: fc.record({
      source: fc.record({
        kind: fc.constant("mnist" as const),
        set: fc.constantFrom("train" as const, "test" as const),
        index: fc.integer({ min: 0, max: 9_999 }),
      }),
      sizes: fc
        .array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 4 })
        .map((hidden) => [784, ...hidden, 10]),
      init: fc.record({
        seed: fc.integer({ min: 0, max: 4_294_967_295 }),
        amplitude: fc.oneof(fc.constant("scaled" as const), fc.double({ min: 0, max: 10, noNaN: true })),
      }),
      alpha: fc.double({ min: 1e-6, max: 100, noNaN: true }),
      batchSize: fc.integer({ min: 1, max: 32 }),
      conventions: fc.record({
        output: fc.constantFrom("sigmoid" as const, "softmax" as const),
        costFactor: fc.constantFrom(1 as const, 0.5 as const),
        batch: fc.constantFrom("mean" as const, "sum" as const),
      }),
    }),
  })
  .map(({ view, setup }) => ({
    ...initialState,
    view: { ...initialState.view, ...view },
    setup: { ...initialState.setup, ...setup },
  }));

describe("The address", () => {
  it("brings back the state that wrote it", () => {
    fc.assert(
      fc.property(someState, (state) => {
        expect(stateAt(addressOf(state, initialState), initialState)).toEqual(state);
      }),
    );
  });

  it("says nothing of what is as it was at first", () => {
    expect(addressOf(initialState, initialState)).toBe("#/course");
  });

  it("leaves the state alone where it says nonsense, whatever the nonsense", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => stateAt(`#/${text}`, initialState)).not.toThrow();
      }),
    );
    const nonsense = "#/nowhere/x?out=relu&i=-3&n=0&alpha=-1&seed=1.5&amp=big&step=9z&P=1000&face=sideways&set=mine";
    expect(stateAt(nonsense, initialState)).toEqual(initialState);
  });

  it("refuses an index outside the test set", () => {
    expect(stateAt("#/course?set=test&i=10000", initialState).setup.source).toEqual(initialState.setup.source);
    expect(stateAt("#/course?set=train&i=59999", initialState).setup.source).toMatchObject({ index: 59_999 });
  });
});
