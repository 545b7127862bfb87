import { readFile } from "node:fs/promises";
import { readMnist } from "../bench/samples.ts";
import { experiments } from "./experiments.ts";
import { report } from "./report.ts";

/** Every experiment of chapter P with seeds 1 … `seeds`, on MNIST from the folder given. */
export async function measureInNode(folder: string, seeds: number): Promise<string> {
  const mnist = await readMnist(async (name) => new Uint8Array(await readFile(`${folder}/${name}`)));
  const numbers = Array.from({ length: seeds }, (_, n) => n + 1);
  const rows = experiments.flatMap(({ name, measure }) => {
    const started = performance.now();
    const figures = numbers.map((seed) => measure(mnist, seed));
    console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return Object.keys(figures[0] ?? {}).map((what) => ({
      experiment: name,
      what,
      values: figures.map((figure) => figure[what] ?? Number.NaN),
    }));
  });
  return report(rows, seeds);
}
