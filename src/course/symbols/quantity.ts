import type { StepId } from "../method/step-id.ts";
import type { SymbolId } from "./cell.ts";
import { isLayered, type Role } from "./symbol.ts";
import { symbolOf, symbols } from "./symbols.ts";

/** A symbol in a layer: δ^2 is `{ symbol: "delta", at: [2] }`; of the course's own names, each one layer's, `at` is empty. */
export interface Quantity {
  readonly symbol: SymbolId;
  readonly at: readonly number[];
}

/**
 * What a layer h has, whatever its name in a network of these sizes: the production of layer 1 is σ with one hidden layer and a^1
 * with more. Links are those from the productions of layer h to those of h + 1. Null where no symbol names it.
 *
 * @param sizes r^0 … r^m, bias neurons left out
 */
export function quantityOf(role: Role, h: number, sizes: readonly number[]): Quantity | null {
  const named = symbols.filter((symbol) => symbol.role === role);
  const oneHidden = sizes.length === 3;
  const own = named.find(({ layer }) => layer === h && (oneHidden || h === 0));
  const any = named.find(({ layer }) => layer === undefined);
  const found = own ?? any;
  if (found === undefined) return null;
  return { symbol: found.id, at: isLayered(found) ? [h] : [] };
}

/** The step at which a quantity comes to be in a network of m layers; null for what is given. */
export function birthOf({ symbol, at: [h] }: Quantity, m: number): StepId | null {
  const { step, stepInOutput } = symbolOf(symbol);
  return h === m && stepInOutput !== undefined ? stepInOutput : step;
}

/** A quantity as text: `delta2`, `deltaOut`. */
export function quantityKey({ symbol, at }: Quantity): string {
  return `${symbol}${at.join("-")}`;
}
