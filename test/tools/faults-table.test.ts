import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const table = readFileSync(resolve(root, "docs/faults.md"), "utf8");
const rows = [...table.matchAll(/^\| \*\*(.+?)\*\*.*?\| (.+) \|$/gm)].map(([, fault = "", held = ""]) => ({
  fault,
  held,
}));

/** The tests that a row names: of each, what is said of its title, and the files just before it. */
function testsOf(held: string): { title: string; files: readonly string[] }[] {
  let files: string[] = [];
  let named = false;
  const tests: { title: string; files: readonly string[] }[] = [];
  for (const [, file, title] of held.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`|“([^”]+)”/g)) {
    if (file !== undefined) {
      files = named ? [file] : [...files, file];
      named = false;
    } else if (title !== undefined) {
      named = true;
      tests.push({ title, files });
    }
  }
  return tests;
}

describe("The table of faults", () => {
  it("has a line for each", () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  it.each(rows)("names tests that there are: $fault", ({ held }) => {
    for (const [, file = ""] of held.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)) {
      expect(() => readFileSync(resolve(root, "test", file))).not.toThrow();
    }
    for (const { title, files } of testsOf(held)) {
      const text = files.map((file) => readFileSync(resolve(root, "test", file), "utf8")).join("\n");
      for (const part of title.split("…").filter((piece) => piece.trim() !== "")) expect(text).toContain(part.trim());
    }
  });
});
