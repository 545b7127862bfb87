import type { StepId } from "../method/step-id.ts";
import type { SymbolId } from "./cell.ts";
import { isLayered, type Role } from "./symbol.ts";
import { stepOfSymbol, symbolIdFrom, symbolOf, symbols } from "./symbols.ts";

/** A symbol in a layer: δ^2 is `{ symbol: "delta", at: [2] }`; of the course's own names, each one layer's, `at` is empty. */
export interface Quantity {
  readonly symbol: SymbolId;
  readonly at: readonly number[];
}

/**
 * What a layer h has, whatever its name in a network of these sizes: the production of layer 1 is σ with one hidden layer and a^1
 * with more; the output of layer 0 is X. Links lead from the productions of layer h to those of h + 1.
 *
 * @param sizes r^0 … r^m, bias neurons left out
 * @throws RangeError where no symbol has the role
 */
export function quantityOf(role: Role, h: number, sizes: readonly number[]): Quantity {
  const found = symbols.find((symbol) => symbol.role === role);
  if (found === undefined) throw new RangeError(`no symbol for the ${role} of a layer`);
  if (!isLayered(found)) return { symbol: found.id, at: [] };
  if (sizes.length !== 3 && h !== 0) return { symbol: found.id, at: [h] };
  const [name = ""] = found.alias?.([h, 1, 1]) ?? [];
  const own = symbolIdFrom(name);
  if (own === null) throw new RangeError(`${found.id} has no other name with one hidden layer`);
  return { symbol: own, at: [] };
}

/** What a symbol is to its layer, under this name or its other one; undefined for a cost, a setting, a link within a derivation. */
export function roleOf(id: SymbolId): Role | undefined {
  const own = symbolOf(id);
  const [name = ""] = own.alias?.(own.ranges.map(() => 1)) ?? [];
  const other = symbolIdFrom(name);
  return own.role ?? (other === null ? undefined : symbolOf(other).role);
}

/** The step at which a quantity comes to be in a network of m layers; null for what is given. */
export function birthOf({ symbol, at: [h] }: Quantity, m: number): StepId | null {
  return stepOfSymbol(symbol, h === undefined ? undefined : { h, m });
}

/** A quantity as text: `delta2`, `deltaOut`. */
export function quantityKey({ symbol, at }: Quantity): string {
  return `${symbol}${at.join("-")}`;
}
