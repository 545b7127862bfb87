import type { SymbolId } from "../symbols/cell.ts";
import type { Marking } from "../symbols/symbol.ts";
import { symbolOf, symbols } from "../symbols/symbols.ts";

/** A piece of a symbol's name that needs no formula: a letter or a sign, with what stands above and below it. */
export interface PlainPiece {
  readonly text: string;
  /** Whether it is a letter of the formula, to be set in italics: δ, but not ∂ nor a bracket. */
  readonly letter: boolean;
  readonly above?: string;
  readonly below?: string;
}

/**
 * A symbol's name in pieces of plain text, for what changes with the pointer: KaTeX is for what stands still. `at`: its
 * indices, letters or numbers, in the cell's order; none for the tensor as a whole.
 */
export function plainName(
  id: SymbolId,
  at: readonly (string | number)[],
  marking: Marking = { letter: "ℰ", sample: null },
): readonly PlainPiece[] {
  const symbol = symbolOf(id);
  const called = symbol.callName === undefined ? symbol : (symbol.notations?.[symbol.callName] ?? symbol);
  const indices = symbol.ranges.map((_, n) => String(at[n] ?? ""));
  return piecesOf(called.tex(indices, marking));
}

/** The symbol of a letter, the course's own before section G's: τ, z; null where no symbol is written with it alone. */
export function symbolCalled(letter: string): SymbolId | null {
  const found = symbols.find(({ id }) => {
    const [first, ...more] = plainName(id, []);
    return more.length === 0 && first?.text === letter && first.above === undefined;
  });
  return found?.id ?? null;
}

/** What the symbols' TeX is written with, as signs. */
const signs: Readonly<Record<string, string>> = {
  alpha: "α",
  delta: "δ",
  sigma: "σ",
  tau: "τ",
  Delta: "Δ",
  partial: "∂",
};

/** The TeX of a symbol (letters, scripts, hats, primes, one fraction) as pieces; scripts without text are left out. */
function piecesOf(tex: string): readonly PlainPiece[] {
  const [, over, under] = /^\\frac\{(.*)\}\{(\\partial .*)\}$/.exec(tex) ?? [];
  if (over !== undefined && under !== undefined) {
    return [...piecesOf(over), { text: "/", letter: false }, ...piecesOf(under)];
  }
  const pieces: PlainPiece[] = [];
  let rest = tex;
  while (rest !== "") {
    const [met = rest, command, braced, scriptMark, scripted, primes, plain] =
      /^(?:\\([A-Za-z]+)(?:\{([^{}]*)\})? *|([_^])(\{(?:[^{}]|\{[^{}]*\})*\}|.)|('+)|(.))/.exec(rest) ?? [];
    rest = rest.slice(met.length);
    const last = pieces.at(-1);
    if (scriptMark !== undefined && last !== undefined) {
      const text = scriptText(scripted ?? "");
      if (text !== "")
        pieces[pieces.length - 1] = { ...last, ...(scriptMark === "_" ? { below: text } : { above: text }) };
    } else if (primes !== undefined && last !== undefined) {
      const prime = "′".repeat(primes.length);
      if (last.below === undefined) pieces[pieces.length - 1] = { ...last, text: last.text + prime };
      else pieces.push({ text: prime, letter: false });
    } else if (command !== undefined) {
      pieces.push(pieceOf(command, braced ?? ""));
    } else if (plain !== undefined && plain !== " ") {
      pieces.push({ text: plain, letter: /\p{L}/u.test(plain) });
    }
  }
  return joined(pieces);
}

function pieceOf(command: string, braced: string): PlainPiece {
  if (command === "hat") return { text: `${braced}\u0302`.normalize("NFC"), letter: true };
  if (command === "text") return { text: braced, letter: false };
  if (command === "mathcal") return { text: braced === "E" ? "ℰ" : braced, letter: true };
  return { text: signs[command] ?? command, letter: command !== "partial" };
}

/** `{5{,}3}` → 5,3; `{\text{caché}}` → caché. */
function scriptText(tex: string): string {
  const inner = tex.startsWith("{") ? tex.slice(1, -1) : tex;
  return inner
    .replace(/\\text\{([^{}]*)\}/g, "$1")
    .replace(/\{,\}/g, ",")
    .replace(/^,+$/, "");
}

/** Signs that stand side by side, as `Δz` or `∂ℰ`, in as few pieces as their look allows. */
function joined(pieces: readonly PlainPiece[]): PlainPiece[] {
  return pieces.reduce<PlainPiece[]>((all, piece) => {
    const last = all.at(-1);
    const bare = last !== undefined && last.above === undefined && last.below === undefined;
    if (bare && last.letter === piece.letter) all[all.length - 1] = { ...piece, text: last.text + piece.text };
    else all.push(piece);
    return all;
  }, []);
}
