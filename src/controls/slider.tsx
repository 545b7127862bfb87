import { type ReactNode, useId } from "react";
import "./slider.css";

interface SliderProps {
  /** What is set; the reader's name for it. */
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as the reader's language writes it, beside the slider and for who does not see it. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A number to drag, or to move with the arrow keys. */
export function Slider({ label, value, min, max, step, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id} className="slider-label">
        {label}
      </label>
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
