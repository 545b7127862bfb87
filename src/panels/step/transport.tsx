import { Suspense, useEffect, useRef, useState } from "react";
import { Button, IconButton } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { ErrorBoundary } from "../../controls/error-boundary.tsx";
import { type StepId, stepIds } from "../../course/method/step-id.ts";
import { settingText } from "../../course/writing/plain-numbers.ts";
import { Above } from "../../formulas/math-name.tsx";
import { whileIdle } from "../../formulas/while-idle.ts";
import { comparePage } from "../../setup/view.ts";
import { stepWords } from "../../stage/words.ts";
import { shownTrace } from "../../store/network/passes.ts";
import { part } from "../../store/parts/part.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { changePace, endStep, goToStep, moveStep, play } from "../../store/view/steps.ts";
import { isTouring } from "../../store/view/tour.ts";
import { TransportIcon } from "./transport-icon.tsx";
import "./transport.css";

const Narration = part("the narration", async () => (await import("./narration.tsx")).Narration);

const paces = ["0.5", "1", "2", "4", "8"] as const;

/**
 * The bar of the method's nine steps, always there: first, back, play, forward, last, and each step by name. In a scene of the
 * guided tour it shows where the scene stands: the tour's own buttons go on.
 */
export function Transport() {
  const words = useWords(stepWords);
  const touring = useStore(isTouring);
  return (
    <nav className="transport" data-touring={touring || undefined} aria-label={words.transport}>
      {!touring && <Controls />}
      <StepList still={touring} />
      <Narrator />
    </nav>
  );
}

function Controls() {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const playing = useStore((state) => state.playing);
  const pace = useStore((state) => state.pace);
  const ready = useStore((state) => state.traces !== null);
  const atFirst = useStore((state) => state.view.step === stepIds[0]);
  const atLast = useStore((state) => state.view.step === stepIds.at(-1));
  // One primary button at a time: while the tour is open, its own.
  const touring = useStore((state) => state.tour.open && state.view.page !== comparePage);
  const chosenPace = paces.find((one) => Number(one) === pace) ?? "2";
  return (
    <div className="transport-controls">
      <EndButton end="first" there={atFirst} />
      <IconButton label={words.back} look="quiet" aria-disabled={atFirst} onClick={() => moveStep(-1)}>
        <TransportIcon sign="back" />
      </IconButton>
      <Button
        className="transport-next"
        look={atLast || touring ? "plain" : "primary"}
        aria-label={words.forward}
        aria-disabled={atLast}
        onClick={() => moveStep(1)}
      >
        <span className="transport-next-name">{words.forwardShort}</span>
        <TransportIcon sign="forward" />
      </Button>
      <EndButton end="last" there={atLast} />
      <IconButton
        className="transport-play"
        look="quiet"
        label={playing ? words.pause : words.play}
        disabled={!ready}
        onClick={() => play(!playing)}
      >
        <TransportIcon sign={playing ? "pause" : "play"} />
      </IconButton>
      <Select
        label={words.pace}
        labelHidden
        options={paces.map((value) => ({ value, label: words.seconds(settingText(Number(value), language)) }))}
        value={chosenPace}
        onChange={(value) => changePace(Number(value))}
      />
    </div>
  );
}

/** To the first or the last step. */
function EndButton({ end, there }: { readonly end: "first" | "last"; readonly there: boolean }) {
  const words = useWords(stepWords);
  return (
    <IconButton
      className="transport-end"
      label={words[end]}
      look="quiet"
      aria-disabled={there}
      onClick={() => endStep(end)}
    >
      <TransportIcon sign={end} />
    </IconButton>
  );
}

/**
 * Each step by name; where there is no room for all of them, the one shown is kept in the middle. `still`: they say where one is, and
 * are not to be pressed.
 */
function StepList({ still }: { readonly still: boolean }) {
  const words = useWords(stepWords);
  const oneHidden = useStore((state) => (shownTrace(state)?.weights.length ?? 2) === 2);
  const names = oneHidden ? words.stepNames : { ...words.stepNames, ...words.deepStepNames };
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Looked at when the step's frame has been laid out: asking earlier would lay the page out once more.
    let frame = 0;
    const center = (): void => {
      const current = list.current?.querySelector<HTMLElement>('[aria-current="step"]');
      if (list.current === null || !current) return;
      const before = current.offsetLeft - list.current.offsetLeft;
      list.current.scrollTo({ left: before - (list.current.clientWidth - current.offsetWidth) / 2 });
    };
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(center);
    };
    later();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.view.step !== before.view.step) later();
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <ol className="transport-steps" ref={list} aria-label={words.stepList}>
      {stepIds.map((id) => (
        <li key={id} data-phase={id[0]}>
          <StepButton id={id} name={names[id]} still={still} />
        </li>
      ))}
    </ol>
  );
}

interface StepButtonProps {
  readonly id: StepId;
  readonly name: string;
  readonly still: boolean;
}

function StepButton({ id, name, still }: StepButtonProps) {
  const current = useStore((state) => (state.view.step === id ? "step" : undefined));
  const told = (
    <>
      <span className="transport-id">{id}</span> <StepName name={name} />
    </>
  );
  return still ? (
    <span className="transport-step" aria-current={current}>
      {told}
    </span>
  ) : (
    <button type="button" className="transport-step" aria-current={current} onClick={() => goToStep(id)}>
      {told}
    </button>
  );
}

/** A step's short name; what follows ^ stands above the line: δ^sortie. */
function StepName({ name }: { readonly name: string }) {
  const [base, above] = name.split("^");
  return (
    <span className="transport-name">
      {base}
      {above !== undefined && <Above>{above}</Above>}
    </span>
  );
}

/**
 * Says what the step has computed, without taking the focus. What it says comes once the page stands there: it is heard after
 * what else there is.
 */
function Narrator() {
  const there = useStore((state) => state.traces !== null);
  const [begun, begin] = useState(false);
  useEffect(() => (there ? whileIdle([() => begin(true)]) : undefined), [there]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {begun && (
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <Narration />
          </Suspense>
        </ErrorBoundary>
      )}
    </p>
  );
}
