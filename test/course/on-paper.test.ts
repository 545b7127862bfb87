import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Trace } from "../../src/core/trace.ts";
import { evaluate } from "../../src/course/algebra/evaluate.ts";
import { isOwnName, statementTex } from "../../src/course/writing/statement-tex.ts";
import { allConventions, anyTrace, magnitude, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";
import { NotWhole, workOut } from "./printed-line.ts";

/** A line of an equation in numbers: its relation sign, what it gives when worked out, the result printed under it. */
interface Printed {
  readonly name: string;
  readonly relation: "=" | "≈";
  readonly worked: number;
  readonly result: string;
  readonly value: number;
  /** How large the numbers are that it adds and multiplies. */
  readonly scale: number;
  readonly braces: ReturnType<typeof workOut>["braces"];
}

/** Every line in numbers of every equation of a trace that a reader can work out. `most`: scopes a statement. */
function* printedLines(trace: Trace, digits: number, language: "fr" | "en", most: number): Generator<Printed> {
  for (const { equation, statement } of statementsOf(trace)) {
    let count = 0;
    for (const scope of scopesOf(statement, trace)) {
      if (++count > most) break;
      const { output } = trace.spec;
      const tex = statementTex(equation, statement, { face: "numbers", scope, digits, language, output });
      const value = evaluate(statement.left, scope);
      if (value === undefined || tex.result === null) continue;
      for (const [n, line] of tex.lines.entries()) {
        const right = statement.lines[n]?.right;
        if (right === undefined || isOwnName(right, statement)) continue;
        const [, sign = "", body = ""] = /^(=|\\approx) (.*)$/s.exec(line.tex) ?? [];
        try {
          yield {
            name: `${line.key} ${line.tex} ${tex.result}`,
            relation: sign === "=" ? "=" : "≈",
            ...renamed(workOut(body)),
            result: tex.result.replace(/^(=|\\approx) /, ""),
            value,
            scale: magnitude(right, scope),
          };
        } catch (error) {
          if (!(error instanceof NotWhole)) throw error;
        }
      }
    }
  }
}

function renamed({ value, braces }: ReturnType<typeof workOut>) {
  return { worked: value, braces };
}

/** Whether a number rounds to a printed one: half a unit of its last digit, `digits` of them where it is written short. */
function rounds(worked: number, printed: string, digits: number): boolean {
  const plain = printed.replace("{,}", ".").replace(/[{}]/g, "");
  const [, mantissa = "", power = "0"] = /^-?([\d.]+)(?: \\times 10\^(-?\d+))?$/.exec(plain) ?? [];
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const significant = mantissa.replace(".", "").replace(/^0+/, "").length;
  const short = Math.max(0, digits - significant);
  const target = workOut(printed).value;
  if (target === 0) return Math.abs(worked) <= 1e-12;
  const half = 10 ** (Number(power) - decimals - short) / 2;
  return Math.abs(worked - target) <= half * (1 + 1e-6) + 1e-15;
}

const style = fc.record({
  digits: fc.integer({ min: 3, max: 6 }),
  language: fc.constantFrom("fr" as const, "en" as const),
});

describe("numbers add up on paper", () => {
  test("what is worked out from a line's printed numbers is what is printed, or the page says ≈: results and totals under braces", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 2 }), style, (trace, { digits, language }) => {
        for (const { name, relation, worked, result, braces } of printedLines(trace, digits, language, 4)) {
          if (relation === "=") expect(rounds(worked, result, digits), `${name} gives ${worked}`).toBe(true);
          for (const { terms, total, nearly } of braces) {
            if (terms !== null && !nearly) expect(rounds(terms, total, 0), `${name}: ${terms}, ${total}`).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("where it says ≈, the numbers that were rounded account for the difference", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 2 }), style, (trace, { digits, language }) => {
        for (const { name, relation, worked, value, scale } of printedLines(trace, digits, language, 4)) {
          if (relation === "≈")
            expect(Math.abs(worked - value), name).toBeLessThanOrEqual(scale * 10 ** -digits * 5 + 1e-15);
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each(allConventions)("≈ is rare: $output, $costFactor, $batch", (conventions) => {
    const lines = [...printedLines(smallTrace(conventions), 4, "en", 40)];
    const nearly = lines.filter(({ relation }) => relation === "≈");
    expect(lines.length).toBeGreaterThan(150);
    expect(nearly.length / lines.length, nearly.map(({ name }) => name).join("\n")).toBeLessThan(0.03);
  });

  test("nothing that is not 1 is printed as 1, nothing that is not 0 as 0", () => {
    fc.assert(
      fc.property(anyTrace({ min: 1, max: 2 }), (trace) => {
        for (const { name, result, value } of printedLines(trace, 3, "en", 4)) {
          if (value !== 0) expect(result, name).not.toMatch(/^-?[0.]+$/);
          if (Math.abs(value) < 1) expect(result, name).not.toMatch(/^-?1(\.0*)?$/);
        }
      }),
      { numRuns: 20 },
    );
  });
});
