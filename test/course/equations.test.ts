import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { withBias } from "../../src/core/input.ts";
import { courseRules } from "../../src/core/rules.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import type { Expression } from "../../src/course/algebra/expression.ts";
import type { Scope } from "../../src/course/algebra/index-values.ts";
import { resultLine, type Statement } from "../../src/course/equations/equation.ts";
import { equations } from "../../src/course/equations/equations.ts";
import { rulesOf } from "../../src/setup/rules.ts";
import { anyTrace, magnitude, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

/** Below 2^−1022 a Float64 keeps no relative precision. */
const smallest = 1e-300;

/** Every line of a statement at one cell, against the tensor that its left side names; how many lines it has. */
function expectLines(statement: Statement, scope: Scope): number {
  const stored = evaluate(statement.left, scope);
  if (stored === undefined) throw new Error(`${statement.key} has no left side at ${JSON.stringify(scope.indices)}`);
  const named = scope.trace.samples[scope.indices.p]?.backward?.label !== undefined;
  const lines = statement.lines.filter(({ right }) => named || !speaksOfTrueDigit(right));
  const scale = Math.max(magnitude(statement.left, scope), ...lines.map(({ right }) => magnitude(right, scope)));
  for (const { key, right } of lines) {
    const value = evaluate(right, scope) ?? Number.NaN;
    const off = Math.abs(value - stored);
    if (!(off <= 1e-12 * scale + smallest)) {
      throw new Error(`${key}: ${value}, but the trace has ${stored}, at ${JSON.stringify(scope.indices)}`);
    }
  }
  return lines.length;
}

/** Whether a line holds only where one y_k is 1 and the others are 0. */
function speaksOfTrueDigit(right: Expression): boolean {
  return /"true"|"oneHot"/.test(JSON.stringify(right));
}

/** Every line of every statement at every cell of every sample, against the tensor that its left side names. */
function expectEveryLineToHold(trace: Trace): number {
  let checked = 0;
  for (const { statement } of statementsOf(trace)) {
    for (const scope of scopesOf(statement, trace)) {
      checked += expectLines(statement, scope);
    }
  }
  return checked;
}

/** The rules that hold the biases, as a setup asks for them. */
const held = rulesOf({ rules: "course", biases: "held" });

/**
 * A network up to 4–4–4–3 on rows of numbers typed by hand: y any numbers 0 to 1, which add up to 1 where the cost is B's; its
 * biases corrected or held.
 */
const typedTrace: fc.Arbitrary<Trace> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    outputs: fc.integer({ min: 2, max: 3 }),
    output: fc.constantFrom("sigmoid" as const, "softmax" as const),
    costFactor: fc.constantFrom(1 as const, 0.5 as const),
    batch: fc.constantFrom("mean" as const, "sum" as const),
    holds: fc.boolean(),
    seed: fc.nat(),
  })
  .chain(({ inputs, hidden, outputs, output, costFactor, batch, holds, seed }) => {
    const number = (most: number) => fc.integer({ min: 0, max: most }).map((hundredths) => hundredths / 100);
    const row = fc.record({
      x: fc.array(number(300), { minLength: inputs, maxLength: inputs }),
      y: fc.array(number(Math.floor(100 / outputs)), { minLength: outputs, maxLength: outputs }),
    });
    return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => {
      const spec = {
        sizes: [inputs, ...hidden, outputs],
        output,
        costFactor,
        batch,
        ...(holds && { biases: "held" as const }),
      };
      const samples = rows.map(({ x, y: [first = 0, ...others] }) => ({
        x: withBias(x),
        label: null,
        y: Float64Array.of(output === "softmax" ? 1 - others.reduce((sum, value) => sum + value, 0) : first, ...others),
      }));
      const weights = initialWeights(spec, { seed, amplitude: 1 });
      return traceBatch(spec, weights, samples, 0.5, { run: 0, revision: 0 }, holds ? held : courseRules);
    });
  });

describe("what is displayed is what was computed", () => {
  test("on small networks with numbers typed by hand, any y, biases corrected or held, every line but those about a true digit", () => {
    fc.assert(
      fc.property(typedTrace, (trace) => {
        expect(trace.update).not.toBeNull();
        expect(expectEveryLineToHold(trace)).toBeGreaterThan(30);
      }),
      { numRuns: 100 },
    );
  });

  test("with one hidden layer every line of every equation equals the trace's tensor at every cell", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        expect(expectEveryLineToHold(trace)).toBeGreaterThan(100);
      }),
      { numRuns: 60 },
    );
  });

  test("on MNIST's own size too, 784–30–10, at a cell of every statement", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const spec = { sizes: [784, 30, 10], output, costFactor: 1, batch: "mean" } as const;
      const x = Float64Array.from({ length: 785 }, (_, i) => (i === 0 ? 1 : i % 5 === 0 ? ((i * 37) % 256) / 255 : 0));
      const weights = initialWeights(spec, { seed: 11, amplitude: 0.5 });
      const trace = traceBatch(spec, weights, [{ x, label: 7 }], 0.1, { run: 0, revision: 0 });
      const indices = { p: 0, i: 211, j: 6, k: 3, q: 7, l: 5, h: 1, r: 7, c: 14 };
      for (const { statement } of statementsOf(trace)) expectLines(statement, { trace, indices });
    }
  });

  test("at any depth so does every equation that is not bound to one hidden layer", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 3 }), (trace) => {
        expect(expectEveryLineToHold(trace)).toBeGreaterThan(30);
      }),
      { numRuns: 60 },
    );
  });

  test("every statement of the course is met, in every set of conventions that it depends on", () => {
    const met = new Set<string>();
    for (const output of ["sigmoid", "softmax"] as const) {
      const trace = smallTrace({ output, costFactor: 1, batch: "mean" });
      for (const { statement } of statementsOf(trace)) {
        if (!scopesOf(statement, trace).next().done) met.add(statement.key);
      }
    }
    const all = equations.flatMap((equation) =>
      (["sigmoid", "softmax"] as const)
        .filter((output) => equation.variant === "both" || equation.variant === output)
        .flatMap((output) => equation.statements({ output, costFactor: 1, batch: "mean" }).map(({ key }) => key)),
    );
    expect([...met].sort()).toEqual([...new Set(all)].sort());
  });

  test("a wrong line would be found: A3 without its 2 differs from the stored error", () => {
    const trace = smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" });
    const half = smallTrace({ output: "sigmoid", costFactor: 0.5, batch: "mean" });
    const wrong = { ...trace, spec: half.spec };
    expect(() => expectEveryLineToHold(wrong)).toThrow(/A[123]/);
  });

  test("the line that stands for a statement is the course's own: an addition only where the notes have no other", () => {
    for (const { output, batch } of [
      { output: "sigmoid", batch: "mean" },
      { output: "softmax", batch: "sum" },
    ] as const) {
      for (const { statement } of statementsOf(smallTrace({ output, costFactor: 1, batch }))) {
        const line = resultLine(statement);
        const noOther = statement.lines.every(({ addition }) => addition === true);
        expect(line?.addition === true, statement.key).toBe(noOther);
      }
    }
  });

  test("with the mean a batch's gradient carries 1/P, with the sum it does not (R2)", () => {
    const [a8] = equations.filter(({ id }) => id === "A8");
    const lines = (batch: "mean" | "sum") =>
      JSON.stringify(a8?.statements({ output: "sigmoid", costFactor: 1, batch }).map(({ lines: [line] }) => line));
    expect(lines("mean")).toContain('"symbol":"P"');
    expect(lines("sum")).not.toContain('"symbol":"P"');
  });

  test("a line that leaves the range of floating point has no value; the line with the largest τ subtracted has (R4)", () => {
    const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
    const huge = structuredClone(trace) as Trace;
    const tau = huge.samples[0]?.forward.layers[1]?.a as Float64Array;
    tau.set([800, 10, 790]);
    const statement = statementsOf(huge).find(({ equation }) => equation.id === "F5b")?.statement;
    const [scope] = statement === undefined ? [] : scopesOf(statement, huge);
    if (statement === undefined || scope === undefined) throw new Error("F5b speaks of softmax");
    const [plain, , shifted] = statement.lines.map(({ right }) => evaluate(right, scope));
    expect(plain).toBeUndefined();
    expect(shifted).toBeCloseTo(1 / (1 + Math.exp(-10)), 12);
  });
});
