import type { TrainingAction } from "../worker/protocol.ts";
import { ask } from "./connection.ts";
import { changeSettings, createNetwork } from "./network.ts";
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

/**
 * Trains as planned, on the digits that have arrived: from fresh initial weights, or on from the weights in use. A network
 * of another shape than the plan's is replaced first.
 */
export async function startTraining(from: "initial" | "current"): Promise<void> {
  const { plan } = store.getState();
  if (!fitsPlan(store.getState())) await changeSettings({ hidden: plan.hidden });
  else if (from === "initial") await createNetwork();
  const { settings, digits } = store.getState();
  const { hidden: _shape, ...wanted } = plan;
  const samples = digits.available.train === 0 ? wanted.samples : Math.min(wanted.samples, digits.available.train);
  await ask("train", { conventions: settings.conventions, settings: { ...wanted, samples } });
}

/** Pause, resume, one batch, one epoch, another pace. */
export async function controlTraining(action: TrainingAction): Promise<void> {
  await ask("control", action);
}
