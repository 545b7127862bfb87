import { Choice } from "../../controls/choice.tsx";
import { countText, numberFormat } from "../../course/writing/plain-numbers.ts";
import { imageSide, imageSize } from "../../digits/mnist-sizes.ts";
import { massCentre, type NormalisedStrokes } from "../../digits/normalise.ts";
import type { Stroke } from "../../digits/strokes.ts";
import { lineWidth, padSide } from "../../setup/pad.ts";
import { Thumbnail } from "../../stage/thumbnail.tsx";
import { feedUnprepared } from "../../store/drawing/drawing.ts";
import { useStore, useWords } from "../../store/store.ts";
import type { DrawWords } from "./words.fr.ts";
import { drawWords } from "./words.ts";

/** From strokes to X, each step with its picture and why MNIST's network needs it. */
export function Preparation() {
  const words = useWords(drawWords);
  const language = useStore((state) => state.view.language);
  const picture = useStore((state) => state.draw.picture);
  const unprepared = useStore((state) => state.draw.unprepared);
  const retouched = useStore((state) => state.draw.history.present.pixels !== null && state.draw.pen === null);
  const steps = picture?.steps ?? null;
  const pixels = (value: number): string =>
    numberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(Math.abs(value));

  const show = (step: keyof DrawWords["preparationSteps"], figure: React.ReactNode, fact: string | null = null) => {
    const { title, why } = words.preparationSteps[step];
    return (
      <li key={step} className="preparation-step">
        <div className="preparation-picture" role="img" aria-label={words.preparationPicture(title)}>
          {figure}
        </div>
        <h3>{title}</h3>
        <p className="draw-small">{why}</p>
        {fact !== null && <p className="draw-small preparation-fact number">{fact}</p>}
      </li>
    );
  };

  return (
    <section className="draw-section" aria-labelledby="preparation-title">
      <h2 id="preparation-title">{words.preparation}</h2>
      <p className="draw-lead">{words.preparationWhy}</p>
      <Choice
        label={words.feed}
        options={(["prepared", "unprepared"] as const).map((value) => ({ value, label: words.feeds[value] }))}
        value={unprepared ? "unprepared" : "prepared"}
        onChange={(fed) => feedUnprepared(fed === "unprepared")}
      />
      {unprepared && <p className="draw-warning">{words.unpreparedNote}</p>}
      {retouched && <p className="draw-small">{steps === null ? words.pixelsOnly : words.retouchedNote}</p>}
      <ol className="preparation-steps">
        {show("strokes", <PadFigure steps={steps} boxed={false} />)}
        {!unprepared && (
          <>
            {show(
              "box",
              <PadFigure steps={steps} boxed />,
              steps === null
                ? null
                : words.aspectKept(
                    countText(Math.round(steps.bounds.width), language),
                    countText(Math.round(steps.bounds.height), language),
                  ),
            )}
            {show("scaled", <FieldFigure image={steps?.boxedImage ?? null} box centre={steps?.centreOfMass ?? null} />)}
            {show(
              "centred",
              <FieldFigure image={steps?.image ?? null} centre={steps === null ? null : massCentre} />,
              steps === null ? null : words.shifted(steps.shift.x, steps.shift.y, pixels),
            )}
          </>
        )}
        {show("input", <FieldFigure image={picture?.image ?? null} />)}
      </ol>
    </section>
  );
}

/** The strokes as they lie on the pad, with the box around them. */
function PadFigure({ steps, boxed }: { readonly steps: NormalisedStrokes | null; readonly boxed: boolean }) {
  const around = lineWidth / 2;
  return (
    <svg className="preparation-pad" viewBox={`0 0 ${padSide} ${padSide}`} aria-hidden="true">
      {steps?.paths.map((path, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no other name than their place in the drawing
        <polyline key={n} points={polyline(path)} strokeWidth={lineWidth} />
      ))}
      {boxed && steps !== null && (
        <rect
          x={steps.bounds.left - around}
          y={steps.bounds.top - around}
          width={steps.bounds.width + lineWidth}
          height={steps.bounds.height + lineWidth}
        />
      )}
    </svg>
  );
}

interface FieldFigureProps {
  readonly image: Uint8Array | null;
  /** Shows the 20×20 box. */
  readonly box?: boolean;
  /** Where the ink's centre of mass is, in pixels. */
  readonly centre?: { readonly x: number; readonly y: number } | null;
}

const emptyField = new Uint8Array(imageSize);

/** A 28×28 image with what is measured on it. */
function FieldFigure({ image, box = false, centre = null }: FieldFigureProps) {
  return (
    <div className="preparation-field">
      <Thumbnail image={image ?? emptyField} />
      <svg viewBox={`0 0 ${imageSide} ${imageSide}`} aria-hidden="true">
        {box && <rect x={4} y={4} width={20} height={20} />}
        {centre !== null && <path d={`M${centre.x - 2} ${centre.y}h4M${centre.x} ${centre.y - 2}v4`} />}
      </svg>
    </div>
  );
}

/** A path of one point is a dot: a line to itself. */
function polyline(path: Stroke): string {
  const points = path.length === 1 ? [...path, ...path] : path;
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
}
