import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { emptyMnist } from "../../src/digits/digit-set.ts";
import type { RulesName } from "../../src/setup/setup.ts";
import { DataSet } from "../../src/worker/data-set.ts";
import { createEngine } from "../../src/worker/engine.ts";
import type { Ask, FromWorker } from "../../src/worker/protocol/messages.ts";
import type { Timed } from "./measure.ts";
import type { Mnist } from "./samples.ts";

/** Programs side by side, through the core: how fast each is beside another, against alone; reports copied as messages are. */
export function programs(mnist: Mnist, quick: boolean): Timed[] {
  const digits = emptyMnist();
  for (const set of ["train", "test"] as const) {
    digits[set].images.set(mnist[set].images);
    digits[set].labels.set(mnist[set].labels);
    digits[set].available = mnist[set].labels.length;
  }
  const conditions = { ...chapterConditions, samples: quick ? 2000 : 10_000 };
  const run = (...names: readonly RulesName[]): number => {
    const turns: (() => void)[] = [];
    const clock = {
      now: () => performance.now(),
      soon: (task: () => void) => void turns.push(task),
      next: (task: () => void) => void turns.unshift(task),
      later: (task: () => void) => void turns.push(task),
    };
    const receive = (message: FromWorker): void => {
      if (message.kind === "refusal") throw new Error(JSON.stringify(message.fault));
      structuredClone(message);
    };
    const engine = createEngine(new DataSet(digits), receive, clock);
    const body = { programs: names, conditions, seed: 1 };
    const began = performance.now();
    engine.answer({ kind: "runPrograms", id: 1, run: 1, body } as Ask);
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
    return conditions.samples / ((performance.now() - began) / 1000);
  };
  run("course");
  const alone = run("course");
  const each = run("course", "sigmoid-twice");
  return [
    { what: "a program through the core, alone", value: alone, unit: "samples/s" },
    { what: "the same beside another", value: each, unit: "samples/s" },
    { what: "the same, of the speed alone", value: (100 * each) / alone, unit: "%" },
  ];
}
