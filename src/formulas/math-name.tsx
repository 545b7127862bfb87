import type { SymbolId } from "../course/symbols/cell.ts";
import type { CostLetter } from "../course/symbols/symbol.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { type PlainPiece, plainName } from "../course/writing/plain-name.ts";
import "./math-name.css";

interface MathNameProps {
  readonly symbol: SymbolId;
  /** Its indices, letters or numbers, in the cell's order; none for the tensor as a whole. */
  readonly at?: readonly (string | number)[];
  /** ℰ, C or E, where the cost is written; ℰ for any other. */
  readonly cost?: string;
}

/** A symbol as plain text that can change with the pointer: KaTeX is for what stands still. */
export function MathName({ symbol, at = [], cost }: MathNameProps) {
  const letter: CostLetter = cost === "C" || cost === "E" ? cost : "ℰ";
  return (
    <span translate="no" className="math-name" data-family={symbolOf(symbol).family}>
      {plainName(symbol, at, { letter, sample: null }).map((piece, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name's pieces have no other name than their place
        <Piece key={n} piece={piece} />
      ))}
    </span>
  );
}

/** A letter or a sign with what stands above and below it. */
export function Piece({ piece: { text, letter, above, below } }: { readonly piece: PlainPiece }) {
  const base = letter ? <span className="math-letter">{text}</span> : text;
  if (above === undefined) {
    return (
      <>
        {base}
        {below !== undefined && (
          <sub>
            <Script of={/(\p{L}+)/u}>{below}</Script>
          </sub>
        )}
      </>
    );
  }
  if (below === undefined) {
    return (
      <>
        {base}
        <Above>{above}</Above>
      </>
    );
  }
  return (
    <>
      {base}
      <span className="math-scripts">
        <Above>{above}</Above>
        <sub>
          <Script of={/(\p{L}+)/u}>{below}</Script>
        </sub>
      </span>
    </>
  );
}

/** What stands above: a layer, or the course's French name for one. */
export function Above({ children }: { readonly children: string }) {
  return (
    <sup lang={/\p{L}{2}/u.test(children) ? "fr" : undefined}>
      <Script of={/((?<!\p{L})\p{L}(?!\p{L}))/u}>{children}</Script>
    </sup>
  );
}

/** What stands above or below, its letters in italics as in a formula: all of the indices jk; above, h but not the word caché. */
function Script({ of, children }: { readonly of: RegExp; readonly children: string }) {
  return children.split(of).map((part, n) =>
    n % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a script's parts have no other name than their place
      <span key={n} className="math-letter">
        {part}
      </span>
    ),
  );
}
