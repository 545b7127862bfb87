import { useStore, useWords } from "../../store/store.ts";
import { percentText } from "./figures-of-run.ts";
import { Measures } from "./measures.tsx";
import { RunControls } from "./run-controls.tsx";
import { RunProgress } from "./run-progress.tsx";
import { trainWords } from "./words.ts";
import "./train.css";

/** The place where the network learns all of MNIST in front of the reader's eyes. */
export function Train() {
  const words = useWords(trainWords);
  const language = useStore((state) => state.language);
  const training = useStore((state) => state.training);
  const accuracy = percentText(training?.curves.test.accuracy.at(-1), language);
  return (
    <div className="train">
      <section className="train-desk" aria-labelledby="train-title">
        <h2 id="train-title">{words.title}</h2>
        <RunControls blocked={false} />
        {training === null ? (
          <Introduction />
        ) : (
          <>
            <RunProgress training={training} />
            <Measures training={training} />
          </>
        )}
        <p role="status" className="visually-hidden">
          {training === null ? "" : words.announce[training.status](accuracy)}
        </p>
      </section>
    </div>
  );
}

function Introduction() {
  const words = useWords(trainWords);
  return (
    <div className="train-intro">
      {words.intro.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
