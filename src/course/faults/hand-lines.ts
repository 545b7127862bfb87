import { type LineCell, type LineName, lineNames } from "../../core/line-check.ts";
import type { Cell } from "../symbols/cell.ts";
import { cellOfWeight } from "../symbols/weight-cells.ts";
import type { CourseId } from "../text/identifiers.ts";
import type { FaultId } from "./fault-id.ts";
import { faultOf } from "./faults.ts";

/** The equation that each line of a program with a sigmoid output carries out, as the listing marks its passages. */
export const handLineEquations: Readonly<Record<LineName, CourseId>> = {
  input: "F1",
  hiddenProductions: "F2",
  hiddenOutputs: "F3",
  outputProductions: "F4",
  predictions: "F5a",
  truth: "N",
  outputErrors: "A3",
  hiddenErrors: "A5",
  gradient: "A6",
  batch: "A8",
  correction: "A9",
};

/** The one line whose hand calculation finds a fault; null for a fault of the first weights, which no line computes. */
export function lineOf(id: FaultId): LineName | null {
  return lineNames.find((line) => handLineEquations[line] === faultOf(id).passage.sigmoid) ?? null;
}

/** The course's cell that a hand calculation has worked out anew. `sizes`: r^0 … r^m, one hidden layer. */
export function cellOfLine(line: LineName, { place, layer }: LineCell, sizes: readonly number[]): Cell {
  switch (line) {
    case "input":
      return { symbol: "X", indices: [place] };
    // σ_1 and δ_1 stand first: the bias neuron has neither.
    case "hiddenProductions":
      return { symbol: "sigma", indices: [place + 1] };
    case "hiddenErrors":
      return { symbol: "deltaHid", indices: [place + 1] };
    case "hiddenOutputs":
      return { symbol: "U", indices: [place] };
    case "outputProductions":
      return { symbol: "tau", indices: [place] };
    case "predictions":
      return { symbol: "yHat", indices: [place] };
    case "truth":
      return { symbol: "y", indices: [place] };
    case "outputErrors":
      return { symbol: "deltaOut", indices: [place] };
    case "gradient":
    case "batch":
    case "correction": {
      const columns = sizes[layer] ?? 1;
      const index = { layer, from: Math.floor(place / columns), to: (place % columns) + 1 };
      return cellOfWeight(line === "batch" ? "batchGradient" : line, index, sizes);
    }
  }
}
