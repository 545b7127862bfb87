import { describe, expect, test } from "vitest";
import { Checkpoints, MOST_CHECKPOINT_BYTES } from "../../src/training/checkpoints.ts";

describe("the checkpoints of a long run", () => {
  const weights = [Float64Array.of(0.5, -1), Float64Array.of(2)];

  test("stay bounded, keep the first and the last, and are denser at the beginning", () => {
    const checkpoints = new Checkpoints("wasm-simd", 400_000);
    for (let n = 0; n < 3000; n++) if (n * 100 >= checkpoints.nextDue) checkpoints.add(n * 100, weights);
    for (let n = 3000; n < 4000; n++) checkpoints.add(n * 100, weights);
    const seen = checkpoints.all.map((checkpoint) => checkpoint.seen);
    expect(seen.length).toBeLessThanOrEqual(checkpoints.limit);
    expect(checkpoints.limit * 4 * 400_000).toBeLessThanOrEqual(MOST_CHECKPOINT_BYTES);
    expect([seen[0], seen.at(-1)]).toEqual([0, 399_900]);
    expect((seen[5] ?? 0) - (seen[4] ?? 0)).toBeLessThan((seen.at(-2) ?? 0) - (seen.at(-3) ?? 0));
  });

  test("are copies, found by place, and forgotten after a branch", () => {
    const checkpoints = new Checkpoints("typescript", 3);
    checkpoints.add(0, weights);
    checkpoints.add(100, weights);
    expect(checkpoints.bytes).toBe(48);
    expect(checkpoints.before(99)?.seen).toBe(0);
    expect(checkpoints.before(100)?.weights[1]).not.toBe(weights[1]);
    checkpoints.branchAt(50);
    expect(checkpoints.all.map(({ seen }) => seen)).toEqual([0]);
  });
});
