import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { archivePlugin } from "./tools/archive.ts";
import { assemblyscriptPlugin } from "./tools/assemblyscript.ts";
import { contentSecurityPolicyPlugin } from "./tools/content-security-policy.ts";
import { fontsPlugin } from "./tools/fonts.ts";
import { katexPlugin } from "./tools/katex.ts";
import { mnistPlugin } from "./tools/mnist.ts";
import { serviceWorkerPlugin } from "./tools/service-worker.ts";

export default defineConfig({
  // Relative addresses: the built site works from any folder of any static host.
  base: "./",
  plugins: [
    react(),
    assemblyscriptPlugin(),
    fontsPlugin(),
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
        // The words of a language are one file, fetched at the start beside the code: a reader downloads one language.
        codeSplitting: {
          // What a file of words imports (React, for a phrase that holds an element) stays where it is.
          includeDependenciesRecursively: false,
          groups: (["fr", "en"] as const).map((language) => ({
            name: language,
            test: new RegExp(`/src/.*[./]${language}([.]tsx?|/[^/]*[.]ts)$`),
          })),
        },
      },
    },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});
