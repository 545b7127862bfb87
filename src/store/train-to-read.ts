import { initialState, store } from "./store.ts";
import { planTraining, startTraining } from "./training.ts";

/**
 * Trains a fresh network to read digits as people draw them: what training proposes at first, half of the images varied, and
 * more epochs, which variation needs. The plan stays so: a run of the train place goes on from the same settings.
 */
export async function trainToRead(): Promise<void> {
  const { pause } = store.getState().plan;
  planTraining({ ...initialState.plan, varied: 0.5, epochs: 8, pause });
  await startTraining("initial");
}
