import { useState } from "react";
import { type CellFamily, familyKey } from "./cell-family.ts";

/** The same object as long as the family has the same cells, so that one made anew at each render lays nothing out again. */
export function useStableFamily<F extends CellFamily | undefined>(family: F): F {
  const [kept, keep] = useState(family);
  if (kept === family || keyOf(kept) === keyOf(family)) return kept;
  keep(family);
  return family;
}

function keyOf(family: CellFamily | undefined): string {
  return family === undefined ? "" : familyKey(family);
}
