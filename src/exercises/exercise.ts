import type { OutputKind } from "../core/network.ts";
import { type Random, seededRandom } from "../core/random.ts";
import type { Trace } from "../core/trace.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { indexBounds, symbols } from "../course/symbols/symbols.ts";
import { type Chain, chainTo } from "./chain.ts";
import { type Choice, componentsChoice, formulaChoice, shuffled, signChoice } from "./choice.ts";
import { drawing, drawingUntil, finished, linesToAsk, seedOf } from "./draw.ts";
import { qualityOf } from "./quality.ts";
import { newCostQuestion, type Question, usualDigits } from "./question.ts";
import type { Item } from "./series.ts";
import { whys } from "./why.ts";

/** What is put before a learner. */
export type Exercise =
  | { readonly kind: "value"; readonly question: Question }
  | { readonly kind: "choice"; readonly choice: Choice }
  | { readonly kind: "chain"; readonly chain: Chain };

/**
 * The exercise that an item of a series is with a seed; the same everywhere. Each step is a short piece of work, so that a
 * page can do something else between them. Throws a RangeError for an item that names what cannot be asked.
 */
function* making(item: Item, seed: number): Generator<void, Exercise> {
  // Of its own for each exercise: else the right option would stand in the same place all through a draw.
  const random = seededRandom(seedOf({ line: itemCode(item), output: "sigmoid", seed }));
  switch (item.kind) {
    case "value":
      return { kind: "value", question: yield* drawing({ ...item, seed }) };
    case "new-cost":
      return { kind: "value", question: yield* drawingUntil(item.output, seed, newCost) };
    case "chain":
      return {
        kind: "chain",
        chain: yield* drawingUntil(item.output, seed, (trace, own) => drawingChain(trace, item.to, own)),
      };
    case "components": {
      const trace = yield* drawingUntil(item.output, seed, anyTrace);
      return choiceOr(componentsChoice(trace, item.symbol, random), item.symbol);
    }
    case "formula":
    case "index":
      return choiceOr(formulaChoice(yield* drawing({ ...item, seed }), item.kind, random), item.line);
    case "sign":
      return choiceOr(signChoice(yield* drawing({ ...item, seed })), item.line);
    case "why": {
      const why = whys.find(({ kind }) => kind === item.name);
      return choiceOr(why === undefined ? null : shuffled(why, random), item.name);
    }
  }
}

/** The same at once. */
export function makeExercise(item: Item, seed: number): Exercise {
  return finished(making(item, seed));
}

function choiceOr(choice: Choice | null, what: string): Exercise {
  if (choice === null) throw new RangeError(`no choice about ${what}`);
  return { kind: "choice", choice };
}

function* anyTrace(trace: Trace): Generator<void, Trace> {
  yield;
  return trace;
}

function* newCost(trace: Trace): Generator<void, Question | null> {
  for (const digits of [usualDigits, usualDigits + 1]) {
    yield;
    const question = newCostQuestion(trace, digits);
    if (typeof question !== "string" && qualityOf(question).fit) return question;
  }
  return null;
}

/** A chain each of whose lines tells right from every likely mistake, with one digit more where three cannot. */
function* drawingChain(trace: Trace, to: "newW" | "newZ", random: Random): Generator<void, Chain | null> {
  const cell = anyWeight(trace, to, random);
  const k = Math.floor(random() * (trace.spec.sizes.at(-1) ?? 1));
  for (const digits of [usualDigits, usualDigits + 1]) {
    const chain = chainTo(trace, cell, k, digits);
    if (yield* allFit(chain)) return chain;
  }
  return null;
}

function* allFit({ lines }: Chain): Generator<void, boolean> {
  for (const line of lines) {
    yield;
    if (!qualityOf(line).fit) return false;
  }
  return lines.length > 3;
}

/** Any weight of that kind that is no bias: its chain goes through the neuron before it. */
function anyWeight(trace: Trace, symbol: "newW" | "newZ", random: Random): Cell {
  const indices = indexBounds(trace, symbol).map(([first, last], n) => {
    const from = n === 0 ? 1 : first;
    return from + Math.floor(random() * (last - from + 1));
  });
  return { symbol, indices };
}

/** An item as a word for addresses, files and progress: `value:A3.1:sigmoid`, `why:no-row-0`. */
export function itemCode(item: Item): string {
  switch (item.kind) {
    case "why":
      return item.name;
    case "new-cost":
      return `new-cost:${item.output}`;
    case "chain":
      return `chain:${item.to}:${item.output}`;
    case "components":
      return `components:${item.symbol}:${item.output}`;
    default:
      return `${item.kind}:${item.line}:${item.output}`;
  }
}

/** The item of a code; null for any other text. */
export function itemFrom(code: string): Item | null {
  const [kind = "", what = "", last] = code.split(":");
  if (kind === "why") return whys.some((why) => why.kind === code) ? { kind, name: code } : null;
  const output = outputFrom(kind === "new-cost" ? what : last);
  if (output === null) return null;
  switch (kind) {
    case "new-cost":
      return { kind, output };
    case "chain":
      return what === "newW" || what === "newZ" ? { kind, to: what, output } : null;
    case "components": {
      const symbol = symbols.find(({ id }) => id === what)?.id;
      return symbol === undefined ? null : { kind, symbol, output };
    }
    case "value":
    case "formula":
    case "index":
    case "sign":
      return linesToAsk(output).includes(what) ? { kind, line: what, output } : null;
    default:
      return null;
  }
}

function outputFrom(text: string | undefined): OutputKind | null {
  return text === "sigmoid" || text === "softmax" ? text : null;
}
