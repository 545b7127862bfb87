import { useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { answerOf } from "../../core/forward.ts";
import type { OutputKind } from "../../core/network.ts";
import { sureAndWrong } from "../../core/sure-and-wrong.ts";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { numberFormat } from "../../course/writing/plain-numbers.ts";
import { CourseLink } from "../../formulas/sentence.tsx";
import { bringBack, isMadeUp, setAside } from "../../store/network/set-aside.ts";
import { useStore, useWords } from "../../store/store.ts";
import { compareWords } from "./words.ts";

interface SureAndWrongPanelProps {
  readonly traces: Readonly<Record<OutputKind, Trace>>;
}

/** R5 in one click: a network that is sure and wrong, what its errors then are with A and with B, and the way back. */
export function SureAndWrongPanel({ traces }: SureAndWrongPanelProps) {
  const words = useWords(compareWords);
  const madeUp = useStore(isMadeUp);
  const busy = useRef(false);
  const [shown, show] = useState(0);
  const truth = traces.sigmoid.samples[0]?.backward?.label;
  const oneAtATime = async (act: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await act();
    busy.current = false;
    show(shown + 1);
  };
  const make = (): void => {
    const made = sureAndWrong(traces.sigmoid);
    if (made !== null) void oneAtATime(() => setAside(made.weights));
  };
  if (truth === undefined) return null;
  return (
    <section className="sure-and-wrong" aria-label={words.sure} data-on={madeUp || undefined}>
      <div className="sure-buttons">
        <Button look={madeUp ? "plain" : "primary"} onClick={make}>
          {madeUp ? words.sureAgain : words.sure}
        </Button>
        {madeUp && (
          <Button look="primary" onClick={() => void oneAtATime(bringBack)}>
            {words.undo}
          </Button>
        )}
      </div>
      <div role="status" className="sure-told">
        {madeUp && <Told traces={traces} truth={truth} />}
      </div>
    </section>
  );
}

/** What the made-up network answers, and how large each variant's error on the true digit is. */
function Told({ traces, truth }: SureAndWrongPanelProps & { readonly truth: number }) {
  const words = useWords(compareWords);
  const language = useStore((state) => state.view.language);
  const digits = useStore((state) => state.view.precision);
  const text = (value: number): string => numberText(value, { digits, language });
  const [a, b] = [traces.sigmoid, traces.softmax];
  const forward = a.samples[0]?.forward;
  const errors = [a, b].map((trace) => at(trace.samples[0]?.backward?.deltas.at(-1) ?? new Float64Array(10), truth));
  const [own = 0, other = 0] = errors;
  if (forward === undefined || a.update === null || b.update === null) return null;
  const wrong = answerOf(forward);
  const times = numberFormat(language, { maximumSignificantDigits: 2 }).format(Math.abs(other / own));
  return (
    <>
      {wrong !== truth && <p>{words.sureTold(wrong, truth)}</p>}
      {own !== 0 && wrong !== truth && (
        <p>
          <strong>{words.verdict(text(own), text(other), times)}</strong> {words.remark.split("R5")[0]}
          <CourseLink id="R5" />
          {words.remark.split("R5")[1]}
        </p>
      )}
      <p>
        {words.corrected(
          text(a.update.costBefore),
          text(a.update.costAfter),
          text(b.update.costBefore),
          text(b.update.costAfter),
        )}
      </p>
    </>
  );
}
