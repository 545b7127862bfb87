import type { SymbolId } from "../course/symbols/cell.ts";
import { isLayered } from "../course/symbols/symbol.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import "./math-name.css";

/** Letter, superscript, and whether it is a derivative of the cost by that letter. */
interface Glyph {
  readonly letter: string;
  readonly upper?: string;
  readonly derivative?: true;
}

const glyphs: Partial<Record<SymbolId, Glyph>> = {
  sigma: { letter: "σ" },
  gPrime: { letter: "g′" },
  tau: { letter: "τ" },
  yHat: { letter: "ŷ" },
  deltaOut: { letter: "δ", upper: "sortie" },
  deltaHid: { letter: "δ", upper: "caché" },
  dTauDSigma: { letter: "M" },
  gradZ: { letter: "z", derivative: true },
  gradW: { letter: "w", derivative: true },
  batchGradZ: { letter: "z", derivative: true },
  batchGradW: { letter: "w", derivative: true },
  gradDeep: { letter: "w", derivative: true },
  batchGradDeep: { letter: "w", derivative: true },
  corrDeep: { letter: "Δw" },
  dADA: { letter: "M" },
  corrZ: { letter: "Δz" },
  corrW: { letter: "Δw" },
  W: { letter: "w" },
  delta: { letter: "δ" },
};

interface MathNameProps {
  readonly symbol: SymbolId;
  /** Its indices, letters or numbers, in the cell's order; none for the tensor as a whole. */
  readonly at?: readonly (string | number)[];
  /** ℰ or C, where the cost is written. */
  readonly cost?: string;
}

/** A symbol as plain text that can change with the pointer: KaTeX is for what stands still. */
export function MathName({ symbol, at = [], cost = "ℰ" }: MathNameProps) {
  const { letter, upper, derivative } = glyphs[symbol] ?? { letter: symbol };
  // The layer of section G's symbols is written above.
  const layer = isLayered(symbolOf(symbol)) ? at[0] : undefined;
  const lower = layer === undefined ? at : at.slice(1);
  const joined = lower.every((one) => typeof one === "string" && one.length === 1) ? lower.join("") : lower.join(",");
  const above = upper ?? layer;
  return (
    <span className="math-name" data-family={symbolOf(symbol).family}>
      {derivative && `∂${cost}/∂`}
      <span className="math-letter">{letter}</span>
      {above === undefined ? (
        joined !== "" && <sub>{joined}</sub>
      ) : (
        <span className="math-scripts">
          <sup>{above}</sup>
          {joined !== "" && <sub>{joined}</sub>}
        </span>
      )}
    </span>
  );
}
