import { describe, expect, it } from "vitest";
import { Client, type News, Refused } from "../../src/worker/client.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker, ToWorker } from "../../src/worker/protocol.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

const shape = { sizes: [784, 4, 10], init: { seed: 1, amplitude: 0.1 } };

/** A client whose worker answers only when it is let, and can be made to die. */
function heldClient() {
  const waiting: Ask[] = [];
  const heard: (News | string)[] = [];
  let receive: (message: FromWorker) => void = () => undefined;
  let die: (message: string) => void = () => undefined;
  let engine = createEngine(smallDigits(5), (message) => receive(message), heldClock().clock);
  let opened = 0;
  const client = new Client(
    (onMessage, onFailure) => {
      opened++;
      receive = onMessage;
      die = onFailure;
      engine = createEngine(smallDigits(5), (message) => onMessage(message), heldClock().clock);
      return {
        post: (message: ToWorker) => {
          if (message.kind !== "load-digits") waiting.push(message as Ask);
        },
        close: () => waiting.splice(0),
      };
    },
    { news: (news) => heard.push(news), crashed: (message) => heard.push(message) },
  );
  const letAnswer = () => {
    for (const ask of waiting.splice(0)) engine.answer(ask);
  };
  return { client, letAnswer, heard, die: (message: string) => die(message), opened: () => opened };
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
