import { smoothPath } from "./smooth-path.ts";
import { boundsOf, type Stroke, type StrokePoint } from "./strokes.ts";

/**
 * The strokes without what lies within `radius` of a point: a stroke that is crossed falls into the pieces that remain.
 * Strokes that are not touched stay the same objects; the array itself does when none is.
 *
 * @param radius in the strokes' unit, above 0
 */
export function erasedAt(strokes: readonly Stroke[], point: StrokePoint, radius: number): readonly Stroke[] {
  let touched = false;
  const kept = strokes.flatMap((stroke) => {
    const pieces = near(stroke, point, radius) ? rubbed(stroke, point, radius) : null;
    if (pieces === null) return [stroke];
    touched = true;
    return pieces;
  });
  return touched ? kept : strokes;
}

/** Whether the box around the stroke comes within `radius` of the point: only then need its curve be looked at. */
function near(stroke: Stroke, { x, y }: StrokePoint, radius: number): boolean {
  const { left, top, width, height } = boundsOf([stroke]);
  // A smooth curve may leave the box around its points, by less than a quarter of its size.
  const reach = radius + Math.max(width, height) / 4;
  return x >= left - reach && x <= left + width + reach && y >= top - reach && y <= top + height + reach;
}

/** The pieces outside the disc, of the curve as it is drawn; null where the disc does not meet it. */
function rubbed(stroke: Stroke, point: StrokePoint, radius: number): Stroke[] | null {
  const pieces: StrokePoint[][] = [[]];
  let touched = false;
  for (const passed of smoothPath(stroke, radius / 4)) {
    if (Math.hypot(passed.x - point.x, passed.y - point.y) > radius) pieces.at(-1)?.push(passed);
    else {
      touched = true;
      if (pieces.at(-1)?.length !== 0) pieces.push([]);
    }
  }
  return touched ? pieces.filter((piece) => piece.length > 0) : null;
}
