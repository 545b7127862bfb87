import type { RunSettings } from "../training/settings.ts";
import type { TrainingAction } from "../worker/protocol.ts";
import { ask } from "./connection.ts";
import { changeSettings } from "./network.ts";
import type { State, TrainingPlan } from "./state.ts";
import { store } from "./store.ts";

/** Changes what the next run is told. A run under way goes on as it began. */
export function planTraining(change: Partial<TrainingPlan>): void {
  store.setState(({ plan }) => ({ plan: { ...plan, ...change } }));
}

/** Whether the network in use has the hidden layers that the plan wants. */
export function fitsPlan({ settings, plan }: Pick<State, "settings" | "plan">): boolean {
  return settings.hidden.join() === plan.hidden.join();
}

/** What a run of the plan would be told now: at most as many samples as have arrived. */
export function plannedRun({ plan, digits }: Pick<State, "plan" | "digits">): RunSettings {
  const { alpha, batch, epochs, samples, seed } = plan;
  const { train } = digits.available;
  return { alpha, batch, epochs, seed, samples: train === 0 ? samples : Math.min(samples, train) };
}

/**
 * Trains as planned, on the digits that have arrived: from fresh initial weights, or on from the weights in use. A network
 * of another shape than the plan's is replaced first. The page then reads the network with the plan's output and cost.
 */
export async function startTraining(from: "initial" | "current"): Promise<void> {
  const { hidden, init, conventions } = store.getState().plan;
  if (from === "initial" || !fitsPlan(store.getState())) await changeSettings({ hidden, init, conventions });
  else await changeSettings({ conventions });
  await ask("train", { conventions, settings: plannedRun(store.getState()) });
}

/** Pause, resume, one batch, one epoch, another pace. */
export async function controlTraining(action: TrainingAction): Promise<void> {
  await ask("control", action);
}
