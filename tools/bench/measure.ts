import { initialWeights } from "../../src/core/initial-weights.ts";
import { inputFromImage } from "../../src/core/input.ts";
import type { NetworkSpec } from "../../src/core/network.ts";
import { seededRandom, shuffledOrder } from "../../src/core/random.ts";
import { traceBatch } from "../../src/core/trace.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { DEFAULT_INITIAL_WEIGHTS, DEFAULT_NETWORK, DEFAULT_SETTINGS } from "../../src/training/defaults.ts";
import type { TrainingPath } from "../../src/training/engine.ts";
import { TrainingRun } from "../../src/training/run.ts";
import type { Trainer } from "../../src/training/trainer.ts";
import { passes } from "./passes.ts";
import { programs } from "./programs.ts";
import type { Mnist } from "./samples.ts";
import type { TensorFlowNetwork } from "./tensorflow.ts";

const ALPHA = 0.3;
/** Turns that each path takes before it is timed. */
const WARM_UP = 5;
const ALL_TEST = Uint32Array.from({ length: 10_000 }, (_, n) => n);

/** Samples a second of each path on the same weights and samples, taken in turns; null where there is no TensorFlow.js. */
export interface Duel {
  readonly hidden: number;
  readonly batch: number;
  readonly samples: number;
  readonly wasm: number;
  readonly plain: number;
  readonly tensorFlow: number | null;
  /** Test accuracy of each after the same samples. */
  readonly accuracies: { readonly wasm: number; readonly plain: number; readonly tensorFlow: number | null };
}

export interface Timed {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

export interface Figures {
  readonly duels: readonly Duel[];
  readonly timed: readonly Timed[];
  readonly growth: readonly Timed[];
}

/** Makes the rival, where there is one. */
export type MakeRival = ((hidden: number, weights: readonly Float64Array[], alpha: number) => TensorFlowNetwork) | null;

/** Everything that is measured inside one engine. `say` is told what comes next. */
export function measure(mnist: Mnist, makeRival: MakeRival, quick: boolean, say: (line: string) => void): Figures {
  const timed = [...cold(mnist), ...warm(mnist, quick)];
  const duels: Duel[] = [];
  for (const hidden of [30, 100]) {
    for (const batch of [10, 32, 100]) {
      say(`784–${hidden}–10, batch ${batch}`);
      duels.push(duel(mnist, makeRival, hidden, batch, quick ? 12 : 40));
    }
  }
  say("accuracy, trace, growth");
  return {
    duels,
    timed: [
      ...timed,
      ...inference(mnist, makeRival),
      accuracy(mnist),
      trace(mnist),
      ...passes(mnist, quick),
      ...programs(mnist, quick),
    ],
    growth: growth(mnist, quick),
  };
}

function networkOf(...hidden: number[]): NetworkSpec {
  return { sizes: [784, ...hidden, 10], output: "softmax", costFactor: 1, batch: "mean" };
}

function trainerOf(mnist: Mnist, spec: NetworkSpec, path?: TrainingPath): Trainer {
  const weights = initialWeights(spec, DEFAULT_INITIAL_WEIGHTS);
  const trainer = path === undefined ? createTrainer(spec, weights) : createTrainer(spec, weights, undefined, path);
  trainer.append("train", mnist.train.images, mnist.train.labels);
  trainer.append("test", mnist.test.images, mnist.test.labels);
  return trainer;
}

/** Milliseconds that `work` takes. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The first quartile: on a machine that does other things too, the slower turns tell of those. */
function quartile(milliseconds: readonly number[]): number {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
}

function duel(mnist: Mnist, makeRival: MakeRival, hidden: number, batch: number, rounds: number): Duel {
  const spec = networkOf(hidden);
  const wasm = trainerOf(mnist, spec, "wasm-simd");
  const plain = trainerOf(mnist, spec, "typescript");
  const rival = makeRival?.(hidden, initialWeights(spec, DEFAULT_INITIAL_WEIGHTS), ALPHA) ?? null;
  const length = 960;
  const order = shuffledOrder(60_000, seededRandom(1));
  const times: { wasm: number[]; plain: number[]; rival: number[] } = { wasm: [], plain: [], rival: [] };
  // The first rounds warm up and do not count.
  for (let round = -WARM_UP; round < rounds; round++) {
    const part = order.subarray((round + WARM_UP) * length, (round + WARM_UP + 1) * length);
    const own = {
      wasm: time(() => wasm.train(part, batch, ALPHA)),
      rival: rival === null ? Number.NaN : time(() => rival.train(mnist.train, part, batch)),
      plain: time(() => plain.train(part, batch, ALPHA)),
    };
    if (round < 0) continue;
    times.wasm.push(own.wasm);
    times.plain.push(own.plain);
    times.rival.push(own.rival);
  }
  const rate = (milliseconds: readonly number[]): number => (1000 * length) / quartile(milliseconds);
  const accuracyOf = (trainer: Trainer): number => trainer.evaluate("test", ALL_TEST).correct / 10_000;
  const found: Duel = {
    hidden,
    batch,
    samples: length * (rounds + WARM_UP),
    wasm: rate(times.wasm),
    plain: rate(times.plain),
    tensorFlow: rival === null ? null : rate(times.rival),
    accuracies: {
      wasm: accuracyOf(wasm),
      plain: accuracyOf(plain),
      tensorFlow: rival === null ? null : rival.correct(mnist.test, 1000) / 10_000,
    },
  };
  wasm.dispose();
  plain.dispose();
  rival?.dispose();
  return found;
}

/** The very first use of the kernels in this engine. */
function cold(mnist: Mnist): Timed[] {
  const order = shuffledOrder(60_000, seededRandom(2));
  let trainer: Trainer | null = null;
  const create = time(() => {
    trainer = trainerOf(mnist, networkOf(100));
  });
  const cold = trainer as Trainer | null;
  const first = time(() => cold?.train(order.subarray(0, 10), 10, ALPHA));
  const epoch = time(() => cold?.train(order, 10, ALPHA));
  cold?.dispose();
  return [
    { what: "cold: trainer made, 70,000 images copied in", value: create, unit: "ms" },
    { what: "cold: first batch of 10", value: first, unit: "ms" },
    { what: "cold: first epoch of 60,000, 784–100–10, batch 10", value: epoch, unit: "ms" },
  ];
}

function warm(mnist: Mnist, quick: boolean): Timed[] {
  return [30, 100].flatMap((hidden) =>
    [10, 32, 100].map((batch): Timed => {
      const trainer = trainerOf(mnist, networkOf(hidden));
      const order = shuffledOrder(60_000, seededRandom(3));
      const times = Array.from({ length: quick ? 3 : 7 }, () => time(() => trainer.train(order, batch, ALPHA)));
      trainer.dispose();
      return {
        what: `warm: epoch of 60,000, 784–${hidden}–10, batch ${batch} (fastest)`,
        value: Math.min(...times),
        unit: "ms",
      };
    }),
  );
}

function inference(mnist: Mnist, makeRival: MakeRival): Timed[] {
  const spec = networkOf(100);
  const rate = (work: () => void): number => 10_000 / (quartile(Array.from({ length: 5 }, () => time(work))) / 1000);
  const found = (["wasm-simd", "typescript"] as const).map((path): Timed => {
    const trainer = trainerOf(mnist, spec, path);
    const value = rate(() => trainer.evaluate("test", ALL_TEST));
    trainer.dispose();
    return { what: `inference, 784–100–10, ${path}`, value, unit: "samples/s" };
  });
  const rival = makeRival?.(100, initialWeights(spec, DEFAULT_INITIAL_WEIGHTS), ALPHA) ?? null;
  if (rival === null) return found;
  const value = rate(() => rival.correct(mnist.test, 1000));
  rival.dispose();
  return [...found, { what: "inference, 784–100–10, TensorFlow.js, 1000 at a time", value, unit: "samples/s" }];
}

/** How long the app's defaults take to 97.5 %, measuring included. */
function accuracy(mnist: Mnist): Timed {
  const trainer = trainerOf(mnist, DEFAULT_NETWORK);
  const run = new TrainingRun(trainer, DEFAULT_SETTINGS);
  const reached: number[] = [];
  const milliseconds = time(() => {
    while (!run.finished) {
      run.advance(run.leftInEpoch);
      const accuracy = run.metrics.latest("test")?.accuracy ?? 0;
      reached.push(accuracy);
      if (accuracy >= 0.975) break;
    }
  });
  trainer.dispose();
  const path = reached.map((share) => `${(100 * share).toFixed(2)} %`).join(", ");
  return { what: `defaults: test accuracy after each epoch ${path}; until then`, value: milliseconds, unit: "ms" };
}

/** The Float64 core's trace of one sample, as the step view asks for it. */
function trace(mnist: Mnist): Timed {
  const spec = networkOf(100);
  const weights = initialWeights(spec, DEFAULT_INITIAL_WEIGHTS);
  const sample = { x: inputFromImage(mnist.train.images.subarray(0, 784)), label: mnist.train.labels[0] ?? 0 };
  const times = Array.from({ length: 60 }, () =>
    time(() => {
      traceBatch(spec, weights, [sample], 0.3, { run: 0, revision: 0 });
    }),
  );
  return { what: "core: trace of one sample, 784–100–10", value: quartile(times), unit: "ms" };
}

function growth(mnist: Mnist, quick: boolean): Timed[] {
  const samples = quick ? 6000 : 24_000;
  const row = (what: string, batch: number, ...hidden: number[]): Timed => {
    const trainer = trainerOf(mnist, networkOf(...hidden));
    const order = shuffledOrder(60_000, seededRandom(4)).subarray(0, samples);
    trainer.train(order.subarray(0, 2000), batch, ALPHA);
    const times = Array.from({ length: 4 }, () => time(() => trainer.train(order, batch, ALPHA)));
    trainer.dispose();
    return { what, value: (1000 * samples) / quartile(times), unit: "samples/s" };
  };
  return [
    ...[30, 60, 100, 150, 200, 300].map((hidden) => row(`784–${hidden}–10, batch 10`, 10, hidden)),
    ...[1, 10, 32, 100, 128, 1000, 6000].map((batch) => row(`784–100–10, batch ${batch}`, batch, 100)),
    ...[[100], [100, 100], [100, 100, 100], [300, 100]].map((hidden) =>
      row(`784–${hidden.join("–")}–10, batch 10`, 10, ...hidden),
    ),
  ];
}
