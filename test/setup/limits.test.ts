import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planFaults } from "../../src/panels/train/plan-checks.ts";
import { situationAt } from "../../src/setup/address.ts";
import { readSituation } from "../../src/setup/file.ts";
import { largestBatch, limits, sizeFaults, weightCount, workFault } from "../../src/setup/limits.ts";
import { numberReader } from "../../src/setup/number-reader.ts";
import { changed, setupFaults } from "../../src/setup/situation.ts";
import { en } from "../../src/setup/words.en.ts";
import { initialState } from "../../src/store/store.ts";
import { settingFaults } from "../../src/training/guard.ts";
import { HeldNetwork } from "../../src/worker/held-network.ts";
import { Refusal } from "../../src/worker/refusal.ts";
import { shortSituation } from "./situations.ts";

const digits = { ...initialState.digits, available: { train: 60_000, test: 10_000 } };
const drawn = { seed: 1, amplitude: 0 } as const;

/** Whether the worker refuses a network for its size; small ones are really made. */
function workerRefuses(sizes: readonly number[]): boolean {
  try {
    new HeldNetwork(1, sizes, drawn);
    return false;
  } catch (error) {
    return error instanceof Refusal;
  }
}

describe("The limits", () => {
  it("agree on a network's size: address, file, training plan and worker", () => {
    const layer = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1, 1000, 2000, 2001));
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 8 }), (hidden) => {
        const sizes = [784, ...hidden, 10];
        const refused = sizeFaults(sizes).length > 0;
        const { situation } = situationAt(`#/course?n=${hidden.join("-")}`, initialState);
        expect(situation.setup.sizes.join() !== sizes.join()).toBe(refused);
        const file = JSON.stringify({ format: "deltascope.setup", version: 1, setup: { sizes } });
        expect(readSituation(file, initialState).kind).toBe(refused ? "refused" : "read");
        expect(planFaults({ plan: { ...initialState.plan, hidden }, digits }).length > 0).toBe(refused);
        if (refused || weightCount(sizes) < 100_000) expect(workerRefuses(sizes)).toBe(refused);
      }),
      { numRuns: 300 },
    );
  });

  it("agree on α and on seeds: address, field and training", () => {
    const alpha = numberReader(limits.alpha, "en", en);
    const seed = numberReader(limits.seed, "en", en);
    const run = { alpha: 0.5, batch: 10, epochs: 1, samples: 100, seed: 1 };
    const number = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, 1e-300, 1e-9, 1000, 1000.5, 1e308, -5, 4_294_967_295, 4_294_967_296, 1.5),
    );
    fc.assert(
      fc.property(number, (value) => {
        const said = (key: string): boolean => situationAt(`#/course?${key}=${value}`, initialState).faults.length > 0;
        const trained = (change: object): boolean => settingFaults({ ...run, ...change }, 60_000).length > 0;
        const typed = String(value).replace("e+", "e");
        const [alphaRefused, seedRefused] = [typeof alpha(typed) === "string", typeof seed(typed) === "string"];
        expect([said("alpha"), trained({ alpha: value })]).toEqual([alphaRefused, alphaRefused]);
        expect([said("seed"), trained({ seed: value })]).toEqual([seedRefused, seedRefused]);
      }),
      { numRuns: 500 },
    );
  });

  it("let the largest batch through that they name, and not one more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (neurons) => {
        const sizes = [784, neurons, 10];
        const most = largestBatch(sizes);
        expect(workFault(sizes, most)).toBeNull();
        expect(most === limits.batchSize.most || workFault(sizes, most + 1) !== null).toBe(true);
      }),
    );
  });

  it("hold whatever is changed: a setup that was sound is sound after any change to another's parts", () => {
    const keys = ["source", "sizes", "init", "batchSize", "alpha"] as const;
    fc.assert(
      fc.property(shortSituation, shortSituation, fc.constantFrom(...keys), (one, other, key) => {
        // A table and the sizes that it needs are chosen together.
        fc.pre(key !== "source" || other.setup.source.kind !== "table");
        fc.pre(key !== "sizes" || other.setup.sizes[0] === 784);
        fc.pre(key !== "init" || !("given" in other.setup.init));
        const after = changed(one.setup, { [key]: other.setup[key] }, initialState.setup);
        expect(setupFaults(after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
