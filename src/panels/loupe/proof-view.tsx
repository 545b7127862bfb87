import { useId, useState } from "react";
import { IconButton } from "../../controls/button.tsx";
import { type WeightIndex, weightPosition } from "../../core/gradient-check.ts";
import { bestTrial, highestDecade, lowestDecade, regimeOf, type Trial } from "../../core/gradient-trials.ts";
import { at } from "../../core/tensor.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { numberText } from "../../course/writing/numbers.ts";
import { LogLogPlot } from "../../figures/loglog-plot.tsx";
import { Formula } from "../../formulas/formula.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { useWords } from "../../store/store.ts";
import { useLoupe } from "./loupe-context.ts";
import { errorDomain, sharedDigits } from "./proof-plot.ts";
import { useTrials } from "./use-trials.ts";
import { loupeWords } from "./words.ts";

const epsilonDomain = [10 ** lowestDecade, 10 ** highestDecade] as const;
/** ε at first: 10^−5, about the best for a cost of about 1. */
const firstDecade = -5;
/** Enough digits to see where two costs begin to differ. */
const costDigits = 16;

interface ProofViewProps {
  readonly place: WeightIndex;
  readonly weight: Cell;
}

/** The gradient proof: the weight nudged by ±ε, both costs, their quotient against the gradient, over many decades of ε. */
export function ProofView({ place, weight }: ProofViewProps) {
  const words = useWords(loupeWords);
  const { trace } = useLoupe();
  const gradients = trace.update?.gradients[place.layer - 1];
  if (gradients === undefined) return null;
  const analytic = at(gradients, weightPosition(trace.spec, place));
  return (
    <section className="loupe-part proof" aria-label={words.proof}>
      <h3>{words.proof}</h3>
      <p className="loupe-note">{words.proofIntro}</p>
      <Trials place={place} weight={weight} analytic={analytic} />
    </section>
  );
}

function Trials({ place, weight, analytic }: ProofViewProps & { readonly analytic: number }) {
  const words = useWords(loupeWords);
  const { trace } = useLoupe();
  const trials = useTrials(trace, place, analytic);
  const [decade, choose] = useState(firstDecade);
  if (trials === null) {
    return (
      <p className="loupe-note" role="status">
        {words.proofWaiting}
      </p>
    );
  }
  const away = (trial: Trial): number => Math.abs(Math.log10(trial.epsilon) - decade);
  const chosen = trials.reduce((best, trial, n) => (away(trial) < away(trialAt(trials, best)) ? n : best), 0);
  return <Proof trials={trials} chosen={chosen} choose={choose} weight={weight} analytic={analytic} />;
}

function trialAt(trials: readonly Trial[], n: number): Trial {
  const trial = trials[n];
  if (trial === undefined) throw new RangeError(`trial ${n} of ${trials.length}`);
  return trial;
}

interface ProofProps {
  readonly trials: readonly Trial[];
  readonly chosen: number;
  readonly choose: (decade: number) => void;
  readonly weight: Cell;
  readonly analytic: number;
}

function Proof({ trials, chosen, choose, weight, analytic }: ProofProps) {
  const words = useWords(loupeWords);
  const { text, name, speech, style } = useLoupe();
  const slider = useId();
  const trial = trialAt(trials, chosen);
  const brief = (value: number): string => numberText(value, { ...style, digits: 2 });
  const costs = (value: number): string => numberText(value, { ...style, digits: costDigits });
  const [below, above] = [costs(trial.costBelow), costs(trial.costAbove)];
  const shared = sharedDigits(below, above);
  const flat = analytic === 0 && trials.every(({ quotient }) => quotient === 0);
  const best = trialAt(trials, bestTrial(trials));
  const move = (by: number): void => {
    const next = trials[chosen + by];
    if (next !== undefined) choose(Math.log10(next.epsilon));
  };

  return (
    <>
      <div className="epsilon" data-takes-keys="">
        <label htmlFor={slider}>
          {words.epsilon} = <span className="number">{brief(trial.epsilon)}</span>
        </label>
        <span className="epsilon-row">
          <IconButton label={words.smaller} look="quiet" aria-disabled={chosen === 0} onClick={() => move(-1)}>
            −
          </IconButton>
          <input
            id={slider}
            type="range"
            min={0}
            max={trials.length - 1}
            step={1}
            value={chosen}
            aria-valuetext={`ε = ${brief(trial.epsilon)}`}
            onChange={({ target }) => choose(Math.log10(trialAt(trials, Number(target.value)).epsilon))}
          />
          <IconButton
            label={words.larger}
            look="quiet"
            aria-disabled={chosen === trials.length - 1}
            onClick={() => move(1)}
          >
            +
          </IconButton>
        </span>
      </div>
      <dl className="proof-numbers">
        <Costs label={words.costAbove} weight={weight} name={name} speech={speech} value={above} shared={shared} />
        <Costs label={words.costBelow} weight={weight} name={name} speech={speech} value={below} shared={shared} />
        <div>
          <dt>{words.quotient}</dt>
          <dd className="number" data-proof="quotient">
            {text(trial.quotient)}
          </dd>
        </div>
        <div>
          <dt>{words.analytic}</dt>
          <dd className="number" data-proof="analytic">
            {text(analytic)}
          </dd>
        </div>
        <div>
          <dt>{words.relativeError}</dt>
          <dd className="number" data-proof="error">
            {brief(trial.error)}
          </dd>
        </div>
      </dl>
      {flat ? (
        <p className="proof-verdict">{words.flat}</p>
      ) : (
        <>
          <p className="proof-verdict" aria-live="polite">
            {words.regimes[regimeOf(trials, chosen)]}
          </p>
          <FigureBoundary>
            <LogLogPlot
              label={words.plot}
              points={trials.map(({ epsilon, error }) => ({ x: epsilon, y: error }))}
              xDomain={epsilonDomain}
              yDomain={errorDomain(trials)}
              xLabel="ε"
              yLabel={words.relativeError}
              format={(value) => numberText(value, { ...style, digits: 1 }).replace(/^1 × /, "")}
              marker={trial.epsilon}
              leftNote={words.rounding}
              rightNote={words.truncation}
              summary={words.plotSummary(brief(best.epsilon), brief(best.error))}
            />
          </FigureBoundary>
          <p className="loupe-note">{words.sharedDigits}</p>
        </>
      )}
    </>
  );
}

interface CostsProps {
  readonly label: (weight: string) => string;
  readonly weight: Cell;
  readonly name: (cell: Cell) => string;
  readonly speech: (cell: Cell) => string;
  readonly value: string;
  /** How many characters both costs have in common from the left. */
  readonly shared: number;
}

/** One of the two costs, its changing digits set apart. */
function Costs({ label, weight, name, speech, value, shared }: CostsProps) {
  const [before = "", after = ""] = label("\u0000").split("\u0000");
  return (
    <div>
      <dt>
        <span className="visually-hidden">{label(speech(weight))}</span>
        <span aria-hidden="true">
          {before}
          <Formula tex={name(weight)} />
          {after}
        </span>
      </dt>
      <dd className="number proof-cost">
        <span>{value.slice(0, shared)}</span>
        <strong>{value.slice(shared)}</strong>
      </dd>
    </div>
  );
}
