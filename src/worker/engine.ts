import { CoreError } from "../core/errors.ts";
import type { Trace } from "../core/trace.ts";
import { kept } from "../device/shelf.ts";
import { StrokeError } from "../digits/strokes.ts";
import { TrainingError } from "../training/errors.ts";
import type { Answers } from "./answers/answers.ts";
import { besideAnswers } from "./answers/beside.ts";
import { digitsAnswers } from "./answers/digits.ts";
import { networkAnswers } from "./answers/network.ts";
import { trainingAnswers } from "./answers/training.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import { Holdings } from "./holdings.ts";
import { Keeper } from "./keeper.ts";
import type { Post } from "./post.ts";
import type { Fault } from "./protocol/fault.ts";
import type { Ask, QuestionKind, Questions } from "./protocol/messages.ts";
import { Refusal } from "./refusal.ts";

/** What changes the network or its run because a person said so. */
const byHand: ReadonlySet<QuestionKind> = new Set([
  "create",
  "train",
  "control",
  "bringBack",
  "apply",
  "reset",
  "teach",
]);

/**
 * The worker's side of every question, without the worker: it owns the weights and looks digits up in `digits`. Each
 * question is answered or refused exactly once, with the run and revision that the answer speaks of.
 */
export function createEngine(
  digits: DataSet,
  post: Post,
  clock: Clock,
  { random = Math.random, write = kept }: { random?: () => number; write?: typeof kept } = {},
) {
  const keeper = new Keeper(write, post, clock);
  const told: Post = (message) => {
    post(message);
    keeper.changed();
  };
  const holdings = new Holdings(digits, post, told, clock);
  const answers: Answers = {
    ...networkAnswers(holdings),
    ...trainingAnswers(holdings),
    ...besideAnswers(holdings),
    ...digitsAnswers(digits, random),
  };

  /** Answers or refuses one question. */
  const answer = (ask: Ask): void => {
    try {
      const { network } = holdings;
      if (ask.kind !== "create" && network !== null && network.run !== ask.run) {
        throw new Refusal({ code: "stale", run: ask.run });
      }
      const value = reply(answers, ask);
      post(
        { kind: "answer", id: ask.id, ...holdings.stampOf(ask.run), value },
        ask.kind === "trace" ? buffersOf(value as readonly Trace[]) : [],
      );
    } catch (error) {
      post({ kind: "refusal", id: ask.id, run: ask.run, fault: faultOf(error) });
    }
    if (byHand.has(ask.kind)) keeper.changedByHand();
    else keeper.changed();
  };

  /** From now on keeps the network and its run on the device, under a name. */
  const keepAs = (name: string): void =>
    keeper.keepAs(name, () =>
      holdings.network === null ? null : { network: holdings.current, run: holdings.training.record },
    );
  return { answer, keepAs };
}

function reply<K extends QuestionKind>(answers: Answers, ask: Ask<K>): Questions[K]["answer"] {
  return answers[ask.kind](ask.body as Questions[K]["ask"], ask.run);
}

/** The large buffers that traces alone own, each once. */
function buffersOf(traces: readonly Trace[]): ArrayBuffer[] {
  const own = traces.flatMap(({ update }) => (update === null ? [] : [...update.gradients, ...update.corrections]));
  return [...new Set(own.map((tensor) => (tensor as Float64Array<ArrayBuffer>).buffer))];
}

function faultOf(error: unknown): Fault {
  if (error instanceof CoreError || error instanceof TrainingError || error instanceof Refusal) return error.fault;
  if (error instanceof StrokeError) return { code: "strokes", fault: error.fault };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
