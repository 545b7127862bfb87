import type { ReactNode } from "react";
import { itemCode } from "../../exercises/exercise.ts";
import { itemPlace, itemWords } from "../../exercises/item-words.ts";
import { standingOf } from "../../exercises/progress.ts";
import type { Item } from "../../exercises/series.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useExerciseRecord } from "../../store/exercise-record.ts";
import { useStore, useWords } from "../../store/store.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { exerciseWords } from "./words.ts";

interface ItemLinkProps {
  readonly item: Item;
  readonly seed: number;
  readonly className?: string;
  /** What it is called, in the place of what the exercise asks. */
  readonly children?: ReactNode;
}

/** An exercise by what it asks, on the rung where the learner stands. */
export function ItemLink({ item, seed, className = "series-link", children }: ItemLinkProps) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const code = itemCode(item);
  const rung = useExerciseRecord((kept) => standingOf(kept.progress, code).rung);
  const { label, chapter } = itemPlace(item);
  const softmax = "output" in item && item.output === "softmax" && chapter !== "B";
  return (
    <ExerciseLink to={{ kind: "item", code, item, seed, rung }} className={className}>
      {children ?? (
        <>
          <span className="series-place">{label}</span>{" "}
          <span>
            <Sentence source={itemWords(item)[language]} chapter={chapter} />
            {softmax && ` (${words.output.softmax})`}
          </span>
        </>
      )}
    </ExerciseLink>
  );
}
