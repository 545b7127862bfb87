import { courseRules } from "../../src/core/rules.ts";
import { chapterConditions } from "../../src/course/faults/conditions.ts";
import { faultIds } from "../../src/course/faults/fault-id.ts";
import { rulesWithFault } from "../../src/course/faults/fault-rules.ts";
import { type Symptoms, type SymptomTable, spreadsOf } from "../../src/course/faults/symptom.ts";
import type { Digits } from "../../src/training/core-run.ts";
import { measureSymptoms } from "../../src/worker/symptoms.ts";
import type { Mnist } from "../bench/samples.ts";

/** The table of faults and symptoms over seeds 1 … `seeds`, under the conditions that the page starts from. */
export function symptomTable({ train, test }: Mnist, seeds: number, say: (line: string) => void): SymptomTable {
  const sets = { train, test };
  const digits: Digits = {
    count: (set) => sets[set].labels.length,
    image: (set, place) => sets[set].images.subarray(784 * place, 784 * (place + 1)),
    label: (set, place) => sets[set].labels[place] as number,
  };
  const measured = (name: string, rules: typeof courseRules) => {
    const started = performance.now();
    const over = Array.from({ length: seeds }, (_, n) => measure(n + 1, rules));
    say(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return spreadsOf(over);
  };
  const measure = (seed: number, rules: typeof courseRules): Symptoms => {
    const steps = measureSymptoms(chapterConditions, seed, rules, digits);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  };
  const right = measured("right program", courseRules);
  const faults = Object.fromEntries(faultIds.map((id) => [id, measured(id, rulesWithFault(id))]));
  return { conditions: chapterConditions, seeds, right, faults: faults as SymptomTable["faults"] };
}
