import { type Random, shuffledOrder } from "../core/random.ts";
import type { Trace } from "../core/trace.ts";
import { evaluate } from "../course/algebra/evaluate.ts";
import type { Expression, Range } from "../course/algebra/expression.ts";
import { differenceOf } from "../course/algebra/mutators/change.ts";
import { reads } from "../course/algebra/reads.ts";
import { costLetter } from "../course/equations/equation.ts";
import type { Language } from "../course/language.ts";
import type { SymbolId } from "../course/symbols/cell.ts";
import type { Words } from "../course/symbols/symbol.ts";
import { dimensions, symbolOf } from "../course/symbols/symbols.ts";
import { mutationWords } from "../course/text/mutations.ts";
import { sizesText } from "../course/writing/plain-numbers.ts";
import { expressionSpeech } from "../course/writing/speech.ts";
import { expressionTex } from "../course/writing/tex.ts";
import { type Writing, writing } from "../course/writing/writing.ts";
import { type Mistake, mistakesOf } from "./mistakes.ts";
import type { Question } from "./question.ts";
import { questionWriting } from "./question-writing.ts";
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
  /** The question that it was made of: its line belongs to an output and a cost. */
  readonly question?: Question;
  /** The network that it is about, or the question whose numbers it is answered from. */
  readonly about?: Trace | Question;
}

/** The options in an order drawn for it. */
export function shuffled(choice: Choice, random: Random): Choice {
  const order = shuffledOrder(choice.options.length, random);
  return { ...choice, options: Array.from(order, (n) => choice.options[n] as Option) };
}

/** The most wrong options beside the right one. */
const mostWrong = 3;

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
  const wrong = distinct(mistakesOf(question).filter(({ level, mutation }) => level === 0 && mutation !== null));
  const isAbout = ({ mutation }: Mistake): boolean =>
    about === "formula" || (mutation !== null && aboutIndices.has(mutation.kind));
  // Where too few are about the indices, the likeliest of the others stand beside them.
  const chosen = [...wrong.filter(isAbout), ...wrong.filter((mistake) => !isAbout(mistake))].slice(0, mostWrong);
  if (chosen.length < 2) return null;
  const right: Option = {
    code: "right",
    right: true,
    text: both((language) => formula(line, w(language))),
    why: { fr: `C’est [${instance.equation.id}].`, en: `This is [${instance.equation.id}].` },
  };
  const options = chosen.flatMap(({ code, mutation }): Option[] => {
    if (mutation === null) return [];
    return [
      {
        code,
        right: false,
        text: both((language) => formula(mutation.wrong, w(language))),
        why: both((language) => mutationWords(mutation, language).why),
      },
    ];
  });
  // Formulas are written with the letters of the indices: so is what they give.
  const { left } = instance.statement;
  const letters =
    left.kind === "ref" ? left.indices.map((index) => (typeof index === "object" ? index.of : index)) : [];
  const cell =
    about === "formula" && left.kind === "ref" ? `{${[left.symbol, ...letters].join(" ")}}` : cellWords(question.cell);
  const stem: Words =
    about === "index"
      ? { fr: `Avec quels nombres calcule-t-on ${cell} ?`, en: `Which numbers does one compute ${cell} from?` }
      : { fr: `Quelle formule donne ${cell} ?`, en: `Which formula gives ${cell}?` };
  return shuffled({ kind: `${about}:${instance.statement.key}`, stem, options: [right, ...options], question }, random);
}

/** A formula that is a choice's name: with its words. */
function formula(line: Expression, w: Writing): string {
  return `$${expressionTex(line, w)}§${expressionSpeech(line, w)}$`;
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

/** “What is the size of δ^caché?”: its own count against those that come of a known confusion. */
export function componentsChoice(trace: Trace, symbol: SymbolId, random: Random): Choice | null {
  const { ranges } = symbolOf(symbol);
  const counts = dimensions(trace, symbol);
  if (counts.length === 0 || counts.length > 2 || ranges.some(({ index }) => index === "h" || index === "r"))
    return null;
  const counted = both((language) => {
    const said = ranges.map((range) => `$${range.index}$ ${countedFrom(range, counts.length === 1)[language]}`);
    return { fr: `Dans {${symbol}}, ${said.join(" ")}`, en: `In {${symbol}}, ${said.join(" ")}` }[language];
  });
  const options = new Map<string, Option>();
  const own = written(counts);
  options.set(own, { code: "right", right: true, text: { fr: own, en: own }, why: counted });
  for (const { miscount, of, counts: other } of miscounted(trace, symbol, counts)) {
    const text = written(other);
    if (options.size > mostWrong || options.has(text) || other.some((count) => count < 1)) continue;
    const said = miscountWords[miscount];
    const why = { fr: `${said.fr} ${counted.fr}`, en: `${said.en} ${counted.en}` };
    options.set(text, { code: `${miscount}:${of}`, right: false, text: { fr: text, en: text }, why });
  }
  const one = counts.length === 1;
  return shuffled(
    {
      kind: `components:${symbol}`,
      stem: {
        fr: `Dans un réseau noté ${sizesText(trace.spec.sizes)} (cette notation ne compte pas les neurones de biais), combien de ${one ? "composantes" : "lignes et de colonnes"} {${symbol}} a-t-il\u202f?`,
        en: `In a network written ${sizesText(trace.spec.sizes)} (this notation leaves the bias neurons out), how many ${one ? "components" : "rows and columns"} has {${symbol}}?`,
      },
      options: [...options.values()],
      about: trace,
    },
    random,
  );
}

/** Where an index begins, and what this says of the bias neuron: of a vector's components, else of a table's rows and columns. */
function countedFrom({ index, from }: Range, vector: boolean): Words {
  if (index === "k")
    return {
      fr: "part de 0\u00a0: la couche de sortie n’a pas de neurone de biais.",
      en: "begins at 0: the output layer has no bias neuron.",
    };
  if (from === 0) {
    const neuron = index === "i" ? "{X 0}" : "{U 0}";
    return vector
      ? {
          fr: `part de 0\u00a0: le neurone de biais, ${neuron}, compte pour une composante.`,
          en: `begins at 0: the bias neuron, ${neuron}, is one of the components.`,
        }
      : {
          fr: `part de 0\u00a0: le neurone de biais, ${neuron}, a sa ligne de poids.`,
          en: `begins at 0: the bias neuron, ${neuron}, has its row of weights.`,
        };
  }
  return vector
    ? {
        fr: "part de 1\u00a0: le neurone de biais caché n’a pas de production, donc pas d’erreur.",
        en: "begins at 1: the hidden bias neuron has no pre-activation, hence no error.",
      }
    : {
        fr: "part de 1\u00a0: aucun poids n’arrive au neurone de biais caché.",
        en: "begins at 1: no weight reaches the hidden bias neuron.",
      };
}

/** How neurons are miscounted, the likelier first. */
type Miscount = "bias" | "transposed" | "other-layer" | "one-a-weight";

const miscountWords: Readonly<Record<Miscount, Words>> = {
  bias: { fr: "Le neurone de biais est mal compté.", en: "The bias neuron is counted wrongly." },
  transposed: { fr: "Lignes et colonnes sont échangées.", en: "Rows and columns are exchanged." },
  "other-layer": { fr: "C’est le compte d’une autre couche.", en: "This is another layer’s count." },
  "one-a-weight": {
    fr: "C’est le nombre de poids entre deux couches\u00a0: ici il y a un nombre par neurone.",
    en: "This is the number of weights between two layers: here there is one number a neuron.",
  },
};

interface Miscounted {
  readonly miscount: Miscount;
  /** Which of its kind: an index, a layer. */
  readonly of: string;
  readonly counts: readonly number[];
}

/** The counts that come of each confusion, the likelier first; some may happen to be right in this network. */
function miscounted(trace: Trace, symbol: SymbolId, counts: readonly number[]): readonly Miscounted[] {
  const { ranges } = symbolOf(symbol);
  const { sizes } = trace.spec;
  const vector = counts.length === 1;
  const changed = (n: number, by: number): readonly number[] => counts.with(n, (counts[n] ?? 0) + by);
  const bias = ranges.map(
    ({ index, from }, n): Miscounted => ({
      miscount: "bias",
      of: index,
      counts: changed(n, index !== "k" && from === 0 ? -1 : 1),
    }),
  );
  const layers = sizes.flatMap((size, h): Miscounted[] => [
    { miscount: "other-layer", of: `${h}+1`, counts: counts.with(0, size + 1) },
    { miscount: "other-layer", of: `${h}`, counts: counts.with(0, size) },
  ]);
  const weights = sizes.slice(1).flatMap((to, below): Miscounted[] => {
    const from = sizes[below] ?? 0;
    return [from * to, (from + 1) * to].map((count, n) => ({
      miscount: "one-a-weight",
      of: `${below + 1}${n === 0 ? "" : "+1"}`,
      counts: [count],
    }));
  });
  const hidden = bias.filter(({ of }) => of !== "k");
  return vector
    ? [...hidden, ...layers, ...bias, ...weights]
    : [...hidden, { miscount: "transposed", of: "rows", counts: counts.toReversed() }, ...layers, ...bias];
}

function written(counts: readonly number[]): string {
  return counts.join(" × ");
}

/** “Which sign, before computing?” Null where the answer is 0, or where the sign follows from no product. */
export function signChoice(question: Question): Choice | null {
  const value = evaluate(question.line, question.instance.scope);
  if (value === undefined || value === 0) return null;
  const { statement } = question.instance;
  const cell = cellWords(question.cell);
  const why = both((language) => signReasons(question, language, value > 0));
  const option = (code: "positive" | "negative", fr: string, en: string): Option => ({
    code,
    right: (code === "positive") === value > 0,
    text: { fr, en },
    why,
  });
  return {
    kind: `sign:${statement.key}`,
    stem: {
      fr: `Avant tout calcul : quel est le signe de ${cell} ?`,
      en: `Before computing anything: what sign has ${cell}?`,
    },
    question,
    about: question,
    options: [option("positive", "positif", "positive"), option("negative", "négatif", "negative")],
  };
}

/** “In A3: ŷ_0 > 0, 1 − ŷ_0 > 0, ŷ_0 − y_0 = 0.31 − 1 < 0: the result is negative.” */
function signReasons(question: Question, language: Language, positive: boolean): string {
  const { instance, line } = question;
  const written = (part: Expression, face: "indices" | "numbers"): string =>
    expressionTex(part, { ...questionWriting(question, language, face), linked: false });
  const opposite = line.kind === "negative";
  const product = opposite ? line.of : line;
  const factors = product.kind === "product" ? product.factors : [product];
  const signs = factors.flatMap((factor) => {
    const own = evaluate(factor, instance.scope);
    if (own === undefined || factor.kind === "number" || factor.kind === "half") return [];
    // Of a difference the two numbers are compared, which is no calculation yet.
    const compared = factor.kind === "add" && differenceOf(factor)?.of.kind === "ref";
    const shown = compared
      ? `${written(factor, "indices")} = ${written(factor, "numbers")}`
      : written(factor, "indices");
    return [`$${shown} ${own > 0 ? ">" : "<"} 0$`];
  });
  const { id } = instance.equation;
  return {
    fr: `Dans [${id}]\u00a0: ${opposite ? "un signe moins, puis " : ""}${signs.join(", ")}. Le résultat est donc ${positive ? "positif" : "négatif"}.`,
    en: `In [${id}]: ${opposite ? "a minus sign, then " : ""}${signs.join(", ")}. So the result is ${positive ? "positive" : "negative"}.`,
  }[language];
}
