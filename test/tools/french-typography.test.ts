import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(?:[.-]fr\.tsx?|\/fr(?:\/[^/]*)?\.ts)$/.test(path),
);

/** Every text that a file of words writes, with the code that a template holds as ◌. */
function textsOf(path: string): readonly string[] {
  const texts: string[] = [];
  const { program } = parseSync(path, readFileSync(join(source, path), "utf8"));
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") texts.push(value);
    },
    JSXText: ({ value }) => void texts.push(value),
    TemplateLiteral: ({ quasis }) => void texts.push(quasis.map(({ value }) => value.cooked).join("◌")),
  }).visit(program);
  return texts;
}

describe("French texts", () => {
  test("are found", () => expect(files.length).toBeGreaterThan(30));

  test.each(files)("%s part words and signs as French does", (path) => {
    for (const text of textsOf(path)) {
      // TeX and addresses have rules of their own.
      const plain = text.replaceAll(/\$[^$]*\$|https?:\S*/g, "◌");
      expect(plain, "a space that breaks before ; : ! ? » or after «").not.toMatch(/ [;:!?»](?: |$)|« /);
      expect(plain, "a colon has a whole space before it").not.toMatch(/\u202f:/);
      expect(plain, "no space before ; ! ?").not.toMatch(/[\p{L}\d)◌][;!?»](?:\s|$)/u);
      expect(plain, "an apostrophe is ’").not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});
