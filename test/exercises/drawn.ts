import { initialWeights } from "../../src/core/initial-weights.ts";
import type { NetworkSpec, OutputKind } from "../../src/core/network.ts";
import { seededRandom } from "../../src/core/random.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { type NumberAnswer, readAnswer } from "../../src/exercises/answer.ts";
import { drawQuestion, linesToAsk, type Recipe } from "../../src/exercises/draw.ts";
import type { Question } from "../../src/exercises/question.ts";

/** How many seeds a property is tried with: `EXERCISE_SEEDS=500 npx vitest run test/exercises` for a thorough run. */
export const seeds = Number(process.env.EXERCISE_SEEDS ?? 1);

/** Every line that can be asked, for both outputs, with the first seeds. */
export function* recipes(count = seeds): Generator<Recipe> {
  for (const output of ["sigmoid", "softmax"] as const) {
    for (const line of linesToAsk(output)) {
      for (let seed = 1; seed <= count; seed++) yield { line, output, seed };
    }
  }
}

const known = new Map<string, Question>();

/** The question of a recipe, drawn once for all tests. */
export function drawn(recipe: Recipe): Question {
  const key = `${recipe.line} ${recipe.output} ${recipe.seed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const question = drawQuestion(recipe);
  known.set(key, question);
  return question;
}

/** What is read of a text that must be a number. */
export function number(text: string, language: "fr" | "en" = "en"): NumberAnswer {
  const answer = readAnswer(text, language);
  if (answer.kind !== "number") throw new Error(`“${text}” is a number, not ${answer.kind}`);
  return answer;
}

/** A number as a person writes it, with that many digits and no power of ten. */
export function typed(value: number, digits: number): string {
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return decimals <= 0 ? String(Math.round(value)) : value.toFixed(Math.min(decimals, 18));
}

/** A pass of MNIST's size: 784–30–10, a blot of about 150 grey pixels. */
export function imageTrace(output: OutputKind, P = 1): Trace {
  const spec: NetworkSpec = {
    sizes: [784, 30, 10],
    output,
    costFactor: 1,
    batch: output === "sigmoid" ? "mean" : "sum",
  };
  const random = seededRandom(11);
  const batch = Array.from({ length: P }, (_, p) => {
    const x = Float64Array.from({ length: 785 }, (_, i) =>
      i === 0 ? 1 : random() < 0.2 ? Math.ceil(random() * 255) / 255 : 0,
    );
    return { x, label: 3 + p };
  });
  return traceBatch(spec, initialWeights(spec, { seed: 2, amplitude: "scaled" }), batch, 0.3, { run: 0, revision: 0 });
}
