import { describe, expect, test } from "vitest";
import { sourceLine } from "../../src/course/algebra/graph.ts";
import { reads } from "../../src/course/algebra/reads.ts";
import { equationIds, equationOf, statementsFor } from "../../src/course/equations/equations.ts";
import { stepOf, stepOfEquation, steps } from "../../src/course/method/method.ts";
import { narration } from "../../src/course/method/narration.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { stepOfSymbol } from "../../src/course/symbols/symbols.ts";
import { allConventions, scopesOf, smallTrace } from "./course-cases.ts";

describe("the method's steps", () => {
  test("are nine, 1a to 3c, in order", () => {
    expect(steps.map(({ id }) => id)).toEqual(["1a", "1b", "1c", "1d", "2a", "2b", "3a", "3b", "3c"]);
    expect(stepOf("2a").equations).toEqual({ sigmoid: ["A3"], softmax: ["B7"] });
  });

  test("apply and explain every equation but the notation table, each once", () => {
    for (const id of equationIds) {
      if (id === "N") expect(stepOfEquation(id)).toBeNull();
      else expect(stepOfEquation(id), id).not.toBeNull();
    }
    const named = steps.flatMap(({ equations, derivedBy }) => [
      ...new Set([...equations.sigmoid, ...equations.softmax]),
      ...derivedBy.sigmoid,
      ...derivedBy.softmax,
      ...derivedBy.both,
    ]);
    expect([...named].sort()).toEqual(equationIds.filter((id) => id !== "N").sort());
  });

  test("name only equations of their own output", () => {
    for (const { equations, derivedBy } of steps) {
      for (const output of ["sigmoid", "softmax"] as const) {
        for (const id of [...equations[output], ...derivedBy[output]]) {
          expect(["both", output], id).toContain(equationOf(id).variant);
        }
      }
    }
  });

  test.each(["sigmoid", "softmax"] as const)("need nothing that a later step produces: %s", (output) => {
    const trace = smallTrace({ output, costFactor: 1, batch: "mean" });
    for (const placed of statementsFor(trace.spec)) {
      const step = stepOfEquation(placed.equation.id);
      const line = sourceLine(placed);
      const [scope] = scopesOf(placed.statement, trace);
      const applied = step?.equations[output].includes(placed.equation.id) ?? false;
      if (step === null || !applied || line === undefined || scope === undefined) continue;
      for (const { symbol } of reads(line.right, scope)) {
        const earlier = stepOfSymbol(symbol);
        if (earlier === null) continue;
        expect(stepIds.indexOf(earlier), `${placed.statement.key} reads ${symbol}`).toBeLessThanOrEqual(
          stepIds.indexOf(step.id),
        );
      }
      if (placed.statement.left.kind === "ref") expect(stepOfSymbol(placed.statement.left.symbol)).toBe(step.id);
    }
  });

  test("produce no weight, no α and no size: those are given", () => {
    for (const given of ["w", "z", "W", "alpha", "P", "Ne", "Nc", "Ns"] as const)
      expect(stepOfSymbol(given)).toBeNull();
  });
});

describe("the narration", () => {
  test("is one sentence a step, in both languages, with this sample's numbers, at any depth", () => {
    for (const conventions of allConventions) {
      for (const hidden of [[4], [3, 2], []]) {
        const trace = smallTrace(conventions, hidden);
        for (const language of ["fr", "en"] as const) {
          for (const step of stepIds) {
            const told = narration(step, trace, 0, { digits: 3, language });
            expect(told).toMatch(language === "fr" ? /^Étape \d[a-d]\u00a0: \S.*\.$/ : /^Step \d[a-d]: \S.*\.$/);
            expect(told).not.toMatch(/undefined|NaN|–|\n/);
          }
        }
      }
    }
  });

  test("of step 2a says the largest output error as it is said, not as TeX writes it", () => {
    const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
    expect(narration("2a", trace, 0, { digits: 3, language: "fr" })).toContain("delta 2 sortie = −0,677");
  });

  test("asks for the true digit where nobody has said it", () => {
    const trace = smallTrace({ output: "softmax", costFactor: 1, batch: "mean" });
    const unknown = {
      ...trace,
      update: null,
      samples: trace.samples.map(({ forward }) => ({ forward, backward: null })),
    };
    expect(narration("2a", unknown, 0, { digits: 3, language: "en" })).toContain("say which one it is");
    expect(narration("1d", unknown, 0, { digits: 3, language: "en" })).toContain("the network answers");
  });
});
