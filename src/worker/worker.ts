import { loadMnist } from "../digits/mnist.ts";
import { workerClock } from "./clock.ts";
import { DataSet } from "./data-set.ts";
import { createEngine } from "./engine.ts";
import { createInbox } from "./inbox.ts";
import type { FromWorker, ToWorker } from "./protocol/messages.ts";
import type { DigitsNews } from "./protocol/samples.ts";

const digits = new DataSet();
const post = (message: FromWorker, transfer: ArrayBuffer[] = []): void => self.postMessage(message, transfer);
const clock = workerClock();
const engine = createEngine(digits, post, clock);
const inbox = createInbox(engine.answer, clock);

/** Milliseconds between two words about bytes; newly available digits are told at once. */
const quiet = 60;

let loading = false;

/** Fetches what is missing of MNIST; what has arrived stays. */
async function load(baseUrl: string): Promise<void> {
  if (loading) return;
  loading = true;
  let told = { at: 0, available: -1 };
  const outcome = await loadMnist({
    baseUrl,
    into: digits.digits,
    onProgress: ({ bytesLoaded, bytesTotal }) => {
      const available = digits.digits.train.available + digits.digits.test.available;
      if (available === told.available && performance.now() - told.at < quiet) return;
      told = { at: performance.now(), available };
      report("loading", bytesLoaded, bytesTotal, null);
    },
  });
  loading = false;
  if (outcome.kind === "incomplete") report("broken", null, null, outcome.faults[0] ?? null);
  else report("complete", null, null, null);
}

function report(
  status: DigitsNews["status"],
  bytesLoaded: number | null,
  bytesTotal: number | null,
  fault: DigitsNews["fault"],
): void {
  const { train, test } = digits.digits;
  const available = { train: train.available, test: test.available };
  post({ kind: "digits", status, bytesLoaded, bytesTotal, available, fault });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === "load-digits") void load(data.baseUrl);
  else if (data.kind === "keep-as") engine.keepAs(data.keeper);
  else inbox.receive(data);
};
