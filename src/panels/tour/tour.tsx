import { useEffect, useRef } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { type SceneId, scenes } from "../../course/tour/tour.ts";
import type { TourFacts } from "../../course/tour/tour-facts.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { courseProse } from "../../formulas/course-prose.ts";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { store, useStore, useWords } from "../../store/store.ts";
import {
  factsOf,
  isAsking,
  leaveTour,
  moveTour,
  readFromTheStart,
  restoreNetwork,
  startTour,
  tourOn,
  tryOwnNumbers,
} from "../../store/tour.ts";
import { Prediction } from "./prediction.tsx";
import { useToldInView } from "./told-in-view.ts";
import { tourButtonId } from "./tour-button.tsx";
import { tourWords } from "./words.ts";
import "./tour.css";

/**
 * The guided tour: a card above the stage, on a phone below, that tells one sample's way through a network and back, a sentence
 * and one lit thing at a time, and asks now and then for a prediction. As tall as what it says. Meanwhile the controls of the
 * stage and of the transport are put away; it can be left at any moment.
 */
export function Tour() {
  const open = useStore((state) => state.tour.open);
  return open ? <Card /> : null;
}

function Card() {
  const words = useWords(tourWords);
  const { tour: prose } = useWords(courseProse);
  const at = useStore((state) => state.tour.at);
  const asking = useStore(isAsking);
  const card = useRef<HTMLElement>(null);
  useLinkedSymbols(card);
  useEscape();
  useToldInView();
  const place = scenes.findIndex(({ id }) => id === at);
  const last = place === scenes.length - 1;
  const invited = place < 0;
  return (
    <section
      ref={card}
      className="tour"
      data-invited={invited || undefined}
      data-last={last || undefined}
      aria-label={words.tour}
    >
      <div className="tour-head">
        <h2 className="tour-title">{prose.title}</h2>
        {!invited && <span className="tour-place number">{words.scene(place + 1, scenes.length)}</span>}
        {!invited && (
          <IconButton look="quiet" label={words.leave} className="tour-leave" onClick={leave}>
            ×
          </IconButton>
        )}
      </div>
      <div className="tour-body">
        <Telling at={invited ? null : (at as SceneId)} />
      </div>
      <div className="tour-ways">
        {invited ? (
          <Button look="quiet" key="back" onClick={leave}>
            {words.later}
          </Button>
        ) : (
          <Button look="quiet" key="back" aria-disabled={place === 0} onClick={() => moveTour(-1)}>
            {words.previous}
          </Button>
        )}
        {last && (
          <Button key="own" onClick={() => void ownNumbers()}>
            {words.ownNumbers}
          </Button>
        )}
        <Button
          // While a question waits its answers come first.
          look={asking ? "quiet" : "primary"}
          key="on"
          className={asking ? "tour-reveal" : ""}
          onClick={() => {
            if (invited) startTour();
            else if (last) readFromTheStart();
            else tourOn();
          }}
        >
          {invited ? words.begin : asking ? words.reveal : last ? words.read : words.next}
        </Button>
      </div>
      {!invited && <progress className="tour-progress" max={scenes.length} value={place + 1} aria-hidden="true" />}
    </section>
  );
}

/** The scene's sentence and its question; an invitation before the first; a word where there is nothing to tell. */
function Telling({ at }: { readonly at: SceneId | null }) {
  const words = useWords(tourWords);
  const { tour: prose } = useWords(courseProse);
  const facts = useStore(factsOf);
  const waiting = useStore((state) => state.traces === null);
  if (at === null) {
    return (
      <p className="tour-sentence">
        <Sentence source={prose.invitation(scenes.length)} chapter="A" />
      </p>
    );
  }
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
  const { tour: prose } = useWords(courseProse);
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

function leave(): void {
  const held = document.activeElement?.closest(".tour") !== null;
  leaveTour();
  if (!held) return;
  requestAnimationFrame(() => {
    document.getElementById(tourButtonId)?.focus();
    // Folded away with the bar's end.
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
  });
}

/** The small network with all its numbers in fields. */
async function ownNumbers(): Promise<void> {
  await tryOwnNumbers();
  requestAnimationFrame(() => {
    const form = document.querySelector<HTMLDetailsElement>(".numbers-form");
    if (form === null) return;
    form.open = true;
    form.querySelector("summary")?.focus({ preventScroll: true });
    form.scrollIntoView({ block: "start" });
  });
}

/** Escape leaves, unless it has something else to close. */
function useEscape(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || store.getState().view.pinned !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector("dialog[open]") !== null || target?.closest("select, input:not([type='range'])"))
        return;
      event.preventDefault();
      leave();
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, []);
}
