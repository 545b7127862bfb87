import { useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { applyCorrection, resetWeights } from "../../store/network.ts";
import { shownTrace } from "../../store/passes.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { reached } from "./flow.ts";
import { usePass } from "./pass-context.tsx";
import { stepWords } from "./words.ts";

/** The cost before and after the correction, and the buttons that really apply it or bring back the initial weights. */
export function CorrectionPanel({ cost }: { readonly cost: string }) {
  const words = useWords(stepWords);
  const { trace, format } = usePass();
  const step = useStore((state) => state.step);
  const [said, setSaid] = useState("");
  const busy = useRef(false);
  const update = trace.update;
  const before = reached("2a", step) ? update?.costBefore : undefined;
  const after = reached("3c", step) ? update?.costAfter : undefined;

  const change = async (act: () => Promise<void>, tell: (before: number, after: number) => string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const was = update?.costBefore;
    await act();
    busy.current = false;
    const now = shownTrace(store.getState())?.update?.costBefore;
    if (was !== undefined && now !== undefined) setSaid(tell(was, now));
  };
  const apply = (times: number): void => {
    const tell = (was: number, now: number): string => words.applied(times, format(was), format(now));
    void change(() => applyCorrection(times), tell);
  };

  return (
    <section className="correction-panel" aria-label={words.cost} data-tensor="cost">
      <dl className="cost-pair number">
        <div>
          <dt>
            {cost} {words.costBefore}
          </dt>
          <dd>{format(before)}</dd>
        </div>
        <span aria-hidden="true" className="cost-arrow">
          →
        </span>
        <div>
          <dt>
            {cost} {words.costAfter}
          </dt>
          <dd>{format(after)}</dd>
        </div>
      </dl>
      {update === null ? (
        <p className="correction-note">{words.noTruth}</p>
      ) : (
        <div className="correction-buttons">
          <Button look="primary" onClick={() => apply(1)}>
            {words.apply}
          </Button>
          <Button onClick={() => apply(10)}>{words.applyTen}</Button>
          <Button onClick={() => void change(resetWeights, (_, now) => words.wasReset(format(now)))}>
            {words.reset}
          </Button>
        </div>
      )}
      <p role="status" className="correction-said number">
        {said}
      </p>
    </section>
  );
}
