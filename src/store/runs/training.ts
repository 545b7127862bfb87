import { readerSizes } from "../../digits/mnist-sizes.ts";
import { hiddenOf } from "../../setup/setup.ts";
import type { RunSettings } from "../../training/settings.ts";
import type { Questions } from "../../worker/protocol/messages.ts";
import type { Contributions } from "../../worker/protocol/network.ts";
import type { DigitRef, LabelledImage } from "../../worker/protocol/samples.ts";
import type { ConfusionCell, Diagnosis, Examination, Moment, TrainingAction } from "../../worker/protocol/training.ts";
import { ask } from "../connection/connection.ts";
import { changeConventions, changeSetup } from "../network/network.ts";
import type { State, TrainingPlan } from "../state.ts";
import { store } from "../store.ts";

/** Changes what the next run is told. A run under way goes on as it began. */
export function planTraining(change: Partial<TrainingPlan>): void {
  store.setState(({ plan }) => ({ plan: { ...plan, ...change } }));
}

/** Whether the network in use has the hidden layers that the plan wants. */
export function fitsPlan({ setup, plan }: Pick<State, "setup" | "plan">): boolean {
  return hiddenOf(setup.sizes).join() === plan.hidden.join();
}

/** What a run of the plan would be told now: at most as many samples as have arrived. */
export function plannedRun({ plan, digits }: Pick<State, "plan" | "digits">): RunSettings {
  const { hidden: _hidden, init: _init, conventions: _conventions, pause: _pause, ...run } = plan;
  const { train } = digits.available;
  return { ...run, samples: train === 0 ? run.samples : Math.min(run.samples, train) };
}

/**
 * Trains as planned, on the digits that have arrived: from fresh initial weights, or on from the weights in use. A network
 * of another shape than the plan's is replaced first. The page then reads the network with the plan's output and cost.
 */
export async function startTraining(from: "initial" | "current"): Promise<void> {
  const { hidden, init, conventions, pause } = store.getState().plan;
  // The worker hears the questions in their order: nothing need be waited for.
  if (from === "initial" || !fitsPlan(store.getState()))
    void changeSetup({ sizes: readerSizes(hidden), init, conventions });
  else void changeConventions(conventions);
  await ask("train", { conventions, settings: plannedRun(store.getState()), pace: pause });
}

/** Pause, resume, one batch, one epoch, another pace. */
export async function controlTraining(action: TrainingAction): Promise<void> {
  await ask("control", action);
}

/** Full speed (0), or a pause of some milliseconds after each batch; now and in the runs to come. */
export function slowTraining(pause: number): void {
  planTraining({ pause });
  if (store.getState().training !== null) void controlTraining({ kind: "pace", milliseconds: pause });
}

/** Goes back, or forth, to a moment that the run went through: the network has its weights then, and all views follow. */
export async function bringBack(moment: Moment): Promise<void> {
  await ask("bringBack", { moment });
}

/** Forgets the runs before; the one under way stays. */
export function forgetRuns(): void {
  store.setState({ pastRuns: [] });
}

/** How the network in training stands inside; null where none is. */
export function diagnose(body: Questions["diagnose"]["ask"], signal: AbortSignal): Promise<Diagnosis | null> {
  return ask("diagnose", body, signal);
}

/** What the network in training gets wrong of the test set; null where none is. */
export function examine(cell: ConfusionCell | null, most: number, signal: AbortSignal): Promise<Examination | null> {
  return ask("examine", { cell, most }, signal);
}

/** Which hidden neurons spoke for `wrong` rather than for `right`. */
export function askWhy(body: Questions["contributions"]["ask"], signal: AbortSignal): Promise<Contributions | null> {
  return ask("contributions", body, signal);
}

/** Images of digits, in the order asked; null where they cannot be had. */
export function fetchImages(
  digits: readonly DigitRef[],
  signal: AbortSignal,
): Promise<readonly LabelledImage[] | null> {
  return ask("images", { digits }, signal);
}
