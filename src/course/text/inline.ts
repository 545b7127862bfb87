import type { SymbolId } from "../symbols/cell.ts";
import { symbolIdFrom } from "../symbols/symbols.ts";
import { type CourseId, courseIdFrom } from "./identifiers.ts";

/** Words with the marks of `Inline`. */
export type Sentence = string;

/**
 * A piece of a sentence. The prose writes
 * - `$…$` TeX that stands for no cell; `$…§…$` with the words in which it is said, in what is a name: no MathML is part of one;
 * - `{deltaOut k}`, `{z 0 k}`, `{tau}`: a linked symbol with its indices as the course writes them, or the whole tensor;
 * - `[A3]` a link to that equation, remark, method phase or experiment;
 * - `*…*` emphasis;
 * - `[+ … +]` words that are not in the notes.
 */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "math"; readonly tex: string; readonly said?: string }
  | { readonly kind: "symbol"; readonly symbol: SymbolId; readonly indices: readonly string[] }
  | { readonly kind: "reference"; readonly id: CourseId }
  | { readonly kind: "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "addition"; readonly children: readonly Inline[] };

const closing = { emphasis: "*", addition: "+]" } as const;

/** A sentence as its pieces, in order. Throws a SyntaxError that quotes the sentence when its marks do not match. */
export function parseInline(source: Sentence): readonly Inline[] {
  const { pieces, end } = parseUntil(source, 0, null);
  if (end !== source.length) throw unreadable(source, end);
  return pieces;
}

/** Every piece of a sentence, the ones inside emphasis and additions too. */
export function flatten(pieces: readonly Inline[]): readonly Inline[] {
  return pieces.flatMap((piece) => ("children" in piece ? [piece, ...flatten(piece.children)] : [piece]));
}

interface Parsed {
  readonly pieces: readonly Inline[];
  readonly end: number;
}

function parseUntil(source: string, start: number, within: keyof typeof closing | null): Parsed {
  const pieces: Inline[] = [];
  const close = within === null ? null : closing[within];
  let here = start;
  while (here < source.length) {
    if (close !== null && source.startsWith(close, here)) return { pieces, end: here + close.length };
    const next = parsePiece(source, here);
    pieces.push(next.piece);
    here = next.end;
  }
  if (close !== null) throw unreadable(source, start);
  return { pieces, end: here };
}

function parsePiece(source: string, here: number): { readonly piece: Inline; readonly end: number } {
  if (source.startsWith("[+", here)) {
    const { pieces, end } = parseUntil(source, here + 2, "addition");
    return { piece: { kind: "addition", children: trimmed(pieces) }, end };
  }
  switch (source[here]) {
    case "*": {
      const { pieces, end } = parseUntil(source, here + 1, "emphasis");
      return { piece: { kind: "emphasis", children: pieces }, end };
    }
    case "$": {
      const end = endOf(source, here, "$");
      const [tex = "", said] = source.slice(here + 1, end).split("§");
      return { piece: { kind: "math", tex, ...(said !== undefined && { said }) }, end: end + 1 };
    }
    case "{": {
      const end = endOf(source, here, "}");
      return { piece: symbolPiece(source, here, source.slice(here + 1, end)), end: end + 1 };
    }
    case "[": {
      const end = endOf(source, here, "]");
      const id = courseIdFrom(source.slice(here + 1, end));
      if (id === null) throw unreadable(source, here);
      return { piece: { kind: "reference", id }, end: end + 1 };
    }
    case "}":
    case "]":
      throw unreadable(source, here);
    default: {
      const rest = /^(?:(?!\+\])[^*$[\]{}])+/.exec(source.slice(here));
      if (rest === null) throw unreadable(source, here);
      return { piece: { kind: "text", text: rest[0] }, end: here + rest[0].length };
    }
  }
}

function symbolPiece(source: string, here: number, inside: string): Inline {
  const [name, ...indices] = inside.split(" ");
  const symbol = symbolIdFrom(name ?? "");
  if (symbol === null || indices.some((index) => !/^(?:[a-z0-9]|[a-z][+−]1|\d+)$/.test(index))) {
    throw unreadable(source, here);
  }
  return { kind: "symbol", symbol, indices };
}

/** The blanks that `[+ ` and ` +]` write for the eye are not part of the words. */
function trimmed(pieces: readonly Inline[]): readonly Inline[] {
  return pieces.flatMap((piece, n): readonly Inline[] => {
    if (piece.kind !== "text") return [piece];
    const head = n === 0 ? piece.text.replace(/^ /, "") : piece.text;
    const tail = n === pieces.length - 1 ? head.replace(/ $/, "") : head;
    return tail === "" ? [] : [{ kind: "text", text: tail }];
  });
}

function endOf(source: string, here: number, mark: string): number {
  const end = source.indexOf(mark, here + 1);
  if (end < 0) throw unreadable(source, here);
  return end;
}

function unreadable(source: string, here: number): SyntaxError {
  return new SyntaxError(`prose mark at ${here} in “${source}”`);
}
