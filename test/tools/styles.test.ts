import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const filesIn = (folder: string, kind: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => kind.test(path) && !path.includes("node_modules"))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), "utf8") }));

const classesIn = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name);

/** Classes that KaTeX writes. */
const ofKatex = new Set(
  classesIn(
    readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.css"), "utf8").replace(/url\([^)]*\)/g, ""),
  ),
);

interface Rule {
  readonly file: string;
  readonly selector: string;
  /** Of the selector, and of those that it is nested in. */
  readonly classes: readonly string[];
  readonly printed: boolean;
}

/** A selector list at its commas, and not at those in brackets. */
function parts(selectors: string): readonly string[] {
  let depth = 0;
  let part = "";
  const found: string[] = [];
  for (const sign of selectors) {
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    if (sign === "," && depth === 0) {
      found.push(part.trim());
      part = "";
    } else part += sign;
  }
  return [...found, part.trim()];
}

function rulesOf({ path, text }: { readonly path: string; readonly text: string }): readonly Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  for (const [, begun = "", sign] of text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    if (sign === "}") open.pop();
    if (sign !== "{") continue;
    const around = open.filter((selector) => !selector.startsWith("@")).flatMap(classesIn);
    open.push(begun.trim());
    if (begun.trim().startsWith("@")) continue;
    const printed = open.some((selector) => selector.startsWith("@media print"));
    for (const selector of parts(begun)) {
      rules.push({ file: path, selector, classes: [...around, ...classesIn(selector)], printed });
    }
  }
  return rules;
}

const rules = filesIn("src", /\.css$/).flatMap(rulesOf);
const styled = new Set(rules.flatMap(({ classes }) => classes));

/** The files in which each word of a literal text stands, and in which of them it is a class of an element. */
const said = new Map<string, Set<string>>();
const written = new Map<string, Set<string>>();
/** The data attributes that elements are given, each with a file that does. */
const attributes = new Map<string, string>();
const modules = filesIn("src", /\.tsx?$/);
/** Rooms that write no elements, and sentences, have words that are no classes. */
const views = modules.filter(
  ({ path }) => /^(controls|figures|formulas|stage|panels|app)\//.test(path) && !/words|explanations/.test(path),
);
for (const { path, text } of views) {
  const { program } = parseSync(path, text);
  const classes: { readonly start: number; readonly end: number }[] = [];
  const compared: typeof classes = [];
  new Visitor({
    JSXAttribute: (node) => {
      const { name } = node.name;
      if (typeof name !== "string") return;
      if (/^className$|ClassName$/.test(name)) classes.push(node);
      if (name.startsWith("data-")) attributes.set(name, path);
    },
    BinaryExpression: (node) => {
      compared.push(node);
    },
  }).visit(program);
  const isIn = (spans: typeof classes, { start, end }: { start: number; end: number }) =>
    spans.some((span) => span.start <= start && end <= span.end);
  const note = (words: readonly string[], node: { start: number; end: number }) => {
    for (const word of words.filter((one) => one !== "")) {
      said.set(word, (said.get(word) ?? new Set()).add(path));
      if (isIn(classes, node) && !isIn(compared, node)) written.set(word, (written.get(word) ?? new Set()).add(path));
    }
  };
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === "string") note(node.value.split(/\s+/), node);
    },
    TemplateLiteral: (node) => {
      node.quasis.forEach(({ value }, n) => {
        // A word that a changing part is put to is none: `button-` of `button-${look}`.
        const words = value.raw.split(/[\s"<>=]+/).slice(n > 0 ? 1 : 0, n < node.quasis.length - 1 ? -1 : undefined);
        note(words, node);
      });
    },
  }).visit(program);
}

/** What looks for elements, beside the style sheets. */
const seekers = [...modules, ...filesIn("test", /\.tsx?$/), ...filesIn("tools", /\.(ts|mjs)$/)]
  .map(({ text }) => text)
  .join("\n");

it("a class that is written has a rule, or something looks for it", () => {
  const idle = [...written]
    .filter(([name]) => !styled.has(name) && !ofKatex.has(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(seekers))
    .map(([name, files]) => `${[...files].join(", ")}: ${name}`);
  expect(idle).toEqual([]);
});

it("a data attribute that is written is read: by a rule, by the page or by a test", () => {
  const sheets = filesIn("src", /\.css$/)
    .map(({ text }) => text)
    .join("\n");
  const idle = [...attributes].filter(([name]) => {
    const inScript = name.replace(/^data-/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return !new RegExp(`\\[${name}(?![\\w-])|"${name}"|dataset(\\?)?\\.${inScript}(?!\\w)`).test(
      `${sheets}\n${seekers}`,
    );
  });
  expect(idle.map(([name, file]) => `${file}: ${name}`)).toEqual([]);
});

it("a token of the page's style is used", () => {
  const sheets = filesIn("src", /\.css$/)
    .map(({ text }) => text)
    .join("\n");
  const tokens = readFileSync(join(root, "src/app/tokens.css"), "utf8");
  const idle = [...tokens.matchAll(/^\s*--([\w-]+):/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => !sheets.includes(`var(--${name}`) && !new RegExp(`["(-]${name}["\`)]`).test(seekers));
  expect([...new Set(idle)]).toEqual([]);
});

/** From the lowest to the highest; the panels are beside one another. */
const order = ["controls", "figures", "formulas", "stage", "panels", "app"];
const roomOf = (path: string): string => path.split("/", path.startsWith("panels/") ? 2 : 1).join("/");
const level = (room: string): number => order.indexOf(room.split("/")[0] ?? "");

/** The lowest of the rooms that write a class. */
function homesOf(name: string): readonly string[] {
  const files = [...(written.get(name) ?? said.get(name) ?? [])].filter((path) => level(roomOf(path)) >= 0);
  const rooms = files.length === 0 && ofKatex.has(name) ? ["formulas"] : files.map(roomOf);
  const lowest = Math.min(...rooms.map(level));
  return rooms.filter((room) => level(room) === lowest);
}

it("a class is styled in the room that writes it, or in a lower one: what a higher one says of it, it says of a place of its own", () => {
  const elsewhere = rules
    .filter(({ printed, classes }) => !printed && classes.length > 0)
    .filter(({ file, classes }) => {
      const homes = classes.map(homesOf);
      const room = roomOf(file);
      return homes.every(
        (rooms) => rooms.length > 0 && rooms.every((home) => home !== room && level(home) <= level(room)),
      );
    })
    .map(({ file, selector }) => `${file}: ${selector}`);
  expect(elsewhere).toEqual([]);
});
