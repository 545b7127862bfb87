import { steps } from "../../course/method/method.ts";
import type { StepId } from "../../course/method/step-id.ts";
import { changeView, store } from "../store.ts";

/** Goes to a step of the method. */
export function goToStep(step: StepId): void {
  changeView({ step });
}

/** Goes `by` steps on or back; stays at the ends. */
export function moveStep(by: number): void {
  const place = steps.findIndex(({ id }) => id === store.getState().view.step);
  const target = steps[Math.min(steps.length - 1, Math.max(0, place + by))];
  if (target !== undefined) goToStep(target.id);
}

/** First or last step. */
export function endStep(end: "first" | "last"): void {
  moveStep(end === "first" ? -steps.length : steps.length);
}

let stop: (() => void) | null = null;

/** Plays the steps at the chosen pace, from the start again when at the end; or stops. It ends where the course is left. */
export function play(playing: boolean): void {
  stop?.();
  stop = null;
  const last = steps.at(-1)?.id;
  if (playing) {
    if (store.getState().view.step === last) endStep("first");
    const timer = setInterval(() => {
      moveStep(1);
      if (store.getState().view.step === last) play(false);
    }, store.getState().pace * 1000);
    store.setState({ playing });
    const unsubscribe = store.subscribe((state) => {
      if (!state.playing || state.view.place !== "course") play(false);
    });
    stop = () => {
      clearInterval(timer);
      unsubscribe();
    };
  } else if (store.getState().playing) store.setState({ playing });
}

/** Seconds a step stays when playing; a running play goes on at the new pace. */
export function changePace(pace: number): void {
  store.setState({ pace });
  if (store.getState().playing) play(true);
}
