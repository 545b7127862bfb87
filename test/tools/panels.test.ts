import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const panels = resolve(import.meta.dirname, "../../src/panels");
const files = readdirSync(panels, { recursive: true, encoding: "utf8" }).filter((path) => /\.(tsx?|css)$/.test(path));

it.each(files)("%s imports from no other panel: what two of them use has a room of its own", (file) => {
  const own = file.split("/")[0];
  const text = readFileSync(join(panels, file), "utf8");
  for (const [, from = ""] of text.matchAll(/(?:from |import |import\()"(\.[^"]+)"/g)) {
    const path = relative(panels, join(panels, dirname(file), from));
    if (!path.startsWith("..")) expect(path.split("/")[0]).toBe(own);
  }
});
