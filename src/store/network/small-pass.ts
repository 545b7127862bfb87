import { withBias } from "../../core/input.ts";
import { depth, type OutputKind, type Weights } from "../../core/network.ts";
import { once } from "../../core/once.ts";
import type { Rules } from "../../core/rules.ts";
import { batchOf, type Sample, type Trace, traceBatch } from "../../core/trace.ts";
import { exampleOf, firstSmallSetup, twoHiddenSetup } from "../../setup/examples.ts";
import { firstWeights } from "../../setup/first-weights.ts";
import { rulesOf } from "../../setup/rules.ts";
import { type Setup, sideOf } from "../../setup/setup.ts";
import type { State } from "../state.ts";
import { conventionsOf } from "./passes.ts";

/** A small network read both ways. */
export interface SmallPass {
  readonly setup: Setup;
  readonly traces: Readonly<Record<OutputKind, Trace>>;
  /** Whose numbers they are: the published example's, the reader's own, or a ready-made one's with two hidden layers. */
  readonly whose: "published" | "own" | "twoHidden";
}

/** What a line of the course asks of the network that it is worked out on. */
export type HiddenLayers = "one" | "several" | "any";

type Asked = Pick<State, "setup" | "traces" | "model" | "aside">;

/**
 * The small network that a chapter is worked out on: the reader's, as it stands on the stage or was left, where it has the
 * hidden layers that the chapter speaks of and an error to send back; else a ready-made one.
 */
export function smallPass(state: Asked, layers: HiddenLayers, output: OutputKind): SmallPass {
  const own = ownPass(state);
  if (own !== null && suits(own.traces[output], layers)) return own;
  return layers === "several" ? twoHidden() : published();
}

/** Whether the network on the stage is the one that `smallPass` tells of, so that its cells can be shown there. */
export function isOnStage({ setup }: Pick<State, "setup">, pass: SmallPass): boolean {
  return setup === pass.setup;
}

function suits(trace: Trace, layers: HiddenLayers): boolean {
  const hidden = depth(trace.spec) - 1;
  if ((trace.samples[0]?.backward ?? null) === null) return false;
  return layers === "any" || (layers === "one") === (hidden === 1);
}

let known: { readonly asked: readonly unknown[]; readonly pass: SmallPass | null } | null = null;

/** The reader's small network: the worker's own passes while it is shown, worked out again from its weights while it is not. */
function ownPass({ setup, traces, model, aside }: Asked): SmallPass | null {
  const shown = sideOf(setup) === "small";
  const asked = shown ? [setup, traces] : [aside?.setup, aside?.model];
  if (known !== null && asked.every((part, n) => part === known?.asked[n])) return known.pass;
  const pass = shown ? passShown(setup, traces, model) : passAside(aside);
  known = { asked, pass };
  return pass;
}

function passShown(setup: Setup, traces: State["traces"], model: State["model"]): SmallPass | null {
  return traces === null ? null : { setup, traces, whose: whoseIs(setup, model?.revision ?? 0) };
}

function passAside(aside: State["aside"]): SmallPass | null {
  if (aside === null || sideOf(aside.setup) !== "small") return null;
  const { setup, model } = aside;
  return workedOut(setup, whoseIs(setup, model?.revision ?? 0), model?.weights);
}

function whoseIs(setup: Setup, revision: number): SmallPass["whose"] {
  const { costFactor } = setup.conventions;
  const asPublished =
    exampleOf(setup) === "published" &&
    costFactor === 0.5 &&
    setup.alpha === 0.5 &&
    setup.rules === "course" &&
    revision === 0;
  return asPublished ? "published" : "own";
}

const published = once(() => workedOut(firstSmallSetup, "published"));
const twoHidden = once(() => workedOut(twoHiddenSetup, "twoHidden"));

/** A dozen numbers, by the core: no worker has to hold a network for them. */
function workedOut(setup: Setup, whose: SmallPass["whose"], weights?: readonly Float64Array[]): SmallPass {
  const { source, sizes, init, alpha, batchSize } = setup;
  if (source.kind !== "table") throw new TypeError("a small network takes a table of numbers");
  const { rows, index } = source;
  const size = Math.min(batchSize, rows.length);
  const batch = Array.from({ length: size }, (_, p): Sample => {
    const { x, y } = rows[(index + p) % rows.length] ?? { x: [], y: [] };
    return { x: withBias(x), label: null, y: Float64Array.from(y) };
  });
  const read = (output: OutputKind): Trace => {
    const spec = { sizes, ...conventionsOf({ setup }), output };
    const held = weights ?? firstWeights(spec, init, rulesOf(setup));
    return traceBatch(spec, held, batch, alpha, { run: 0, revision: 0 }, rulesOf(setup));
  };
  return { setup, whose, traces: { sigmoid: read("sigmoid"), softmax: read("softmax") } };
}

/** What a program may do otherwise than the course's: its lines, or the weights that it begins with. */
interface Changed {
  readonly rules?: Partial<Rules>;
  readonly weights?: (weights: Weights) => Weights;
}

/** The same network and samples by a program that is changed, read both ways. */
export function changedPass({ setup, whose, traces }: SmallPass, { rules, weights }: Changed): SmallPass {
  const read = (trace: Trace): Trace => {
    const { spec, weights: own, alpha, run, revision } = trace;
    const program = { ...rulesOf(setup), ...rules };
    return traceBatch(spec, weights?.(own) ?? own, batchOf(trace), alpha, { run, revision }, program);
  };
  return { setup, whose, traces: { sigmoid: read(traces.sigmoid), softmax: read(traces.softmax) } };
}

/** Whether the stage would show this network if it turned to the small one. */
export function canBeShown({ setup, aside }: Pick<State, "setup" | "aside">, pass: SmallPass): boolean {
  if (sideOf(setup) === "small") return pass.setup === setup;
  return pass.setup === (aside?.setup ?? firstSmallSetup);
}
