import { Client, type News, type OpenPort, Refused } from "../worker/client.ts";
import type { Fault, QuestionKind, Questions } from "../worker/protocol.ts";
import { store } from "./store.ts";

const openWorker: OpenPort = (receive, fail) => {
  const worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module", name: "deltascope" });
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message);
  };
  worker.onmessageerror = () => fail("a message could not be read");
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
};

let client: Client | null = null;

function connected(): Client {
  if (client === null) throw new Error("connect() comes first");
  return client;
}

/** Starts the worker; `hear` takes what it tells without having been asked. */
export function connect(hear: (news: News) => void): void {
  client ??= new Client(openWorker, {
    news: hear,
    crashed: () => store.setState({ notice: { kind: "crashed" }, playing: false }),
  });
}

/**
 * Asks the worker. Resolves with null when it refuses, a stale answer silently, anything else with a notice; and as soon as
 * `signal` is aborted, which says that nobody waits for the answer any more.
 */
export async function ask<K extends QuestionKind>(
  kind: K,
  body: Questions[K]["ask"],
  signal?: AbortSignal,
): Promise<Questions[K]["answer"] | null> {
  try {
    const answer = await connected().ask(kind, body, signal);
    return signal?.aborted === true ? null : answer;
  } catch (error) {
    const fault: Fault = error instanceof Refused ? error.fault : { code: "internal", message: String(error) };
    if (fault.code !== "stale" && store.getState().notice?.kind !== "crashed") {
      store.setState({ notice: { kind: "fault", fault } });
    }
    return null;
  }
}

/** Starts, or starts again after a broken download, the arrival of MNIST. What is here stays. */
export function loadDigits(): void {
  connected().order({ kind: "load-digits", baseUrl: new URL(".", document.baseURI).href });
}

/** Ends the worker and starts a fresh one; what it knew has to be told again. */
export function restartWorker(): void {
  connected().restart();
}
