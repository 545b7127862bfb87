import { useEffect, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { measureNetwork } from "../../store/recognition.ts";
import { useStore, useWords } from "../../store/store.ts";
import { trainToRead } from "../../store/train-to-read.ts";
import { controlTraining } from "../../store/training.ts";
import { usePercent } from "./answer.tsx";
import { useUntrained } from "./trained.ts";
import { drawWords } from "./words.ts";

/** What the network can read, as measured; one that cannot yet says so, and offers to learn. */
export function TrainingOffer() {
  const words = useWords(drawWords);
  const percent = usePercent();
  const language = useStore((state) => state.view.language);
  const measured = useStore((state) => state.draw.measured);
  const untrained = useUntrained();
  const training = useStore((state) => state.training);
  const model = useStore((state) => state.model);
  const testDigits = useStore((state) => state.digits.available.test);
  const [waiting, wait] = useState(false);
  const status = training?.status;
  const train = async (): Promise<void> => {
    wait(true);
    await trainToRead();
    wait(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of these changes asks for another count
  useEffect(() => {
    void measureNetwork();
  }, [model, status, testDigits]);

  if (training !== null && status === "running") {
    const { seen, total, settings } = training;
    const epoch = Math.min(settings.epochs, Math.floor(seen / settings.samples) + 1);
    return (
      <div className="training-offer">
        <Progress
          label={words.trainingLabel}
          share={seen / total}
          text={words.trainingNow(epoch.toLocaleString(language), settings.epochs.toLocaleString(language))}
        />
        <Button onClick={() => void controlTraining({ kind: "pause" })}>{words.stop}</Button>
      </div>
    );
  }
  if (measured === null) return <p className="training-offer draw-small">{words.measuring}</p>;
  const share = percent(measured.right / measured.count);
  if (untrained) {
    return (
      <div className="training-offer" data-urgent>
        <p>{words.untrained(share)}</p>
        <p className="draw-small">{words.trainOffer}</p>
        <Button look="primary" onClick={() => void train()} disabled={waiting}>
          {words.train}
        </Button>
        <p role="status" className="draw-small">
          {waiting ? words.trainWaits : ""}
        </p>
      </div>
    );
  }
  const [right, count] = [measured.right.toLocaleString(language), measured.count.toLocaleString(language)];
  return (
    <p role="status" className="training-offer draw-small number">
      {status === "failed" ? words.trainFailed : words.measured(share, right, count)}
    </p>
  );
}
