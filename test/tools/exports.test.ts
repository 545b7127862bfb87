import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, Visitor } from "vite";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const isModule = (path: string): boolean =>
  /\.(tsx?|mjs)$/.test(path) && !path.endsWith(".d.ts") && !path.startsWith("src/training/assembly/");
const modules = ["src", "test", "tools"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .filter(isModule)
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const { module, program } = parseSync(path, text);
    return { path, text, module, program };
  });

/** The names that other modules import of each module; `*` where one takes what it finds there. */
const imported = new Map<string, Set<string>>();
function takes(from: string, by: string, name: string): void {
  if (!from.startsWith(".")) return;
  const path = join(dirname(by), from.replace(/\?.*$/, ""));
  imported.set(path, (imported.get(path) ?? new Set()).add(name));
}

for (const { path, text, module, program } of modules) {
  for (const { moduleRequest, entries } of module.staticImports) {
    for (const { importName } of entries) {
      takes(moduleRequest.value, path, importName.kind === "Default" ? "default" : (importName.name ?? "*"));
    }
  }
  for (const { moduleRequest, importName } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest !== null) takes(moduleRequest.value, path, importName.name ?? "*");
  }
  // Of what comes later one name is taken at once, `(await import("./place.tsx")).Place`, or all of it is.
  new Visitor({
    MemberExpression: ({ object, property }) => {
      const of = object.type === "ParenthesizedExpression" ? object.expression : object;
      const later = of.type === "AwaitExpression" ? of.argument : null;
      if (later?.type !== "ImportExpression" || later.source.type !== "Literal") return;
      if (property.type === "Identifier") takes(String(later.source.value), path, property.name);
    },
    ImportExpression: ({ source, end }) => {
      const named = /^\s*\)\s*\.\w/.test(text.slice(end));
      if (source.type === "Literal" && !named) takes(String(source.value), path, "*");
    },
    TSImportType: (node) => {
      const named = /^\.(\w+)/.exec(text.slice(text.indexOf(")", node.start) + 1))?.[1];
      takes(String(node.source.value), path, named ?? "*");
    },
  }).visit(program);
}

it("the modules that are imported are there", () => {
  expect([...imported.keys()].filter((path) => isModule(path) && !existsSync(join(root, path)))).toEqual([]);
});

it("what a module of the app exports is imported by another, or by a test: what only it needs is its own", () => {
  const idle = modules
    .filter(({ path }) => path.startsWith("src/"))
    .flatMap(({ path, module }) => {
      const names = imported.get(path) ?? new Set();
      return module.staticExports
        .flatMap(({ entries }) => entries)
        .map(({ exportName }) => (exportName.kind === "Default" ? "default" : (exportName.name ?? "*")))
        .filter((name) => !names.has("*") && !names.has(name))
        .map((name) => `${path}: ${name}`);
    });
  expect(idle).toEqual([]);
});
