import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { factorsOf, outermostSum, termsOf } from "../../src/course/algebra/terms.ts";
import { anyTrace, magnitude, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

describe("the terms of a sum", () => {
  test("add up to it, come largest first, and with the folded zeros are all of it", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 1 }), (trace) => {
        for (const { statement } of statementsOf(trace)) {
          const [scope] = scopesOf(statement, trace);
          for (const { right, key } of statement.lines) {
            const sum = outermostSum(right);
            if (sum === null || scope === undefined) continue;
            const terms = termsOf(sum, scope);
            if (terms === undefined) throw new Error(`${key} has terms`);
            const tolerance = 1e-14 * magnitude(sum, scope);
            const total = terms.ranked.reduce((all, { value }) => all + value, 0);
            expect(Math.abs(total - (evaluate(sum, scope) ?? Number.NaN)), key).toBeLessThanOrEqual(tolerance);
            const sizes = terms.ranked.map(({ value }) => Math.abs(value));
            expect(sizes, key).toEqual([...sizes].sort((one, other) => other - one));
            expect(sizes.every((size) => size > 0)).toBe(true);
            for (const { body, scope: own, value } of terms.ranked) {
              const product = factorsOf(body, own).reduce((all, factor) => all * factor.value, 1);
              expect(Math.abs(product - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value) + 1e-300);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("of F2 with a blank picture are the bias alone, every pixel folded", () => {
    const trace = smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" });
    const blank = structuredClone(trace) as typeof trace;
    for (const { forward } of blank.samples) (forward.x as Float64Array).fill(0, 1);
    const f2 = statementsOf(blank).find(({ equation }) => equation.id === "F2")?.statement;
    const sum = f2?.lines[0] === undefined ? null : outermostSum(f2.lines[0].right);
    if (sum === null || f2 === undefined) throw new Error("F2 is a sum");
    const [scope] = scopesOf(f2, blank);
    const terms = scope === undefined ? undefined : termsOf(sum, scope);
    expect(terms?.zeros).toBe(9);
    expect(terms?.ranked.map(({ at }) => at)).toEqual([[["i", 0]]]);
    const [bias] = terms?.ranked ?? [];
    expect(bias === undefined ? [] : factorsOf(bias.body, bias.scope).map(({ cell }) => cell)).toEqual([
      { symbol: "w", indices: [0, 1] },
      { symbol: "X", indices: [0] },
    ]);
  });
});
