import { Button } from "../../controls/button.tsx";
import { scenes } from "../../course/tour/tour.ts";
import { comparePage } from "../../setup/view.ts";
import { useStore, useWords } from "../../store/store.ts";
import { startTour } from "../../store/view/tour.ts";
import { tourWords } from "./words.ts";
import "./tour-button.css";

/** The element that has the focus once the tour is left. */
export const tourButtonId = "tour-button";

/** Offers the guided tour, discreetly, while it is closed: from the start, or from where it was left. */
export function TourButton() {
  const words = useWords(tourWords);
  const open = useStore((state) => state.tour.open && state.view.place === "course" && state.view.page !== comparePage);
  const at = useStore((state) => state.tour.at);
  if (open) return null;
  const place = scenes.findIndex(({ id }) => id === at);
  const under = place > 0 && place < scenes.length - 1;
  return (
    <Button look="quiet" id={tourButtonId} className="tour-button" onClick={startTour}>
      {under ? words.resume(`${place + 1}/${scenes.length}`) : words.tour}
    </Button>
  );
}
