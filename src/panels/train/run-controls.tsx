import { Button } from "../../controls/button.tsx";
import { resetWeights } from "../../store/network.ts";
import { useStore, useWords } from "../../store/store.ts";
import { controlTraining, startTraining } from "../../store/training.ts";
import { trainWords } from "./words.ts";

/** The one primary button, and beside it what else can be done with the run. */
export function RunControls({ blocked }: { readonly blocked: boolean }) {
  const words = useWords(trainWords);
  const status = useStore((state) => state.training?.status ?? null);
  const epochs = useStore((state) => state.plan.epochs);
  const empty = useStore((state) => state.digits.available.train === 0);
  const paused = status === "paused";
  return (
    <div className="train-buttons">
      {status === "running" ? (
        <Button look="primary" onClick={() => void controlTraining({ kind: "pause" })}>
          {words.pause}
        </Button>
      ) : paused ? (
        <Button look="primary" onClick={() => void controlTraining({ kind: "resume" })}>
          {words.resume}
        </Button>
      ) : (
        <Button look="primary" disabled={blocked || empty} onClick={() => void startTraining("initial")}>
          {status === null ? words.train : words.trainAgain}
        </Button>
      )}
      {paused && (
        <>
          <Button onClick={() => void controlTraining({ kind: "batch" })}>{words.oneBatch}</Button>
          <Button onClick={() => void controlTraining({ kind: "epoch" })}>{words.oneEpoch}</Button>
        </>
      )}
      {status === "finished" && (
        <Button title={words.goOnTitle} disabled={blocked} onClick={() => void startTraining("current")}>
          {words.goOn(words.epochs(epochs))}
        </Button>
      )}
      {status !== null && status !== "running" && (
        <Button look="quiet" title={words.resetTitle} onClick={() => void resetWeights()}>
          {words.reset}
        </Button>
      )}
    </div>
  );
}
