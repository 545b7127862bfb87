import { useId, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { saveFile } from "../../controls/save-file.ts";
import { resultsText } from "../../exercises/results.ts";
import { forgetExercises, useExerciseRecord } from "../../store/exercise-record.ts";
import { useWords } from "../../store/store.ts";
import { exerciseWords } from "./words.ts";

/** What is kept on the device: saved as a file to hand in, or erased. */
export function ProgressTools() {
  const words = useWords(exerciseWords);
  const answers = useExerciseRecord((kept) => kept.answers);
  const progress = useExerciseRecord((kept) => kept.progress);
  const [learner, setLearner] = useState("");
  const [asking, ask] = useState(false);
  const id = useId();
  if (answers.length === 0 && Object.keys(progress).length === 0) return null;
  return (
    <section className="progress-tools" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.progress}</h2>
      <p>{words.progressNote}</p>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-name`}>
          {words.learner}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          autoComplete="name"
          maxLength={100}
          value={learner}
          onChange={({ target }) => setLearner(target.value)}
        />
      </div>
      <p className="exercise-actions">
        <Button
          onClick={() => saveFile(words.saveName, resultsText(learner.trim() === "" ? null : learner.trim(), answers))}
        >
          {words.save}
        </Button>
        {asking ? (
          <>
            <span role="alert">{words.forgetSure}</span>
            <Button
              onClick={() => {
                forgetExercises();
                ask(false);
              }}
            >
              {words.forgetYes}
            </Button>
            <Button onClick={() => ask(false)}>{words.keep}</Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => ask(true)}>
            {words.forget}
          </Button>
        )}
      </p>
    </section>
  );
}
