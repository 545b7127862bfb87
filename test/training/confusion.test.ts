import { describe, expect, test } from "vitest";
import { classAccuracies, confusionOf, leastSure, samplesOfCell, worstErrors } from "../../src/training/confusion.ts";

describe("the confusion matrix", () => {
  const labels = Uint8Array.of(0, 0, 1, 2, 2, 2);
  const results = {
    answers: Uint8Array.of(0, 1, 1, 2, 0, 0),
    costs: Float32Array.of(0.1, 2, 0.2, 0.3, 5, 2),
    sureness: Float32Array.of(0.9, 0.6, 0.8, 0.7, 0.95, 0.5),
    truths: Float32Array.of(0.9, 0.2, 0.8, 0.7, 0.01, 0.2),
  };

  test("counts true digit against answer, row by row", () => {
    const { counts, samples, correct } = confusionOf(results, labels, 3);
    expect([...counts]).toEqual([1, 1, 0, 0, 1, 0, 2, 0, 1]);
    expect([samples, correct]).toEqual([6, 3]);
  });

  test("gives each digit's own accuracy, NaN where it does not occur", () => {
    expect([...classAccuracies(confusionOf(results, labels, 4))]).toEqual([0.5, 1, 1 / 3, Number.NaN]);
  });

  test("lists a cell's samples, the costliest errors and the least sure answers", () => {
    expect([...samplesOfCell(results, labels, 2, 0, 9)]).toEqual([4, 5]);
    expect([...worstErrors(results, labels, 9)]).toEqual([4, 1, 5]);
    expect([...leastSure(results, 2)]).toEqual([5, 1]);
  });
});
