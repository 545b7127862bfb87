import { useId, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { countText } from "../../course/writing/plain-numbers.ts";
import { latest } from "../../store/connection/latest.ts";
import { bringBack } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Moment, TrainingNews } from "../../worker/protocol/training.ts";
import { viewsWords } from "./views-words.ts";

/** The moments that a run can be taken back to, the network's initial weights always first. */
function momentsOf({ moments, fromInitial }: Pick<TrainingNews, "moments" | "fromInitial">): readonly Moment[] {
  return fromInitial ? moments : ["initial", ...moments];
}

/** A slider over the run's checkpoints: the network gets the weights of then, and every view follows. */
export function TimeTravel({ training }: { readonly training: TrainingNews }) {
  const words = useWords(viewsWords);
  const language = useStore((state) => state.view.language);
  const id = useId();
  const going = useGoing();
  const { moment, status } = training;
  const moments = momentsOf(training);
  const last = moments.length - 1;
  const at = going.wanted ?? (moment === null ? (moments[last] ?? "initial") : moment);
  const position = Math.max(0, moments.indexOf(at));
  const name = (moment: Moment): string =>
    moment === "initial" || (moment === 0 && training.fromInitial)
      ? words.initial
      : words.after(countText(moment, language));
  const end = moment === null && going.wanted === null;
  // The buttons to the ends have done their work then: the focus goes on at the slider.
  const leaveTo = (to: Moment): void => {
    document.getElementById(id)?.focus();
    void going.go(to);
  };
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
        aria-valuetext={name(moments[position] ?? "initial")}
        onChange={({ target }) => going.go(moments[Number(target.value)] ?? "initial")}
      />
      <div className="train-time-row">
        <span className="number">{name(moments[position] ?? "initial")}</span>
        <span>
          <Button look="quiet" disabled={position === 0} onClick={() => leaveTo(moments[0] ?? "initial")}>
            {words.backToInitial}
          </Button>
          {!end && (
            <Button look="quiet" onClick={() => leaveTo(moments[last] ?? "initial")}>
              {words.backToEnd}
            </Button>
          )}
        </span>
      </div>
      {moment !== null && status !== "running" && (
        <p className="train-note">{words.broughtBack(name(moment === "initial" ? "initial" : moment))}</p>
      )}
    </div>
  );
}

/** One moment at a time: while the slider is dragged, only the moment that it reached last is gone to next. */
function useGoing() {
  const [wanted, want] = useState<Moment | null>(null);
  const newest = useRef<Moment>("initial");
  const [bringBackNewest] = useState(() => latest(() => bringBack(newest.current)));
  const go = async (moment: Moment): Promise<void> => {
    want(moment);
    newest.current = moment;
    await bringBackNewest();
    want(null);
  };
  return { wanted, go: (moment: Moment) => void go(moment) };
}
