import { describe, expect, test } from "vitest";
import { learningCurve, type OneNeuron, outputError, stepsToTurn } from "../../src/core/one-neuron.ts";

const book: OneNeuron = { weight: 2, bias: 2, y: 0, output: "sigmoid", costFactor: 0.5, alpha: 0.15 };

describe("one neuron from 0.98 to 0", () => {
  test("starts at 0.98 and is flat for about 150 corrections with the squared error, as printed", () => {
    const curve = learningCurve(book, 300);
    expect(curve).toHaveLength(301);
    expect(curve[0]).toBeCloseTo(0.982, 3);
    expect(curve[100]).toBeGreaterThan(0.96);
    expect(curve[150]).toBeGreaterThan(0.9);
    expect(curve[300]).toBeLessThan(0.25);
  });

  test("with the error ŷ − y and the same α it turns in the first dozens of corrections", () => {
    const turn = stepsToTurn(learningCurve({ ...book, output: "softmax" }, 300), 0) ?? Number.NaN;
    const slow = stepsToTurn(learningCurve(book, 300), 0) ?? Number.NaN;
    expect(turn).toBeLessThan(20);
    expect(slow).toBeGreaterThan(150);
    expect(slow).toBeLessThan(300);
  });

  test("with the error ŷ − y it begins to fall at once, whatever α is", () => {
    const first = (neuron: OneNeuron): number => {
      const [before = 0, after = 0] = learningCurve(neuron, 1);
      return (before - after) / neuron.alpha;
    };
    expect(first({ ...book, output: "softmax", alpha: 0.005 })).toBeGreaterThan(20 * first({ ...book, alpha: 0.005 }));
  });

  test("the cost without ½ makes the same curve with half of α (R1)", () => {
    const curve = learningCurve(book, 300);
    const other = learningCurve({ ...book, costFactor: 1, alpha: 0.075 }, 300);
    curve.forEach((predicted, n) => {
      expect(other[n]).toBeCloseTo(predicted, 12);
    });
  });
});

describe("the error of one output", () => {
  test("is 2(ŷ − y)ŷ(1 − ŷ) by A3 and ŷ − y by B7", () => {
    for (const y of [0, 1]) {
      for (const predicted of [0, 0.02, 0.5, 0.9, 1]) {
        expect(outputError("sigmoid", 1, predicted, y)).toBeCloseTo(
          2 * (predicted - y) * predicted * (1 - predicted),
          15,
        );
        expect(outputError("softmax", 1, predicted, y)).toBe(predicted - y);
      }
    }
  });

  test("vanishes by A3 where the answer is entirely wrong, and is largest there by B7", () => {
    expect(Math.abs(outputError("sigmoid", 1, 0, 1))).toBe(0);
    expect(outputError("softmax", 1, 0, 1)).toBe(-1);
  });
});
