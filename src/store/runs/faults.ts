import type { Conditions } from "../../course/faults/conditions.ts";
import type { RulesName } from "../../setup/setup.ts";
import type {
  Inspection,
  ProgramNews,
  ProgramsNews,
  ProgramsPlan,
  SurveyPlan,
} from "../../worker/protocol/programs.ts";
import { ask } from "../connection/connection.ts";
import { changeSetup } from "../network/network.ts";
import { store } from "../store.ts";

/** The news of programs with what an earlier one of the same run told of their numbers, the very objects. */
export function withLooks(news: ProgramsNews, before: ProgramsNews | null): ProgramsNews {
  if (before?.session !== news.session) return news;
  return { ...news, ones: news.ones.map((one, n) => ({ ...lookedAt(before.ones[n]), ...one })) };
}

function lookedAt(one: ProgramNews | undefined): Pick<ProgramNews, "before" | "now"> {
  return { ...(one?.before !== undefined && { before: one.before }), ...(one?.now !== undefined && { now: one.now }) };
}

/** Trains by some programs side by side; what ran before is over. */
export async function runPrograms(plan: ProgramsPlan): Promise<void> {
  await ask("runPrograms", plan);
}

/** Pauses what runs side by side, goes on with it, or ends it. */
export async function controlPrograms(action: "pause" | "resume" | "stop"): Promise<void> {
  await ask("controlPrograms", { action });
}

/** What is seen of a program before any training, and its gradient check; null where it cannot be had. */
export function inspectProgram(
  program: RulesName,
  conditions: Conditions,
  seed: number,
  signal: AbortSignal,
): Promise<Inspection | null> {
  return ask("inspectProgram", { program, conditions, seed }, signal);
}

/** Measures the table of faults and symptoms on this device, in the background. */
export async function surveyFaults(plan: SurveyPlan): Promise<void> {
  await ask("surveyFaults", plan);
}

export async function stopSurvey(): Promise<void> {
  await ask("stopSurvey", {});
}

/** Lets the network that is shown be run by a program: the course's, or one with a fault. */
export async function chooseProgram(rules: RulesName): Promise<void> {
  if (store.getState().setup.rules !== rules) await changeSetup({ rules });
}
