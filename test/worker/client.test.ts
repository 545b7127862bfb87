import { describe, expect, it } from "vitest";
import { Client, type News, Refused } from "../../src/worker/client.ts";
import { createEngine } from "../../src/worker/engine.ts";
import { createInbox } from "../../src/worker/inbox.ts";
import type { Ask, ToWorker } from "../../src/worker/protocol/messages.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const shape = { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 } };

/** A client whose worker answers only when it is let, and can be made to die. */
function heldClient() {
  let { clock, run } = heldClock();
  const begun: Ask["kind"][] = [];
  const heard: (News | string)[] = [];
  let die: (message: string) => void = () => undefined;
  let opened = 0;
  const client = new Client(
    (onMessage, onFailure) => {
      opened++;
      die = onFailure;
      ({ clock, run } = heldClock());
      const engine = createEngine(smallDigits(5), (message) => onMessage(message), clock);
      const inbox = createInbox((ask) => {
        begun.push(ask.kind);
        engine.answer(ask);
      }, clock);
      return {
        post: (message: ToWorker) => {
          if (message.kind !== "load-digits" && message.kind !== "keep-as") inbox.receive(message);
        },
        close: () => undefined,
      };
    },
    { news: (news) => heard.push(news), crashed: (message) => heard.push(message) },
  );
  const letAnswer = (most?: number) => run(most);
  return { client, letAnswer, begun, heard, die: (message: string) => die(message), opened: () => opened };
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "answered",
    (error: unknown) => (error instanceof Refused ? error.fault.code : "another error"),
  );

describe("The client", () => {
  it("hands each answer to the one who asked", async () => {
    const { client, letAnswer } = heldClient();
    const model = client.ask("create", shape);
    const digit = client.ask("find", { set: "test", index: 0, digit: 4, move: "next" });
    letAnswer();
    expect((await model).revision).toBe(0);
    expect(await digit).toEqual({ set: "test", index: 4 });
  });

  it("never shows an answer about a run that has been replaced", async () => {
    const { client, letAnswer } = heldClient();
    const first = client.ask("create", shape);
    const reset = client.ask("reset", {});
    const second = client.ask("create", shape);
    letAnswer();
    expect(await faultOf(first)).toBe("stale");
    expect(await faultOf(reset)).toBe("stale");
    expect((await second).run).toBe(2);
  });

  it("withdraws what nobody waits for any more: the worker does not begin it, and answers the others in their order", async () => {
    const { client, letAnswer, begun } = heldClient();
    const gone = new AbortController();
    const model = client.ask("create", shape);
    const unwanted = client.ask("find", { set: "test", index: 0, digit: 4, move: "next" }, gone.signal);
    const wanted = client.ask("find", { set: "test", index: 0, digit: 3, move: "next" });
    letAnswer(1);
    gone.abort();
    expect(await faultOf(unwanted)).toBe("stale");
    letAnswer();
    await model;
    expect(await wanted).toEqual({ set: "test", index: 3 });
    expect(begun).toEqual(["create", "find"]);
  });

  it("does not ask at all for somebody who is gone already", async () => {
    const { client, letAnswer, begun } = heldClient();
    expect(await faultOf(client.ask("reset", {}, AbortSignal.abort()))).toBe("stale");
    letAnswer();
    expect(begun).toEqual([]);
  });

  it("an answer that came is not taken back by a later withdrawal", async () => {
    const { client, letAnswer } = heldClient();
    const gone = new AbortController();
    const model = client.ask("create", shape, gone.signal);
    letAnswer();
    gone.abort();
    expect((await model).revision).toBe(0);
  });

  it("begins nothing that was asked of a run already replaced", async () => {
    const { client, letAnswer, begun } = heldClient();
    const old = [client.ask("create", shape), client.ask("reset", {})].map(faultOf);
    const fresh = client.ask("create", shape);
    letAnswer();
    expect(await Promise.all(old)).toEqual(["stale", "stale"]);
    expect((await fresh).run).toBe(2);
    expect(begun).toEqual(["create"]);
  });

  it("refuses all open questions when the worker dies, and says so once", async () => {
    const { client, heard, die } = heldClient();
    const open = faultOf(client.ask("create", shape));
    die("out of memory");
    expect(await open).toBe("internal");
    expect(heard).toEqual(["out of memory"]);
  });

  it("goes on with a fresh worker after a restart", async () => {
    const { client, letAnswer, die, opened } = heldClient();
    const lost = faultOf(client.ask("create", shape));
    die("gone");
    await lost;
    client.restart();
    const revived = client.ask("create", shape);
    letAnswer();
    expect((await revived).run).toBe(2);
    expect(opened()).toBe(2);
  });
});
