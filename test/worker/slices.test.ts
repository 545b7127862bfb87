import { describe, expect, it } from "vitest";
import { SLICE, Slices } from "../../src/worker/slices.ts";
import { heldClock } from "./small-digits.ts";

describe("Work in slices", () => {
  it("goes on after the messages that wait, until it says that it is done", () => {
    const held = heldClock();
    const heard: string[] = [];
    let left = 3;
    new Slices(held.clock, 100).start((until) => {
      expect(until - held.clock.now()).toBeLessThanOrEqual(SLICE);
      heard.push("slice");
      held.clock.soon(() => heard.push("message"));
      left -= 1;
      return left > 0;
    });
    expect(heard).toEqual([]);
    held.run();
    expect(heard).toEqual(["slice", "message", "slice", "message", "slice", "message"]);
  });

  it("is dropped when it is stopped, and when other work takes its place", () => {
    const held = heldClock();
    const done: string[] = [];
    const slices = new Slices(held.clock, 100);
    slices.start(() => done.push("first") < 10);
    slices.start(() => {
      done.push("second");
      slices.stop();
      return true;
    });
    held.run();
    expect(done).toEqual(["second"]);
  });
});
