import react from "@vitejs/plugin-react";
import { defineConfig, type Rolldown } from "vite";
import { archivePlugin } from "./tools/archive.ts";
import { assemblyscriptPlugin } from "./tools/assemblyscript.ts";
import { contentSecurityPolicyPlugin } from "./tools/content-security-policy.ts";
import { firstFormulasPlugin } from "./tools/first-formulas.ts";
import { fontsPlugin } from "./tools/fonts.ts";
import { katexPlugin } from "./tools/katex.ts";
import { mnistPlugin } from "./tools/mnist.ts";
import { serviceWorkerPlugin } from "./tools/service-worker.ts";

const words = /\/src\/.*[./](fr|en)([.]tsx?|\/[^/]*[.]ts)$/;
/** The parts of the page whose words come with them, and the course's chapters. */
const later =
  /(panels\/(?:draw|exercises|faults|train|compare|loupe|reading\/[\w-]+|step\/\w+(?=-words))|stage\/settings|formulas\/program|app\/share|app\/help|files|text\/(?:fr|en)\/[\w-]+)/;

function wordsFile(path: string): string {
  const [, language = ""] = words.exec(path) ?? [];
  const [part] = later.exec(path) ?? [];
  if (part === undefined) return language;
  const [, chapter] = /^text\/\w+\/(.*)/.exec(part) ?? [];
  return chapter === undefined ? `${language}-${part.split("/").at(-1)}` : `${language}-text-${chapter}`;
}

/** Where the page begins: all that these need is one file, which packs closer than fifty. */
const beginnings = ["/src/main.tsx", "/src/app/course-place.tsx"];
let firstView: Set<string> | undefined;

function inFirstView(path: string, context: Rolldown.ChunkingContext): string | null {
  if (firstView === undefined) {
    firstView = new Set(beginnings.map((file) => `${import.meta.dirname}${file}`));
    // A set that grows while it is walked is walked to its end.
    for (const module of firstView)
      for (const id of context.getModuleInfo(module)?.importedIds ?? []) firstView.add(id);
  }
  return firstView.has(path) ? "first" : null;
}

export default defineConfig({
  // Relative addresses: the built site works from any folder of any static host.
  base: "./",
  plugins: [
    react(),
    assemblyscriptPlugin(),
    fontsPlugin(),
    firstFormulasPlugin(),
    katexPlugin(),
    mnistPlugin(),
    contentSecurityPolicyPlugin(),
    serviceWorkerPlugin(),
    archivePlugin(),
  ],
  worker: { format: "es", plugins: () => [assemblyscriptPlugin()] },
  // For the breakpoints that have names (src/controls/breakpoints.css).
  css: { transformer: "lightningcss", lightningcss: { drafts: { customMedia: true } } },
  build: {
    target: "es2023",
    // A data: address would be one more source for the policy to allow, for the sake of a few hundred bytes.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The words of a language are a file for what is there at the start and one for each part that comes later, fetched beside
        // its code: a reader downloads one language.
        codeSplitting: {
          // What a file of words imports (React, for a phrase that holds an element) stays where it is.
          includeDependenciesRecursively: false,
          groups: [{ name: wordsFile, test: words }, { name: inFirstView }],
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});
