import { createServer } from "vite";
import { expect, test } from "vitest";
import { katexFontsPlugin } from "../../tools/katex-fonts.ts";

test("KaTeX's style sheet keeps each font in woff2 and in nothing else", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [katexFontsPlugin()],
  });
  try {
    const css = (await server.transformRequest("katex/dist/katex.min.css?direct"))?.code ?? "";
    expect(css.match(/@font-face/g)?.length).toBe(20);
    expect(css.match(/format\("woff2"\)/g)?.length).toBe(20);
    expect(css).not.toMatch(/\.(woff|ttf)\b/);
  } finally {
    await server.close();
  }
});
