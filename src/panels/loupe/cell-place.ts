import type { Trace } from "../../core/trace.ts";
import { imageColumns } from "../../course/algebra/index-values.ts";
import type { Cell, SymbolId } from "../../course/symbols/cell.ts";
import { indexBounds } from "../../course/symbols/symbols.ts";

/** Where a number stands in the network, in words. Indices are the course's; rows and columns count from 0. */
export interface PlaceWords {
  readonly pixel: (row: number, column: number) => string;
  readonly inputBias: string;
  readonly hidden: (j: number, neurons: number) => string;
  readonly hiddenBias: string;
  readonly output: (k: number) => string;
  /** w_ij; `from` is the input's own place. */
  readonly toHidden: (i: number, from: string, j: number) => string;
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

/** Which layer's, or which two layers', index a symbol carries. */
type Kind =
  | "pixel"
  | "input"
  | "hidden"
  | "output"
  | "inputHidden"
  | "hiddenOutput"
  | "outputs"
  | "node"
  | "toNode"
  | "nodeToNext";

const kinds: Partial<Record<SymbolId, Kind>> = {
  image: "pixel",
  X: "input",
  ...{ sigma: "hidden", gPrime: "hidden", U: "hidden", deltaHid: "hidden" },
  ...{ tau: "output", gsPrime: "output", yHat: "output", y: "output", dCostDYHat: "output", deltaOut: "output" },
  ...{ w: "inputHidden", dSigmaDW: "inputHidden", dUDW: "inputHidden", dTauDW: "inputHidden", dYHatDW: "inputHidden" },
  ...{ gradW: "inputHidden", batchGradW: "inputHidden", corrW: "inputHidden", newW: "inputHidden" },
  ...{ z: "hiddenOutput", dTauDSigma: "hiddenOutput", dTauDZ: "hiddenOutput", gradZ: "hiddenOutput" },
  ...{ batchGradZ: "hiddenOutput", corrZ: "hiddenOutput", newZ: "hiddenOutput" },
  dYHatDTau: "outputs",
  ...{ a: "node", o: "node", slope: "node", delta: "node" },
  ...{ W: "toNode", gradDeep: "toNode", batchGradDeep: "toNode", corrDeep: "toNode", dADA: "nodeToNext" },
};

/** A cell's place in the network, as a phrase; empty for what has none: a cost, α, a size. */
export function placeOf({ symbol, indices }: Cell, trace: Trace, words: PlaceWords): string {
  const [first = 0, second = 0, third = 0] = indices;
  switch (kinds[symbol]) {
    case "pixel":
      return words.pixel(first, second);
    case "input":
      return inputPlace(first, trace, words);
    case "hidden": {
      const [, neurons] = indexBounds(trace, symbol)[0] ?? [0, 0];
      return first === 0 ? words.hiddenBias : words.hidden(first, neurons);
    }
    case "output":
      return words.output(first);
    case "inputHidden": {
      const link =
        first === 0 ? words.biasOfHidden(second) : words.toHidden(first, inputPlace(first, trace, words), second);
      if (indices.length < 3) return link;
      return `${link}, ${symbol === "dUDW" ? words.seenAtHidden(third) : words.seenAtOutput(third)}`;
    }
    case "hiddenOutput":
      return first === 0 ? words.biasOfOutput(second) : words.toOutput(first, second);
    case "outputs":
      return words.outputByProduction(first, second);
    case "node":
      return second === 0 ? words.nodeBias(first) : words.node(first, second);
    case "toNode":
      return second === 0 ? words.biasOfNode(first, third) : words.toNode(first, second, third);
    case "nodeToNext":
      return words.toNode(first + 1, second, third);
    default:
      return "";
  }
}

function inputPlace(i: number, trace: Trace, words: PlaceWords): string {
  if (i === 0) return words.inputBias;
  const columns = imageColumns(trace.spec);
  return words.pixel(Math.floor((i - 1) / columns), (i - 1) % columns);
}
