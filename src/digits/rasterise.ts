import { imageSide, imageSize } from "./mnist-sizes.ts";
import type { Stroke, StrokePoint } from "./strokes.ts";

/** How ink meets paper, in pixels of the 28×28 image. */
export interface Pen {
  /** The stroke's width, measured where the grey is half; round caps and joins. */
  readonly width: number;
  /** Over how many pixels the ink fades from full to none across the stroke's edge; above 0. */
  readonly softness: number;
}

/**
 * Grey levels of a line drawn along the paths: 255 on it, 0 away from it, in between where its edge passes. Each pixel is
 * as dark as its centre's distance from the nearest path says: 255 · (½ + (width/2 − distance) / softness), within 0 and
 * 255 · min(1, width / softness): the line's profile averaged over `softness` pixels.
 *
 * @param paths polylines in pixels; pixel (r, c) covers x in c..c+1 and y in r..r+1
 * @returns 784 values, row after row
 */
export function rasterise(paths: readonly Stroke[], pen: Pen): Uint8Array<ArrayBuffer> {
  const reach = (pen.width + pen.softness) / 2;
  const fullest = Math.min(1, pen.width / pen.softness);
  const nearest = new Float64Array(imageSize).fill(reach * reach);
  for (const path of paths) {
    const [first] = path;
    if (first === undefined) continue;
    if (path.length === 1) approach(nearest, first, first, reach);
    for (let n = 1; n < path.length; n++) approach(nearest, path[n - 1] ?? first, path[n] ?? first, reach);
  }
  const image = new Uint8Array(imageSize);
  for (let position = 0; position < imageSize; position++) {
    const squared = nearest[position] ?? 0;
    if (squared >= reach * reach) continue;
    const coverage = 0.5 + (pen.width / 2 - Math.sqrt(squared)) / pen.softness;
    image[position] = Math.round(255 * Math.min(fullest, Math.max(0, coverage)));
  }
  return image;
}

/**
 * Lowers each pixel's squared distance to that from its centre to the segment from a to b, where that is nearer. Only pixels
 * within `reach` of it are looked at: row by row, the columns that the segment's box and its slanted sides leave.
 */
function approach(nearest: Float64Array, a: StrokePoint, b: StrokePoint, reach: number): void {
  const ax = a.x - 0.5;
  const ay = a.y - 0.5;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squaredLength = dx * dx + dy * dy;
  const inverse = squaredLength === 0 ? 0 : 1 / squaredLength;
  const firstColumn = pixel(Math.min(a.x, b.x) - reach);
  const lastColumn = pixel(Math.max(a.x, b.x) + reach);
  const firstRow = pixel(Math.min(a.y, b.y) - reach);
  const lastRow = pixel(Math.max(a.y, b.y) + reach);
  for (let r = firstRow; r <= lastRow; r++) {
    const py = r - ay;
    for (let c = firstColumn; c <= lastColumn; c++) {
      const px = c - ax;
      let along = (px * dx + py * dy) * inverse;
      if (along < 0) along = 0;
      else if (along > 1) along = 1;
      const offX = px - along * dx;
      const offY = py - along * dy;
      const squared = offX * offX + offY * offY;
      const position = imageSide * r + c;
      if (squared < (nearest[position] ?? 0)) nearest[position] = squared;
    }
  }
}

/** The row or column that a coordinate falls in, the nearest one for coordinates outside. */
function pixel(coordinate: number): number {
  return Math.min(imageSide - 1, Math.max(0, Math.floor(coordinate)));
}
