import { evaluate } from "../algebra/evaluate.ts";
import type { End, Expression, Index, Range, Reference, Sum } from "../algebra/expression.ts";
import { endValue, imageColumns } from "../algebra/index-values.ts";
import { termsOf } from "../algebra/terms.ts";
import type { Equation, Statement } from "../equations/equation.ts";
import type { Words } from "../symbols/symbol.ts";
import { symbolOf } from "../symbols/symbols.ts";
import { contracted } from "./contracted.ts";
import { numberSpeech } from "./numbers.ts";
import { elided, lineOnPaper } from "./on-paper.ts";
import { isOwnName, type Presentation, writingOf } from "./statement-tex.ts";
import { markingOf } from "./tex.ts";
import { atTerm, filled, indexSpeech, inside, type Writing, writtenTerms } from "./writing.ts";

/** What the operations are called. */
const words = {
  equals: { fr: "égale", en: "equals" },
  nearly: { fr: "vaut environ", en: "is about" },
  plus: { fr: "plus", en: "plus" },
  minus: { fr: "moins", en: "minus" },
  times: { fr: "fois", en: "times" },
  factorOf: { fr: "facteur de", en: "times the quantity" },
  quantity: { fr: "la quantité", en: "the quantity" },
  over: { fr: "sur", en: "over" },
  again: { fr: "une fois les poids corrigés", en: "once the weights are updated" },
  half: { fr: "un demi", en: "one half" },
  squared: { fr: "au carré", en: "squared" },
  squareOf: { fr: "le carré de", en: "the square of" },
  g: { fr: "g de", en: "g of" },
  gs: { fr: "g s de", en: "g s of" },
  go: { fr: "g o de", en: "g o of" },
  log: { fr: "le logarithme de", en: "log of" },
  log10: { fr: "le logarithme décimal de", en: "log base ten of" },
  log2: { fr: "le logarithme à base deux de", en: "log base two of" },
  exp10: { fr: "dix puissance", en: "ten to the power" },
  tanh: { fr: "la tangente hyperbolique de", en: "the hyperbolic tangent of" },
  abs: { fr: "la valeur absolue de", en: "the absolute value of" },
  root: { fr: "la racine carrée de", en: "the square root of" },
  blank: { fr: "case vide", en: "empty box" },
  box: { fr: "case", en: "box" },
  index: { fr: "indice", en: "index" },
  power: { fr: "e puissance", en: "e to the power" },
  others: { fr: "et les autres termes", en: "and the other terms" },
  sumWorth: { fr: "la somme, qui vaut", en: "the sum, which is" },
  endOfSum: { fr: ", fin de la somme,", en: ", end of the sum," },
  endOfFraction: { fr: ", fin de la fraction,", en: ", end of the fraction," },
} as const satisfies Readonly<Record<string, Words>>;

/** A statement as a teacher would say it: “delta j caché égale U j, facteur de 1 moins U j, fois la somme sur k de …”. */
export function statementSpeech(equation: Equation, statement: Statement, presentation: Presentation): string {
  const w = writingOf(equation, presentation);
  const named: Writing = w.face === "numbers" ? { ...w, face: "indices" } : w;
  const again = presentation.again === true ? `, ${words.again[w.language]}` : "";
  const value = w.face === "numbers" && w.scope !== null ? evaluate(statement.left, w.scope) : undefined;
  let exact = true;
  const sides = statement.lines.map(({ right }) => {
    const own = isOwnName(right, statement);
    const { writing, relation } = own ? { writing: named, relation: "=" as const } : lineOnPaper(right, value, w);
    exact &&= relation === "=";
    return { said: sayLine(right, writing), exact: relation === "=" };
  });
  const last = value === undefined || isValue(statement, value) ? undefined : numberSpeech(value, w);
  if (last !== undefined) sides.push({ said: last, exact });
  const left = say(statement.left, named) + again;
  const heard = sides.filter((side, n) => side.said !== sides[n - 1]?.said);
  const joined = heard.map((side, n) => {
    const verb = words[side.exact ? "equals" : "nearly"][w.language];
    return `${n > 0 || left.includes(", ") ? "," : ""} ${verb} ${side.said}`;
  });
  const where = w.face === "symbols" ? statement.where.map((range) => rangeSpeech(range, w)) : [];
  const vector = w.face === "symbols" && statement.vector !== undefined ? [statement.vector.speech[w.language]] : [];
  const spoken = [left + joined.join(""), ...where, ...vector].join(", ");
  return inWords(spoken, w);
}

/** An expression as it is said, in the words of `statementSpeech`. */
export function expressionSpeech(expression: Expression, w: Writing): string {
  return inWords(sayLine(expression, w), w);
}

function inWords(spoken: string, { language }: Writing): string {
  return { fr: contracted(spoken), en: spoken }[language];
}

/** Σ ŷ_k = 1: the number that the line ends in is the value, whatever the machine's last bits say of it. */
function isValue({ lines }: Statement, value: number): boolean {
  const last = lines.at(-1)?.right;
  return last?.kind === "number" && Math.abs(last.value - value) <= noise * Math.abs(value);
}

const noise = 1e-12;

/** A symbol with its indices as it is said. */
export function referenceSpeech(reference: Reference, w: Writing): string {
  const symbol = symbolOf(reference.symbol);
  const named = reference.as === undefined ? undefined : symbol.notations?.[reference.as];
  const last = reference.indices.length - 1;
  const at = reference.indices.map((index, n) => {
    const said = indexSpeech(index, w);
    // 1 + 28r + c, before another index.
    return n < last && said.split(" ").length > 3 ? `${words.index[w.language]} ${said},` : said;
  });
  const marking = { ...markingOf(reference, w), sample: reference.marked === true ? indexSpeech("p", w) : null };
  return (named ?? symbol).speech(at, marking, w.language);
}

/** “pour j de 1 à N c moins 1, j différent de q” */
function rangeSpeech(range: Range, w: Writing): string {
  const { index, from, to, except } = range;
  const last = endSpeech(to, w);
  const all = { fr: `pour ${index} de ${from} à ${last}`, en: `for ${index} from ${from} to ${last}` }[w.language];
  return except === undefined ? all : `${all}, ${index} ${otherThan(except, w)}`;
}

function say(expression: Expression, w: Writing): string {
  const { language } = w;
  switch (expression.kind) {
    case "number":
      return numberSpeech(expression.value, w);
    case "half":
      return words.half[language];
    case "ref":
      return sayReference(expression, w);
    case "sum":
      return w.face === "numbers" ? sayTotal(expression, w) : saySum(expression, w);
    case "add":
      return sayAdd(expression.terms, w);
    case "product":
      return sayProduct(expression.factors, w);
    case "negative":
      return `${words.minus[language]} ${grouped(expression.of, w)}`;
    case "fraction":
      return sayFraction(expression.over, expression.under, w);
    case "square":
      return isShort(expression.of)
        ? `${say(expression.of, w)} ${words.squared[language]}`
        : `${words.squareOf[language]} ${wholly(expression.of, w)}`;
    case "call": {
      const of = wholly(expression.of, w);
      if (expression.name === "exp") return `${words.power[language]} ${of}`;
      return `${words[expression.name][language]} ${of}`;
    }
    case "softmax": {
      const last = w.scope === null ? 9 : endValue("Ns-1", w.scope);
      return { fr: `g s de tau 0 jusqu’à tau ${last}`, en: `g s of tau 0 up to tau ${last}` }[language];
    }
    case "oneHot": {
      const index = indexSpeech(expression.index, w);
      return { fr: `1 si ${index} est le vrai chiffre, sinon 0`, en: `1 if ${index} is the true digit, otherwise 0` }[
        language
      ];
    }
    case "index":
      return indexSpeech(expression.index, w);
    case "group":
      return say(expression.of, w);
    case "mark":
      if (expression.as !== "blank") return say(expression.of, w);
      return expression.letter === undefined ? words.blank[language] : `${words.box[language]} ${expression.letter}`;
  }
}

/** A whole right side: a sum that is all of it is told by its largest terms. */
function sayLine(right: Expression, w: Writing): string {
  return right.kind === "sum" && w.face === "numbers" ? sayTerms(right, w) : say(right, w);
}

/** A sum within a line of numbers is told by its total: its terms have a list of their own. */
function sayTotal(sum: Sum, w: Writing): string {
  const total = w.scope === null ? undefined : evaluate(sum, w.scope);
  if (total === undefined) return saySum(sum, { ...w, face: "indices" });
  return `${words.sumWorth[w.language]} ${numberSpeech(total, w)}`;
}

function sayReference(reference: Reference, w: Writing): string {
  const value = w.face === "numbers" && w.scope !== null ? evaluate(reference, w.scope) : undefined;
  return value === undefined ? referenceSpeech(reference, w) : numberSpeech(value, w);
}

function saySum({ over, body, bounds }: Sum, w: Writing): string {
  const { language } = w;
  const within = inside(over.index, w);
  const ends = bounds
    ? { fr: ` de ${over.from} à `, en: ` from ${over.from} to ` }[language] + endSpeech(over.to, w)
    : "";
  const except = over.except === undefined ? "" : ` ${otherThan(over.except, w)}`;
  const head = {
    fr: `la somme${bounds ? ", pour" : " sur"} ${over.index}`,
    en: `the sum${bounds ? ", for" : " over"} ${over.index}`,
  }[language];
  return `${head}${ends}${except}${bounds ? "," : ""} ${{ fr: "de", en: "of" }[language]} ${say(body, within)}`;
}

function sayTerms(sum: Sum, w: Writing): string {
  const terms = w.scope === null ? undefined : termsOf(sum, w.scope);
  if (terms === undefined) return saySum(sum, { ...w, face: "indices" });
  const { terms: shown, whole } = writtenTerms(terms);
  const within = whole ? w : elided(w);
  const parts = shown.map(({ body, scope }) => say(body, atTerm(scope, within)));
  if (parts.length === 0) return numberSpeech(0, w);
  const more = !whole ? `, ${words.others[w.language]}` : "";
  return parts.join(`, ${words.plus[w.language]} `) + more;
}

function sayAdd(terms: readonly Expression[], w: Writing): string {
  return terms
    .map((term, n) => {
      const before = terms[n - 1];
      if (before === undefined) return say(term, w);
      const subtracted = term.kind === "negative";
      const sign = subtracted ? words.minus[w.language] : words.plus[w.language];
      // A product said with pauses is not to be heard as ending at the next sign.
      const pause = before.kind === "product" && say(before, w).includes(", ") ? "," : "";
      return `${pauseAfter(before, w) || pause} ${sign} ${subtracted ? grouped(term.of, w) : say(term, w)}`;
    })
    .join("");
}

function sayProduct(factors: readonly Expression[], w: Writing): string {
  return factors
    .map((factor, n) => {
      const own = grouped(factor, w);
      const before = factors[n - 1];
      if (before === undefined) return own;
      const pause = pauseAfter(before, w);
      if (factor.kind === "add") return `${pause || ","} ${words.factorOf[w.language]} ${say(factor, w)}`;
      return `${pause || (factor.kind === "sum" ? "," : "")} ${words.times[w.language]} ${own}`;
    })
    .join("");
}

function sayFraction(over: Expression, under: Expression, w: Writing): string {
  if (isOneOverOther(over, under)) {
    return `${say(over, w)}${pauseAfter(over, w)} ${words.over[w.language]} ${say(under, w)}`;
  }
  const [top, bottom] = [say(over, w), say(under, w)];
  return {
    fr: `la fraction de numérateur ${top}, et de dénominateur ${bottom}`,
    en: `the fraction with numerator ${top}, and denominator ${bottom}`,
  }[w.language];
}

/** A fraction that is said as one thing over another; its end needs no words. */
function isOneOverOther(over: Expression, under: Expression): boolean {
  return isShort(over) && isShort(under);
}

/** One name or number: nothing that could be heard as reaching further than it does. */
function isShort(expression: Expression): boolean {
  if (expression.kind === "square") return isShort(expression.of);
  return expression.kind === "ref" || expression.kind === "number" || expression.kind === "half";
}

function grouped(expression: Expression, w: Writing): string {
  const own = say(expression, w);
  return bare(expression).kind === "add" ? `${words.quantity[w.language]} ${own}` : own;
}

/** What a function or a square is of: a product too is said to be one quantity. */
function wholly(expression: Expression, w: Writing): string {
  const own = grouped(expression, w);
  return bare(expression).kind === "product" ? `${words.quantity[w.language]} ${own}` : own;
}

/** An expression without the brackets and marks around it, which are not said. */
function bare(expression: Expression): Expression {
  if (expression.kind === "group") return bare(expression.of);
  return expression.kind === "mark" && expression.as !== "blank" ? bare(expression.of) : expression;
}

/**
 * What is said between an expression and what follows it, so that nothing is heard as reaching further than it does: where a
 * sum or a fraction ends; else a pause, or nothing after one name or number.
 */
function pauseAfter(expression: Expression, w: Writing): string {
  const own = bare(expression);
  switch (own.kind) {
    case "sum":
      return words.endOfSum[w.language];
    case "fraction": {
      if (isOneOverOther(own.over, own.under)) return ",";
      const end = words.endOfFraction[w.language];
      return pauseAfter(own.under, w).replace(/,?$/, end);
    }
    case "ref":
      // A derivative, or a symbol of a layer: “…, layer h plus one”.
      return /, | (à|to) /.test(sayReference(own, w)) ? "," : "";
    case "add":
      return pauseAfter(own.terms.at(-1) ?? own, w) || ",";
    case "product":
      return pauseAfter(own.factors.at(-1) ?? own, w);
    case "call":
      return pauseAfter(own.of, w) || ",";
    case "negative":
      return pauseAfter(own.of, w);
    case "square":
      return isShort(own.of) ? "" : pauseAfter(own.of, w) || ",";
    case "softmax":
    case "oneHot":
      return ",";
    default:
      return "";
  }
}

function otherThan(index: Index, w: Writing): string {
  const { language } = w;
  const other = filled(index, w);
  if (index === "true" && other === undefined)
    return { fr: "autre que le vrai chiffre", en: "other than the true digit" }[language];
  return `${{ fr: "autre que", en: "other than" }[language]} ${indexSpeech(index, w)}`;
}

function endSpeech(end: End, w: Writing): string {
  const open = typeof end === "object" && filled(end.nodes, w) === undefined;
  if (w.face !== "symbols" && w.scope !== null && !open) return String(endValue(end, w.scope));
  const { language } = w;
  if (typeof end === "object") {
    return `${{ fr: "r de la couche", en: "r of layer" }[language]} ${indexSpeech(end.nodes, w)}`;
  }
  if (end === "rows-1" || end === "columns-1") {
    return w.scope === null ? "27" : String(imageColumns(w.scope.trace.spec) - 1);
  }
  const [letters = "", by] = end.split("-");
  const name = letters.replace(/^N([esc])$/, "N $1");
  return by === undefined ? name : `${name} ${words.minus[language]} ${by}`;
}
