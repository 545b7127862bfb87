import { describe, expect, test } from "vitest";
import { statementSpeech } from "../../src/course/writing/speech.ts";
import { scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

function said(key: string, language: "fr" | "en", face: "symbols" | "indices" | "numbers" = "symbols"): string {
  for (const output of ["sigmoid", "softmax"] as const) {
    const trace = smallTrace({ output, costFactor: 1, batch: "mean" });
    const placed = statementsOf(trace).find(({ statement }) => statement.key === key);
    if (placed === undefined) continue;
    const scope = [...scopesOf(placed.statement, trace)][1] ?? null;
    return statementSpeech(placed.equation, placed.statement, { face, scope, language, digits: 3, output });
  }
  throw new Error(`no statement ${key}`);
}

describe("an equation read aloud", () => {
  test("in French says it as a teacher does", () => {
    expect(said("A5.3", "fr")).toBe(
      "delta j caché égale la somme sur k de M j k fois delta k sortie, pour j de 1 à N c moins 1, sous forme de matrice, delta caché égale M fois delta sortie",
    );
    expect(said("A5.1", "fr")).toContain(
      "égale U j, facteur de 1 moins U j, fois la somme sur k de z j k fois delta k sortie",
    );
    expect(said("A1.1", "fr")).toBe(
      "le coût E de l’échantillon p égale la somme sur k du carré de la quantité y chapeau k moins y k",
    );
    expect(said("F1.2", "fr")).toContain("X 1 plus 3 r plus c égale image, ligne r, colonne c, sur 255");
  });

  test("in English too", () => {
    expect(said("A5.1", "en")).toContain(
      "equals U j, times the quantity 1 minus U j, times the sum over k of z j k times delta k sortie",
    );
    expect(said("B5.1", "en")).toContain("equals minus y hat k times y hat q");
    expect(said("B4.2", "en")).toContain("the derivative of y hat k with respect to tau k");
  });

  test("names the indices and the numbers of the sample shown", () => {
    expect(said("B7.1", "fr", "indices")).toBe(
      "delta 1 sortie égale la dérivée du coût C par rapport à tau 1, égale y chapeau 1 moins y 1",
    );
    expect(said("B7.1", "fr", "numbers")).toBe(
      "delta 1 sortie égale la dérivée du coût C par rapport à tau 1, égale 0,3970 moins 0, égale 0,397",
    );
  });

  test("tells a sum inside a line of numbers by its total", () => {
    expect(said("A8.1", "en", "numbers")).toMatch(/equals 1 over 2, times the sum, which is (minus )?[\d.]+/);
  });

  test("ends in the value, without what the machine's last bits add to it", () => {
    expect(said("B1.1", "fr", "numbers")).toBe("la somme sur k de y chapeau k égale 1");
    for (const language of ["fr", "en"] as const) {
      for (const output of ["sigmoid", "softmax"] as const) {
        const trace = smallTrace({ output, costFactor: 1, batch: "mean" });
        for (const { statement } of statementsOf(trace))
          expect(said(statement.key, language, "numbers")).not.toMatch(/\d[.,]\d{8}|undefined|NaN|unknown|inconnu/);
      }
    }
  });

  test("says two lines that have the same numbers once", () => {
    expect(said("A6.1", "en", "numbers")).toMatch(/equals [\d.]+ times [\d.]+, equals [\d.]+$/);
  });

  test("parts a layer from what is done with it, and draws French « de le » together", () => {
    expect(said("G1.1", "fr")).toContain("de w i j, couche h, fois o i, couche h moins un");
    expect(said("A1.2", "fr")).toContain("fois la somme sur p du coût E");
  });

  test("keeps what stands after a sum apart from it", () => {
    expect(said("B2.2", "fr")).toContain("de e puissance tau l, fin de la somme, moins tau du vrai chiffre");
    expect(said("B2.2", "en", "numbers")).toMatch(/equals log of the sum, which is [\d.]+, end of the sum, minus/);
    expect(said("B6.1", "fr")).toContain("la somme sur k autre que q de y k, fin de la somme, moins y q");
  });
});
