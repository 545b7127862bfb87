import { BarChart, type BarChartProps } from "./bar-chart.tsx";
import type { SignedScale } from "./scales.ts";

interface DivergingBarsProps extends Omit<BarChartProps, "hue" | "domain"> {
  readonly scale: SignedScale;
}

/** Errors δ: bars to both sides of 0, coloured by sign, on the same symmetric scale as the tensor's other drawings. */
export function DivergingBars({ scale, ...rest }: DivergingBarsProps) {
  return <BarChart hue="signed" domain={[-scale.extent, scale.extent]} {...rest} />;
}
