import type { Plugin } from "vite";

/**
 * Leaves KaTeX's fonts in one format: every browser that runs the app reads woff2, and the woff and ttf copies would add
 * 0.8 MB to the site and to what is kept for offline use.
 */
export function katexFontsPlugin(): Plugin {
  return {
    name: "katex-fonts",
    enforce: "pre",
    transform: {
      filter: { id: /katex[^/]*\.css/ },
      handler(css) {
        return { code: css.replaceAll(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("[a-z]+"\)/g, ""), map: null };
      },
    },
  };
}
