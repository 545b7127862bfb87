import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchFactor } from "../../src/core/cost.ts";
import { answerOf } from "../../src/core/forward.ts";
import { checkKinds, weightKinds } from "../../src/core/gradient-kinds.ts";
import { learn } from "../../src/core/learn.ts";
import { checkLines, lineNames } from "../../src/core/line-check.ts";
import { courseRules } from "../../src/core/rules.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { experiment } from "./arbitrary-network.ts";

const stamp = { run: 0, revision: 0 };

describe("a correction of which nothing is kept", () => {
  test("is, bit for bit, that of the trace, with its cost and its right answers", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const labelled = batch.map(({ x, label }) => ({ x, label: label ?? 0 }));
        const { samples, update } = traceBatch(spec, weights, labelled, 0.3, stamp);
        const learnt = learn(spec, weights, labelled, 0.3, courseRules);
        expect(learnt.weights).toEqual(corrected(weights, update?.corrections ?? []));
        expect(batchFactor(spec.batch, batch.length) * learnt.cost).toBeCloseTo(update?.costBefore ?? Number.NaN, 12);
        const right = samples.filter(({ forward }, p) => answerOf(forward) === labelled[p]?.label);
        expect(learnt.right).toBe(right.length);
      }),
    );
  });
});

describe("the course's own program", () => {
  test("is right in every line by a hand calculation, at any depth", () => {
    fc.assert(
      fc.property(experiment(), ({ spec, weights, batch }) => {
        const checks = checkLines(traceBatch(spec, weights, batch, 0.3, stamp), batch);
        for (const line of lineNames) expect(checks[line].difference, line).toBe(0);
      }),
    );
  });

  test("agrees with its own costs in every kind of weight", () => {
    fc.assert(
      fc.property(experiment({ min: 1, max: 1 }), ({ spec, weights, batch }) => {
        const checks = checkKinds(traceBatch(spec, weights, batch, 0.3, stamp), batch, courseRules);
        for (const kind of weightKinds) expect(checks[kind].error, kind).toBeLessThan(1e-3);
      }),
    );
  });
});
