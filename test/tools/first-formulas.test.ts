import { beforeAll, describe, expect, test } from "vitest";
import { fr } from "../../src/course/text/fr/notation.ts";
import { renderFormula } from "../../src/formulas/katex-chunk.ts";
import { typesetFirstFormulas } from "../../tools/first-formulas.ts";

let formulas: Readonly<Record<string, string>>;

beforeAll(async () => {
  formulas = await typesetFirstFormulas();
});

describe("The formulas that the build typesets", () => {
  test("are what the page's own typesetter makes of their TeX", () => {
    for (const [name, html] of Object.entries(formulas)) {
      const [, display, spoken, tex = ""] = /^(D?)(S?) (.*)$/s.exec(name) ?? [];
      expect(html, name).toBe(renderFormula(tex, display === "D", spoken === "S"));
    }
  });

  test("are those of the first chapter, in both languages, and of the first step", () => {
    const written = JSON.stringify(fr.texts).matchAll(/\$([^$]*)\$/g);
    const sentences = Array.from(written, ([, tex = ""]) => `S ${JSON.parse(`"${tex}"`)}`);
    expect(sentences.length).toBeGreaterThan(5);
    const names = Object.keys(formulas);
    expect(names).toEqual(expect.arrayContaining(sentences));
    for (const words of ["sinon", "otherwise", "Image"]) expect(names.join()).toContain(words);
  });
});
