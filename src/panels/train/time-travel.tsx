import { useId, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { latest } from "../../store/latest.ts";
import { useStore, useWords } from "../../store/store.ts";
import { visitPlace } from "../../store/training.ts";
import type { RunPlace, TrainingNews } from "../../worker/protocol.ts";
import { countText } from "./figures-of-run.ts";
import { viewsWords } from "./views-words.ts";

/** The places that a run can be taken back to, the network's initial weights always first. */
export function placesOf({ places, fromInitial }: Pick<TrainingNews, "places" | "fromInitial">): readonly RunPlace[] {
  return fromInitial ? places : ["initial", ...places];
}

/** A slider over the run's checkpoints: the network gets the weights of then, and every view follows. */
export function TimeTravel({ training }: { readonly training: TrainingNews }) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const id = useId();
  const going = useGoing();
  const { visited, status } = training;
  const places = placesOf(training);
  const last = places.length - 1;
  const at = going.wanted ?? (visited === null ? (places[last] ?? "initial") : visited);
  const position = Math.max(0, places.indexOf(at));
  const name = (place: RunPlace): string =>
    place === "initial" || (place === 0 && training.fromInitial)
      ? words.initial
      : words.after(countText(place, language));
  const end = visited === null && going.wanted === null;
  return (
    <div className="train-time">
      <label htmlFor={id} className="field-label">
        {words.time}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(1, last)}
        step={1}
        value={position}
        disabled={last < 1}
        aria-valuetext={name(places[position] ?? "initial")}
        onChange={({ target }) => going.go(places[Number(target.value)] ?? "initial")}
      />
      <div className="train-time-row">
        <span className="number">{name(places[position] ?? "initial")}</span>
        <span className="train-time-ends">
          <Button look="quiet" disabled={position === 0} onClick={() => going.go(places[0] ?? "initial")}>
            {words.backToInitial}
          </Button>
          {!end && (
            <Button look="quiet" onClick={() => going.go(places[last] ?? "initial")}>
              {words.backToEnd}
            </Button>
          )}
        </span>
      </div>
      {visited !== null && status !== "running" && (
        <p className="train-note">{words.visiting(name(visited === "initial" ? "initial" : visited))}</p>
      )}
    </div>
  );
}

/** One visit at a time: while the slider is dragged, only the place that it reached last is gone to next. */
function useGoing() {
  const [wanted, want] = useState<RunPlace | null>(null);
  const newest = useRef<RunPlace>("initial");
  const [visitNewest] = useState(() => latest(() => visitPlace(newest.current)));
  const go = async (place: RunPlace): Promise<void> => {
    want(place);
    newest.current = place;
    await visitNewest();
    want(null);
  };
  return { wanted, go: (place: RunPlace) => void go(place) };
}
