import type { Conventions } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { statementsFor } from "../equations/equations.ts";
import { type Cell, cellKey, type SymbolId } from "../symbols/cell.ts";
import { evaluate } from "./evaluate.ts";
import { type Expression, partsOf } from "./expression.ts";
import { producersOf, sourceLine } from "./graph.ts";
import { firstIndices, type Instead } from "./index-values.ts";

/** What is to be otherwise than the course and the trace have it. */
interface Changes {
  /** Other right sides, by the statement's key: A3.1 without its factor 2. */
  readonly lines?: ReadonlyMap<string, Expression>;
  /** Numbers that somebody found, by `cellKey` with the sample always named: `sigma:1@0`. */
  readonly found?: ReadonlyMap<string, number>;
}

/** The key of a cell within `Changes.found`. */
export function foundKey(cell: Cell, p: number): string {
  return cellKey({ symbol: cell.symbol, indices: cell.indices, sample: cell.sample ?? p });
}

/**
 * The numbers of a trace if some lines were others, or if some cells had other numbers: everything that is computed from
 * them is computed again, by the course's equations; the rest is the trace's own. Each number is computed when it is first
 * asked for, and once.
 */
export function whatIf(trace: Trace, { lines = new Map(), found = new Map() }: Changes): Instead {
  const known = new Map<string, number | undefined>();
  const touched = new Set<SymbolId>();
  for (const { statement } of statementsFor(trace.spec)) {
    if (lines.has(statement.key) && statement.left.kind === "ref") touched.add(statement.left.symbol);
  }
  for (const key of found.keys()) touched.add(key.slice(0, key.indexOf(":")) as SymbolId);
  const affected = dependentsOf(touched, trace.spec);
  const world: Instead = {
    read: (cell, shown) => {
      if (!affected.has(cell.symbol)) return undefined;
      const p = cell.sample ?? shown;
      const key = foundKey(cell, p);
      const given = found.get(key);
      if (given !== undefined) return given;
      if (known.has(key)) return known.get(key);
      // A line that reads, by mistake, what is computed from it reads what the trace has.
      known.set(key, undefined);
      const value = computed(cell, p);
      known.set(key, value);
      return value;
    },
  };
  const computed = (cell: Cell, p: number): number | undefined => {
    const plain: Cell = { symbol: cell.symbol, indices: cell.indices };
    const [producer] = producersOf(plain, trace, { ...firstIndices, p });
    if (producer === undefined) return undefined;
    const right = lines.get(producer.statement.key) ?? sourceLine(producer)?.right;
    // Not the trace's own number where this world has none.
    return right === undefined ? undefined : (evaluate(right, { ...producer.scope, instead: world }) ?? Number.NaN);
  };
  return world;
}

const readersKnown = new Map<string, ReadonlyMap<SymbolId, ReadonlySet<SymbolId>>>();

/** The symbols given and all that are computed from them, directly or through others. */
function dependentsOf(symbols: ReadonlySet<SymbolId>, conventions: Conventions): ReadonlySet<SymbolId> {
  const readers = readersIn(conventions);
  const found = new Set(symbols);
  for (const symbol of found) for (const reader of readers.get(symbol) ?? []) found.add(reader);
  return found;
}

/** Which symbols' equations read a symbol. */
function readersIn(conventions: Conventions): ReadonlyMap<SymbolId, ReadonlySet<SymbolId>> {
  const name = `${conventions.output} ${conventions.costFactor} ${conventions.batch}`;
  const known = readersKnown.get(name);
  if (known !== undefined) return known;
  const readers = new Map<SymbolId, Set<SymbolId>>();
  for (const placed of statementsFor(conventions)) {
    const { left } = placed.statement;
    const line = sourceLine(placed);
    if (left.kind !== "ref" || line === undefined) continue;
    for (const symbol of symbolsIn(line.right)) {
      const own = readers.get(symbol) ?? new Set();
      readers.set(symbol, own.add(left.symbol));
    }
  }
  readersKnown.set(name, readers);
  return readers;
}

/** The symbols that an expression reads, each once. */
function symbolsIn(expression: Expression): ReadonlySet<SymbolId> {
  if (expression.kind === "ref") return new Set([expression.symbol]);
  if (expression.kind === "softmax") return new Set(["tau"]);
  return new Set(partsOf(expression).flatMap((part) => [...symbolsIn(part)]));
}
