import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { StrokePoint } from "../../digits/strokes.ts";
import { usePalette } from "../../figures/use-palette.ts";
import { padSide } from "../../setup/pad.ts";
import type { DrawingHistory } from "../../store/drawing/draw-state.ts";
import { dropPen, isEmpty, liftPen, movePen, redo, rubOut, undo } from "../../store/drawing/drawing.ts";
import { store, useStore, useWords } from "../../store/store.ts";
import { fitCanvas, inkLine, inkStrokes } from "./ink.ts";
import { PadPointers } from "./pad-pointers.ts";
import { onPad, PenTrack, pointCount, positionsOf } from "./pen-track.ts";
import { useKeyPen } from "./use-key-pen.ts";
import { drawWords } from "./words.ts";

export type PadTool = "pen" | "eraser";

const eraserRadius = 18;
/** The button of a pen's other end, in `PointerEvent.buttons`. */
const eraserButton = 32;

/** What the pointer that draws does. */
interface Active {
  readonly track: PenTrack;
  /** The history that one sweep of the eraser is a step from; null for a pen. */
  readonly erasing: DrawingHistory | null;
}

/**
 * The pad: mouse, pen and finger draw as pointers, the arrow keys as a pen of their own. Ink is laid as the events come;
 * once a frame the stroke so far goes to the store, so that the network reads it while it is being drawn.
 */
export function Pad({ tool }: { readonly tool: PadTool }) {
  const words = useWords(drawWords);
  const help = useId();
  const palette = usePalette();
  const present = useStore((state) => state.draw.history.present);
  const strokeUnderPen = useStore((state) => state.draw.pen);
  const canvas = useRef<HTMLCanvasElement>(null);
  const context = useRef<CanvasRenderingContext2D | null>(null);
  const active = useRef<Active | null>(null);
  const pointers = useRef(new PadPointers());
  const waiting = useRef<PenTrack | null>(null);
  const redraw = useRef(() => {});
  const frame = useRef(0);
  const [rubbing, setRubbing] = useState<StrokePoint | null>(null);
  const [full, setFull] = useState(false);
  const keyPen = useKeyPen();

  // Strokes are data in the pad's own unit: a new size, theme or density of pixels only draws them again.
  const { strokes } = present;
  const keyStroke = keyPen.stroke;
  useLayoutEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    const draw = (): void => {
      context.current = fitCanvas(surface, palette.pixelOn);
      if (context.current === null) return;
      inkStrokes(context.current, strokes);
      inkStrokes(context.current, keyStroke === null ? [] : [keyStroke]);
      if (active.current?.erasing === null) inkLine(context.current, active.current.track.points);
    };
    redraw.current = draw;
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(surface);
    // The browser's zoom changes the density of pixels, perhaps not the pad's size.
    window.addEventListener("resize", draw);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", draw);
    };
  }, [strokes, keyStroke, palette]);

  // A place left in mid-stroke keeps what was drawn of it.
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      if (active.current?.erasing === null) liftPen(active.current.track.points);
      active.current = null;
    },
    [],
  );

  // What touch-action forbids is forbidden once more: some browsers scroll the page around a frame all the same.
  useEffect(() => {
    const own = surfaceOf(canvas.current);
    const hold = (event: TouchEvent): void => {
      if (event.cancelable) event.preventDefault();
    };
    own?.addEventListener("touchstart", hold, { passive: false });
    own?.addEventListener("touchmove", hold, { passive: false });
    return () => {
      own?.removeEventListener("touchstart", hold);
      own?.removeEventListener("touchmove", hold);
    };
  }, []);

  const tell = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (active.current?.erasing === null) movePen([...active.current.track.points]);
    });
  };

  /** Where the canvas lies now: it may have moved since the last event. */
  const boundsNow = (): DOMRect => canvas.current?.getBoundingClientRect() ?? new DOMRect(0, 0, padSide, padSide);

  const take = (event: PointerEvent<HTMLElement>): void => {
    const now = active.current;
    if (now === null) return;
    const bounds = boundsNow();
    for (const position of positionsOf(event.nativeEvent)) {
      const before = now.track.points.at(-1);
      const point = onPad(position, bounds);
      if (!now.track.take(point)) continue;
      if (now.erasing !== null) rubOut(point, eraserRadius, now.erasing);
      else if (context.current !== null) inkLine(context.current, before === undefined ? [point] : [before, point]);
    }
    if (now.erasing !== null) setRubbing(now.track.points.at(-1) ?? null);
    else tell();
    setFull(now.track.full);
  };

  /** Ends the stroke under way: it is drawn, or given up. */
  const finish = (how: "drawn" | "dropped"): void => {
    const now = active.current;
    if (now === null) return;
    cancelAnimationFrame(frame.current);
    active.current = null;
    setRubbing(null);
    setFull(false);
    if (now.erasing !== null) return;
    if (how === "drawn") liftPen(now.track.points);
    else {
      dropPen();
      redraw.current();
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
    active.current = { track, erasing: null };
    if (context.current !== null) inkLine(context.current, track.points);
    tell();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    // Only the main button draws, and a pen's other end rubs out.
    if (event.button > 0 && event.button !== 5) return;
    const { pointerId, pointerType, timeStamp } = event;
    const landing = pointers.current.down(pointerId, pointerType, timeStamp);
    if (landing === "rests") return;
    if (landing === "waits") {
      waiting.current = trackOf(pointerId);
      waiting.current.take(onPad(event, boundsNow()));
      return;
    }
    waiting.current = null;
    if (landing === "displaces") finish("dropped");
    if (landing === "follows") finish("drawn");
    keyPen.rest();
    const { history } = store.getState().draw;
    const erasing = tool === "eraser" || (event.buttons & eraserButton) !== 0 ? history : null;
    active.current = { track: trackOf(pointerId), erasing };
    try {
      event.currentTarget.setPointerCapture(pointerId);
    } catch {
      // A pointer that is gone already cannot be held; its events still come while it is over the pad.
    }
    take(event);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    pointers.current.seen(event.pointerType, event.timeStamp);
    if (event.pointerId === active.current?.track.pointer) take(event);
    else if (pointers.current.isWaiting(event.pointerId)) {
      for (const position of positionsOf(event.nativeEvent)) waiting.current?.take(onPad(position, boundsNow()));
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    keyPen.onKeyDown(event);
  };

  const empty = isEmpty(present) && strokeUnderPen === null;
  const pen = keyPen.at;
  return (
    <div className="pad-frame">
      <div
        role="application"
        aria-label={words.pad}
        aria-roledescription={words.padRole}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys draw on it
        tabIndex={0}
        className="pad"
        data-tool={tool}
        data-takes-keys
        data-points={pointCount(strokes)}
        data-strokes={strokes.length}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => end(event, "lifted")}
        onPointerCancel={(event) => end(event, "cancelled")}
        onLostPointerCapture={(event) => end(event, "lost")}
        // A finger that rests on the pad draws a dot; it asks for no menu.
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onBlur={keyPen.rest}
      >
        <canvas ref={canvas} className="pad-canvas" />
        {empty && (
          <p className="pad-prompt" aria-hidden="true">
            <strong>{words.prompt}</strong>
            <span>{words.promptKeys}</span>
          </p>
        )}
        <svg className="pad-marks" viewBox={`0 0 ${padSide} ${padSide}`} aria-hidden="true">
          {rubbing !== null && <circle className="pad-eraser" cx={rubbing.x} cy={rubbing.y} r={eraserRadius} />}
          <g className="pad-key-pen" data-down={keyPen.stroke !== null} transform={`translate(${pen.x} ${pen.y})`}>
            <path d="M-14 0H14M0 -14V14" />
            <circle r={7} />
          </g>
        </svg>
      </div>
      <p id={help} className="draw-small pad-help">
        {words.padHelp}
      </p>
      <p role="status" className={full ? "draw-said" : "visually-hidden"}>
        {full ? words.padFull : keyPen.said === null ? "" : words[keyPen.said]}
      </p>
    </div>
  );
}

/** An empty track for a pointer, with the room that the drawing leaves. */
function trackOf(pointer: number): PenTrack {
  return new PenTrack(pointer, pointCount(store.getState().draw.history.present.strokes));
}

/** The element that takes the pad's events. */
function surfaceOf(canvas: HTMLCanvasElement | null): HTMLElement | null {
  return canvas?.parentElement ?? null;
}
