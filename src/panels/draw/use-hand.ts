import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { StrokePoint } from "../../digits/strokes.ts";
import { dropPen, liftPen, movePen, rubOut } from "../../store/drawing/drawing.ts";
import { store } from "../../store/store.ts";
import { PadPointers } from "./pad-pointers.ts";
import { onPad, PenTrack, pointCount, positionsOf, type UnderWay } from "./pen-track.ts";
import type { PadSurface } from "./use-pad-surface.ts";

export type PadTool = "pen" | "eraser";

/** In units of the pad. */
export const eraserRadius = 18;
/** The button of a pen's other end, in `PointerEvent.buttons`. */
const eraserButton = 32;

interface Hand {
  /** Where the eraser is; null while nothing is rubbed out. */
  readonly rubbing: StrokePoint | null;
  /** Whether the drawing holds no more. */
  readonly full: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  readonly onLostPointerCapture: (event: PointerEvent<HTMLElement>) => void;
}

/**
 * What mouse, pen and finger do on the pad. Ink is laid as the events come; once a frame the stroke so far goes to the store,
 * so that the network reads it while it is being drawn.
 *
 * @param underWay kept here, and read by the surface when it draws all again
 * @param begins called before a stroke: the arrow keys' pen is lifted
 */
export function useHand(
  tool: PadTool,
  surface: PadSurface,
  underWay: RefObject<UnderWay | null>,
  begins: () => void,
): Hand {
  const pointers = useRef(new PadPointers());
  const waiting = useRef<PenTrack | null>(null);
  const frame = useRef(0);
  const [rubbing, setRubbing] = useState<StrokePoint | null>(null);
  const [full, setFull] = useState(false);

  // A place left in mid-stroke keeps what was drawn of it.
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      if (underWay.current?.erasing === null) liftPen(underWay.current.track.points);
      underWay.current = null;
    },
    [underWay],
  );

  const tell = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (underWay.current?.erasing === null) movePen([...underWay.current.track.points]);
    });
  };

  const take = (event: PointerEvent<HTMLElement>): void => {
    const now = underWay.current;
    if (now === null) return;
    const bounds = surface.bounds();
    for (const position of positionsOf(event.nativeEvent)) {
      const before = now.track.points.at(-1);
      const point = onPad(position, bounds);
      if (!now.track.take(point)) continue;
      if (now.erasing !== null) rubOut(point, eraserRadius, now.erasing);
      else surface.ink(before === undefined ? [point] : [before, point]);
    }
    if (now.erasing !== null) setRubbing(now.track.points.at(-1) ?? null);
    else tell();
    setFull(now.track.full);
  };

  /** Ends the stroke under way: it is drawn, or given up. */
  const finish = (how: "drawn" | "dropped"): void => {
    const now = underWay.current;
    if (now === null) return;
    cancelAnimationFrame(frame.current);
    underWay.current = null;
    setRubbing(null);
    setFull(false);
    if (now.erasing !== null) return;
    if (how === "drawn") liftPen(now.track.points);
    else {
      dropPen();
      surface.redraw();
    }
  };

  const end = (event: PointerEvent<HTMLElement>, how: "lifted" | "lost" | "cancelled"): void => {
    const { pointerId, timeStamp } = event;
    if (pointers.current.isDrawing(pointerId)) {
      if (how === "lifted") take(event);
      finish(how === "cancelled" ? "dropped" : "drawn");
    }
    if (!pointers.current.up(pointerId, timeStamp)) return;
    // The finger that came down before the last one was lifted: its stroke so far is drawn, and goes on.
    const track = waiting.current;
    waiting.current = null;
    if (track === null) return;
    underWay.current = { track, erasing: null };
    surface.ink(track.points);
    tell();
  };

  return {
    rubbing,
    full,
    onPointerDown: (event) => {
      // Only the main button draws, and a pen's other end rubs out.
      if (event.button > 0 && event.button !== 5) return;
      const { pointerId, pointerType, timeStamp } = event;
      const landing = pointers.current.down(pointerId, pointerType, timeStamp);
      if (landing === "rests") return;
      if (landing === "waits") {
        waiting.current = trackOf(pointerId);
        waiting.current.take(onPad(event, surface.bounds()));
        return;
      }
      waiting.current = null;
      if (landing === "displaces") finish("dropped");
      if (landing === "follows") finish("drawn");
      begins();
      const { history } = store.getState().draw;
      const erasing = tool === "eraser" || (event.buttons & eraserButton) !== 0 ? history : null;
      underWay.current = { track: trackOf(pointerId), erasing };
      try {
        event.currentTarget.setPointerCapture(pointerId);
      } catch {
        // A pointer that is gone already cannot be held; its events still come while it is over the pad.
      }
      take(event);
    },
    onPointerMove: (event) => {
      pointers.current.seen(event.pointerType, event.timeStamp);
      if (event.pointerId === underWay.current?.track.pointer) take(event);
      else if (pointers.current.isWaiting(event.pointerId)) {
        for (const position of positionsOf(event.nativeEvent)) waiting.current?.take(onPad(position, surface.bounds()));
      }
    },
    onPointerUp: (event) => end(event, "lifted"),
    onPointerCancel: (event) => end(event, "cancelled"),
    onLostPointerCapture: (event) => end(event, "lost"),
  };
}

/** An empty track for a pointer, with the room that the drawing leaves. */
function trackOf(pointer: number): PenTrack {
  return new PenTrack(pointer, pointCount(store.getState().draw.history.present.strokes));
}
