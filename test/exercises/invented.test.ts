import { describe, expect, test } from "vitest";
import type { OutputKind } from "../../src/core/network.ts";
import type { SymbolId } from "../../src/course/symbols/cell.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { mutationWords } from "../../src/course/text/mutations.ts";
import type { Question } from "../../src/exercises/question.ts";
import { judge } from "../../src/exercises/verdict.ts";
import { drawn, number, seeds, typed } from "./drawn.ts";

type Read = (symbol: SymbolId, ...indices: number[]) => number;

interface Invented {
  readonly line: string;
  readonly output: OutputKind;
  /** The wrong number, worked out here and not by a changed line. NaN where the draw has no such thing. */
  readonly wrong: (read: Read, question: Question) => number;
  /** The beginning of the code that must be among those named. */
  readonly code: string;
}

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const sizesOf = ({ instance }: Question): readonly number[] => instance.scope.trace.spec.sizes;
const lastOutput = (question: Question): number => (sizesOf(question).at(-1) ?? 1) - 1;
const at = ({ cell }: Question, n: number): number => cell.indices[n] ?? Number.NaN;
const samplesOf = (question: Question): readonly Read[] =>
  question.instance.scope.trace.samples.map(
    (_, p) =>
      (symbol, ...indices) =>
        cellValue(question.instance.scope.trace, { symbol, indices }, p) ?? Number.NaN,
  );

/** Wrong answers as a person invents them. */
const invented: readonly Invented[] = [
  {
    line: "F2.1",
    output: "sigmoid",
    code: "F2.1:activations-exchanged",
    wrong: (read, question) => {
      const j = at(question, 0);
      if (sizesOf(question)[0] !== 2) return Number.NaN;
      return read("w", 0, j) + read("w", 1, j) * read("X", 2) + read("w", 2, j) * read("X", 1);
    },
  },
  {
    line: "F2.1",
    output: "sigmoid",
    code: "F2.1:sum-of-additions",
    wrong: (read, question) =>
      total(upTo(0, sizesOf(question)[0] ?? 0).map((i) => read("w", i, at(question, 0)) + read("X", i))),
  },
  {
    line: "F5b.1",
    output: "softmax",
    code: "F5b.1:max-one-sided:numerator",
    wrong: (read, question) => {
      const taus = upTo(0, lastOutput(question)).map((k) => read("tau", k));
      return Math.exp(read("tau", at(question, 0)) - Math.max(...taus)) / total(taus.map(Math.exp));
    },
  },
  {
    line: "F5b.1",
    output: "softmax",
    code: "F5b.1:exp-base-10",
    wrong: (read, question) => {
      const taus = upTo(0, lastOutput(question)).map((k) => read("tau", k));
      return 10 ** read("tau", at(question, 0)) / total(taus.map((tau) => 10 ** tau));
    },
  },
  {
    line: "B4.1",
    output: "softmax",
    code: "B4.1:exp-of-sum",
    wrong: (read, question) => Math.exp(total(upTo(0, lastOutput(question)).map((k) => read("tau", k)))),
  },
  {
    line: "A1.2",
    output: "sigmoid",
    code: "A1.2:mean-of-one-less",
    wrong: (_, question) => {
      const costs = samplesOf(question).map((read) => read("cost"));
      return total(costs) / (costs.length - 1);
    },
  },
  {
    line: "A8.1",
    output: "sigmoid",
    code: "A8.1:mean-of-one-less",
    wrong: (_, question) => {
      const [j, k] = [at(question, 0), at(question, 1)];
      const terms = samplesOf(question).map((read) => read("deltaOut", k) * read("U", j));
      return total(terms) / (terms.length - 1);
    },
  },
  {
    line: "A8.1",
    output: "sigmoid",
    code: "A8.1:sum-absolute",
    wrong: (_, question) => {
      const [j, k] = [at(question, 0), at(question, 1)];
      const terms = samplesOf(question).map((read) => read("deltaOut", k) * read("U", j));
      const mixed = terms.some((term) => term > 0) && terms.some((term) => term < 0);
      return mixed ? total(terms.map(Math.abs)) / terms.length : Number.NaN;
    },
  },
  {
    line: "B2.2",
    output: "softmax",
    code: "B2.2:prediction-for-truth",
    wrong: (read, question) => {
      const k = upTo(0, lastOutput(question)).find((output) => read("y", output) === 1) ?? 0;
      return -read("yHat", k) * Math.log(read("yHat", k));
    },
  },
  {
    line: "B2.2",
    output: "softmax",
    code: "B2.2:prediction-for-truth",
    wrong: (read, question) =>
      -total(upTo(0, lastOutput(question)).map((k) => read("yHat", k) * Math.log(read("yHat", k)))),
  },
  {
    line: "A5.1",
    output: "sigmoid",
    code: "A5.1:factor-divides:slope",
    wrong: (read, question) => {
      const j = at(question, 0);
      const U = read("U", j);
      const paths = upTo(0, lastOutput(question)).map((k) => read("z", j, k) * read("deltaOut", k));
      return total(paths) / (U * (1 - U));
    },
  },
  {
    line: "B9.1",
    output: "softmax",
    code: "B9.1:slope-squared",
    wrong: (read, question) => {
      const j = at(question, 0);
      const paths = upTo(0, lastOutput(question)).map((k) => read("z", j, k) * read("deltaOut", k));
      return read("U", j) ** 2 * total(paths);
    },
  },
  {
    line: "B5.1",
    output: "softmax",
    code: "B5.1:other-case",
    wrong: (read, question) => -read("yHat", at(question, 0)) * (1 - read("yHat", at(question, 1))),
  },
  {
    line: "G1.1",
    output: "sigmoid",
    code: "G1.1:other-layer:o",
    wrong: (read, question) => {
      const [h, j] = [at(question, 0), at(question, 1)];
      const nodes = sizesOf(question);
      if (h === 1 || nodes[h] !== nodes[h - 1] || h === nodes.length - 1) return Number.NaN;
      const below = upTo(1, nodes[h - 1] ?? 0).map((i) => read("W", h, i, j) * read("o", h, i));
      return read("W", h, 0, j) + total(below);
    },
  },
  {
    line: "G5.1",
    output: "sigmoid",
    code: "G5.1:slope-at-arrival",
    wrong: (read, question) => {
      const [h, j] = [at(question, 0), at(question, 1)];
      const paths = upTo(1, sizesOf(question)[h + 1] ?? 0).map((l) => {
        const o = read("o", h + 1, l);
        return o * (1 - o) * read("W", h + 1, j, l) * read("delta", h + 1, l);
      });
      return total(paths);
    },
  },
  {
    line: "G5.3",
    output: "sigmoid",
    code: "G5.3:slope-at-arrival",
    wrong: (read, question) => {
      const [h, j, l] = [at(question, 0), at(question, 1), at(question, 2)];
      const o = read("o", h + 1, l);
      return o * (1 - o) * read("W", h + 1, j, l);
    },
  },
  {
    line: "A6.2",
    output: "sigmoid",
    code: "A6.2:factor-added:slope",
    wrong: (read, question) => {
      const [i, j] = [at(question, 0), at(question, 1)];
      return read("U", j) * (1 - read("U", j)) * read("deltaHid", j) * read("X", i);
    },
  },
  {
    line: "F2.1",
    output: "sigmoid",
    code: "slip:given-decimal-point",
    wrong: (read, question) =>
      total(
        upTo(0, sizesOf(question)[0] ?? 0).map(
          (i) => read("w", i, at(question, 0)) * read("X", i) * (i === 2 ? 0.1 : 1),
        ),
      ),
  },
  {
    line: "G6.1",
    output: "sigmoid",
    code: "G6.1:symbol-neighbour:o→slope",
    wrong: (read, question) => {
      const [h, i, j] = [at(question, 0), at(question, 1), at(question, 2)];
      const o = read("o", h - 1, i);
      return h === 1 || i === 0 ? Number.NaN : o * (1 - o) * read("delta", h, j);
    },
  },
  ...(["A5.1", "B9.1", "G5.1"] as const).map(
    (line): Invented => ({
      line,
      output: line === "B9.1" ? "softmax" : "sigmoid",
      code: `${line}:errors-exchanged`,
      wrong: (read, question) => {
        const { slope, paths } = wayBack(read, question);
        // Each weight with the next output's error.
        return (
          slope * total(paths.map(({ weight }, n) => weight * (paths[(n + 1) % paths.length]?.error ?? Number.NaN)))
        );
      },
    }),
  ),
  ...(["A5.1", "B9.1", "G5.1"] as const).map(
    (line): Invented => ({
      line,
      output: line === "B9.1" ? "softmax" : "sigmoid",
      code: `${line}:bias-weights-added`,
      wrong: (read, question) => {
        const { slope, paths } = wayBack(read, question);
        return slope * total(paths.map(({ weight, bias, error }) => (weight + bias) * error));
      },
    }),
  ),
];

/** What an error of the hidden layer is computed from: the neuron's own slope, and the weights that leave it with the errors that they lead to. */
function wayBack(read: Read, question: Question) {
  const { symbol, indices } = question.cell;
  const [first = 0, second = 0] = indices;
  const [h, j] = symbol === "delta" ? [first, second] : [1, first];
  const o = read("o", h, j);
  const deep = symbol === "delta";
  const next = deep ? upTo(1, sizesOf(question)[h + 1] ?? 0) : upTo(0, lastOutput(question));
  const paths = next.map((k) =>
    deep
      ? { weight: read("W", h + 1, j, k), bias: read("W", h + 1, 0, k), error: read("delta", h + 1, k) }
      : { weight: read("z", j, k), bias: read("z", 0, k), error: read("deltaOut", k) },
  );
  return { slope: o * (1 - o), paths };
}

describe("a wrong answer that a person invents is named, alone or with those that give the same number", () => {
  test.each(invented)("$line as $code", ({ line, output, code, wrong }) => {
    let tried = 0;
    for (let seed = 1; seed <= 12 * seeds; seed++) {
      const question = drawn({ line, output, seed });
      const { trace } = question.instance.scope;
      const read: Read = (symbol, ...indices) => cellValue(trace, { symbol, indices }, question.p) ?? Number.NaN;
      const value = wrong(read, question);
      if (!Number.isFinite(value) || value === 0) continue;
      const verdict = judge(question, number(typed(value, question.digits + 1)));
      if (verdict.kind !== "wrong") {
        expect(Math.abs(value - question.value), `seed ${seed}`).toBeLessThan(0.02 * Math.abs(question.value));
        continue;
      }
      tried++;
      const named = verdict.candidates.map((mistake) => mistake.code);
      expect(
        named.some((own) => own.startsWith(code)),
        `seed ${seed}: ${value} named ${named.join(", ")}`,
      ).toBe(true);
      for (const { mutation } of verdict.candidates) {
        if (mutation === null) continue;
        const [fr, en] = [mutationWords(mutation, "fr"), mutationWords(mutation, "en")];
        expect(fr.name).not.toBe(en.name);
        expect(fr.why).not.toBe(en.why);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});
