import { memo, useLayoutEffect, useRef } from "react";
import "./figures.css";
import { greyScale, paintView, rampOf } from "./scales.ts";
import { usePalette } from "./use-palette.ts";

export interface DigitThumbnailProps {
  /** Grey levels 0..255, row after row. */
  readonly image: Uint8Array | Uint8ClampedArray;
  readonly columns?: number;
  /** What it shows, in words; without it the picture is decoration of the text beside it. */
  readonly label?: string | undefined;
}

/** A small picture of a digit, for lists. Its size is the container's width. */
export const DigitThumbnail = memo(function DigitThumbnail({ image, columns = 28, label }: DigitThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const rows = Math.floor(image.length / columns);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || rows === 0) return;
    const pixels = context.createImageData(columns, rows);
    const view = {
      values: Float64Array.from(image, (grey) => grey / 255),
      rows,
      columns,
      start: 0,
      rowStride: columns,
      columnStride: 1,
    };
    paintView(view, greyScale, rampOf(greyScale, palette), pixels.data, columns);
    context.putImageData(pixels, 0, 0);
  }, [image, rows, columns, palette]);
  const picture = <canvas ref={canvas} className="figure-thumbnail" width={columns} height={rows} />;
  return label === undefined ? (
    <span aria-hidden="true">{picture}</span>
  ) : (
    <span role="img" aria-label={label}>
      {picture}
    </span>
  );
});
