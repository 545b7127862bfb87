import fc from "fast-check";
import { parse } from "valibot";
import { describe, expect, it } from "vitest";
import { addressOf, leftOut, situationAt } from "../../src/setup/address.ts";
import { setupSchema, viewSchema } from "../../src/setup/schema.ts";
import { setupFaults } from "../../src/setup/situation.ts";
import { initialState } from "../../src/store/store.ts";
import { anySituation, shortSituation } from "./situations.ts";

const usual = { setup: initialState.setup, view: { ...initialState.view, language: "en" as const } };

/** The published example of two inputs, two hidden neurons and two outputs. */
const published =
  "#/course/A?sizes=2-2-2&x=0.05,0.1&y=0.01,0.99&w=0.35,0.35,0.15,0.25,0.2,0.3_0.6,0.6,0.4,0.5,0.45,0.55&factor=0.5&bias=held";

function faultsOf(query: string) {
  return situationAt(`#/course/A?${query}`, usual).faults;
}

/** A situation is sound when its schema takes it as it is, and its parts go together. */
function expectSound({ setup, view }: ReturnType<typeof situationAt>["situation"]): void {
  expect(parse(setupSchema, setup)).toEqual(setup);
  expect(parse(viewSchema, view)).toEqual(view);
  expect(setupFaults(setup)).toEqual([]);
}

describe("The address", () => {
  it("brings back the situation that wrote it: sample, network, weights, conventions, page, step, cells, digits shown", () => {
    fc.assert(
      fc.property(shortSituation, (situation) => {
        const { situation: back, faults } = situationAt(addressOf(situation, usual), usual);
        expect(faults).toEqual([]);
        expect(back).toEqual(situation);
      }),
      { numRuns: 1000 },
    );
  });

  it("brings back all but what it says that it leaves out", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const left = leftOut(situation.setup);
        const { situation: back } = situationAt(addressOf(situation, usual), usual);
        expectSound(back);
        expect(back.view).toEqual(situation.view);
        if (left.length === 0) expect(back).toEqual(situation);
        else expect(back.setup).not.toEqual(situation.setup);
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing of what is as usual, unless it is told to", () => {
    expect(addressOf(usual, usual)).toBe("#/course");
    expect(addressOf(usual, usual, ["lang", "digits"])).toBe("#/course?lang=en&digits=4");
  });

  it("gives a sound situation for any text at all, and never throws", () => {
    const key = fc.constantFrom(
      ..."out factor batch set i P n sizes x y w seed amp alpha step face faces pin trail neuron".split(" "),
      "digits",
      "draw",
      "label",
      "raw",
      "bias",
      "rules",
      "lang",
      "__proto__",
    );
    const number = fc.oneof(
      fc.double().map(String),
      fc.integer().map(String),
      fc.constantFrom("0x10", "NaN", "1e308", "-0", ""),
    );
    const value = fc.oneof(
      fc.string(),
      number,
      fc.array(number).map((all) => all.join(",")),
      fc.array(number).map((all) => all.join("-")),
      fc.stringMatching(/^[A-Za-z0-9_.,:@-]{0,60}$/),
    );
    const query = fc.array(fc.tuple(key, value).map(([name, text]) => `${name}=${text}`)).map((all) => all.join("&"));
    const path = fc.oneof(
      fc.string(),
      fc.constantFrom("course", "course/A", "course/compare", "draw", "train/x", "course/Z"),
    );
    const text = fc.oneof(
      fc.string(),
      fc.tuple(path, query).map(([where, what]) => `#/${where}?${what}`),
    );
    fc.assert(
      fc.property(text, (address) => {
        expectSound(situationAt(address, usual).situation);
      }),
      { numRuns: 10_000 },
    );
  });

  it("still understands the links of earlier versions", () => {
    const old =
      "#/course/A?lang=fr&out=softmax&factor=0.5&batch=sum&set=train&i=59999&P=4&n=30-20&seed=7&amp=0.5&alpha=3&step=2b&face=numbers";
    const { situation, faults } = situationAt(old, usual);
    expect(faults).toEqual([]);
    expect(situation.setup).toMatchObject({
      source: { kind: "mnist", set: "train", index: 59_999 },
      sizes: [784, 30, 20, 10],
      init: { seed: 7, amplitude: 0.5 },
      conventions: { output: "softmax", costFactor: 0.5, batch: "sum" },
      batchSize: 4,
      alpha: 3,
    });
    expect(situation.view).toMatchObject({ language: "fr", page: "A", step: "2b", face: "numbers" });
  });

  it("carries the published 2–2–2 example, weights, held biases and all", () => {
    const { situation, faults } = situationAt(published, usual);
    expect(faults).toEqual([]);
    expect(situation.setup.source).toEqual({ kind: "table", rows: [{ x: [0.05, 0.1], y: [0.01, 0.99] }], index: 0 });
    expect(situation.setup.init).toEqual({
      given: [
        [0.35, 0.35, 0.15, 0.25, 0.2, 0.3],
        [0.6, 0.6, 0.4, 0.5, 0.45, 0.55],
      ],
    });
    expect(situation.setup.biases).toBe("held");
    expect(situationAt(addressOf(situation, usual), usual).situation).toEqual(situation);
  });

  it("says what it could not use, and keeps the usual instead", () => {
    expect(faultsOf("alpha=1e308")).toMatchObject([{ code: "range", key: "alpha" }]);
    expect(faultsOf("amp=1e308")).toMatchObject([{ code: "range", key: "amp" }]);
    expect(faultsOf("seed=0x10")).toEqual([{ code: "number", key: "seed", found: "0x10" }]);
    expect(faultsOf("P=0b11")).toMatchObject([{ code: "number" }]);
    expect(faultsOf("n=0x10")).toMatchObject([{ code: "form", key: "n" }]);
    expect(faultsOf("i=10000&set=test")).toMatchObject([{ code: "range", key: "i", limit: { most: 9_999 } }]);
    expect(faultsOf("out=relu")).toMatchObject([{ code: "choice", key: "out", known: ["sigmoid", "softmax"] }]);
    expect(faultsOf("pin=z:5")).toMatchObject([{ code: "form", key: "pin" }]);
    expect(faultsOf("set=own")).toEqual([{ code: "not-carried" }]);
    expect(faultsOf("aplha=3")).toEqual([{ code: "key", key: "aplha" }]);
    expect(faultsOf("sizes=2-2-2")).toEqual([{ code: "ends", inputs: 2, outputs: 2 }]);
    expect(faultsOf("sizes=3-2-2&x=1,0&y=1,0")).toEqual([{ code: "row", row: 0, part: "x", found: 2, expected: 3 }]);
    expect(faultsOf("sizes=2-2-2&x=1,0&y=1,0&w=1_2")).toMatchObject([
      { code: "matrix", layer: 1, found: 1, expected: 6 },
      { code: "matrix" },
    ]);
    expect(situationAt("#/nowhere/A", usual).faults).toEqual([{ code: "place", found: "nowhere" }]);
    expect(situationAt("#/course/Z", usual)).toMatchObject({
      faults: [{ code: "page", found: "Z" }],
      situation: usual,
    });
  });

  it("refuses a network that would stall the page, and cuts the batch to what the network allows", () => {
    const heavy = situationAt("#/course/F?n=2000-2000-2000-2000&P=32&step=3c", usual);
    expect(heavy.faults).toMatchObject([{ code: "weights", found: 13_596_010 }]);
    expect(heavy.situation.setup.sizes).toEqual([784, 30, 10]);
    const wide = situationAt("#/course/F?n=2000&P=32", usual);
    expect(wide.faults).toEqual([{ code: "work", batchSize: 32, weights: 1_590_010, fitting: 10 }]);
    expect(wide.situation.setup).toMatchObject({ sizes: [784, 2000, 10], batchSize: 10 });
  });

  it("carries six layers as the training place allows them, and not seven", () => {
    expect(situationAt("#/train?n=10-10-10-10-10-10", usual)).toMatchObject({
      faults: [],
      situation: { setup: { sizes: { length: 8 } } },
    });
    expect(faultsOf("n=1-1-1-1-1-1-1")).toEqual([{ code: "layers", found: 7, most: 6 }]);
  });

  it("is short: a six-layer network with a cell pinned takes less than 200 signs", () => {
    const address = "#/course/G?n=30-30-30-30-30-30&seed=7&step=2b&pin=delta:3,2&trail=W:4,1,2&neuron=3&digits=5";
    const { situation } = situationAt(address, usual);
    expect(addressOf(situation, usual, ["lang"]).length).toBeLessThan(200);
  });
});
