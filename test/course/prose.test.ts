import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import type { Equation } from "../../src/course/equations/equation.ts";
import { equations } from "../../src/course/equations/equations.ts";
import type { Language } from "../../src/course/language.ts";
import { symbolOf } from "../../src/course/symbols/symbols.ts";
import { en as comparisonEnglish } from "../../src/course/text/en/comparison-notes.ts";
import { en as faultsEnglish } from "../../src/course/text/en/faults.ts";
import { fr as comparisonFrench } from "../../src/course/text/fr/comparison-notes.ts";
import { fr as faultsFrench } from "../../src/course/text/fr/faults.ts";
import { courseIds } from "../../src/course/text/identifiers.ts";
import { flatten, type Inline, parseInline } from "../../src/course/text/inline.ts";
import { en as tourEnglish } from "../../src/panels/tour/words.en.ts";
import { fr as tourFrench } from "../../src/panels/tour/words.fr.ts";
import { en as english, fr as french } from "./whole-course.ts";

/** What stands beside the equations: their titles, and why each line may be written, by the line's key. */
function lineProse(language: Language): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const { id, place, statements } of equations as readonly Equation[]) {
    if (place.title !== undefined) found.set(`${id}.title`, place.title[language]);
    for (const output of ["sigmoid", "softmax"] as const) {
      for (const { lines } of statements({ output, costFactor: 1, batch: "mean" })) {
        for (const { key, because } of lines) found.set(`${output}.${key}`, because[language]);
      }
    }
  }
  return Object.fromEntries(found);
}

const languages = {
  fr: {
    ...french,
    comparison: comparisonFrench,
    faults: faultsFrench,
    invitation: tourFrench.invitation,
    lines: lineProse("fr"),
  },
  en: {
    ...english,
    comparison: comparisonEnglish,
    faults: faultsEnglish,
    invitation: tourEnglish.invitation,
    lines: lineProse("en"),
  },
} as const;

/** Every sentence below a value, by its path: `chapters.A.texts.A.intro`. */
function sentences(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, path === "" ? key : `${path}.${key}`));
}

const written = Object.entries(languages).flatMap(([language, prose]) =>
  sentences(prose).map(([path, source]) => ({ language, path, source })),
);
const pieces = written.flatMap(({ language, path, source }) =>
  flatten(parseInline(source)).map((piece) => ({ language, path, piece })),
);

/** What the eye reads, each formula, symbol and link as one sign. */
function skeleton(parsed: readonly Inline[]): string {
  return parsed
    .map((piece) => (piece.kind === "text" ? piece.text : "children" in piece ? skeleton(piece.children) : "□"))
    .join("");
}

describe("a sentence's marks", () => {
  it("are formulas, linked symbols, references, emphasis and additions", () => {
    expect(parseInline("Le poids {z 0 k} de $E$, voir [A3] *et* [+ ceci +].")).toEqual([
      { kind: "text", text: "Le poids " },
      { kind: "symbol", symbol: "z", indices: ["0", "k"] },
      { kind: "text", text: " de " },
      { kind: "math", tex: "E" },
      { kind: "text", text: ", voir " },
      { kind: "reference", id: "A3" },
      { kind: "text", text: " " },
      { kind: "emphasis", children: [{ kind: "text", text: "et" }] },
      { kind: "text", text: " " },
      { kind: "addition", children: [{ kind: "text", text: "ceci" }] },
      { kind: "text", text: "." },
    ]);
  });

  it("may stand inside one another", () => {
    const kinds = flatten(parseInline("[+ *{tau q}* [B7] +]")).map((piece) => piece.kind);
    expect(kinds).toEqual(["addition", "emphasis", "symbol", "text", "reference"]);
  });

  it("are refused with the sentence quoted when they do not match", () => {
    for (const source of ["{delta", "$x", "[A3", "[A12]", "{theta k}", "*a", "[+ a", "a]", "}", "{z J}"]) {
      expect(() => parseInline(source), source).toThrow(SyntaxError);
      expect(() => parseInline(source)).toThrow(source);
    }
  });

  it("leave words without marks as they are", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^*$[\]{}]+$/), (words) => {
        fc.pre(!words.includes("+]"));
        expect(parseInline(words)).toEqual([{ kind: "text", text: words }]);
      }),
    );
  });
});

describe("the course's prose", () => {
  it("can be read in both languages, every sentence of it", () => {
    for (const { source, path, language } of written) {
      expect(() => parseInline(source), `${language} ${path}`).not.toThrow();
      expect(source.trim(), `${language} ${path}`).toBe(source);
      expect(source, `${language} ${path}`).not.toBe("");
    }
  });

  it("gives every symbol as many indices as it has, or none for all of it", () => {
    for (const { language, path, piece } of pieces) {
      if (piece.kind !== "symbol" || piece.indices.length === 0) continue;
      expect(piece.indices.length, `${language} ${path} ${piece.symbol}`).toBe(symbolOf(piece.symbol).ranges.length);
    }
  });

  it("holds formulas that KaTeX sets without a warning", () => {
    for (const { language, path, piece } of pieces) {
      if (piece.kind !== "math") continue;
      // \text{sortie}, \text{caché}: the course's own accents are text.
      const tex = () => katex.renderToString(piece.tex, { throwOnError: true, strict: "error" });
      expect(tex, `${language} ${path} ${piece.tex}`).not.toThrow();
    }
  });

  /** Those that bring a paragraph of their own to their chapter. */
  const ownParagraph: readonly string[] = (equations as readonly Equation[])
    .filter(({ place }) => place.after !== undefined)
    .map(({ id }) => id);

  it("speaks of every identifier of the course in both languages", () => {
    for (const [language, prose] of Object.entries(languages)) {
      const { M, P } = prose.chapters;
      const remarks = Object.values(prose.chapters).flatMap((chapter) =>
        "remarks" in chapter ? Object.keys(chapter.remarks) : [],
      );
      const own = [...remarks, ...Object.keys(M.phases), ...Object.keys(P.experiments)];
      const linked = sentences({ ...prose, lines: {}, comparison: {} }).flatMap(([, source]) =>
        flatten(parseInline(source)).flatMap((piece) => (piece.kind === "reference" ? [piece.id] : [])),
      );
      expect(
        courseIds.filter((id) => !own.includes(id) && !linked.includes(id) && !ownParagraph.includes(id)),
        language,
      ).toEqual([]);
    }
  });

  it("links the same symbols and lines in both languages, and marks as many additions", () => {
    const marks = (source: string): string[] =>
      flatten(parseInline(source))
        .flatMap((piece) => {
          if (piece.kind === "symbol") return [`${piece.symbol} ${piece.indices.join(" ")}`];
          if (piece.kind === "reference") return [piece.id];
          return piece.kind === "addition" ? ["addition"] : [];
        })
        .toSorted();
    const translated = new Map(sentences(languages.en));
    for (const [path, source] of sentences(languages.fr)) {
      expect(new Set(marks(translated.get(path) ?? "")), path).toEqual(new Set(marks(source)));
    }
  });

  it("says what one will be able to do, at the top of every chapter", () => {
    for (const prose of Object.values(languages)) {
      for (const chapter of Object.values(prose.chapters)) {
        expect(chapter.objectives.length).toBeGreaterThanOrEqual(2);
        const last = chapter.objectives.at(-1) ?? "";
        expect(last.endsWith(".")).toBe(true);
        expect(chapter.objectives.slice(0, -1).every((objective) => objective.endsWith(";"))).toBe(true);
      }
    }
  });
});

const inFrench = written.filter(({ language }) => language === "fr");
const inEnglish = written.filter(({ language }) => language === "en");

describe("French typography", () => {
  it("puts a narrow no-break space before ; ! ? » %, a no-break space before a colon, and one inside «", () => {
    for (const { path, source } of inFrench) {
      const text = skeleton(parseInline(source));
      expect(text, path).not.toMatch(/[^\u202f][;!?»%]/);
      expect(text, path).not.toMatch(/[^\u00a0]:/);
      expect(text, path).not.toMatch(/«(?!\u202f)/);
      expect(text.split("«").length, path).toBe(text.split("»").length);
    }
  });

  it("writes ’, never straight or English quotes", () => {
    for (const { path, source } of inFrench) expect(skeleton(parseInline(source)), path).not.toMatch(/['"“”]/);
  });

  it("writes decimals with a comma, in words and in formulas, and thousands with a narrow space", () => {
    for (const { path, source } of inFrench) {
      expect(source, path).not.toMatch(/\d\.\d/);
      expect(source, path).not.toMatch(/\d[. \u00a0]\d{3}(?!\d)|[1-9]\d*,000/);
    }
    expect(french.chapters.P.texts["P.conditions"]).toContain("15\u202f000");
  });
});

describe("English typography", () => {
  it("writes “ ” ’, no space before a mark, and no French quotes", () => {
    for (const { path, source } of inEnglish) {
      const text = skeleton(parseInline(source));
      expect(text, path).not.toMatch(/['"«»]/);
      expect(text, path).not.toMatch(/[\s\u00a0\u202f][;:!?%,.]/);
      expect(text.split("“").length, path).toBe(text.split("”").length);
    }
  });

  it("writes decimals with a point", () => {
    for (const { path, source } of inEnglish) expect(source, path).not.toMatch(/\d,\d(?!\d\d)|\d\{,\}\d/);
  });
});

describe("numbers in either language", () => {
  it("have a real minus sign", () => {
    for (const { path, source } of written) expect(skeleton(parseInline(source)), path).not.toMatch(/(^|[\s(±·])-\d/);
  });
});
