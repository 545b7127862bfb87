import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EquationId } from "../../src/course/equations/equation.ts";
import { equationOf, equations } from "../../src/course/equations/equations.ts";
import { linesFor, listingOf, programIn, stretchesOf, withPassage } from "../../src/course/program/listing.ts";
import { depthFor, programFiles, programListing } from "../../src/course/program/programs.ts";
import { courseLabel } from "../../src/course/text/identifiers.ts";
import { coreSource } from "./core-source.ts";

const languages = ["fr", "en"] as const;
const files = Object.values(programFiles).flatMap((byDepth) => Object.values(byDepth));
const withCore: readonly EquationId[] = equations.filter(({ place }) => "core" in place).map(({ id }) => id);

describe.each(files)("$name", ({ name, source }) => {
  test("is the same program in both languages, but for its remarks", () => {
    const code = (language: "fr" | "en") =>
      programIn(source, language)
        .split("\n")
        .map((line) => line.replace(/(\/\/|#(?!include|define|ifndef|endif)).*$/, "").trimEnd())
        .filter((line) => line !== "");
    expect(code("fr")).toEqual(code("en"));
  });

  test.each(languages)("shows no remark of the other language and no mark (%s)", (language) => {
    expect(programIn(source, language)).not.toMatch(/(\/\/|#)((fr|en)( |$)|\[|\]|§)/m);
  });

  test.each(languages)("counts its lines as the downloaded file has them (%s)", (language) => {
    const lines = programIn(source, language).split("\n");
    for (const { number, text } of listingOf(name, source, language)) expect(lines[number - 1]).toBe(text);
  });
});

describe("every equation that a program carries out", () => {
  // A7 is a second way to A6, and B4 and B5 are links on the way to B7: the core computes them for the page alone.
  const inPrograms = withCore.filter((id) => !["A7", "B4", "B5"].includes(id));

  test.each(inPrograms)("%s stands in the C program and in the Python one", (id) => {
    for (const kind of ["c", "numpy"] as const)
      expect(linesFor(programListing(kind, depthFor([id]), "fr"), [id]), kind).not.toEqual([]);
  });

  test.each(withCore)("%s has its functions in the core, the first of which says so", (id) => {
    const lines = linesFor(programListing("core", "one-hidden", "en"), [id]);
    expect(lines.length).toBeGreaterThan(2);
    const { place } = equationOf(id);
    const remark = coreSource.remarkAbove(place.core?.[0] ?? "");
    // F5 is F5a and F5b; M.3c is a part of M.3.
    expect(remark).toMatch(new RegExp(`\\b${courseLabel(id).replace(".", "[.]")}(?!\\d)`));
  });

  test("is one that says so: a passage of a program belongs to an equation with a function of the core", () => {
    const shown = files.flatMap(({ name, source }) => listingOf(name, source, "en").flatMap((line) => line.equations));
    expect([...new Set(shown)].filter((id) => !withCore.includes(id))).toEqual([]);
  });
});

test("a function of the core is shown as its file has it, line by line", () => {
  const shown = programListing("core", "any", "en");
  expect(new Set(shown.map(({ file }) => file)).size).toBeGreaterThan(5);
  for (const { file, number, text } of shown) expect(coreSource.lineOf(file, number)).toBe(text);
});

test("an equation's lines are cut where they do not follow each other, and moved to the left edge", () => {
  const lines = linesFor(programListing("c", "one-hidden", "en"), ["A5"]);
  const [only, ...others] = stretchesOf(lines);
  expect(others).toEqual([]);
  expect(only?.[0]?.text).toMatch(/^for \(int j = 1; j < Nc; j\+\+\) \{ {2}\/\/ j from 1/);
  const spread = stretchesOf(linesFor(programListing("numpy", "one-hidden", "en"), ["F3"]));
  expect(spread.length).toBeGreaterThan(1);
  expect(spread.every((stretch) => !stretch[0]?.text.startsWith(" "))).toBe(true);
});

test("a passage that is replaced leaves every other line as it was, counted anew", () => {
  const listing = programListing("c", "one-hidden", "en");
  const around = (lines: typeof listing) =>
    lines.filter(({ equations: ids }) => !ids.includes("B7")).map(({ text }) => text);
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), (texts) => {
      const changed = withPassage(listing, "B7", texts);
      expect(linesFor(changed, ["B7"]).map(({ text }) => text)).toEqual(texts);
      expect(around(changed)).toEqual(around(listing));
      expect(changed.map(({ number }) => number)).toEqual(changed.map((_, n) => n + 1));
    }),
  );
  expect(() => withPassage(listing, "A7", [])).toThrow(RangeError);
});

test("a passage left open is refused, and one that names no equation", () => {
  expect(() => listingOf("x.c", "//[A3\nx = 1;\n", "fr")).toThrow(SyntaxError);
  expect(() => listingOf("x.c", "//[A3\n//]A5\n", "fr")).toThrow(SyntaxError);
  expect(() => listingOf("x.c", "//[A3\n//[A5\n", "fr")).toThrow(SyntaxError);
  expect(() => listingOf("x.c", "//[Q3\nx = 1;\n//]Q3\n", "fr")).toThrow(SyntaxError);
});
