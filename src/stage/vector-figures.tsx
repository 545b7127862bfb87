import { memo, useMemo, useRef } from "react";
import type { Tensor } from "../core/tensor.ts";
import { BarChart } from "../figures/bar-chart.tsx";
import type { CellFamily } from "../figures/cell-family.ts";
import { DivergingBars } from "../figures/diverging-bars.tsx";
import { ScaleLegend } from "../figures/scale-legend.tsx";
import { type Scale, signedScale } from "../figures/scales.ts";
import { Strip } from "../figures/strip.tsx";
import { useWidth } from "../figures/use-width.ts";
import { useWords } from "../store/store.ts";
import { AxisLegend } from "./axis-legend.tsx";
import { useLinks, usePass } from "./pass-context.tsx";
import { stepWords } from "./words.ts";

/** Above this many neurons, bars would be thinner than the eye: coloured cells, several a row, take their place. */
const mostBars = 64;
/** The bias neuron's cell and the gap after it, in cells. */
const biasCells = 1.35;

interface NeuronsProps {
  readonly label: string;
  readonly family: CellFamily;
  readonly values: Tensor;
  /** Whether `values[0]` is the bias neuron. */
  readonly biased: boolean;
  readonly scale: Scale;
  readonly height: number;
}

/** A hidden layer's neurons from top to bottom, as many side by side as their number asks for. */
export const Neurons = memo(function Neurons({ label, family, values, biased, scale, height }: NeuronsProps) {
  const links = useLinks(label, family.symbol);
  const { brief } = usePass();
  const words = useWords(stepWords);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 40);
  const count = values.length - (biased ? 1 : 0);
  const wrap = Math.ceil(count / mostBars);
  const cellHeight = height / (Math.ceil(count / wrap) + biasCells);
  return (
    <div ref={box} className="neurons" data-signed={scale.kind === "signed" || undefined}>
      <div style={{ paddingTop: biased ? 0 : biasCells * cellHeight, height }}>
        <Strip
          {...links}
          family={family}
          values={values}
          first={biased ? 0 : 1}
          biased={biased}
          scale={scale}
          wrap={wrap}
          cellWidth={width / wrap}
          cellHeight={cellHeight}
        />
      </div>
      <ScaleLegend scale={scale} format={brief} label={words.scale} />
    </div>
  );
});

interface OutputsProps {
  readonly label: string;
  readonly family: CellFamily;
  readonly values: Tensor;
  readonly height: number;
}

/** τ_k: bars to both sides of 0. */
export const Productions = memo(function Productions({ label, family, values, height }: OutputsProps) {
  const links = useLinks(label, family.symbol);
  const { beside, brief } = usePass();
  const words = useWords(stepWords);
  const { extent } = useMemo(() => signedScale(values), [values]);
  return (
    <>
      <BarChart
        {...links}
        family={family}
        values={values}
        first={family.leading === undefined ? 0 : 1}
        hue="output"
        domain={[-extent, extent]}
        format={beside}
        height={height}
      />
      <AxisLegend domain={[-extent, extent]} format={brief} label={words.scale} />
    </>
  );
});

interface PredictionsProps extends OutputsProps {
  readonly truth: Tensor | null;
  readonly answer: number;
}

/** ŷ_k from 0 to 1, against y_k. */
export const Predictions = memo(function Predictions({
  label,
  family,
  values,
  truth,
  answer,
  height,
}: PredictionsProps) {
  const links = useLinks(label, family.symbol, "y");
  const { beside, brief } = usePass();
  const words = useWords(stepWords);
  const first = family.leading === undefined ? 0 : 1;
  const marks = useMemo(
    () => (truth === null || first === 1 ? undefined : { family: { symbol: "y" } as const, values: truth }),
    [truth, first],
  );
  return (
    <>
      <BarChart
        {...links}
        family={family}
        values={values}
        first={first}
        hue="output"
        format={beside}
        truth={marks}
        strong={answer + first}
        height={height}
      />
      <AxisLegend domain={[0, 1]} format={brief} label={words.scale} />
    </>
  );
});

interface ErrorsProps extends OutputsProps {
  /** The index of the first value: 0 for δ^sortie, 1 for δ^caché. */
  readonly first: 0 | 1;
}

/** δ: bars to both sides of 0, coloured by sign; values and indices written where there is room. */
export const Errors = memo(function Errors({ label, family, values, first, height }: ErrorsProps) {
  const links = useLinks(label, family.symbol);
  const { beside, brief } = usePass();
  const words = useWords(stepWords);
  const scale = useMemo(() => signedScale(values), [values]);
  const written = height / values.length >= 12;
  if (values.length > mostBars) {
    return <Neurons label={label} family={family} values={values} biased={false} scale={scale} height={height} />;
  }
  return (
    <>
      <DivergingBars
        {...links}
        family={family}
        values={values}
        first={first}
        scale={scale}
        format={beside}
        valued={written}
        indexed={written}
        height={height}
      />
      <AxisLegend domain={[-scale.extent, scale.extent]} format={brief} label={words.scale} />
    </>
  );
});
