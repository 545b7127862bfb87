import { useEffect, useRef } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { numberText } from "../../course/numbers.ts";
import { type SceneId, scenes } from "../../course/visit.ts";
import type { VisitFacts } from "../../course/visit-facts.ts";
import { changeSettings } from "../../store/network.ts";
import { chooseSample } from "../../store/sample.ts";
import { initialState, store, useStore, useWords } from "../../store/store.ts";
import { factsOf, leaveVisit, moveVisit, startVisit, toldBy } from "../../store/visit.ts";
import { useLinkedSymbols } from "../equation/lighting.ts";
import { courseProse } from "../reading/course-prose.ts";
import { Sentence } from "../reading/sentence.tsx";
import { Prediction } from "./prediction.tsx";
import { visitButtonId } from "./visit-button.tsx";
import { visitWords } from "./words.ts";
import "./visit.css";

/**
 * The guided visit: a card above the stage that tells one digit's way through the network and back, a sentence and one lit
 * thing at a time, and asks now and then for a prediction. Everything else stays in reach; it can be left at any moment.
 */
export function Visit() {
  const open = useStore((state) => state.visit.open);
  return open ? <Card /> : null;
}

function Card() {
  const words = useWords(visitWords);
  const { visit: prose } = useWords(courseProse);
  const at = useStore((state) => state.visit.at);
  const card = useRef<HTMLElement>(null);
  useLinkedSymbols(card);
  useEscape();
  useToldInView();
  const place = scenes.findIndex(({ id }) => id === at);
  const last = place === scenes.length - 1;
  const invited = place < 0;
  return (
    <section ref={card} className="visit" aria-label={words.tour}>
      <div className="visit-head">
        <h2 className="visit-title">{prose.title}</h2>
        {!invited && <span className="visit-place number">{words.scene(place + 1, scenes.length)}</span>}
        <IconButton look="quiet" label={words.leave} className="visit-leave" onClick={leave}>
          ✕
        </IconButton>
      </div>
      <div className="visit-body">
        <Telling at={invited ? null : (at as SceneId)} />
      </div>
      <div className="visit-ways">
        {invited ? (
          <Button look="quiet" key="back" onClick={leave}>
            {words.later}
          </Button>
        ) : (
          <Button look="quiet" key="back" aria-disabled={place === 0} onClick={() => moveVisit(-1)}>
            {words.previous}
          </Button>
        )}
        <Button
          look="primary"
          key="on"
          onClick={() => {
            if (invited) startVisit();
            else if (last) leave();
            else moveVisit(1);
          }}
        >
          {invited ? words.begin : last ? words.finish : words.next}
        </Button>
      </div>
      {!invited && <progress className="visit-progress" max={scenes.length} value={place + 1} aria-hidden="true" />}
    </section>
  );
}

/** The scene's sentence and its question; an invitation before the first; a word where there is nothing to tell. */
function Telling({ at }: { readonly at: SceneId | null }) {
  const words = useWords(visitWords);
  const { visit: prose } = useWords(courseProse);
  const facts = useStore(factsOf);
  const waiting = useStore((state) => state.traces === null);
  if (at === null) {
    return (
      <p className="visit-sentence">
        <Sentence source={prose.invitation} chapter="A" />
      </p>
    );
  }
  if (facts === null) {
    return waiting ? (
      <p className="visit-sentence">{words.waiting}</p>
    ) : (
      <p className="visit-sentence">
        {words.nothing} <Button onClick={() => void restore()}>{words.restore}</Button>
      </p>
    );
  }
  return <SceneText key={at} at={at} facts={facts} />;
}

function SceneText({ at, facts }: { readonly at: SceneId; readonly facts: VisitFacts }) {
  const { visit: prose } = useWords(courseProse);
  const language = useStore((state) => state.language);
  const digits = useStore((state) => state.precision);
  const write = (value: number): string => numberText(value, { digits, language });
  const chapter = facts.output === "softmax" ? "B" : "A";
  return (
    <>
      <p className="visit-sentence" aria-live="polite" data-letters="">
        <Sentence source={prose.scenes[at](facts, write)} chapter={chapter} />
      </p>
      <Prediction at={at} facts={facts} write={write} chapter={chapter} />
    </>
  );
}

/** The network and the digit of a first visit. */
async function restore(): Promise<void> {
  await changeSettings({ hidden: initialState.settings.hidden });
  await chooseSample(initialState.sample);
}

function leave(): void {
  const held = document.activeElement?.closest(".visit") !== null;
  leaveVisit();
  if (held) requestAnimationFrame(() => document.getElementById(visitButtonId)?.focus());
}

/** Brings what a scene speaks of into view, where the stage is too small to show all of itself. */
function useToldInView(): void {
  const told = useStore(toldBy);
  useEffect(() => {
    if (told === null) return;
    const figure = told.symbol === "y" ? "yHat" : told.symbol;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const seen = document.querySelector(`.stage [data-tensor="${figure}"], .stage [data-told="${figure}"]`);
    seen?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: still ? "instant" : "smooth" });
  }, [told]);
}

/** Escape leaves, unless it has something else to close. */
function useEscape(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || store.getState().pinned !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("dialog[open], select, input:not([type='range'])")) return;
      event.preventDefault();
      leave();
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, []);
}
