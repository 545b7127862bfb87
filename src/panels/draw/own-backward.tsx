import { useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { inputFromImage } from "../../core/input.ts";
import { at } from "../../core/tensor.ts";
import { DigitImage } from "../../figures/digit-image.tsx";
import { ScaleLegend } from "../../figures/scale-legend.tsx";
import { signedScale } from "../../figures/scales.ts";
import { MathName } from "../../formulas/math-name.tsx";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { correctOwnDigit, takeBackWeights } from "../../store/own-correction.ts";
import { goTo } from "../../store/preferences.ts";
import { chooseDrawing } from "../../store/sample.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { Blame, Model } from "../../worker/protocol.ts";
import { usePercent, usePreciseNumber } from "./answer.tsx";
import { drawWords } from "./words.ts";

/** The backward phase on the digit on the pad: what the error blames, and what correcting for this one digit does. */
export function OwnBackward() {
  const words = useWords(drawWords);
  const picture = useStore((state) => state.draw.picture);
  const label = useStore((state) => state.draw.label);
  const blame = useStore((state) => state.draw.blame);
  return (
    <section className="draw-section" aria-labelledby="backward-title">
      <h2 id="backward-title">{words.backward}</h2>
      {picture === null ? (
        <p className="draw-lead">{words.backwardFirst}</p>
      ) : label === null || blame === null ? (
        <p className="draw-lead">{words.backwardTeaser}</p>
      ) : (
        <>
          <p className="draw-lead">
            {words.digitSaid(label)}{" "}
            <Button
              onClick={() => {
                void chooseDrawing();
                goTo("course");
              }}
            >
              {words.seeInCourse}
            </Button>
          </p>
          <div className="backward-columns">
            <BlameFigure image={picture.image} blame={blame} />
            <Corrections image={picture.image} cost={blame.cost} />
          </div>
        </>
      )}
    </section>
  );
}

/** The letter of the cost in use: ℰ of the squared error, C of the log cost. */
function useCostLetter(): string {
  return useStore((state) => (state.setup.conventions.output === "softmax" ? "C" : "ℰ"));
}

function BlameFigure({ image, blame }: { readonly image: Uint8Array; readonly blame: Blame }) {
  const words = useWords(drawWords);
  const precise = usePreciseNumber();
  const letter = useCostLetter();
  const x = useMemo(() => inputFromImage(image), [image]);
  const scale = useMemo(() => signedScale(blame.derivative.slice(1)), [blame]);
  const veil = useMemo(() => ({ values: blame.derivative, scale }), [blame, scale]);
  return (
    <div className="blame">
      <h3>{words.blame}</h3>
      <FigureBoundary of={blame}>
        <DigitImage
          x={x}
          biased={false}
          veil={veil}
          label={words.blame}
          describe={({ indices: [i = 1] }) =>
            words.blameCell(Math.floor((i - 1) / 28), (i - 1) % 28, precise(at(blame.derivative, i)))
          }
        />
      </FigureBoundary>
      <ScaleLegend scale={scale} format={precise} label={words.blame} />
      <p className="draw-small">
        <span className="blame-key" data-sign="positive" aria-hidden="true" /> {words.blameMore}
        <br />
        <span className="blame-key" data-sign="negative" aria-hidden="true" /> {words.blameLess}
      </p>
      <p className="blame-formula">
        ∂{letter}/∂X<sub>i</sub> = Σ<sub>j</sub> <MathName symbol="w" at={["i", "j"]} />{" "}
        <MathName symbol="deltaHid" at={["j"]} />
      </p>
      <p className="draw-small">{words.blameWhy}</p>
    </div>
  );
}

/** Where corrections for one digit began: its cost, the accuracy on the test set and the weights then. */
interface Beginning {
  readonly image: Uint8Array;
  readonly cost: number;
  readonly accuracy: number | null;
  readonly model: Model;
  /** The run and the number of corrections since. */
  readonly run: number;
  readonly count: number;
}

/** Losing this much of the test set is over-fitting that can be seen. */
const noticeableLoss = 0.005;

function Corrections({ image, cost }: { readonly image: Uint8Array; readonly cost: number }) {
  const words = useWords(drawWords);
  const precise = usePreciseNumber();
  const percent = usePercent();
  const alpha = useStore((state) => state.setup.alpha);
  const letter = useCostLetter();
  const model = useStore((state) => state.model);
  const measured = useStore((state) => state.draw.measured);
  const [kept, keep] = useState<Beginning | null>(null);
  const [busy, setBusy] = useState(false);
  // Another drawing, or another network, is another story.
  const beginning = kept !== null && kept.image === image && kept.run === model?.run ? kept : null;
  const now = measured === null ? null : measured.right / measured.count;

  const correct = async (times: number): Promise<void> => {
    if (busy || model === null) return;
    setBusy(true);
    const before = beginning ?? { image, cost, accuracy: now, model, run: model.run, count: 0 };
    await correctOwnDigit(times);
    keep({ ...before, count: before.count + times });
    setBusy(false);
  };
  const takeBack = async (): Promise<void> => {
    if (beginning === null) return;
    setBusy(true);
    await takeBackWeights(beginning.model.weights);
    keep(null);
    setBusy(false);
  };
  const lost = beginning?.accuracy == null || now === null ? 0 : beginning.accuracy - now;
  return (
    <div className="own-corrections">
      <h3>
        {words.cost(letter)} = <span className="number">{precise(cost)}</span>
      </h3>
      <p className="own-correction-buttons">
        <Button disabled={busy} onClick={() => void correct(1)}>
          {words.correctOnce}
        </Button>
        <Button disabled={busy} onClick={() => void correct(10)}>
          {words.correctTen}
        </Button>
        <span className="draw-small number">{words.rateUsed(precise(alpha))}</span>
      </p>
      <div role="status">
        {beginning !== null && (
          <>
            <table className="before-after number">
              <caption>{words.corrections(beginning.count)}</caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{words.costOfDigit}</th>
                  <td>{precise(beginning.cost)}</td>
                  <td>{precise(cost)}</td>
                </tr>
                <tr>
                  <th scope="row">{words.testAccuracy}</th>
                  <td>{beginning.accuracy === null ? "–" : percent(beginning.accuracy)}</td>
                  <td>{now === null ? "–" : percent(now)}</td>
                </tr>
              </tbody>
            </table>
            <p>{lost >= noticeableLoss ? words.overfit : words.overfitMild}</p>
          </>
        )}
      </div>
      {beginning !== null && (
        <Button disabled={busy} onClick={() => void takeBack()}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
