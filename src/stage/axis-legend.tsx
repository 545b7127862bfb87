interface AxisLegendProps {
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** What the lengths stand for. */
  readonly label: string;
}

/** The scale of a bar chart: the values at its two ends. */
export function AxisLegend({ domain: [low, high], format, label }: AxisLegendProps) {
  return (
    <p className="axis-legend number" data-signed={low === -high || undefined}>
      <span className="visually-hidden">{label} </span>
      <span className="axis-legend-low">{format(low)}</span>
      <span aria-hidden="true" className="axis-legend-line" />
      <span className="axis-legend-high">{format(high)}</span>
    </p>
  );
}
