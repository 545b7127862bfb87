import { use, useEffect, useMemo, useRef } from "react";
import { usePageTitle } from "../../controls/page-title.ts";
import { itemPlace } from "../../exercises/item-words.ts";
import { type ExercisePage, pageFrom } from "../../exercises/page.ts";
import { exercisesRecalled } from "../../store/record/exercise-record.ts";
import { useStore, useWords } from "../../store/store.ts";
import { CellExercise } from "./cell-exercise.tsx";
import { ClassResults } from "./class-results.tsx";
import { ItemExercise } from "./item-exercise.tsx";
import { Overview } from "./overview.tsx";
import { Sheet } from "./sheet.tsx";
import type { SheetWords } from "./sheet-words.fr.ts";
import { sheetWords } from "./sheet-words.ts";
import type { ExerciseWords } from "./words.fr.ts";
import { exerciseWords } from "./words.ts";
import "./exercises.css";

/** The exercises' place: the series, or what the address names. */
export function Exercises() {
  // The fields of a page begin with what was typed in them before.
  use(exercisesRecalled());
  const words = useWords(exerciseWords);
  const text = useStore((state) => state.view.page);
  const page = useMemo(() => pageFrom(text), [text]);
  const sheet = useWords(sheetWords);
  usePageTitle([...titleOf(page, words, sheet), words.exercises]);
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    // The link that led here is gone, and the focus with it: it goes on at the new exercise's head.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(".exercise-title")?.focus();
  }, [text]);
  switch (page.kind) {
    case "item":
      return <ItemExercise key={text} page={page} />;
    case "cell":
      return <CellExercise key={text} page={page} />;
    case "sheet":
      return <Sheet page={page} />;
    case "results":
      return <ClassResults />;
    case "unknown":
      return (
        <div className="exercises">
          <p className="exercise-remark">{words.unknown}</p>
          <Overview />
        </div>
      );
    case "overview":
      return (
        <div className="exercises">
          <Overview />
        </div>
      );
  }
}

/** What a page is called beside the place's own name: two exercises that are open in two tabs can be told apart. */
function titleOf(page: ExercisePage, words: ExerciseWords, sheet: SheetWords): readonly string[] {
  switch (page.kind) {
    case "item":
      return [itemPlace(page.item).label, words.seed(page.seed)];
    case "cell":
      return [words.cellTitle];
    case "sheet":
      return [sheet.title];
    case "results":
      return [sheet.results.title];
    default:
      return [];
  }
}
