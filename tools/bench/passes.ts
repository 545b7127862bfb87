import type { Conventions } from "../../src/core/network.ts";
import { emptyMnist } from "../../src/digits/digit-set.ts";
import { DataSet } from "../../src/worker/data-set.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker } from "../../src/worker/protocol/messages.ts";
import type { Timed } from "./measure.ts";
import type { Mnist } from "./samples.ts";

/** What the step view may be asked to show: hidden neurons, and samples in the batch. */
const asked = [
  { hidden: 100, samples: 1 },
  { hidden: 30, samples: 32 },
  { hidden: 2000, samples: 8 },
];
const readings = (["sigmoid", "softmax"] as const).map((output) => {
  const conventions: Conventions = { output, costFactor: 1, batch: "mean" };
  return { conventions };
});
/** The page has no clock in the worker: nothing is trained here. */
const still = { now: () => 0, soon: () => undefined, next: () => undefined, later: () => undefined };

/** A pass read with both outputs, from the question to the answer in the page's hands: copied as a message is, and its bytes. */
export function passes(mnist: Mnist, quick: boolean): Timed[] {
  const digits = emptyMnist();
  digits.test.images.set(mnist.test.images);
  digits.test.labels.set(mnist.test.labels);
  digits.test.available = mnist.test.labels.length;
  return asked.flatMap(({ hidden, samples }) => {
    let answer: unknown;
    const receive = (message: FromWorker, transfer: ArrayBuffer[] = []): void => {
      if (message.kind === "refusal") throw new Error(JSON.stringify(message.fault));
      answer = structuredClone(message, { transfer });
    };
    const engine = createEngine(new DataSet(digits), receive, still);
    const ask = (question: Pick<Ask, "kind" | "body">): void => engine.answer({ id: 1, run: 1, ...question } as Ask);
    ask({ kind: "create", body: { sizes: [784, hidden, 10], init: { seed: 1, amplitude: "scaled" } } });
    const batch = Array.from({ length: samples }, (_, index) => ({ kind: "mnist", set: "test", index }) as const);
    const turns = hidden > 1000 ? 8 : quick ? 20 : 60;
    const times = Array.from({ length: turns }, () => {
      const start = performance.now();
      ask({ kind: "trace", body: { alpha: 0.5, batch, readings } });
      return performance.now() - start;
    });
    const what = `pass of ${samples} ${samples === 1 ? "sample" : "samples"} read both ways, 784–${hidden}–10`;
    return [
      {
        what: `${what}: until the page has it`,
        value: times.toSorted((a, b) => a - b)[turns >> 2] ?? Number.NaN,
        unit: "ms",
      },
      { what: `${what}: size of the answer`, value: bytesOf(answer) / 1e6, unit: "MB" },
    ];
  });
}

/** The bytes of the arrays in a value, each counted once. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part, seen), 0);
}
