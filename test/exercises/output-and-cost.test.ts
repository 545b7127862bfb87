import { describe, expect, it } from "vitest";
import { isShared, outputAndCost } from "../../src/exercises/output-and-cost.ts";

describe("the output and the cost that a question is asked of", () => {
  it("need not be said of a line that both variants share", () => {
    for (const line of ["F2.1", "F3.2", "F4.1", "G5.1", "M3.2"]) expect(isShared(line), line).toBe(true);
    for (const line of ["F5a.1", "F5b.1", "A1.1", "A3.1", "A5.1", "B7.1", "B9.1"])
      expect(isShared(line), line).toBe(false);
  });

  it("are said for each output in its own words", () => {
    const said = (["sigmoid", "softmax"] as const).map(
      (output) => outputAndCost({ output, costFactor: 1 }, output === "sigmoid" ? "A" : "B").fr,
    );
    expect(said).toEqual([
      "Sortie sigmoïde, erreur quadratique $\\mathcal{E}$ sans facteur ½ (variante A, [A1]).",
      "Sortie softmax, coût logarithmique $C$ (variante B, [B2]).",
    ]);
    expect(outputAndCost({ output: "sigmoid", costFactor: 0.5 }, "G").en).toContain("with a factor ½");
  });
});
