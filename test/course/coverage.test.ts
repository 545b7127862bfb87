import { describe, expect, test } from "vitest";
import { conventionsFor, equationIds, equationOf, equations } from "../../src/course/equations/equations.ts";
import { stepOfEquation } from "../../src/course/method/method.ts";
import type { Block } from "../../src/course/text/blocks.ts";
import { chapters } from "../../src/course/text/chapters.ts";
import { remarkIds } from "../../src/course/text/identifiers.ts";
import { statementSpeech } from "../../src/course/writing/speech.ts";
import { scopesOf, smallTrace } from "./course-cases.ts";

/** The course's own list of its lines. */
const course = `
  F1 F2 F3 F4 F5a F5b
  A1 A2 A3 A4 A5 A6 A7 A8 A9
  B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12
  M1 M2 M3
  G1 G2 G3 G4 G5 G6
  P1 P2 P3 P4 P5 P6
`;
const identifiers = [...course.matchAll(/[A-Z]\d+[ab]?/g)].map(([id]) => id);

/** The lines that send back to others and state no equation of their own. */
const inWords = ["M1", "M2"];

describe("every line of the course", () => {
  test("is an equation, with table N before them, and all others are marked as additions", () => {
    const others = equationIds.filter((id) => id !== "N" && !identifiers.includes(id));
    expect(equationIds.filter((id) => !others.includes(id))).toEqual(["N", ...identifiers]);
    for (const id of others) expect(equationOf(id), id).toMatchObject({ addition: true, place: { addition: true } });
    expect(equations.map(({ id }) => id)).toEqual(equationIds);
  });

  test("has its statements, each with a line, or is one of the method's two that only send back to others", () => {
    for (const equation of equations) {
      const statements = equation.statements(
        conventionsFor(equation, { output: "softmax", costFactor: 1, batch: "mean" }),
      );
      expect(statements.length === 0, equation.id).toBe(inWords.includes(equation.id));
      for (const { lines, key } of statements) expect(lines.length, key).toBeGreaterThan(0);
    }
  });

  test("has its step, or, as table N, none", () => {
    for (const id of equationIds) expect(stepOfEquation(id) === null, id).toBe(id === "N");
  });

  test("is shown in its chapter", () => {
    const shown = Object.values(chapters)
      .flatMap((blocks: readonly Block[]) => blocks)
      .flatMap((block) => ("id" in block ? [block.id] : []));
    for (const id of [...equationIds, ...remarkIds]) expect(shown, id).toContain(id);
  });

  test("can be said in both languages, in each face", () => {
    for (const equation of equations.filter(({ id }) => !inWords.includes(id))) {
      const conventions = conventionsFor(equation, { output: "softmax", costFactor: 0.5, batch: "mean" });
      const trace = smallTrace(conventions);
      const statements = equation.statements(conventions);
      for (const language of ["fr", "en"] as const) {
        for (const face of ["symbols", "indices", "numbers"] as const) {
          for (const statement of statements) {
            const [scope = null] = scopesOf(statement, trace);
            const presentation = { face, language, scope, digits: 3, output: conventions.output };
            const said = statementSpeech(equation, statement, presentation);
            expect(said, statement.key).toMatch(language === "fr" ? / égale \S/ : / equals \S/);
            expect(said, statement.key).not.toMatch(/undefined|NaN|\\|[_^{}]|\bde le\b| {2}/);
            if (language === "en") expect(said, statement.key).not.toMatch(/\b(égale|fois|somme|moins|facteur)\b/);
          }
        }
      }
    }
  });

  test("that the notes do not have is marked as an addition", () => {
    expect(equationOf("G6").addition).toBe(true);
    const softmax = { output: "softmax", costFactor: 0.5, batch: "mean" } as const;
    expect(equationOf("G2").statements(softmax)[0]?.addition).toBe(true);
    expect(equationOf("G2").statements({ ...softmax, output: "sigmoid" })[0]?.addition).toBeUndefined();
    const collapse = equationOf("A7")
      .statements({ ...softmax, output: "sigmoid" })
      .flatMap(({ lines }) => lines);
    expect(collapse.filter(({ addition }) => addition).map(({ key }) => key)).toEqual(["A7.6.1", "A7.6.3", "A7.6.4"]);
  });
});
