import { describe, expect, it } from "vitest";
import { connectorPath, thinned } from "../../src/figures/connectors.ts";

const box = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

describe("a line from a source to its target", () => {
  it("runs from the source's right side to the target's left in the forward phase", () => {
    expect(connectorPath(box(0, 0), box(100, 50))).toBe("M40 10C70 10 70 60 100 60");
  });

  it("runs from the source's left side to the target's right going backward", () => {
    expect(connectorPath(box(100, 0), box(0, 50))).toBe("M100 10C70 10 70 60 40 60");
  });

  it("bows out beside two boxes that stand above one another", () => {
    const path = connectorPath(box(0, 0), box(0, 50));
    expect(path).toBe("M40 10C50 10 50 60 40 60");
    expect(connectorPath({ x: 60, y: 0, width: 40, height: 20 }, { x: 0, y: 50, width: 104, height: 20 })).toBe(
      "M100 10C114 10 114 60 104 60",
    );
  });
});

describe("sources too many to join one by one", () => {
  it("are thinned evenly, the first and the last kept", () => {
    const items = Array.from({ length: 785 }, (_, i) => i);
    const kept = thinned(items, 12);
    expect(kept).toHaveLength(12);
    expect([kept.at(0), kept.at(-1)]).toEqual([0, 784]);
  });

  it("are all joined while they are few", () => {
    expect(thinned([1, 2, 3], 12)).toEqual([1, 2, 3]);
  });
});
