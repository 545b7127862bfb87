import fc from "fast-check";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { type Conventions, depth } from "../../src/core/network.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import type { Expression, Range } from "../../src/course/algebra/expression.ts";
import { firstIndices, isImage, type Scope, valuesOf, withIndex } from "../../src/course/algebra/index-values.ts";
import { readsImage, type Statement } from "../../src/course/equations/equation.ts";
import { type Placed, statementsFor } from "../../src/course/equations/equations.ts";
import { experiment } from "../core/arbitrary-network.ts";

/** A trace of a random network, output, conventions and batch, every true digit known. */
export function anyTrace(layers: { min: number; max: number }): fc.Arbitrary<Trace> {
  return fc
    .tuple(experiment(layers), fc.double({ min: 0.001, max: 3, noNaN: true }))
    .map(([{ spec, weights, batch }, alpha]) => traceBatch(spec, weights, batch, alpha, { run: 0, revision: 0 }));
}

/** Both outputs, both cost factors, both batch rules. */
export const allConventions: readonly Conventions[] = (["sigmoid", "softmax"] as const).flatMap((output) =>
  ([1, 0.5] as const).flatMap((costFactor) =>
    (["mean", "sum"] as const).map((batch) => ({ output, costFactor, batch })),
  ),
);

/** A fixed small network, 9 inputs as a 3 × 3 picture, on a batch of two samples. */
export function smallTrace(conventions: Conventions, hidden: readonly number[] = [4]): Trace {
  const spec = { sizes: [9, ...hidden, 3], ...conventions };
  const picture = (by: number): Float64Array =>
    Float64Array.from({ length: 10 }, (_, i) => (i === 0 ? 1 : ((i * by) % 256) / 255));
  const batch = [
    { x: picture(37), label: 2 },
    { x: picture(91), label: 0 },
  ];
  return traceBatch(spec, initialWeights(spec, { seed: 3, amplitude: 1 }), batch, 0.5, { run: 0, revision: 0 });
}

/** The statements that speak of a trace: its output and its depth. */
export function statementsOf(trace: Trace): readonly Placed[] {
  const one = depth(trace.spec) === 2;
  return statementsFor(trace.spec).filter(
    ({ statement }) => (one || statement.depth === "any") && (isImage(trace.spec) || !readsImage(statement)),
  );
}

/** Every value of a statement's free indices, for every sample. */
export function* scopesOf({ where }: Statement, trace: Trace): Generator<Scope> {
  for (let p = 0; p < trace.samples.length; p++) {
    yield* over(where, { trace, indices: { ...firstIndices, p } });
  }
}

function* over([first, ...rest]: readonly Range[], scope: Scope): Generator<Scope> {
  if (first === undefined) yield scope;
  else for (const value of valuesOf(first, scope)) yield* over(rest, withIndex(scope, first.index, value));
}

/**
 * How large the numbers are that an expression adds and multiplies: what one rounding in 2^53 is relative to. A
 * difference of near equals is small, its rounding is not.
 */
export function magnitude(expression: Expression, scope: Scope): number {
  const size = (part: Expression): number => magnitude(part, scope);
  const value = Math.abs(evaluate(expression, scope) ?? Number.NaN);
  switch (expression.kind) {
    case "sum":
      return valuesOf(expression.over, scope).reduce(
        (total, at) => total + magnitude(expression.body, withIndex(scope, expression.over.index, at)),
        0,
      );
    case "add":
      return expression.terms.reduce((total, term) => total + size(term), 0);
    case "product":
      return expression.factors.reduce((product, factor) => product * size(factor), 1);
    case "negative":
    case "group":
      return size(expression.of);
    case "fraction":
      return (size(expression.over) * size(expression.under)) / (evaluate(expression.under, scope) ?? 0) ** 2;
    case "square":
      return size(expression.of) ** 2;
    case "call": {
      const argument = Math.abs(evaluate(expression.of, scope) ?? 0);
      return expression.name === "log" ? value + size(expression.of) / argument : value * (1 + size(expression.of));
    }
    default:
      return value;
  }
}
