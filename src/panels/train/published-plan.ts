import { setSizes } from "../../digits/mnist-sizes.ts";
import { hiddenOf } from "../../setup/setup.ts";
import type { State, TrainingPlan } from "../../store/state.ts";
import type { EpochFigure, PublishedRun } from "../../training/published.ts";

/** What the plan becomes when a published run is repeated: all of it but the pause between batches. */
export function planOf({ spec, init, settings }: PublishedRun): Omit<TrainingPlan, "pause"> {
  const { sizes, ...conventions } = spec;
  return { ...settings, hidden: hiddenOf(sizes), init, conventions };
}

/** What the run under way reads right at the ends of its epochs, if it repeats a published one; null if it is another run. */
export function repeated(
  { training, setup }: Pick<State, "training" | "setup">,
  run: PublishedRun,
): readonly EpochFigure[] | null {
  if (training === null || !training.fromInitial || !isSame(setup.init, run.init)) return null;
  const { sizes, ...conventions } = run.spec;
  if (hiddenOf(setup.sizes).join() !== hiddenOf(sizes).join()) return null;
  if (!isSame(training.conventions, conventions) || !isSame(training.settings, run.settings)) return null;
  const { seen, accuracy } = training.curves.test;
  return Array.from(seen).flatMap((at, n) => {
    const epoch = at / run.settings.samples;
    const right = Math.round(setSizes.test * (accuracy[n] ?? Number.NaN));
    return epoch >= 1 && Number.isInteger(epoch) ? [{ epoch, right }] : [];
  });
}

/** Whether two flat records say the same. */
function isSame(one: object, other: object): boolean {
  const flat = (record: object): string => JSON.stringify(Object.entries(record).sort());
  return flat(one) === flat(other);
}
