import { useEffect, useMemo, useRef } from "react";
import { IconButton } from "../../controls/button.tsx";
import { Select } from "../../controls/choice.tsx";
import { narration } from "../../course/method/narration.ts";
import { stepIds } from "../../course/method/step-id.ts";
import { Above } from "../../formulas/math-name.tsx";
import { stepWords } from "../../stage/words.ts";
import { shownTrace } from "../../store/passes.ts";
import { changePace, endStep, goToStep, moveStep, play } from "../../store/steps.ts";
import { useStore, useWords } from "../../store/store.ts";
import { TransportIcon } from "./transport-icon.tsx";
import "./transport.css";

const paces = ["0.5", "1", "2", "4", "8"] as const;

/** The bar of the method's nine steps, always there: first, back, play, forward, last, and each step by name. */
export function Transport() {
  const words = useWords(stepWords);
  const language = useStore((state) => state.view.language);
  const step = useStore((state) => state.view.step);
  const playing = useStore((state) => state.playing);
  const pace = useStore((state) => state.pace);
  const ready = useStore((state) => state.traces !== null);
  const oneHidden = useStore((state) => (shownTrace(state)?.weights.length ?? 2) === 2);
  const names = oneHidden ? words.stepNames : { ...words.stepNames, ...words.deepStepNames };
  const list = useRef<HTMLOListElement>(null);
  // The step is not read here: the button that it marks is found in the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="step"]');
    if (list.current === null || !current) return;
    const before = current.offsetLeft - list.current.offsetLeft;
    list.current.scrollTo({ left: before - (list.current.clientWidth - current.offsetWidth) / 2 });
  }, [step]);
  const atFirst = step === stepIds[0];
  const atLast = step === stepIds.at(-1);
  const chosenPace = paces.find((one) => Number(one) === pace) ?? "2";
  return (
    <nav className="transport" aria-label={words.transport}>
      <div className="transport-controls">
        <IconButton label={words.first} look="quiet" aria-disabled={atFirst} onClick={() => endStep("first")}>
          <TransportIcon sign="first" />
        </IconButton>
        <IconButton label={words.back} look="quiet" aria-disabled={atFirst} onClick={() => moveStep(-1)}>
          <TransportIcon sign="back" />
        </IconButton>
        <IconButton label={playing ? words.pause : words.play} disabled={!ready} onClick={() => play(!playing)}>
          <TransportIcon sign={playing ? "pause" : "play"} />
        </IconButton>
        <IconButton label={words.forward} look="quiet" aria-disabled={atLast} onClick={() => moveStep(1)}>
          <TransportIcon sign="forward" />
        </IconButton>
        <IconButton label={words.last} look="quiet" aria-disabled={atLast} onClick={() => endStep("last")}>
          <TransportIcon sign="last" />
        </IconButton>
        <Select
          label={words.pace}
          labelHidden
          options={paces.map((value) => ({ value, label: words.seconds(Number(value).toLocaleString(language)) }))}
          value={chosenPace}
          onChange={(value) => changePace(Number(value))}
        />
      </div>
      <ol className="transport-steps" ref={list} aria-label={words.stepList}>
        {stepIds.map((id) => (
          <li key={id} data-phase={id[0]}>
            <button
              type="button"
              className="transport-step"
              aria-current={id === step ? "step" : undefined}
              onClick={() => goToStep(id)}
            >
              <span className="transport-id">{id}</span> <StepName name={names[id]} />
            </button>
          </li>
        ))}
      </ol>
      <Narrator />
    </nav>
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

/** Says what the step has computed, with this sample's numbers, without taking the focus. */
function Narrator() {
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const step = useStore((state) => state.view.step);
  const trace = useStore(shownTrace);
  const told = useMemo(
    () => (trace === null ? "" : narration(step, trace, 0, { digits, language })),
    [step, trace, digits, language],
  );
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {told}
    </p>
  );
}
