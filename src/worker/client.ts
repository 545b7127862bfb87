import type { Ask, Fault, FromWorker, Order, QuestionKind, Questions, ToWorker } from "./protocol.ts";

/** The worker would not; `fault` says why. */
export class Refused extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`refused: ${fault.code}`);
    this.fault = fault;
  }
}

/** A line to a worker. Tests open one to an engine in the same thread. */
export interface Port {
  post(message: ToWorker): void;
  close(): void;
}

/** Opens a line; `receive` gets every message, `fail` is called when the worker dies. */
export type OpenPort = (receive: (message: FromWorker) => void, fail: (message: string) => void) => Port;

/** What the page is told without having asked. */
export type News = Exclude<FromWorker, { kind: "answer" | "refusal" }>;

export interface ClientListener {
  /** Something happened in the worker. */
  news(news: News): void;
  /** The worker died; every open question was refused. `restart` starts another, which knows nothing yet. */
  crashed(message: string): void;
}

interface Open {
  readonly run: number;
  readonly resolve: (value: Questions[QuestionKind]["answer"]) => void;
  readonly reject: (reason: Refused) => void;
}

/**
 * The page's side of the protocol. A question's promise resolves with its answer, or rejects with a `Refused`: the
 * worker's own fault, or `stale` when the run it was asked of is over by the time the answer comes.
 */
export class Client {
  private readonly openPort: OpenPort;
  private readonly listener: ClientListener;
  private readonly open = new Map<number, Open>();
  private port: Port;
  private nextId = 1;
  private run = 0;

  constructor(openPort: OpenPort, listener: ClientListener) {
    this.openPort = openPort;
    this.listener = listener;
    this.port = this.connect();
  }

  /** Asks about the current run; `create` begins the next run, and makes every answer still on its way stale. */
  ask<K extends QuestionKind>(kind: K, body: Questions[K]["ask"]): Promise<Questions[K]["answer"]> {
    if (kind === "create") this.run += 1;
    const id = this.nextId++;
    const run = this.run;
    return new Promise<Questions[K]["answer"]>((resolve, reject) => {
      this.open.set(id, { run, resolve: resolve as Open["resolve"], reject });
      this.port.post({ kind, id, run, body } as Ask);
    });
  }

  /** Sends an order; what it leads to arrives as news. */
  order(order: Order): void {
    this.port.post(order);
  }

  /** The run that answers must be of to be shown. */
  get currentRun(): number {
    return this.run;
  }

  /** Ends the worker, whatever it does, and starts a fresh one. Open questions are refused. */
  restart(): void {
    this.port.close();
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
      if (message.kind === "digits" || message.run === this.run) this.listener.news(message);
      return;
    }
    const question = this.open.get(message.id);
    if (question === undefined) return;
    this.open.delete(message.id);
    if (message.kind === "refusal") question.reject(new Refused(message.fault));
    else if (question.run !== this.run) question.reject(new Refused({ code: "stale", run: question.run }));
    else question.resolve(message.value);
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
