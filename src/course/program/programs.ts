import type { EquationId } from "../equations/equation.ts";
import type { Language } from "../language.ts";
import type { Course } from "../text/prose.ts";
import backpropC from "./backprop.c?raw";
import backpropPython from "./backprop.py?raw";
import { coreListing } from "./core-source.ts";
import deepC from "./deep.c?raw";
import deepPython from "./deep.py?raw";
import { type ListedLine, listingOf, programIn } from "./listing.ts";
import { notebookOf } from "./notebook.ts";
import type { ProgramKind } from "./program-kind.ts";

/*
 * The programs' text: imported where a listing is opened, never with the page.
 */

/** The two sizes of network that there is a program for: the course's one hidden layer, or any number of them (G). */
export type ProgramDepth = "one-hidden" | "any";

/** The programs that can be kept as files: their name, and their source with its marks. */
export const programFiles = {
  c: { "one-hidden": { name: "backprop.c", source: backpropC }, any: { name: "deep.c", source: deepC } },
  numpy: {
    "one-hidden": { name: "backprop.py", source: backpropPython },
    any: { name: "deep.py", source: deepPython },
  },
} as const;

const core: Readonly<Record<string, string>> = import.meta.glob(
  "../../core/{activation,backward,cost,forward,initial-weights,input,local-derivatives,outer-product,update}.ts",
  { query: "?raw", import: "default", eager: true },
);

const coreFiles = Object.fromEntries(
  Object.entries(core).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
);

const made = new Map<string, readonly ListedLine[]>();

/** A program line by line. The core has the same functions at any depth, and its remarks in English. */
export function programListing(kind: ProgramKind, depth: ProgramDepth, language: Language): readonly ListedLine[] {
  const name = kind === "core" ? kind : `${kind} ${depth} ${language}`;
  const before = made.get(name);
  if (before !== undefined) return before;
  const listing = kind === "core" ? coreListing(coreFiles) : listed(programFiles[kind][depth], language);
  made.set(name, listing);
  return listing;
}

function listed({ name, source }: { readonly name: string; readonly source: string }, language: Language) {
  return listingOf(name, source, language);
}

/** The Python program as a notebook, ready to be kept: one space of indent, as Jupyter writes its own. */
export function notebookText(depth: ProgramDepth, language: Language, course: Course): string {
  return `${JSON.stringify(notebookOf(programFiles.numpy[depth].source, language, course), null, 1)}\n`;
}

/** A program as a file, its remarks in one language. */
export function programText(kind: Exclude<ProgramKind, "core">, depth: ProgramDepth, language: Language): string {
  return programIn(programFiles[kind][depth].source, language);
}

/** The program that carries out an equation: section G's for its own, the course's for all others. */
export function depthFor(ids: readonly EquationId[]): ProgramDepth {
  return ids.some((id) => id.startsWith("G")) ? "any" : "one-hidden";
}
