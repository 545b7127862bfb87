import { readFile } from "node:fs/promises";
import { readMnist } from "../bench/samples.ts";
import { experiments } from "./experiments.ts";
import { report } from "./report.ts";
import { symptomTable } from "./symptoms.ts";

const mnistFrom = (folder: string) => readMnist(async (name) => new Uint8Array(await readFile(`${folder}/${name}`)));

/** The table of faults and symptoms, as JSON: three significant digits and one more of each number. */
export async function symptomsInNode(folder: string, seeds: number): Promise<string> {
  const table = symptomTable(await mnistFrom(folder), seeds, (line) => console.error(line));
  return JSON.stringify(table, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(4)) : value,
  );
}

/** Every experiment of chapter P with seeds 1 … `seeds`, on MNIST from the folder given. */
export async function measureInNode(folder: string, seeds: number): Promise<string> {
  const mnist = await mnistFrom(folder);
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
