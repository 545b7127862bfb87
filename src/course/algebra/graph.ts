import { depth, type NetworkSpec } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { type Line, readsImage, resultLine, type Statement } from "../equations/equation.ts";
import { type Placed, statementsFor } from "../equations/equations.ts";
import { equationsOfStep } from "../method/step-equations.ts";
import { stepIds } from "../method/step-id.ts";
import { type Cell, cellKey, type SymbolId } from "../symbols/cell.ts";
import { indexBounds } from "../symbols/symbols.ts";
import type { Expression, Index, IndexName, Indices, Reference } from "./expression.ts";
import { partsOf, ref } from "./expression.ts";
import { imageColumns, indexValue, isImage, type Scope, valuesOf } from "./index-values.ts";
import { reads } from "./reads.ts";

/** A statement with the values of its free indices at which it speaks of a cell. */
export interface Instance extends Placed {
  readonly scope: Scope;
}

/** What a cell goes into: the statement that reads it, and the left side, whose letters may still be free. */
export interface Use extends Placed {
  readonly produces: SymbolId;
  /** The left side's indices: a number where the cell fixes it, else the letter that runs. */
  readonly indices: readonly (number | IndexName)[];
}

/**
 * The statements whose left side is this cell, at its indices: those that the method applies first, then the others in
 * the course's order. Empty for what is given: weights, α, sizes, the image.
 */
export function producersOf(cell: Cell, trace: Trace, indices: Indices): readonly Instance[] {
  const start: Scope = { trace, indices: cell.sample === undefined ? indices : { ...indices, p: cell.sample } };
  const found = statementsFor(trace.spec).flatMap(({ equation, statement }): Instance[] => {
    const { left } = statement;
    if (left.kind !== "ref" || left.symbol !== cell.symbol || !hasCase(statement, trace)) return [];
    const solved = solve(left.indices, cell.indices, start);
    if (solved === null) return [];
    const scope: Scope = { ...start, indices: { ...start.indices, ...solved } };
    const allowed = statement.where.every(({ index, ...range }) =>
      valuesOf({ index, ...range }, scope).includes(scope.indices[index]),
    );
    return allowed ? [{ equation, statement, scope }] : [];
  });
  const rank = ({ equation }: Instance): number => {
    if (applied(trace.spec).has(equation.id)) return 0;
    return equation.group === "P" ? 2 : 1;
  };
  return found
    .map((instance, n) => ({ instance, n, rank: rank(instance) }))
    .sort((one, other) => one.rank - other.rank || one.n - other.n)
    .map(({ instance }) => instance);
}

/** The line that names what the left side is computed from. */
export function sourceLine({ statement }: Placed): Line | undefined {
  const { lines, sourceLine: chosen } = statement;
  return chosen === undefined ? resultLine(statement) : lines[chosen];
}

/**
 * The cells that a cell is computed from, by the equation that the method applies: δ_j^caché → U_j, z_jk, δ_k^sortie for
 * every k. Empty for what is given. Following them from Δw_ij ends at the pixel.
 */
export function sourcesOf(cell: Cell, trace: Trace, indices: Indices): readonly Cell[] {
  const [producer] = producersOf(cell, trace, indices);
  const line = producer === undefined ? undefined : sourceLine(producer);
  if (producer === undefined || line === undefined) return [];
  // Relative to the sample shown, so that a cell of another sample keeps saying so.
  const scope: Scope = { ...producer.scope, shown: indices.p };
  return reads(line.right, scope).filter((source) => cellKey(source) !== cellKey(cell));
}

/**
 * Where a cell is used: every statement of the course that reads it, with what that statement computes. Found from the
 * definitions by matching symbol and indices; a bound index runs, so it matches any value in its range.
 */
export function usesOf(cell: Cell, trace: Trace, indices: Indices): readonly Use[] {
  const start: Scope = { trace, indices };
  return statementsFor(trace.spec).flatMap(({ equation, statement }): Use[] => {
    const { left } = statement;
    const line = sourceLine({ equation, statement });
    if (left.kind !== "ref" || line === undefined || !hasCase(statement, trace)) return [];
    for (const { reference, bound } of referencesIn(line.right)) {
      if (reference.symbol !== cell.symbol) continue;
      const solved = solve(reference.indices, cell.indices, start);
      if (solved === null) continue;
      const scope: Scope = { ...start, indices: { ...start.indices, ...solved } };
      const inRange = [...statement.where, ...bound].every(
        (range) => solved[range.index] === undefined || valuesOf(range, scope).includes(scope.indices[range.index]),
      );
      if (!inRange) continue;
      const running = new Set(bound.map(({ index }) => index));
      const at = left.indices.map((index) => resolved(index, solved, running, scope));
      const own = left.symbol === cell.symbol && at.every((value, n) => value === cell.indices[n]);
      if (!own) return [{ equation, statement, produces: left.symbol, indices: at }];
    }
    return [];
  });
}

/** The cells that a use computes: a letter that is still free takes all its values. */
export function cellsMade({ produces, indices }: Use, trace: Trace): readonly Cell[] {
  let found: number[][] = [[]];
  for (const [place, index] of indices.entries()) {
    found = found.flatMap((before) => {
      if (typeof index === "number") return [[...before, index]];
      const [first = 0, last = -1] = indexBounds(trace, produces, before)[place] ?? [];
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => [...before, first + n]);
    });
  }
  return found.map((at) => ({ symbol: produces, indices: at }));
}

interface Found {
  readonly reference: Reference;
  readonly bound: readonly (Expression & { kind: "sum" })["over"][];
}

const referencesKnown = new WeakMap<Expression, readonly Found[]>();

/** Every reference of an expression with the ranges of the sums around it. */
function referencesIn(expression: Expression): readonly Found[] {
  const known = referencesKnown.get(expression);
  if (known !== undefined) return known;
  const found = collect(expression, []);
  referencesKnown.set(expression, found);
  return found;
}

function collect(expression: Expression, bound: Found["bound"]): readonly Found[] {
  if (expression.kind === "ref") return [{ reference: expression, bound }];
  if (expression.kind === "softmax") {
    return [{ reference: ref("tau", "l"), bound: [...bound, { index: "l", from: 0, to: "Ns-1" }] }];
  }
  const within = expression.kind === "sum" ? [...bound, expression.over] : bound;
  return partsOf(expression).flatMap((part) => collect(part, within));
}

/** The letters' values at which the indices are these numbers; null where they never are. */
function solve(
  pattern: readonly Index[],
  values: readonly number[],
  scope: Scope,
): Partial<Record<IndexName, number>> | null {
  const solved: Partial<Record<IndexName, number>> = {};
  const give = (name: IndexName, value: number): boolean => {
    const before = solved[name];
    solved[name] = value;
    return before === undefined || before === value;
  };
  for (const [n, index] of pattern.entries()) {
    const value = values[n];
    if (value === undefined) return null;
    const plus = typeof index === "object" ? index.plus : 0;
    const base = typeof index === "object" ? index.of : index;
    let fits: boolean;
    if (base === "pixel") {
      const columns = imageColumns(scope.trace.spec);
      fits = value >= 1 && give("r", Math.floor((value - 1) / columns)) && give("c", (value - 1) % columns);
    } else if (typeof base === "number" || base === "m" || base === "true" || base === "max") {
      fits = indexValue(index, scope) === value;
    } else {
      fits = give(base, value - plus);
    }
    if (!fits) return null;
  }
  return solved;
}

function resolved(
  index: Index,
  solved: Partial<Record<IndexName, number>>,
  running: ReadonlySet<IndexName>,
  scope: Scope,
): number | IndexName {
  const name = typeof index === "object" ? index.of : index;
  if (typeof name === "string" && name in solved && !running.has(name as IndexName))
    return indexValue(index, scope) ?? 0;
  if (typeof name === "number" || name === "m" || name === "true" || name === "max" || name === "pixel") {
    return indexValue(index, scope) ?? 0;
  }
  return name;
}

const appliedKnown = new Map<string, ReadonlySet<string>>();

/** The equations that the method applies in a network of that output and depth. */
function applied(spec: NetworkSpec): ReadonlySet<string> {
  const layers = depth(spec);
  const key = `${spec.output} ${layers}`;
  const known = appliedKnown.get(key);
  if (known !== undefined) return known;
  const ids = new Set<string>(stepIds.flatMap((step) => equationsOfStep(step, spec, layers)));
  appliedKnown.set(key, ids);
  return ids;
}

/** Whether a statement speaks of this network: of as many hidden layers, and of an image only where there is one. */
function hasCase(statement: Statement, { spec }: Trace): boolean {
  return (statement.depth === "any" || depth(spec) === 2) && (isImage(spec) || !readsImage(statement));
}
