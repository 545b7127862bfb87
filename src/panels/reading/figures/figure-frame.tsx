import type { ReactNode } from "react";
import { MathText } from "../../../formulas/math-text.tsx";
import { useKeyboardScroll } from "../../../formulas/use-keyboard-scroll.ts";
import { useStore } from "../../../store/store.ts";
import "./figures.css";
import { decimalTex, decimalText } from "./decimals.ts";

interface FigureFrameProps {
  /** What it shows, in a sentence. */
  readonly caption: string;
  readonly drawing?: ReactNode;
  readonly sliders?: ReactNode;
  /** What the sliders give, said again whenever it changes. */
  readonly reading?: ReactNode;
  readonly children?: ReactNode;
}

/** A drawing in the text, with its sliders and what they give. */
export function FigureFrame({ caption, drawing, sliders, reading, children }: FigureFrameProps) {
  const scroll = useKeyboardScroll<HTMLDivElement>(caption);
  return (
    <figure className="chapter-figure">
      <figcaption>
        <MathText>{caption}</MathText>
      </figcaption>
      {drawing}
      {sliders}
      {reading !== undefined && (
        <div ref={scroll} className="chapter-figure-reading">
          <output>{reading}</output>
        </div>
      )}
      {children}
    </figure>
  );
}

/** How the figures' small numbers are written in the reader's language: as text, and in TeX. */
export function useDecimals() {
  const language = useStore((state) => state.view.language);
  return {
    text: (value: number, places?: number) => decimalText(value, language, places),
    tex: (value: number, places?: number) => decimalTex(value, language, places),
    /** In brackets if negative, as a second factor must be. */
    factor: (value: number, places?: number) => {
      const tex = decimalTex(value, language, places);
      return value < 0 ? `(${tex})` : tex;
    },
  };
}
