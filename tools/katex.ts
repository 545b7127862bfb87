import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { parseSync } from "vite";

const { resolve: find } = createRequire(import.meta.url);
const katex = dirname(find("katex/package.json"));
const source = fileURLToPath(new URL("../src/", import.meta.url));

/** The modules of KaTeX's functions that build what no command stands for: groups, letters, signs, indices. */
const builders = ["ordgroup", "supsub", "symbolsOp", "symbolsOrd", "symbolsSpacing"];
/** The accents of the letters that words in formulas are written with, as KaTeX names them. */
const accents = ["\\'", "\\`", "\\^"];
/** The fonts that formulas are written in. */
const fonts = ["Main-Regular", "Math-Italic", "Caligraphic-Regular", "AMS-Regular", "Size1-Regular", "Size2-Regular"];
const tallFonts = ["Size3-Regular", "Size4-Regular"];

const isFont = new Set([...fonts, ...tallFonts]);

/**
 * KaTeX from its own source, without what no formula of this app needs – half of it: commands, symbols, macros, the measures of
 * fonts, drawn arrows. What is left typesets as the whole does (test/tools/katex.test.ts); a command that is not there is an
 * error, and every formula is typeset in the tests. Its style sheet keeps the fonts that are used, in one format.
 */
export function katexPlugin(): Plugin {
  let commands: ReadonlySet<string> | undefined;
  return {
    name: "katex",
    enforce: "pre",
    config: () => ({ optimizeDeps: { exclude: ["katex"] }, define: { __VERSION__: JSON.stringify(versionOf(katex)) } }),
    resolveId: {
      filter: { id: /^katex$/ },
      handler: () => join(katex, "katex.ts"),
    },
    transform: {
      filter: {
        id: /katex[\\/](src[\\/](functions|functions[\\/]\w+|Options|Settings|environments[\\/]array|macros|symbols|svgGeometry)\.ts|src[\\/](fontMetricsData|unicode\w+)\.js|dist[\\/].*\.css)/,
      },
      handler(code, id) {
        const [, name = ""] = /([^\\/]+?)(?:\?.*)?$/.exec(id) ?? [];
        commands ??= usedCommands();
        const trimmed = (trimmers[name] ?? withoutDefinitions)(code, commands);
        return { code: trimmed, map: null };
      },
    },
  };
}

const trimmers: Readonly<Record<string, (code: string, commands: ReadonlySet<string>) => string>> = {
  // An index of an index is 0.6 of the text, not half of it: it can be read on a screen.
  "Options.ts": (code) => code.replace("[6, 3, 1]", "[6, 3, 2]"),
  "functions.ts": (code, commands) =>
    withoutLines(code, /^import "\.\/functions\/(.*)";$/, (name) => isBuilt(name, commands)),
  "Settings.ts": withoutManual,
  "array.ts": (code, commands) =>
    withoutDefinitions(code.replace('import {parseCD} from "./cd";', "const parseCD = () => undefined;"), commands),
  "macros.ts": (code, commands) => withoutCalls(code, "defineMacro", 0, commands),
  "symbols.ts": (_, commands) => trimmedSymbols(commands),
  "svgGeometry.ts": withoutArrows,
  "katex.css": withoutFonts,
  "katex.min.css": withoutFonts,
  "unicodeAccents.js": asModule,
  "unicodeSymbols.js": asModule,
  "fontMetricsData.js": (code, commands) => withoutMetrics(code, trimmedSymbols(commands)),
};

/** The commands that the app's TeX comes to: its own, and those that they and the kept part of KaTeX are made of. */
function usedCommands(): ReadonlySet<string> {
  const own = filesIn(source, /\.tsx?$/).map((path) => readFileSync(path, "utf8"));
  // Drawn arrows and accents are listed there by name, wanted or not.
  const listed =
    /(macros|symbols|unicode\w*|stretchy|buildMathML|Settings|cd|functions[\\/]\w+|environments[\\/]array)\.[tj]s$/;
  const core = filesIn(join(katex, "src"), /\.ts$/).filter((path) => !listed.test(path));
  const macros = readFileSync(join(katex, "src/macros.ts"), "utf8");
  const found = [
    ...callsOf(macros, "defineMacro", 0).map(({ name, from, to }) => ({
      names: [name],
      body: withoutComments(macros.slice(from, to)),
    })),
    ...[...definingFiles()].flatMap(([, code]) =>
      definitionsOf(code).map(({ names, from, to }) => ({
        names,
        body: withoutComments(code.slice(from, to)).replace(namesIn, ""),
      })),
    ),
  ];
  const bodies = new Map<string, string[]>();
  for (const { names, body } of found)
    for (const name of names)
      bodies.set(name, [...(bodies.get(name) ?? []), ...commandsOf(body), ...environmentsOf(body)]);
  const texts = [...own, ...core.map((path) => withoutComments(readFileSync(path, "utf8")))];
  // \dots chooses another of its kind by a table.
  const dots = commandsOf(macros).filter((command) => command.startsWith("\\dots"));
  const all = new Set([
    ...accents,
    ...texts.flatMap((text) => [...commandsOf(text), ...environmentsOf(text)]),
    ...dots,
  ]);
  // A set that grows while it is walked is walked to its end.
  for (const command of all) for (const inner of bodies.get(command) ?? []) all.add(inner);
  return all;
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, "");
}

/** KaTeX's modules that define commands and environments, by name. */
function definingFiles(): ReadonlyMap<string, string> {
  const paths = [...filesIn(join(katex, "src/functions"), /^\w+\.ts$/), join(katex, "src/environments/array.ts")];
  return new Map(paths.map((path) => [basename(path, ".ts"), readFileSync(path, "utf8")]));
}

/** Whether a module of KaTeX's functions has something that the app's TeX comes to. */
function isBuilt(name: string, commands: ReadonlySet<string>): boolean {
  const defined = definitionsOf(definingFiles().get(name) ?? "");
  return builders.includes(name) || defined.some((definition) => isUsed(definition, commands));
}

function isUsed({ names }: Definition, commands: ReadonlySet<string>): boolean {
  return names.some((name) => name === "$" || commands.has(name));
}

/** Commands, or environments, that are defined together. */
interface Definition {
  readonly names: readonly string[];
  /** What they are parsed into, and whether how that is built is said here, for all that are parsed into the same. */
  readonly type: string;
  readonly builds: boolean;
  readonly from: number;
  readonly to: number;
}

const namesIn = /names: \[[^\]]*\]/;

/** The statements of a module that define a function or an environment by a list of names. */
function definitionsOf(code: string): Definition[] {
  return parseSync("module.ts", code).program.body.flatMap((statement) => {
    const { start: from, end: to } = statement;
    const text = code.slice(from, to);
    const list = /^define(?:Function|Environment)\(/.test(text) ? namesIn.exec(text)?.[0] : undefined;
    if (list === undefined) return [];
    const names = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name.replaceAll("\\\\", "\\"));
    const [, type = ""] = /type: "(\w+)"/.exec(text) ?? [];
    return [{ names, type, builds: text.includes("htmlBuilder"), from, to }];
  });
}

/** Leaves out the definitions of what no formula uses. */
function withoutDefinitions(code: string, commands: ReadonlySet<string>): string {
  const definitions = definitionsOf(code);
  const built = new Set(definitions.flatMap((one) => (isUsed(one, commands) ? [one.type] : [])));
  const unused = definitions.filter((one) => !isUsed(one, commands) && !(one.builds && built.has(one.type)));
  return without(code, unused);
}

/** Two files of KaTeX's source are CommonJS. */
function asModule(code: string): string {
  return code
    .replace(/^const (\w+) = require\('(.*)'\);$/m, 'import $1 from "$2";')
    .replace("module.exports =", "export default");
}

/** The settings' descriptions are for a command line. */
function withoutManual(code: string): string {
  const manual = /^(description|cli\w*)$/;
  const left: { from: number; to: number }[] = [];
  const { program } = parseSync("module.ts", code);
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "VariableDeclaration") continue;
    for (const { init } of statement.declaration.declarations) {
      if (init?.type !== "ObjectExpression") continue;
      for (const option of init.properties) {
        if (option.type !== "Property" || option.value.type !== "ObjectExpression") continue;
        for (const { start, end, ...property } of option.value.properties) {
          const key = "key" in property && property.key.type === "Identifier" ? property.key.name : "";
          // With the comma behind it.
          if (manual.test(key)) left.push({ from: start, to: end + (code[end] === "," ? 1 : 0) });
        }
      }
    }
  }
  return without(code, left);
}

/** A text without these stretches of it, which are in order. */
function without(code: string, stretches: readonly { readonly from: number; readonly to: number }[]): string {
  const ends = [0, ...stretches.map(({ to }) => to)];
  return ends.map((end, n) => code.slice(end, stretches[n]?.from)).join("");
}

/** `\alpha`, or `\,`: in a string it is written with two backslashes, in a raw one with one. */
function commandsOf(text: string): string[] {
  return Array.from(text.replaceAll("\\\\", "\\").matchAll(/\\([a-zA-Z@]+|[^a-zA-Z@\n])/g), ([command]) => command);
}

/** `aligned`, of `\begin{aligned}`. */
function environmentsOf(text: string): string[] {
  return Array.from(text.matchAll(/\\begin\{(\w+)/g), ([, name = ""]) => name);
}

function trimmedSymbols(commands: ReadonlySet<string>): string {
  return withoutCalls(readFileSync(join(katex, "src/symbols.ts"), "utf8"), "defineSymbol", 4, commands);
}

interface Call {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The calls of a function that stand as statements, with the text that they are given in one place. */
function callsOf(code: string, callee: string, place: number): Call[] {
  const { program } = parseSync("module.ts", code);
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return [];
    const { callee: called, arguments: given } = statement.expression;
    const name = given[place];
    if (called.type !== "Identifier" || called.name !== callee) return [];
    if (name?.type !== "Literal" || typeof name.value !== "string") return [];
    return [{ name: name.value, from: statement.start, to: statement.end }];
  });
}

/** The command of a sign that is typed as itself: `(` is `\\lparen`. */
const typed = /^defineSymbol\((\w+, ){3}"[!-~]"/;

/** Leaves out the calls that define a command which is not among these; what is no command stays. */
function withoutCalls(code: string, callee: string, place: number, commands: ReadonlySet<string>): string {
  const unused = callsOf(code, callee, place).filter(
    ({ name, from, to }) => name.startsWith("\\") && !commands.has(name) && !typed.test(code.slice(from, to)),
  );
  return without(code, unused);
}

function withoutLines(code: string, pattern: RegExp, keeps: (found: string) => boolean): string {
  const lines = code.split("\n").filter((line) => {
    const found = pattern.exec(line)?.[1];
    return found === undefined || keeps(found);
  });
  return lines.join("\n");
}

/** Of the drawn shapes the braces stay, for \underbrace; roots and tall brackets are drawn by functions. */
function withoutArrows(code: string): string {
  const { program } = parseSync("module.ts", code);
  for (const statement of program.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "VariableDeclaration") continue;
    const [{ id, init } = { id: null, init: null }] = statement.declaration.declarations;
    if (id?.type !== "Identifier" || id.name !== "path" || init?.type !== "ObjectExpression") continue;
    const shapes = init.properties
      .map(({ start, end }) => code.slice(start, end))
      .filter((shape) => /^\w*brace/.test(shape));
    return `${code.slice(0, init.start)}{${shapes.join(",")}}${code.slice(init.end)}`;
  }
  return code;
}

/** The measures of the letters, and of the signs that some command stands for. */
function withoutMetrics(code: string, symbols: string): string {
  const object = code.slice(code.indexOf("{"), code.lastIndexOf("}") + 1).replaceAll(/,(?=\s*[}\]])/g, "");
  const metrics: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(object);
  const signs = new Set(Array.from(symbols.matchAll(/\\u([0-9a-f]{4})/gi), ([, hex = ""]) => Number.parseInt(hex, 16)));
  const kept = Object.entries(metrics)
    .filter(([font]) => isFont.has(font))
    .map(([font, of]) => {
      const needed = ([code]: [string, unknown]) =>
        font.startsWith("Size") || Number(code) < 0x7f || signs.has(Number(code));
      return [font, Object.fromEntries(Object.entries(of).filter(needed))];
    });
  return `export default ${JSON.stringify(Object.fromEntries(kept))};`;
}

/** Every browser that runs the app reads woff2; the other formats, and fonts that nothing is written in, would be 1 MB. */
function withoutFonts(css: string): string {
  const one = css.replaceAll(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("[a-z]+"\)/g, "");
  return one.replaceAll(/@font-face\s*\{[^}]*\}/g, (face) =>
    isFont.has(/KaTeX_([\w-]+)\.woff2/.exec(face)?.[1] ?? "") ? face : "",
  );
}

function versionOf(folder: string): string {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => pattern.test(path))
    .map((path) => join(folder, path));
}
