import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { symbols } from "../../src/course/symbols/symbols.ts";

const root = join(import.meta.dirname, "../../src");

/** Identifiers that are no word of ordinary code, as `cost`, `image`, `a` and `P` are. */
const telling = symbols.map(({ id }) => id).filter((id) => /[a-z][A-Z]|^(?:sigma|tau)$/.test(id));
const named = new RegExp(`(?:["']|[{,(]\\s*|^\\s*)(${telling.join("|")})(?:["']|\\s*:)`, "g");

/** The symbols that a line of code names: as text, or as keys of a table. */
function namedIn(line: string): readonly string[] {
  return [...line.matchAll(named)].map(([, id = ""]) => id);
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("course/"))
  .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n") }));

/**
 * Files whose task is to place symbols: the plan of the stage, and the figures of A against B. Each names a symbol once for
 * the place in which it stands, and asks the symbol for all else.
 */
const plans = ["stage/stage-plan.ts", "panels/compare/row-slots.ts"];

describe("outside the course", () => {
  it("no file keeps a list of symbols: a second one near the first would have to be added to with every symbol", () => {
    const lists = files
      .filter(({ path }) => !plans.includes(path))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, n) => {
          const near = new Set([line, lines[n + 1] ?? "", lines[n + 2] ?? ""].flatMap(namedIn));
          return near.size >= 3 ? [`${path}:${n + 1} ${[...near].join(", ")}`] : [];
        }),
      );
    expect(lists).toEqual([]);
  });

  it("no sentence on screen names a symbol by its identifier", () => {
    const sentences = new RegExp(`["\`][^"\`]*[\\p{L}] [^"\`]*\\b(?:${telling.join("|")})\\b[^"\`]*["\`]`, "u");
    const found = files
      .filter(({ path }) => /words/.test(path))
      .flatMap(({ path, lines }) =>
        lines.filter((line) => sentences.test(line.replace(/\$?\{[^}]*\}/g, "□"))).map((line) => `${path}: ${line}`),
      );
    expect(found).toEqual([]);
  });

  it("such a list would be found", () => {
    expect(namedIn('const tensors = ["sigma", "tau", "deltaOut"];')).toHaveLength(3);
    expect(namedIn("const places = { sigma: 0, gPrime: 0, deltaHid: 0 };")).toHaveLength(3);
  });
});
