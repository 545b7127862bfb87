import { ask } from "./connection.ts";
import { refreshTraces } from "./passes.ts";
import type { OwnDigit, SampleChoice } from "./state.ts";
import { store } from "./store.ts";

/** Puts another digit through the network. */
export async function chooseSample(sample: SampleChoice): Promise<void> {
  store.setState({ sample });
  await refreshTraces();
}

/** The next, previous or a random digit of the set shown; of class `digit` unless that is null. */
export async function findSample(move: "next" | "previous" | "random", digit: number | null = null): Promise<void> {
  const { sample } = store.getState();
  const from = sample.kind === "mnist" ? sample : { set: "test" as const, index: 0 };
  const found = await ask("find", { set: from.set, index: from.index, digit, move });
  if (found !== null) await chooseSample({ kind: "mnist", ...found });
}

/** Takes the digit drawn by hand (or null: none) and puts it through the network if it is the one shown. */
export async function takeOwnDigit(own: OwnDigit | null): Promise<void> {
  store.setState({ own });
  if (store.getState().sample.kind === "own") await refreshTraces();
}
