import { memo, useMemo, useRef } from "react";
import type { Tensor } from "../core/tensor.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import type { CellFamily } from "../figures/cell-family.ts";
import { DigitImage } from "../figures/digit-image.tsx";
import { ScaleLegend } from "../figures/scale-legend.tsx";
import { greyScale, signedScale } from "../figures/scales.ts";
import { SignedImage } from "../figures/signed-image.tsx";
import { useWidth } from "../figures/use-width.ts";
import { type MatrixMargin, WeightMatrix } from "../figures/weight-matrix.tsx";
import { useWords } from "../store/store.ts";
import { useLinks, usePass } from "./pass-context.tsx";
import { stepWords } from "./words.ts";

/** Bands that a margin and the gap after it, and the bias's gap, take beside the matrix's own. */
const marginGap = 0.6;
const biasGap = 0.4;
/** Height of the margin above, in CSS pixels. */
const marginHeight = 9;
/** Cells below this height get no lines between them. */
const ruledFrom = 6;

interface MatrixProps {
  readonly label: string;
  readonly family: CellFamily;
  /** Row after row, `inputs` × `outputs`. */
  readonly values: Tensor;
  readonly inputs: number;
  readonly outputs: number;
  readonly firstOutput: 0 | 1;
  /** Whether the first row is the bias's; M has none. */
  readonly biased?: boolean;
  readonly inputMargin?: MatrixMargin | undefined;
  readonly outputMargin?: MatrixMargin | undefined;
  readonly height: number;
}

/** A matrix that fills its column's width and the row's height, with its legend. */
export const Matrix = memo(function Matrix({ label, height, biased = true, ...matrix }: MatrixProps) {
  const links = useLinks(label, ...symbolsOf(matrix));
  const { brief } = usePass();
  const words = useWords(stepWords);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 96);
  const { values, inputs, outputs, inputMargin, outputMargin } = matrix;
  const scale = useMemo(() => signedScale(values), [values]);
  const cellHeight = height / (inputs + 1);
  const above = Math.max(1, marginHeight / cellHeight);
  const down = inputs + (biased ? biasGap : 0) + (outputMargin === undefined ? 0 : above + marginGap);
  const across = outputs + (inputMargin === undefined ? 0 : 1 + marginGap);
  return (
    <div ref={box}>
      <WeightMatrix
        {...links}
        {...matrix}
        scale={scale}
        biased={biased}
        ratio={(width * down) / (across * height)}
        marginSize={{ beside: 1, above }}
        ruled={cellHeight >= ruledFrom}
      />
      <ScaleLegend scale={scale} format={brief} label={words.scale} />
    </div>
  );
});

/** The symbols that a matrix and its margins show. */
function symbolsOf({
  family,
  inputMargin,
  outputMargin,
}: Pick<MatrixProps, "family" | "inputMargin" | "outputMargin">) {
  return [family, inputMargin?.family, outputMargin?.family].flatMap((one) => one?.symbol ?? []);
}

/** The input as the picture it is. */
export const Input = memo(function Input({ label, x }: { readonly label: string; readonly x: Tensor }) {
  const links = useLinks(label, "X");
  const { brief } = usePass();
  const words = useWords(stepWords);
  return (
    <>
      <DigitImage {...links} x={x} />
      <ScaleLegend scale={greyScale} format={brief} label={words.scale} />
    </>
  );
});

interface NeuronImageProps {
  readonly label: string;
  readonly symbol: SymbolId;
  /** The whole matrix, N_e × r^1. */
  readonly values: Tensor;
  readonly neuron: number;
  readonly neurons: number;
}

/** What one hidden neuron's weights, gradients or corrections look like over the picture. One scale for all neurons. */
export const NeuronImage = memo(function NeuronImage({ label, symbol, values, neuron, neurons }: NeuronImageProps) {
  const links = useLinks(label, symbol);
  const { brief } = usePass();
  const words = useWords(stepWords);
  const scale = useMemo(() => signedScale(values), [values]);
  return (
    <>
      <SignedImage {...links} symbol={symbol} values={values} scale={scale} neuron={neuron} neurons={neurons} />
      <ScaleLegend scale={scale} format={brief} label={words.scale} />
    </>
  );
});
