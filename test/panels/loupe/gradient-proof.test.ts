import { describe, expect, it } from "vitest";
import { centralDifference } from "../../../src/core/gradient-check.ts";
import { bestTrial, epsilonsFor, regimeOf, trialsOf } from "../../../src/core/gradient-trials.ts";
import { at } from "../../../src/core/tensor.ts";
import { batchOf } from "../../../src/core/trace.ts";
import { errorDomain, sharedDigits } from "../../../src/panels/loupe/proof-plot.ts";
import { smallTrace } from "../../course/course-cases.ts";

const trace = smallTrace({ output: "sigmoid", costFactor: 1, batch: "mean" });
const place = { layer: 1, from: 4, to: 2 };
const batch = batchOf(trace);
const epsilons = epsilonsFor(trace.weights, batch.length);
const analytic = at(trace.update?.gradients[0] ?? new Float64Array(), 4 * 4 + 1);
const trials = trialsOf(
  epsilons.map((epsilon) => centralDifference(trace.spec, trace.weights, batch, place, epsilon)),
  analytic,
);

describe("The gradient proof", () => {
  it("tries ε over twelve decades, from 10⁻¹² to 1", () => {
    expect(epsilons[0]).toBeCloseTo(1e-12, 20);
    expect(epsilons.at(-1)).toBe(1);
    expect(epsilons).toHaveLength(49);
  });

  it("tries fewer ε where the network is so large that the worker would be long away", () => {
    expect(epsilonsFor([new Float64Array(785 * 2000)], 32)).toHaveLength(13);
  });

  it("agrees to better than one part in a million at its best ε, which is neither the smallest nor the largest", () => {
    const best = bestTrial(trials);
    expect(trials[best]?.error).toBeLessThan(1e-6);
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(trials.length - 1);
  });

  it("calls the error at tiny ε rounding and the error at ε = 1 truncation", () => {
    expect(regimeOf(trials, 0)).toBe("rounding");
    expect(regimeOf(trials, trials.length - 1)).toBe("truncation");
    expect(regimeOf(trials, bestTrial(trials))).toBe("best");
  });

  it("has a truncation error that goes as ε²: ten times smaller, a hundred times closer", () => {
    const from = (epsilon: number): number => {
      const found = trials.find((trial) => Math.abs(Math.log10(trial.epsilon / epsilon)) < 0.01);
      return found?.error ?? Number.NaN;
    };
    expect(from(1e-1) / from(1e-2)).toBeGreaterThan(90);
    expect(from(1e-1) / from(1e-2)).toBeLessThan(110);
  });

  it("draws every error that is not zero, on whole decades", () => {
    const [low, high] = errorDomain(trials);
    for (const { error } of trials) if (error > 0) expect(error).toBeLessThanOrEqual(high);
    expect(Number.isInteger(Math.log10(low))).toBe(true);
  });

  it("finds where two costs begin to differ", () => {
    expect(sharedDigits("2,03128296", "2,03128391")).toBe(7);
    expect(sharedDigits("1", "1")).toBe(1);
  });
});
