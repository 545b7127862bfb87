import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What each room may import, a room or a part of one: the table of rooms in README.md. */
const mayImport = new Map<string, readonly string[]>();
for (const [, room = "", may = ""] of readFileSync(join(root, "README.md"), "utf8").matchAll(
  /^\| `(?!src)(\w+)\/`.* \| ([^|]+) \|$/gm,
)) {
  mayImport.set(room, may === "nothing" ? [] : may.replaceAll("`", "").split(", "));
}
const rooms = [...mayImport.keys()];
/** A module of each room, and of each part that some room may import. */
const modules = new Set([
  ...rooms.map((room) => `${room}/thing.ts`),
  ...[...mayImport.values()].flat().flatMap((path) => {
    if (!path.includes("/")) return [];
    return path.endsWith("/") ? `${path}thing.ts` : path;
  }),
]);

/** Whether the table lets a room import a module. */
function allowed(room: string, path: string): boolean {
  const may = mayImport.get(room) ?? [];
  return may.some(
    (own) => own === "everything" || own === path || path.startsWith(own.endsWith("/") ? own : `${own}/`),
  );
}

const viewLibraries = ["react", "react-dom/client", "zustand", "d3-scale"];
const withoutView = ["core", "training", "digits", "device", "course", "setup", "exercises", "files", "worker"];

interface Offence {
  readonly file: string;
  readonly source: string;
}

/** A file of `room`, at its top or in a folder, that imports `path`. */
function importing(room: string, path: string, deep: boolean): Offence {
  const name = path.replaceAll(/\W/g, "-");
  const from = viewLibraries.includes(path) ? path : `${deep ? "../../" : "../"}${path}`;
  return {
    file: `src/${room}/${deep ? "part/" : ""}imports-${name}.ts`,
    source: `import { thing } from "${from}";\n\nexport const copy = [thing];\n`,
  };
}

const directions = rooms.flatMap((room) =>
  [...modules]
    .filter((path) => !path.startsWith(`${room}/`))
    .map((path) => ({ room, path, allowed: allowed(room, path) })),
);
const extra = {
  namespace: {
    file: "src/figures/namespace.ts",
    source: 'import * as scale from "d3-scale";\n\nexport const copy = [scale];\n',
  },
  cycle: { file: "src/core/one.ts", source: 'import { b } from "./two.ts";\n\nexport const a = () => b;\n' },
  cycleBack: { file: "src/core/two.ts", source: 'import { a } from "./one.ts";\n\nexport const b = () => a;\n' },
  barrel: { file: "src/core/barrel.ts", source: 'export * from "./three.ts";\n' },
  node: { file: "src/digits/node.ts", source: 'import { join } from "node:path";\n\nexport const copy = join;\n' },
};

/** The rules that the linter finds broken, by file. */
const broken = new Map<string, Set<string>>();
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "deltascope-boundaries-"));
  copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
  copyFileSync(join(root, ".gitignore"), join(folder, ".gitignore"));
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  const offences = [
    ...directions.flatMap(({ room, path }) => [importing(room, path, false), importing(room, path, true)]),
    ...withoutView.flatMap((room) => viewLibraries.map((library) => importing(room, library, false))),
    ...Object.values(extra),
  ];
  for (const { file, source } of offences) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(stdout);
  for (const { category, location } of report.diagnostics) {
    const rules = broken.get(location.path) ?? new Set();
    broken.set(location.path, rules.add(category));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rulesBrokenBy = ({ file }: Offence) => [...(broken.get(file) ?? [])];

test("the table of rooms has every folder of src, and speaks of no other", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  const parts = [...mayImport.values()].flat().filter((path) => path !== "everything");
  for (const path of parts) expect(existsSync(join(root, "src", path)), path).toBe(true);
});

describe("the linter", () => {
  const restricted = "lint/style/noRestrictedImports";

  test.each(directions.filter(({ allowed }) => !allowed))("refuses $path in src/$room", ({ room, path }) => {
    expect(rulesBrokenBy(importing(room, path, false))).toContain(restricted);
    expect(rulesBrokenBy(importing(room, path, true))).toContain(restricted);
  });

  test.each(directions.filter(({ allowed }) => allowed))("accepts $path in src/$room", ({ room, path }) => {
    expect(rulesBrokenBy(importing(room, path, false))).not.toContain(restricted);
    expect(rulesBrokenBy(importing(room, path, true))).not.toContain(restricted);
  });

  test.each(withoutView)("refuses every view library in src/%s", (room) => {
    for (const library of viewLibraries) {
      expect(rulesBrokenBy(importing(room, library, false)), library).toContain(restricted);
    }
  });

  test("refuses a library as a whole: a named import is all that the bundler can shake", () => {
    expect(rulesBrokenBy(extra.namespace)).toContain("lint/performance/noNamespaceImport");
  });

  test("refuses import cycles", () => {
    expect(rulesBrokenBy(extra.cycle)).toContain("lint/suspicious/noImportCycles");
  });

  test("refuses barrels", () => {
    expect(rulesBrokenBy(extra.barrel)).toContain("lint/performance/noReExportAll");
  });

  test("refuses Node's modules in the app", () => {
    expect(rulesBrokenBy(extra.node)).toContain("lint/correctness/noNodejsModules");
  });
});
