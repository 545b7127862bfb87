import { describe, expect, it } from "vitest";
import { withBias } from "../../src/core/input.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { curvesCsv } from "../../src/files/curves.ts";
import { readFile } from "../../src/files/read-file.ts";
import { traceCsv, tracedSymbols, traceText } from "../../src/files/trace-file.ts";
import { firstWeights } from "../../src/setup/first-weights.ts";
import { initialState } from "../../src/store/store.ts";

const usual = { setup: initialState.setup, view: initialState.view };
const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;

function traceOf(sizes: readonly number[]) {
  const spec = { sizes, ...conventions };
  const weights = firstWeights(spec, { seed: 3, amplitude: 0.5 });
  const batch = [0.3, -0.7].map((value) => ({
    x: withBias(Array.from({ length: sizes[0] ?? 0 }, (_, i) => value * (i + 1))),
    label: 1,
  }));
  return traceBatch(spec, weights, batch, 0.5, { run: 1, revision: 0 });
}

describe.each([[[3, 2, 2]], [[3, 4, 3, 2]]])("A trace of %j", (sizes) => {
  const trace = traceOf(sizes);

  it("has in its table every number that the course's symbols read, to the last bit", () => {
    const [head, ...lines] = [...traceCsv(trace)].join("").trimEnd().split("\r\n");
    expect(head).toBe("symbol,sample,layer,index1,index2,index3,value");
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      const [symbol = "", sample = "", layer = "", ...rest] = line.split(",");
      const value = Number(rest.pop());
      const indices = [layer, ...rest].filter((text) => text !== "").map(Number);
      const cell = { symbol: symbol as Parameters<typeof cellValue>[1]["symbol"], indices };
      expect(Object.is(cellValue(trace, cell, Number(sample)), value), line).toBe(true);
    }
  });

  it("has weights, errors, gradients and corrections", () => {
    const roles = new Set(Array.from(tracedSymbols(trace), ({ symbol }) => symbol));
    const needed = sizes.length === 3 ? ["w", "z", "deltaOut", "deltaHid"] : ["W", "delta"];
    for (const symbol of needed) expect(roles).toContain(symbol);
  });

  it("as JSON opens like a setup's file, with the weights that it was computed with", () => {
    const setup = {
      ...usual.setup,
      sizes,
      conventions,
      source: { kind: "table" as const, rows: [{ x: [1, 2, 3], y: [0, 1] }], index: 0 },
    };
    const saved = { setup, view: usual.view, weights: trace.weights.map((layer) => [...layer]) };
    const text = traceText(saved, trace);
    expect(readFile(new TextEncoder().encode(text), usual)).toStrictEqual({ kind: "trace", saved });
    const { trace: symbols } = JSON.parse(text) as { trace: { values: number[] }[] };
    expect(symbols.map(({ values }) => values)).toEqual(Array.from(tracedSymbols(trace), ({ values }) => [...values]));
  });
});

describe("Curves as a table", () => {
  it("have a line a point with all its digits; what was not measured stays empty", () => {
    const none = { seen: new Float64Array(), cost: new Float64Array(), accuracy: new Float64Array() };
    const test = {
      seen: Float64Array.of(32, 64),
      cost: Float64Array.of(1 / 3, Number.NaN),
      accuracy: Float64Array.of(0.1, 0.2),
    };
    const text = curvesCsv([
      {
        number: 1,
        sizes: [784, 30, 10],
        settings: { alpha: 0.5, batch: 32, epochs: 1, samples: 64, seed: 1 },
        conventions,
        branchedAt: null,
        curves: { batch: none, train: none, test },
      },
    ]);
    expect(text).toBe(
      "run,sizes,output,alpha,P,set,samples,cost,accuracy\r\n1,784-30-10,softmax,0.5,32,test,32,0.3333333333333333,0.1\r\n1,784-30-10,softmax,0.5,32,test,64,,0.2\r\n",
    );
  });
});
