// Installs what package-lock.json asks for and node_modules has not. Only node: modules: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs `npm ci` when something locked is missing or has another version. Ends the process when that fails. */
export function ensureInstalled() {
  requireNode();
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Installing ${missing.length} packages (once; npm ci)…`);
  const { status } = runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status === 0) return;
  console.error("\nThe packages could not be installed: see npm's message above. Is there a network connection?");
  console.error("Nothing else was changed. Run the same command again when it is mended.");
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: 20.19 or later is needed (https://nodejs.org).`);
  process.exit(1);
}

/**
 * The packages that the lock names and node_modules lacks, by npm's own record of what it installed. Optional ones
 * (another platform's binaries) may be absent.
 * @returns {string[]}
 */
function missingPackages() {
  const locked = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(locked)
    .filter(([path, { version, optional }]) => {
      if (path === "") return false;
      if (installed[path] === undefined) return optional !== true;
      return installed[path].version !== version || !existsSync(join(root, path, "package.json"));
    })
    .map(([path]) => path);
}

/**
 * @param {string} file a package-lock.json, perhaps not there
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** @param {string[]} args */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.[cm]?js$/.test(npm)) {
    return spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" });
  }
  return spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}
