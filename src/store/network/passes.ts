import type { Conventions, OutputKind } from "../../core/network.ts";
import { at } from "../../core/tensor.ts";
import type { Stamp, Trace } from "../../core/trace.ts";
import { imageOf, isOwn } from "../../setup/drawn-image.ts";
import type { Row, Setup } from "../../setup/setup.ts";
import type { PassSettings } from "../../worker/protocol/network.ts";
import type { SampleRef } from "../../worker/protocol/samples.ts";
import { ask } from "../connection/connection.ts";
import { latest } from "../connection/latest.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";

/** The batch shown: P samples from the one chosen on, a table's round its end, or the digit drawn by hand; null while it
 * is not here. */
export function batchOf({ setup, digits }: State): readonly SampleRef[] | null {
  const { source, batchSize } = setup;
  if (isOwn(source)) return [{ kind: "own", image: imageOf(source), label: source.label }];
  if (source.kind === "table") {
    const { rows, index } = source;
    const size = Math.min(batchSize, rows.length);
    return Array.from({ length: size }, (_, p) => ({ kind: "row", ...(rows[(index + p) % rows.length] as Row) }));
  }
  const { set, index } = source;
  const available = digits.available[set];
  if (index >= available) return null;
  const size = Math.min(batchSize, available - index);
  return Array.from({ length: size }, (_, p) => ({ kind: "mnist", set, index: index + p }));
}

const conventionsKnown = new WeakMap<Setup, Conventions>();

/** The conventions of a setup, whether it holds its biases with them; the same object for the same setup. */
export function conventionsOf({ setup }: Pick<State, "setup">): Conventions {
  const known = conventionsKnown.get(setup);
  if (known !== undefined) return known;
  const made: Conventions =
    setup.biases === "held" ? { ...setup.conventions, biases: setup.biases } : setup.conventions;
  conventionsKnown.set(setup, made);
  return made;
}

/** The pass that the settings ask for, with one output or the other; null while there is no sample. */
export function passSettings(state: State, output: OutputKind): PassSettings | null {
  const batch = batchOf(state);
  if (batch === null) return null;
  const { alpha, rules, biases } = state.setup;
  return { batch, alpha, conventions: { ...conventionsOf(state), output }, program: { rules, biases } };
}

/**
 * Brings both traces up to date with the weights, the sample and the settings. The place of training shows no pass, and asks
 * for one when it is left.
 */
export const refreshTraces = latest(async () => {
  const state = store.getState();
  const batch = batchOf(state);
  if (state.view.place === "train" || state.model === null || batch === null) return;
  const { alpha, rules, biases } = state.setup;
  const conventions = conventionsOf(state);
  const readings = (["sigmoid", "softmax"] as const).map((output) => ({ conventions: { ...conventions, output } }));
  const [sigmoid, softmax] = (await ask("trace", { batch, alpha, readings, program: { rules, biases } })) ?? [];
  if (sigmoid === undefined || softmax === undefined) return;
  store.setState((before) => {
    const traces = { sigmoid, softmax };
    const neuron = isJustTrained(before, sigmoid) ? mostToBlame(traces[before.setup.conventions.output]) : null;
    return { traces, ...(neuron === null ? {} : { view: { ...before.view, neuron } }) };
  });
});

/** Whether a trace is the first of weights that a training run has left. */
function isJustTrained({ training, traces }: Pick<State, "training" | "traces">, now: Stamp): boolean {
  const isOf = (stamp: Stamp | undefined): boolean => stamp?.run === now.run && stamp.revision === now.revision;
  return training !== null && isOf(training) && !isOf(traces?.sigmoid);
}

/** The neuron of the first hidden layer with the largest |δ| of the first sample, from 1; null while it has no error. */
export function mostToBlame({ samples }: Trace): number | null {
  const errors = samples[0]?.backward?.deltas[0];
  if (errors === undefined) return null;
  return 1 + errors.reduce((most, error, n) => (Math.abs(error) > Math.abs(at(errors, most)) ? n : most), 0);
}

/**
 * Resolves once the traces speak of the weights now in use: other changes may be on their way too. With a worker that has stopped
 * none will come: then at once.
 */
export function tracesOfModel(): Promise<void> {
  const current = ({ model, traces, engineStopped }: State): boolean =>
    engineStopped ||
    model === null ||
    (traces?.sigmoid.run === model.run && traces.sigmoid.revision === model.revision);
  if (current(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!current(state)) return;
      stop();
      resolve();
    });
  });
}

/** The trace that the page shows now. */
export function shownTrace({ traces, setup }: Pick<State, "traces" | "setup">): Trace | null {
  return traces === null ? null : traces[setup.conventions.output];
}
