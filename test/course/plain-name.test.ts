import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/course/symbols/cell.ts";
import type { CourseSymbol, Marking } from "../../src/course/symbols/symbol.ts";
import { symbols } from "../../src/course/symbols/symbols.ts";
import { plainName, symbolCalled } from "../../src/course/writing/plain-name.ts";

const textOf = (at: Parameters<typeof plainName>): string =>
  plainName(...at)
    .map(({ text, above = "", below = "" }) => `${text} ${below} ${above}`)
    .join("");

function script(mark: "_" | "^", text: string | undefined): string {
  if (text === undefined) return "";
  return text.length === 1 || /^\p{L}+$/u.test(text) || /^\d+$/.test(text) ? `${mark}${text}` : `${mark}{${text}}`;
}

/** A cell's name as one line of text: δ_3^sortie, z_{5,3}, ∂ℰ/∂ŷ_7. */
function plainText({ symbol, indices }: Cell, marking?: Marking): string {
  return plainName(symbol, indices, marking)
    .map(({ text, above, below }) => {
      const [up, down] = [script("^", above), script("_", below)];
      // A layer is written first, as section G does: a^1_2.
      return text + (/^\^\d/.test(up) ? up + down : down + up);
    })
    .join("");
}

describe("a symbol's plain name", () => {
  test("is written as the course writes it", () => {
    expect(plainText({ symbol: "deltaOut", indices: [3] })).toBe("δ_3^sortie");
    expect(plainText({ symbol: "z", indices: [5, 3] })).toBe("z_{5,3}");
    expect(plainText({ symbol: "dCostDYHat", indices: [7] }, { letter: "C", sample: null })).toBe("∂C/∂ŷ_7");
    expect(plainText({ symbol: "gsPrime", indices: [7] })).toBe("g_s′(τ_7)");
    expect(plainText({ symbol: "dUDW", indices: [438, 8, 1] })).toBe("∂U_1/∂w_{438,8}");
    expect(plainText({ symbol: "alpha", indices: [] })).toBe("α");
    expect(plainText({ symbol: "dTauDSigma", indices: [4, 2] })).toBe("M_{4,2}");
    expect(plainText({ symbol: "image", indices: [13, 6] })).toBe("Image[13][6]");
    expect(plainText({ symbol: "newW", indices: [12, 3] })).toBe("w_{12,3}^+");
    expect(plainText({ symbol: "corrDeep", indices: [2, 4, 1] })).toBe("Δw^2_{4,1}");
    expect(plainText({ symbol: "dADA", indices: [1, 4, 2] })).toBe("M^1_{4,2}");
  });

  test("leads back from a letter to its symbol, the course's own before section G's", () => {
    const ids = ["w", "z", "U", "τ", "X", "a", "δ", "q"].map(symbolCalled);
    expect(ids).toEqual(["w", "z", "U", "tau", "X", "a", "delta", null]);
  });

  test("shows no identifier, no TeX and no empty script, with indices or without", () => {
    for (const { id, ranges } of symbols as readonly (CourseSymbol & (typeof symbols)[number])[]) {
      for (const at of [[], ranges.map(({ index }) => index), ranges.map((_, n) => 12 + n)]) {
        const text = textOf([id, at]).replace(/sortie|caché|Image/, "");
        expect(text, id).not.toBe("");
        expect(text, id).not.toMatch(/[\\_^{}]|undefined|\p{L}{4,}/u);
      }
    }
  });
});
