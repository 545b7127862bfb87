import { useLayoutEffect, useRef } from "react";
import "./figures.css";
import { rampOf, rampSteps, type Scale, scaleDomain, scalePosition } from "./scales.ts";
import { usePalette } from "./use-palette.ts";
import { useStableScale } from "./use-stable-scale.ts";

interface ScaleLegendProps {
  readonly scale: Scale;
  readonly format: (value: number) => string;
  /** What the colours stand for, for a screen reader and as the caption. */
  readonly label: string;
}

/** A scale's colours with its ends and, on a signed scale, 0 in the middle. */
export function ScaleLegend({ scale, format, label }: ScaleLegendProps) {
  const [low, high] = scaleDomain(scale);
  const ticks = scale.kind === "signed" ? [low, 0, high] : [low, high];
  return (
    <figure className="scale-legend">
      <ScaleRamp scale={scale} />
      <span className="scale-legend-ticks">
        {ticks.map((tick) => (
          <span key={tick}>{format(tick)}</span>
        ))}
      </span>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** A scale's colours, from its low end to its high. */
export function ScaleRamp({ scale: given }: { readonly scale: Scale }) {
  const scale = useStableScale(given);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const [low, high] = scaleDomain(scale);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined) return;
    const ramp = rampOf(scale, palette);
    const pixels = context.createImageData(rampSteps, 1);
    for (let n = 0; n < rampSteps; n++) {
      const value = low + ((high - low) * n) / (rampSteps - 1);
      const step = Math.round(scalePosition(scale, value) * (rampSteps - 1));
      pixels.data.set([ramp[3 * step] ?? 0, ramp[3 * step + 1] ?? 0, ramp[3 * step + 2] ?? 0, 255], 4 * n);
    }
    context.putImageData(pixels, 0, 0);
  }, [scale, low, high, palette]);
  return <canvas ref={canvas} width={rampSteps} height={1} />;
}
