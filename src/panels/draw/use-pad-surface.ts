import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { Stroke, StrokePoint } from "../../digits/strokes.ts";
import { usePalette } from "../../figures/use-palette.ts";
import { padSide } from "../../setup/pad.ts";
import { fitCanvas, inkLine, inkStrokes } from "./ink.ts";
import type { UnderWay } from "./pen-track.ts";

/** The canvas that ink is laid on. */
export interface PadSurface {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Where it lies now: it may have moved since the last event. */
  readonly bounds: () => DOMRect;
  /** Lays one line more, or a dot for a single point. */
  readonly ink: (points: readonly StrokePoint[]) => void;
  /** Draws all of it again. */
  readonly redraw: () => void;
}

/**
 * Keeps the canvas as large as it is shown, in the theme's ink.
 *
 * @param strokes what has been drawn; `keyStroke`: what the arrow keys are drawing
 * @param underWay what the pointer is drawing
 */
export function usePadSurface(
  strokes: readonly Stroke[],
  keyStroke: Stroke | null,
  underWay: RefObject<UnderWay | null>,
): PadSurface {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const context = useRef<CanvasRenderingContext2D | null>(null);
  const redraw = useRef(() => {});

  // Strokes are data in the pad's own unit: a new size, theme or density of pixels only draws them again.
  useLayoutEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    const draw = (): void => {
      context.current = fitCanvas(surface, palette.pixelOn);
      if (context.current === null) return;
      inkStrokes(context.current, strokes);
      inkStrokes(context.current, keyStroke === null ? [] : [keyStroke]);
      if (underWay.current?.erasing === null) inkLine(context.current, underWay.current.track.points);
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
  }, [strokes, keyStroke, palette, underWay]);

  // What touch-action forbids is forbidden once more: some browsers scroll the page around a frame all the same.
  useEffect(() => {
    const own = canvas.current?.parentElement ?? null;
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

  return {
    canvas,
    bounds: () => canvas.current?.getBoundingClientRect() ?? new DOMRect(0, 0, padSide, padSide),
    ink: (points) => {
      if (context.current !== null) inkLine(context.current, points);
    },
    redraw: () => redraw.current(),
  };
}
