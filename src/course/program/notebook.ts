import type { Conventions } from "../../core/network.ts";
import { type Equation, type EquationId, resultLine, type Statement } from "../equations/equation.ts";
import { equationOf, writtenConventions } from "../equations/equations.ts";
import type { Language } from "../language.ts";
import type { Words } from "../symbols/symbol.ts";
import { symbolOf } from "../symbols/symbols.ts";
import { courseLabel } from "../text/identifiers.ts";
import { type Inline, parseInline, type Sentence } from "../text/inline.ts";
import type { Course } from "../text/prose.ts";
import { plainTex } from "../writing/statement-tex.ts";
import { type ListedLine, type Section, sectionsOf } from "./listing.ts";

/** A cell of a notebook, as nbformat 4.5 has it. */
interface Cell {
  readonly cell_type: "markdown" | "code";
  readonly id: string;
  readonly metadata: Readonly<Record<string, never>>;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly never[];
}

/** A notebook, as nbformat 4.5 has it. */
interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly cells: readonly Cell[];
}

/** What follows is the script's own start from a command line: a notebook has its last cell instead. */
const start = 'if __name__ == "__main__":';

const lastWords: Words = {
  fr: 'Le point désigne le dossier du carnet\u00a0: y mettre les quatre fichiers de MNIST, compressés ou non, puis exécuter toutes les cellules. Une époque prend moins d’une minute. Pour d’autres réglages\u00a0: `run(".", output="sigmoid", seed=3, epochs=5)`.',
  en: 'The dot is the notebook’s own folder: put MNIST’s four files there, compressed or not, then run all cells. An epoch takes less than a minute. For other settings: `run(".", output="sigmoid", seed=3, epochs=5)`.',
};

/**
 * A Python program as a notebook: a cell a section, under the course's heading and the equations that it carries out. Its code
 * cells, one after the other, are the program itself but for its last lines.
 * Throws a RangeError for a section whose heading the course does not have.
 */
export function notebookOf(source: string, language: Language, course: Course): Notebook {
  const sections = sectionsOf("", source, language).map(withoutStart);
  const [head, ...others] = sections;
  const opening = head?.lines.findIndex(({ text }) => !text.startsWith("#")) ?? 0;
  const last = new Map(
    sections.flatMap(({ lines }, n) => lines.flatMap(({ equations }) => equations.map((id) => [id, n]))),
  );
  const cells = [
    markdown([`# ${course.titles.M}`, "", ...introduction(head?.lines.slice(0, opening) ?? [])]),
    code(head?.lines.slice(opening) ?? []),
    ...others.flatMap(({ heading, lines }, n) => {
      const ids = new Set(lines.flatMap(({ equations }) => equations));
      const own = [...ids].filter((id) => last.get(id) === n + 1);
      return [markdown([`## ${headingIn(course, heading ?? "")}`, ...formulas(own, language)]), code(lines)];
    }),
    markdown([lastWords[language]]),
    codeCell(['run(".")']),
  ];
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python", file_extension: ".py", mimetype: "text/x-python" },
    },
    cells: cells.map((cell, n) => ({ ...cell, id: `cell-${n}` })),
  };
}

function withoutStart(section: Section): Section {
  const end = section.lines.findIndex(({ text }) => text === start);
  return end < 0 ? section : { ...section, lines: section.lines.slice(0, end) };
}

/** The remark at the head of the program as paragraphs, without the commands that call it. */
function introduction(lines: readonly ListedLine[]): string[] {
  return lines.map(({ text }) => text.replace(/^# ?/, "")).filter((text) => !text.startsWith("  "));
}

/** A heading of the course by its name: a phase, an experiment, a chapter, or a heading within one. */
function headingIn({ titles, chapters }: Course, name: string): string {
  const headings: Readonly<Record<string, Sentence>> = {
    ...Object.fromEntries(Object.entries(titles).map(([id, title]) => [`${id}.heading`, title])),
    ...Object.fromEntries(Object.values(chapters).flatMap(({ texts }) => Object.entries(texts))),
    ...Object.fromEntries(
      [chapters.P.experiments, chapters.M.phases]
        .flatMap(Object.entries<{ title: Sentence }>)
        .map(([id, { title }]) => [`${id}.heading`, title]),
    ),
  };
  const heading = headings[`${name}.heading`];
  if (heading === undefined) throw new RangeError(`no heading ${name} in the course`);
  return inMarkdown(heading);
}

/** The equations of a cell, those that are written alike together. */
function formulas(ids: readonly EquationId[], language: Language): string[] {
  const alike = new Map<string, EquationId[]>();
  for (const id of ids) {
    const equation = equationOf(id);
    if (equation.place.title === undefined) continue;
    const tex = texOf(equation, language);
    if (tex !== "") alike.set(tex, [...(alike.get(tex) ?? []), id]);
  }
  return [...alike].flatMap(([tex, [first, ...others]]) => {
    if (first === undefined) return [];
    const { title } = equationOf(first).place;
    const names = [first, ...others].map(courseLabel).join(" = ");
    return ["", `**${names}** ${title === undefined ? "" : inMarkdown(title[language])}`, "", tex];
  });
}

/** The result of each of an equation's statements, a formula each. */
function texOf(equation: Equation<EquationId>, language: Language): string {
  const chosen: Conventions = { output: "softmax", costFactor: 1, batch: "mean" };
  const conventions = writtenConventions(equation, chosen);
  const presentation = { face: "symbols", scope: null, output: conventions.output, digits: 3, language } as const;
  return equation
    .statements(conventions)
    .map((statement): Statement => {
      const result = resultLine(statement);
      return { ...statement, lines: result === undefined ? [] : [result] };
    })
    .map((statement) => `$$${plainTex(equation, statement, presentation)}$$`)
    .join("\n");
}

/** Words of the course in Markdown: symbols and formulas as TeX, references by their name. */
function inMarkdown(sentence: Sentence): string {
  const said = (piece: Inline): string => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "math":
        return `$${piece.tex}$`;
      case "symbol":
        return `$${symbolOf(piece.symbol).tex(piece.indices, { letter: "E", sample: null })}$`;
      case "reference":
        return courseLabel(piece.id);
      case "emphasis":
        return `*${piece.children.map(said).join("")}*`;
      case "addition":
        return piece.children.map(said).join("");
    }
  };
  return parseInline(sentence).map(said).join("");
}

function markdown(lines: readonly string[]): Omit<Cell, "id"> {
  return { cell_type: "markdown", metadata: {}, source: withEnds(lines) };
}

function code(lines: readonly ListedLine[]): Omit<Cell, "id"> {
  return codeCell(
    lines
      .map(({ text }) => text)
      .join("\n")
      .trim()
      .split("\n"),
  );
}

function codeCell(lines: readonly string[]): Omit<Cell, "id"> {
  return { cell_type: "code", metadata: {}, source: withEnds(lines), execution_count: null, outputs: [] };
}

/** nbformat keeps a text as its lines, each with its end but for the last. */
function withEnds(lines: readonly string[]): string[] {
  return lines.map((line, n) => (n === lines.length - 1 ? line : `${line}\n`));
}
