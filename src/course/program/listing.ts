import type { Language } from "../symbols/symbol.ts";

/** A part of a program that carries out equations of the course, without the space that indents all of it. */
export interface Passage {
  /** The identifiers of the equations, `["A5", "B9"]`. */
  readonly equations: readonly string[];
  /** Its lines, and where the first one stands in the whole program as `programIn` gives it, from 1. */
  readonly lines: readonly string[];
  readonly firstLine: number;
}

/**
 * How a program's source says what belongs to which equation and language, in a comment of its own language (`//` or `#`):
 * `//[A5 B9` opens the passage of these equations and `//]A5 B9` closes it; `//fr …` and `//en …` are the same remark twice.
 * A remark behind code in one language has its translation on the next line, alone.
 */
const opening = /^\s*(?:\/\/|#)\[(.+)$/;
const closing = /^\s*(?:\/\/|#)\](.+)$/;
const remark = /^(.*?)(\/\/|#)(fr|en)(?: (.*))?$/;

/** A whole program with the remarks of one language, as it is shown and downloaded. */
export function programIn(source: string, language: Language): string {
  return written(source, language)
    .filter(({ kind }) => kind === "line")
    .map(({ text }) => text)
    .join("\n");
}

/** The passages of a program, in its order. Throws a SyntaxError where one is opened or closed out of turn. */
export function passagesOf(source: string, language: Language): readonly Passage[] {
  const found: Passage[] = [];
  let open: { name: string; lines: string[]; firstLine: number } | null = null;
  let line = 1;
  for (const { kind, text } of written(source, language)) {
    if (kind === "line") {
      open?.lines.push(text);
      line += 1;
    } else if (kind === "open") {
      if (open !== null) throw new SyntaxError(`[${text} within [${open.name}`);
      open = { name: text, lines: [], firstLine: line };
    } else {
      if (open?.name !== text) throw new SyntaxError(`]${text} closes [${open?.name ?? ""}`);
      found.push({ equations: text.split(" "), lines: outdented(open.lines), firstLine: open.firstLine });
      open = null;
    }
  }
  if (open !== null) throw new SyntaxError(`[${open.name} is not closed`);
  return found;
}

interface Written {
  readonly kind: "line" | "open" | "close";
  readonly text: string;
}

function written(source: string, language: Language): readonly Written[] {
  const lines: Written[] = [];
  for (const text of source.replace(/\n$/, "").split("\n")) {
    const opened = opening.exec(text)?.[1];
    const closed = closing.exec(text)?.[1];
    const [, code = "", sign = "", tongue, words = ""] = remark.exec(text) ?? [];
    if (opened !== undefined) lines.push({ kind: "open", text: opened });
    else if (closed !== undefined) lines.push({ kind: "close", text: closed });
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

function outdented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)));
}
