import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const QUERY = "?assemblyscript";
/** Plain simd: engines that lack the relaxed kind refuse the whole module. */
const OPTIONS = [
  "--optimizeLevel=3",
  "--shrinkLevel=0",
  "--converge",
  "--noAssert",
  "--runtime=stub",
  "--importMemory",
  "--noExportMemory",
  "--enable=simd",
];
const CACHE = fileURLToPath(new URL("../.cache/assemblyscript/", import.meta.url));

/**
 * Compiles AssemblyScript: `import { kernel } from "./assembly/index.ts?assemblyscript"` gives the module's bytes, a
 * Uint8Array. They are inlined as base64 (a few kB), so that a worker needs no second request and no path to find them.
 * Compiled modules are kept in `.cache/`, named by what they were compiled from.
 */
export function assemblyscriptPlugin(): Plugin {
  return {
    name: "deltascope:assemblyscript",
    enforce: "pre",
    resolveId: {
      filter: { id: /\?assemblyscript$/ },
      async handler(source, importer) {
        const entry = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
        return entry === null ? null : `\0assemblyscript:${entry.id}`;
      },
    },
    load: {
      filter: { id: /^\0assemblyscript:/ },
      async handler(id) {
        const entry = id.slice("\0assemblyscript:".length);
        for (const file of await sourcesBeside(entry)) this.addWatchFile(file);
        const base64 = (await compiled(entry)).toString("base64");
        return `export const kernel = Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0));`;
      },
    },
  };
}

/** The WebAssembly module of an AssemblyScript entry file, from the cache where its folder has not changed. */
export async function compiled(entry: string): Promise<Buffer> {
  const { default: asc } = await import("assemblyscript/asc");
  const hash = createHash("sha256").update(JSON.stringify([asc.version, OPTIONS]));
  for (const file of await sourcesBeside(entry))
    hash.update(file.slice(dirname(entry).length)).update(await readFile(file));
  const kept = join(CACHE, `${hash.digest("hex").slice(0, 32)}.wasm`);
  const known = await readFile(kept).catch(() => null);
  if (known !== null) return known;
  const bytes = await compile(entry);
  await mkdir(CACHE, { recursive: true });
  // Written aside and renamed: another process never reads half of it.
  await writeFile(`${kept}.${process.pid}`, bytes);
  await rename(`${kept}.${process.pid}`, kept);
  return bytes;
}

async function compile(entry: string): Promise<Buffer> {
  const { default: asc } = await import("assemblyscript/asc");
  let bytes: Uint8Array | null = null;
  const { error, stderr } = await asc.main(
    [entry, "--outFile=module.wasm", `--baseDir=${dirname(entry)}`, ...OPTIONS],
    {
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") bytes = contents;
      },
    },
  );
  if (error !== null || bytes === null) throw new Error(`AssemblyScript: ${error?.message ?? "no output"}\n${stderr}`);
  return Buffer.from(bytes);
}

async function sourcesBeside(entry: string): Promise<string[]> {
  const folder = dirname(entry);
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));
}
