import { useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Choice, Select } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { itemCode, itemFrom, makeExercise } from "../../exercises/exercise.ts";
import { itemPlace } from "../../exercises/item-words.ts";
import { mostOnSheet, mostVersions, pageText, type SheetPage } from "../../exercises/page.ts";
import { gradedSeries } from "../../exercises/series.ts";
import { seedAfter, shortSeedFrom, shortSeeds } from "../../setup/short-seed.ts";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { ExerciseLink } from "./exercise-link.tsx";
import { ItemName } from "./item-name.tsx";
import { SheetExercise, SheetReminder } from "./sheet-exercise.tsx";
import { sheetWords } from "./sheet-words.ts";
import "./sheet.css";

type Side = "sheet" | "key";

/** A teacher's sheet: chosen exercises, printed blank or as the key, each version with numbers of its own. */
export function Sheet({ page }: { readonly page: SheetPage }) {
  const words = useWords(sheetWords);
  const language = useStore((state) => state.view.language);
  const [side, show] = useState<Side>("sheet");
  const { codes, seed, versions, reminder } = page;
  const change = (to: Partial<SheetPage>): void => goTo("exercises", pageText({ ...page, ...to }));
  const address = `#/exercises/${pageText(page)}?lang=${language}`;
  return (
    <div className="exercises sheet-place">
      <div className="sheet-controls">
        <p className="exercise-trail">
          <ExerciseLink to={{ kind: "overview" }}>{words.all}</ExerciseLink>
        </p>
        <h2 className="exercise-title" tabIndex={-1}>
          {words.title}
        </h2>
        <p className="exercise-lead">{words.lead(mostOnSheet)}</p>
        <SheetChoice codes={codes} onChange={(chosen) => change({ codes: chosen })} />
        <div className="exercise-actions sheet-settings">
          <NumberField
            label={words.seed}
            value={seed}
            write={String}
            read={(text) => shortSeedFrom(text.trim()) ?? words.seedFault(shortSeeds.most)}
            onChange={(next) => change({ seed: next })}
          />
          <Select
            label={words.versions}
            value={String(versions)}
            options={Array.from({ length: mostVersions }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
            onChange={(next) => change({ versions: Number(next) })}
          />
          <Choice
            label={words.shown}
            value={side}
            options={[
              { value: "sheet", label: words.blank },
              { value: "key", label: words.key },
            ]}
            onChange={show}
          />
          <label className="sheet-option">
            <input type="checkbox" checked={reminder} onChange={({ target }) => change({ reminder: target.checked })} />
            <span>{words.reminder}</span>
          </label>
          <Button look="primary" disabled={codes.length === 0} onClick={() => window.print()}>
            {side === "sheet" ? words.printSheet : words.printKey}
          </Button>
          {codes.length === 0 && <span className="exercise-small">{words.chooseFirst}</span>}
        </div>
        <label className="field">
          <span className="field-label">{words.link}</span>
          <input className="input" readOnly value={absolute(address)} onFocus={({ target }) => target.select()} />
        </label>
      </div>
      {codes.length > 0 &&
        Array.from({ length: versions }, (_, n) => n).map((version) => (
          <Version key={version} page={page} version={version} side={side} />
        ))}
    </div>
  );
}

/** An address of the page as a link that works anywhere. */
function absolute(hash: string): string {
  return new URL(hash, document.baseURI.replace(/[?#].*$/, "")).href;
}

interface SheetChoiceProps {
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Which exercises: they stand on the sheet in the order of the series. */
function SheetChoice({ codes, onChange }: SheetChoiceProps) {
  const language = useStore((state) => state.view.language);
  const order = useMemo(() => [...new Set(gradedSeries.flatMap(({ items }) => items.map(itemCode)))], []);
  const toggle = (code: string, chosen: boolean): void => {
    const others = codes.filter((one) => one !== code);
    onChange(order.filter((one) => (one === code ? chosen : others.includes(one))));
  };
  return (
    <div className="sheet-choice">
      {gradedSeries.map((series) => (
        <fieldset key={series.id}>
          <legend>{series.title[language]}</legend>
          {series.items.map((item) => {
            const code = itemCode(item);
            const chosen = codes.includes(code);
            const { label } = itemPlace(item);
            return (
              <label key={code} className="sheet-option">
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={!chosen && codes.length >= mostOnSheet}
                  onChange={({ target }) => toggle(code, target.checked)}
                />
                <span className="series-place">{label}</span>
                <span>
                  <ItemName item={item} />
                </span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

interface VersionProps {
  readonly page: SheetPage;
  readonly version: number;
  readonly side: Side;
}

/** One version on paper: its head, then its exercises, drawn by the sheet's seed and the version's place. */
function Version({ page: { codes, seed, versions, reminder }, version, side }: VersionProps) {
  const words = useWords(sheetWords);
  const own = seedAfter(seed, version);
  const exercises = useMemo(
    () =>
      codes.flatMap((code) => {
        const item = itemFrom(code);
        return item === null ? [] : [{ code, item, exercise: makeExercise(item, own) }];
      }),
    [codes, own],
  );
  return (
    <article className="paper" aria-label={words.version(version + 1)}>
      <header className="paper-head">
        <h2>{side === "key" ? words.keyTitle : words.paperTitle}</h2>
        <p>
          {versions > 1 && <strong>{words.version(version + 1)} · </strong>}
          {words.draw(own)}
        </p>
        {side === "sheet" && (
          <p className="paper-name">
            <span>{words.name}</span>
            <span>{words.date}</span>
          </p>
        )}
      </header>
      {reminder && side === "sheet" && <SheetReminder exercises={exercises} />}
      <ol className="paper-exercises">
        {exercises.map(({ code, item, exercise }) => (
          <li key={code}>
            <SheetExercise exercise={exercise} item={item} solved={side === "key"} />
            <p className="paper-link">{absolute(`#/exercises/${code}~${own}~all`)}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}
