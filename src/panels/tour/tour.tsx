import { Suspense, useEffect, useRef } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { type SceneId, scenes } from "../../course/tour/tour.ts";
import { useFetchedAhead } from "../../formulas/fetch-ahead.ts";
import { turnWithStep } from "../../formulas/go-to-course.ts";
import { useLinkedSymbols } from "../../formulas/lighting.ts";
import { Sentence } from "../../formulas/sentence.tsx";
import { part } from "../../store/parts/part.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import {
  isAsking,
  leaveTour,
  moveTour,
  readFromTheStart,
  startTour,
  tourOn,
  tryOwnNumbers,
} from "../../store/view/tour.ts";
import { useToldInView } from "./told-in-view.ts";
import { tourButtonId } from "./tour-button.tsx";
import { tourWords } from "./words.ts";
import "./tour.css";

const SceneTelling = part("the tour's scenes", async () => (await import("./scene-telling.tsx")).SceneTelling);
/** An invitation that is declined is read without them. */
const scenesAhead = [SceneTelling];

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
  const at = useStore((state) => state.tour.at);
  const asking = useStore(isAsking);
  const card = useRef<HTMLElement>(null);
  useLinkedSymbols(card);
  useEscape();
  useToldInView();
  useFetchedAhead(scenesAhead);
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
        <h2 className="tour-title">{words.title}</h2>
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

/** An invitation before the first scene; then the scene, or a word until it is here. */
function Telling({ at }: { readonly at: SceneId | null }) {
  const words = useWords(tourWords);
  if (at === null) {
    return (
      <p className="tour-sentence">
        <Sentence source={words.invitation(scenes.length)} chapter="A" />
      </p>
    );
  }
  return (
    <Suspense fallback={<p className="tour-sentence">{words.waiting}</p>}>
      <SceneTelling at={at} />
    </Suspense>
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

/** The small network with all its numbers in fields, the text at its first step. */
async function ownNumbers(): Promise<void> {
  await tryOwnNumbers();
  turnWithStep("F");
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
