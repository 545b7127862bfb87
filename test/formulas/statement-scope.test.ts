import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import type { EquationId, Statement } from "../../src/course/equations/equation.ts";
import { equationOf } from "../../src/course/equations/equations.ts";
import { lettersText, scopeFor, scopeWithin, symbolsIn } from "../../src/formulas/statement-scope.ts";
import { allConventions, smallTrace, statementsOf } from "../course/course-cases.ts";

const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;
const trace = smallTrace(conventions);

function statementOf(id: EquationId, n = 0): Statement {
  const found = equationOf(id).statements(conventions)[n];
  if (found === undefined) throw new Error(`${id} has no statement ${n}`);
  return found;
}

describe("a statement's own indices", () => {
  it("are the page's where they are in its ranges", () => {
    const scope = { trace, indices: { ...firstIndices, k: 2, q: 1 } };
    expect(scopeFor(statementOf("B5"), scope)).toEqual({ scope, moved: {} });
  });

  it("take another output for q where q is k (B5)", () => {
    const { scope } = scopeFor(statementOf("B5"), { trace, indices: { ...firstIndices, k: 2, q: 2 } });
    expect(scope.indices.k).toBe(2);
    expect(scope.indices.q).not.toBe(2);
  });

  it("stay below the output layer in an equation of hidden layers (G5)", () => {
    const { scope, moved } = scopeFor(statementOf("G5"), { trace, indices: { ...firstIndices, h: 2, j: 4 } });
    expect(scope.indices.h).toBe(1);
    expect(moved).toEqual({ h: 1 });
  });

  it("give a value to the left side of every statement, wherever the page's indices are", () => {
    for (const each of allConventions) {
      const own = smallTrace(each);
      const far = { p: 0, i: 99, j: 99, k: 99, q: 99, l: 99, h: 99, r: 99, c: 99 };
      for (const { statement } of statementsOf(own)) {
        const { scope } = scopeFor(statement, { trace: own, indices: far });
        expect(evaluate(statement.left, scope), statement.key).toBeTypeOf("number");
      }
    }
  });

  it("are told to the column in words that it reads back", () => {
    const scope = { trace, indices: firstIndices };
    expect(scopeWithin(lettersText({ h: 1, q: 4 }), scope).indices).toEqual({ ...firstIndices, h: 1, q: 4 });
    expect(scopeWithin("", scope)).toBe(scope);
    expect(scopeWithin(undefined, scope)).toBe(scope);
  });
});

describe("a statement's symbols", () => {
  it("are each named once, the left side's first, with the letters that a Σ runs over", () => {
    const found = symbolsIn(statementOf("F2")).map(({ reference, bound }) => [reference.symbol, bound]);
    expect(found).toEqual([
      ["sigma", []],
      ["w", ["i"]],
      ["X", ["i"]],
    ]);
  });
});
