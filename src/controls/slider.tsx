import { type ReactNode, useId } from "react";
import "./slider.css";

/** A number that is set by hand, within bounds and step by step. */
export interface SteppedNumber {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as the reader's language writes it, seen and heard. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

interface SliderProps extends SteppedNumber {
  /** What is set; the reader's name for it. */
  readonly label: ReactNode;
}

/** A number to drag, or to move with the arrow keys. */
export function Slider({ label, value, min, max, step, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <span className="slider-value number" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
