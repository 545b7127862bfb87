import { Button } from "../../controls/button.tsx";
import type { SceneId } from "../../course/tour/tour.ts";
import type { TourFacts } from "../../course/tour/tour-facts.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { useStore, useWords } from "../../store/store.ts";
import { factsOf, restoreNetwork } from "../../store/view/tour.ts";
import { Prediction } from "./prediction.tsx";
import { tourProse } from "./tour-prose.ts";
import { tourWords } from "./words.ts";

/** The scene's sentence and its question; a word where there is nothing to tell. */
export function SceneTelling({ at }: { readonly at: SceneId }) {
  const words = useWords(tourWords);
  const facts = useStore(factsOf);
  const waiting = useStore((state) => state.traces === null);
  if (facts === null) {
    return waiting ? (
      <p className="tour-sentence">{words.waiting}</p>
    ) : (
      <p className="tour-sentence">
        {words.nothing} <Button onClick={() => void restoreNetwork()}>{words.restore}</Button>
      </p>
    );
  }
  return <SceneText key={at} at={at} facts={facts} />;
}

function SceneText({ at, facts }: { readonly at: SceneId; readonly facts: TourFacts }) {
  const prose = useWords(tourProse);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const write = (value: number): string => numberText(value, { digits, language });
  const chapter = facts.output === "softmax" ? "B" : "A";
  return (
    <>
      <p className="tour-sentence" aria-live="polite" data-letters="">
        <Sentence source={prose.scenes[at](facts, write)} chapter={chapter} />
      </p>
      <Prediction at={at} facts={facts} write={write} chapter={chapter} />
    </>
  );
}
