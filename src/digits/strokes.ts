/** One position of the pen: x to the right, y down, in any unit. Time and pressure may ride along; they are not read. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
}

/** What the pen drew between touching the paper and leaving it, in the order of drawing. */
export type Stroke = readonly StrokePoint[];

/** What strokes can be refused for. Strokes and their points count from 0. */
export type StrokeFault =
  | { readonly code: "empty" }
  | { readonly code: "not-finite"; readonly stroke: number; readonly point: number }
  | { readonly code: "too-large"; readonly stroke: number; readonly point: number };

/** Thrown by every function that refuses its strokes; `fault` says why, as data. */
export class StrokeError extends Error {
  override readonly name = "StrokeError";
  readonly fault: StrokeFault;

  constructor(fault: StrokeFault) {
    super(sentence(fault));
    this.fault = fault;
  }
}

function sentence(fault: StrokeFault): string {
  switch (fault.code) {
    case "empty":
      return "there is no point to draw";
    case "not-finite":
      return `point ${fault.point} of stroke ${fault.stroke} is not finite`;
    case "too-large":
      return `point ${fault.point} of stroke ${fault.stroke} lies beyond ±${largestCoordinate}`;
  }
}

/** Far beyond any unit of any drawing, and small enough for differences and products of coordinates to stay finite. */
const largestCoordinate = 1e100;

/** A rectangle in the unit of what it bounds. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The strokes that have points.
 * Throws a StrokeError: `empty` when none has, `not-finite` or `too-large` at the first coordinate that cannot be used.
 */
export function requireStrokes(strokes: readonly Stroke[]): readonly Stroke[] {
  strokes.forEach((points, stroke) => {
    points.forEach(({ x, y }, point) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        throw new StrokeError({ code: "not-finite", stroke, point });
      }
      if (Math.max(Math.abs(x), Math.abs(y)) > largestCoordinate) {
        throw new StrokeError({ code: "too-large", stroke, point });
      }
    });
  });
  const drawn = strokes.filter((points) => points.length > 0);
  if (drawn.length === 0) throw new StrokeError({ code: "empty" });
  return drawn;
}

/** The smallest box around all points; of width and height 0 around one. Not for strokes without any point. */
export function boundsOf(strokes: readonly Stroke[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const points of strokes) {
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** Every point p becomes `scale · (p − from) + to`. */
export function mapped(strokes: readonly Stroke[], scale: number, from: StrokePoint, to: StrokePoint): Stroke[] {
  return strokes.map((points) =>
    points.map(({ x, y }) => ({ x: scale * (x - from.x) + to.x, y: scale * (y - from.y) + to.y })),
  );
}
