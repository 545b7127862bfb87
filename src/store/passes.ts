import type { OutputKind } from "../core/network.ts";
import type { Trace } from "../core/trace.ts";
import type { PassSettings, SampleRef } from "../worker/protocol.ts";
import { ask } from "./connection.ts";
import { latest } from "./latest.ts";
import type { State } from "./state.ts";
import { store } from "./store.ts";

/** The batch shown: P samples from the one chosen on, or the digit drawn by hand; null while there is none. */
export function batchOf({ sample, own, settings, digits }: State): readonly SampleRef[] | null {
  if (sample.kind === "own") return own === null ? null : [{ kind: "own", ...own }];
  const { set, index } = sample;
  const available = digits.available[set];
  if (index >= available) return null;
  const size = Math.min(settings.batchSize, available - index);
  return Array.from({ length: size }, (_, p) => ({ kind: "mnist", set, index: index + p }));
}

/** The pass that the settings ask for, with one output or the other; null while there is no sample. */
export function passSettings(state: State, output: OutputKind): PassSettings | null {
  const batch = batchOf(state);
  if (batch === null) return null;
  return { batch, alpha: state.settings.alpha, conventions: { ...state.settings.conventions, output } };
}

/**
 * Brings both traces up to date with the weights, the sample and the settings. The place of training shows no pass, and asks
 * for one when it is left.
 */
export const refreshTraces = latest(async () => {
  const state = store.getState();
  const batch = batchOf(state);
  if (state.place === "train" || state.model === null || batch === null) return;
  const { alpha, conventions } = state.settings;
  const readings = (["sigmoid", "softmax"] as const).map((output) => ({ conventions: { ...conventions, output } }));
  const [sigmoid, softmax] = (await ask("trace", { batch, alpha, readings })) ?? [];
  if (sigmoid !== undefined && softmax !== undefined) store.setState({ traces: { sigmoid, softmax } });
});

/** The trace that the page shows now. */
export function shownTrace({ traces, settings }: Pick<State, "traces" | "settings">): Trace | null {
  return traces === null ? null : traces[settings.conventions.output];
}
