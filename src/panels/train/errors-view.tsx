import { useState } from "react";
import { Choice } from "../../controls/choice.tsx";
import { countText, percentText } from "../../course/writing/plain-numbers.ts";
import { ConfusionMatrix } from "../../figures/confusion-matrix.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { examine } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { ConfusionCell, Examination, Judged } from "../../worker/protocol/training.ts";
import { DigitList } from "./digit-list.tsx";
import { errorsWords } from "./errors-words.ts";
import { useAskedAgain } from "./use-asked-again.ts";
import { useMoment } from "./use-moment.ts";
import { Why } from "./why.tsx";

/** Milliseconds between two readings of the test set. */
const INTERVAL = 800;
/** Digits in a list. */
const MOST = 24;

type List = "worst" | "unsure" | "cell";

/** What the network gets wrong of the test set: the confusion matrix, each digit's accuracy, the digits themselves, and why. */
export function ErrorsView() {
  const words = useWords(errorsWords);
  const language = useStore((state) => state.view.language);
  const moment = useMoment();
  const [cell, setCell] = useState<ConfusionCell | null>(null);
  const [list, chooseList] = useState<List>("worst");
  const [asked, ask] = useState<Judged | null>(null);
  const found = useAskedAgain(
    (signal) => examine(cell, MOST, signal),
    `${moment}/${cell === null ? "" : `${cell.truth},${cell.answer}`}`,
    INTERVAL,
  );
  const testDigits = useStore((state) => state.digits.available.test);
  if (found === null) return <p className="train-note">{words.looking}</p>;
  const number = (value: number): string => countText(value, language);
  const { samples, correct } = found;
  return (
    <div className="train-view train-errors">
      <section>
        <h3>{words.matrix}</h3>
        <p className="number">{words.summary(number(correct), number(samples), number(samples - correct))}</p>
        {samples < testDigits && <p className="train-note">{words.firstOnly(number(samples))}</p>}
        <FigureBoundary>
          <ConfusionMatrix
            label={words.matrix}
            counts={found.counts}
            classes={found.classes}
            truthLabel={words.truth}
            answerLabel={words.answer}
            describe={(truth, answer, count) => words.cell(truth, answer, number(count))}
            format={number}
            selected={cell}
            onSelect={(truth, answer) => {
              setCell({ truth, answer });
              chooseList("cell");
            }}
          />
        </FigureBoundary>
        <ByClass found={found} />
      </section>
      <section>
        <Choice
          label={words.lists}
          options={(["worst", "unsure", "cell"] as const).map((value) => ({ value, label: words.list[value] }))}
          value={list}
          onChange={chooseList}
        />
        <h3>{list === "cell" ? cellTitle() : words.listTitle[list]}</h3>
        {list === "cell" && cell === null ? (
          <p className="train-note">{words.chooseCell}</p>
        ) : (
          <>
            {asked !== null && <Why key={asked.index} digit={asked} moment={moment} onClose={() => ask(null)} />}
            <DigitList digits={found[list] ?? []} asked={asked} onWhy={ask} />
          </>
        )}
      </section>
    </div>
  );

  function cellTitle(): string {
    return cell === null ? words.list.cell : words.cellTitle(cell.truth, cell.answer);
  }
}

function ByClass({ found }: { readonly found: Examination }) {
  const words = useWords(errorsWords);
  const language = useStore((state) => state.view.language);
  return (
    <>
      <h3 id="train-by-class">{words.byClass}</h3>
      <ul className="train-classes number" aria-labelledby="train-by-class">
        {Array.from(found.accuracies, (share, digit) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
          <li key={digit}>
            <strong>{digit}</strong>
            <span className="train-class-bar" aria-hidden="true">
              <span style={{ width: `${100 * (share || 0)}%` }} />
            </span>
            <span>{percentText(share, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
