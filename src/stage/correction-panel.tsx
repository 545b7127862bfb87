import { useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { sumsToOne } from "../core/cost.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { applyCorrection, resetWeights } from "../store/network/network.ts";
import { shownTrace, tracesOfModel } from "../store/network/passes.ts";
import { store, useStore, useWords } from "../store/store.ts";
import { goToStep } from "../store/view/steps.ts";
import { isTouring } from "../store/view/tour.ts";
import { drawingWords } from "./drawing/words.ts";
import { reached } from "./flow.ts";
import { areaStyle } from "./grid.ts";
import { usePass } from "./pass-context.tsx";
import { BiasesChoice } from "./settings/biases-choice.tsx";
import type { Area } from "./stage-plan.ts";
import { useToldFigure } from "./use-told-figure.ts";
import { stepWords } from "./words.ts";
import "./correction-panel.css";

interface CorrectionPanelProps {
  /** Where it stands in its row; else it has a row of its own. */
  readonly area?: Area;
}

/**
 * The cost before and after the correction and, once it is computed, the buttons that really apply it or bring back the initial
 * weights; until then the step that computes it.
 */
export function CorrectionPanel({ area }: CorrectionPanelProps) {
  const words = useWords(stepWords);
  const { trace, format, letter: cost } = usePass();
  const isBefore = useStore((state) => reached("1d", state.view.step));
  const isAfter = useStore((state) => reached("3c", state.view.step));
  // Of typed numbers a published account may hold the biases: the choice stands where it is looked for.
  const typed = useStore((state) => state.setup.source.kind === "table");
  const setup = useStore((state) => state.setup);
  const [said, setSaid] = useState({ text: "", of: setup });
  const busy = useRef(false);
  const told = useToldFigure();
  // One primary button at a time: while the tour invites, its own. A scene tells of weights that nobody changes meanwhile.
  const invited = useStore((state) => state.tour.open);
  const touring = useStore(isTouring);
  const update = trace.update;
  const noError = useNoError();
  // The cost is known as soon as the predictions are.
  const before = isBefore ? update?.costBefore : undefined;
  const after = isAfter ? update?.costAfter : undefined;

  const change = async (act: () => Promise<void>, tell: (before: number, after: number) => string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const was = update?.costBefore;
    await act();
    busy.current = false;
    await tracesOfModel();
    const now = shownTrace(store.getState())?.update?.costBefore;
    if (was !== undefined && now !== undefined) setSaid({ text: tell(was, now), of: store.getState().setup });
  };
  const apply = (times: number): void => {
    const tell = (was: number, now: number): string => words.applied(times, format(was), format(now));
    void change(() => applyCorrection(times), tell);
  };
  const reset = (): void => void change(resetWeights, (_, now) => words.wasReset(format(now)));

  return (
    <>
      <section
        className="correction-panel"
        aria-label={words.cost}
        data-told={told !== null && symbolOf(told).family === "cost" ? told : undefined}
        data-wide={area === undefined || undefined}
        style={area === undefined ? undefined : areaStyle(area)}
      >
        {typed && !touring && <BiasesChoice />}
        <dl className="cost-pair number">
          <div>
            <dt>
              {cost} {words.costBefore}
            </dt>
            <dd>{format(before)}</dd>
          </div>
          <div>
            <dt>
              {cost} {words.costAfter}
            </dt>
            <dd>{format(after)}</dd>
          </div>
        </dl>
        {update === null ? (
          <p className="correction-note">{noError ?? words.noTruth}</p>
        ) : touring ? null : !isAfter ? (
          <Button look="quiet" className="correction-later" onClick={() => goToStep("3c")}>
            {words.correctionLater}
          </Button>
        ) : (
          <div className="correction-buttons">
            <Button look={invited ? "plain" : "primary"} aria-label={words.applyOnce} onClick={() => apply(1)}>
              <span title={words.applyOnce}>{words.apply}</span>
            </Button>
            <Button aria-label={words.applyTen} onClick={() => apply(10)}>
              <span title={words.applyTen}>×10</span>
            </Button>
            <Button aria-label={words.resetWeights} onClick={reset}>
              <span title={words.resetWeights}>{words.reset}</span>
            </Button>
          </div>
        )}
      </section>
      <p role="status" className="correction-said number">
        {said.of === setup && said.text}
      </p>
    </>
  );
}

/** Why typed numbers have no error in section B: their y do not add up to 1. Null where that is not it. */
function useNoError(): string | null {
  const words = useWords(drawingWords);
  const { trace, format } = usePass();
  const source = useStore((state) => state.setup.source);
  if (source.kind !== "table" || trace.spec.output !== "softmax") return null;
  const wrong = source.rows.find(({ y }) => !sumsToOne(Float64Array.from(y)));
  return wrong === undefined ? null : words.notDistribution(format(wrong.y.reduce((sum, one) => sum + one, 0)));
}
