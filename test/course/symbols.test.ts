import { describe, expect, test } from "vitest";
import { at } from "../../src/core/tensor.ts";
import type { Trace } from "../../src/core/trace.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { hasBiasNeuron, hiddenNeuronOf, neuronsOf } from "../../src/course/symbols/neurons.ts";
import type { CourseSymbol } from "../../src/course/symbols/symbol.ts";
import { indexBounds, labelOf, stepOfSymbol, symbolOf, symbols, tensorOf } from "../../src/course/symbols/symbols.ts";
import { smallTrace } from "./course-cases.ts";

const outputs = ["sigmoid", "softmax"] as const;
const mean = { costFactor: 1, batch: "mean" } as const;

/** Section G's symbols once a layer, the others once. */
function layersOf(trace: Trace, { id, ranges }: (typeof symbols)[number]): readonly (readonly number[])[] {
  if (ranges[0]?.index !== "h") return [[]];
  const [first, last] = indexBounds(trace, id)[0] ?? [1, 0];
  return Array.from({ length: last - first + 1 }, (_, n) => [first + n]);
}

/** Every cell of a symbol, row after row, with `layer` before the other indices. */
function cellsOf(trace: Trace, { id }: (typeof symbols)[number], layer: readonly number[]): number[][] {
  const bounds = indexBounds(trace, id, layer).slice(layer.length);
  return bounds.reduce<number[][]>(
    (cells, [first, last]) =>
      cells.flatMap((cell) => Array.from({ length: last - first + 1 }, (_, n) => [...cell, first + n])),
    [[...layer]],
  );
}

/** E is softmax's, g_s′ the sigmoid's. */
const ofOneOutput: Partial<Record<string, string>> = { sumExp: "softmax", gsPrime: "sigmoid" };

describe("a symbol's array", () => {
  test.each(outputs)("holds its cells row after row, each at the course's indices: %s", (output) => {
    for (const hidden of [[4], [3, 2]]) {
      const trace = smallTrace({ output, ...mean }, hidden);
      for (const symbol of symbols) {
        for (const layer of layersOf(trace, symbol)) {
          for (const p of [0, 1]) {
            const tensor = tensorOf(trace, symbol.id, p, layer);
            const cells = cellsOf(trace, symbol, layer);
            const missing = (ofOneOutput[symbol.id] ?? output) !== output || tensor === null;
            if (hidden.length === 1) expect(missing, symbol.id).toBe((ofOneOutput[symbol.id] ?? output) !== output);
            if (tensor === null) {
              for (const cell of cells) expect(symbol.read(trace, cell, p), symbol.id).toBeUndefined();
            } else {
              expect(tensor.length, `${symbol.id} ${layer}`).toBe(cells.length);
              cells.forEach((cell, n) => {
                expect(symbol.read(trace, cell, p), `${symbol.id} ${cell}`).toBe(at(tensor, n));
                expect(at(tensor, n)).toSatisfy(Number.isFinite);
              });
            }
          }
        }
      }
    }
  });

  test("has nothing before its first index, nor after its last, nor between two", () => {
    for (const output of outputs) {
      const trace = smallTrace({ output, ...mean });
      for (const symbol of symbols) {
        for (const layer of layersOf(trace, symbol)) {
          const bounds = indexBounds(trace, symbol.id, layer);
          const inside = bounds.map(([first], n) => layer[n] ?? first);
          bounds.forEach(([first, last], n) => {
            for (const outside of [first - 1, last + 1, first + 0.5]) {
              const cell = inside.with(n, outside);
              expect(symbol.read(trace, cell, 0), `${symbol.id} ${cell}`).toBeUndefined();
            }
          });
        }
      }
    }
  });

  test("is put together once a trace where no pass keeps it", () => {
    const trace = smallTrace({ output: "softmax", ...mean });
    for (const { id } of symbols) {
      const layer = id === "slope" || id === "dADA" ? [1] : [];
      expect(tensorOf(trace, id, 0, layer)).toBe(tensorOf(trace, id, 0, layer));
    }
  });
});

describe("a symbol", () => {
  test("is called by words in both languages, never by its identifier", () => {
    for (const { id, name, label } of symbols as readonly CourseSymbol[]) {
      for (const language of ["fr", "en"] as const) {
        expect(name[language], id).toMatch(/^\p{Ll}.*\p{L}/u);
        expect(label[language], id).toMatch(/^\p{Lu}\p{Ll}+/u);
        if (/[a-z][A-Z]|alpha|sigma|tau|delta/.test(id))
          expect(`${name[language]} ${label[language]}`, id).not.toMatch(new RegExp(`\\b${id}\\b`, "i"));
      }
    }
    expect(labelOf("o", "fr", [2])).toBe("Sorties o, couche 2");
    expect(labelOf("sigma", "en")).toBe("Hidden pre-activations σ");
  });

  test("is said in words with as many of its indices as one names, in all its notations: w, not w of something undefined", () => {
    for (const symbol of symbols as readonly CourseSymbol[]) {
      for (const { speech } of [symbol, ...Object.values(symbol.notations ?? {})]) {
        const names: readonly string[][] = [
          ["2", "3", "4"],
          ["h-1", "j", "k"],
          ["m", "l", "12"],
        ];
        for (const at of names.flatMap((all) => [0, 1, 2, 3].map((count) => all.slice(0, count)))) {
          for (const sample of [null, "p", "0"]) {
            for (const language of ["fr", "en"] as const) {
              const said = speech(at, { letter: "ℰ", sample }, language);
              expect(said, symbol.id).toMatch(/^\S/);
              expect(said, symbol.id).not.toMatch(/undefined|NaN| {2}| ,|, *$|[\\_^{}+-]|\bde le\b/);
            }
          }
        }
      }
    }
    const marking = { letter: "ℰ", sample: null } as const;
    expect(symbolOf("w").speech([], marking, "fr")).toBe("w");
    expect(symbolOf("a").speech([], marking, "fr")).toBe("a");
    expect(symbolOf("o").speech(["h-1", "j"], marking, "fr")).toBe("o j, couche h moins un");
    expect(symbolOf("gsPrime").notations?.deep?.speech(["2"], marking, "en")).toBe("g o prime of a 3, layer m");
    // Δ is no error.
    expect(symbolOf("corrZ").speech(["1", "0"], marking, "fr")).toBe("la correction de z 1 0");
    expect(symbolOf("corrDeep").speech(["2", "1", "1"], marking, "en")).toBe("the update of w 1 1, layer 2");
  });

  test("has one name for σ, and one word for a pre-activation", () => {
    for (const { id, name } of symbols as readonly CourseSymbol[])
      expect(name.en, id).not.toMatch(/production|\bsum\b(?! of)/);
  });

  test("comes to be at a step, in the output layer at that layer's", () => {
    expect(stepOfSymbol("deltaHid")).toBe("2b");
    expect(stepOfSymbol("w")).toBeNull();
    expect([0, 1, 2, 3].map((h) => stepOfSymbol("o", { h, m: 3 }))).toEqual(["1a", "1c", "1c", "1d"]);
    expect([1, 2, 3].map((h) => stepOfSymbol("delta", { h, m: 3 }))).toEqual(["2b", "2b", "2a"]);
    for (const { step } of symbols) expect([...stepIds, null]).toContain(step);
  });

  test("says which of its indices is a neuron of which layer", () => {
    expect(neuronsOf({ symbol: "w", indices: [438, 8] })).toEqual([
      { layer: 0, index: 438, place: 0 },
      { layer: 1, index: 8, place: 1 },
    ]);
    expect(neuronsOf({ symbol: "dTauDSigma", indices: [3, 7] }).map(({ layer }) => layer)).toEqual([1, "m"]);
    expect(neuronsOf({ symbol: "W", indices: [2, 5, 4] }).map(({ layer }) => layer)).toEqual([1, 2]);
    expect(neuronsOf({ symbol: "image", indices: [3, 7] })).toEqual([]);
    expect(symbols.filter(hasBiasNeuron).map(({ id }) => id)).toEqual(["X", "U", "dCostDX", "o"]);
    expect(hiddenNeuronOf({ symbol: "dUDW", indices: [438, 8, 1] })).toBe(8);
    expect(hiddenNeuronOf({ symbol: "a", indices: [2, 5] })).toBeUndefined();
    expect(hiddenNeuronOf({ symbol: "W", indices: [2, 5, 4] })).toBe(5);
  });
});
