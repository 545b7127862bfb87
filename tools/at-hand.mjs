// What else some unit tests need that is not a package of this project's: a C compiler, and Python with NumPy.
import { spawnSync } from "node:child_process";

/** @param {string[]} command */
const answers = ([program = "", ...words]) => spawnSync(program, words).status === 0;

export const hasCompiler = answers(["cc", "--version"]);
export const hasNumPy = answers(["python3", "-c", "import numpy"]);

/**
 * What the tests that are skipped here wait for.
 * @returns {string[]} in words
 */
export function missingPrograms() {
  return [...(hasCompiler ? [] : ["a C compiler (cc)"]), ...(hasNumPy ? [] : ["Python with NumPy"])];
}
