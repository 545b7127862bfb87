import type { OpenPort } from "./client.ts";
import workerAddress from "./worker.ts?worker&url";

/** Said by the worker's beginning, before the worker itself speaks: it holds its lock. */
const holding = "deltascope.holding";

/** Ways to speak to a worker that has been started, and to end it. */
interface Started {
  post(message: unknown): void;
  close(): void;
}

/** Starts the worker that owns the weights and the data. */
export const openWorker: OpenPort = (receive, fail) =>
  startWorker(workerAddress, "deltascope", receive as (message: unknown) => void, fail);

/**
 * Starts a worker from its module's address. One that is loaded from an address would not be under the page's policy, which stands in the page itself;
 * one that begins as the page's own words is (a blob: address inherits it, CSP 3), and with it all that it imports. It is no
 * module: browsers refuse those in a frame without an origin of its own.
 *
 * It holds a lock as long as it lives: one that ends without an error, as a worker may end itself or be ended by the browser,
 * lets go of it, and that is noticed.
 */
export function startWorker(
  address: string,
  name: string,
  receive: (message: unknown) => void,
  fail: (reason: string) => void,
): Started {
  const lock = `deltascope.worker.${Math.random().toString(36).slice(2)}`;
  const beginning = URL.createObjectURL(new Blob([beginningOf(address, lock)], { type: "text/javascript" }));
  const worker = new Worker(beginning, { name });
  const closing = new AbortController();
  worker.onmessage = ({ data }) => {
    if (data === holding) whenFree(lock, closing.signal, () => fail("the worker has ended"));
    else receive(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message);
  };
  worker.onmessageerror = () => fail("a message could not be read");
  return {
    post: (message) => worker.postMessage(message),
    close: () => {
      closing.abort();
      worker.terminate();
      URL.revokeObjectURL(beginning);
    },
  };
}

/** The first words of the worker: what it is told before its module is here, it hears then. */
function beginningOf(module: string, lock: string): string {
  const address = new URL(module, import.meta.url).href;
  return `
    const early = [];
    const hold = (event) => {
      event.stopImmediatePropagation();
      early.push(event.data);
    };
    addEventListener("message", hold);
    import(${JSON.stringify(address)}).then(
      () => {
        removeEventListener("message", hold);
        for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
        navigator.locks?.request(${JSON.stringify(lock)}, () => {
          postMessage(${JSON.stringify(holding)});
          return new Promise(() => {});
        }).catch(() => {});
      },
      (error) => setTimeout(() => { throw error; }),
    );`;
}

/** Calls `ended` when nobody holds a lock any more, unless nobody wants to know. */
function whenFree(lock: string, signal: AbortSignal, ended: () => void): void {
  navigator.locks.request(lock, { signal }, () => ended()).catch(() => undefined);
}
