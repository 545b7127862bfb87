import { type Random, shuffledOrder } from "../core/random.ts";
import type { Trace } from "../core/trace.ts";
import { evaluate } from "../course/algebra/evaluate.ts";
import { reads } from "../course/algebra/reads.ts";
import { costLetter } from "../course/equations/equation.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import type { Language, Words } from "../course/symbols/symbol.ts";
import { dimensions, symbolOf } from "../course/symbols/symbols.ts";
import { mutationWords } from "../course/text/mutations.ts";
import { expressionTex } from "../course/writing/tex.ts";
import { writing } from "../course/writing/writing.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";
import type { Question } from "./question.ts";
import { cellWords } from "./words.ts";

/** One of several answers, exactly one of them right. Words carry the marks of the course's sentences. */
export interface Option {
  /** Names it for good: a mistake's code, or a word of the question's own. */
  readonly code: string;
  readonly text: Words;
  readonly right: boolean;
  /** Why it is right, or what speaks against it. */
  readonly why: Words;
}

/** A question that is answered by choosing. */
export interface Choice {
  /** Its kind, for progress and results: `formula:A3.1`, `components:deltaHid`, `sign:B7.1`, `why:no-row-0`. */
  readonly kind: string;
  readonly stem: Words;
  readonly options: readonly Option[];
}

/** The options in an order drawn for it. */
export function shuffled(choice: Choice, random: Random): Choice {
  const order = shuffledOrder(choice.options.length, random);
  return { ...choice, options: Array.from(order, (n) => choice.options[n] as Option) };
}

const both = (words: (language: Language) => string): Words => ({ fr: words("fr"), en: words("en") });

/** Mistakes about which cell is read, and where. */
const aboutIndices: ReadonlySet<string> = new Set([
  "index-transposed",
  "index-exchanged",
  "index-neighbour",
  "symbol-neighbour",
  "sum-starts-late",
  "bias-left-out",
]);

/**
 * “Which line computes δ_1^caché?” or, of indices alone, “which numbers?”: the right line and up to three mistakes that a
 * person makes. Null where fewer than two are known.
 */
export function formulaChoice(question: Question, about: "formula" | "index", random: Random): Choice | null {
  const { instance, line } = question;
  const w = (language: Language) =>
    writing({
      face: about === "index" ? "indices" : "symbols",
      language,
      letter: costLetter(instance.equation.group, instance.scope.trace.spec.output),
      scope: instance.scope,
      linked: false,
    });
  const wrong = distinct(mistakesOf(question).filter(({ level, mutation }) => level === 0 && mutation !== null)).filter(
    ({ mutation }) => about === "formula" || aboutIndices.has(mutation?.kind ?? ""),
  );
  const chosen = wrong.slice(0, 3);
  if (chosen.length < 2) return null;
  const right: Option = {
    code: "right",
    right: true,
    text: both((language) => `$${expressionTex(line, w(language))}$`),
    why: { fr: `C’est [${instance.equation.id}].`, en: `This is [${instance.equation.id}].` },
  };
  const options = chosen.flatMap(({ code, mutation }): Option[] => {
    if (mutation === null) return [];
    return [
      {
        code,
        right: false,
        text: both((language) => `$${expressionTex(mutation.wrong, w(language))}$`),
        why: both((language) => mutationWords(mutation, language).why),
      },
    ];
  });
  const cell = cellWords(question.cell);
  const stem: Words =
    about === "index"
      ? { fr: `Avec quels nombres calcule-t-on ${cell} ?`, en: `Which numbers does one compute ${cell} from?` }
      : { fr: `Quelle formule donne ${cell} ?`, en: `Which formula gives ${cell}?` };
  return shuffled({ kind: `${about}:${instance.statement.key}`, stem, options: [right, ...options] }, random);
}

/** One mistake a code, those that read the trace at all. */
function distinct(mistakes: readonly Mistake[]): readonly Mistake[] {
  const byCode = new Map<string, Mistake>();
  for (const mistake of mistakes) {
    const { mutation } = mistake;
    if (mutation === null || byCode.has(mistake.code)) continue;
    if (reads(mutation.wrong, mutation.instance.scope).length > 0) byCode.set(mistake.code, mistake);
  }
  return [...byCode.values()];
}

/** “How many components has δ^caché?”: its own count against those with a bias more or less, or of another layer. */
export function componentsChoice(trace: Trace, symbol: SymbolId, random: Random): Choice | null {
  const { ranges } = symbolOf(symbol);
  const counts = dimensions(trace, symbol);
  if (counts.length === 0 || counts.length > 2 || ranges.some(({ index }) => index === "h" || index === "r"))
    return null;
  const own = written(counts);
  const others = new Set<string>();
  const offer = (way: readonly number[]): void => {
    if (way.every((count) => count > 0) && written(way) !== own) others.add(written(way));
  };
  for (const [n, range] of ranges.entries()) {
    const count = counts[n] ?? 0;
    // Neurons of the outputs have no bias to forget.
    if (range.index === "i" || range.index === "j") offer(counts.with(n, count + (range.from === 0 ? -1 : 1)));
  }
  offer([...counts].reverse());
  for (const other of [trace.spec.sizes[0], trace.spec.sizes[1], trace.spec.sizes.at(-1)]) {
    if (other !== undefined) offer(counts.with(0, other));
  }
  offer(counts.map((count) => count + 1));
  const from = ranges.map(({ index, from: first }) => `$${index}$${String.fromCharCode(0xa0)}≥ ${first}`);
  const why: Words = {
    fr: `Les indices se comptent ainsi : ${from.join(", ")}${ranges.some(({ index, from: first }) => index !== "k" && first === 1) ? " ; le neurone de biais n’en fait pas partie." : "."}`,
    en: `The indices are counted like this: ${from.join(", ")}${ranges.some(({ index, from: first }) => index !== "k" && first === 1) ? "; the bias neuron is not among them." : "."}`,
  };
  const option = (text: string, right: boolean): Option => ({
    code: right ? "right" : "other-count",
    right,
    text: { fr: text, en: text },
    why,
  });
  const plural = counts.length === 1;
  return shuffled(
    {
      kind: `components:${symbol}`,
      stem: {
        fr: `Combien de ${plural ? "composantes" : "lignes et de colonnes"} a {${symbol}} ?`,
        en: `How many ${plural ? "components" : "rows and columns"} has {${symbol}}?`,
      },
      options: [option(own, true), ...[...others].slice(0, 3).map((text) => option(text, false))],
    },
    random,
  );
}

function written(counts: readonly number[]): string {
  return counts.join(" × ");
}

/** “Which sign, before computing?” Null where the answer is 0, or where the sign follows from no product. */
export function signChoice(question: Question): Choice | null {
  const value = evaluate(question.line, question.instance.scope);
  if (value === undefined || value === 0) return null;
  const { equation, statement } = question.instance;
  const cell = cellWords(question.cell);
  const option = (code: "positive" | "negative", fr: string, en: string): Option => ({
    code,
    right: (code === "positive") === value > 0,
    text: { fr, en },
    why: {
      fr: `Le signe se lit dans [${equation.id}], facteur par facteur, sans rien calculer.`,
      en: `The sign can be read from [${equation.id}], factor by factor, without computing anything.`,
    },
  });
  return {
    kind: `sign:${statement.key}`,
    stem: {
      fr: `Avant tout calcul : quel est le signe de ${cell} ?`,
      en: `Before computing anything: what sign has ${cell}?`,
    },
    options: [option("positive", "positif", "positive"), option("negative", "négatif", "negative")],
  };
}
