import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { passagesOf, programIn } from "../../src/course/program/listing.ts";
import { courseIdFrom } from "../../src/course/text/chapters.ts";

const names = ["backprop.c", "backprop.py", "deep.c", "deep.py"] as const;
const languages = ["fr", "en"] as const;
const sourceOf = (name: string) => readFileSync(new URL(`../../src/course/program/${name}`, import.meta.url), "utf8");

describe.each(names)("%s", (name) => {
  const source = sourceOf(name);

  test("is the same program in both languages, but for its remarks", () => {
    const code = (language: "fr" | "en") =>
      programIn(source, language)
        .split("\n")
        .map((line) => line.replace(/(\/\/|#(?!include|define|ifndef|endif)).*$/, "").trimEnd())
        .filter((line) => line !== "");
    expect(code("fr")).toEqual(code("en"));
  });

  test.each(languages)("shows no remark of the other language and no mark (%s)", (language) => {
    expect(programIn(source, language)).not.toMatch(/(\/\/|#)((fr|en)( |$)|\[|\])/m);
  });

  test.each(languages)("ties its passages to equations of the course (%s)", (language) => {
    const passages = passagesOf(source, language);
    expect(passages.length).toBeGreaterThan(3);
    for (const { equations, lines, firstLine } of passages) {
      for (const id of equations) expect(courseIdFrom(id), id).not.toBeNull();
      expect(programIn(source, language).split("\n")[firstLine - 1]?.trim()).toBe(lines[0]?.trim());
    }
  });
});

test("every equation that a step applies stands in the C program and in the Python one", () => {
  const applied = ["F1", "F2", "F3", "F4", "F5a", "F5b", "A3", "B7", "A5", "B9", "A6", "B10", "A8", "B11", "A9", "B12"];
  for (const name of ["backprop.c", "backprop.py"]) {
    const shown = passagesOf(sourceOf(name), "fr").flatMap(({ equations }) => equations);
    for (const id of applied) expect(shown, `${id} in ${name}`).toContain(id);
  }
});

test("a passage left open is refused", () => {
  expect(() => passagesOf("//[A3\nx = 1;\n", "fr")).toThrow(SyntaxError);
  expect(() => passagesOf("//[A3\n//]A5\n", "fr")).toThrow(SyntaxError);
});
