import { depth } from "../../core/network.ts";
import type { Tensor } from "../../core/tensor.ts";
import type { SamplePass, Trace } from "../../core/trace.ts";
import type { Range } from "../algebra/expression.ts";
import { endValue, firstIndices, firstValue, type Scope } from "../algebra/index-values.ts";
import type { Language } from "../language.ts";
import type { StepId } from "../method/step-id.ts";
import { contracted } from "../writing/contracted.ts";

/** The same words in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What a symbol belongs to: one hue each, in formulas and figures alike. */
type Family = "input" | "weights" | "hidden" | "output" | "truth" | "error" | "correction" | "cost" | "setting";

/**
 * What a symbol is to a layer of the network. Section G names each role in every layer; with one hidden layer the course has a
 * name for each layer's own, its alias. The truth is the output layer's alone.
 */
export type Role =
  | "weights"
  | "production"
  | "output"
  | "truth"
  | "error"
  | "link"
  | "gradient"
  | "batchGradient"
  | "correction";

/** The cost's letter: ℰ in section A, C in B, E in G. */
export type CostLetter = "ℰ" | "C" | "E";

/** What a notation needs besides the indices: the cost's letter, and the sample to mark, "p" or "0", if any. */
export interface Marking {
  readonly letter: CostLetter;
  readonly sample: string | null;
}

/**
 * How a symbol is written and said. `at`: its indices as text, letters or numbers, in the cell's order. A symbol is said without
 * those that are left out: “w”, all of it.
 */
export interface Notation {
  tex(at: readonly string[], marking: Marking): string;
  speech(at: readonly string[], marking: Marking, language: Language): string;
}

/**
 * How the numbers of a symbol are kept: an array, or the law of its entries where no pass keeps one. Row after row in the
 * order of the symbol's indices, each from its range's first value: w_ij at `i · (N_c − 1) + (j − 1)`.
 */
export type Values = Tensor | Law;

/** The entry at each position n of an array that is put together only when someone asks for all of it. */
interface Law {
  readonly length: number;
  entry(n: number): number;
  /** All entries, where someone else keeps them once they have been asked for. */
  all?(): Tensor;
}

/** What is said of a symbol where it is defined. */
interface Definition extends Notation {
  readonly family: Family;
  /** What one of its numbers is called, the same words everywhere: “hidden pre-activation”. */
  readonly name: Words;
  /** What all of them are called, as a figure's title: “Hidden pre-activations σ”. A layer of section G is put behind it. */
  readonly label: Words;
  /** The range of each index, in the order of the cell's indices; section G's begin with the layer h. */
  readonly ranges: readonly Range[];
  /** Whether each sample of a batch has its own value. */
  readonly perSample: boolean;
  /** Whether each of its numbers is that of one weight: the weight itself, its gradient, its correction, its new value. */
  readonly ofWeight?: true;
  /** Its shape in the course's letters, as TeX: `N_e \\times (N_c - 1)`; empty for a scalar. */
  readonly shape: string;
  /** Other ways to write the same number, by name: δ_k^sortie as ∂ℰ/∂τ_k. */
  readonly notations?: Readonly<Record<string, Notation>>;
  /** The notation by which it is called where it stands alone, if not by its own: M_jk. */
  readonly callName?: string;
  /** The step of the method at which it comes to be; null for what is given: weights, α, sizes. */
  readonly step: StepId | null;
  /** The same where it depends on the layer h = 0..m: δ^m_j is step 2a's, δ^h_j step 2b's. */
  readonly stepIn?: (h: number, m: number) => StepId;
  /** What it is to a layer of the network, where a layer has such a thing. */
  readonly role?: Role;
  /** The same number under its other name, with one hidden layer: U_j → `["o", 1, j]`. */
  readonly alias?: (at: readonly number[]) => readonly [symbol: string, ...indices: number[]];
  /**
   * Its numbers in sample p, in layer h for a symbol of section G, from the trace alone. Null where the pass has none:
   * another depth or output, an error while the true digit is unknown.
   */
  values(trace: Trace, p: number, h: number): Values | null;
}

/** One symbol of the course: which numbers of the trace it is, and how it is named, written and said. */
export interface CourseSymbol<Id extends string = string> extends Omit<Definition, "values"> {
  readonly id: Id;
  /**
   * The array that it stands for in sample p, laid out as `Values`; null where the pass has none. `at`: [h] for a symbol of
   * section G, whose other indices it then spans. What no pass keeps is put together once a trace.
   */
  tensor(trace: Trace, p: number, at?: readonly number[]): Tensor | null;
  /** Its value at the course's indices in sample p: an entry of `tensor`; undefined where there is none. */
  read(trace: Trace, at: readonly number[], p: number): number | undefined;
}

/** A symbol from its definition: the array and the cell come from the same `values`. */
export function symbol<const Id extends string>(id: Id, { values, ...definition }: Definition): CourseSymbol<Id> {
  const { ranges, notations = {} } = definition;
  const layered = isLayered(definition);
  const known = new WeakMap<Trace, Map<string, Tensor>>();
  return {
    id,
    ...definition,
    speech: spokenWith(ranges.length, definition),
    notations: Object.fromEntries(
      Object.entries(notations).map(([name, { tex, speech }]) => [
        name,
        { tex, speech: spokenWith(ranges.length, { speech }) },
      ]),
    ),
    tensor: (trace, p, [h = 0] = []) => {
      const found = values(trace, p, h);
      if (found === null || !isLaw(found)) return found;
      if (found.all !== undefined) return found.all();
      const made = known.get(trace) ?? new Map<string, Tensor>();
      known.set(trace, made);
      const key = definition.perSample ? `${p} ${h}` : `${h}`;
      const before = made.get(key);
      if (before !== undefined) return before;
      const tensor = Float64Array.from({ length: found.length }, (_, n) => found.entry(n));
      made.set(key, tensor);
      return tensor;
    },
    read: (trace, at, p) => {
      const h = layered ? (at[0] ?? 0) : 0;
      const n = position(ranges, at, { trace, indices: { ...firstIndices, h } });
      const found = n === undefined ? null : values(trace, p, h);
      if (found === null || n === undefined) return undefined;
      return isLaw(found) ? found.entry(n) : found[n];
    },
  };
}

/** How a symbol of so many indices is said: h−1 in words, and without a trace of indices that are left out. */
function spokenWith(count: number, { speech }: Pick<Notation, "speech">): Notation["speech"] {
  return (at, marking, language) => {
    const indices = Array.from({ length: count }, (_, n) => indexInWords(at[n] ?? "", language));
    return speech(indices, marking, language)
      .replaceAll(/ +(?=[ ,]|$)/g, "")
      .trim();
  };
}

/** `h-1` → h moins un. */
function indexInWords(text: string, language: Language): string {
  const [, letter, sign = "", by = ""] = /^(\p{L})([-−+])(\d+)$/u.exec(text) ?? [];
  if (letter === undefined) return text;
  const { one, minus } = { fr: { one: "un", minus: "moins" }, en: { one: "one", minus: "minus" } }[language];
  const operation = sign === "+" ? "plus" : minus;
  return `${letter} ${operation} ${by === "1" ? one : by}`;
}

/** Whether its first index is the layer: section G's symbols. */
export function isLayered({ ranges }: Pick<Definition, "ranges">): boolean {
  return ranges[0]?.index === "h";
}

/** Where the cell stands in its symbol's array; undefined outside it. The layer chooses the array and is not counted. */
function position(ranges: readonly Range[], at: readonly number[], scope: Scope): number | undefined {
  let place = 0;
  for (const [n, range] of ranges.entries()) {
    const value = at[n];
    const first = firstValue(range, scope);
    const last = endValue(range.to, scope);
    if (value === undefined || !Number.isInteger(value) || !(value >= first && value <= last)) return undefined;
    if (range.index !== "h") place = place * (last - first + 1) + (value - first);
  }
  return place;
}

function isLaw(values: Values): values is Law {
  return "entry" in values;
}

/** Something small that is put together once for each sample of a trace. */
export function madePerSample(
  make: (trace: Trace, p: number) => Tensor | null,
): (trace: Trace, p: number) => Tensor | null {
  const known = new WeakMap<Trace, Map<number, Tensor | null>>();
  return (trace, p) => {
    const made = known.get(trace) ?? new Map<number, Tensor | null>();
    known.set(trace, made);
    const before = made.get(p);
    if (before !== undefined) return before;
    const values = make(trace, p);
    made.set(p, values);
    return values;
  };
}

/** A single number as its array; null where there is none. */
export function scalar(value: number | undefined): Values | null {
  return value === undefined ? null : { length: 1, entry: () => value };
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

/** A name with its sample's mark; one that has a superscript already is held together first: {δ^2_3}^(0). */
function marked(name: string, marking: Marking): string {
  const mark = sampleSuperscript(marking);
  return mark !== "" && name.includes("^") ? `{${name}}${mark}` : name + mark;
}

/** “le coût E”, “the cost C of sample 2”. */
export function costSpeech(marking: Marking, language: Language): string {
  const letter = marking.letter === "ℰ" ? "E" : marking.letter;
  return `${{ fr: "le coût", en: "the cost" }[language]} ${letter}${sampleSpeech(marking, language)}`;
}

/** "… de l'échantillon 2" when the sample is marked. */
function sampleSpeech({ sample }: Marking, language: Language): string {
  if (sample === null) return "";
  return { fr: ` de l’échantillon ${sample}`, en: ` of sample ${sample}` }[language];
}

/** Δ of a weight: called by what it is, since “delta” is an error. */
export function correctionSpeech(weight: string, language: Language): string {
  return { fr: `la correction de ${weight}`, en: `the update of ${weight}` }[language];
}

/** ∂top/∂bottom in TeX. */
export function partialTex(top: string, bottom: string): string {
  return `\\frac{\\partial ${top}}{\\partial ${bottom}}`;
}

/** ∂top/∂bottom said as a sentence would. */
export function partialSpeech(top: string, bottom: string, language: Language): string {
  return {
    fr: contracted(`la dérivée de ${top} par rapport à ${bottom}`),
    en: `the derivative of ${top} with respect to ${bottom}`,
  }[language];
}

/** A notation from a plain name: TeX and speech by index, the sample's mark put in its place. */
export function notation(
  tex: (...at: string[]) => string,
  speech: (language: Language, ...at: string[]) => string,
): Notation {
  return {
    tex: (at, marking) => marked(tex(...at), marking),
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
    speech: (at, marking, language) => partialSpeech(costSpeech(marking, language), spoken(language, ...at), language),
  };
}

/** The pass of sample p in a network with one hidden layer, where the course's own names apply. */
export function oneHidden(trace: Trace, p: number): SamplePass | undefined {
  return depth(trace.spec) === 2 ? trace.samples[p] : undefined;
}
