import { erasedAt } from "../../digits/erase.ts";
import { imageSize } from "../../digits/mnist-sizes.ts";
import { normaliseStrokes } from "../../digits/normalise.ts";
import { rawStrokes } from "../../digits/raw-strokes.ts";
import type { Stroke, StrokePoint } from "../../digits/strokes.ts";
import { dotSize, lineWidth, pad } from "../../setup/pad.ts";
import { followPad } from "../network/sample.ts";
import { store } from "../store.ts";
import type { Drawing, DrawingHistory, DrawState, Picture } from "./draw-state.ts";
import { recognise } from "./recognition.ts";

/** Steps that undo goes back. */
const mostSteps = 200;

/** Whether there is nothing on the pad. */
export function isEmpty({ strokes, pixels }: Drawing): boolean {
  return strokes.length === 0 && pixels === null;
}

/** One step on; what had been undone is forgotten. The same drawing again is no step. */
export function advanced({ past, present }: DrawingHistory, next: Drawing): DrawingHistory {
  return { past: [...past, present].slice(-mostSteps), present: next, future: [] };
}

/** One step back, or the same where there is none. */
export function undone(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** One step forward again, or the same where there is none. */
export function redone(history: DrawingHistory): DrawingHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}

/** The strokes on whole units of the pad, so that what is shared by an address is the very same drawing. */
export function onWholeUnits(drawing: Drawing): Drawing {
  const whole = ({ x, y }: StrokePoint): boolean => Number.isInteger(x) && Number.isInteger(y);
  if (drawing.strokes.every((points) => points.every(whole))) return drawing;
  const strokes = drawing.strokes.map((points) => points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })));
  return { ...drawing, strokes };
}

/** The drawing, with the stroke under the pen, as the network is given it; null for an empty pad. */
export function pictureOf({ strokes, pixels }: Drawing, pen: Stroke | null, unprepared: boolean): Picture | null {
  const all = pen === null || pen.length === 0 ? strokes : [...strokes, pen];
  const steps = all.length === 0 ? null : normaliseStrokes(all, { dotSize });
  const raw = all.length === 0 ? null : rawStrokes(all, pad, lineWidth);
  const image = (pen === null ? pixels : null) ?? (unprepared ? raw?.image : steps?.image);
  return image === undefined ? null : { steps, raw, image };
}

/** The stroke so far, while the pen is down. */
export function movePen(points: Stroke): void {
  change({ pen: points }, false);
}

/** The pen was lifted: its stroke is drawn. On a retouched picture the strokes count again; undo brings the pixels back. */
export function liftPen(points: Stroke): void {
  const { history } = store.getState().draw;
  if (points.length === 0) change({ pen: null });
  else
    change({ pen: null, history: advanced(history, { strokes: [...history.present.strokes, points], pixels: null }) });
}

/** The stroke under the pen is given up: the system took the pointer away. */
export function dropPen(): void {
  change({ pen: null });
}

/** Rubs out around a point. However many points a sweep has, it is one step on from the history that it began with. */
export function rubOut(point: StrokePoint, radius: number, from: DrawingHistory): void {
  const { strokes } = store.getState().draw.history.present;
  const kept = erasedAt(strokes, point, radius);
  if (kept !== strokes) change({ history: advanced(from, { strokes: kept, pixels: null }) });
}

/** An empty pad. Undo brings the drawing back. */
export function clearPad(): void {
  const { history } = store.getState().draw;
  if (!isEmpty(history.present)) change({ pen: null, history: advanced(history, { strokes: [], pixels: null }) });
}

export function undo(): void {
  change({ pen: null, history: undone(store.getState().draw.history) });
}

export function redo(): void {
  change({ pen: null, history: redone(store.getState().draw.history) });
}

/** Gives one pixel of the picture another grey level, 0..255. */
export function retouch(pixel: number, grey: number): void {
  const { history, picture } = store.getState().draw;
  const pixels = picture === null ? new Uint8Array(imageSize) : Uint8Array.from(picture.image);
  if (pixels[pixel] === grey) return;
  pixels[pixel] = grey;
  change({ history: advanced(history, { ...history.present, pixels }) });
}

/** Feeds the network the pad as it is, only shrunk; or prepared as MNIST was. */
export function feedUnprepared(unprepared: boolean): void {
  change({ unprepared });
}

/** Says which digit it is, or takes that back. */
export function sayDigit(label: number | null): void {
  change({ label });
}

/**
 * Changes the draw place and whatever follows: the picture, what the network reads in it, and, once the pen is lifted, the
 * digit that the course calls one's own.
 */
export function change(part: Partial<DrawState>, settled = true): void {
  const changed = { ...store.getState().draw, ...part };
  const present = onWholeUnits(changed.history.present);
  const draw = {
    ...changed,
    history: present === changed.history.present ? changed.history : { ...changed.history, present },
  };
  const before = store.getState().draw.picture;
  const drawn = "history" in part || "pen" in part || "unprepared" in part || before === null;
  const picture = drawn ? pictureOf(present, draw.pen, draw.unprepared) : before;
  const label = picture === null ? null : draw.label;
  store.setState({ draw: { ...draw, picture, label } });
  void recognise();
  if (settled) void followPad();
}
