import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { SteppedNumber } from "./slider.tsx";
import "./drag-number.css";

interface DragNumberProps extends SteppedNumber {
  /** What is set; the reader's name for it, in words. */
  readonly label: string;
}

const pixelsAStep = 3;

/**
 * A number in a sentence that is dragged sideways, or moved with the arrow keys: a step at a time, ten with Page up and down,
 * to its ends with Home and End. What goes up or down under a finger scrolls the page.
 */
export function DragNumber({ label, value, min, max, step, text, onChange }: DragNumberProps) {
  const drag = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const set = (next: number): void => {
    // Whole steps, without the dust of binary fractions.
    const whole = Number((Math.round(Math.min(max, Math.max(min, next)) / step) * step).toFixed(6));
    if (whole !== value) onChange(whole);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + 10 * step,
      PageDown: value - 10 * step,
      Home: min,
      End: max,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    set(next);
  };
  const end = (): void => {
    drag.current = null;
  };
  return (
    <span
      role="slider"
      className="drag-number number"
      tabIndex={0}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={text}
      aria-orientation="horizontal"
      title={label}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, from: value };
      }}
      onPointerMove={({ clientX }) => {
        if (drag.current === null) return;
        set(drag.current.from + Math.round((clientX - drag.current.x) / pixelsAStep) * step);
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {text}
    </span>
  );
}
