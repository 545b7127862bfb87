import type { Stamp } from "../../core/trace.ts";
import { ask } from "../connection/connection.ts";
import { store } from "../store.ts";
import type { DrawState } from "./draw-state.ts";

function set(part: Partial<DrawState>): void {
  store.setState(({ draw }) => ({ draw: { ...draw, ...part } }));
}

/** Trains on the pad with digits in the styles that MNIST lacks, or without; from the next training on. */
export function trainStyled(styled: boolean): void {
  set({ styled });
}

let reading = false;

/**
 * Counts how the current weights read digits of each style, unless that is known or training is under way. Where they are
 * the end of a run, that is kept as what training with the styles, or without them, gives.
 */
export async function readStyles(): Promise<void> {
  const { model, training, teaching, draw } = store.getState();
  if (reading || model === null || training?.status === "running") return;
  if (teaching?.status === "preparing" || teaching?.status === "running") return;
  const { run, revision } = model;
  if (draw.stylesRead === null || !isOf(draw.stylesRead, model)) {
    reading = true;
    const styles = await ask("readStyles", {});
    reading = false;
    if (styles !== null) set({ stylesRead: { run, revision, styles } });
    if (styles !== null && store.getState().model !== model) {
      await readStyles();
      return;
    }
  }
  compare();
}

/** Enters the finished run's reading beside that of the other kind. */
function compare(): void {
  const { model, training, draw } = store.getState();
  const { measured, stylesRead } = draw;
  if (training?.status !== "finished" || training.moment !== null || model === null) return;
  if (training.revision !== model.revision) return;
  if (measured === null || stylesRead === null || !isOf(measured, model) || !isOf(stylesRead, model)) return;
  const kind = (training.settings.styled ?? 0) > 0 ? "with" : "without";
  const { right, count } = measured;
  const styles = stylesRead.styles.reduce(
    (sum, style) => ({ right: sum.right + style.right, count: sum.count + style.count }),
    { right: 0, count: 0 },
  );
  set({ trained: { ...draw.trained, [kind]: { mnist: { right, count }, styles } } });
}

/** Whether something was said of just these weights. */
function isOf(said: Stamp, model: Stamp): boolean {
  return said.run === model.run && said.revision === model.revision;
}
