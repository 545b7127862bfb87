import type { EquationId } from "../equations/equation.ts";
import { equationIdFrom } from "../equations/equations.ts";
import type { Language } from "../language.ts";

/** A line of a program as it is shown. */
export interface ListedLine {
  /** The file that it stands in, and where, from 1. */
  readonly file: string;
  readonly number: number;
  readonly text: string;
  /** The equations that it helps to carry out; none where it only reads files, draws numbers or counts. */
  readonly equations: readonly EquationId[];
}

/**
 * How a program's source says what belongs to which equation and language, in a comment of its own language (`//` or `#`):
 * `//[A5 B9` opens the passage of these equations and `//]A5 B9` closes it; `//fr …` and `//en …` are the same remark twice;
 * `//§ M1` begins a section under the heading that the course has by that name. A remark behind code in one language has its
 * translation on the next line, alone.
 */
const opening = /^\s*(?:\/\/|#)\[(.+)$/;
const closing = /^\s*(?:\/\/|#)\](.+)$/;
const section = /^(?:\/\/|#)§ (.+)$/;
const remark = /^(.*?)(\/\/|#)(fr|en)(?: (.*))?$/;

/** A whole program with the remarks of one language, as it is downloaded. Throws as `listingOf` does. */
export function programIn(source: string, language: Language): string {
  return `${listingOf("", source, language)
    .map(({ text }) => text)
    .join("\n")}\n`;
}

/**
 * A program line by line, with the remarks of one language, each line tied to its equations.
 * Throws a SyntaxError where a passage is opened or closed out of turn, or names what is no equation.
 */
export function listingOf(file: string, source: string, language: Language): readonly ListedLine[] {
  return sectionsOf(file, source, language).flatMap(({ lines }) => lines);
}

/** The lines of a program under one of the course's headings. */
export interface Section {
  /** The heading's name, `M1` or `A.cost`; null before the first. */
  readonly heading: string | null;
  readonly lines: readonly ListedLine[];
}

/** A program's sections, in order. Throws as `listingOf` does. */
export function sectionsOf(file: string, source: string, language: Language): readonly Section[] {
  const sections: { heading: string | null; lines: ListedLine[] }[] = [{ heading: null, lines: [] }];
  let open: string | null = null;
  let number = 0;
  for (const { kind, text } of written(source, language)) {
    if (kind === "section") sections.push({ heading: text, lines: [] });
    else if (kind === "open") {
      if (open !== null) throw new SyntaxError(`[${text} within [${open}`);
      open = text;
    } else if (kind === "close") {
      if (open !== text) throw new SyntaxError(`]${text} closes [${open ?? ""}`);
      open = null;
    } else {
      number += 1;
      const equations = open === null ? [] : open.split(" ").map(known);
      sections.at(-1)?.lines.push({ file, number, text, equations });
    }
  }
  if (open !== null) throw new SyntaxError(`[${open} is not closed`);
  return sections;
}

/** The lines that carry out any of these equations, in the program's order. */
export function linesFor(listing: readonly ListedLine[], ids: readonly EquationId[]): readonly ListedLine[] {
  return listing.filter(({ equations }) => equations.some((id) => ids.includes(id)));
}

/** Lines cut wherever one does not follow the other in its file, each stretch without the space that indents all of it. */
export function stretchesOf(lines: readonly ListedLine[]): readonly (readonly ListedLine[])[] {
  const stretches: ListedLine[][] = [];
  for (const line of lines) {
    const before = stretches.at(-1)?.at(-1);
    if (before !== undefined && before.file === line.file && before.number === line.number - 1)
      stretches.at(-1)?.push(line);
    else stretches.push([line]);
  }
  return stretches.map(outdented);
}

/**
 * The program with other text in the place of the lines of an equation: what stood there first is replaced, what stood there
 * elsewhere stays. Lines behind it are counted anew. Throws a RangeError for an equation that the program does not carry out.
 *
 * @param texts the lines of the passage, indented as in the program
 */
export function withPassage(
  listing: readonly ListedLine[],
  id: EquationId,
  texts: readonly string[],
): readonly ListedLine[] {
  const first = listing.findIndex(({ equations }) => equations.includes(id));
  const start = listing[first];
  if (start === undefined) throw new RangeError(`no passage of ${id}`);
  const rest = listing.slice(first);
  const long = rest.findIndex(({ equations }) => !equations.includes(id));
  const length = long < 0 ? rest.length : long;
  const placed = texts.map((text, n): ListedLine => ({ ...start, text, number: start.number + n }));
  const shift = texts.length - length;
  const behind = rest
    .slice(length)
    .map((line): ListedLine => (line.file === start.file ? { ...line, number: line.number + shift } : line));
  return [...listing.slice(0, first), ...placed, ...behind];
}

function known(name: string): EquationId {
  const id = equationIdFrom(name);
  if (id === null) throw new SyntaxError(`[${name} is no equation`);
  return id;
}

interface Written {
  readonly kind: "line" | "open" | "close" | "section";
  readonly text: string;
}

function written(source: string, language: Language): readonly Written[] {
  const lines: Written[] = [];
  for (const text of source.replace(/\n$/, "").split("\n")) {
    const opened = opening.exec(text)?.[1];
    const closed = closing.exec(text)?.[1];
    const begun = section.exec(text)?.[1];
    const [, code = "", sign = "", tongue, words = ""] = remark.exec(text) ?? [];
    if (opened !== undefined) lines.push({ kind: "open", text: opened });
    else if (closed !== undefined) lines.push({ kind: "close", text: closed });
    else if (begun !== undefined) lines.push({ kind: "section", text: begun });
    else if (tongue === undefined) lines.push({ kind: "line", text });
    else if (tongue === language) {
      const before = lines.at(-1);
      const said = `${sign}${words === "" ? "" : ` ${words}`}`;
      // The translation of a remark behind code goes where that remark stood.
      if (code.trim() === "" && code.length >= 12 && before?.kind === "line") {
        lines[lines.length - 1] = { kind: "line", text: `${before.text.trimEnd()}  ${said}` };
      } else lines.push({ kind: "line", text: `${code}${said}` });
    } else if (code.trim() !== "") lines.push({ kind: "line", text: code.trimEnd() });
  }
  return lines;
}

function outdented(lines: readonly ListedLine[]): readonly ListedLine[] {
  const indent = Math.min(...lines.filter(({ text }) => text.trim() !== "").map(({ text }) => indentOf(text)));
  return lines.map((line) => ({ ...line, text: line.text.slice(Math.min(indent, indentOf(line.text))) }));
}

/** How many blanks a line begins with. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
