import { describe, expect, test } from "vitest";
import { renderFormula } from "../../src/formulas/katex-chunk.ts";

/** The MathML that is read aloud. */
const heard = (tex: string): string => /<math[\s\S]*<\/semantics>/.exec(renderFormula(tex, false, true))?.[0] ?? "";

describe("A formula read aloud", () => {
  test("has caché as one word, marked as French, and ŷ as one letter", () => {
    expect(heard("\\delta_j^{\\text{caché}}")).toContain('<mtext lang="fr">caché</mtext>');
    expect(heard("\\hat{y}_k")).toContain("<mi>ŷ</mi>");
    expect(heard("\\text{où }x")).toContain("où");
  });

  test("keeps what no letter has been made for: a bar over z", () => {
    expect(heard("\\bar{z}")).toContain("<mover");
  });
});
