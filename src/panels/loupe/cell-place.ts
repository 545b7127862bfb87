import { width } from "../../core/network.ts";
import type { Trace } from "../../core/trace.ts";
import { imageColumns } from "../../course/algebra/index-values.ts";
import { eachRow } from "../../course/algebra/ranges.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { type Neuron, neuronsOf } from "../../course/symbols/neurons.ts";
import { isLayered } from "../../course/symbols/symbol.ts";
import { symbolOf } from "../../course/symbols/symbols.ts";
import { pictureSide } from "../../stage/stage-plan.ts";

/** Where a number stands in the network, in words. Indices are the course's; rows and columns count from 0. */
export interface PlaceWords {
  readonly pixel: (row: number, column: number) => string;
  /** An input that is no pixel. */
  readonly input: (i: number) => string;
  readonly inputBias: string;
  readonly hidden: (j: number, neurons: number) => string;
  readonly hiddenBias: string;
  readonly output: (k: number) => string;
  /** w_ij; `from` is the input's own place, null where it is no pixel. */
  readonly toHidden: (i: number, from: string | null, j: number) => string;
  readonly biasOfHidden: (j: number) => string;
  /** z_jk */
  readonly toOutput: (j: number, k: number) => string;
  readonly biasOfOutput: (k: number) => string;
  /** The third index of A7's links. */
  readonly seenAtOutput: (k: number) => string;
  readonly seenAtHidden: (l: number) => string;
  /** ∂ŷ_k/∂τ_q */
  readonly outputByProduction: (k: number, q: number) => string;
  /** Section G's nodes and weights. */
  readonly node: (h: number, j: number) => string;
  readonly nodeBias: (h: number) => string;
  readonly toNode: (h: number, i: number, j: number) => string;
  readonly biasOfNode: (h: number, j: number) => string;
}

/** A cell's place in the network, as a phrase; empty for what has none: a cost, α, a size. */
export function placeOf(cell: Cell, trace: Trace, words: PlaceWords): string {
  const { symbol, indices } = cell;
  const [first = 0, second = 0] = indices;
  const [from, to, seen] = neuronsOf(cell);
  if (isPixel(symbol)) return words.pixel(first, second);
  if (from === undefined) return "";
  const layered = isLayered(symbolOf(symbol));
  if (to === undefined) return layered ? nodePlace(first, from.index, words) : neuronPlace(from, trace, words);
  if (layered) {
    const h = to.layer === "m" ? trace.spec.sizes.length - 1 : to.layer;
    return from.index === 0 ? words.biasOfNode(h, to.index) : words.toNode(h, from.index, to.index);
  }
  if (from.layer === "m") return words.outputByProduction(from.index, to.index);
  const link = linkPlace(from, to, trace, words);
  if (seen === undefined) return link;
  return `${link}, ${seen.layer === "m" ? words.seenAtOutput(seen.index) : words.seenAtHidden(seen.index)}`;
}

function isPixel(symbol: Cell["symbol"]): boolean {
  return symbolOf(symbol).ranges[0]?.index === eachRow.index;
}

function nodePlace(h: number, j: number, words: PlaceWords): string {
  return j === 0 ? words.nodeBias(h) : words.node(h, j);
}

function neuronPlace({ layer, index }: Neuron, trace: Trace, words: PlaceWords): string {
  if (layer === 0) return inputPlace(index, trace, words);
  if (layer === "m") return words.output(index);
  return index === 0 ? words.hiddenBias : words.hidden(index, width(trace.spec, layer));
}

/** From an input to a hidden neuron, or from there to an output. */
function linkPlace(from: Neuron, to: Neuron, trace: Trace, words: PlaceWords): string {
  if (to.layer === "m") {
    return from.index === 0 ? words.biasOfOutput(to.index) : words.toOutput(from.index, to.index);
  }
  if (from.index === 0) return words.biasOfHidden(to.index);
  const pixel = pictureSide(trace.spec.sizes) === null ? null : inputPlace(from.index, trace, words);
  return words.toHidden(from.index, pixel, to.index);
}

function inputPlace(i: number, trace: Trace, words: PlaceWords): string {
  if (i === 0) return words.inputBias;
  if (pictureSide(trace.spec.sizes) === null) return words.input(i);
  const columns = imageColumns(trace.spec);
  return words.pixel(Math.floor((i - 1) / columns), (i - 1) % columns);
}
