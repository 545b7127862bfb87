import {
  array,
  boolean,
  check,
  custom,
  type GenericSchema,
  literal,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  union,
} from "valibot";
import { allOf, type Change, fetched, kept } from "../../device/shelf.ts";
import { livingTabs } from "../../device/tab.ts";
import { runSettingsSchema } from "../../files/run-settings.ts";
import { sizeFaults, weightCount } from "../../setup/limits.ts";
import { setupSchemas } from "../../setup/schema.ts";
import type { Side } from "../../setup/setup.ts";
import type { KeptNetwork, KeptRun } from "../../worker/protocol/keeping.ts";
import type { RunRecord } from "../../worker/protocol/training.ts";

/** A network that was kept, and the run that trained it, to be gone on with. */
export interface KeptWork {
  readonly network: Pick<KeptNetwork, "sizes" | "init" | "weights">;
  readonly run: RunRecord | null;
}

/** Under what name a tab keeps the work of a side. */
export function keeperOf(tab: string, side: Side): string {
  return `${tab}/${side}`;
}

/** Tabs no longer open whose work is kept for whoever opens the page next. */
const mostFormerTabs = 3;

type Layer = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
const layer = custom<Layer>(
  (found) =>
    (found instanceof Float64Array || found instanceof Float32Array) && found.every((value) => Number.isFinite(value)),
);
const layers = array(layer);

const doubles = custom<Float64Array<ArrayBuffer>>(
  (found) => found instanceof Float64Array && found.every((value) => Number.isFinite(value)),
);

/** A network's weights, layer by layer, all of them finite. */
export const layersOfDoubles = array(doubles);

const networkSchema: GenericSchema<unknown, KeptNetwork> = pipe(
  object({
    form: literal(1),
    at: number(),
    sizes: setupSchemas.sizes,
    init: setupSchemas.init,
    weights: layersOfDoubles,
  }),
  check(({ sizes, weights }) => fits(sizes, weights)),
);

const point = object({ seen: number(), samples: number(), cost: number(), accuracy: number() });
const measure = object({ cost: number(), accuracy: number() });

const runSchema: GenericSchema<unknown, KeptRun> = object({
  form: literal(1),
  at: number(),
  sizes: setupSchemas.sizes,
  seen: number(),
  measured: object({
    batches: array(point),
    evaluations: array(object({ ...point.entries, set: picklist(["train", "test"]) })),
    pending: object({ samples: number(), cost: number(), correct: number() }),
    interval: number(),
  }),
  averaged: object({ sum: array(doubles), count: number() }),
  settings: runSettingsSchema,
  conventions: setupSchemas.conventions,
  branchedAt: nullable(number()),
  fromInitial: boolean(),
  moment: nullable(union([number(), literal("initial")])),
  measuredThere: nullable(object({ train: measure, test: measure })),
  moments: array(number()),
});

/** Whether weights are those of a network of these sizes, and the network is not too large. */
export function fits(sizes: readonly number[], weights: readonly ArrayLike<number>[]): boolean {
  const count = weights.reduce((sum, { length }) => sum + length, 0);
  return sizeFaults(sizes).length === 0 && weights.length === sizes.length - 1 && count === weightCount(sizes);
}

/**
 * The work that a keeper has on the shelf; null where there is none, or none that can be read. Where the network and the run
 * were not written together, the run goes on from its last checkpoint. Throws a ShelfError.
 */
export async function keptWork(keeper: string): Promise<KeptWork | null> {
  const network = safeParse(networkSchema, await fetched("networks", keeper));
  const run = safeParse(runSchema, await fetched("runs", keeper));
  if (!network.success && !run.success) return null;
  const past = run.success ? await withCheckpoints(keeper, run.output) : null;
  if (past === null || !run.success) return network.success ? { network: network.output, run: null } : null;
  if (network.success && network.output.sizes.join() !== run.output.sizes.join()) {
    return { network: network.output, run: null };
  }
  if (network.success && network.output.at === run.output.at) return { network: network.output, run: past };
  const last = past.checkpoints.at(-1);
  if (last === undefined || !network.success) return network.success ? { network: network.output, run: null } : null;
  const weights = last.weights.map((values) => Float64Array.from(values));
  return {
    network: { ...network.output, weights },
    run: { ...past, seen: last.seen, averaged: { sum: [], count: 0 }, moment: null, measuredThere: null },
  };
}

async function withCheckpoints(keeper: string, { moments, ...run }: KeptRun): Promise<RunRecord | null> {
  const standing = new Map((await allOf("checkpoints", keeper)).map(([[, seen], weights]) => [seen, weights]));
  const checkpoints = moments.flatMap((seen) => {
    const weights = safeParse(layers, standing.get(seen));
    return weights.success && fits(run.sizes, weights.output) ? [{ seen, weights: weights.output }] : [];
  });
  return checkpoints.length === 0 ? null : { ...run, checkpoints };
}

/**
 * The keeper of a side's work that the tab closed last has left, if any; what other closed tabs left longer ago is thrown away.
 * Throws a ShelfError.
 */
export async function formerKeeper(side: Side): Promise<string | null> {
  const living = await livingTabs();
  const works = [await allOf("networks"), await allOf("runs"), await allOf("pairs")].flat();
  const last = new Map<string, number>();
  for (const [keeper, record] of works) {
    const at = safeParse(object({ at: number() }), record);
    last.set(keeper, Math.max(last.get(keeper) ?? 0, at.success ? at.output.at : 0));
  }
  const former = [...last]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([keeper]) => (isOpen(keeper, living) ? [] : [keeper]));
  const tabs = [...new Set(former.map(tabOf))];
  const old = new Set(tabs.slice(mostFormerTabs));
  await forget(former.filter((keeper) => old.has(tabOf(keeper))));
  return former.find((keeper) => keeper.endsWith(`/${side}`)) ?? null;
}

const tabOf = (keeper: string): string => keeper.slice(0, keeper.lastIndexOf("/"));

function isOpen(keeper: string, living: ReadonlySet<string>): boolean {
  return living.has(tabOf(keeper));
}

/** Takes the work of keepers off the shelf. Throws a ShelfError. */
async function forget(keepers: readonly string[]): Promise<void> {
  for (const keeper of keepers) {
    const moments = (await allOf("checkpoints", keeper)).map(([key]): Change => ({ box: "checkpoints", key }));
    await kept([
      { box: "networks", key: keeper },
      { box: "runs", key: keeper },
      { box: "pairs", key: keeper },
      ...moments,
    ]);
  }
}
