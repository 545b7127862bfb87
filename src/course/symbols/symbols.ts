import { depth } from "../../core/network.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { endValue, firstIndices, firstValue, type Scope, withIndex } from "../algebra/index-values.ts";
import type { Language } from "../language.ts";
import type { StepId } from "../method/step-id.ts";
import { backwardSymbols } from "./backward.ts";
import type { Cell, SymbolId } from "./cell.ts";
import { costSymbols } from "./costs.ts";
import { deepSymbols } from "./deep.ts";
import { derivativeSymbols } from "./derivatives.ts";
import { forwardSymbols } from "./forward.ts";
import { settingSymbols } from "./settings.ts";
import { type CourseSymbol, isLayered } from "./symbol.ts";

/** Every symbol of the course. */
export const symbols = [
  ...forwardSymbols,
  ...costSymbols,
  ...derivativeSymbols,
  ...backwardSymbols,
  ...settingSymbols,
  ...deepSymbols,
] as const;

const byId: ReadonlyMap<string, CourseSymbol<SymbolId>> = new Map(symbols.map((symbol) => [symbol.id, symbol]));

/** The symbol's name, where the text is one; null for any other text. */
export function symbolIdFrom(text: string): SymbolId | null {
  return byId.get(text)?.id ?? null;
}

/** The symbol of an identifier. */
export function symbolOf(id: SymbolId): CourseSymbol<SymbolId> {
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

/** The array of a symbol in sample p, in layer `at[0]` for one of section G; null where the pass has none. */
export function tensorOf(trace: Trace, id: SymbolId, p = 0, at: readonly number[] = []): Tensor | null {
  return symbolOf(id).tensor(trace, p, at);
}

/** A cell's name as it is said: “w 1 2”, “delta 0 sortie”. */
export function spokenName({ symbol, indices }: Cell, language: Language): string {
  return symbolOf(symbol).speech(indices.map(String), { letter: "ℰ", sample: null }, language);
}

/**
 * What a figure of the symbol is called: “Hidden pre-activations σ”, “Errors δ, layer 2”. `at`: [h] for a symbol of section
 * G.
 */
export function labelOf(id: SymbolId, language: Language, at: readonly (number | string)[] = []): string {
  const symbol = symbolOf(id);
  const [h] = isLayered(symbol) ? at : [];
  if (h === undefined) return symbol.label[language];
  return { fr: `${symbol.label.fr}, couche ${h}`, en: `${symbol.label.en}, layer ${h}` }[language];
}

/**
 * The step at which a symbol comes to be, in layer h of a network of m weight layers for one of section G; null for what is
 * given: weights, α, sizes.
 */
export function stepOfSymbol(id: SymbolId, layer?: { readonly h: number; readonly m: number }): StepId | null {
  const { step, stepIn } = symbolOf(id);
  return layer === undefined || stepIn === undefined ? step : stepIn(layer.h, layer.m);
}

/**
 * The same number under its other name: with one hidden layer U_3 is o^1_3; at any depth X_5 is o^0_5 and ŷ_2 is o^m_3. None where
 * the trace has no number under that name. The cell itself left out.
 */
export function aliasesOf(cell: Cell, trace: Trace): readonly Cell[] {
  const own = symbolOf(cell.symbol);
  const m = depth(trace.spec);
  const at = isLayered(own) ? cell.indices.map((index, n) => (n === 0 && index === m ? 2 : index)) : cell.indices;
  const between = (h: number | undefined): boolean => h !== undefined && h > 0 && h < m && m !== 2;
  if (own.alias === undefined || (isLayered(own) && between(cell.indices[0]))) return [];
  const [other, ...indices] = own.alias(at);
  const id = symbolIdFrom(other);
  if (id === null) throw new RangeError(`${cell.symbol} has no other name ${other}`);
  const layered = isLayered(symbolOf(id));
  if (layered && m !== 2 && indices[0] === 1) return [];
  const symbol = { symbol: id, indices: layered && indices[0] === 2 ? [m, ...indices.slice(1)] : indices };
  const alias = cell.sample === undefined ? symbol : { ...symbol, sample: cell.sample };
  return isCellOf(trace, alias) ? [alias] : [];
}

/** The course's own name of a symbol of section G in layer h, where there is one hidden layer: σ for a^1. */
export function courseName(id: SymbolId, h: number): SymbolId {
  const [other] = symbolOf(id).alias?.([h, 1, 1]) ?? [id];
  return symbolIdFrom(other) ?? id;
}

/** The first and last value of each index of a symbol: [[0, 784], [1, 30]] for w; how many rows, columns a figure has. */
export function indexBounds(trace: Trace, id: SymbolId, at: readonly number[] = []): (readonly [number, number])[] {
  let scope: Scope = { trace, indices: firstIndices };
  return symbolOf(id).ranges.map((range, position) => {
    const bounds = [firstValue(range, scope), endValue(range.to, scope)] as const;
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
