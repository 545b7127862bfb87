import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, test } from "vitest";
import { oneHot } from "../../src/core/cost.ts";
import { depth, width } from "../../src/core/network.ts";
import { notebookOf } from "../../src/course/program/notebook.ts";
import { programFiles } from "../../src/course/program/programs.ts";
import { hasCompiler, hasNumPy } from "../../tools/at-hand.mjs";
import { expectTensor } from "../core/expect-tensor.ts";
import { type ReferenceCase, referenceCase } from "../core/reference-case.ts";
import { fr } from "../course/whole-course.ts";

/* The C and Python programs that a reader downloads, and the cells of the notebooks, run on every reference case where a compiler or NumPy is at hand. */

const here = fileURLToPath(new URL(".", import.meta.url));
const programs = fileURLToPath(new URL("../../src/course/program/", import.meta.url));
const folder = new URL("../reference/", import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, file: referenceCase(readFileSync(new URL(name, folder), "utf8")) }));

let built = "";
const runs = {
  "backprop.c": { here: hasCompiler, deep: false },
  "deep.c": { here: hasCompiler, deep: true },
  "backprop.py": { here: hasNumPy, deep: false },
  "deep.py": { here: hasNumPy, deep: true },
  "backprop.ipynb": { here: hasNumPy, deep: false },
  "deep.ipynb": { here: hasNumPy, deep: true },
} as const;

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "deltascope-program-"));
  if (!hasCompiler) return;
  for (const name of ["backprop", "deep"]) {
    const words = ["-O1", "-Wall", "-Wextra", "-Werror", "-ffp-contract=off", "-o", join(built, name)];
    execFileSync("cc", [...words, join(here, `check-${name}.c`), "-lm"]);
  }
}, 60_000);
beforeAll(() => {
  for (const { name, source } of Object.values(programFiles.numpy)) {
    const cells = notebookOf(source, "fr", fr).cells.filter(({ cell_type }) => cell_type === "code");
    // The last one reads MNIST and trains.
    const code = cells.slice(0, -1).map(({ source: lines }) => lines.join(""));
    writeFileSync(join(built, name), code.join("\n"));
  }
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

for (const [program, { here: runsHere, deep }] of Object.entries(runs)) {
  // Where nothing can run it, the program is read only; the whole check says so.
  describe.runIf(runsHere)(`${program} gives the numbers of`, () => {
    test.each(cases.filter(({ file }) => deep || depth(file.spec) === 2))("$name", ({ file }) => {
      const printed = rowsOf(run(program, batchText(file)));
      const { expected, spec } = file;
      const m = depth(spec);
      expected.samples.forEach((sample, p) => {
        for (let h = 1; h <= m; h++) {
          const at = p * m + h - 1;
          const names = { a: sample.preactivations, o: sample.activations, delta: sample.deltas };
          for (const [name, theirs] of Object.entries(names)) {
            const values = theirs?.[h - 1];
            if (values !== undefined) expectTensor(`${name}^${h}`, printed(name)[at] ?? [], values, 1e-12);
          }
        }
        if (sample.cost !== null) expectTensor("cost", printed("cost")[p] ?? [], [sample.cost], 1e-12);
      });
      const before = spec.sizes.map((_, h) => spec.sizes.slice(0, h).reduce((rows, size) => rows + size + 1, 0));
      for (const { layer, from, to, value } of expected.entries) {
        const row = printed("gradient")[(before[layer - 1] ?? 0) + from];
        expectTensor("gradient", [row?.[to - 1] ?? Number.NaN], [value], 1e-12);
      }
      if (expected.costBefore !== null)
        expectTensor("cost", printed("costBefore")[0] ?? [], [expected.costBefore], 1e-12);
      if (expected.costAfter !== null) expectTensor("cost", printed("costAfter")[0] ?? [], [expected.costAfter], 1e-9);
    });
  });
}

function run(program: string, input: string): string {
  const [name, kind] = program.split(".");
  const options = { input, encoding: "utf8", maxBuffer: 1e8 } as const;
  if (kind === "c") return execFileSync(join(built, name ?? ""), options);
  const script = kind === "ipynb" ? join(built, `${name}.py`) : join(programs, program);
  return execFileSync("python3", ["-B", join(here, "check.py"), script], options);
}

/** What the check programs read: sizes, conventions, α, P, weights row after row, each sample's X and y. */
function batchText({ spec, weights, batch, alpha }: ReferenceCase): string {
  const m = depth(spec);
  const settings = [spec.output === "softmax" ? 1 : 0, spec.costFactor, spec.batch === "mean" ? 1 : 0, alpha];
  const samples = batch.map(({ x, label }) => [...x, ...oneHot(label ?? 0, width(spec, m))]);
  return [[m, ...spec.sizes], settings, [batch.length], ...weights.map((layer) => [...layer]), ...samples]
    .map((numbers) => numbers.join(" "))
    .join("\n");
}

/** The rows printed under a name, in order. */
function rowsOf(text: string): (name: string) => readonly (readonly number[])[] {
  const lines = text.split("\n").map((line) => line.split(" "));
  return (name) => lines.filter(([first]) => first === name).map(([, ...values]) => values.map(Number));
}
