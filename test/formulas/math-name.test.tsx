import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { symbols } from "../../src/course/symbols/symbols.ts";
import { MathName } from "../../src/formulas/math-name.tsx";

const text = (markup: string): string => markup.replace(/<[^>]*>/g, "");

describe("A symbol's name on the page", () => {
  it("is its letters, with its indices or without, and never its identifier", () => {
    for (const { id, ranges } of symbols) {
      for (const at of [[], ranges.map((_, n) => 12 + n)]) {
        const shown = text(renderToStaticMarkup(<MathName symbol={id} at={at} cost="C" />));
        expect(shown, id).not.toBe("");
        if (id.length > 2 && id !== "image") expect(shown, id).not.toContain(id);
      }
    }
  });

  it("has the layer and the kind of error above, the indices below", () => {
    const markup = (symbol: Parameters<typeof MathName>[0]["symbol"], ...at: number[]) =>
      renderToStaticMarkup(<MathName symbol={symbol} at={at} />);
    expect(markup("deltaHid", 4)).toContain(`<sup lang="fr">caché</sup><sub>4</sub>`);
    expect(markup("delta", 2, 5)).toContain("<sup>2</sup><sub>5</sub>");
    expect(text(markup("dCostDYHat", 7))).toBe("∂ℰ/∂ŷ7");
  });
});
