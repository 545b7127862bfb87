import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, type ResolvedConfig, transformWithOxc } from "vite";

const source = fileURLToPath(new URL("./service-worker/worker.ts", import.meta.url));

/** The service worker's address, relative to the page. */
const serviceWorkerFile = "sw.js";

/** Larger than all of the app's own code; kept on the device only when the page asks for it. */
const isData = (path: string) => path.startsWith("mnist/");

/** Emits the service worker with the list of everything that the build made and the hash of each. Builds only. */
export function serviceWorkerPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      // After the page itself has been put into the bundle.
      order: "post",
      async handler(_, bundle) {
        const built = Object.values(bundle).map((output) => ({
          path: output.fileName,
          hash: contentHash(output.type === "chunk" ? output.code : output.source),
        }));
        const files = [...built, ...publicFiles(config.publicDir)]
          .filter(({ path }) => !path.endsWith(".map"))
          .map((file) => ({ ...file, data: isData(file.path) }))
          .sort((one, other) => (one.path < other.path ? -1 : 1));
        const { code } = await transformWithOxc(readFileSync(source, "utf8"), source, { lang: "ts" });
        this.emitFile({
          type: "asset",
          fileName: serviceWorkerFile,
          source: `const SITE_FILES = ${JSON.stringify(files, null, 1)};\n${code}`,
        });
      },
    },
  };
}

function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** The files that a build copies as they are. */
function publicFiles(folder: string): { path: string; hash: string }[] {
  if (folder === "") return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1).replaceAll("\\", "/");
      return { path, hash: contentHash(readFileSync(file)) };
    });
}
