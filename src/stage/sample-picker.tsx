import { Suspense, useState } from "react";
import { IconButton } from "../controls/button.tsx";
import { DiceIcon } from "../controls/dice-icon.tsx";
import { PullDown } from "../controls/pull-down.tsx";
import { answerOf, predictionOf } from "../core/forward.ts";
import { at } from "../core/tensor.ts";
import { countText } from "../course/writing/plain-numbers.ts";
import { findSample } from "../store/network/sample.ts";
import { shownRow } from "../store/network/small-network.ts";
import { part } from "../store/parts/part.ts";
import { useStore, useWords } from "../store/store.ts";
import { useListedNumbers } from "../store/words/listed-numbers.ts";
import { drawingWords } from "./drawing/words.ts";
import { reached } from "./flow.ts";
import { usePass } from "./pass-context.tsx";
import type { DigitChoice } from "./sample-choice.tsx";
import { stepWords } from "./words.ts";
import "./sample-picker.css";

const SampleChoice = part("the choice of a digit", async () => (await import("./sample-choice.tsx")).SampleChoice);

/** Which digit goes through the network: next, previous, at random, of a class, by its number, of either set, or one's own. */
export function SamplePicker() {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const sample = useStore((state) => state.setup.source);
  const [only, setOnly] = useState<DigitChoice>("any");
  const digit = only === "any" ? null : Number(only);
  const set = sample.kind === "mnist" ? sample.set : "own";
  const move = (way: "next" | "previous" | "random", of = digit): void => void findSample(way, of);
  const number = sample.kind === "mnist" ? countText(sample.index, language) : null;
  return (
    <fieldset className="sample-picker">
      <legend className="visually-hidden">{words.sample}</legend>
      <IconButton label={words.previous} onClick={() => move("previous")}>
        ‹
      </IconButton>
      <IconButton label={words.next} onClick={() => move("next")}>
        ›
      </IconButton>
      <IconButton label={words.random} onClick={() => move("random")}>
        <DiceIcon />
      </IconButton>
      <PullDown className="sample-choice" label={words.chosen(words.sets[set], number)}>
        <Suspense fallback={null}>
          <SampleChoice only={only} onOnly={setOnly} />
        </Suspense>
      </PullDown>
    </fieldset>
  );
}

/** The true digit, and from step 1d on what the network answers. */
export function SampleAnswer() {
  const words = useWords(stepWords);
  const answered = useStore(({ view }) => reached("1d", view.step));
  const { trace, format } = usePass();
  const sample = useStore((state) => state.setup.source);
  const pass = trace.samples[0];
  if (pass === undefined) return null;
  if (sample.kind === "table") return <RowAnswer />;
  const others = trace.samples.length - 1;
  const label = pass.backward?.label;
  const answer = answerOf(pass.forward);
  return (
    <p className="sample-answer number">
      <strong className="sample-label">{label === undefined ? words.labelUnknown : words.label(label)}</strong>
      {" · "}
      {answered ? (
        <span data-right={label === undefined ? undefined : label === answer}>
          {words.answer(answer, format(at(predictionOf(pass.forward), answer)))}
          {label !== undefined && <span aria-hidden="true">{label === answer ? " ✓" : " ✗"}</span>}
        </span>
      ) : (
        words.answerLater("1d")
      )}
      {others > 0 && sample.kind === "mnist" && ` · ${words.batch(sample.index, sample.index + others)}`}
    </p>
  );
}

/** What the outputs should be, and from step 1d on what they are. */
function RowAnswer() {
  const words = useWords(drawingWords);
  const answered = useStore(({ view }) => reached("1d", view.step));
  const source = useStore((state) => state.setup.source);
  const { trace } = usePass();
  const listed = useListedNumbers();
  const pass = trace.samples[0];
  if (source.kind !== "table" || pass === undefined) return null;
  return (
    <p className="sample-answer number">
      <strong className="sample-label">{words.expected(listed(shownRow(source).y))}</strong>
      {" · "}
      {answered ? words.predicted(listed(predictionOf(pass.forward))) : words.predictedLater("1d")}
    </p>
  );
}
