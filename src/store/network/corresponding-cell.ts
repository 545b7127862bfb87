import { depth, width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { neuronsOf } from "../../course/symbols/neurons.ts";
import { quantityOf } from "../../course/symbols/quantity.ts";
import { isLayered } from "../../course/symbols/symbol.ts";
import { aliasesOf, isCellOf, symbolOf } from "../../course/symbols/symbols.ts";
import { defaultIndices } from "../view/indices.ts";

/**
 * The cell of another network that means the same: w_{211,6} where it is asked of the small network is a weight from an input that
 * is not the bias to hidden neuron 6, or the last there is. A bias neuron stays one; an input is the brightest one near the
 * middle; the output that should be largest stays that one, any other is its strongest rival. Null where the other
 * network has no such cell.
 */
export function correspondingCell(cell: Cell, from: Trace, to: Trace): Cell | null {
  const neurons = neuronsOf(cell);
  const own = symbolOf(cell.symbol);
  const counted = neurons.length + (isLayered(own) ? 1 : 0);
  if (counted !== own.ranges.length) return null;
  const here = defaultIndices(from, 1);
  const there = defaultIndices(to, 1);
  const [mFrom, mTo] = [depth(from.spec), depth(to.spec)];
  const deep = isLayered(own) ? cell : aliasesOf(cell, from).find(({ symbol }) => isLayered(symbolOf(symbol)));
  const h = deep?.indices[0];
  const { role } = deep === undefined ? own : symbolOf(deep.symbol);
  const named =
    mFrom === mTo && (mTo === 2 || h === undefined)
      ? { symbol: cell.symbol, at: isLayered(own) ? cell.indices.slice(0, 1) : [] }
      : role === undefined || h === undefined
        ? null
        : quantityOf(role, h === mFrom ? mTo : Math.min(h, mTo - 1), to.spec.sizes);
  if (named === null) return null;
  const indices = neurons.map(({ layer, index }): number => {
    const isOutput = layer === "m" || layer === mFrom;
    if (isOutput) {
      // Section G counts the outputs from 1.
      const [off, offThere] = [layer === "m" ? 0 : 1, isLayered(symbolOf(named.symbol)) ? 1 : 0];
      return (index - off === here.k ? there.k : there.q) + offThere;
    }
    if (index === 0) return 0;
    return layer === 0 ? there.i : Math.min(index, width(to.spec, Math.min(Number(layer), mTo - 1)));
  });
  const made: Cell = { symbol: named.symbol, indices: [...named.at, ...indices] };
  return isCellOf(to, made) ? made : null;
}
