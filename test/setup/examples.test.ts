import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withBias } from "../../src/core/input.ts";
import { at } from "../../src/core/tensor.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { addressOf, leftOut, situationAt } from "../../src/setup/address.ts";
import { example, exampleIds, exampleOf, randomSmallSetup } from "../../src/setup/examples.ts";
import { fileText, readSituation } from "../../src/setup/file.ts";
import { firstWeights } from "../../src/setup/first-weights.ts";
import { isSmall, resized } from "../../src/setup/resized.ts";
import { rulesOf } from "../../src/setup/rules.ts";
import type { Setup } from "../../src/setup/setup.ts";
import { setupFaults } from "../../src/setup/situation.ts";
import { initialState } from "../../src/store/store.ts";
import { printedAs, published, publishedAddress, publishedFile, publishedSetup } from "./published-example.ts";

const usual = { setup: initialState.setup, view: initialState.view };

/** One application of the method to a table, as the worker does it. */
function traceOf(setup: Setup): Trace {
  const { source, sizes, conventions, init, alpha } = setup;
  if (source.kind !== "table") throw new Error("no table");
  const batch = source.rows.map(({ x, y }) => ({ x: withBias(x), label: null, y: Float64Array.from(y) }));
  const spec = { sizes, ...conventions };
  return traceBatch(spec, firstWeights(spec, init), batch, alpha, { run: 0, revision: 0 }, rulesOf(setup));
}

function expectPrinted(values: readonly number[], printed: readonly number[]): void {
  expect(values).toHaveLength(printed.length);
  values.forEach((value, n) => {
    expect(printedAs(value, printed[n] ?? Number.NaN), `${value} printed as ${printed[n]}`).toBe(true);
  });
}

/** Every number of the account, with its biases corrected or held. */
function expectPublished(setup: Setup): void {
  const trace = traceOf(setup);
  const [sample] = trace.samples;
  const { update } = trace;
  if (sample === undefined || sample.backward === null || update === null) throw new Error("no backward phase");
  const { forward, backward } = sample;
  expectPrinted([...(forward.layers[0]?.o ?? [])].slice(1), published.hidden);
  expectPrinted([...(forward.layers[1]?.o ?? [])], published.predictions);
  expectPrinted([backward.cost], [published.cost]);
  expectPrinted([...(backward.deltas[1] ?? [])], published.outputErrors);
  expectPrinted([...(backward.deltas[0] ?? [])], published.hiddenErrors);
  const after = trace.weights.map((layer, h) =>
    layer.map((weight, n) => weight + at(update.corrections[h] ?? new Float64Array(), n)),
  );
  const [w, z] = after;
  if (w === undefined || z === undefined) throw new Error("no weights");
  expectPrinted([at(w, 2), at(w, 4), at(w, 3), at(w, 5)], published.inputWeights);
  expectPrinted([at(z, 2), at(z, 4), at(z, 3), at(z, 5)], published.hiddenWeights);
  expectPrinted([update.costAfter], [published.costAfter[setup.biases]]);
  if (setup.biases === "held") expect([at(w, 0), at(w, 1), at(z, 0), at(z, 1)]).toEqual([0.35, 0.35, 0.6, 0.6]);
}

describe("The published example", () => {
  for (const biases of ["corrected", "held"] as const) {
    it(`has every number of the account to its last printed digit, its biases ${biases}`, () => {
      expectPublished({ ...example("published"), biases });
    });
  }

  it("is the same by its address, written by hand", () => {
    const { situation, faults } = situationAt(publishedAddress, usual);
    expect(faults).toEqual([]);
    expect(situation.setup).toEqual(example("published"));
    expectPublished(situationAt(`${publishedAddress}&bias=held`, usual).situation.setup);
  });

  it("is the same by a file written by hand: sizes and batch follow from its numbers, a row of weights for each neuron", () => {
    const reading = readSituation(publishedFile, usual);
    if (reading.kind === "refused") throw new Error(reading.fault.code);
    expect(reading.saved.setup).toMatchObject(publishedSetup);
    expectPublished(reading.saved.setup);
  });
});

describe("Ready-made examples", () => {
  const rest = (id: (typeof exampleIds)[number]) => {
    const [sample] = traceOf(example(id)).samples;
    if (sample === undefined || sample.backward === null) throw new Error("no backward phase");
    return { forward: sample.forward, deltas: sample.backward.deltas, cost: sample.backward.cost };
  };

  it("can be computed, are small, and come back from their address and their file", () => {
    for (const id of exampleIds) {
      const setup = example(id);
      expect(setupFaults(setup)).toEqual([]);
      expect(isSmall(setup.sizes)).toBe(true);
      expect(leftOut(setup)).toEqual([]);
      const situation = { ...usual, setup };
      expect(situationAt(addressOf(situation, usual), usual).situation.setup).toEqual(setup);
      expect(readSituation(fileText({ ...situation, weights: null }), usual)).toMatchObject({ saved: { setup } });
      expect(exampleOf(setup)).toBe(id);
    }
  });

  it("show what they are named for", () => {
    const saturated = rest("saturated");
    for (const U of [...(saturated.forward.layers[0]?.o ?? [])].slice(1)) expect(U * (1 - U)).toBeLessThan(0.01);
    for (const delta of saturated.deltas[0] ?? []) expect(Math.abs(delta)).toBeLessThan(0.01);
    const sure = rest("sure-and-wrong");
    expect(sure.cost).toBeGreaterThan(1.9);
    for (const delta of sure.deltas[1] ?? []) expect(Math.abs(delta)).toBeLessThan(0.01);
    const dead = traceOf(example("dead-input")).update?.gradients[0] ?? new Float64Array();
    expect([at(dead, 2), at(dead, 3)]).toEqual([0, 0]);
    expect(Math.abs(at(dead, 4))).toBeGreaterThan(0);
  });
});

const smallSizes = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([inputs, hidden, outputs]) => [inputs, ...hidden, outputs]);

describe("A random small network", () => {
  it("can be computed, fits an address and a sheet of paper, and is the same for the same seed", () => {
    fc.assert(
      fc.property(smallSizes, fc.nat(), (sizes, seed) => {
        const setup = randomSmallSetup(sizes, seed);
        expect(setupFaults(setup)).toEqual([]);
        expect(isSmall(sizes)).toBe(true);
        expect(leftOut(setup)).toEqual([]);
        expect(randomSmallSetup(sizes, seed)).toEqual(setup);
        const numbers = "given" in setup.init ? setup.init.given.flat() : [];
        for (const number of numbers) expect(String(Math.abs(number)).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it("of another size keeps every number that still has its place", () => {
    fc.assert(
      fc.property(smallSizes, smallSizes, fc.nat(), (before, after, seed) => {
        const setup = randomSmallSetup(before, seed);
        const { source, init } = setup;
        if (source.kind !== "table" || !("given" in init)) throw new Error("no table");
        const made = resized({ ...setup, source }, init.given, after);
        expect(setupFaults(made)).toEqual([]);
        expect(resized({ ...setup, source }, init.given, before)).toEqual(setup);
        if (!("given" in made.init) || made.source.kind !== "table") throw new Error("no table");
        const [row] = made.source.rows;
        expect(row?.x.slice(0, before[0])).toEqual(source.rows[0]?.x.slice(0, after[0]));
        const bias = made.init.given[0]?.[0];
        expect(bias).toBe(init.given[0]?.[0]);
      }),
    );
  });
});
