import { CoreError } from "../core/errors.ts";
import { centralDifference } from "../core/gradient-check.ts";
import { initialWeights } from "../core/initial-weights.ts";
import { inputFromImage } from "../core/input.ts";
import { type NetworkSpec, requireWeights } from "../core/network.ts";
import { type Sample, type Stamp, type Trace, traceBatch } from "../core/trace.ts";
import { corrected } from "../core/update.ts";
import type { DataSet } from "./data-set.ts";
import type { Ask, Fault, FromWorker, Model, PassSettings, QuestionKind, Questions, SampleRef } from "./protocol.ts";
import { Refusal } from "./refusal.ts";

/** Sends a message to the page; the buffers in `transfer` move instead of being copied. */
export type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

type Answers = { [K in QuestionKind]: (body: Questions[K]["ask"], run: number) => Questions[K]["answer"] };

/** The weights in use, and the ones the run began with. */
interface Network extends Model {
  readonly initial: readonly Float64Array[];
}

/**
 * The worker's side of every question, without the worker: it owns the weights and looks digits up in `digits`. Each
 * question is answered or refused exactly once, with the run and revision that the answer speaks of.
 */
export function createEngine(digits: DataSet, post: Post, random: () => number = Math.random) {
  let network: Network | null = null;

  const current = (): Network => {
    if (network === null) throw new Refusal({ code: "no-network" });
    return network;
  };

  const change = (weights: readonly Float64Array[]): Model => {
    network = { ...current(), weights, revision: current().revision + 1 };
    return modelOf(network);
  };

  const sampleOf = (ref: SampleRef): Sample => {
    if (ref.kind === "own") return { x: inputFromImage(ref.image), label: ref.label };
    return { x: inputFromImage(digits.image(ref)), label: digits.label(ref) };
  };

  const pass = (settings: PassSettings): Trace => {
    const { sizes, weights, run, revision } = current();
    const spec: NetworkSpec = { sizes, ...settings.conventions };
    return traceBatch(spec, weights, settings.batch.map(sampleOf), settings.alpha, { run, revision });
  };

  const answers: Answers = {
    create({ sizes, init, weights }, run) {
      const spec: NetworkSpec = { sizes, output: "softmax", costFactor: 1, batch: "mean" };
      const initial = initialWeights(spec, init);
      if (weights !== undefined) requireWeights(spec, weights);
      network = { run, revision: 0, sizes, init, initial, weights: weights ?? initial };
      return modelOf(network);
    },
    trace: pass,
    apply({ times, ...settings }) {
      let model = modelOf(current());
      for (let n = 0; n < times; n++) {
        const { weights, update } = pass(settings);
        if (update === null) throw new Refusal({ code: "label", found: Number.NaN, classes: model.sizes.at(-1) ?? 0 });
        model = change(corrected(weights, update.corrections));
      }
      return model;
    },
    reset: () => change(current().initial),
    proof({ conventions, batch, place, epsilons }) {
      const { sizes, weights } = current();
      const spec: NetworkSpec = { sizes, ...conventions };
      const samples = batch.map(sampleOf);
      return epsilons.map((epsilon) => centralDifference(spec, weights, samples, place, epsilon));
    },
    find: (body) => digits.find(body, random),
    images: (body) => body.digits.map((ref) => ({ image: digits.image(ref).slice(), label: digits.label(ref) })),
  };

  /** Answers or refuses one question. */
  const answer = (ask: Ask): void => {
    const stamp = (): Stamp => ({ run: ask.run, revision: network?.revision ?? 0 });
    try {
      if (ask.kind !== "create" && network !== null && network.run !== ask.run) {
        throw new Refusal({ code: "stale", run: ask.run });
      }
      const value = reply(answers, ask);
      post({ kind: "answer", id: ask.id, ...stamp(), value }, ask.kind === "trace" ? buffersOf(value as Trace) : []);
    } catch (error) {
      post({ kind: "refusal", id: ask.id, run: ask.run, fault: faultOf(error) });
    }
  };
  return { answer };
}

function modelOf({ run, revision, sizes, init, weights }: Network): Model {
  return { run, revision, sizes, init, weights };
}

function reply<K extends QuestionKind>(answers: Answers, ask: Ask<K>): Questions[K]["answer"] {
  return answers[ask.kind](ask.body as Questions[K]["ask"], ask.run);
}

/** The buffers that a trace alone owns: everything but the weights. */
function buffersOf(trace: Trace): ArrayBuffer[] {
  const own = [
    ...trace.samples.flatMap((sample) => sample.backward?.gradients ?? []),
    ...(trace.update?.gradients ?? []),
    ...(trace.update?.corrections ?? []),
  ];
  return own.map((tensor) => (tensor as Float64Array<ArrayBuffer>).buffer);
}

function faultOf(error: unknown): Fault {
  if (error instanceof CoreError || error instanceof Refusal) return error.fault;
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
