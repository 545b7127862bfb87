// Type-checks every tsconfig.json of the project: the page's, and those of the folders that have no document.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./install.mjs";

/** The folders with a tsconfig.json, the project's own first, relative to it. */
export function typedFolders() {
  const nested = ["src", "tools"].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  );
  return [".", ...nested.sort()].filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
}

/**
 * Runs the compiler on one of them; its messages go to the terminal.
 * @param {string} folder
 * @returns {boolean} whether it found nothing
 */
export function checkTypes(folder) {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "--noEmit", "--pretty", "-p", folder], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wrong = typedFolders().filter((folder) => !checkTypes(folder));
  if (wrong.length > 0) {
    console.error(`Type errors in: ${wrong.join(", ")}`);
    process.exitCode = 1;
  }
}
