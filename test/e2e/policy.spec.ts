import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, type Worker } from "@playwright/test";
import { test } from "./quiet.ts";

/** A server of another origin that would answer anything, to anybody, and counts what reaches it. */
async function elsewhere() {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" });
    response.end("export const here = true;");
  });
  server.on("upgrade", (request, socket) => {
    reached.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, reached, close: () => server.close() };
}

/** What a script may try in order to get something out, or foreign code in. Runs where it is sent. */
async function attempts(address: string): Promise<Readonly<Record<string, string>>> {
  const outcomes: Record<string, string> = {};
  const attempt = async (name: string, act: () => unknown): Promise<void> => {
    try {
      await act();
      outcomes[name] = "went through";
    } catch {
      outcomes[name] = "refused";
    }
  };
  await attempt("fetch", () => fetch(`http://${address}/fetch`));
  await attempt("opaque fetch", () => fetch(`http://${address}/opaque`, { mode: "no-cors" }));
  await attempt("POST", () => fetch(`http://${address}/post`, { method: "POST", body: "weights" }));
  await attempt("import()", () => import(`http://${address}/code.js`));
  await attempt("eval", () => {
    // The point is that it is refused.
    const indirect = globalThis["ev".concat("al") as "eval"];
    return indirect("1 + 1");
  });
  await attempt("WebSocket", async () => {
    const socket = new WebSocket(`ws://${address}/socket`);
    await new Promise((opened, failed) => {
      socket.onopen = opened;
      socket.onerror = failed;
    });
  });
  return outcomes;
}

async function workerOf(page: Page): Promise<Worker> {
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("no worker");
  return worker;
}

const allRefused = {
  fetch: "refused",
  "opaque fetch": "refused",
  POST: "refused",
  "import()": "refused",
  eval: "refused",
  WebSocket: "refused",
};

test.describe("The page's policy", () => {
  test.use({ locale: "en" });

  test.describe("where it is tried,", () => {
    // What is refused is complained of; a script is asked for before it is.
    test.use({ expected: /Content Security Policy|^http:\/\/127\.0\.0\.1:\d+\/code\.js$/ });

    for (const where of ["page", "worker"] as const) {
      test(`holds in the ${where}: nothing reaches another origin, no code comes from it or from a text`, async ({
        page,
      }) => {
        const other = await elsewhere();
        await page.goto("./#/course/A");
        const worker = await workerOf(page);
        const outcomes = await (where === "page"
          ? page.evaluate(attempts, other.address)
          : worker.evaluate(attempts, other.address));
        expect(outcomes).toEqual(allRefused);
        expect(other.reached).toEqual([]);
        other.close();
      });
    }
  });

  test("lets the worker fetch what is the site's own, and compute with WebAssembly", async ({ page }) => {
    await page.goto("./#/course/A");
    const worker = await workerOf(page);
    const status = await worker.evaluate(
      async (address) => (await fetch(address)).status,
      new URL("icon.svg", page.url()).href,
    );
    expect(status).toBe(200);
    const kernels = await worker.evaluate(() => {
      const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
      return new WebAssembly.Module(empty) instanceof WebAssembly.Module;
    });
    expect(kernels).toBe(true);
  });
});
