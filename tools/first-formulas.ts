import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, runnerImport } from "vite";
import { assemblyscriptPlugin } from "./assemblyscript.ts";
import { katexPlugin } from "./katex.ts";

const firstView = fileURLToPath(new URL("first-formulas/first-view.tsx", import.meta.url));

/** Typesets the formulas that a first visit opens on, as the app does, and puts them into src/formulas/first-formulas.ts. */
export function firstFormulasPlugin(): Plugin {
  let formulas: Promise<Readonly<Record<string, string>>> | undefined;
  return {
    name: "first-formulas",
    enforce: "pre",
    load: {
      filter: { id: /src[\\/]formulas[\\/]first-formulas\.ts$/ },
      async handler() {
        formulas ??= typesetFirstFormulas();
        return `export const firstFormulas = ${JSON.stringify(await formulas)};`;
      },
    },
  };
}

/** HTML has no need of style sheets. */
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: { filter: { id: /\.css$/ }, handler: () => "\0no-style" },
  load: { filter: { id: /^\0no-style$/ }, handler: () => "" },
};

/** The formulas that a first visit opens on as HTML, by what `typeset` calls them. */
export async function typesetFirstFormulas(): Promise<Readonly<Record<string, string>>> {
  const { module } = await runnerImport<typeof import("./first-formulas/first-view.tsx")>(firstView, {
    configFile: false,
    logLevel: "error",
    plugins: [react(), assemblyscriptPlugin(), katexPlugin(), withoutStyles],
    // Its trimmed source, not the package as Node would have it.
    resolve: { noExternal: ["katex"] },
  });
  return module.formulas;
}
