import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderFormula } from "../../src/formulas/katex-chunk.ts";
import { around, KeptTogether, Words, without } from "../../src/formulas/kept-together.tsx";
import { MathText } from "../../src/formulas/math-text.tsx";

describe("A formula within a sentence", () => {
  it("keeps the punctuation behind it, French blanks and all, and what opens before it", () => {
    expect(around("as (", "\u202f?")).toEqual({ opens: "(", closes: "\u202f?" });
    expect(around("for ", "), and")).toEqual({ opens: "", closes: ")," });
    expect(around("of ", "\u00a0: the")).toEqual({ opens: "", closes: "\u00a0:" });
    expect(around("of ", " is")).toEqual({ opens: "", closes: "" });
    expect(around("digit, ", " − 1, and")).toEqual({ opens: "", closes: " − 1," });
  });

  it("takes it out of the text beside, so that no sign is written twice or lost", () => {
    for (const text of ["\u202f?", ", of (", ") and ", " is ", "):"]) {
      const { closes } = around("", text);
      const { opens } = around(text, "");
      expect(closes + without(text, true, true) + opens).toBe(text);
    }
  });

  it("has a last box that is held beside it, or is held whole where it is short: there the line cannot break", () => {
    const html = renderFormula("g'(x) = g(x)(1 - g(x)) + g(x)(1 - g(x))", false, false);
    expect(html.match(/class="katex-base"/g)?.length).toBeGreaterThan(3);
    expect(html).toMatch(/<span class="formula-last"><span class="katex-base">(?!.*katex-base)/);
    const short = renderFormula("\\hat{y}_k - y_k", false, false);
    expect(short.match(/class="katex-base"/g)).toHaveLength(2);
    expect(short).toMatch(/<span class="formula-last">(<span class="katex-base">.*){2}/);
    const open = html.match(/<span/g)?.length;
    expect(html.match(/<\/span>/g)).toHaveLength(open ?? 0);
    const kept = renderToStaticMarkup(
      <KeptTogether opens="" closes="?">
        <i>k</i>
      </KeptTogether>,
    );
    expect(kept).toBe('<span class="kept-together"><span class="kept-formula"><i>k</i></span>?</span>');
  });
});

it("A French verb turned round stays whole", () => {
  const shown = renderToStaticMarkup(<Words>{"la somme commence-t-elle à 1"}</Words>);
  expect(shown).toBe('la somme <span class="kept-together">commence-t-elle</span> à 1');
});

it("A short formula in plain words stays on one line, with its punctuation", () => {
  const shown = renderToStaticMarkup(<MathText>{"l’écart : ŷ_k − y_k."}</MathText>);
  expect(shown).toMatch(/^l’écart : <span class="kept-together">.* − .*\.<\/span>$/);
});
