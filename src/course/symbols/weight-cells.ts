import type { WeightIndex } from "../../core/gradient-check.ts";
import { depth } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell } from "./cell.ts";
import { neuronsOf } from "./neurons.ts";
import { quantityOf } from "./quantity.ts";
import { isLayered } from "./symbol.ts";
import { aliasesOf, symbolOf } from "./symbols.ts";

/** The weight that a cell is, or is the gradient, the correction or the new value of; null for any other cell. */
export function weightOf(cell: Cell): WeightIndex | null {
  const [from, to] = neuronsOf(cell);
  if (symbolOf(cell.symbol).ofWeight !== true || from === undefined || to === undefined) return null;
  // z_jk counts the outputs from 0, w^h_ij from 1.
  const node = to.layer === "m" ? to.index + 1 : to.index;
  return { layer: Number(from.layer) + 1, from: from.index, to: node };
}

/** The cell of a weight in what all weights of a layer have: itself, its gradient, its correction. `sizes`: r^0 … r^m. */
export function cellOfWeight(
  role: "weights" | "gradient" | "batchGradient" | "correction",
  { layer, from, to }: WeightIndex,
  sizes: readonly number[],
): Cell {
  const { symbol, at } = quantityOf(role, layer, sizes);
  // As above: the course counts the outputs from 0.
  const isOutput = at.length === 0 && layer === sizes.length - 1;
  return { symbol, indices: [...at, from, isOutput ? to - 1 : to] };
}

/** A cell of section G under the course's own name where there is one hidden layer: o^1_3 as U_3. */
export function courseCell(cell: Cell, trace: Trace): Cell {
  if (depth(trace.spec) !== 2 || !isLayered(symbolOf(cell.symbol))) return cell;
  return aliasesOf(cell, trace)[0] ?? cell;
}
