import { useId, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { saveFile } from "../../controls/save-file.ts";
import { itemCode, itemFrom } from "../../exercises/exercise.ts";
import { mistakenKinds, solidKinds } from "../../exercises/progress.ts";
import { progressFrom, progressText } from "../../exercises/progress-file.ts";
import { resultsText } from "../../exercises/results.ts";
import { forgetExercises, takeUpProgress, useExerciseRecord } from "../../store/record/exercise-record.ts";
import { fileText } from "../../store/saving/file-text.ts";
import { useWords } from "../../store/store.ts";
import { ItemLink } from "./item-link.tsx";
import type { ExerciseWords } from "./words.fr.ts";
import { exerciseWords } from "./words.ts";

/** As many mistakes as fit one visit. */
const mostMistaken = 5;

/** What is kept on the device: how it stands; saved as a file, to go on elsewhere or to hand in; taken up; erased. */
export function ProgressTools({ seed }: { readonly seed: number }) {
  const words = useWords(exerciseWords);
  const answers = useExerciseRecord((kept) => kept.answers);
  const progress = useExerciseRecord((kept) => kept.progress);
  const [now] = useState(() => Date.now());
  const id = useId();
  const none = answers.length === 0 && Object.keys(progress).length === 0;
  const mistaken = mistakenKinds(progress).flatMap((code) => itemFrom(code) ?? []);
  const solid = solidKinds(progress, now).flatMap((code) => itemFrom(code) ?? []);
  return (
    <section className="progress-tools" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.progress}</h2>
      <p>{words.progressNote}</p>
      {(
        [
          [words.solid, solid],
          [words.lastMistaken, mistaken.slice(0, mostMistaken)],
        ] as const
      ).map(
        ([title, items]) =>
          items.length > 0 && (
            <section key={title} className="series" aria-label={title}>
              <h3>{title}</h3>
              <ol>
                {items.map((item) => (
                  <li key={itemCode(item)}>
                    <ItemLink item={item} seed={seed} />
                  </li>
                ))}
              </ol>
            </section>
          ),
      )}
      <div className="exercise-actions">
        {!none && (
          <Button onClick={() => saveFile(words.saveProgressName, progressText(progress))}>{words.saveProgress}</Button>
        )}
        <TakeUp />
      </div>
      {!none && (
        <>
          <HandIn />
          <Forget />
        </>
      )}
    </section>
  );
}

/** Progress from a file that was saved elsewhere. */
function TakeUp() {
  const words = useWords(exerciseWords);
  const [said, say] = useState("");
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) say(await taken(file, words));
  };
  return (
    <>
      <label className="button take-up">
        {words.takeUp}
        <input
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
      </label>
      <p role="status">{said}</p>
    </>
  );
}

/** Takes up a file's progress; what is to be said of it. */
async function taken(file: File, words: ExerciseWords): Promise<string> {
  const content = await fileText(file);
  if (content.kind === "refused") return words.progressFaults[content.code](file.name);
  const read = progressFrom(content.text);
  if (typeof read === "string") return words.progressFaults[read](file.name);
  takeUpProgress(read);
  return words.takenUp(Object.keys(read).length);
}

/** The answers as a file for a teacher. */
function HandIn() {
  const words = useWords(exerciseWords);
  const answers = useExerciseRecord((kept) => kept.answers);
  const [learner, setLearner] = useState("");
  const id = useId();
  const name = learner.trim();
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {words.learner}
        </label>
        <input
          id={id}
          className="input"
          autoComplete="name"
          maxLength={100}
          value={learner}
          onChange={({ target }) => setLearner(target.value)}
        />
      </div>
      <p className="exercise-actions">
        <Button onClick={() => saveFile(words.saveName, resultsText(name === "" ? null : name, answers))}>
          {words.save}
        </Button>
      </p>
    </>
  );
}

function Forget() {
  const words = useWords(exerciseWords);
  const [asking, ask] = useState(false);
  return (
    <p className="exercise-actions">
      <Button look="quiet" aria-expanded={asking} onClick={() => ask(!asking)}>
        {words.forget}
      </Button>
      {asking && (
        <>
          <span role="alert">{words.forgetSure}</span>
          <Button onClick={forgetExercises}>{words.forgetYes}</Button>
          <Button onClick={() => ask(false)}>{words.keep}</Button>
        </>
      )}
    </p>
  );
}
