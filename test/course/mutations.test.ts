import fc from "fast-check";
import katex from "katex";
import { describe, expect, test } from "vitest";
import type { NetworkSpec, OutputKind } from "../../src/core/network.ts";
import { batchOf, type Trace, traceBatch } from "../../src/core/trace.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { add, group, mark, num, ref, square, sum, times } from "../../src/course/algebra/expression.ts";
import { type Instance, producersOf } from "../../src/course/algebra/graph.ts";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import { type Mutation, mutationsOf } from "../../src/course/algebra/mutations.ts";
import { eachOutput } from "../../src/course/algebra/ranges.ts";
import { partAt, replacedAt, sites, substituted, withParts } from "../../src/course/algebra/tree.ts";
import { whatIf } from "../../src/course/algebra/what-if.ts";
import { resultLine } from "../../src/course/equations/equation.ts";
import type { Cell } from "../../src/course/symbols/cell.ts";
import { symbolOf } from "../../src/course/symbols/symbols.ts";
import { parseInline } from "../../src/course/text/inline.ts";
import { mutationWords } from "../../src/course/text/mutations.ts";
import { katexOptions } from "../../src/course/writing/linked-cells.ts";
import { expressionTex } from "../../src/course/writing/tex.ts";
import { writing } from "../../src/course/writing/writing.ts";
import { anyTrace, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

const stamp = { run: 0, revision: 0 };

/** The published 2–2–2 network, its two outputs' truth one-hot as the core takes it. */
function published(output: OutputKind): Trace {
  const spec: NetworkSpec = { sizes: [2, 2, 2], output, costFactor: 0.5, batch: "mean" };
  const w = Float64Array.of(0.35, 0.35, 0.15, 0.25, 0.2, 0.3);
  const z = Float64Array.of(0.6, 0.6, 0.4, 0.5, 0.45, 0.55);
  return traceBatch(spec, [w, z], [{ x: Float64Array.of(1, 0.05, 0.1), label: 1 }], 0.5, stamp);
}

function producerOf(trace: Trace, cell: Cell): Instance {
  const [producer] = producersOf(cell, trace, firstIndices);
  if (producer === undefined) throw new Error(`an equation computes ${cell.symbol}`);
  return producer;
}

/** The values of the mutations of a cell's line with a code. */
function valuesOf(trace: Trace, cell: Cell, code: string): (number | undefined)[] {
  const producer = producerOf(trace, cell);
  return mutationsOf(producer)
    .filter((mutation) => mutation.code === code)
    .map(({ wrong }) => evaluate(wrong, producer.scope));
}

/** Every mutation of every statement of a trace, at the statement's first indices. */
function* everyMutation(trace: Trace): Generator<readonly [Mutation, Instance]> {
  for (const placed of statementsOf(trace)) {
    const [scope] = scopesOf(placed.statement, trace);
    if (scope === undefined) continue;
    const instance = { ...placed, scope };
    for (const mutation of mutationsOf(instance)) yield [mutation, instance];
  }
}

const traces = (["sigmoid", "softmax"] as const).flatMap((output) => [
  smallTrace({ output, costFactor: 1, batch: "mean" }),
  smallTrace({ output, costFactor: 0.5, batch: "sum" }, [3, 4]),
]);

describe("an expression's parts", () => {
  test("can be found by their path and put back", () => {
    const line = times(
      num(2),
      add(ref("yHat", "k"), square(ref("y", "k"))),
      sum(eachOutput, group(ref("z", "j", "k"))),
    );
    for (const { path, part } of sites(line)) {
      expect(partAt(line, path)).toBe(part);
      expect(replacedAt(line, path, part)).toEqual(line);
      expect(
        withParts(
          part,
          [...sites(part)].filter(({ path: own }) => own.length === 1).map((site) => site.part),
        ),
      ).toEqual(part);
    }
  });

  test("keep the letters that a sum runs over when others are taken for them", () => {
    const line = times(ref("y", "k"), sum(eachOutput, ref("z", "j", "k")));
    expect(substituted(line, { k: 3, j: { of: "j", plus: 1 } })).toEqual(
      times(ref("y", 3), sum(eachOutput, ref("z", { of: "j", plus: 1 }, "k"))),
    );
  });
});

describe("a mutation", () => {
  test("is another line, and marks what differs in a right line that keeps its value", () => {
    for (const trace of traces) {
      for (const [{ code, wrong, right }, { statement, scope }] of everyMutation(trace)) {
        const line = resultLine(statement)?.right;
        if (line === undefined) throw new Error("it has a line");
        expect(wrong, code).not.toEqual(line);
        expect(evaluate(right, scope), code).toBe(evaluate(line, scope));
      }
    }
  });

  test("has a code that no number enters, the same in every network of that kind", () => {
    const codes = (trace: Trace) => new Set([...everyMutation(trace)].map(([{ code }]) => code));
    for (const output of ["sigmoid", "softmax"] as const) {
      const one = smallTrace({ output, costFactor: 1, batch: "mean" }, [3]);
      const other = smallTrace({ output, costFactor: 1, batch: "mean" }, [5]);
      expect(codes(one)).toEqual(codes(other));
      for (const code of codes(one)) expect(code).toMatch(/^[A-Z]\d*[ab]?\.\d:[a-z0-9-]+(:[\w/→.-]+)?$/);
    }
  });

  test("can be written, in every face, and has words in both languages that can be read", () => {
    const seen = new Set<string>();
    for (const trace of traces) {
      for (const [mutation, { scope }] of everyMutation(trace)) {
        if (seen.has(mutation.code)) continue;
        for (const language of ["fr", "en"] as const) {
          const { name, why, line } = mutationWords(mutation, language);
          for (const sentence of [name, why]) {
            expect(() => parseInline(sentence), `${mutation.code} ${sentence}`).not.toThrow();
            expect(sentence, mutation.code).not.toMatch(/undefined|\$\$|^\s|\s$/);
            if (language === "fr")
              expect(sentence.replaceAll(/\$[^$]*\$|\{[^}]*\}/g, ""), sentence).not.toMatch(/ [:;!?»]|« /);
          }
          expect(why, mutation.code).toMatch(/[.!?]$/);
          expect(line).not.toBe("");
        }
        // Every code is written; typesetting each of them would take longer than all the rest.
        const w = writing({ face: "symbols", language: "fr", letter: "C", scope });
        const formulas = [expressionTex(mutation.wrong, w), expressionTex(mutation.wrong, { ...w, face: "numbers" })];
        for (const tex of formulas) expect(tex, mutation.code).not.toMatch(/undefined|NaN/);
        if (seen.size % 8 === 0)
          for (const tex of formulas) expect(() => katex.renderToString(tex, katexOptions), tex).not.toThrow();
        seen.add(mutation.code);
      }
    }
    expect(seen.size).toBeGreaterThan(300);
  });

  test("is lit in the formula by a mark of its own", () => {
    const trace = published("sigmoid");
    const producer = producerOf(trace, { symbol: "deltaOut", indices: [1] });
    const reversed = mutationsOf(producer).find(({ kind }) => kind === "difference-reversed");
    if (reversed === undefined) throw new Error("a difference can be reversed");
    const w = writing({ face: "symbols", language: "en", letter: "ℰ", scope: producer.scope });
    expect(expressionTex(reversed.wrong, w)).toMatch(/\\htmlData\{mark=changed\}\{.*y.*-.*\\hat/);
    const plain = { ...w, linked: false };
    expect(expressionTex(reversed.wrong, plain)).toBe("\\hat{y}_{k}(1 - \\hat{y}_{k})(y_{k} - \\hat{y}_{k})");
    expect(expressionTex(mark("blank", reversed.part), plain)).toBe("\\boxed{\\phantom{0.000}}");
  });
});

describe("the two mistakes that were published", () => {
  test("(ŷ_1 − y_1)·a_2 for (ŷ_2 − y_2)·a_1 is ∂/∂z with its indices exchanged", () => {
    const trace = published("softmax");
    // First hidden neuron, second output: z_{1,1}, since the course counts outputs from 0.
    const [delta0 = 0, delta1 = 0] = [0, 1].map((k) => symbolOf("deltaOut").read(trace, [k], 0));
    const [u1 = 0, u2 = 0] = [1, 2].map((j) => symbolOf("U").read(trace, [j], 0));
    const cell: Cell = { symbol: "gradZ", indices: [1, 1] };
    expect(evaluate(producerOf(trace, cell).statement.lines[1]?.right ?? num(0), producerOf(trace, cell).scope)).toBe(
      delta1 * u1,
    );
    expect(valuesOf(trace, cell, "B10.1:index-exchanged")).toContain(delta0 * u2);
  });

  test("“cross-entropy removes g′ in the hidden layer too” is B9 without its g′, and has words of its own", () => {
    const trace = published("softmax");
    const cell: Cell = { symbol: "deltaHid", indices: [1] };
    const producer = producerOf(trace, cell);
    const mutation = mutationsOf(producer).find(({ code }) => code === "B9.1:factor-left-out:gPrime");
    if (mutation === undefined) throw new Error("g′ can be left out");
    const sumOf = [0, 1].reduce(
      (total, k) =>
        total + (symbolOf("z").read(trace, [1, k], 0) ?? 0) * (symbolOf("deltaOut").read(trace, [k], 0) ?? 0),
      0,
    );
    expect(evaluate(mutation.wrong, producer.scope)).toBeCloseTo(sumOf, 15);
    expect(mutationWords(mutation, "en")).toMatchObject({ line: "B8" });
    expect(mutationWords(mutation, "en").why).toContain("the hidden layer keeps its sigmoid");
  });
});

/** A line mutated, carried through the equations; the core's own result for the same change of conventions beside it. */
describe("what follows from a line got wrong", () => {
  const changed = (trace: Trace, cell: Cell, code: string) => {
    const producer = producerOf(trace, cell);
    const mutation = mutationsOf(producer).find((one) => one.code === code);
    if (mutation === undefined) throw new Error(`${code} is known`);
    return whatIf(trace, { lines: new Map([[producer.statement.key, mutation.wrong]]) });
  };
  const same = (trace: Trace, instead: ReturnType<typeof whatIf>, other: Trace, symbols: readonly Cell["symbol"][]) => {
    for (const symbol of symbols) {
      const { ranges } = symbolOf(symbol);
      for (const { statement } of statementsOf(trace)) {
        if (statement.left.kind !== "ref" || statement.left.symbol !== symbol) continue;
        for (const { indices } of scopesOf(statement, trace)) {
          const at = ranges.map(({ index }) => indices[index]);
          const expected = symbolOf(symbol).read(other, at, indices.p);
          const found = instead.read({ symbol, indices: at }, indices.p);
          expect(found, `${symbol} ${at}`).toBeDefined();
          expect(Math.abs((found ?? Number.NaN) - (expected ?? Number.NaN)), `${symbol} ${at}`).toBeLessThan(1e-12);
        }
        break;
      }
    }
  };

  test("without the 2 of A3 everything after it is what the cost with ½ gives", () => {
    const trace = smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" });
    const half = smallTrace({ output: "sigmoid", costFactor: 0.5, batch: "mean" });
    const instead = changed(trace, { symbol: "deltaOut", indices: [0] }, "A3.1:factor-left-out:2");
    same(trace, instead, half, ["deltaOut", "deltaHid", "gradZ", "gradW", "batchGradW", "corrZ", "corrW", "newW"]);
  });

  test("without 1/P the corrections are those of the sum", () => {
    const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
    const summed = smallTrace({ output: "softmax", costFactor: 1, batch: "sum" });
    const instead = changed(trace, { symbol: "batchGradW", indices: [1, 1] }, "B11.2:sum-for-mean");
    same(trace, instead, summed, ["batchGradW", "corrW", "newW"]);
  });

  test("without the bias in F2 the whole pass is that of a network whose biases of w are 0", () => {
    const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
    const [w = new Float64Array(), z = new Float64Array()] = trace.weights;
    const width = trace.spec.sizes[1] ?? 0;
    const bare = traceBatch(
      trace.spec,
      [w.map((value, n) => (n < width ? 0 : value)), z],
      batchOf(trace),
      trace.alpha,
      stamp,
    );
    const instead = changed(trace, { symbol: "sigma", indices: [1] }, "F2.1:bias-left-out");
    same(trace, instead, bare, ["sigma", "U", "tau", "yHat", "deltaOut", "deltaHid", "gradZ", "gradW", "cost"]);
  });

  test("nothing changes where the line is the course's own, or a number found is the right one", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        const producer = producerOf(trace, { symbol: "deltaOut", indices: [0] });
        const line = resultLine(producer.statement)?.right;
        if (line === undefined) throw new Error("it has a line");
        const own = whatIf(trace, { lines: new Map([[producer.statement.key, line]]) });
        const sigma = symbolOf("sigma").read(trace, [1], 0) ?? 0;
        const given = whatIf(trace, { found: new Map([["sigma:1@0", sigma]]) });
        for (const instead of [own, given]) {
          for (const cell of [
            { symbol: "gradW", indices: [1, 1] },
            { symbol: "cost", indices: [] },
          ] as const) {
            const value = symbolOf(cell.symbol).read(trace, cell.indices, 0) ?? Number.NaN;
            const found = instead.read(cell, 0) ?? value;
            expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-15);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("a number found goes into everything that is computed from it, and into nothing else", () => {
    const trace = published("sigmoid");
    const instead = whatIf(trace, { found: new Map([["sigma:1@0", 2]]) });
    expect(instead.read({ symbol: "U", indices: [1] }, 0)).toBeCloseTo(1 / (1 + Math.exp(-2)), 15);
    expect(instead.read({ symbol: "U", indices: [2] }, 0)).toBe(symbolOf("U").read(trace, [2], 0));
    expect(instead.read({ symbol: "X", indices: [1] }, 0)).toBeUndefined();
    expect(instead.read({ symbol: "w", indices: [1, 1] }, 0)).toBeUndefined();
  });
});

test("a factor that was left out is missing from the wrong line and lit in the right one", () => {
  const trace = published("sigmoid");
  const producer = producerOf(trace, { symbol: "deltaHid", indices: [1] });
  const left = mutationsOf(producer).find(({ code }) => code === "A5.1:factor-left-out:slope");
  const w = writing({ face: "symbols", language: "fr", letter: "ℰ", scope: producer.scope, linked: false });
  expect(left === undefined ? "" : expressionTex(left.wrong, w)).toBe(
    "\\sum_{k} z_{jk}\\,\\delta_{k}^{\\text{sortie}}",
  );
  const lit = left === undefined ? "" : expressionTex(left.right, { ...w, linked: true });
  expect(lit).toMatch(/^\\htmlData\{mark=changed\}/);
});
