import { imageSide } from "./mnist-sizes.ts";
import { rasterise } from "./rasterise.ts";
import { smoothPaths } from "./smooth-path.ts";
import { type Box, mapped, requireStrokes, type Stroke } from "./strokes.ts";

/** The pad as it is, shrunk: what a network is fed that nobody prepared the drawing for. */
export interface RawStrokes {
  /** Smooth paths in pixels of the 28×28 field. */
  readonly placed: readonly Stroke[];
  /** Grey levels 0..255, row r, column c at `28r + c`. */
  readonly image: Uint8Array<ArrayBuffer>;
}

/**
 * Strokes to 28×28 without normalisation: the whole pad, middle on middle, its longer side shrunk to 28 pixels, the line
 * as thin as it then is.
 *
 * @param pad the drawing surface and `lineWidth` the line on it, in the strokes' unit, y down; both above 0
 * Throws a StrokeError as `normaliseStrokes` does.
 */
export function rawStrokes(strokes: readonly Stroke[], pad: Box, lineWidth: number): RawStrokes {
  const scale = imageSide / Math.max(pad.width, pad.height);
  const middle = { x: pad.left + pad.width / 2, y: pad.top + pad.height / 2 };
  const paths = smoothPaths(requireStrokes(strokes));
  const placed = mapped(paths, scale, middle, { x: imageSide / 2, y: imageSide / 2 });
  return { placed, image: rasterise(placed, { width: scale * lineWidth, softness: 1 }) };
}
