import { evaluate } from "../course/algebra/evaluate.ts";
import type { Expression } from "../course/algebra/expression.ts";
import { boundLetters, type Path, type Site, sites } from "../course/algebra/tree.ts";
import { symbolOf } from "../course/symbols/symbols.ts";
import { askedPart, partQuestion, type Question, writtenOut } from "./question.ts";

/**
 * The intermediate values of a question in the order in which they are worked out, as questions: the sum within
 * U_j(1 − U_j) Σ_k z_jk δ_k, the difference ŷ_k − y_k; the terms of a line that is one sum. None where the line is one product
 * of numbers that are given.
 */
export function partsToAsk(question: Question): readonly Question[] {
  const parts = compositeParts(question);
  if (parts.length > 0 || question.path.length > 0)
    return parts.flatMap(({ path }) => partQuestion(question, path) ?? []);
  const line = writtenOut(question.line, question.instance.scope);
  return compositeParts({ ...question, line }).flatMap(({ path }) => partQuestion(question, path, line) ?? []);
}

/** The parts of what is asked that are a calculation of their own with a number of their own, the innermost first. */
export function compositeParts({ line, path, instance }: Question): readonly Site[] {
  const asked = askedPart({ line, path });
  return (
    [...sites(asked)]
      .filter((site) => site.path.length > 0 && isCalculation(site.part) && boundLetters(site).size === 0)
      .filter(({ part, within }) => part.kind !== "negative" || within.at(-1)?.kind !== "add")
      // Neither what has no number nor what is 0: a bias that nobody has trained yet.
      .filter(({ part }) => (evaluate(part, instance.scope) ?? 0) !== 0)
      .map((site) => ({ ...site, path: [...path, ...site.path] }))
      .sort((one, other) => other.path.length - one.path.length)
  );
}

function isCalculation(part: Expression): boolean {
  const { kind } = part;
  // 1/P is read, not found.
  if (part.kind === "fraction" && part.over.kind === "number" && part.under.kind === "ref") return false;
  return (
    kind === "sum" ||
    kind === "add" ||
    kind === "call" ||
    kind === "square" ||
    kind === "fraction" ||
    kind === "product"
  );
}

/** Where a line reads a number that has to be found: not the bias neuron's 1, not a setting. */
export function numbersIn(line: Expression): readonly Path[] {
  return [...sites(line)].flatMap(({ part, path }) => {
    if (part.kind !== "ref" || symbolOf(part.symbol).family === "setting") return [];
    const bias = (part.symbol === "X" || part.symbol === "U" || part.symbol === "o") && part.indices.at(-1) === 0;
    return bias ? [] : [path];
  });
}
