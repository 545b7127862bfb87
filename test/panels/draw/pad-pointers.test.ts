import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PadPointers } from "../../../src/panels/draw/pad-pointers.ts";

describe("a pen on the pad", () => {
  it("takes the place of a palm that came down before it, which never draws again", () => {
    const pointers = new PadPointers();
    expect(pointers.down(1, "touch", 0)).toBe("draws");
    expect(pointers.down(2, "pen", 300)).toBe("displaces");
    expect(pointers.isDrawing(1)).toBe(false);
    expect(pointers.up(1, 400)).toBe(false);
    expect(pointers.isDrawing(2)).toBe(true);
  });

  it("is not disturbed by a hand, nor for a moment after it was lifted", () => {
    const pointers = new PadPointers();
    pointers.down(1, "pen", 0);
    expect(pointers.down(2, "touch", 10)).toBe("rests");
    pointers.up(1, 500);
    pointers.seen("pen", 500);
    expect(pointers.down(3, "touch", 900)).toBe("rests");
    expect(pointers.down(4, "touch", 3000)).toBe("draws");
  });

  it("above the pad keeps the hand from drawing too", () => {
    const pointers = new PadPointers();
    pointers.seen("pen", 1000);
    expect(pointers.down(1, "touch", 1100)).toBe("rests");
  });

  it("draws its second stroke however soon it comes, the first one's end told or not", () => {
    const pointers = new PadPointers();
    pointers.down(1, "pen", 0);
    pointers.up(1, 5);
    expect(pointers.down(1, "pen", 6)).toBe("draws");
    expect(pointers.down(2, "pen", 7)).toBe("follows");
    expect(pointers.isDrawing(2)).toBe(true);
  });
});

describe("fingers on the pad", () => {
  it("draw stroke after stroke where the second lands before the first is lifted", () => {
    const pointers = new PadPointers();
    pointers.down(1, "touch", 0);
    expect(pointers.down(2, "touch", 400)).toBe("waits");
    expect(pointers.isDrawing(1)).toBe(true);
    expect(pointers.up(1, 450)).toBe(true);
    expect(pointers.isDrawing(2)).toBe(true);
  });

  it("that land together, or rest beside the one that draws, do not", () => {
    const pointers = new PadPointers();
    pointers.down(1, "touch", 0);
    expect(pointers.down(2, "touch", 10)).toBe("rests");
    expect(pointers.down(3, "touch", 100)).toBe("waits");
    expect(pointers.up(1, 2000)).toBe(false);
    expect(pointers.isDrawing(3)).toBe(false);
  });
});

it("never do two pointers draw, and a pen that comes down always does", () => {
  const act = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    lifted: fc.boolean(),
    wait: fc.integer({ min: 0, max: 900 }),
  });
  // A pointer keeps its kind while it is there: 1 is a pen, 2 a mouse, 3 and 4 are fingers.
  const kindOf = (id: number) => ["pen", "mouse"][id - 1] ?? "touch";
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const pointers = new PadPointers();
      let now = 0;
      for (const { id, lifted, wait } of acts) {
        now += wait;
        if (lifted) pointers.up(id, now);
        else pointers.down(id, kindOf(id), now);
        expect([1, 2, 3, 4].filter((one) => pointers.isDrawing(one)).length).toBeLessThanOrEqual(1);
        if (!lifted && kindOf(id) === "pen") expect(pointers.isDrawing(id)).toBe(true);
      }
    }),
  );
});
