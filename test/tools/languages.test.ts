import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const source = join(import.meta.dirname, "../../src");
const forked = /[=!]==? ?["'](?:fr|en)["']|["'](?:fr|en)["'] ?[=!]==? /;

it("nothing asks whether the language is French: a third one would be given English. A table by language is a type error then", () => {
  const found = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      readFileSync(join(source, path), "utf8")
        .split("\n")
        .flatMap((line, n) => (forked.test(line) ? [`${path}:${n + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

it("such a question would be found", () => {
  expect(['view.language === "fr" ? "," : "."', '"en" !== language']).toSatisfy((lines: string[]) =>
    lines.every((line) => forked.test(line)),
  );
});
