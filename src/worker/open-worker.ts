import type { OpenPort } from "./client.ts";
import workerAddress from "./worker.ts?worker&url";

/**
 * Starts the worker. It holds a lock as long as it lives: one that ends without an error, as a worker may end itself or be
 * ended by the browser, lets go of it, and that is noticed.
 *
 * One that is loaded from an address would not be under the page's policy, which stands in the page itself;
 * one that begins as the page's own words is (a blob: address inherits it, CSP 3), and with it all that it imports.
 */
export const openWorker: OpenPort = (receive, fail) => {
  const life = `deltascope.worker.${Math.random().toString(36).slice(2)}`;
  const source = [
    `import ${JSON.stringify(new URL(workerAddress, import.meta.url).href)};`,
    `navigator.locks?.request(${JSON.stringify(life)}, () => {`,
    `  postMessage(${JSON.stringify(life)});`,
    "  return new Promise(() => {});",
    "}).catch(() => {});",
  ].join("\n");
  const beginning = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(beginning, { type: "module", name: "deltascope" });
  const closing = new AbortController();
  worker.onmessage = ({ data }) => {
    if (data === life) whenFree(life, closing.signal, () => fail("the worker has ended"));
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
};

/** Calls `ended` when nobody holds a lock any more, unless nobody wants to know. */
function whenFree(lock: string, signal: AbortSignal, ended: () => void): void {
  navigator.locks.request(lock, { signal }, () => ended()).catch(() => undefined);
}
