import { describe, expect, it } from "vitest";
import { firstIndices } from "../../src/course/algebra/index-values.ts";
import { statementTex } from "../../src/course/writing/statement-tex.ts";
import { notesOnNumbers, notesOnSymbols } from "../../src/formulas/note-on-numbers.ts";
import { shownOf } from "../../src/formulas/use-presentation.ts";
import { smallPass } from "../../src/store/network/small-pass.ts";
import { initialState } from "../../src/store/store.ts";
import { allConventions, smallTrace } from "../course/course-cases.ts";

function shown(id: Parameters<typeof shownOf>[1], face: "symbols" | "indices" | "numbers", n: number) {
  const chosen = allConventions[n] ?? { output: "sigmoid", costFactor: 1, batch: "mean" };
  const traces = {
    sigmoid: smallTrace({ ...chosen, output: "sigmoid" }),
    softmax: smallTrace({ ...chosen, output: "softmax" }),
  };
  return shownOf({ language: "en", precision: 3, chosen, traces, indices: firstIndices }, id, face);
}

const every = allConventions.map((_, n) => n);

describe("an equation in symbols", () => {
  it("is written as its section writes it, whatever the reader's rules: A with the mean, B with the sum, G with ½", () => {
    for (const n of every) {
      expect(shown("A8", "symbols", n).conventions).toEqual({ output: "sigmoid", costFactor: 1, batch: "mean" });
      expect(shown("B11", "symbols", n).conventions).toMatchObject({ output: "softmax", batch: "sum" });
      expect(shown("B2", "indices", n).conventions).toMatchObject({ output: "softmax", batch: "sum" });
      expect(shown("G2", "symbols", n).conventions.costFactor).toBe(0.5);
    }
  });

  it("says where the network shown has a ½ that its section has not: in the lines in which the 2 then disappears", () => {
    for (const [n, { costFactor }] of allConventions.entries()) {
      for (const id of ["A1", "A3"] as const)
        expect(notesOnSymbols(shown(id, "symbols", n))).toEqual(costFactor === 0.5 ? ["withHalf"] : []);
      for (const id of ["A5", "B7", "G2"] as const) expect(notesOnSymbols(shown(id, "symbols", n))).toEqual([]);
    }
  });

  it("counts the image's rows from 0 to 27 where the inputs are no image, as the course does", () => {
    const { traces } = smallPass(initialState, "one", "sigmoid");
    const chosen = { output: "sigmoid", costFactor: 1, batch: "mean" } as const;
    const asked = { language: "en", precision: 3, chosen, traces, indices: firstIndices } as const;
    const { equation, conventions, presentation } = shownOf(asked, "F1", "symbols");
    const where = equation.statements(conventions).map((one) => statementTex(equation, one, presentation).where);
    expect(where.join()).toContain("r = 0, \\dots, 27");
  });
});

describe("an equation in numbers", () => {
  it("has those of the reader's rules", () => {
    for (const [n, conventions] of allConventions.entries()) {
      expect(shown("A8", "numbers", n).conventions).toEqual({ ...conventions, output: "sigmoid" });
      expect(shown("B11", "numbers", n).conventions.batch).toBe(conventions.batch);
    }
  });

  it("says so where these are not its section's", () => {
    const notes = (id: Parameters<typeof shown>[0], n: number) => {
      const now = shown(id, "numbers", n);
      return notesOnNumbers(now, now.equation.statements(now.conventions));
    };
    for (const [n, { output, costFactor, batch }] of allConventions.entries()) {
      expect(notes("A8", n)).toEqual(batch === "sum" ? ["withSum"] : []);
      expect(notes("B11", n)).toEqual(batch === "mean" ? ["withMean"] : []);
      expect(notes("A3", n)).toEqual(costFactor === 0.5 ? ["withHalf"] : []);
      expect(notes("G2", n)).toEqual(output === "sigmoid" && costFactor === 1 ? ["withoutHalf"] : []);
      expect(notes("A5", n)).toEqual([]);
      expect(notes("B12", n)).toEqual([]);
    }
  });
});
