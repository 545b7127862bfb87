import katex from "katex";
import { expect, it } from "vitest";
import { symbols } from "../../src/course/symbols/symbols.ts";

it.each(symbols.map((symbol) => [symbol.id, symbol] as const))(
  "%s of a marked sample can be typeset",
  (_id, symbol) => {
    const at = symbol.ranges.map((_, n) => String(n + 1));
    const notations = [symbol, ...Object.values("notations" in symbol ? symbol.notations : {})];
    for (const { tex } of notations) {
      for (const sample of ["p", "0", null]) {
        const formula = tex(at, { letter: "E", sample });
        expect(() => katex.renderToString(formula, { strict: "ignore" })).not.toThrow();
      }
    }
  },
);
