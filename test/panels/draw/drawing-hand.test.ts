import { describe, expect, it } from "vitest";
import { onPad, PenTrack, positionsOf } from "../../../src/panels/draw/pen-track.ts";
import { greyAfter } from "../../../src/panels/draw/pixel-grid.tsx";
import { ranked, surenessOf } from "../../../src/panels/draw/sureness.ts";

const bounds = { left: 100, top: 50, width: 200 };

describe("a position on the pad", () => {
  it("does not depend on the pad's size on the screen", () => {
    expect(onPad({ clientX: 200, clientY: 150 }, bounds)).toEqual({ x: 200, y: 200 });
    expect(onPad({ clientX: 500, clientY: 450 }, { left: 100, top: 50, width: 800 })).toEqual({ x: 200, y: 200 });
  });

  it("stays on the edge for a pen beyond it", () => {
    expect(onPad({ clientX: 900, clientY: -20 }, bounds)).toEqual({ x: 400, y: 0 });
  });
});

describe("the positions that an event stands for", () => {
  const event = (coalesced?: readonly unknown[]) =>
    ({ ...(coalesced && { getCoalescedEvents: () => coalesced }) }) as unknown as PointerEvent;

  it("are all those since the frame before", () => {
    const between = [event(), event()];
    expect(positionsOf(event(between))).toBe(between);
  });

  it("are its own where the browser keeps no others", () => {
    const [empty, old] = [event([]), event()];
    expect(positionsOf(empty)).toEqual([empty]);
    expect(positionsOf(old)).toEqual([old]);
  });
});

describe("a stroke being drawn", () => {
  it("takes every new position once", () => {
    const track = new PenTrack(1, 0);
    expect([1, 1, 2, 1].map((x) => track.take({ x, y: 0 }))).toEqual([true, false, true, true]);
    expect(track.points.map(({ x }) => x)).toEqual([1, 2, 1]);
  });

  it("ends where the drawing holds as many points as a file of the collection takes", () => {
    const track = new PenTrack(1, 9_998);
    for (let x = 0; x < 10; x++) track.take({ x, y: 0 });
    expect(track.points).toHaveLength(2);
    expect(track.full).toBe(true);
  });
});

describe("a key on a pixel", () => {
  it("inks it, clears it, or changes its grey within 0 and 255", () => {
    expect([greyAfter(0, " "), greyAfter(127, " "), greyAfter(128, " "), greyAfter(255, "Enter")]).toEqual([
      255, 255, 0, 0,
    ]);
    expect([greyAfter(100, "+"), greyAfter(240, "+"), greyAfter(100, "-"), greyAfter(10, "-")]).toEqual([
      132, 255, 68, 0,
    ]);
    expect([greyAfter(9, "Delete"), greyAfter(9, "x")]).toEqual([0, null]);
  });
});

describe("how sure an answer is", () => {
  it("goes by its ŷ and by the runner-up's", () => {
    expect(surenessOf(0.99, 0.01)).toBe("sure");
    expect(surenessOf(0.99, 0.8)).toBe("hesitant");
    expect(surenessOf(0.7, 0.2)).toBe("fairly");
    expect(surenessOf(0.4, 0.35)).toBe("hesitant");
    expect(surenessOf(0.12, 0.11)).toBe("lost");
  });

  it("ranks the digits by ŷ, the lower digit first of two that are equal", () => {
    expect(ranked(Float64Array.of(0.1, 0.5, 0.1, 0.9))).toEqual([3, 1, 0, 2]);
  });
});
