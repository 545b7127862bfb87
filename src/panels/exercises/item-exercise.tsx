import { type ReactNode, useMemo } from "react";
import { Select } from "../../controls/choice.tsx";
import { type Exercise, itemCode, makeExercise } from "../../exercises/exercise.ts";
import { itemPlace } from "../../exercises/item-words.ts";
import { type ItemPage, pageText } from "../../exercises/page.ts";
import { standingOf } from "../../exercises/progress.ts";
import { type Rung, rungs, rungsOf } from "../../exercises/rungs.ts";
import { gradedSeries, type Item } from "../../exercises/series.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { seedAfter } from "../../setup/short-seed.ts";
import { useExerciseRecord } from "../../store/record/exercise-record.ts";
import { useStore, useWords } from "../../store/store.ts";
import { embedded } from "../../store/view/embedding.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { ChainExercise } from "./chain-exercise.tsx";
import { ChoiceExercise } from "./choice-exercise.tsx";
import { ExerciseLink } from "./exercise-link.tsx";
import { ItemName } from "./item-name.tsx";
import { ValueExercise } from "./value-exercise.tsx";
import type { ExerciseWords } from "./words.fr.ts";
import { exerciseWords } from "./words.ts";

/** One exercise of the series, with the way to those beside it. */
export function ItemExercise({ page }: { readonly page: ItemPage }) {
  const words = useWords(exerciseWords);
  const language = useStore((state) => state.view.language);
  const exercise = useMemo(() => made(page), [page]);
  const series = gradedSeries.find(({ items }) => items.some((item) => itemCode(item) === page.code));
  return (
    <div className="exercises exercise">
      {embedded === null && (
        <header className="exercise-head">
          <p className="exercise-trail">
            <ExerciseLink to={{ kind: "overview" }}>{words.all}</ExerciseLink>
            {series !== undefined && <> · {series.title[language]}</>}
          </p>
          <h2 id={titleId} className="exercise-title" tabIndex={-1}>
            {isReason(page) && exercise?.kind === "choice" ? (
              <Sentence source={exercise.choice.stem[language]} chapter={itemPlace(page.item).chapter} />
            ) : (
              <ItemName item={page.item} />
            )}
          </h2>
          <p className="exercise-small">{words.seed(page.seed)}</p>
          {exercise !== null && exercise.kind !== "choice" && (
            <RungChoice
              rung={page.rung}
              offered={exercise.kind === "chain" ? ["line", "all"] : rungsOf(exercise.question)}
              onChange={(rung) => goTo("exercises", pageText({ ...page, rung }))}
            />
          )}
        </header>
      )}
      {exercise === null ? <p>{words.unknown}</p> : <Asked page={page} exercise={exercise} />}
      {embedded === null && <After page={page} items={series?.items ?? []} />}
    </div>
  );
}

const titleId = "exercise-title";

/** Whether the title is the question itself: a reason is asked for in one sentence. */
function isReason({ item }: ItemPage): boolean {
  return item.kind === "why";
}

function made({ item, seed }: ItemPage): Exercise | null {
  try {
    return makeExercise(item, seed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The exercise itself, whatever its form. */
function Asked({ page, exercise }: { readonly page: ItemPage; readonly exercise: Exercise }): ReactNode {
  const { code, item, seed, rung } = page;
  const common = { seed, page: pageText(page), exercise: code, kind: code };
  switch (exercise.kind) {
    case "value":
      return (
        <ValueExercise
          {...common}
          question={exercise.question}
          rung={rung}
          without={embedded === null ? { ...page, rung: "number" } : null}
        />
      );
    case "choice":
      return (
        <ChoiceExercise
          {...common}
          choice={exercise.choice}
          chapter={itemPlace(item).chapter}
          titledBy={embedded === null && isReason(page) ? titleId : null}
        />
      );
    case "chain":
      return <ChainExercise {...common} chain={exercise.chain} rung={rung} />;
  }
}

interface RungChoiceProps {
  readonly rung: Rung;
  readonly offered: readonly Rung[];
  readonly onChange: (rung: Rung) => void;
}

/** How much is given, from the worked example to the blank page. */
export function RungChoice({ rung, offered, onChange }: RungChoiceProps) {
  const words = useWords(exerciseWords);
  const own = offered.includes(rung) ? rung : (offered[0] ?? rung);
  return (
    <Select
      label={words.rungLabel}
      options={offered.map((value) => ({ value, label: words.rungs[value] }))}
      value={own}
      onChange={onChange}
    />
  );
}

/** What comes next once there is an answer, and the exercises before and after. */
function After({ page, items }: { readonly page: ItemPage; readonly items: readonly Item[] }) {
  const words = useWords(exerciseWords);
  const answered = useExerciseRecord((kept) => kept.given[pageText(page)]?.counted === true);
  const latest = useExerciseRecord((kept) => kept.given[pageText(page)]?.latest === true);
  const progress = useExerciseRecord((kept) => kept.progress);
  const { rung } = standingOf(progress, page.code);
  const at = items.findIndex((item) => itemCode(item) === page.code);
  const link = (item: Item | undefined, text: string, className?: string): ReactNode => {
    if (item === undefined) return null;
    const code = itemCode(item);
    return (
      <ExerciseLink
        to={{ kind: "item", code, item, seed: page.seed, rung: standingOf(progress, code).rung }}
        className={className}
      >
        {text}
      </ExerciseLink>
    );
  };
  const inForm = page.item.kind === "value" || page.item.kind === "new-cost";
  // Of a kind that was right with no help, or has no rungs, there is no more to be had here.
  const done = answered && (progress[page.code]?.streak ?? 0) > 0 && (!inForm || page.rung === "all");
  const onward = done ? items[at + 1] : undefined;
  const button = (primary: boolean): string => `button button-${primary ? "primary" : "plain"} exercise-another`;
  return (
    <footer className="exercise-after">
      {latest && inForm && <p>{movedText(page.rung, rung, words)}</p>}
      <nav className="exercise-ways" aria-label={words.exercise}>
        {link(items[at - 1], words.previous)}
        <ExerciseLink
          to={{ ...page, seed: seedAfter(page.seed, 1), rung }}
          className={answered && page.rung !== "worked" ? button(latest && onward === undefined) : "course-link"}
        >
          {words.another}
        </ExerciseLink>
        {link(items[at + 1], words.next, onward === undefined ? undefined : button(true))}
      </nav>
    </footer>
  );
}

function movedText(from: Rung, to: Rung, words: ExerciseWords): string {
  const by = rungs.indexOf(to) - rungs.indexOf(from);
  if (by > 0) return words.nextRung.forward(words.rungs[to].toLowerCase());
  if (by < 0) return words.nextRung.back(words.rungs[to].toLowerCase());
  return to === "all" ? words.nextRung.top : words.nextRung.same;
}
