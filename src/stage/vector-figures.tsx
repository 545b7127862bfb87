import { memo, useRef } from "react";
import type { Tensor } from "../core/tensor.ts";
import { BarChart } from "../figures/bar-chart.tsx";
import type { TruthCells } from "../figures/bars-layout.ts";
import type { CellFamily } from "../figures/cell-family.ts";
import type { Family } from "../figures/palette.ts";
import type { Scale } from "../figures/scales.ts";
import { Strip } from "../figures/strip.tsx";
import { useWidth } from "../figures/use-width.ts";
import { Legend } from "./legend.tsx";
import { useLinks, usePass } from "./pass-context.tsx";

/** The bias neuron's cell and the gap after it, in cells. */
const biasCells = 1.35;

interface NeuronsProps {
  readonly label: string;
  readonly summary: string;
  readonly family: CellFamily;
  readonly values: Tensor;
  /** Whether `values[0]` is the bias neuron. */
  readonly biased: boolean;
  readonly scale: Scale;
  readonly height: number;
}

/** A layer's neurons from top to bottom, each in the row of its weights to the next layer. */
export const Neurons = memo(function Neurons({ label, summary, family, values, biased, scale, height }: NeuronsProps) {
  const links = useLinks(label, [family.symbol]);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 40);
  const cellHeight = height / (values.length - (biased ? 1 : 0) + biasCells);
  return (
    <div ref={box} className="neurons">
      <div style={{ paddingTop: biased ? 0 : biasCells * cellHeight, height }}>
        <Strip
          {...links}
          summary={summary}
          family={family}
          values={values}
          first={biased ? 0 : 1}
          biased={biased}
          scale={scale}
          cellWidth={width}
          cellHeight={cellHeight}
        />
      </div>
      <Legend scale={scale} width={width} />
    </div>
  );
});

interface BarsProps {
  readonly label: string;
  readonly summary: string;
  readonly family: CellFamily;
  readonly values: Tensor;
  /** The course's index of the first value. */
  readonly first: number;
  readonly hue: Family | "signed";
  readonly domain: readonly [number, number];
  /** y_k, marked beside the bars. */
  readonly truth?: (TruthCells & { readonly values: Tensor }) | undefined;
  /** The index of the network's answer. */
  readonly strong?: number | undefined;
  readonly height: number;
}

/** Rows lower than this, in CSS pixels, have no room for text. */
const writtenFrom = 12;
/** In a column narrower than this the indices are left to the column beside it. */
const indexedFrom = 90;

/** A bar for each value, its scale beneath; values and indices written where there is room. */
export const Bars = memo(function Bars({ label, summary, family, truth, strong, height, ...bars }: BarsProps) {
  const links = useLinks(label, truth === undefined ? [family.symbol] : [family.symbol, truth.family.symbol]);
  const { write, digits } = usePass();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 120);
  const written = height / bars.values.length >= writtenFrom;
  return (
    <div ref={box}>
      <BarChart
        {...links}
        {...bars}
        summary={summary}
        family={family}
        truth={truth}
        strong={strong ?? null}
        write={write}
        digits={digits}
        valued={written}
        indexed={written && width >= indexedFrom}
        scaled
        height={height}
      />
    </div>
  );
});
