import { CoreError } from "../core/errors.ts";
import { forward, layerOf, outputsOf, predictionOf, predictions } from "../core/forward.ts";
import { centralDifference } from "../core/gradient-check.ts";
import { inputFromImage, withBias } from "../core/input.ts";
import { layerWeights, type NetworkSpec, requireWeights } from "../core/network.ts";
import { traceReadings } from "../core/readings.ts";
import { type Sample, type Stamp, type Trace, traceBatch } from "../core/trace.ts";
import { corrected } from "../core/update.ts";
import { kept } from "../device/shelf.ts";
import { NearestDigits } from "../digits/nearest.ts";
import { StrokeError } from "../digits/strokes.ts";
import { workFault } from "../setup/limits.ts";
import { rulesOf } from "../setup/rules.ts";
import { contributions } from "../training/contributions.ts";
import { TrainingError } from "../training/errors.ts";
import type { Clock } from "./clock.ts";
import type { DataSet } from "./data-set.ts";
import { diagnosisOf } from "./diagnosis.ts";
import { examinationOf } from "./examination.ts";
import { HeldNetwork } from "./held-network.ts";
import { Keeper } from "./keeper.ts";
import { coreDigits, ProgramsSession } from "./programs-session.ts";
import type { Fault } from "./protocol/fault.ts";
import type { Ask, FromWorker, QuestionKind, Questions } from "./protocol/messages.ts";
import type { PassSettings } from "./protocol/network.ts";
import type { SampleRef } from "./protocol/samples.ts";
import { Refusal } from "./refusal.ts";
import { readStyles } from "./styles-read.ts";
import { SurveySession } from "./survey-session.ts";
import { inspect, runUnder } from "./symptoms.ts";
import { TeachingSession } from "./teaching-session.ts";
import { TrainingSession } from "./training-session.ts";
import { WatchSession } from "./watch-session.ts";

/** Sends a message to the page; the buffers in `transfer` move instead of being copied. */
export type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** The program of whoever says nothing else. */
const course = { rules: "course", biases: "corrected" } as const;

/** What changes the network or its run because a person said so. */
const byHand: ReadonlySet<QuestionKind> = new Set([
  "create",
  "train",
  "control",
  "bringBack",
  "apply",
  "reset",
  "teach",
]);

type Answers = { [K in QuestionKind]: (body: Questions[K]["ask"], run: number) => Questions[K]["answer"] };

/**
 * The worker's side of every question, without the worker: it owns the weights and looks digits up in `digits`. Each
 * question is answered or refused exactly once, with the run and revision that the answer speaks of.
 */
export function createEngine(
  digits: DataSet,
  post: Post,
  clock: Clock,
  { random = Math.random, write = kept }: { random?: () => number; write?: typeof kept } = {},
) {
  const keeper = new Keeper(write, post, clock);
  const told: Post = (message) => {
    post(message);
    keeper.changed();
  };
  const training = new TrainingSession(digits, told, clock);
  const teaching = new TeachingSession(digits, training, told, clock);
  const programs = new ProgramsSession(digits, post, clock);
  const survey = new SurveySession(digits, post, clock);
  const watching = new WatchSession(digits, post, clock);
  let nearest: NearestDigits | null = null;
  let network: HeldNetwork | null = null;

  const held = (): HeldNetwork => {
    if (network === null) throw new Refusal({ code: "no-network" });
    return network;
  };

  /** The network with its newest weights. */
  const current = (): HeldNetwork => {
    const own = held();
    training.fetch();
    return own;
  };

  /** Throws a Refusal where so many samples would take too long in this network. */
  const requireWork = ({ sizes }: HeldNetwork, batch: readonly SampleRef[]): void => {
    const fault = workFault(sizes, batch.length);
    if (fault !== null) throw new Refusal(fault);
  };

  const sampleOf = (ref: SampleRef): Sample => {
    if (ref.kind === "row") return { x: withBias(ref.x), label: null, y: Float64Array.from(ref.y) };
    if (ref.kind === "own") return { x: inputFromImage(ref.image), label: ref.label };
    return { x: inputFromImage(digits.image(ref)), label: digits.label(ref) };
  };

  const pass = (settings: PassSettings): Trace => {
    const own = current();
    requireWork(own, settings.batch);
    const { sizes, weights, stamp } = own;
    const spec: NetworkSpec = { sizes, ...settings.conventions };
    return traceBatch(
      spec,
      weights,
      settings.batch.map(sampleOf),
      settings.alpha,
      stamp,
      rulesOf(settings.program ?? course),
    );
  };

  const stampOf = (run: number): Stamp => ({ run, revision: network?.revision ?? 0 });

  const answers: Answers = {
    create({ sizes, init, weights, rules }, run) {
      const created = new HeldNetwork(run, sizes, init, weights, rules);
      watching.end();
      teaching.forget();
      training.end();
      network = created;
      return created.model;
    },
    model: () => current().model,
    trace({ batch, alpha, readings, program = course }) {
      const own = current();
      requireWork(own, batch);
      const { sizes, weights, stamp } = own;
      const rules = rulesOf(program);
      const ways = readings.map(({ conventions }) => ({ conventions, rules }));
      return traceReadings(sizes, weights, batch.map(sampleOf), alpha, stamp, ways);
    },
    apply({ times, ...settings }) {
      teaching.end();
      training.settle();
      const own = current();
      for (let n = 0; n < times; n++) {
        const { weights, update } = pass(settings);
        if (update === null) throw new Refusal({ code: "label", found: Number.NaN, classes: own.sizes.at(-1) ?? 0 });
        const after = corrected(weights, update.corrections);
        requireWeights(own.shape, after);
        own.change(after);
      }
      return own.model;
    },
    reset() {
      teaching.end();
      training.end();
      const own = current();
      own.change(own.initial);
      return own.model;
    },
    train({ conventions, settings, pace }) {
      teaching.end();
      const own = current();
      training.start(own, conventions, settings, pace);
      return own.stamp;
    },
    takeUp(record) {
      const own = current();
      training.takeUp(own, record);
      return own.stamp;
    },
    bringBack({ moment }) {
      teaching.end();
      const own = held();
      training.bringBack(moment);
      return own.stamp;
    },
    diagnose(body) {
      const { run, revision, weights } = current();
      const look = training.look();
      return look === null ? null : { run, revision, ...diagnosisOf(look, weights, body) };
    },
    examine({ cell, most }) {
      const { run, revision } = current();
      const look = training.look();
      return look === null ? null : { run, revision, ...examinationOf(look, cell, most) };
    },
    contributions({ digit, wrong, right }) {
      const { sizes, shape, weights, run, revision } = current();
      const spec = training.look()?.trainer.spec ?? shape;
      const pass = forward(spec, weights, inputFromImage(digits.image(digit)));
      const outputs = outputsOf(pass, sizes.length - 2);
      const values = contributions(outputs, layerWeights(weights, sizes.length - 1), wrong, right);
      return { run, revision, outputs, values, prediction: predictionOf(pass) };
    },
    control(action) {
      teaching.end();
      const own = held();
      training.control(action);
      return own.stamp;
    },
    proof({ conventions, batch, weight, epsilons, program = course }) {
      const { sizes, weights } = current();
      const spec: NetworkSpec = { sizes, ...conventions };
      const samples = batch.map(sampleOf);
      return epsilons.map((epsilon) => centralDifference(spec, weights, samples, weight, epsilon, rulesOf(program)));
    },
    classify({ image }) {
      const { shape, weights } = current();
      const pass = forward(shape, weights, inputFromImage(image));
      const tau = layerOf(pass, pass.layers.length).a;
      return { sigmoid: predictions(tau, "sigmoid"), softmax: predictions(tau, "softmax") };
    },
    accuracy({ conventions }) {
      teaching.end();
      return training.testAccuracy(current(), conventions);
    },
    readStyles() {
      const { shape, weights } = current();
      return readStyles(shape, weights);
    },
    nearest({ image, count, from, to }) {
      nearest ??= new NearestDigits(digits.digits.train);
      return nearest.search(image, count, from, to);
    },
    teach(lesson) {
      training.settle();
      const own = current();
      teaching.start(own, lesson);
      return own.stamp;
    },
    endTeaching() {
      teaching.end();
      return held().stamp;
    },
    runPrograms(plan, run) {
      programs.start(plan);
      return stampOf(run);
    },
    controlPrograms({ action }, run) {
      programs.control(action);
      return stampOf(run);
    },
    inspectProgram({ program, conditions, seed }) {
      const rules = rulesOf({ rules: program, biases: "corrected" });
      const { look, check } = inspect(runUnder(conditions, seed, rules, coreDigits(digits)));
      return { look, check: check() };
    },
    surveyFaults(plan, run) {
      survey.start(plan);
      return stampOf(run);
    },
    stopSurvey(_, run) {
      survey.stop();
      return stampOf(run);
    },
    watch(plan) {
      const own = current();
      watching.start(own, plan);
      return own.stamp;
    },
    endWatching() {
      watching.end();
      return held().stamp;
    },
    find: (body) => digits.find(body, random),
    images: (body) => body.digits.map((ref) => ({ image: digits.image(ref).slice(), label: digits.label(ref) })),
  };

  /** Answers or refuses one question. */
  const answer = (ask: Ask): void => {
    try {
      if (ask.kind !== "create" && network !== null && network.run !== ask.run) {
        throw new Refusal({ code: "stale", run: ask.run });
      }
      const value = reply(answers, ask);
      post(
        { kind: "answer", id: ask.id, ...stampOf(ask.run), value },
        ask.kind === "trace" ? buffersOf(value as readonly Trace[]) : [],
      );
    } catch (error) {
      post({ kind: "refusal", id: ask.id, run: ask.run, fault: faultOf(error) });
    }
    if (byHand.has(ask.kind)) keeper.changedByHand();
    else keeper.changed();
  };

  /** From now on keeps the network and its run on the device, under a name. */
  const keepAs = (name: string): void =>
    keeper.keepAs(name, () => (network === null ? null : { network: current(), run: training.record }));
  return { answer, keepAs };
}

function reply<K extends QuestionKind>(answers: Answers, ask: Ask<K>): Questions[K]["answer"] {
  return answers[ask.kind](ask.body as Questions[K]["ask"], ask.run);
}

/** The large buffers that traces alone own, each once. */
function buffersOf(traces: readonly Trace[]): ArrayBuffer[] {
  const own = traces.flatMap(({ update }) => (update === null ? [] : [...update.gradients, ...update.corrections]));
  return [...new Set(own.map((tensor) => (tensor as Float64Array<ArrayBuffer>).buffer))];
}

function faultOf(error: unknown): Fault {
  if (error instanceof CoreError || error instanceof TrainingError || error instanceof Refusal) return error.fault;
  if (error instanceof StrokeError) return { code: "strokes", fault: error.fault };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
