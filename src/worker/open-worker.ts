import type { OpenPort } from "./client.ts";
import workerAddress from "./worker.ts?worker&url";

/**
 * Starts a worker from its module's address. One that is loaded from an address would not be under the page's policy, which stands in the
 * page itself; one that begins as the page's own words is (a blob: address inherits it, CSP 3), and with it all that it imports.
 */
export function startWorker(
  address: string,
  name: string,
  receive: (message: unknown) => void,
  fail: (reason: string) => void,
): { post(message: unknown): void; close(): void } {
  const source = `import ${JSON.stringify(new URL(address, import.meta.url).href)};`;
  const beginning = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(beginning, { type: "module", name });
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message);
  };
  worker.onmessageerror = () => fail("a message could not be read");
  return {
    post: (message) => worker.postMessage(message),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(beginning);
    },
  };
}

/** Starts the worker that owns the weights and the data. */
export const openWorker: OpenPort = (receive, fail) =>
  startWorker(workerAddress, "deltascope", receive as (message: unknown) => void, fail);
