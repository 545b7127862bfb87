import type { EquationId } from "../equations/equation.ts";
import { equations } from "../equations/equations.ts";
import type { ListedLine } from "./listing.ts";

/** A function of the core, and the equations that it carries out, in the course's order. */
interface CoreFunction {
  readonly name: string;
  readonly equations: readonly EquationId[];
}

/** The functions that the equations name, each once, where the course first needs it. */
function coreFunctions(): readonly CoreFunction[] {
  const found = new Map<string, EquationId[]>();
  for (const { id, place } of equations) {
    for (const name of "core" in place ? place.core : []) found.set(name, [...(found.get(name) ?? []), id]);
  }
  return [...found].map(([name, ids]) => ({ name, equations: ids }));
}

/**
 * The source of these functions, each from its first line to its closing brace, without the remark above it: the very text that
 * is compiled.
 * Throws a RangeError for a function that no file has.
 *
 * @param files the core's source by file name, `backward.ts`
 */
export function coreListing(files: Readonly<Record<string, string>>): readonly ListedLine[] {
  return coreFunctions().flatMap(({ name, equations: ids }) => {
    for (const [file, source] of Object.entries(files)) {
      const lines = source.split("\n");
      const first = lines.findIndex((line) => line.startsWith(`export function ${name}(`));
      if (first < 0) continue;
      const last = lines.indexOf("}", first);
      return lines
        .slice(first, last + 1)
        .map((text, n): ListedLine => ({ file: `core/${file}`, number: first + n + 1, text, equations: ids }));
    }
    throw new RangeError(`no function ${name} in the core`);
  });
}
