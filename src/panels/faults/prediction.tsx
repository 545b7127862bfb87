import type { FaultId } from "../../course/faults/fault-id.ts";
import { countText } from "../../course/writing/plain-numbers.ts";
import { useStore, useWords } from "../../store/store.ts";
import { judgedRun, type Outcome, outcomes } from "./outcome.ts";
import { useRun } from "./use-run.ts";
import { faultsWords } from "./words.ts";

interface PredictionProps {
  readonly fault: FaultId;
  readonly predicted: Outcome | null;
  readonly predict: (outcome: Outcome) => void;
}

/** What will the cost do? Asked before the run, answered after it. */
export function Prediction({ fault, predicted, predict }: PredictionProps) {
  const words = useWords(faultsWords);
  const news = useRun(fault, "prediction");
  const language = useStore((state) => state.view.language);
  const judged = news === null || predicted === null ? null : judgedRun(news);
  const outcome = judged?.outcome ?? null;
  // A curve that lies at that level for most of the run does look as if it stalled.
  const almost = predicted === "stalls" && judged !== null ? round(judged.stalled) : null;
  return (
    <div className="faults-prediction">
      <fieldset>
        <legend>{words.predict}</legend>
        {outcomes.map((value) => (
          <label key={value} className="faults-option">
            <input
              type="radio"
              name="faults-outcome"
              value={value}
              checked={predicted === value}
              onChange={() => predict(value)}
            />
            <span>{words.outcomes[value]}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="faults-outcome">
        {judged !== null && outcome === null && words.tooEarly(countText(judged.seen, language))}
        {judged !== null && outcome !== null && (
          <>
            {judged.stopped && `${words.asFarAsSeen(countText(judged.seen, language))} `}
            <span aria-hidden="true">{outcome === predicted ? "✓ " : almost === null ? "✗ " : "≈ "}</span>
            {outcome === predicted
              ? words.predictedRight
              : almost === null
                ? words.predictedWrong(words.outcomes[outcome])
                : words.predictedAlmost(countText(almost, language), words.outcomes[outcome])}
          </>
        )}
      </p>
    </div>
  );
}

/** A number of samples to the hundred: a curve tells no more. */
function round(samples: number | null): number | null {
  return samples === null ? null : 100 * Math.round(samples / 100);
}
