import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { foundKey, whatIf } from "../../src/course/algebra/what-if.ts";
import { type Chain, chainTo, judgeChain } from "../../src/exercises/chain.ts";
import { makeExercise } from "../../src/exercises/exercise.ts";
import { mistakesOf } from "../../src/exercises/mistakes.ts";
import { askedPart } from "../../src/exercises/question.ts";
import { judge } from "../../src/exercises/verdict.ts";
import { imageTrace, number, seeds, typed } from "./drawn.ts";

function chainOf(to: "newW" | "newZ", output: "sigmoid" | "softmax", seed: number): Chain {
  const exercise = makeExercise({ kind: "chain", to, output }, seed);
  if (exercise.kind !== "chain") throw new Error("it is a chain");
  return exercise.chain;
}

const keys = ({ lines }: Chain): string[] => lines.map(({ instance }) => instance.statement.key);

/** What a learner types who gets line `at` wrong in some way and everything after it right from there. */
function carriedOn({ trace, lines }: Chain, at: number, wrong: number): string[] {
  const found = new Map<string, number>();
  return lines.map((question, n) => {
    const { scope } = question.instance;
    const instead = whatIf(trace, { found: new Map(found) });
    const value = n === at ? wrong : (evaluate(askedPart(question), { ...scope, instead }) ?? Number.NaN);
    // A careful learner keeps two digits more than asked.
    const text = typed(value, question.digits + 2);
    if (n >= at) found.set(foundKey(question.cell, question.p), Number(text));
    return text;
  });
}

describe("a chain", () => {
  test("leads from F2 to the corrected weight, line by line, in the course's order", () => {
    expect(keys(chainOf("newW", "sigmoid", 1))).toEqual([
      ...["F2.1", "F3.2", "F4.1", "F5a.1", "A3.1", "A5.1", "A6.2", "A9.2", "M3.2"],
    ]);
    expect(keys(chainOf("newW", "softmax", 1))).toEqual([
      ...["F2.1", "F3.2", "N.3", "F4.1", "F5b.1", "B7.1", "B9.1", "B10.2", "B12.2", "M3.2"],
    ]);
    expect(keys(chainOf("newZ", "sigmoid", 1))).toEqual([
      ...["F2.1", "F3.2", "F4.1", "F5a.1", "A3.1", "A6.1", "A9.1", "M3.1"],
    ]);
  });

  test("of a digit goes through the neurons that its weight names", () => {
    const { lines } = chainTo(imageTrace("sigmoid"), { symbol: "newW", indices: [0, 7] }, 3);
    expect(lines.map(({ cell }) => `${cell.symbol} ${cell.indices}`)).toEqual([
      ...["sigma 7", "U 7", "tau 3", "yHat 3", "deltaOut 3", "deltaHid 7", "gradW 0,7", "corrW 0,7", "newW 0,7"],
    ]);
  });

  test("answered right is right, line by line, without a word on earlier numbers", () => {
    for (let seed = 1; seed <= 2 * seeds; seed++) {
      for (const output of ["sigmoid", "softmax"] as const) {
        const chain = chainOf("newW", output, seed);
        const judged = judgeChain(
          chain,
          chain.lines.map(({ value, digits }) => typed(value, digits + 1)),
          "en",
        );
        for (const { verdict, carried } of judged) {
          expect(verdict).toMatchObject({ kind: "right", from: [] });
          expect(carried).toBe(false);
        }
      }
    }
  });

  test("costs one line where one mistake was made: what follows is right, from the learner's own number", () => {
    let injected = 0;
    for (let seed = 1; seed <= 2 * seeds; seed++) {
      for (const output of ["sigmoid", "softmax"] as const) {
        const chain = chainOf("newW", output, seed);
        for (const [at, question] of chain.lines.entries()) {
          const mistake = mistakesOf(question).find(({ level, mutation }) => level === 0 && mutation !== null);
          const wrong = mistake?.values[0];
          if (wrong === undefined || Math.abs(wrong / question.value) > 500 || Math.abs(wrong / question.value) < 0.01)
            continue;
          injected++;
          const judged = judgeChain(chain, carriedOn(chain, at, wrong), "en");
          for (const [n, { verdict }] of judged.entries()) {
            const where = `${output} ${seed} wrong at ${at}, line ${n} ${judged[n]?.question.instance.statement.key}`;
            if (n === at) {
              expect(verdict?.kind, where).toBe("wrong");
              if (verdict?.kind === "wrong")
                expect(
                  verdict.candidates.map(({ code }) => code),
                  where,
                ).toContain(mistake?.code);
            } else expect(verdict?.kind, where).toBe("right");
          }
          expect(judged[at]?.carried).toBe(true);
          // The next line that reads it says whose number it is right from, unless the digits asked do not show it.
          const next = judged.find(({ verdict }) => verdict?.kind === "right" && verdict.from.length > 0)?.verdict;
          if (next?.kind === "right") expect(next.from).toContainEqual(question.cell);
        }
      }
    }
    expect(injected).toBeGreaterThan(30 * seeds);
  });

  test("says right from σ where σ was wrong, and right from U where U has taken it up", () => {
    const chain = chainOf("newW", "sigmoid", 2);
    const sigma = chain.lines[0];
    if (sigma === undefined) throw new Error("it begins with σ");
    const judged = judgeChain(chain, carriedOn(chain, 0, sigma.value + 0.5), "fr");
    const from = judged.map(({ verdict }) =>
      verdict?.kind === "right" ? verdict.from.map(({ symbol }) => symbol) : null,
    );
    expect(from.slice(0, 4)).toEqual([null, ["sigma"], ["U"], ["tau"]]);
  });

  test("takes the true number too where an earlier one was wrong", () => {
    const chain = chainOf("newZ", "sigmoid", 3);
    const truth = chain.lines.map(({ value, digits }) => typed(value, digits));
    const judged = judgeChain(chain, truth.with(1, typed((chain.lines[1]?.value ?? 0) * 1.3, 4)), "en");
    expect(judged.map(({ verdict }) => verdict?.kind)).toEqual(truth.map((_, n) => (n === 1 ? "wrong" : "right")));
    expect(judged[2]?.verdict).toMatchObject({ from: [] });
  });

  test("names a mistake made on the learner's own numbers", () => {
    const chain = chainOf("newZ", "sigmoid", 4);
    const typedIn = carriedOn(chain, 0, (chain.lines[0]?.value ?? 0) + 0.4);
    const corr = keys(chain).indexOf("A9.1");
    const value = Number(typedIn[corr]);
    const judged = judgeChain(chain, typedIn.with(corr, typed(-value, 4)), "en");
    expect(judged[corr]?.verdict).toMatchObject({ kind: "wrong", candidates: [{ code: "A9.1:sign-lost" }] });
  });

  test("shows a mistake made on the learner's own numbers with these, and looks for none on the course's", () => {
    const chain = chainOf("newZ", "sigmoid", 4);
    const typedIn = carriedOn(chain, 0, (chain.lines[0]?.value ?? 0) + 0.4);
    const corr = keys(chain).indexOf("A9.1");
    const line = chain.lines[corr];
    if (line === undefined) throw new Error("it corrects a weight");
    const own = judgeChain(chain, typedIn.with(corr, typed(-Number(typedIn[corr]), 4)), "en")[corr]?.verdict;
    if (own?.kind !== "wrong" || own.carried === null) throw new Error("it is wrong, from the learner's numbers");
    const [mistake] = own.candidates;
    const scope = { ...line.instance.scope, instead: own.carried.world };
    expect(evaluate(mistake?.mutation?.wrong ?? line.line, scope)).toBeCloseTo(-Number(typedIn[corr]), 4);
    const plain = judgeChain(chain, typedIn.with(corr, typed(-line.value, 4)), "en")[corr]?.verdict;
    expect(plain).toMatchObject({ kind: "wrong", candidates: [] });
  });

  test("finds a mistake in the lines above that were left blank, and never in one that was right", () => {
    for (let seed = 1; seed <= 5 * seeds; seed++) {
      const chain = chainOf("newW", "sigmoid", seed);
      const truth = chain.lines.map(({ value, digits }) => typed(value, digits + 2));
      const [out, hidden, gradient] = ["A3.1", "A5.1", "A6.2"].map((key) => keys(chain).indexOf(key));
      if (out === undefined || hidden === undefined || gradient === undefined) throw new Error("it goes through A");
      const line = chain.lines[gradient];
      // The 2 of A3 forgotten: every error and the gradient are halves.
      const half = typed((line?.value ?? Number.NaN) / 2, (line?.digits ?? 3) + 1);
      const codesAt = (answers: readonly string[]): readonly string[] => {
        const verdict = judgeChain(chain, answers, "en")[gradient]?.verdict;
        if (verdict?.kind !== "wrong") throw new Error(`${half} is wrong`);
        return verdict.candidates.map(({ code }) => code);
      };
      const blank = truth.with(out, "").with(hidden, "").with(gradient, half);
      expect(codesAt(blank), `seed ${seed}`).toContain("A3.1:factor-left-out:2");
      const right = codesAt(truth.with(gradient, half));
      expect(right.filter((code) => !code.startsWith("A6.2") && !code.startsWith("slip"))).toEqual([]);
    }
  });

  test("asks for an intermediate value where nothing explains a line, judged with the learner's own numbers", () => {
    const chain = chainOf("newW", "sigmoid", 2);
    const at = keys(chain).indexOf("A5.1");
    const line = chain.lines[at];
    if (line === undefined) throw new Error("it has a hidden error");
    const typedIn = carriedOn(chain, 0, (chain.lines[0]?.value ?? 0) + 0.5);
    const { verdict } = judgeChain(chain, typedIn.with(at, typed(line.value * 7.77, 4)), "en")[at] ?? { verdict: null };
    if (verdict?.kind !== "wrong" || verdict.next === null) throw new Error("it asks on");
    expect(verdict).toMatchObject({ candidates: [] });
    expect(verdict.next.path.length).toBeGreaterThan(0);
    const { next, carried } = verdict;
    const scope = { ...next.instance.scope, ...(carried === null ? {} : { instead: carried.world }) };
    const own = evaluate(askedPart(next), scope) ?? Number.NaN;
    expect(judge(next, number(typed(own, 5)), carried ?? undefined).kind).toBe("right");
    // A line of the chain itself has been asked already.
    const product = keys(chain).indexOf("A6.2");
    const other = judgeChain(chain, typedIn.with(product, "7.7777"), "en")[product]?.verdict;
    expect(other).toMatchObject({ kind: "wrong", next: null });
  });

  test("does not go on from 0, a blank, what cannot be read, or a number a thousand times too large", () => {
    const chain = chainOf("newZ", "sigmoid", 5);
    const truth = chain.lines.map(({ value, digits }) => typed(value, digits));
    for (const silly of ["0", "", "?", "1e9"]) {
      const judged = judgeChain(chain, truth.with(0, silly), "en");
      expect(judged[0]?.carried).toBe(false);
      for (const { verdict } of judged.slice(1)) expect(verdict).toMatchObject({ kind: "right", from: [] });
    }
  });
});
