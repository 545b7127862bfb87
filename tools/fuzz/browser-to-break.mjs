import { readFileSync } from "node:fs";
import { freemem } from "node:os";
import { launchBrowser } from "../browser.mjs";

/** Megabytes below which a machine has no memory left for a browser to work with. */
const scarce = 300;
/** Of the signals that end a process on Linux, those that a browser's end by. @type {Readonly<Record<number, string>>} */
const signals = { 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 9: "SIGKILL", 11: "SIGSEGV", 15: "SIGTERM" };

/** @typedef {{ readonly free: number, readonly tab: number }} Memory megabytes: free on the machine, and of the largest tab */
/** @typedef {{ readonly status: string, readonly errorCode: number }} Ending */

/** A browser of which it is known how its tabs end. */
export async function browserToBreak() {
  const browser = await launchBrowser();
  const session = await browser.newBrowserCDPSession();
  /** @type {Ending[]} */
  const endings = [];
  session.on("Target.targetCrashed", ({ status, errorCode }) => endings.push({ status, errorCode }));
  await session.send("Target.setDiscoverTargets", { discover: true });
  return {
    /** @param {import("playwright").BrowserContextOptions} options */
    newContext: (options) => browser.newContext(options),
    close: () => browser.close(),
    isThere: () => browser.isConnected(),
    /** Megabytes of the largest tab; 0 where they cannot be told. */
    async largestTab() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo").catch(() => ({ processInfo: [] }));
      return Math.max(
        0,
        ...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentMegabytes(id)),
      );
    },
    /**
     * How the tab that crashed last ended, and whether for want of memory.
     * @param {Memory} before
     */
    async crash(before) {
      for (let waited = 0; endings.length === 0 && waited < 20; waited++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const ending = endings.pop();
      const how = ending === undefined ? "how is not known" : `${ending.status}, ${named(ending.errorCode)}`;
      const room = `${before.free} MB free and ${before.tab} MB in the tab before`;
      const ranOut = ending?.status === "oom" || ending?.errorCode === 9 || before.free < scarce;
      return `${ranOut ? "the machine had no memory left for the tab" : "the tab crashed"} (${how}; ${room})`;
    },
  };
}

/** @param {number} code */
function named(code) {
  return signals[code] ?? `code ${code}`;
}

/** Megabytes that programs on this machine can still be given. */
export function freeMegabytes() {
  return Math.round(freemem() / 2 ** 20);
}

/** @param {number} process */
function residentMegabytes(process) {
  try {
    const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
