import { memo, useLayoutEffect, useRef } from "react";
import type { Box } from "./cell-layout.ts";
import { paintView, rampOf, type Scale, sameScale, type TensorView } from "./scales.ts";
import { usePalette } from "./use-palette.ts";

interface RasterLayerProps {
  readonly view: TensorView;
  readonly scale: Scale;
  /** Where the view lies in a drawing of `width` × `height`. */
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  /** Drawn over another raster: strength of the value shows as opacity, 0 lets all through. */
  readonly veil?: boolean | undefined;
}

/**
 * One canvas pixel a value, scaled by CSS without smoothing. Drawn again only when the values, the scale or the theme
 * change: lighting a cell never gets here.
 */
export const RasterLayer = memo(function RasterLayer({ view, scale, box, width, height, veil }: RasterLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || view.rows === 0 || view.columns === 0) return;
    const image = context.createImageData(view.columns, view.rows);
    paintView(view, scale, rampOf(scale, palette), image.data, view.columns);
    if (veil === true) fadeZero(view, scale, image.data);
    context.putImageData(image, 0, 0);
  }, [view, scale, palette, veil]);
  return (
    <canvas
      ref={canvas}
      className="figure-raster"
      width={view.columns}
      height={view.rows}
      style={{
        left: `${(100 * box.x) / width}%`,
        top: `${(100 * box.y) / height}%`,
        width: `${(100 * box.width) / width}%`,
        height: `${(100 * box.height) / height}%`,
      }}
    />
  );
}, sameRaster);

function sameRaster(one: RasterLayerProps, other: RasterLayerProps): boolean {
  return (
    sameView(one.view, other.view) &&
    sameScale(one.scale, other.scale) &&
    one.width === other.width &&
    one.height === other.height &&
    one.veil === other.veil &&
    (["x", "y", "width", "height"] as const).every((side) => one.box[side] === other.box[side])
  );
}

function sameView(one: TensorView, other: TensorView): boolean {
  return (
    one.values === other.values &&
    one.rows === other.rows &&
    one.columns === other.columns &&
    one.start === other.start &&
    one.rowStride === other.rowStride &&
    one.columnStride === other.columnStride
  );
}

/** Opacity by |v| / extent, by the square root so that middling values are seen over the picture beneath. */
function fadeZero(view: TensorView, scale: Scale, pixels: Uint8ClampedArray): void {
  const extent = scale.kind === "signed" ? scale.extent : 1;
  for (let r = 0; r < view.rows; r++) {
    for (let c = 0; c < view.columns; c++) {
      const value = view.values[view.start + r * view.rowStride + c * view.columnStride] ?? 0;
      pixels[4 * (r * view.columns + c) + 3] = 235 * Math.sqrt(Math.min(1, Math.abs(value) / extent));
    }
  }
}
