import { expect, it } from "vitest";
import type { SymbolId } from "../../src/course/symbols/cell.ts";
import { makeExercise } from "../../src/exercises/exercise.ts";

const choiceAbout = (symbol: SymbolId) => {
  const made = makeExercise({ kind: "components", symbol, output: "sigmoid" }, 3);
  if (made.kind !== "choice") throw new Error(`no choice about ${symbol}`);
  return made.choice;
};

it("gives the bias neuron its row of w and no column, and says so", () => {
  const { stem, options } = choiceAbout("w");
  const [, inputs = 0, hidden = 0] = /noté (\d+)–(\d+)/.exec(stem.fr)?.map(Number) ?? [];
  const right = options.find((option) => option.right);
  expect(right?.text.en).toBe(`${inputs + 1} × ${hidden}`);
  expect(right?.why.fr).toContain("$i$ part de 0\u00a0: le neurone de biais, {X 0}, a sa ligne de poids.");
  expect(right?.why.en).toContain("$j$ begins at 1: no weight reaches the hidden bias neuron.");
});

it("counts no component of δ^caché for the bias neuron, and one of U", () => {
  const why = (symbol: SymbolId) => choiceAbout(symbol).options.find((option) => option.right)?.why.en;
  expect(why("deltaHid")).toContain("begins at 1: the hidden bias neuron has no pre-activation, hence no error.");
  expect(why("U")).toContain("begins at 0: the bias neuron, {U 0}, is one of the components.");
});
