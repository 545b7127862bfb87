import { existsSync } from "node:fs";
import { join } from "node:path";
import { preview } from "vite";
import { root } from "./install.mjs";
import { freePort } from "./port.mjs";

/**
 * Serves a built site on a free port of this machine; where there is none, says how to make one and ends the program.
 * @param {string} outDir relative to the project, or absolute
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} the address ends in a slash
 */
export async function serveBuilt(outDir) {
  if (!existsSync(join(root, outDir, "index.html")) && !existsSync(join(outDir, "index.html"))) {
    console.error(`There is no built site in ${outDir}: run \`npm run build\` first.`);
    process.exit(1);
  }
  const port = await freePort();
  const host = "127.0.0.1";
  const server = await preview({
    root,
    logLevel: "warn",
    build: { outDir },
    preview: { host, port, strictPort: true },
  });
  return { address: `http://${host}:${port}/`, close: () => server.close() };
}
