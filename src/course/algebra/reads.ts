import { type Cell, cellKey } from "../symbols/cell.ts";
import { cellOf } from "./evaluate.ts";
import { type Expression, partsOf, type Reference, ref } from "./expression.ts";
import { type Scope, valuesOf, withIndex } from "./index-values.ts";

/** A reference within an expression, with the scope that gives its indices their values. */
interface Read {
  readonly reference: Reference;
  readonly cell: Cell;
  readonly scope: Scope;
}

/** The cells that an expression reads for the given indices, each once, in the order in which it reads them. */
export function reads(expression: Expression, scope: Scope): Cell[] {
  const found = new Map<string, Cell>();
  walk(expression, scope, ({ cell }) => found.set(cellKey(cell), cell));
  return [...found.values()];
}

/** Every reading of an expression, sums taken term by term; a cell that is read twice comes twice. */
function walk(expression: Expression, scope: Scope, meet: (read: Read) => void): void {
  switch (expression.kind) {
    case "ref": {
      const cell = cellOf(expression, scope);
      if (cell !== undefined) meet({ reference: expression, cell, scope });
      return;
    }
    case "sum":
      for (const value of valuesOf(expression.over, scope)) {
        walk(expression.body, withIndex(scope, expression.over.index, value), meet);
      }
      return;
    case "softmax":
      for (const l of valuesOf({ index: "l", from: 0, to: "Ns-1" }, scope)) walk(ref("tau", l), scope, meet);
      return;
    default:
      for (const part of partsOf(expression)) walk(part, scope, meet);
  }
}
