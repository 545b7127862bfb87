import type { ReactNode } from "react";
import { itemCode } from "../../exercises/exercise.ts";
import { itemPlace } from "../../exercises/item-words.ts";
import { standingOf } from "../../exercises/progress.ts";
import type { Item } from "../../exercises/series.ts";
import { useExerciseRecord } from "../../store/record/exercise-record.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { FormMark, formOf } from "./form-mark.tsx";
import { ItemName } from "./item-name.tsx";

interface ItemLinkProps {
  readonly item: Item;
  readonly seed: number;
  readonly className?: string;
  /** What it is called, in the place of what the exercise asks. */
  readonly children?: ReactNode;
}

/** An exercise by what it asks, on the rung where the learner stands. */
export function ItemLink({ item, seed, className = "series-link", children }: ItemLinkProps) {
  const code = itemCode(item);
  const rung = useExerciseRecord((kept) => standingOf(kept.progress, code).rung);
  return (
    <ExerciseLink to={{ kind: "item", code, item, seed, rung }} className={className}>
      {children ?? (
        <>
          <span className="series-place">{itemPlace(item).label}</span>{" "}
          <span className="series-name">
            <ItemName item={item} />
          </span>
          <FormMark form={formOf(item)} />
        </>
      )}
    </ExerciseLink>
  );
}
