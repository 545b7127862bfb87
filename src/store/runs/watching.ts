import type { WatchedNews, WatchPlan, WatchPurpose } from "../../worker/protocol/watching.ts";
import { ask } from "../connection/connection.ts";
import type { State } from "../state.ts";

/** Trains copies of the network shown, to be watched; what was watched before is over. */
export async function watch(plan: WatchPlan): Promise<void> {
  await ask("watch", plan);
}

/** Ends what is watched; its curves stay. */
export async function endWatching(): Promise<void> {
  await ask("endWatching", {});
}

/** How what was begun for a purpose stands, while the network that it was copied from is there. */
export function watchedFor(
  { watched, model }: Pick<State, "watched" | "model">,
  purpose: WatchPurpose,
): WatchedNews | null {
  return watched?.purpose === purpose && watched.run === model?.run ? watched : null;
}
