import { readFile } from "node:fs/promises";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { createTrainer } from "../../src/training/create-trainer.ts";
import { type PublishedRun, publishedRuns } from "../../src/training/published.ts";
import { TrainingRun } from "../../src/training/run.ts";
import { type Mnist, readMnist } from "../bench/samples.ts";

/** The published runs repeated with each of some seeds, as the text of src/training/published-measured.ts. */
export async function measurePublished(folder: string, seeds: readonly number[]): Promise<string> {
  const mnist = await readMnist(async (name) => new Uint8Array(await readFile(`${folder}/${name}`)));
  const lines = publishedRuns.map((run) => {
    const found = seeds.map((seed) => ({ seed, right: epochsOf(run, mnist, seed) }));
    const best = found.reduce((one, other) => (Math.max(...other.right) > Math.max(...one.right) ? other : one));
    const bests = found.map(({ right }) => Math.max(...right));
    console.error(`${run.id}: best epochs ${bests.join(", ")}`);
    return `  ${run.id}: {\n    seed: ${best.seed},\n    right: [${best.right.join(", ")}],\n    bests: [${bests.join(", ")}],\n  },`;
  });
  const said =
    "/**\n * Written by `node tools/published.mjs --write`. `right`: test digits of 10,000 read right after each epoch, with the seed, of 1 to 3,\n * whose best epoch is best; `bests`: the best epoch with each of the three.\n */";
  return `${said}\nexport const measuredRuns = {\n${lines.join("\n")}\n} as const;\n`;
}

/** Test digits read right after each epoch. */
function epochsOf({ spec, init, settings }: PublishedRun, mnist: Mnist, seed: number): number[] {
  const trainer = createTrainer(spec, initialWeights(spec, { ...init, seed }));
  trainer.append("train", mnist.train.images, mnist.train.labels);
  trainer.append("test", mnist.test.images, mnist.test.labels);
  const run = new TrainingRun(trainer, { ...settings, seed });
  const all = Uint32Array.from({ length: 10_000 }, (_, n) => n);
  const right = Array.from({ length: settings.epochs }, () => {
    run.advance(settings.samples);
    return trainer.evaluate("test", all).correct;
  });
  trainer.dispose();
  return right;
}
