import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { characterMapOf } from "./character-map.ts";
import { replaceFile } from "./replace-file.ts";

const installed = fileURLToPath(new URL("../node_modules/", import.meta.url));
const cache = fileURLToPath(new URL("../.cache/fonts/", import.meta.url));
/** What src/app/fonts.css writes before the name of a face's file. */
const prefix = "deltascope-fonts/";
const licenceFile = "fonts-licence.txt";

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)).join("");

/** French and English, and what a reader of another language of Western Europe may write into a field. */
const latin = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ŒœŸŵŷʼ\u2009\u2010\u2011–—−‘’‚“”„…\u202f‹›•`;
const greek = `${span(0x391, 0x3a1)}${span(0x3a3, 0x3a9)}${span(0x3b1, 0x3c9)}\u0302\u0304`;
const signs = "⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ʰˣᵉᵐ′⁄←↑→↓∂∆∏∑∕∙√∞≈≠≤≥⅛⅜⅝⅞☐☑✓";
/** The serif has none of its own. */
const sansSigns = "⁺⁻‖▸▴▾●✗⌫";

/** What makes text text; small capitals and old figures stay behind. */
const keepFeatures = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum"];

/** Of use to whoever sets formulas with a font. */
const dropTables = ["MATH"];

interface Face {
  /** The whole font, in node_modules. */
  readonly source: string;
  /** What is kept of it, where it has it. */
  readonly characters: string;
  /** Other characters that the kept ones are to be: KaTeX's E in script is ℰ, its accents stand over letters. */
  readonly recoded?: Readonly<Record<string, string>>;
  /** Not on the first page: asked for where one of its characters is. */
  readonly rare?: true;
}

/** The page's own fonts by the name of their file. What Source lacks comes from Noto Sans Math and Inter. */
export const faces: Readonly<Record<string, Face>> = {
  "serif.woff2": {
    source: "source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2",
    characters: latin + greek + signs,
  },
  "serif-italic.woff2": {
    source: "source-serif/WOFF2/TTF/SourceSerif4-It.ttf.woff2",
    characters: latin + greek,
  },
  "serif-semibold.woff2": {
    source: "source-serif/WOFF2/TTF/SourceSerif4-Semibold.ttf.woff2",
    characters: latin + greek,
  },
  "sans.woff2": {
    source: "source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2",
    characters: latin + greek + signs + sansSigns,
  },
  "sans-semibold.woff2": {
    source: "source-sans/WOFF2/TTF/SourceSans3-Semibold.ttf.woff2",
    characters: latin + greek + signs + sansSigns,
  },
  "signs.woff2": {
    source: "@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2",
    characters: "∇⋅⋯⋮↔↻≃≅",
    rare: true,
  },
  // With KaTeX's own fonts, what a name outside of a formula needs to be written as within one.
  "math-cost.woff2": {
    source: "katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2",
    characters: "ℰ",
    recoded: { E: "ℰ" },
    rare: true,
  },
  "math-hat.woff2": {
    source: "katex/dist/fonts/KaTeX_Main-Italic.woff2",
    characters: "y\u0302",
    recoded: { ˆ: "\u0302" },
    rare: true,
  },
  "math-acute.woff2": {
    source: "katex/dist/fonts/KaTeX_Main-Regular.woff2",
    characters: "e\u0301",
    recoded: { ˊ: "\u0301" },
    rare: true,
  },
  "indices.woff2": {
    source: "inter-ui/web/Inter-Regular.woff2",
    characters: "ᵢⱼₖ",
    rare: true,
  },
};

const licences = [
  "source-serif/LICENSE.md",
  "source-sans/LICENSE.md",
  "@fontsource/noto-sans-math/LICENSE",
  "inter-ui/LICENSE.txt",
  "katex/LICENSE",
];

/**
 * The page's own fonts: whole ones from packages under the SIL Open Font License, of which only the characters that the page
 * writes are shipped, with the text of their licences. `url("deltascope-fonts/serif.woff2")` in a style sheet names one.
 * A build's page asks for them at once, before the style sheet that speaks of them is read.
 */
export function fontsPlugin(): Plugin {
  return {
    name: "fonts",
    enforce: "pre",
    async config() {
      await Promise.all(Object.keys(faces).map(subset));
      return { resolve: { alias: [{ find: prefix.slice(0, -1), replacement: cache.slice(0, -1) }] } };
    },
    async generateBundle() {
      const texts = await Promise.all(licences.map((file) => readFile(join(installed, file), "utf8")));
      this.emitFile({ type: "asset", fileName: licenceFile, source: texts.join("\n\n") });
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        return Object.values(bundle)
          .filter((output) => output.type === "asset" && output.originalFileNames.some(isOnTheFirstPage))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `./${fileName}` },
            injectTo: "head",
          }));
      },
    },
  };
}

function isOnTheFirstPage(path: string): boolean {
  const face = faces[basename(path)];
  return face !== undefined && face.rare !== true;
}

/**
 * A face's file, made where the cache has none that was made in the same way; its path.
 * Throws an Error that names the file where the whole font is not there.
 */
export async function subset(name: string): Promise<string> {
  const face = faces[name];
  if (face === undefined) throw new Error(`There is no face ${name}.`);
  const whole = await readFile(join(installed, face.source)).catch((cause: unknown) => {
    throw new Error(`${face.source} cannot be read. "npm ci" puts its package back.`, { cause });
  });
  const recipe = createHash("sha256")
    .update(whole)
    .update(JSON.stringify([face.characters, face.recoded ?? {}, keepFeatures, dropTables, String(own)]))
    .digest("hex");
  const made = join(cache, name);
  const note = `${made}.recipe`;
  if ((await readFile(note, "utf8").catch(() => "")) === recipe) return made;
  // Hints are most of a font of two letters.
  const options = { keepFeatures, dropTables, noHinting: face.recoded !== undefined };
  const recoded = Object.entries(face.recoded ?? {});
  const asked = recoded.reduce((text, [old, now]) => text.replaceAll(now, old), face.characters);
  const part = renamed(await subsetFont(whole, asked, { ...options, targetFormat: "truetype" }));
  for (const [old, now] of recoded) recode(part, old, now);
  const packed = await subsetFont(part, face.characters, { ...options, targetFormat: "woff2" });
  await mkdir(dirname(made), { recursive: true });
  await replaceFile(made, packed);
  await replaceFile(note, recipe);
  return made;
}

/** The records of a font's names that say what it is called, and not whose it is. */
const called = new Set([1, 3, 4, 6, 16]);
const reserved = Buffer.from("Source", "utf16le").swap16();
const own = Buffer.from("Deltas", "utf16le").swap16();

/**
 * A font in TrueType, called by another name: a part of it may not bear the one that its licence reserves for the whole. Of the
 * same length, so that the file stays as it is.
 */
function renamed(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const tables = Array.from({ length: copy.readUInt16BE(4) }, (_, n) => 12 + 16 * n);
  const entry = tables.find((at) => copy.toString("latin1", at, at + 4) === "name");
  if (entry === undefined) return copy;
  const table = copy.readUInt32BE(entry + 8);
  const strings = table + copy.readUInt16BE(table + 4);
  for (let n = 0; n < copy.readUInt16BE(table + 2); n++) {
    const record = table + 6 + 12 * n;
    if (!called.has(copy.readUInt16BE(record + 6))) continue;
    const from = strings + copy.readUInt16BE(record + 10);
    const name = copy.subarray(from, from + copy.readUInt16BE(record + 8));
    for (let at = name.indexOf(reserved); at >= 0; at = name.indexOf(reserved)) own.copy(name, at);
  }
  return copy;
}

/** Gives the glyph of one character of a font in TrueType to another, which must stand in the same place among those that it has. */
function recode(font: Buffer, old: string, now: string): void {
  const [from, to] = [old, now].map((character) => character.codePointAt(0) ?? 0) as [number, number];
  const table = characterMapOf(font);
  const segments = font.readUInt16BE(table + 6) / 2;
  for (let n = 0; n < segments; n++) {
    const [last, first] = [table + 14 + 2 * n, table + 16 + 2 * (segments + n)];
    const delta = first + 2 * segments;
    if (font.readUInt16BE(first) !== from || font.readUInt16BE(last) !== from) continue;
    font.writeUInt16BE(to, first);
    font.writeUInt16BE(to, last);
    font.writeUInt16BE((font.readUInt16BE(delta) + from - to + 0x10000) % 0x10000, delta);
    return;
  }
  throw new Error(`${old} has no place of its own in the font.`);
}
