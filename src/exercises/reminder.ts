import { costLetter, type EquationId, resultLine } from "../course/equations/equation.ts";
import { equationIdFrom, equationIds, type Placed, statementsFor } from "../course/equations/equations.ts";
import type { Language } from "../course/language.ts";
import { flatten, parseInline, type Sentence } from "../course/text/inline.ts";
import { expressionTex } from "../course/writing/tex.ts";
import { writing } from "../course/writing/writing.ts";
import { conventionsFor } from "./draw.ts";
import type { Exercise } from "./exercise.ts";
import { linesTo, type Question } from "./question.ts";
import type { Item } from "./series.ts";

/** A line of the course in symbols, under its equation's name; without one for the definition of g. */
export interface Reminded {
  readonly key: string;
  readonly id: EquationId | null;
  readonly tex: string;
}

const g = "\\dfrac{1}{1 + e^{-x}}";

/**
 * The lines of the course that exercises are worked out with, each once, in the course's order, and the definition of g where one of
 * them applies it. A line of which an exercise asks for the formula itself is not among them.
 */
export function reminderOf(
  exercises: readonly { readonly item: Item; readonly exercise: Exercise }[],
  language: Language,
): readonly Reminded[] {
  const asked = new Set(
    exercises.flatMap(({ item }) => (item.kind === "formula" || item.kind === "index" ? [item.line] : [])),
  );
  const found = new Map<string, Placed & { readonly question: Question }>();
  for (const question of exercises.flatMap(({ exercise }) => questionsOf(exercise))) {
    const { equation, statement } = question.instance;
    if (!asked.has(statement.key)) found.set(statement.key, { equation, statement, question });
  }
  const place = ({ equation, statement }: Placed): number =>
    100 * equationIds.indexOf(equation.id) + Number(statement.key.split(".").at(-1));
  const lines = [...found.values()].sort((one, other) => place(one) - place(other));
  const activations = ["g", "gs", "go"].filter((name) =>
    lines.some(({ statement }) => JSON.stringify(resultLine(statement)?.right).includes(`"call","name":"${name}"`)),
  );
  const names = { g: "g(x)", gs: "g_s(x)", go: "g_o(x)" } as const;
  const written = lines.map(({ equation, statement, question }) => ({
    key: statement.key,
    id: equation.id,
    tex: lineInSymbols({ equation, statement }, language, question.instance.scope.trace.spec.output),
  }));
  if (activations.length === 0) return written;
  const left = activations.map((name) => names[name as keyof typeof names]).join(" = ");
  return [{ key: "g", id: null, tex: `${left} = ${g}` }, ...written];
}

/** The lines of the equations that a sentence names: what stands behind a link on the page has to stand on paper. */
export function linesNamed(sentence: Sentence, language: Language): readonly Reminded[] {
  const ids = flatten(parseInline(sentence)).flatMap((piece) => (piece.kind === "reference" ? [piece.id] : []));
  return ids.flatMap((name) => {
    const id = equationIdFrom(name);
    const output = (["sigmoid", "softmax"] as const).find((one) =>
      statementsFor(conventionsFor(one)).some(({ equation }) => equation.id === id),
    );
    if (id === null || output === undefined) return [];
    return statementsFor(conventionsFor(output))
      .filter(({ equation }) => equation.id === id)
      .map((placed) => ({ key: placed.statement.key, id, tex: lineInSymbols(placed, language, output) }));
  });
}

function questionsOf(exercise: Exercise): readonly Question[] {
  switch (exercise.kind) {
    case "value":
      return exercise.question.corrected === undefined
        ? [exercise.question]
        : [...linesTo(exercise.question), exercise.question];
    case "chain":
      return exercise.chain.lines;
    case "choice": {
      const { about } = exercise.choice;
      return about !== undefined && "instance" in about ? [about] : [];
    }
  }
}

function lineInSymbols({ equation, statement }: Placed, language: Language, output: "sigmoid" | "softmax"): string {
  const w = writing({
    face: "symbols",
    language,
    letter: costLetter(equation.group, output),
    scope: null,
    linked: false,
  });
  const right = resultLine(statement)?.right;
  const left = expressionTex(statement.left, w);
  return right === undefined ? left : `${left} = ${expressionTex(right, w)}`;
}
