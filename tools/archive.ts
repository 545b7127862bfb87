import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import type { Plugin, ResolvedConfig } from "vite";

/** The archive's name, beside the folder that it holds: `dist/` and `deltascope.zip`. */
const archiveFile = "deltascope.zip";
/** The first moment that an archive can name: the same site makes the same archive, whenever it is built. */
const noMoment = new Date(1980, 0, 1);
/** Hold nothing more to be squeezed out. */
const packed = /\.(gz|woff2|png|zip)$/;

/** Puts the built site into one archive to be downloaded: unpacked behind any file server, it is the app. Builds only. */
export function archivePlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "archive",
    apply: "build",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        // The worker's own builds end here too, before there is a site.
        if (config.isWorker) return;
        const site = resolve(config.root, config.build.outDir);
        // A site built elsewhere, to be looked at, leaves nothing beside it.
        if (!site.startsWith(config.root)) return;
        writeFileSync(join(site, "..", archiveFile), archiveOf(site));
      },
    },
  };
}

/** An archive of a folder's files under `deltascope/`, in the order of their names. */
export function archiveOf(folder: string): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const entries = paths.map((path) => {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    return [`deltascope/${path}`, [bytes, { level: packed.test(path) ? 0 : 9, mtime: noMoment }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
