import type { SymbolId } from "../course/symbols/cell.ts";
import { shownTrace } from "../store/network/passes.ts";
import { useStore } from "../store/store.ts";
import { toldBy } from "../store/view/tour.ts";
import { toldFigure } from "./told.ts";
import "./told.css";

/** The symbol whose figure the guided tour speaks of as a whole; null while there is none. */
export function useToldFigure(): SymbolId | null {
  return useStore((state) => {
    const trace = shownTrace(state);
    return trace === null ? null : toldFigure(toldBy(state), trace);
  });
}
