import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serviceWorkerPlugin } from "../../tools/service-worker.ts";

interface Listed {
  readonly path: string;
  readonly hash: string;
  readonly data: boolean;
}

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "deltascope-site-"));
  mkdirSync(join(root, "public/mnist"), { recursive: true });
  writeFileSync(join(root, "index.html"), '<script type="module" src="./main.js"></script>');
  writeFileSync(join(root, "main.js"), 'document.title = "one";');
  writeFileSync(join(root, "public/icon.svg"), "<svg/>");
  writeFileSync(join(root, "public/mnist/shard.gz.bin"), "digits");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function builtList(): Promise<Listed[]> {
  await build({ configFile: false, root, base: "./", logLevel: "silent", plugins: [serviceWorkerPlugin()] });
  const [, list = ""] = /^const SITE_FILES = (\[.*?\]);$/ms.exec(readFileSync(join(root, "dist/sw.js"), "utf8")) ?? [];
  return JSON.parse(list);
}

test("the service worker lists every file of the site but itself", async () => {
  const list = await builtList();
  const site = readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "dist").length + 1));
  expect(list.map(({ path }) => path)).toEqual(site.filter((path) => path !== "sw.js").sort());
  expect(list.filter(({ data }) => data).map(({ path }) => path)).toEqual(["mnist/shard.gz.bin"]);
});

test("a changed file changes its own hash; the same site is listed the same", async () => {
  const first = await builtList();
  expect(await builtList()).toEqual(first);

  writeFileSync(join(root, "public/icon.svg"), "<svg></svg>");
  const changed = (await builtList()).filter(({ hash }) => !first.some((file) => file.hash === hash));
  expect(changed.map(({ path }) => path)).toEqual(["icon.svg"]);
});
