import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Progress } from "../../controls/progress.tsx";
import { countText } from "../../course/writing/plain-numbers.ts";
import { NetworkSwap, useNetworkText } from "../../stage/network-swap.tsx";
import { measureNetwork } from "../../store/drawing/recognition.ts";
import { trainToRead } from "../../store/drawing/train-to-read.ts";
import { replacesCourseNetwork } from "../../store/network/network-pair.ts";
import { controlTraining } from "../../store/runs/training.ts";
import { useStore, useWords } from "../../store/store.ts";
import { usePercent } from "./answer.tsx";
import { useUntrained } from "./trained.ts";
import { drawWords } from "./words.ts";

/** What the network can read, as measured; one that cannot yet says so, and offers to learn. */
export function TrainingOffer() {
  const place = useRef<HTMLDivElement>(null);
  const status = useStore((state) => state.training?.status);
  // Its buttons come and go with the training: the focus that they had stays here.
  const had = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the status the buttons change
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [status]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether the focus is within
    <div
      ref={place}
      className="training-place"
      tabIndex={-1}
      onFocus={() => {
        had.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        had.current = relatedTarget === null;
      }}
    >
      <Offer />
    </div>
  );
}

function Offer() {
  const words = useWords(drawWords);
  const percent = usePercent();
  const language = useStore((state) => state.view.language);
  const measured = useStore((state) => state.draw.measured);
  const untrained = useUntrained();
  const training = useStore((state) => state.training);
  const model = useStore((state) => state.model);
  const testDigits = useStore((state) => state.digits.available.test);
  const styled = useStore((state) => state.draw.styled);
  const inUse = useNetworkText();
  const replaces = useStore(replacesCourseNetwork);
  const drawnAtRandom = useStore((state) => state.model?.revision === 0 || state.training?.moment === "initial");
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
    const { seen, total, settings, writing } = training;
    const epoch = Math.min(settings.epochs, Math.floor(seen / settings.samples) + 1);
    return (
      <div className="training-offer">
        <Progress
          label={words.trainingLabel}
          share={seen / total}
          text={
            writing === null
              ? words.trainingNow(countText(epoch, language), countText(settings.epochs, language))
              : words.writingStyles
          }
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
        <p>{(drawnAtRandom ? words.untrained : words.barelyTrained)(share)}</p>
        <Button look="primary" onClick={() => void train()} disabled={waiting}>
          {words.train}
        </Button>
        <p role="status" className="draw-small">
          {waiting ? words.trainWaits : ""}
        </p>
        {replaces && <p className="draw-small">{words.trainReplaces(inUse)}</p>}
        <details className="fold draw-small">
          <summary>{words.howTrained}</summary>
          <p>
            {words.trainOffer} {styled ? words.trainOfferStyled : words.trainOfferPlain}
          </p>
        </details>
        <NetworkSwap />
      </div>
    );
  }
  const [right, count] = [countText(measured.right, language), countText(measured.count, language)];
  return (
    <div className="training-offer">
      <p role="status" className="draw-small number">
        {status === "failed" ? words.trainFailed : words.measured(share, right, count)}
      </p>
      <NetworkSwap />
    </div>
  );
}
