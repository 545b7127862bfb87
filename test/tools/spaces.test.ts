import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../../src");
const sheets = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
/** The distances that have names (src/app/tokens.css), and the multiples of --space. */
const named = [2, 4, 6, 8, 12, 16, 24, 32, 40, 48, 64, 72];

it.each(sheets)("%s keeps things apart by the tokens, not by pixels of its own", (path) => {
  const text = readFileSync(join(source, path), "utf8");
  for (const [declaration] of text.matchAll(
    /(?<![\w-])(?:padding|margin|gap|row-gap|column-gap)(?:-[a-z-]+)?: [^;{}]*;/g,
  )) {
    for (const [, pixels] of declaration.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)px\b/g)) {
      expect(named, declaration).not.toContain(Number(pixels));
    }
  }
});
