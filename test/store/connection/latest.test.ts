import { describe, expect, it } from "vitest";
import { latest } from "../../../src/store/connection/latest.ts";

/** Work whose end the test holds: what is under way ends, well or badly, when it is let. */
function heldWork() {
  const ends: { readonly resolve: () => void; readonly reject: (reason: Error) => void }[] = [];
  let begun = 0;
  const work = (): Promise<void> => {
    begun += 1;
    return new Promise((resolve, reject) => ends.push({ resolve, reject }));
  };
  return {
    work,
    begun: () => begun,
    done: () => ends.shift()?.resolve(),
    fails: () => ends.shift()?.reject(new Error("failed")),
  };
}

/** Lets everything that is due happen. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("Only the latest call counts", () => {
  it("begins at once, and again for a call after the end", async () => {
    const { work, begun, done } = heldWork();
    const run = latest(work);
    const first = run();
    expect(begun()).toBe(1);
    done();
    await first;
    void run();
    expect(begun()).toBe(2);
  });

  it("whatever is called meanwhile leads to one more, begun when the first is done", async () => {
    const { work, begun, done } = heldWork();
    const run = latest(work);
    const calls = Array.from({ length: 50 }, run);
    expect(begun()).toBe(1);
    done();
    await settled();
    expect(begun()).toBe(2);
    done();
    await Promise.all(calls);
    expect(begun()).toBe(2);
  });

  it("tells every caller only when nothing newer is to be done", async () => {
    const { work, done } = heldWork();
    const run = latest(work);
    let told = false;
    void run().then(() => {
      told = true;
    });
    void run();
    done();
    await settled();
    expect(told).toBe(false);
    done();
    await settled();
    expect(told).toBe(true);
  });

  it("work that fails is told, and the next call begins anew", async () => {
    const { work, begun, done, fails } = heldWork();
    const run = latest(work);
    const failed = run();
    fails();
    await expect(failed).rejects.toThrow("failed");
    const again = run();
    expect(begun()).toBe(2);
    done();
    await again;
  });

  it("a failure that a newer call follows counts no more", async () => {
    const { work, begun, done, fails } = heldWork();
    const run = latest(work);
    const calls = [run(), run()];
    fails();
    await settled();
    expect(begun()).toBe(2);
    done();
    await Promise.all(calls);
  });

  it("survives work that throws before it has begun to wait", async () => {
    let broken = true;
    let done = 0;
    const run = latest(() => {
      if (broken) throw new Error("at once");
      done += 1;
      return Promise.resolve();
    });
    await expect(run()).rejects.toThrow("at once");
    broken = false;
    await run();
    expect(done).toBe(1);
  });

  it("a call from within the work leads to one more", async () => {
    let times = 0;
    const run: () => Promise<void> = latest(async () => {
      times += 1;
      await Promise.resolve();
      if (times < 3) void run();
    });
    await run();
    expect(times).toBe(3);
  });
});
