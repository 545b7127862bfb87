import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import type { Expression } from "../../src/course/algebra/expression.ts";
import type { Scope } from "../../src/course/algebra/index-values.ts";
import { reads } from "../../src/course/algebra/reads.ts";
import { type Cell, cellKey } from "../../src/course/symbols/cell.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { anyTrace, scopesOf, statementsOf } from "./course-cases.ts";

/** The arrays of a trace that a network keeps, so that one of their numbers can be replaced. */
function tensorsOf(trace: Trace): Float64Array[] {
  const kept = trace.samples.flatMap(({ forward, backward }) => [
    forward.x,
    ...forward.layers.flatMap(({ a, o }) => [a, o]),
    ...(backward === null ? [] : backward.deltas),
  ]);
  return [
    ...trace.weights,
    ...kept,
    ...(trace.update?.gradients ?? []),
    ...(trace.update?.corrections ?? []),
  ] as Float64Array[];
}

/** The same trace with the n-th number of its t-th tensor unknown. */
function withUnknown(trace: Trace, t: number, n: number): Trace {
  const copy = structuredClone(trace) as Trace;
  const tensors = tensorsOf(copy);
  const tensor = tensors[t % tensors.length];
  if (tensor !== undefined) tensor[n % tensor.length] = Number.NaN;
  return copy;
}

function valueAt(trace: Trace, cell: Cell, { indices }: Scope): number | undefined {
  return cellValue(trace, cell, indices.p);
}

const everyLine = (trace: Trace): { right: Expression; key: string; scope: Scope }[] =>
  statementsOf(trace).flatMap(({ statement }) =>
    [...scopesOf(statement, trace)]
      .slice(0, 15)
      .flatMap((scope) => statement.lines.map(({ right, key }) => ({ right, key, scope }))),
  );

describe("the cells that a line reads", () => {
  const anyUnknown = fc.tuple(anyTrace({ min: 1, max: 1 }), fc.nat(), fc.nat());

  test("are all that it depends on: a number that is none of them changes nothing", () => {
    fc.assert(
      fc.property(anyUnknown, ([trace, t, n]) => {
        const other = withUnknown(trace, t, n);
        for (const { right, key, scope } of everyLine(trace)) {
          const read = reads(right, scope);
          const touched = read.some((cell) => !Object.is(valueAt(trace, cell, scope), valueAt(other, cell, scope)));
          // Which output is largest is asked of all productions, before the line reads it.
          const asksLargest = JSON.stringify(right).includes('"max"');
          if (touched || asksLargest) continue;
          expect(evaluate(right, { ...scope, trace: other }), key).toBe(evaluate(right, scope));
        }
      }),
      { numRuns: 10 },
    );
  });

  test("all matter: with one of them unknown the line has no value, unless a factor 0 silences it", () => {
    fc.assert(
      fc.property(anyUnknown, ([trace, t, n]) => {
        const other = withUnknown(trace, t, n);
        for (const { right, key, scope } of everyLine(trace)) {
          const read = reads(right, scope);
          const unknown = read.some((cell) => Number.isNaN(valueAt(other, cell, scope)));
          const silenced = read.some((cell) => valueAt(other, cell, scope) === 0);
          if (unknown && !silenced) expect(evaluate(right, { ...scope, trace: other }), key).toBeUndefined();
        }
      }),
      { numRuns: 10 },
    );
  });

  test("come each once, and exist in the trace", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 3 }), (trace) => {
        for (const { right, key, scope } of everyLine(trace)) {
          const keys = reads(right, scope).map(cellKey);
          expect(new Set(keys).size, key).toBe(keys.length);
          for (const cell of reads(right, scope)) expect(valueAt(trace, cell, scope), cellKey(cell)).toBeDefined();
        }
      }),
      { numRuns: 10 },
    );
  });
});
