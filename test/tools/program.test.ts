import { describe, expect, test } from "vitest";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { inputFromImage } from "../../src/core/input.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { median } from "../../src/course/faults/averages.ts";
import { correct, type Labelled, layersOf, type Program, rightProgram } from "../../tools/program/program.ts";
import { report } from "../../tools/program/report.ts";

const batch: readonly Labelled[] = [7, 31, 101].map((by, label) => ({
  image: Uint8Array.from({ length: 784 }, (_, n) => (n % 3 === 0 ? (n * by) % 256 : 0)),
  label,
}));

function afterOne(program: Program) {
  const weights = initialWeights(program.spec, { seed: 4, amplitude: 0.5 });
  const layers = layersOf(weights);
  correct(program, layers, batch);
  const samples = batch.map(({ image, label }) => ({ x: inputFromImage(image), label }));
  const { update } = traceBatch(program.spec, weights, samples, program.alpha, { run: 0, revision: 0 });
  return { layers, core: corrected(weights, update?.corrections ?? []) };
}

describe("the program that chapter P measures", () => {
  test.each(["mean", "sum"] as const)("corrects the weights as the core does: %s", (rule) => {
    const { layers, core } = afterOne({ ...rightProgram, spec: { ...rightProgram.spec, batch: rule } });
    const away = (own: Float64Array, other: ArrayLike<number>): number =>
      own.reduce((most, weight, n) => Math.max(most, Math.abs(weight - (other[n] ?? Number.NaN))), 0);
    expect(away(layers.w, core[0] ?? [])).toBeLessThan(1e-14);
    expect(away(layers.z, core[1] ?? [])).toBeLessThan(1e-14);
  });

  test("with z corrected first leaves z as it should be and w as it should not", () => {
    const { layers, core } = afterOne({ ...rightProgram, hiddenErrorsWith: "z corrected" });
    expect(layers.z.every((weight, n) => Math.abs(weight - (core[1]?.[n] ?? Number.NaN)) < 1e-14)).toBe(true);
    expect(layers.w.some((weight, n) => Math.abs(weight - (core[0]?.[n] ?? Number.NaN)) > 1e-6)).toBe(true);
  });

  test("keeps equal weights equal", () => {
    const layers = { w: new Float64Array(785 * 30).fill(0.05), z: new Float64Array(31 * 10).fill(0.05) };
    for (let n = 0; n < 3; n++) correct(rightProgram, layers, batch);
    expect(layers.w.some((weight) => weight !== 0.05)).toBe(true);
    expect(layers.w.every((weight, n) => weight === layers.w[n - (n % 30)])).toBe(true);
  });
});

describe("its report", () => {
  test("gives the smallest, the median and the largest over the seeds", () => {
    expect(median([2, 1, 10])).toBe(2);
    expect(median([10, 1, 4, 2])).toBe(3);
    expect(report([{ experiment: "P1", what: "test", values: [3, 1, 2] }], 3)).toContain(
      "| P1 | test | 1.00 | 2.00 | 3.00 |",
    );
  });
});
