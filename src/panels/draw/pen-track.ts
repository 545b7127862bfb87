import type { Stroke, StrokePoint } from "../../digits/strokes.ts";
import { mostPoints, padSide } from "../../setup/pad.ts";
import type { DrawingHistory } from "../../store/drawing/draw-state.ts";

/** Where the pad lies on the screen, in CSS pixels. */
interface PadBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A position on the screen as one on the pad. Beyond the edge the pen goes along it. */
export function onPad({ clientX, clientY }: Pick<PointerEvent, "clientX" | "clientY">, bounds: PadBounds): StrokePoint {
  const unit = padSide / bounds.width;
  const held = (coordinate: number): number => Math.min(padSide, Math.max(0, Math.round(coordinate * 100) / 100));
  return { x: held((clientX - bounds.left) * unit), y: held((clientY - bounds.top) * unit) };
}

/** All positions that one event stands for: those between two frames too, where the browser keeps them. */
export function positionsOf(event: PointerEvent): readonly PointerEvent[] {
  const coalesced = typeof event.getCoalescedEvents === "function" ? event.getCoalescedEvents() : [];
  return coalesced.length === 0 ? [event] : coalesced;
}

/** The points of one stroke as they come. The same position twice is one; what a drawing may hold is the most. */
export class PenTrack {
  readonly points: StrokePoint[] = [];
  /** Whose stroke it is. */
  readonly pointer: number;
  readonly #room: number;

  /** @param drawn points that the drawing has already */
  constructor(pointer: number, drawn: number) {
    this.pointer = pointer;
    this.#room = mostPoints - drawn;
  }

  /** Whether there is room for another point. */
  get full(): boolean {
    return this.points.length >= this.#room;
  }

  /** Takes a point; says whether it is new. */
  take(point: StrokePoint): boolean {
    const last = this.points.at(-1);
    if (this.full || (last !== undefined && last.x === point.x && last.y === point.y)) return false;
    this.points.push(point);
    return true;
  }
}

/** Points in all strokes. */
export function pointCount(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, points) => sum + points.length, 0);
}

/** What the pointer that draws does. */
export interface UnderWay {
  readonly track: PenTrack;
  /** The history that one sweep of the eraser is a step from; null for a pen. */
  readonly erasing: DrawingHistory | null;
}
