import { memo, useRef } from "react";
import type { Tensor } from "../core/tensor.ts";
import type { Quantity } from "../course/symbols/quantity.ts";
import type { CellFamily } from "../figures/cell-family.ts";
import { PixelImage } from "../figures/pixel-image.tsx";
import { greyScale, type SignedScale } from "../figures/scales.ts";
import { SignedImage } from "../figures/signed-image.tsx";
import { useWidth } from "../figures/use-width.ts";
import { type MatrixMargin, WeightMatrix } from "../figures/weight-matrix.tsx";
import { Legend } from "./legend.tsx";
import { useLinks } from "./pass-context.tsx";

/** Bands that a margin and the gap after it, and the bias's gap, take beside the matrix's own. */
const marginGap = 0.6;
const biasGap = 0.4;
/** Height of the margin above, in CSS pixels. */
const marginHeight = 9;
/** Cells below this height get no lines between them. */
const ruledFrom = 6;

interface MatrixProps {
  readonly label: string;
  readonly summary: string;
  readonly family: CellFamily;
  /** Row after row, `inputs` × `outputs`. */
  readonly values: Tensor;
  readonly scale: SignedScale;
  readonly inputs: number;
  readonly outputs: number;
  readonly firstOutput: 0 | 1;
  /** Whether the first row is the bias's; M has none. */
  readonly biased: boolean;
  readonly inputMargin: MatrixMargin | undefined;
  readonly outputMargin: MatrixMargin | undefined;
  readonly height: number;
}

/** A matrix that fills its column's width and the row's height, with its legend. */
export const Matrix = memo(function Matrix({ label, summary, height, ...matrix }: MatrixProps) {
  const { family, scale, inputs, outputs, biased, inputMargin, outputMargin } = matrix;
  const margins = [inputMargin, outputMargin].flatMap((margin) => margin?.family.symbol ?? []);
  const links = useLinks(label, [family.symbol, ...margins]);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 96);
  const cellHeight = height / (inputs + 1);
  const above = Math.max(1, marginHeight / cellHeight);
  const down = inputs + (biased ? biasGap : 0) + (outputMargin === undefined ? 0 : above + marginGap);
  const across = outputs + (inputMargin === undefined ? 0 : 1 + marginGap);
  return (
    <div ref={box}>
      <WeightMatrix
        {...links}
        summary={summary}
        {...matrix}
        ratio={(width * down) / (across * height)}
        marginSize={{ beside: 1, above }}
        ruled={cellHeight >= ruledFrom && width / across >= ruledFrom}
      />
      <Legend scale={scale} width={width} />
    </div>
  );
});

interface PictureProps {
  readonly label: string;
  readonly summary: string;
  readonly quantity: Quantity;
  readonly values: Tensor;
  /** Rows, and columns, of the picture. */
  readonly side: number;
}

/** The input as the picture it is. */
export const Picture = memo(function Picture({ label, summary, quantity, values, side }: PictureProps) {
  const links = useLinks(label, [quantity.symbol]);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 96);
  return (
    <div ref={box}>
      <PixelImage
        {...links}
        summary={summary}
        family={{ symbol: quantity.symbol, leading: quantity.at }}
        values={values}
        scale={greyScale}
        rows={side}
        columns={side}
      />
      <Legend scale={greyScale} width={width} />
    </div>
  );
});

interface NeuronPictureProps extends PictureProps {
  readonly scale: SignedScale;
  /** j, of so many. */
  readonly neuron: number;
  readonly neurons: number;
}

/** What one hidden neuron's weights, gradients or corrections look like over the picture. One scale for all neurons. */
export const NeuronPicture = memo(function NeuronPicture(props: NeuronPictureProps) {
  const { label, summary, quantity, values, side, scale, neuron, neurons } = props;
  const links = useLinks(label, [quantity.symbol]);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 96);
  return (
    <div ref={box}>
      <SignedImage
        {...links}
        summary={summary}
        symbol={quantity.symbol}
        leading={quantity.at}
        values={values}
        scale={scale}
        neuron={neuron}
        neurons={neurons}
        rows={side}
        columns={side}
      />
      <Legend scale={scale} width={width} />
    </div>
  );
});
