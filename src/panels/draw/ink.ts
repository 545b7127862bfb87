import { smoothPath } from "../../digits/smooth-path.ts";
import type { Stroke, StrokePoint } from "../../digits/strokes.ts";
import { lineWidth, padSide } from "../../setup/pad.ts";

/** Points of a drawn curve stand no further apart than this, in units of the pad. */
const smoothness = 3;

/** Gives a canvas one bitmap pixel a device pixel, and the pad's unit as its own. Its drawing is gone afterwards. */
export function fitCanvas(canvas: HTMLCanvasElement, colour: string): CanvasRenderingContext2D | null {
  const side = Math.max(1, Math.round(canvas.getBoundingClientRect().width * devicePixelRatio));
  if (canvas.width !== side || canvas.height !== side) {
    canvas.width = side;
    canvas.height = side;
  }
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.setTransform(side / padSide, 0, 0, side / padSide, 0, 0);
  context.clearRect(0, 0, padSide, padSide);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = lineWidth;
  context.strokeStyle = colour;
  return context;
}

/** Draws whole strokes as smooth curves. */
export function inkStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  for (const stroke of strokes) inkLine(context, smoothPath(stroke, smoothness));
}

/** Draws straight lines from point to point; a single point is a dot. */
export function inkLine(context: CanvasRenderingContext2D, points: readonly StrokePoint[]): void {
  const [first, ...rest] = points;
  if (first === undefined) return;
  context.beginPath();
  context.moveTo(first.x, first.y);
  if (rest.length === 0) context.lineTo(first.x, first.y);
  for (const { x, y } of rest) context.lineTo(x, y);
  context.stroke();
}
