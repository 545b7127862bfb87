import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "../../src");
/** Words beside a panel, `words.fr.ts`, and the course's prose, `text/fr.ts` and `text/fr/…`. */
const french = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => /[./]fr\.tsx?$|\/text\/fr\//.test(path))
  .sort();

describe("a language is a file of its own", () => {
  it("finds them", () => expect(french.length).toBeGreaterThan(30));

  it.each(french)("%s has its English", (path) => {
    const english = path.replace(/([./])fr(\.tsx?$|\/)/, "$1en$2");
    expect(existsSync(join(source, english))).toBe(true);
  });

  // Code that they imported would be downloaded with each language, or one language with the other.
  it.each(french.flatMap((path) => [path, path.replace(/([./])fr(\.tsx?$|\/)/, "$1en$2")]))(
    "%s imports types, or texts of its own language, and nothing else",
    (path) => {
      const text = readFileSync(join(source, path), "utf8");
      const language = /[./](fr|en)(\.tsx?$|\/)/.exec(path)?.[1];
      const imports = [...text.matchAll(/^import (?!type )[^;]*? from "([^"]+)";/gms)].map(([, from]) => from);
      for (const from of imports) expect(from).toMatch(new RegExp(`^\\./(${language}/)?[a-z-]+\\.ts$`));
    },
  );
});
