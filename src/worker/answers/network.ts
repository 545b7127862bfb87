import { forward, layerOf, predictions } from "../../core/forward.ts";
import { centralDifference } from "../../core/gradient-check.ts";
import { inputFromImage } from "../../core/input.ts";
import { type Conventions, requireWeights } from "../../core/network.ts";
import { traceReadings } from "../../core/readings.ts";
import type { Trace } from "../../core/trace.ts";
import { corrected } from "../../core/update.ts";
import { workFault } from "../../setup/limits.ts";
import { type Program, rulesOf } from "../../setup/rules.ts";
import { HeldNetwork } from "../held-network.ts";
import type { Holdings } from "../holdings.ts";
import type { ReadingsAsked } from "../protocol/network.ts";
import { Refusal } from "../refusal.ts";
import { readStyles } from "../styles-read.ts";
import type { Answers } from "./answers.ts";

/** The program of whoever says nothing else. */
const course: Program = { rules: "course", biases: "corrected" };

/** A trace for each of the conventions, of the network in use. Throws a Refusal where so many samples would take too long in it. */
function tracesOf(
  holdings: Holdings,
  { batch, alpha, program = course }: Omit<ReadingsAsked, "readings">,
  conventions: readonly Conventions[],
): readonly Trace[] {
  const { sizes, weights, stamp } = holdings.current;
  const fault = workFault(sizes, batch.length);
  if (fault !== null) throw new Refusal(fault);
  const rules = rulesOf(program);
  const ways = conventions.map((own) => ({ conventions: own, rules }));
  return traceReadings(
    sizes,
    weights,
    batch.map((ref) => holdings.sampleOf(ref)),
    alpha,
    stamp,
    ways,
  );
}

/** What is asked of the network in use: its making, its passes and corrections, what it makes of an image. */
export function networkAnswers(
  holdings: Holdings,
): Pick<Answers, "create" | "model" | "trace" | "apply" | "reset" | "proof" | "classify" | "readStyles"> {
  const { training, teaching } = holdings;
  return {
    create({ sizes, init, weights, rules }, run) {
      const created = new HeldNetwork(run, sizes, init, weights, rules);
      holdings.take(created);
      return created.model;
    },
    model: () => holdings.current.model,
    trace: ({ readings, ...asked }) =>
      tracesOf(
        holdings,
        asked,
        readings.map(({ conventions }) => conventions),
      ),
    apply({ times, conventions, ...asked }) {
      teaching.end();
      training.settle();
      const own = holdings.current;
      for (let n = 0; n < times; n++) {
        const [trace] = tracesOf(holdings, asked, [conventions]);
        if (trace?.update == null) {
          throw new Refusal({ code: "label", found: Number.NaN, classes: own.sizes.at(-1) ?? 0 });
        }
        const after = corrected(trace.weights, trace.update.corrections);
        requireWeights(own.shape, after);
        own.change(after);
      }
      return own.model;
    },
    reset() {
      teaching.end();
      training.end();
      const own = holdings.current;
      own.change(own.initial);
      return own.model;
    },
    proof({ conventions, batch, weight, epsilons, program = course }) {
      const { sizes, weights } = holdings.current;
      const samples = batch.map((ref) => holdings.sampleOf(ref));
      const spec = { sizes, ...conventions };
      return epsilons.map((epsilon) => centralDifference(spec, weights, samples, weight, epsilon, rulesOf(program)));
    },
    classify({ image }) {
      const { shape, weights } = holdings.current;
      const pass = forward(shape, weights, inputFromImage(image));
      const tau = layerOf(pass, pass.layers.length).a;
      return { sigmoid: predictions(tau, "sigmoid"), softmax: predictions(tau, "softmax") };
    },
    readStyles() {
      const { shape, weights } = holdings.current;
      return readStyles(shape, weights);
    },
  };
}
