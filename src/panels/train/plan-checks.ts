import { readerSizes, setSizes } from "../../digits/mnist-sizes.ts";
import { sizeFaults } from "../../setup/limits.ts";
import { plannedRun } from "../../store/runs/training.ts";
import type { State, TrainingPlan } from "../../store/state.ts";
import {
  networkBytes,
  type SettingFault,
  type SettingWarning,
  settingFaults,
  settingWarnings,
} from "../../training/guard.ts";

/** Where the summed gradient makes steps that a usual α does not expect: α·P from here on. */
const LARGE_SUM = 10;
/** Memory of a network from which it is worth a line. */
const NOTABLE_BYTES = 8 * 2 ** 20;

/** A warning of training's own, or: the sum over the batch multiplies the steps (R2). */
export type PlanWarning = SettingWarning | { readonly code: "large-sum"; readonly found: number };

/** What is wrong with a plan as a whole, on the digits that are here; empty when a run can begin. */
export function planFaults(state: Pick<State, "plan" | "digits">): SettingFault[] {
  const run = plannedRun(state);
  return [...sizeFaults(readerSizes(state.plan.hidden)), ...settingFaults(run, setSizes.train)];
}

/** What would be wrong with a plan changed thus, of the faults that the change can be blamed for; null for nothing. */
export function changeFault(
  before: TrainingPlan,
  change: Partial<TrainingPlan>,
  codes: readonly SettingFault["code"][],
): SettingFault | null {
  const plan = { ...before, ...change };
  const faults = [...sizeFaults(readerSizes(plan.hidden)), ...settingFaults(plan, setSizes.train)];
  return faults.find(({ code }) => codes.includes(code)) ?? null;
}

/** What is worth saying beside the button although the run can begin. */
export function planWarnings(state: Pick<State, "plan" | "digits">): PlanWarning[] {
  const { plan } = state;
  const run = plannedRun(state);
  const warnings: PlanWarning[] = settingWarnings(run);
  if (plan.conventions.batch === "sum" && run.alpha * run.batch > LARGE_SUM) {
    warnings.push({ code: "large-sum", found: run.batch });
  }
  return warnings;
}

/** Bytes of the plan's network where they are worth a line, else null. */
export function notableBytes(plan: TrainingPlan): number | null {
  const bytes = networkBytes({ sizes: readerSizes(plan.hidden), ...plan.conventions });
  return Number.isFinite(bytes) && bytes >= NOTABLE_BYTES ? bytes : null;
}
