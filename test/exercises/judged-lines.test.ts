import { describe, expect, test } from "vitest";
import { type Chain, type ChainLine, judgeChain } from "../../src/exercises/chain.ts";
import { makeExercise } from "../../src/exercises/exercise.ts";
import { judgedLines } from "../../src/exercises/judged-lines.ts";
import { typed } from "./drawn.ts";

const exercise = makeExercise({ kind: "chain", to: "newW", output: "sigmoid" }, 1);
if (exercise.kind !== "chain") throw new Error("it is a chain");
const chain: Chain = exercise.chain;
const right = chain.lines.map(({ value, digits }) => typed(value, digits + 1));
const at = new Date("2026-11-26T06:00:00.000Z");

function kept(answers: readonly string[]) {
  const code = ({ question }: ChainLine): string => question.instance.statement.key;
  const asked = { code, seed: 1, kind: "chain", rung: "line" } as const;
  return judgedLines(judgeChain(chain, answers, "en"), answers, asked, at);
}

describe("what is kept of lines judged together", () => {
  test("is nothing where nothing was typed", () => {
    expect(kept(["", " "])).toBeNull();
  });

  test("is every line that could be read, under its own name, and one success where all are right", () => {
    const all = kept(right);
    expect(all?.answers.map(({ exercise: name }) => name)).toEqual(
      chain.lines.map(({ instance }) => instance.statement.key),
    );
    expect(all?.answers.map(({ typed: text }) => text)).toEqual(right);
    expect(all?.outcome).toEqual({ kind: "chain", right: true, mistake: null, rung: "line" });
  });

  test("counts for nothing yet while a line is missing and none is wrong", () => {
    const some = kept(right.slice(0, 2));
    expect(some?.answers).toHaveLength(2);
    expect(some?.outcome).toBeNull();
  });

  test("counts as one mistake, by its name, as soon as a line is wrong", () => {
    const deltaOut = chain.lines.findIndex(({ cell }) => cell.symbol === "deltaOut");
    const value = chain.lines[deltaOut]?.value ?? Number.NaN;
    const wrong = right.slice(0, deltaOut + 1).with(deltaOut, typed(-value, 5));
    const { outcome } = kept(wrong) ?? {};
    expect(outcome).toMatchObject({ right: false });
    expect(outcome?.mistake).toMatch(/^A3/);
  });
});
