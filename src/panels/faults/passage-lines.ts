import { equationIdFrom } from "../../course/equations/equations.ts";
import source from "../../course/program/backprop.py?raw";
import { linesFor, listingOf, programIn } from "../../course/program/listing.ts";
import type { Language } from "../../course/symbols/symbol.ts";
import type { CourseId } from "../../course/text/chapters.ts";

/** Parts of the program that carry out no equation of their own, by the line that they begin with and how many lines they have. */
const unmarked: Partial<Record<CourseId, { readonly from: string; readonly count: number }>> = {
  P1: { from: "layer = np.sqrt", count: 2 },
  N: { from: "truth = np.eye", count: 1 },
};

/** The lines of the Python program that carry out an equation, as it is right. */
export function passageLines(passage: CourseId, language: Language): readonly string[] {
  const part = unmarked[passage];
  if (part === undefined) {
    const id = equationIdFrom(passage);
    const listing = listingOf("backprop.py", source, language);
    return id === null ? [] : linesFor(listing, [id]).map(({ text }) => text.trim());
  }
  const lines = programIn(source, language)
    .split("\n")
    .map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith(part.from));
  return lines.slice(first, first + part.count);
}
