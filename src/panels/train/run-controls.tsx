import { useRef } from "react";
import { Button } from "../../controls/button.tsx";
import { areGiven } from "../../setup/setup.ts";
import { resetWeights } from "../../store/network/network.ts";
import { controlTraining, fitsPlan, plannedRun, startTraining } from "../../store/runs/training.ts";
import type { State } from "../../store/state.ts";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import { viewsWords } from "./views-words.ts";
import { trainWords } from "./words.ts";

/** Whether the plan asks for another run than the one that is there. */
function planChanged(state: State): boolean {
  const { training, plan, setup } = state;
  if (training === null) return false;
  const { alpha, batch, epochs, samples, seed, varied = 0, styled = 0, decay = 1, averaged = 0 } = training.settings;
  const run = plannedRun(state);
  const { output, costFactor, batch: rule } = plan.conventions;
  return (
    !fitsPlan(state) ||
    areGiven(setup.init) ||
    setup.init.seed !== plan.init.seed ||
    setup.init.amplitude !== plan.init.amplitude ||
    [run.alpha, run.batch, run.epochs, run.seed, run.varied, run.styled ?? 0, run.decay, run.averaged ?? 0].join() !==
      [alpha, batch, epochs, seed, varied, styled, decay, averaged].join() ||
    (run.samples !== samples && plan.samples !== samples) ||
    output !== training.conventions.output ||
    costFactor !== training.conventions.costFactor ||
    rule !== training.conventions.batch
  );
}

/** Whether the digits that the plan wants are still arriving; where no more will come, those that are here do. */
function digitsToCome({ digits, plan }: State): boolean {
  const { train } = digits.available;
  return train === 0 || (digits.status === "loading" && train < plan.samples);
}

/** The one primary button, and beside it what else can be done with the run. `blocked`: the plan cannot be run. */
export function RunControls({ blocked }: { readonly blocked: boolean }) {
  const words = useWords(trainWords);
  const views = useWords(viewsWords);
  const status = useStore((state) => state.training?.status ?? null);
  const elsewhere = useStore((state) => state.training !== null && state.training.moment !== null);
  const epochs = useStore((state) => state.plan.epochs);
  const waiting = useStore(digitsToCome);
  const changed = useStore(planChanged);
  const fits = useStore(fitsPlan);
  const resting = status !== null && status !== "running";
  const goesOn = resting && (elsewhere || status === "paused");
  const cannot = blocked || waiting;
  const buttons = useRef<HTMLDivElement>(null);
  // What starts over goes with the run: the focus goes on at what trains anew.
  const startOver = async (): Promise<void> => {
    await resetWeights();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) buttons.current?.querySelector("button")?.focus();
    });
  };
  // It has learnt what it was asked to: what comes next is to try it.
  const done = status === "finished" && !changed;
  const fresh = (
    <Button look={done ? "quiet" : "primary"} disabled={cannot} onClick={() => void startTraining("initial")}>
      {status === null ? words.train : changed ? words.withPlan : words.trainAgain}
    </Button>
  );
  return (
    <div className="train-buttons" ref={buttons}>
      {status === "running" ? (
        <Button look="primary" onClick={() => void controlTraining({ kind: "pause" })}>
          {words.pause}
        </Button>
      ) : goesOn ? (
        <Button look="primary" onClick={() => void controlTraining({ kind: "resume" })}>
          {elsewhere ? views.runOn : words.resume}
        </Button>
      ) : (
        !done && fresh
      )}
      {done && (
        <Button look="primary" onClick={() => goTo("draw")}>
          {words.draw}
        </Button>
      )}
      {goesOn && (
        <>
          <Button onClick={() => void controlTraining({ kind: "batch" })}>{words.oneBatch}</Button>
          <Button onClick={() => void controlTraining({ kind: "epoch" })}>{words.oneEpoch}</Button>
        </>
      )}
      {goesOn && changed && (
        <Button disabled={cannot} onClick={() => void startTraining("initial")}>
          {words.withPlan}
        </Button>
      )}
      {resting && fits && (status === "finished" || changed) && (
        <Button title={words.goOnTitle} disabled={cannot} onClick={() => void startTraining("current")}>
          {changed ? words.goOnWithPlan : words.goOn(words.epochs(epochs))}
        </Button>
      )}
      {done && fresh}
      {resting && (
        <Button look="quiet" title={words.resetTitle} onClick={() => void startOver()}>
          {words.reset}
        </Button>
      )}
    </div>
  );
}
