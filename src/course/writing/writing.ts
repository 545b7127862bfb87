import type { FixedName, Index, IndexName } from "../algebra/expression.ts";
import { imageColumns, indexValue, type Scope } from "../algebra/index-values.ts";
import type { Term, Terms } from "../algebra/terms.ts";
import type { Language } from "../language.ts";
import type { CostLetter } from "../symbols/symbol.ts";
import { defaultDigits, type NumberStyle } from "./numbers.ts";

/** Symbols with free indices; indices filled in; numbers put in. */
export type Face = "symbols" | "indices" | "numbers";

/** How an equation is to be written. Without a scope only the face `symbols` can be. */
export interface Writing extends NumberStyle {
  readonly face: Face;
  readonly letter: CostLetter;
  readonly scope: Scope | null;
  /** The digits of results, where `digits` has the guard digits of a line's numbers (`on-paper.ts`); `digits` unless said. */
  readonly resultDigits?: number;
  /** Whether its numbers are those that a question gives, with `digits` digits everywhere: a sum's terms have none of their own. */
  readonly given?: boolean;
  /** Whether a sum within a line stands in brackets, its total behind the terms rather than under a brace, so that the line can be broken. */
  readonly flat?: boolean;
  /** Whether symbols carry `data-` attributes (see `linked-cells.ts`); false for TeX to copy. */
  readonly linked: boolean;
  /** Indices that a Σ runs over: they stay letters when the others are filled in. */
  readonly bound: ReadonlySet<IndexName>;
}

const noneBound: ReadonlySet<IndexName> = new Set();

/** Up to so many terms a sum in numbers is written whole; of more, the first `leadingTerms` stand before ⋯. */
const wholeTerms = 5;
const leadingTerms = 3;

/** How many of a sum's terms the face `numbers` shows. */
export function shownTerms(count: number): number {
  return count <= wholeTerms ? count : leadingTerms;
}

/**
 * Which terms those are: of a short sum all of them in its own order, as one adds it up by hand, its zeros too; of a longer
 * one those that are not zero, the largest first.
 */
export function writtenTerms({ inOrder, ranked }: Terms): { readonly terms: readonly Term[]; readonly whole: boolean } {
  const count = shownTerms(ranked.length);
  const whole = count === ranked.length;
  if (!whole) return { terms: ranked.slice(0, count), whole };
  if (ranked.length > 1 && inOrder.length <= wholeTerms) return { terms: inOrder, whole };
  return { terms: ranked, whole };
}

/** A writing with the usual choices: linked, the usual digits. */
export function writing(choices: Pick<Writing, "face" | "language" | "letter" | "scope"> & Partial<Writing>): Writing {
  return { digits: defaultDigits, linked: true, bound: noneBound, ...choices };
}

/** The writing inside a Σ over `name`. */
export function inside(name: IndexName, w: Writing): Writing {
  return { ...w, bound: new Set([...w.bound, name]) };
}

/** The writing of one term of a Σ, whose index has a value. */
export function atTerm(scope: Scope, w: Writing): Writing {
  return { ...w, scope };
}

/** An index's value where the face fills it in; undefined where it stays a letter. */
export function filled(index: Index, w: Writing): number | undefined {
  if (typeof index === "number") return index;
  if (w.face === "symbols" || w.scope === null || isBound(index, w)) return undefined;
  return indexValue(index, w.scope);
}

function isBound(index: Index, w: Writing): boolean {
  const name: Index = typeof index === "object" ? index.of : index;
  if (name === "pixel") return w.bound.has("r") || w.bound.has("c");
  return typeof name === "string" && (w.bound as ReadonlySet<string>).has(name);
}

/** An index as TeX: `j`, `h-1`, `5`, `\text{vrai}`. */
export function indexTex(index: Index, w: Writing): string {
  const value = filled(index, w);
  if (value !== undefined) return String(value);
  if (index === "pixel") return pixelTex(1, w);
  if (typeof index === "object") {
    return index.of === "pixel" ? pixelTex(1 + index.plus, w) : `${nameTex(index.of, w)}${signed(index.plus)}`;
  }
  return typeof index === "number" ? String(index) : nameTex(index, w);
}

function pixelTex(first: number, { scope }: Writing): string {
  return `${first === 0 ? "" : `${first}+`}${scope === null ? 28 : imageColumns(scope.trace.spec)}r+c`;
}

function nameTex(name: IndexName | FixedName, { language }: Writing): string {
  if (name === "true") return { fr: "\\text{vrai}", en: "\\text{true}" }[language];
  return name === "max" ? "\\max" : name;
}

/** An index as it is said: “h plus un”, “vrai”. */
export function indexSpeech(index: Index, w: Writing): string {
  const value = filled(index, w);
  if (value !== undefined) return String(value);
  const { language } = w;
  if (index === "pixel") return pixelSpeech(1, w);
  if (typeof index === "object") {
    if (index.of === "pixel") return pixelSpeech(1 + index.plus, w);
    const sign = index.plus < 0 ? { fr: "moins", en: "minus" }[language] : "plus";
    const by = Math.abs(index.plus) === 1 ? { fr: "un", en: "one" }[language] : String(Math.abs(index.plus));
    return `${nameSpeech(index.of, language)} ${sign} ${by}`;
  }
  return typeof index === "number" ? String(index) : nameSpeech(index, language);
}

function pixelSpeech(first: number, { scope }: Writing): string {
  return `${first === 0 ? "" : `${first} plus `}${scope === null ? 28 : imageColumns(scope.trace.spec)} r plus c`;
}

function nameSpeech(name: IndexName | FixedName, language: Language): string {
  if (name === "true") return { fr: "du vrai chiffre", en: "of the true digit" }[language];
  return name === "max" ? { fr: "maximal", en: "max" }[language] : name;
}

/** An index within a cell's template: `j`, `h-1`, `5`, `true`, `pixel`. `linked-cells.ts` reads it back. */
export function indexTemplate(index: Index, w: Writing): string {
  const value = filled(index, w);
  if (value !== undefined) return String(value);
  return typeof index === "object" ? `${index.of}${signed(index.plus)}` : String(index);
}

function signed(plus: number): string {
  return plus < 0 ? String(plus) : `+${plus}`;
}
