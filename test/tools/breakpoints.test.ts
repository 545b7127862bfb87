import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { uprightTablet } from "../../src/stage/row-heights.ts";

const source = resolve(import.meta.dirname, "../../src");
const read = (path: string): string => readFileSync(join(source, path), "utf8");
const own = "controls/breakpoints.css";
const sheets = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
const named = new Map(
  [...read(own).matchAll(/@custom-media (--[\w-]+) (.+);/g)].map(([, name = "", query = ""]) => [name, query]),
);

describe("a breakpoint", () => {
  it.each(sheets.filter((path) => path !== own))("is asked for by its name in %s", (path) => {
    const queries = [...read(path).matchAll(/@media ([^{]+)\{/g)].map(([, query = ""]) => query);
    for (const query of queries) {
      expect(query).not.toMatch(/(?:width|height)\s*:/);
      for (const [name] of query.matchAll(/--[\w-]+/g)) {
        expect([...named.keys()]).toContain(name);
        expect(read(path)).toMatch(/@import "[^"]*breakpoints\.css";/);
      }
    }
  });

  it("is the same for the script that gives the text its room under the stage", () => {
    expect(uprightTablet).toBe(named.get("--upright-tablet"));
  });

  it("is the same for the script that shows a phone one view at a time", () => {
    expect(read("controls/use-phone.ts")).toContain(`const phoneWidth = "${named.get("--phone")}";`);
  });
});
