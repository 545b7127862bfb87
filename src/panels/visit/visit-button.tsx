import { scenes } from "../../course/visit.ts";
import { comparePage } from "../../store/state.ts";
import { useStore, useWords } from "../../store/store.ts";
import { startVisit } from "../../store/visit.ts";
import { visitWords } from "./words.ts";
import "./visit-button.css";

/** The element that has the focus once the visit is left. */
export const visitButtonId = "visit-button";

/** Offers the guided visit, discreetly, while it is closed: from the start, or from where it was left. */
export function VisitButton() {
  const words = useWords(visitWords);
  const open = useStore((state) => state.visit.open && state.place === "course" && state.page !== comparePage);
  const at = useStore((state) => state.visit.at);
  if (open) return null;
  const place = scenes.findIndex(({ id }) => id === at);
  const under = place > 0 && place < scenes.length - 1;
  return (
    <button type="button" id={visitButtonId} className="visit-button" onClick={startVisit}>
      {under ? words.resume(`${place + 1}/${scenes.length}`) : words.tour}
    </button>
  );
}
