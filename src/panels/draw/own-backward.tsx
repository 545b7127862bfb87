import { useMemo, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { at } from "../../core/tensor.ts";
import type { Trace } from "../../core/trace.ts";
import { resultLine } from "../../course/equations/equation.ts";
import { cellValue, tensorOf } from "../../course/symbols/symbols.ts";
import { statementTex } from "../../course/writing/statement-tex.ts";
import { PixelImage } from "../../figures/pixel-image.tsx";
import { ScaleLegend } from "../../figures/scale-legend.tsx";
import { greyScale, signedScale } from "../../figures/scales.ts";
import { Formula } from "../../formulas/formula.tsx";
import { MathText } from "../../formulas/math-text.tsx";
import { useShown } from "../../formulas/use-presentation.ts";
import { FigureBoundary } from "../../stage/figure-boundary.tsx";
import { correctOwnDigit, takeBackWeights } from "../../store/drawing/own-correction.ts";
import { chooseDrawing } from "../../store/network/sample.ts";
import { useStore, useWords } from "../../store/store.ts";
import { goTo } from "../../store/view/view-changes.ts";
import type { Model } from "../../worker/protocol/network.ts";
import { usePercent, usePreciseNumber } from "./answer.tsx";
import { labelChoiceId } from "./label-choice.tsx";
import { drawWords } from "./words.ts";

/** The backward phase on the digit on the pad: what the error blames, and what correcting for this one digit does. */
export function OwnBackward() {
  const words = useWords(drawWords);
  const picture = useStore((state) => state.draw.picture);
  const label = useStore((state) => state.draw.label);
  const pass = useStore((state) => state.draw.pass);
  const cost = pass === null ? undefined : cellValue(pass, { symbol: "cost", indices: [] });
  return (
    <section className="draw-section" aria-labelledby="backward-title">
      <h2 id="backward-title">{words.backward}</h2>
      {picture === null ? (
        <p className="draw-lead">{words.backwardFirst}</p>
      ) : label === null || pass === null || cost === undefined ? (
        <p className="draw-lead">
          {words.backwardTeaser}{" "}
          {label === null && (
            <Button onClick={() => document.getElementById(labelChoiceId)?.querySelector("input")?.focus()}>
              {words.sayWhich}
            </Button>
          )}
        </p>
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
            <BlameFigure pass={pass} />
            <Corrections image={picture.image} cost={cost} />
          </div>
        </>
      )}
    </section>
  );
}

/** The cells of the picture. */
const blamed = { symbol: "dCostDX" } as const;

/** The letter of the cost in use: ℰ of the squared error, C of the log cost. */
function useCostLetter(): string {
  return useStore((state) => (state.setup.conventions.output === "softmax" ? "C" : "ℰ"));
}

/** A10, B13: the symbol's own picture, over the digit that it speaks of. */
function BlameFigure({ pass }: { readonly pass: Trace }) {
  const words = useWords(drawWords);
  const precise = usePreciseNumber();
  const x = tensorOf(pass, "X");
  const blame = tensorOf(pass, "dCostDX");
  const veil = useMemo(() => (blame === null ? null : { values: blame, scale: signedScale(blame.slice(1)) }), [blame]);
  if (x === null || veil === null) return null;
  return (
    <div className="blame">
      <h3>{words.blame}</h3>
      <FigureBoundary of={blame}>
        <PixelImage
          family={blamed}
          values={x}
          scale={greyScale}
          biased={false}
          veil={veil}
          label={words.blame}
          describe={({ indices: [i = 1] }) =>
            words.blameCell(Math.floor((i - 1) / 28), (i - 1) % 28, precise(at(veil.values, i)))
          }
        />
      </FigureBoundary>
      <ScaleLegend scale={veil.scale} format={precise} label={words.blame} />
      <p className="draw-small">
        <span className="blame-key" data-sign="positive" aria-hidden="true" /> {words.blameMore}
        <br />
        <span className="blame-key" data-sign="negative" aria-hidden="true" /> {words.blameLess}
      </p>
      <BlameFormula id={pass.spec.output === "softmax" ? "B13" : "A10"} />
      <p className="draw-small">
        <MathText>{words.blameWhy}</MathText>
      </p>
    </div>
  );
}

/** The equation of the picture, its last line alone. */
function BlameFormula({ id }: { readonly id: "A10" | "B13" }) {
  const { equation, conventions, presentation } = useShown(id, "symbols");
  const [statement] = equation.statements(conventions);
  const line = statement === undefined ? undefined : resultLine(statement);
  if (statement === undefined || line === undefined) return null;
  const { left, lines } = statementTex(equation, statement, presentation);
  const right = lines.find(({ key }) => key === line.key)?.tex ?? "";
  return (
    <p>
      <Formula tex={`${left} ${right}`} spoken />
    </p>
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
