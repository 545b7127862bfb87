import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { parseSync } from "vite";

const { resolve: find } = createRequire(import.meta.url);
const katex = dirname(find("katex/package.json"));
const source = fileURLToPath(new URL("../src/", import.meta.url));

/** The modules of KaTeX's functions that TeX of this app can come to, by its own commands or by a macro's. */
const functions = [
  ..."accent char cr delimsizing enclose environment font genfrac horizBrace html htmlmathml kern lap math mathchoice".split(
    " ",
  ),
  ..."mclass op operatorname ordgroup phantom relax rule sizing smash sqrt styling supsub".split(" "),
  ..."symbolsOp symbolsOrd symbolsSpacing text vcenter".split(" "),
];
/** The fonts that they are written in. */
const fonts = ["Main-Regular", "Math-Italic", "Caligraphic-Regular", "AMS-Regular", "Size1-Regular", "Size2-Regular"];
const tallFonts = ["Size3-Regular", "Size4-Regular"];

const isFunction = new Set(functions.map((name) => `./functions/${name}`));
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
        id: /katex[\\/](src[\\/](functions|Options|environments[\\/]array|macros|symbols|svgGeometry)\.ts|src[\\/]fontMetricsData\.js|dist[\\/].*\.css)/,
      },
      handler(code, id) {
        const [, name = ""] = /([^\\/]+?)(?:\?.*)?$/.exec(id) ?? [];
        commands ??= usedCommands();
        const trimmed = trimmers[name]?.(code, commands) ?? withoutFonts(code);
        return { code: trimmed, map: null };
      },
    },
  };
}

const trimmers: Readonly<Record<string, (code: string, commands: ReadonlySet<string>) => string>> = {
  // An index of an index is 0.6 of the text, not half of it: it can be read on a screen.
  "Options.ts": (code) => code.replace("[6, 3, 1]", "[6, 3, 2]"),
  "functions.ts": (code) => withoutLines(code, /^import "(.*)";$/, (path) => isFunction.has(path)),
  "array.ts": (code) => code.replace('import {parseCD} from "./cd";', "const parseCD = () => undefined;"),
  "macros.ts": (code, commands) => withoutCalls(code, "defineMacro", 0, macrosOf(code, commands)),
  "symbols.ts": (_, commands) => trimmedSymbols(commands),
  "svgGeometry.ts": withoutArrows,
  "fontMetricsData.js": (code, commands) => withoutMetrics(code, trimmedSymbols(commands)),
};

/** The commands that the app's code writes, and those that the kept part of KaTeX speaks of. */
function usedCommands(): ReadonlySet<string> {
  const own = filesIn(source, /\.tsx?$/);
  const kept = filesIn(join(katex, "src"), /\.ts$/).filter(
    (path) => !/(macros|symbols|unicode\w*|functions[\\/]\w+)\.[tj]s$/.test(path) || isFunction.has(functionOf(path)),
  );
  // Drawn arrows and accents are listed there by name, wanted or not.
  const listed = /(stretchy|buildMathML|Settings|cd)\.ts$/;
  const texts = [...own, ...kept.filter((path) => !listed.test(path))].map((path) => readFileSync(path, "utf8"));
  return new Set(texts.flatMap(commandsOf));
}

function functionOf(path: string): string {
  return `./functions/${/functions[\\/](\w+)\.ts$/.exec(path)?.[1]}`;
}

/** `\alpha`, or `\,`: in a string it is written with two backslashes, in a raw one with one. */
function commandsOf(text: string): string[] {
  return Array.from(text.replaceAll("\\\\", "\\").matchAll(/\\([a-zA-Z@]+|[^a-zA-Z@\n])/g), ([command]) => command);
}

/** Those commands, and those that the macros among them are made of. */
function macrosOf(code: string, commands: ReadonlySet<string>): ReadonlySet<string> {
  const bodies = new Map<string, string[]>();
  for (const { name, from, to } of callsOf(code, "defineMacro", 0)) {
    bodies.set(name, [...(bodies.get(name) ?? []), ...commandsOf(code.slice(from, to))]);
  }
  // \dots chooses another of its kind by a table.
  const all = new Set([...commands, ...commandsOf(code).filter((command) => command.startsWith("\\dots"))]);
  // A set that grows while it is walked is walked to its end.
  for (const command of all) for (const inner of bodies.get(command) ?? []) all.add(inner);
  return all;
}

function trimmedSymbols(commands: ReadonlySet<string>): string {
  const [macros = "", symbols = ""] = ["macros", "symbols"].map((name) =>
    readFileSync(join(katex, `src/${name}.ts`), "utf8"),
  );
  return withoutCalls(symbols, "defineSymbol", 4, macrosOf(macros, commands));
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
  const kept: string[] = [];
  let at = 0;
  for (const { name, from, to } of callsOf(code, callee, place)) {
    if (!name.startsWith("\\") || commands.has(name) || typed.test(code.slice(from, to))) continue;
    kept.push(code.slice(at, from));
    at = to;
  }
  return [...kept, code.slice(at)].join("");
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
