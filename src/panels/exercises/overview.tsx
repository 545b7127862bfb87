import { type CSSProperties, useId, useState } from "react";
import { itemCode, itemFrom } from "../../exercises/exercise.ts";
import { emptySheet } from "../../exercises/page.ts";
import { dueKinds, isSolid, type KindProgress } from "../../exercises/progress.ts";
import { gradedSeries, type Item, type Series } from "../../exercises/series.ts";
import { anySeed } from "../../setup/short-seed.ts";
import { useExerciseRecord } from "../../store/record/exercise-record.ts";
import { useStore, useWords } from "../../store/store.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { FormMark, forms } from "./form-mark.tsx";
import { ItemLink } from "./item-link.tsx";
import { ProgressTools } from "./progress-tools.tsx";
import type { ExerciseWords } from "./words.fr.ts";
import { exerciseWords } from "./words.ts";

/** The graded series, each exercise with how it stands, and what is kept of them. */
export function Overview() {
  const words = useWords(exerciseWords);
  const [seed] = useState(anySeed);
  return (
    <>
      <header className="overview-head">
        <h2 className="exercise-title" tabIndex={-1}>
          {words.exercises}
        </h2>
        <p className="exercise-actions">
          <ExerciseLink className="button overview-tool" to={{ kind: "sheet", ...emptySheet }}>
            {words.sheetLink}
          </ExerciseLink>
          <ExerciseLink className="button overview-tool" to={{ kind: "results" }}>
            {words.resultsLink}
          </ExerciseLink>
        </p>
      </header>
      <p className="exercise-lead">{words.lead}</p>
      <NextOne seed={seed} />
      <DueList seed={seed} />
      <ul className="form-marks exercise-small">
        {forms.map((form) => (
          <li key={form}>
            <FormMark form={form} /> {words.forms[form]}
          </li>
        ))}
      </ul>
      <div className="series-list">
        {gradedSeries.map((series) => (
          <SeriesList key={series.id} series={series} seed={seed} />
        ))}
      </div>
      <ProgressTools seed={seed} />
    </>
  );
}

/** The one thing to do: what is longest overdue, else the first exercise that does not yet hold; and how many do. */
function NextOne({ seed }: { readonly seed: number }) {
  const words = useWords(exerciseWords);
  const progress = useExerciseRecord((kept) => kept.progress);
  const [now] = useState(() => Date.now());
  const holds = (item: Item): boolean => {
    const known = progress[itemCode(item)];
    return known !== undefined && isSolid(known);
  };
  const all = gradedSeries.flatMap(({ items }) => items);
  const [overdue] = dueKinds(progress, now).flatMap((code) => itemFrom(code) ?? []);
  const next = overdue ?? all.find((item) => !holds(item));
  const begun = Object.keys(progress).length > 0;
  const solid = all.filter(holds).length;
  return (
    <div className="exercise-next">
      {next !== undefined && (
        <ItemLink item={next} seed={seed} className="button button-primary exercise-start">
          {begun ? words.goOn : words.start}
        </ItemLink>
      )}
      <p className="exercise-small number">{words.solidOf(solid, all.length)}</p>
    </div>
  );
}

/** As many as fit one visit. */
const mostDue = 5;

/** What it is time to come back to, the longest overdue first; nothing where there is none. */
function DueList({ seed }: { readonly seed: number }) {
  const words = useWords(exerciseWords);
  const progress = useExerciseRecord((kept) => kept.progress);
  const [now] = useState(() => Date.now());
  const title = useId();
  const due = dueKinds(progress, now).flatMap((code) => itemFrom(code) ?? []);
  if (due.length === 0) return null;
  return (
    <section className="series" aria-labelledby={title}>
      <h3 id={title}>{words.due}</h3>
      <ol>
        {due.slice(0, mostDue).map((item) => (
          <li key={itemCode(item)}>
            <ItemLink item={item} seed={seed} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SeriesList({ series, seed }: { readonly series: Series; readonly seed: number }) {
  const language = useStore((state) => state.view.language);
  const title = useId();
  // Its title and its exercises, as rows of the list.
  const rows = { "--rows": series.items.length + 1 } as CSSProperties;
  return (
    <section className="series" aria-labelledby={title} style={rows}>
      <h3 id={title}>{series.title[language]}</h3>
      <ol>
        {series.items.map((item) => (
          <SeriesItem key={itemCode(item)} item={item} seed={seed} />
        ))}
      </ol>
    </section>
  );
}

function SeriesItem({ item, seed }: { readonly item: Item; readonly seed: number }) {
  const words = useWords(exerciseWords);
  const code = itemCode(item);
  const progress = useExerciseRecord((kept) => kept.progress);
  const known = progress[code];
  const standing = standingText(known, words);
  return (
    <li>
      <ItemLink item={item} seed={seed} />
      {known !== undefined && <span className="series-standing"> {standing}</span>}
    </li>
  );
}

function standingText(known: KindProgress | undefined, words: ExerciseWords): string {
  if (known === undefined) return words.standing.none;
  if (isSolid(known) && known.due > Date.now()) return words.standing.solid;
  if (known.mistaken !== null || known.streak === 0) return words.standing.mistaken;
  if (known.due <= Date.now()) return words.standing.due;
  return words.standing.begun(known.right, known.answered);
}
