import type { Trace } from "../../core/trace.ts";
import { endValue, firstIndices, type Scope, withIndex } from "../algebra/index-values.ts";
import { backwardSymbols } from "./backward.ts";
import { type Cell, type SymbolId, symbolIds } from "./cell.ts";
import { costSymbols } from "./costs.ts";
import { deepSymbols } from "./deep.ts";
import { derivativeSymbols } from "./derivatives.ts";
import { forwardSymbols } from "./forward.ts";
import { settingSymbols } from "./settings.ts";
import type { CourseSymbol } from "./symbol.ts";

/** Every symbol of the course, in the order of `symbolIds`. */
export const symbols: readonly CourseSymbol[] = sorted([
  ...forwardSymbols,
  ...costSymbols,
  ...derivativeSymbols,
  ...backwardSymbols,
  ...settingSymbols,
  ...deepSymbols,
]);

const byId: ReadonlyMap<SymbolId, CourseSymbol> = new Map(symbols.map((symbol) => [symbol.id, symbol]));

/** The symbol of an identifier. */
export function symbolOf(id: SymbolId): CourseSymbol {
  const symbol = byId.get(id);
  if (symbol === undefined) throw new RangeError(`no symbol ${id}`);
  return symbol;
}

/**
 * The value of a cell when sample p is shown (the cell's own sample goes first); undefined where the trace has none: an
 * index out of range, another depth or output, an error while the true digit is unknown.
 */
export function cellValue(trace: Trace, cell: Cell, p = 0): number | undefined {
  return symbolOf(cell.symbol).read(trace, cell.indices, cell.sample ?? p);
}

/** The first and last value of each index of a symbol: [[0, 784], [1, 30]] for w; how many rows, columns a figure has. */
export function indexBounds(trace: Trace, id: SymbolId, at: readonly number[] = []): (readonly [number, number])[] {
  let scope: Scope = { trace, indices: firstIndices };
  return symbolOf(id).ranges.map((range, position) => {
    const bounds = [range.from, endValue(range.to, scope)] as const;
    scope = withIndex(scope, range.index, at[position] ?? bounds[0]);
    return bounds;
  });
}

/** How many values a symbol has, one number an index: [785, 30] for w; empty for a scalar. */
export function dimensions(trace: Trace, id: SymbolId, at: readonly number[] = []): number[] {
  return indexBounds(trace, id, at).map(([first, last]) => last - first + 1);
}

/** Whether the trace has a number for this cell when sample p is shown. */
export function isCellOf(trace: Trace, cell: Cell, p = 0): boolean {
  return cellValue(trace, cell, p) !== undefined;
}

function sorted(all: readonly CourseSymbol[]): CourseSymbol[] {
  const place = new Map(symbolIds.map((id, n) => [id, n]));
  return [...all].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}
