import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The packages that a program and the files it imports need before it can begin. */
function neededBy(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?:[^"=(]* from )?"(?<from>[^"]+)";/gm)];
  return imports.flatMap(({ groups }) => {
    const from = groups?.from ?? "";
    if (from.startsWith(".")) return neededBy(join(dirname(file), from), seen);
    return from.startsWith("node:") ? [] : [`${relative(root, file)} imports ${from}`];
  });
}

describe("On a machine where nothing is installed", () => {
  test.each(["start", "test"])("npm %s can begin: it needs no package before it has installed them", (command) => {
    expect(neededBy(join(root, `tools/${command}.mjs`))).toEqual([]);
  });
});
