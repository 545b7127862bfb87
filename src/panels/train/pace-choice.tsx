import { Choice } from "../../controls/choice.tsx";
import { slowTraining } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import { trainWords } from "./words.ts";

/** Milliseconds between two batches. */
const pauses = { full: 0, four: 250, one: 1000 } as const;

/** At full speed, or slowed so that each batch is seen. */
export function PaceChoice() {
  const words = useWords(trainWords);
  const pause = useStore((state) => state.plan.pause);
  return (
    <Choice
      label={words.pace}
      options={(["full", "four", "one"] as const).map((value) => ({ value, label: words.paces[value] }))}
      value={pause === 0 ? "full" : pause < 500 ? "four" : "one"}
      onChange={(value) => slowTraining(pauses[value])}
    />
  );
}
