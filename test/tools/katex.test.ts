import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { renderToString as trimmed } from "katex";
import { createServer } from "vite";
import { expect, test } from "vitest";
import { katexOptions } from "../../src/course/writing/linked-cells.ts";
import { alignedTex, type Presentation, statementTex } from "../../src/course/writing/statement-tex.ts";
import { katexPlugin } from "../../tools/katex.ts";
import { scopesOf, smallTrace, statementsOf } from "../course/course-cases.ts";

const source = join(import.meta.dirname, "../../src");
const whole: { renderToString: typeof trimmed } = createRequire(import.meta.url)("katex/dist/katex.js");

test("the trimmed KaTeX typesets every equation, and every formula of the prose, as the whole does", () => {
  const formulas = new Set([...equations(), ...prose()]);
  expect(formulas.size).toBeGreaterThan(600);
  for (const tex of formulas) {
    for (const displayMode of [false, true]) {
      const options = { ...katexOptions, displayMode };
      const [one, other] = [trimmed(tex, options), whole.renderToString(tex, options)];
      // An index of an index is larger here: of such a formula what is read aloud is compared.
      const compared = (html: string): string =>
        other.includes(" size1 ") ? html.slice(0, html.indexOf("</math>")) : html;
      expect(compared(one), tex).toBe(compared(other));
    }
  }
});

test("KaTeX's style sheet keeps the fonts that formulas are written in, each in woff2 and in nothing else", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    server: { middlewareMode: true, ws: false, watch: null, fs: { strict: false } },
    optimizeDeps: { noDiscovery: true },
    plugins: [katexPlugin()],
  });
  const sheet = createRequire(import.meta.url).resolve("katex/dist/katex.min.css");
  try {
    const css = (await server.transformRequest(`/@fs/${sheet}?direct`))?.code ?? "";
    expect(css.match(/@font-face/g)?.length).toBe(8);
    expect(css.match(/format\("woff2"\)/g)?.length).toBe(8);
    expect(css).not.toMatch(/\.(woff|ttf)\b/);
  } finally {
    await server.close();
  }
});

function* equations(): Generator<string> {
  for (const output of ["sigmoid", "softmax"] as const) {
    for (const hidden of [[4], [3, 2]]) {
      const trace = smallTrace({ output, costFactor: 1, batch: "mean" }, hidden);
      for (const { equation, statement } of statementsOf(trace)) {
        const scope = [...scopesOf(statement, trace)].at(-1) ?? null;
        for (const face of ["symbols", "indices", "numbers"] as const) {
          for (const language of ["fr", "en"] as const) {
            const presentation: Presentation = { face, scope, language, digits: 3, output };
            const tex = statementTex(equation, statement, presentation);
            yield* [alignedTex(tex), tex.where, tex.vector ?? ""];
          }
        }
      }
    }
  }
}

/** What stands between dollars in a file, as it is when the file's strings are read. */
function* prose(): Generator<string> {
  for (const path of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const [, tex = ""] of readFileSync(join(source, path), "utf8").matchAll(/\$([^$`"\n{]*(?:\{[^$`"\n]*)?)\$/g)) {
      // `${…}` of a template, and what follows it.
      if (tex.startsWith("{")) continue;
      const [read = ""] = tex.replaceAll("\\\\", "\\").split("§");
      try {
        whole.renderToString(read, katexOptions);
      } catch {
        continue;
      }
      yield read;
    }
  }
}
