import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" });
const read = (path: string): string => readFileSync(join(source, path), "utf8");
const katex = readFileSync(join(import.meta.dirname, "../../node_modules/katex/dist/katex.mjs"), "utf8");
const own = files.filter((path) => /\.tsx?$/.test(path)).map(read);

/** The words of a code's texts, alone or among others: className="button button-quiet". */
function wordsOf(code: string): ReadonlySet<string> {
  const said = code.replaceAll(/\/\*.*?\*\/|^\s*\/\/[^\n]*/gms, "");
  const texts = [...said.matchAll(/class="([^"\n]*)"|"([^"\n]*)"|`([^`]*)`/g)].map((found) => found.slice(1).join(" "));
  return new Set(texts.flatMap((text) => text.match(/[a-zA-Z][\w-]*/g) ?? []));
}

const ofFormulas = wordsOf(katex);
const ofPage = new Set(own.flatMap((code) => [...wordsOf(code)]));
/** Names that the code puts together: `status-${kind}`. */
const begun = [...own.join("\n").matchAll(/([a-z][\w-]*-)\$\{/g)].map(([, start = ""]) => start);

const isWritten = (name: string): boolean => ofPage.has(name) || begun.some((start) => name.startsWith(start));

describe("a class", () => {
  it.each(files.filter((path) => path.endsWith(".css")))("that %s gives a look to is written by the code", (path) => {
    const rules = read(path)
      .replaceAll(/\/\*.*?\*\//gs, "")
      .replaceAll(/url\([^)]*\)|"[^"]*"/g, "");
    const dead = [...rules.matchAll(/(?:^|[{};])([^{};]+)\{/g)].flatMap(([, selector = ""]) => {
      // What stands within a formula is KaTeX's to write, or ours around it.
      const [outside = "", ...inside] = selector.split(/\.katex(?![\w-])/);
      const named = (text: string): string[] => [...text.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name);
      return [
        ...named(outside).filter((name) => !isWritten(name) && !ofFormulas.has(name)),
        ...named(inside.join(" ").split(",")[0] ?? "").filter(
          (name) => !ofFormulas.has(name) && !(name.includes("-") && isWritten(name)),
        ),
      ];
    });
    expect([...new Set(dead)]).toEqual([]);
  });
});
