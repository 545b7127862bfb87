import { endTexts } from "../figures/end-labels.ts";
import { ScaleRamp } from "../figures/scale-legend.tsx";
import { type Scale, scaleDomain } from "../figures/scales.ts";
import { textWidth } from "../figures/text-width.ts";
import { useWords } from "../store/store.ts";
import { usePass } from "./pass-context.tsx";
import { stepWords } from "./words.ts";
import "./legend.css";

interface LegendProps {
  readonly scale: Scale;
  /** Of the figure above it, in CSS pixels. */
  readonly width: number;
}

/** As legend.css sets it. */
const size = 12;
/** What the colours need beside one number, and between two. */
const beside = 20;
const between = 30;

/**
 * A figure's scale: its colours and the values at its ends. What does not fit beside the colours stands beneath them, and where
 * only one number fits, ± says that the other is its opposite: whatever the numbers, none leaves its figure.
 */
export function Legend({ scale, width }: LegendProps) {
  const words = useWords(stepWords);
  const { write } = usePass();
  const domain = scaleDomain(scale);
  const both = endTexts(domain, write, { room: width - between, apart: 0, size });
  const one = whole(domain, write);
  const inline = both.low !== null ? both : textWidth(one, size) <= width - beside ? { low: null, high: one } : null;
  const { low, high } = inline ?? endTexts(domain, write, { room: width, apart: 6, size });
  return (
    <p className="legend number" data-stacked={inline === null || undefined}>
      <span className="visually-hidden">{words.scale} </span>
      {low !== null && <span className="legend-low">{low}</span>}
      <ScaleRamp scale={scale} />
      <span className="legend-high">{broken(high)}</span>
    </p>
  );
}

/** The upper end alone, with all its digits. */
function whole([low, high]: readonly [number, number], write: (value: number, digits: number) => string): string {
  return `${low === -high ? "±" : ""}${write(high, 3)}`;
}

/** A number that may be broken before its power of ten, and nowhere else. */
function broken(text: string) {
  const [digits = "", power] = text.split("×");
  if (power === undefined) return text;
  return (
    <>
      <span className="legend-part">{digits}</span>
      <wbr />
      <span className="legend-part">×{power}</span>
    </>
  );
}
