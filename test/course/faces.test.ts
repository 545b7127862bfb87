import { renderToString } from "katex";
import { describe, expect, test } from "vitest";
import { reads } from "../../src/course/algebra/reads.ts";
import { symbols } from "../../src/course/symbols/symbols.ts";
import { katexOptions, linkedCell, unlinkedTex } from "../../src/course/writing/linked-cells.ts";
import { alignedTex, type Presentation, plainTex, statementTex } from "../../src/course/writing/statement-tex.ts";
import { allConventions, scopesOf, smallTrace, statementsOf } from "./course-cases.ts";

const faces = ["symbols", "indices", "numbers"] as const;
const languages = ["fr", "en"] as const;
const mean = { costFactor: 1, batch: "mean" } as const;

const rendered = new Map<string, string>();

/** Throws on any warning. The same TeX is rendered once: most formulas do not depend on every convention. */
function render(tex: string): string {
  const html = rendered.get(tex) ?? renderToString(tex, katexOptions);
  rendered.set(tex, html);
  return html;
}

describe("the three faces of every equation", () => {
  test.each(allConventions)(
    "are TeX that KaTeX takes without a warning: $output, $costFactor, $batch",
    (conventions) => {
      for (const hidden of [[4], [3, 2]]) {
        const trace = smallTrace(conventions, hidden);
        for (const { equation, statement } of statementsOf(trace)) {
          const scope = [...scopesOf(statement, trace)].at(-1) ?? null;
          for (const face of faces) {
            for (const language of languages) {
              const presentation: Presentation = { face, scope, language, digits: 3, output: conventions.output };
              const tex = statementTex(equation, statement, presentation);
              for (const part of [alignedTex(tex), tex.where, tex.vector ?? ""])
                expect(() => render(part)).not.toThrow();
              for (const { tex: line } of tex.lines) expect(line).not.toMatch(/undefined|NaN|\[object/);
            }
          }
        }
      }
    },
  );

  test("are, without their links, the plain TeX that can be copied", () => {
    const trace = smallTrace({ output: "softmax", ...mean });
    for (const { equation, statement } of statementsOf(trace)) {
      const presentation: Presentation = { face: "symbols", scope: null, language: "fr", digits: 3, output: "softmax" };
      const tex = statementTex(equation, statement, presentation);
      const where = tex.where === "" ? "" : ` \\qquad ${tex.where}`;
      expect(unlinkedTex(`${alignedTex(tex)}${where}`)).toBe(plainTex(equation, statement, presentation));
    }
  });

  test("link each symbol to a cell that the line reads or that the left side names", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      const trace = smallTrace({ output, ...mean });
      for (const { equation, statement } of statementsOf(trace)) {
        const scope = [...scopesOf(statement, trace)][0];
        if (scope === undefined) throw new Error(`${statement.key} has no cell`);
        const known = new Set(
          [statement.left, ...statement.lines.map(({ right }) => right)].flatMap((side) =>
            reads(side, scope).map((cell) => `${cell.symbol}:${cell.indices.join(",")}`),
          ),
        );
        for (const face of faces) {
          const html = render(
            alignedTex(statementTex(equation, statement, { face, scope, language: "fr", digits: 3, output })),
          );
          const templates = [...html.matchAll(/data-cell="([^"]*)"/g)].map(([, template = ""]) => template);
          for (const template of templates) {
            const cell = linkedCell(template, scope);
            if (cell === null) throw new Error(`${statement.key}: ${template} is no cell`);
            // A bound letter takes its current value, which a Σ may leave out (k ≠ q) or exceed.
            const exact = !new RegExp(`data-cell="${template}"[^>]*data-bound`).test(html);
            if (exact) expect(known, `${statement.key} ${face}`).toContain(`${cell.symbol}:${cell.indices.join(",")}`);
          }
        }
      }
    }
  });

  test("say the family of each symbol, so that the style sheet gives it its hue", () => {
    const trace = smallTrace({ output: "softmax", ...mean });
    const [placed] = statementsOf(trace).filter(({ statement }) => statement.key === "B7.1");
    if (placed === undefined) throw new Error("B7 speaks of softmax");
    const presentation: Presentation = { face: "symbols", scope: null, language: "fr", digits: 3, output: "softmax" };
    const html = render(alignedTex(statementTex(placed.equation, placed.statement, presentation)));
    expect(html).toMatch(/data-symbol="deltaOut" data-cell="deltaOut:k" data-family="error"/);
    expect(html).toMatch(/data-symbol="yHat" data-cell="yHat:k" data-family="output"/);
    expect(html).toMatch(/data-symbol="y" data-cell="y:k" data-family="truth"/);
    expect(html).not.toContain("color:");
  });

  test("in symbols need no trace", () => {
    for (const output of ["sigmoid", "softmax"] as const) {
      for (const { equation, statement } of statementsOf(smallTrace({ output, ...mean }))) {
        const tex = statementTex(equation, statement, {
          face: "symbols",
          scope: null,
          language: "en",
          digits: 3,
          output,
        });
        expect(() => render(alignedTex(tex))).not.toThrow();
      }
    }
  });

  test("to copy is plain TeX", () => {
    const trace = smallTrace({ output: "sigmoid", ...mean });
    for (const { equation, statement } of statementsOf(trace)) {
      const tex = plainTex(equation, statement, {
        face: "symbols",
        scope: null,
        language: "en",
        digits: 3,
        output: "sigmoid",
      });
      expect(tex).not.toContain("html");
      expect(() => renderToString(tex, { throwOnError: true, strict: "error" })).not.toThrow();
    }
  });
});

describe("A3 on a small network", () => {
  const trace = smallTrace({ output: "sigmoid", ...mean });
  const placed = statementsOf(trace).find(({ statement }) => statement.key === "A3.1");
  const last = (face: "symbols" | "indices" | "numbers", language: "fr" | "en"): string => {
    if (placed === undefined) throw new Error("A3 speaks of the sigmoid");
    const scope = [...scopesOf(placed.statement, trace)][2] ?? null;
    const presentation: Presentation = { face, scope, language, digits: 3, output: "sigmoid" };
    return plainTex(placed.equation, placed.statement, presentation).replace(/ \\qquad.*/, "");
  };

  test("is written in symbols, with its indices filled in, and with its numbers put in", () => {
    expect(last("symbols", "fr")).toContain("2\\,\\hat{y}_{k}(1 - \\hat{y}_{k})(\\hat{y}_{k} - y_{k})");
    expect(last("indices", "fr")).toContain(
      "\\delta_{2}^{\\text{sortie}} &= \\frac{\\partial \\mathcal{E}}{\\partial \\tau_{2}}",
    );
    expect(last("numbers", "fr")).toContain(
      "2 \\cdot 0{,}5603 \\cdot (1 - 0{,}5603) \\cdot (0{,}5603 - 1) \\\\[4pt] &= -0{,}217",
    );
    expect(last("numbers", "en")).toContain(
      "2 \\cdot 0.5603 \\cdot (1 - 0.5603) \\cdot (0.5603 - 1) \\\\[4pt] &= -0.217",
    );
  });
});

describe("every symbol", () => {
  test("can be written in each of its notations, and has a name and a spoken form in both languages", () => {
    for (const symbol of symbols) {
      const letters = symbol.ranges.map(({ index }) => index);
      for (const at of [letters, letters.map((_, n) => String(12 + n))]) {
        for (const one of [symbol, ...Object.values(symbol.notations ?? {})]) {
          expect(() => render(one.tex(at, { letter: "ℰ", sample: null }))).not.toThrow();
          for (const language of languages) {
            const said = one.speech(at, { letter: "C", sample: null }, language);
            expect(said, symbol.id).toMatch(/^\S.*$/);
            expect(said, symbol.id).not.toMatch(/undefined|\\|[_^{}]/);
          }
        }
      }
      for (const language of languages) expect(symbol.name[language]).not.toBe("");
      expect(() => render(symbol.shape)).not.toThrow();
    }
  });
});
