import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { courseRules } from "../../src/core/rules.ts";
import { batchOf, traceBatch } from "../../src/core/trace.ts";
import type { Language } from "../../src/course/language.ts";
import type { SymbolId } from "../../src/course/symbols/cell.ts";
import { cellValue } from "../../src/course/symbols/symbols.ts";
import { mutationWords } from "../../src/course/text/mutations.ts";
import { numberText } from "../../src/course/writing/numbers.ts";
import { drawQuestion } from "../../src/exercises/draw.ts";
import { type Mistake, mistakesOf, rightValues } from "../../src/exercises/mistakes.ts";
import { confused, qualityOf } from "../../src/exercises/quality.ts";
import { givensOf, newCostQuestion, type Question, questionAbout } from "../../src/exercises/question.ts";
import { unitOf } from "../../src/exercises/rounding.ts";
import { drawTrace } from "../../src/exercises/small-network.ts";
import { judge } from "../../src/exercises/verdict.ts";
import { drawn, imageTrace, number, recipes, seeds, typed } from "./drawn.ts";

/** Counted over all that is tried; printed by a thorough run. */
const counts = {
  questions: 0,
  rightAnswers: 0,
  mistakes: 0,
  named: 0,
  asRight: 0,
  rare: 0,
  byChance: 0,
  chanceNamed: 0,
  coincidences: 0,
};

afterAll(() => {
  if (seeds > 1) process.stdout.write(`${JSON.stringify(counts)}\n`);
});

/** The ways in which people write a number, in a language. */
function notations(value: number, digits: number, language: Language): string[] {
  const plain = typed(value, digits);
  const [mantissa = "", power = ""] = value.toExponential(digits - 1).split("e");
  const raised = Array.from(String(Number(power)), (sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? "⁻").join("");
  const bare = plain.replace(/^(-?)0\./, "$1.");
  const all = [
    plain,
    bare,
    plain.replace("-", "−"),
    ` = ${plain}\u00a0`,
    `≈ ${plain}`,
    `+${plain}`.replace("+-", "-"),
    `${mantissa}e${Number(power)}`,
    `${mantissa} × 10^${Number(power)}`,
    `${mantissa}·10${raised}`,
    `${mantissa}*10^(${Number(power)})`,
    `(${plain})`,
    `2*${plain}/2`,
    typed(value, digits + 2),
  ];
  const own = all.map((text) => (language === "fr" ? text.replaceAll(".", ",") : text));
  return [...own, numberText(value, { digits, language }), numberText(value, { digits: digits + 2, language })];
}

const code = ({ code: own }: Mistake): string => own;

describe("a right answer", () => {
  test("is accepted in every notation and both languages, and never diagnosed", () => {
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      counts.questions++;
      for (const language of ["fr", "en"] as const) {
        for (const text of notations(question.value, question.digits, language)) {
          const verdict = judge(question, number(text, language));
          counts.rightAnswers++;
          // The app writes short what its digits give exactly: 0.5 for 0.500.
          const short = number(text, language).digits < question.digits;
          const kinds = short ? ["right", "more-digits"] : ["right"];
          expect(kinds, `${recipe.line} ${question.value} as ${text}`).toContain(verdict.kind);
        }
      }
    }
  });

  test("worked out from the numbers that are printed is right too", () => {
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      expect(givensOf(question).length, recipe.line).toBeGreaterThan(0);
      for (const value of rightValues(question)) {
        expect(judge(question, number(typed(value, question.digits))).kind, recipe.line).toBe("right");
      }
    }
  });

  const deltaQuestion = (): Question => drawQuestion({ line: "A3.1", output: "sigmoid", seed: 3 });

  test("with too few digits is right so far", () => {
    const question = deltaQuestion();
    const verdict = judge(question, number(typed(question.value, 2)));
    expect(verdict).toMatchObject({ kind: "more-digits", written: 2, asked: question.digits });
    expect(judge(question, number(typed(question.value, 1))).kind).toBe("more-digits");
  });

  test("cut instead of rounded is right, and it is said", () => {
    const question = deltaQuestion();
    const unit = unitOf(question.value, question.digits);
    const cut = Math.sign(question.value) * Math.floor(Math.abs(question.value) / unit) * unit;
    const verdict = judge(question, number(typed(cut, question.digits)));
    expect(verdict.kind).toBe("right");
    const two = judge(question, number(typed(question.value + 2 * unit, question.digits)));
    expect(two.kind).toBe("wrong");
  });

  test("as a calculation with the numbers given has all the digits of its value, however few its factors have", () => {
    const question = drawQuestion({ line: "A9.1", output: "sigmoid", seed: 1207 });
    const [gradient] = givensOf(question).filter(({ cell }) => cell.symbol !== "alpha");
    if (gradient === undefined) throw new Error("it reads a gradient");
    const { alpha } = question.instance.scope.trace;
    expect(judge(question, number(`-${alpha}*(${gradient.printed})`)).kind).toBe("right");
  });

  test("of another sign, or 0, is wrong", () => {
    const question = deltaQuestion();
    expect(judge(question, number(typed(-question.value, 3))).kind).toBe("wrong");
    expect(judge(question, number("0"))).toMatchObject({ kind: "wrong", candidates: [] });
    expect(judge(question, number("0.0"))).toMatchObject({ kind: "wrong", candidates: [] });
  });
});

describe("a known mistake", () => {
  test("is recognised as itself, or together with those that give the same number", () => {
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      for (const mistake of mistakesOf(question)) {
        const [value = Number.NaN] = mistake.values;
        const answer = number(typed(value, question.digits));
        const verdict = judge(question, answer);
        counts.mistakes++;
        if (verdict.kind !== "wrong") {
          // Within the digits asked it is the right number: only rounding too early comes so near, and rare mistakes.
          counts.asRight++;
          // 1.00 for 0.998 is right as far as it goes: its last digit counts for more.
          const unit = Math.max(answer.unit, unitOf(question.value, question.digits));
          const near = Math.abs(value - question.value) <= 1.5 * unit;
          expect(near, `${recipe.line} ${mistake.code}`).toBe(true);
          if (mistake.slip !== "rounded-early") expect(mistake.plausibility, mistake.code).toBeLessThan(0.02);
        } else if (verdict.candidates.map(code).includes(mistake.code)) counts.named++;
        else {
          counts.rare++;
          expect(mistake.plausibility, `${recipe.line} ${recipe.seed} ${mistake.code} ${value}`).toBeLessThan(0.02);
        }
      }
    }
    // Rare ones may be too many for one number, or not likelier than chance.
    expect(counts.rare).toBeLessThan(0.01 * counts.mistakes);
  });

  test("never coincides unnamed with another: where two give the same number both are named", () => {
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      expect(qualityOf(question), recipe.line).toMatchObject({ fit: true, coincidences: 0 });
      const known = mistakesOf(question);
      for (const [n, one] of known.entries()) {
        for (const other of known.slice(n + 1)) {
          if (!confused(one, other, question.digits)) continue;
          const [value = Number.NaN] = one.values;
          if (typed(value, question.digits) !== typed(other.values[0] ?? 0, question.digits)) continue;
          counts.coincidences++;
          const verdict = judge(question, number(typed(value, question.digits)));
          const named = verdict.kind === "wrong" ? verdict.candidates.map(code) : [];
          expect(named.includes(one.code), `${recipe.line} ${one.code} ${other.code}`).toBe(named.includes(other.code));
        }
      }
    }
  });

  test("is seldom seen in a number that comes from none", () => {
    const random = seededRandom(17);
    for (const recipe of recipes()) {
      const question = drawn(recipe);
      for (let n = 0; n < 10; n++) {
        const value = question.value * Math.exp(4.6 * random() - 2.3) * (random() < 0.3 ? -1 : 1);
        const verdict = judge(question, number(typed(value, question.digits)));
        if (verdict.kind !== "wrong") continue;
        counts.byChance++;
        if (verdict.candidates.length > 0) counts.chanceNamed++;
      }
    }
    expect(counts.chanceNamed).toBeLessThan(0.05 * counts.byChance);
  });

  test("is not read into one digit, nor into a number that nothing explains; then an intermediate value is asked for", () => {
    const question = drawQuestion({ line: "A5.1", output: "sigmoid", seed: 2 });
    const [likeliest] = mistakesOf(question);
    const value = likeliest?.values[0] ?? Number.NaN;
    expect(judge(question, number(typed(value, 1)))).not.toMatchObject({ candidates: [{}] });
    const verdict = judge(question, number(typed(question.value * 7.77, 4)));
    if (verdict.kind !== "wrong") throw new Error("it is wrong");
    expect(verdict.candidates).toEqual([]);
    expect(verdict.next?.path.length).toBeGreaterThan(0);
    expect(verdict.next?.instance.statement.key).toBe("A5.1");
  });

  test("is never looked for in a line that made a number which the page gives", () => {
    for (const recipe of recipes()) {
      expect(
        mistakesOf(drawn(recipe)).every(({ level }) => level === 0),
        recipe.line,
      ).toBe(true);
    }
  });

  test("of rounding too early is named for what rounding gives, not for a digit copied wrongly", () => {
    for (let seed = 1; seed <= 10 * seeds; seed++) {
      const question = drawn({ line: "A3.1", output: "sigmoid", seed });
      const early = mistakesOf(question).filter(({ slip }) => slip === "rounded-early");
      for (const { values } of early) {
        for (const value of values) {
          const beside = value + 1.2 * unitOf(value, question.digits + 1);
          const text = typed(beside, question.digits + 1);
          const unit = unitOf(value, question.digits + 1);
          if (early.some((other) => other.values.some((own) => Math.abs(own - Number(text)) <= unit / 2))) continue;
          const verdict = judge(question, number(text));
          const named = verdict.kind === "wrong" ? verdict.candidates.map(code) : [];
          expect(named, `seed ${seed}: ${text}`).not.toContain("slip:rounded-early");
        }
      }
    }
  });
});

describe("any cell is a question", () => {
  test("of a digit too: a sum of 785 terms leaves its bias and its largest terms to compute", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const trace = imageTrace(output);
      for (const cell of [
        { symbol: "sigma", indices: [7] },
        { symbol: "U", indices: [7] },
        { symbol: "tau", indices: [3] },
        { symbol: "yHat", indices: [3] },
        { symbol: "cost", indices: [] },
        { symbol: "deltaOut", indices: [3] },
        { symbol: "deltaHid", indices: [7] },
        { symbol: "gradZ", indices: [7, 3] },
        { symbol: "corrW", indices: [0, 7] },
        { symbol: "newZ", indices: [7, 3] },
      ] as const) {
        const question = questionAbout(trace, cell);
        if (typeof question === "string") throw new Error(`${cell.symbol}: ${question}`);
        expect(givensOf(question).length, cell.symbol).toBeLessThanOrEqual(32);
        expect(judge(question, number(typed(question.value, 3))).kind, cell.symbol).toBe("right");
      }
    }
  });

  test("unless it is given, has no number, or only names one", () => {
    const trace = imageTrace("softmax");
    expect(questionAbout(trace, { symbol: "w", indices: [1, 1] })).toBe("given");
    expect(questionAbout(trace, { symbol: "U", indices: [0] })).toBe("nothing-to-compute");
    expect(questionAbout(trace, { symbol: "y", indices: [3] })).toBe("nothing-to-compute");
    const unknown = { ...trace, samples: trace.samples.map((sample) => ({ ...sample, backward: null })), update: null };
    expect(questionAbout(unknown, { symbol: "deltaOut", indices: [3] })).toBe("no-number");
  });

  test("unless the trace was made by other rules, as with biases that are held", () => {
    const right = drawTrace(
      { sizes: [2, 2, 2], output: "sigmoid", costFactor: 1, batch: "mean", P: 1 },
      seededRandom(5),
    );
    const held = traceBatch(
      right.spec,
      right.weights,
      batchOf(right),
      right.alpha,
      { run: 0, revision: 0 },
      {
        ...courseRules,
        correction: (gradient, rate, outputs) => courseRules.correction(gradient, rate, outputs).fill(0, 0, outputs),
      },
    );
    expect(questionAbout(held, { symbol: "corrZ", indices: [0, 1] })).toBe("other-rules");
    expect(typeof questionAbout(held, { symbol: "corrZ", indices: [1, 1] })).toBe("object");
  });

  test("the new cost among them, with the weights that were left uncorrected named", () => {
    const trace = drawTrace(
      { sizes: [2, 2, 2], output: "sigmoid", costFactor: 1, batch: "mean", P: 1 },
      seededRandom(5),
    );
    const question = newCostQuestion(trace, 4);
    if (typeof question === "string") throw new Error(question);
    expect(question.value).toBeCloseTo(trace.update?.costAfter ?? Number.NaN, 12);
    const old = judge(question, number(typed(trace.update?.costBefore ?? 0, 5)));
    expect(old).toMatchObject({ kind: "wrong", candidates: [{ code: "new-cost:nothing-corrected" }] });
  });
});

test("the published 2–2–2 example's printed numbers are right answers, to the digits that were printed", () => {
  const trace = traceBatch(
    { sizes: [2, 2, 2], output: "sigmoid", costFactor: 0.5, batch: "mean" },
    [Float64Array.of(0.35, 0.35, 0.15, 0.25, 0.2, 0.3), Float64Array.of(0.6, 0.6, 0.4, 0.5, 0.45, 0.55)],
    [{ x: Float64Array.of(1, 0.05, 0.1), label: null, y: Float64Array.of(0.01, 0.99) }],
    0.5,
    { run: 0, revision: 0 },
  );
  for (const [cell, printed] of [
    [{ symbol: "U", indices: [1] }, "0.593269992"],
    [{ symbol: "U", indices: [2] }, "0.596884378"],
    [{ symbol: "yHat", indices: [0] }, "0.75136507"],
    [{ symbol: "yHat", indices: [1] }, "0.772928465"],
    [{ symbol: "cost", indices: [] }, "0.298371109"],
    [{ symbol: "deltaOut", indices: [0] }, "0.138498562"],
    [{ symbol: "deltaOut", indices: [1] }, "-0.0380982365"],
    [{ symbol: "deltaHid", indices: [1] }, "0.00877135469"],
    [{ symbol: "deltaHid", indices: [2] }, "0.00995425471"],
    [{ symbol: "newW", indices: [1, 1] }, "0.149780716"],
    [{ symbol: "newZ", indices: [2, 1] }, "0.561370121"],
  ] as const) {
    const question = questionAbout(trace, cell, 0, 8);
    if (typeof question === "string") throw new Error(`${cell.symbol}: ${question}`);
    expect(judge(question, number(printed)), printed).toMatchObject({ kind: "right" });
    expect(judge(question, number(printed.replace(".", ","), "fr")).kind).toBe("right");
  }
  const cost = newCostQuestion(trace, 8);
  if (typeof cost === "string") throw new Error(cost);
  expect(judge(cost, number("0.280471447")).kind).toBe("right");
  expect(judge(cost, number("0.291027774"))).toMatchObject({ candidates: [{ code: "new-cost:biases-held" }] });
});

describe("a published mistake is recognised", () => {
  /** A softmax network of that seed, and its numbers by name. */
  const networkOf = (seed: number) => {
    const trace = drawTrace(
      { sizes: [2, 2, 2], output: "softmax", costFactor: 1, batch: "sum", P: 1 },
      seededRandom(seed),
    );
    const read = (symbol: SymbolId, ...indices: number[]): number =>
      cellValue(trace, { symbol, indices }) ?? Number.NaN;
    return { trace, read };
  };

  test("∂/∂w = (ŷ_1 − y_1)·a_2 for (ŷ_2 − y_2)·a_1, the indices transposed", () => {
    for (let seed = 1; seed <= 10 + seeds; seed++) {
      const { trace, read } = networkOf(seed);
      const output = (n: 1 | 2): number => read("yHat", n - 1) - read("y", n - 1);
      // The weight from neuron 1 to output 2: the course counts the outputs from 0.
      const question = questionAbout(trace, { symbol: "gradZ", indices: [1, 1] });
      if (typeof question === "string") throw new Error(question);
      expect(judge(question, number(typed(output(2) * read("U", 1), 5))).kind).toBe("right");
      const verdict = judge(question, number(typed(output(1) * read("U", 2), 5)));
      const kinds = verdict.kind === "wrong" ? verdict.candidates.map(({ mutation }) => mutation?.kind) : [];
      expect(kinds, `seed ${seed}`).toContain("index-exchanged");
    }
  });

  test("“cross-entropy removes g′ in the hidden layer too”", () => {
    for (let seed = 1; seed <= 10 + seeds; seed++) {
      const { trace, read } = networkOf(seed);
      const question = questionAbout(trace, { symbol: "deltaHid", indices: [1] });
      if (typeof question === "string") throw new Error(question);
      const without = [0, 1].reduce((sum, k) => sum + read("z", 1, k) * (read("yHat", k) - read("y", k)), 0);
      const verdict = judge(question, number(typed(without, 5)));
      const codes = verdict.kind === "wrong" ? verdict.candidates.map(code) : [];
      expect(codes, `seed ${seed}`).toContain("B9.1:factor-left-out:gPrime");
      const named = verdict.kind === "wrong" ? verdict.candidates.find(({ code: own }) => own === codes[0]) : undefined;
      if (named?.mutation == null) throw new Error("it is a mistake of the line");
      expect(mutationWords(named.mutation, "en").why).toContain("hidden");
    }
  });
});

test("the same recipe makes the same question, another seed another one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom("A3.1", "F4.1", "M3.2"), (seed, line) => {
      const one = drawQuestion({ line, output: "sigmoid", seed });
      const again = drawQuestion({ line, output: "sigmoid", seed });
      expect(again.value).toBe(one.value);
      expect(again.cell).toEqual(one.cell);
      expect(drawQuestion({ line, output: "sigmoid", seed: seed + 1 }).value).not.toBe(one.value);
    }),
    { numRuns: 10 },
  );
});
