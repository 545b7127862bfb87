import type { Trace } from "../../src/core/trace.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Fault } from "../../src/worker/protocol/fault.ts";
import type { Ask, FromWorker, QuestionKind, Questions } from "../../src/worker/protocol/messages.ts";
import type { PassSettings } from "../../src/worker/protocol/network.ts";
import { heldClock, smallDigits } from "./small-digits.ts";

/** Sigmoid or softmax, one sample or many: what these tests say nothing of. */
export const conventions = { output: "softmax", costFactor: 1, batch: "mean" } as const;

/** An engine on so many digits, each a single lit pixel, whose time and turns the test holds; and all that it posts. */
export function askedEngine(count = 20) {
  const posted: FromWorker[] = [];
  const digits = smallDigits(count);
  const { clock, run } = heldClock();
  const engine = createEngine(digits, (message) => posted.push(message), clock);
  let id = 0;

  const reply = <K extends QuestionKind>(kind: K, body: Questions[K]["ask"], of: number) => {
    engine.answer({ kind, id: ++id, run: of, body } as Ask);
    const replies = posted.filter((message) => "id" in message && message.id === id);
    if (replies.length !== 1 || replies[0] === undefined) throw new Error(`${replies.length} replies to ${kind}`);
    return replies[0];
  };
  /** Asks about a run, and gives what is answered. Throws an error with the fault's words where it is refused. */
  const ask = <K extends QuestionKind>(kind: K, body: Questions[K]["ask"], of = 1): Questions[K]["answer"] => {
    const message = reply(kind, body, of);
    if (message.kind !== "answer") throw new Error(JSON.stringify(message));
    return message.value as Questions[K]["answer"];
  };
  /** Asks what is refused, and gives the fault. Throws where it is answered. */
  const refusal = <K extends QuestionKind>(kind: K, body: Questions[K]["ask"], of = 1): Fault => {
    const message = reply(kind, body, of);
    if (message.kind !== "refusal") throw new Error(`${kind} was answered`);
    return message.fault;
  };
  const create = (of = 1) => ask("create", { sizes: [784, 6, 10], init: { seed: 3, amplitude: "scaled" } }, of);
  /** The one trace of a pass. */
  const traced = ({ conventions, ...pass }: PassSettings, of = 1): Trace => {
    const [trace] = ask("trace", { ...pass, readings: [{ conventions }] }, of);
    if (trace === undefined) throw new Error("no trace");
    return trace;
  };
  /** What it told of itself, of one kind. */
  const news = <K extends FromWorker["kind"]>(kind: K) =>
    posted.filter((message): message is Extract<FromWorker, { kind: K }> => message.kind === kind);
  return { ask, refusal, create, traced, news, run, posted, digits };
}
