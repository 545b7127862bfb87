import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, it } from "vitest";
import { characterMapOf } from "../../tools/character-map.ts";
import { faces, subset } from "../../tools/fonts.ts";

const source = join(import.meta.dirname, "../../src");
/** Read what a person types, or KaTeX wrote, in more signs than the page itself writes. */
const readers = ["formulas/katex-chunk.ts", "exercises/answer.ts", "exercises/number-lexer.ts", "setup/read-number.ts"];

/** What ends a line, joins two words, or parts one: no font draws it. */
const unseen = /[\p{Cc}\u00ad\u200b\u2060]/u;

let files: ReadonlyMap<string, { readonly bytes: number; readonly characters: ReadonlySet<number> }>;

beforeAll(async () => {
  const made = Object.keys(faces).map(async (name) => {
    const packed = readFileSync(await subset(name));
    const font = await subsetFont(packed, faces[name]?.characters ?? "", { targetFormat: "truetype" });
    return [name, { bytes: packed.length, characters: charactersOf(font) }] as const;
  });
  files = new Map(await Promise.all(made));
});

describe("the page's own fonts", () => {
  it("are less than 120 kB in all", () => {
    const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThan(120_000);
  });

  it("have every character that is asked of them", () => {
    for (const [name, { characters }] of files)
      expect([name, missingOf(faces[name]?.characters ?? "", characters)]).toEqual([name, ""]);
  });

  it.each([
    ["serif", ["serif.woff2", "sans.woff2", "signs.woff2", "math-cost.woff2", "indices.woff2"]],
    ["sans", ["sans.woff2", "signs.woff2", "math-cost.woff2", "indices.woff2"]],
    ["semibold sans", ["sans-semibold.woff2", "signs.woff2", "math-cost.woff2", "indices.woff2"]],
  ])("write every character of both languages and of the code in the %s and what stands in for it", (_, names) => {
    const stack = new Set(names.flatMap((name) => [...(files.get(name)?.characters ?? [])]));
    const missing = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(tsx?|css)$/.test(path) && !readers.includes(path.replaceAll("\\", "/")))
      .map((path) => [path, missingOf(written(readFileSync(join(source, path), "utf8")), stack)])
      .filter(([, characters]) => characters !== "");
    expect(missing).toEqual([]);
  });

  it("write the names of symbols with KaTeX's letters, and make of their parts what those lack", () => {
    const made = ["math-cost.woff2", "math-hat.woff2", "math-acute.woff2"];
    expect(
      made.map((name) => [...(files.get(name)?.characters ?? [])].map((code) => String.fromCodePoint(code)).join("")),
    ).toEqual(["ℰ", "y\u0302", "e\u0301"]);
    expect("ŷé".normalize("NFD")).toBe("y\u0302e\u0301");
  });

  it.each(["serif.woff2", "serif-italic.woff2", "serif-semibold.woff2", "sans.woff2", "sans-semibold.woff2"])(
    "%s writes French, and Greek with its hats",
    (name) => {
      const characters = files.get(name)?.characters ?? new Set();
      expect(missingOf("ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’…–\u00a0\u202f", characters)).toBe("");
      expect(missingOf("αδεστΔΣ\u0302ŷ−×·½", characters)).toBe("");
    },
  );
});

/** What a file says to people: the rest of it is ASCII. */
function written(text: string): string {
  const said = text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/^\s*\/\/.*$/gm, "");
  return said.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function missingOf(text: string, characters: ReadonlySet<unknown>): string {
  const asked = new Set([...text].filter((character) => !unseen.test(character)));
  return [...asked].filter((character) => !characters.has(character.codePointAt(0))).join("");
}

/** The characters that a TrueType font has. */
function charactersOf(font: Buffer): Set<number> {
  const table = characterMapOf(font);
  const segments = font.readUInt16BE(table + 6) / 2;
  const characters = new Set<number>();
  for (let n = 0; n < segments; n++) {
    const last = font.readUInt16BE(table + 14 + 2 * n);
    const first = font.readUInt16BE(table + 16 + 2 * (segments + n));
    for (let code = first; code <= last && code < 0xffff; code++) characters.add(code);
  }
  return characters;
}
