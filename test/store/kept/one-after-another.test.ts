import { describe, expect, it } from "vitest";
import { oneAfterAnother } from "../../../src/store/kept/one-after-another.ts";

describe("Tasks that are queued", () => {
  it("are done in their order, each when the one before is over, and one that fails is told and holds up none", async () => {
    const done: string[] = [];
    const refused: unknown[] = [];
    const queue = oneAfterAnother((error) => refused.push(error));
    const fault = new Error("no");
    const task = (name: string) => async () => {
      done.push(`${name} begins`);
      await Promise.resolve();
      done.push(`${name} ends`);
    };
    void queue(task("first"));
    void queue(() => Promise.reject(fault));
    await queue(task("last"));
    expect(done).toEqual(["first begins", "first ends", "last begins", "last ends"]);
    expect(refused).toEqual([fault]);
  });
});
