import { READING_SETTINGS, STYLED_READING_SETTINGS } from "../../training/defaults.ts";
import { keepCourseNetwork } from "../network/network-pair.ts";
import { planTraining, startTraining } from "../runs/training.ts";
import { initialState, store } from "../store.ts";

/**
 * Trains a fresh network to read digits as people draw them, on all of MNIST: where it is still on its way, as soon as it is
 * here. The network in use is kept. The plan stays so: a run of the train place goes on from the same settings.
 */
export async function trainToRead(): Promise<void> {
  await digitsSettled();
  const { plan, draw } = store.getState();
  const kept = keepCourseNetwork();
  const settings = draw.styled ? STYLED_READING_SETTINGS : READING_SETTINGS;
  planTraining({ ...initialState.plan, ...settings, pause: plan.pause });
  await startTraining("initial");
  kept();
}

/** Until MNIST is here, or until no more of it is coming. */
export function digitsSettled(): Promise<void> {
  return new Promise((resolve) => {
    const settled = (): boolean => store.getState().digits.status !== "loading";
    if (settled()) {
      resolve();
      return;
    }
    const stop = store.subscribe(() => {
      if (!settled()) return;
      stop();
      resolve();
    });
  });
}
