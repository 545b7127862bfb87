import { memo, useLayoutEffect, useRef } from "react";
import { decimated, type Points } from "./decimation.ts";
import { type LineStyle, lineColour } from "./line-style.ts";
import type { Domain } from "./plot-domain.ts";
import { usePalette } from "./use-palette.ts";

export interface Curve {
  readonly id: string;
  /** "run 2 · α = 0,5, test": in the reader's language. */
  readonly name: string;
  readonly points: Points;
  readonly style: LineStyle;
  /** A thinner, paler line: the batch's cost behind the training set's. */
  readonly faint?: boolean;
}

interface CurveLayerProps {
  readonly curves: readonly Curve[];
  readonly width: number;
  readonly height: number;
  readonly domain: Domain;
  /** A value's position in CSS pixels. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The lines of a chart on one canvas, sharp on dense screens. Drawn again when the points or the view change. */
export const CurveLayer = memo(function CurveLayer({ curves, width, height, domain, x, y }: CurveLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined) return;
    const density = window.devicePixelRatio || 1;
    element.width = Math.round(width * density);
    element.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.lineJoin = "round";
    for (const { points, style, faint } of curves) {
      context.strokeStyle = lineColour(style, palette);
      context.globalAlpha = faint === true ? 0.45 : 1;
      context.lineWidth = faint === true ? 1 : 1.75;
      context.setLineDash([...style.dash]);
      context.beginPath();
      let down = false;
      for (const n of decimated(points, domain, Math.max(1, Math.round(width)))) {
        const across = x(points.x[n] ?? Number.NaN);
        const up = y(points.y[n] ?? Number.NaN);
        if (!Number.isFinite(across) || !Number.isFinite(up)) down = false;
        else if (down) context.lineTo(across, up);
        else {
          context.moveTo(across, up);
          down = true;
        }
      }
      context.stroke();
    }
  }, [curves, width, height, domain, x, y, palette]);
  return <canvas ref={canvas} className="figure-curves" style={{ width, height }} />;
});
