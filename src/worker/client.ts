import type { Fault } from "./protocol/fault.ts";
import type { Ask, FromWorker, Order, QuestionKind, Questions, ToWorker } from "./protocol/messages.ts";

/** The worker would not; `fault` says why. */
export class Refused extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`refused: ${fault.code}`);
    this.fault = fault;
  }
}

/** A line to a worker. Tests open one to an engine in the same thread. */
interface Port {
  post(message: ToWorker): void;
  close(): void;
}

/** Opens a line; `receive` gets every message, `fail` is called when the worker dies. */
export type OpenPort = (receive: (message: FromWorker) => void, fail: (message: string) => void) => Port;

/** What the page is told without having asked. */
export type News = Exclude<FromWorker, { kind: "answer" | "refusal" }>;

interface ClientListener {
  /** Something happened in the worker. */
  news(news: News): void;
  /** The worker died; every open question was refused. `restart` starts another, which knows nothing yet. */
  crashed(message: string): void;
}

/** Counts from 1. */
export function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

interface Open {
  readonly resolve: (value: Questions[QuestionKind]["answer"]) => void;
  readonly reject: (reason: Refused) => void;
}

/**
 * The page's side of the protocol. A question's promise resolves with its answer, or rejects with a `Refused`: the
 * worker's own fault, or `stale` when it was withdrawn or the run that it was asked of is over.
 */
export class Client {
  private readonly openPort: OpenPort;
  private readonly listener: ClientListener;
  private readonly open = new Map<number, Open>();
  private port: Port;
  private readonly nextRun: () => number;
  private nextId = 1;
  private run = 0;
  private began = false;

  /** @param nextRun a number that no other run has: clients that share it never speak of the same run */
  constructor(openPort: OpenPort, listener: ClientListener, nextRun = counter()) {
    this.openPort = openPort;
    this.nextRun = nextRun;
    this.listener = listener;
    this.port = this.connect();
  }

  /**
   * Asks about the current run; `create` begins the next run and withdraws whatever was asked about the one before.
   *
   * @param signal aborted when nobody waits for the answer any more: a question that the worker has not begun is spared it
   */
  ask<K extends QuestionKind>(
    kind: K,
    body: Questions[K]["ask"],
    signal?: AbortSignal,
  ): Promise<Questions[K]["answer"]> {
    if (kind === "create") {
      this.endRun();
      this.began = true;
    }
    const id = this.nextId++;
    const run = this.run;
    const withdraw = (): void => this.withdraw(id);
    const asked = new Promise<Questions[K]["answer"]>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new Refused({ code: "stale", run }));
        return;
      }
      signal?.addEventListener("abort", withdraw);
      this.open.set(id, { resolve: resolve as Open["resolve"], reject });
      this.port.post({ kind, id, run, body } as Ask);
    });
    return asked.finally(() => signal?.removeEventListener("abort", withdraw));
  }

  /** Sends an order; what it leads to arrives as news. */
  order(order: Order): void {
    this.port.post(order);
  }

  /** The run that answers must be of to be shown. */
  get currentRun(): number {
    return this.run;
  }

  /** Whether the worker was asked for a network since it was started. */
  get hasNetwork(): boolean {
    return this.began;
  }

  /** Ends the worker, whatever it does, and starts a fresh one. Open questions are refused. */
  restart(): void {
    this.port.close();
    this.began = false;
    this.refuseAll({ code: "internal", message: "restarted" });
    this.port = this.connect();
  }

  private connect(): Port {
    return this.openPort(
      (message) => this.receive(message),
      (message) => this.fail(message),
    );
  }

  private receive(message: FromWorker): void {
    if (message.kind !== "answer" && message.kind !== "refusal") {
      if (!("run" in message) || message.run === this.run) this.listener.news(message);
      return;
    }
    const question = this.open.get(message.id);
    if (question === undefined) return;
    this.open.delete(message.id);
    if (message.kind === "refusal") question.reject(new Refused(message.fault));
    else question.resolve(message.value);
  }

  private endRun(): void {
    for (const id of this.open.keys()) this.withdraw(id);
    this.run = this.nextRun();
  }

  private withdraw(id: number): void {
    this.open.get(id)?.reject(new Refused({ code: "stale", run: this.run }));
    if (this.open.delete(id)) this.port.post({ kind: "withdraw", id });
  }

  private fail(message: string): void {
    this.refuseAll({ code: "internal", message });
    this.listener.crashed(message);
  }

  private refuseAll(fault: Fault): void {
    for (const question of this.open.values()) question.reject(new Refused(fault));
    this.open.clear();
  }
}
