import { depth } from "../../core/network.ts";
import type { OuterProduct } from "../../core/outer-product.ts";
import type { SamplePass, Trace } from "../../core/trace.ts";
import type { Range } from "../algebra/expression.ts";
import type { SymbolId } from "./cell.ts";

export type Language = "fr" | "en";

/** The same words in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What a symbol belongs to: one hue each, in formulas and figures alike. */
export type Family = "input" | "weights" | "hidden" | "output" | "truth" | "error" | "correction" | "cost" | "setting";

/** The cost's letter: ℰ in section A, C in B, E in G. */
export type CostLetter = "ℰ" | "C" | "E";

/** What a notation needs besides the indices: the cost's letter, and the sample to mark, "p" or "0", if any. */
export interface Marking {
  readonly letter: CostLetter;
  readonly sample: string | null;
}

/** How a symbol is written and said. `at`: its indices as text, letters or numbers, in the cell's order. */
export interface Notation {
  tex(at: readonly string[], marking: Marking): string;
  speech(at: readonly string[], marking: Marking, language: Language): string;
}

/** One symbol of the course: which number of the trace it is, and how it is named, written and said. */
export interface CourseSymbol extends Notation {
  readonly id: SymbolId;
  readonly family: Family;
  readonly name: Words;
  /** The range of each index, in the order of the cell's indices. */
  readonly ranges: readonly Range[];
  /** Whether each sample of a batch has its own value. */
  readonly perSample: boolean;
  /** Its shape in the course's letters, as TeX: `N_e \times (N_c - 1)`; empty for a scalar. */
  readonly shape: string;
  /** Other ways to write the same number, by name: δ_k^sortie as ∂ℰ/∂τ_k. */
  readonly notations?: Readonly<Record<string, Notation>>;
  /**
   * Its value at the course's indices in sample p, from the trace alone. Undefined where the pass has no such value: an
   * index out of range, another depth or output, an error while the true digit is unknown.
   */
  read(trace: Trace, at: readonly number[], p: number): number | undefined;
}

/** The index letters or numbers as a subscript: `jk`, `0k`, but `5,3`, where a comma is needed to read it. */
export function subscript(at: readonly string[]): string {
  return at.reduce((joined, text, n) => {
    const before = at[n - 1];
    if (before === undefined) return text;
    const plain = text.length === 1 && before.length === 1 && !(isDigits(before) && isDigits(text));
    return `${joined}${plain ? "" : "{,}"}${text}`;
  }, "");
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The superscript of a marked sample, `^{(p)}`, or nothing. */
export function sampleSuperscript({ sample }: Marking): string {
  return sample === null ? "" : `^{(${sample})}`;
}

/** The cost's letter in TeX. */
export function letterTex(letter: CostLetter): string {
  return letter === "ℰ" ? "\\mathcal{E}" : letter;
}

/** “le coût E”, “the cost C of sample 2”. */
export function costSpeech(marking: Marking, language: Language): string {
  const letter = marking.letter === "ℰ" ? "E" : marking.letter;
  return `${language === "fr" ? "le coût" : "the cost"} ${letter}${sampleSpeech(marking, language)}`;
}

/** "… de l'échantillon 2" when the sample is marked. */
function sampleSpeech({ sample }: Marking, language: Language): string {
  if (sample === null) return "";
  return language === "fr" ? ` de l’échantillon ${sample}` : ` of sample ${sample}`;
}

/** ∂top/∂bottom in TeX. */
export function partialTex(top: string, bottom: string): string {
  return `\\frac{\\partial ${top}}{\\partial ${bottom}}`;
}

/** ∂top/∂bottom said as a sentence would. */
export function partialSpeech(top: string, bottom: string, language: Language): string {
  return language === "fr"
    ? `la dérivée de ${top} par rapport à ${bottom}`
    : `the derivative of ${top} with respect to ${bottom}`;
}

/** A notation from a plain name: TeX and speech by index, the sample's mark put in its place. */
export function notation(
  tex: (...at: string[]) => string,
  speech: (language: Language, ...at: string[]) => string,
): Notation {
  return {
    tex: (at, marking) => tex(...at) + sampleSuperscript(marking),
    speech: (at, marking, language) => speech(language, ...at) + sampleSpeech(marking, language),
  };
}

/** A derivative of the cost, whose letter is the section's: ∂ℰ/∂τ_k; ∂ℰ^(p)/∂τ_k in a marked sample. */
export function costDerivativeNotation(
  bottom: (...at: string[]) => string,
  spoken: (language: Language, ...at: string[]) => string,
): Notation {
  return {
    tex: (at, marking) => partialTex(letterTex(marking.letter) + sampleSuperscript(marking), bottom(...at)),
    speech: (at, marking, language) =>
      partialSpeech(costSpeech(marking, language), spoken(language, ...at), language).replace("de le", "du"),
  };
}

/** The pass of sample p in a network with one hidden layer, where the course's own names apply. */
export function oneHidden(trace: Trace, p: number): SamplePass | undefined {
  return depth(trace.spec) === 2 ? trace.samples[p] : undefined;
}

/** The value at row, column of a matrix kept row after row, undefined outside it. Both count from 0. */
export function entry(
  matrix: { readonly [n: number]: number; readonly length: number } | undefined,
  columns: number,
  row: number | undefined,
  column: number | undefined,
): number | undefined {
  if (matrix === undefined || row === undefined || column === undefined || column < 0 || column >= columns)
    return undefined;
  return matrix[row * columns + column];
}

/** The value at row, column of a matrix kept as its two factors, undefined outside it. Both count from 0. */
export function productEntry(
  product: OuterProduct | undefined,
  row: number | undefined,
  column: number | undefined,
): number | undefined {
  const left = row === undefined ? undefined : product?.left[row];
  const right = column === undefined ? undefined : product?.right[column];
  return left === undefined || right === undefined ? undefined : left * right;
}
