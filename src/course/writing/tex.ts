import { evaluate } from "../algebra/evaluate.ts";
import type { End, Expression, FunctionName, MarkName, Range, Reference, Sum } from "../algebra/expression.ts";
import { endValue, imageColumns } from "../algebra/index-values.ts";
import { termsOf } from "../algebra/terms.ts";
import type { Marking } from "../symbols/symbol.ts";
import { symbolOf } from "../symbols/symbols.ts";
import { linkedTex } from "./linked-cells.ts";
import { numberTex } from "./numbers.ts";
import { bracedOnPaper, elided, totalDigits } from "./on-paper.ts";
import { atTerm, filled, indexTex, inside, type Writing, writtenTerms } from "./writing.ts";

/** How tightly an expression holds together, from a sum of terms to what needs no brackets anywhere. */
type Level = "terms" | "sum" | "product" | "atom";

interface Written {
  readonly tex: string;
  readonly level: Level;
  /** The same where another sign stands before it: `(-0.2) \cdot 3` after a plus. Present when `tex` begins with a minus. */
  readonly guarded?: string;
}

const atom = (tex: string): Written => ({ tex, level: "atom" });

/** What follows a sign or a dot: no two signs meet. */
const afterSign = (part: Written): string => part.guarded ?? part.tex;

/** An expression in TeX, in the face that the writing asks for. */
export function expressionTex(expression: Expression, w: Writing): string {
  return write(expression, w, true).tex;
}

/** A symbol with its indices in TeX, never its number: the left side of an equation. */
export function referenceTex(reference: Reference, w: Writing): string {
  const symbol = symbolOf(reference.symbol);
  const named = reference.as === undefined ? undefined : symbol.notations?.[reference.as];
  const at = reference.indices.map((index) => indexTex(index, w));
  return linkedTex(reference, (named ?? symbol).tex(at, markingOf(reference, w)), w);
}

/** The letter of the cost, and the sample that a reference is marked with. */
export function markingOf(reference: Reference, w: Writing): Marking {
  return { letter: w.letter, sample: reference.marked === true ? indexTex("p", w) : null };
}

/** The index and, when asked for, the bounds of a sum; also `j = 1, …, N_c − 1` under an equation. */
export function rangeTex(range: Range, w: Writing): string {
  const last = endTex(range.to, w);
  const except = range.except === undefined ? "" : `,\\ ${range.index} \\neq ${indexTex(range.except, w)}`;
  return `${range.index} = ${range.from}, \\dots, ${last}${except}`;
}

/** `top`: whether nothing stands beside the expression, so that its own total follows the equals sign. */
function write(expression: Expression, w: Writing, top: boolean): Written {
  switch (expression.kind) {
    case "number":
      return signed(numberTex(expression.value, w));
    case "half":
      return atom("\\tfrac{1}{2}");
    case "ref":
      return writeReference(expression, w);
    case "sum":
      return w.face === "numbers" ? writeTerms(expression, w, top) : writeSum(expression, w);
    case "add":
      return writeAdd(expression.terms, w);
    case "product":
      return writeProduct(expression.factors, w, top);
    case "negative": {
      const minus = expression.sign === undefined ? "-" : marked("-", expression.sign, w);
      const tex = `${minus}${subtrahend(write(expression.of, w, top))}`;
      return { tex, level: "product", guarded: bracketed(tex) };
    }
    case "fraction":
      return atom(`\\frac{${write(expression.over, w, false).tex}}{${write(expression.under, w, false).tex}}`);
    case "square":
      return atom(`${bracketedUnlessAtom(write(expression.of, w, false))}^2`);
    case "call":
      return writeCall(expression.name, write(expression.of, w, false));
    case "softmax":
      return writeSoftmax(w);
    case "index":
      return atom(indexTex(expression.index, w));
    case "mark":
      return writeMark(expression, write(expression.of, w, top), w);
    case "oneHot":
      return writeOneHot(expression, w);
    case "group": {
      const of = write(expression.of, w, false);
      return w.face === "numbers" ? of : atom(`\\left[${of.tex}\\right]`);
    }
  }
}

function signed(tex: string): Written {
  return numberWritten(tex, tex);
}

/** A number, linked or not. A minus needs guarding; a power of ten is a product, which a square must hold together. */
function numberWritten(number: string, tex: string): Written {
  if (number.startsWith("-")) return { tex, level: "product", guarded: bracketed(tex) };
  return number.includes("\\times") ? { tex, level: "product" } : atom(tex);
}

/** What may follow a minus sign. */
function subtrahend(part: Written): string {
  return part.level === "terms" ? bracketed(part.tex) : afterSign(part);
}

function writeReference(reference: Reference, w: Writing): Written {
  const value = w.face === "numbers" && w.scope !== null ? evaluate(reference, w.scope) : undefined;
  if (value === undefined) return atom(referenceTex(reference, w));
  const number = numberTex(value, w);
  return numberWritten(number, linkedTex(reference, number, w));
}

function writeSum(sum: Sum, w: Writing): Written {
  const within = inside(sum.over.index, w);
  const body = write(sum.body, within, false);
  const { index, from, except } = sum.over;
  const excluded = except === undefined ? "" : ` \\neq ${indexTex(except, w)}`;
  const unequal = excluded === "" ? "" : `,\\ ${index}${excluded}`;
  const counted = excluded === "" && from === 1 ? `${index} \\geq 1` : index + excluded;
  const all = sum.bounds ? `${index}=${from}${unequal}` : counted;
  const { only } = sum.over;
  const under = only === undefined ? all : `${index}=${only}`;
  const over = sum.bounds && only === undefined ? `^{${endTex(sum.over.to, w)}}` : "";
  const bodyTex = body.level === "terms" ? bracketed(body.tex) : body.tex;
  return { tex: `\\sum_{${under}}${over} ${bodyTex}`, level: "sum" };
}

/** A sum in numbers: its terms, or its largest and ⋯, and, where it is only a part of the line, its total beneath. */
function writeTerms(sum: Sum, w: Writing, top: boolean): Written {
  const terms = w.scope === null ? undefined : termsOf(sum, w.scope);
  if (terms === undefined) return writeSum(sum, { ...w, face: "indices" });
  if (terms.ranked.length === 0) return atom("0");
  const [first] = terms.ranked;
  if (terms.ranked.length === 1 && first !== undefined) return write(first.body, atTerm(first.scope, w), false);
  const { terms: shown, whole } = writtenTerms(terms);
  const braced = top || (w.flat === true && whole) ? null : bracedOnPaper(sum, w);
  const within = braced?.writing ?? (whole ? w : elided(w));
  const parts = shown.map(({ body, scope }) => write(body, atTerm(scope, within), false));
  const more = whole ? "" : " + \\cdots";
  const tex = parts.map((part, n) => (n === 0 ? part.tex : ` + ${addend(part)}`)).join("") + more;
  if (braced === null) return { tex, level: "terms" };
  const total = numberTex(terms.total, { ...w, digits: totalDigits(w) });
  // A brace cannot be broken: the total stands in the brackets, behind the terms.
  if (w.flat === true) return atom(bracketed(`${tex} ${braced.relation === "=" ? "=" : "\\approx"} ${total}`));
  const nearly = braced.relation === "=" ? "" : "\\approx ";
  return atom(`\\underbrace{${bracketed(tex)}}_{${nearly}${total}}`);
}

/** What may follow a plus sign. */
function addend(part: Written): string {
  return part.level === "terms" ? bracketed(part.tex) : afterSign(part);
}

function writeAdd(terms: readonly Expression[], w: Writing): Written {
  const tex = terms.map((term, n) => {
    if (n === 0) return write(term, w, false).tex;
    if (term.kind === "negative") return ` - ${subtrahend(write(term.of, w, false))}`;
    return ` + ${afterSign(write(term, w, false))}`;
  });
  return { tex: tex.join(""), level: "terms" };
}

function writeProduct(factors: readonly Expression[], w: Writing, top: boolean): Written {
  const numbers = w.face === "numbers";
  const parts = factors.map((factor, n) => {
    const part = write(factor, w, top && factors.length === 1);
    const open = part.level === "terms" || (part.level === "sum" && n < factors.length - 1);
    return open ? atom(bracketed(part.tex)) : part;
  });
  const before = (n: number): string => {
    if (n === 0 || (!numbers && parts[n]?.tex.startsWith("(") === true)) return "";
    return numbers || (isNumeral(factors[n - 1]) && isNumeral(factors[n])) ? " \\cdot " : "\\,";
  };
  const joined = (first: (part: Written) => string): string =>
    parts.map((part, n) => before(n) + (n === 0 ? first(part) : afterSign(part))).join("");
  const tex = joined((part) => part.tex);
  return parts[0]?.guarded === undefined
    ? { tex, level: "product" }
    : { tex, level: "product", guarded: joined(afterSign) };
}

function isNumeral(expression: Expression | undefined): boolean {
  return expression?.kind === "number" || expression?.kind === "half";
}

function writeCall(name: FunctionName, of: Written): Written {
  switch (name) {
    case "exp":
      return atom(`e^{${of.tex}}`);
    case "log":
      return {
        tex: `\\log ${of.level === "atom" ? of.tex : bracketed(of.tex)}`,
        level: "product",
      };
    case "exp10":
      return atom(`10^{${of.tex}}`);
    case "log10":
    case "log2":
    case "tanh":
      return atom(`${mistakenTex[name]} ${bracketed(of.tex)}`);
    case "abs":
      return atom(`\\left|${of.tex}\\right|`);
    case "root":
      return atom(`\\sqrt{${of.tex}}`);
    case "g":
    case "gs":
    case "go":
      return atom(`${activationTex[name]}${bracketed(of.tex)}`);
  }
}

const mistakenTex = { log10: "\\log_{10}", log2: "\\log_{2}", tanh: "\\tanh" } as const;

const activationTex = { g: "g", gs: "g_s", go: "g_o" } as const;

/** A part within a span of its own, found by `[data-mark]`. */
function marked(tex: string, as: MarkName, w: Writing): string {
  return w.linked ? `\\htmlData{mark=${as}}{${tex}}` : tex;
}

/** A part within such a span; a blank is a box with its letter, or empty and as wide as a number. */
function writeMark({ as, letter }: Expression & { kind: "mark" }, part: Written, w: Writing): Written {
  const spanned = (tex: string): string => marked(tex, as, w);
  if (as === "blank") {
    return atom(spanned(letter === undefined ? "\\boxed{\\phantom{0.000}}" : `\\boxed{\\;${letter}\\;}`));
  }
  const { tex, level, guarded } = part;
  return guarded === undefined ? { tex: spanned(tex), level } : { tex: spanned(tex), level, guarded: spanned(guarded) };
}

function writeSoftmax(w: Writing): Written {
  const last = w.scope === null ? 9 : endValue("Ns-1", w.scope);
  const tau = (k: number): string => write({ kind: "ref", symbol: "tau", indices: [k] }, w, false).tex;
  return atom(`g_s(${tau(0)}, \\dots, ${tau(last)})`);
}

function writeOneHot(expression: Expression & { kind: "oneHot" }, w: Writing): Written {
  const value = w.face === "numbers" && w.scope !== null ? evaluate(expression, w.scope) : undefined;
  if (value !== undefined) return atom(String(value));
  const { language } = w;
  const index = indexTex(expression.index, w);
  const condition = {
    fr: `\\text{si } ${index} \\text{ est le vrai chiffre}`,
    en: `\\text{if } ${index} \\text{ is the true digit}`,
  }[language];
  return atom(
    `\\begin{cases} 1 & ${condition} \\\\ 0 & \\text{${{ fr: "sinon", en: "otherwise" }[language]}} \\end{cases}`,
  );
}

function endTex(end: End, w: Writing): string {
  const open = typeof end === "object" && filled(end.nodes, w) === undefined;
  if (w.face !== "symbols" && w.scope !== null && !open) {
    const last = endValue(end, w.scope);
    if (!Number.isNaN(last)) return String(last);
  }
  if (typeof end === "object") return `r^{${indexTex(end.nodes, w)}}`;
  if ((end === "rows-1" || end === "columns-1") && w.scope !== null) {
    return String(imageColumns(w.scope.trace.spec) - 1);
  }
  return endLetters[end];
}

const endLetters = {
  "Ne-1": "N_e - 1",
  "Nc-1": "N_c - 1",
  "Ns-1": "N_s - 1",
  "P-1": "P - 1",
  m: "m",
  "m-1": "m - 1",
  "m-2": "m - 2",
  "rows-1": "27",
  "columns-1": "27",
} as const;

/** Brackets as high as what they hold. */
function bracketed(tex: string): string {
  const tall = tex.includes("\\frac") || tex.includes("\\sum") || tex.includes("\\underbrace");
  return tall ? `\\left(${tex}\\right)` : `(${tex})`;
}

function bracketedUnlessAtom(part: Written): string {
  return part.level === "atom" ? part.tex : bracketed(part.tex);
}
