import {
  array,
  check,
  custom,
  type GenericSchema,
  integer,
  maxLength,
  minValue,
  nullable,
  number,
  pipe,
  strictObject,
  transform,
} from "valibot";
import type { Conventions } from "../core/network.ts";
import { numbersText } from "../setup/exact-numbers.ts";
import { setupSchemas } from "../setup/schema.ts";
import type { RunSettings } from "../training/settings.ts";
import { csvText } from "./csv.ts";
import { runSettingsSchema } from "./run-settings.ts";

/** One curve of a run as three columns, a point a position. */
interface RunCurve {
  readonly seen: Float64Array;
  readonly cost: Float64Array;
  readonly accuracy: Float64Array;
}

/** What was measured while a run went on: on its batches, on training digits, on the test set. */
const measuredSets = ["batch", "train", "test"] as const;

/** A training run as its curves tell it. */
export interface Run {
  readonly number: number;
  readonly sizes: readonly number[];
  readonly settings: RunSettings;
  readonly conventions: Conventions;
  /** Where the run goes on from another's moment, in samples seen; null where it began on its own. */
  readonly branchedAt: number | null;
  readonly curves: Readonly<Record<(typeof measuredSets)[number], RunCurve>>;
}

/** The curves of some runs as a table: a line a point, with the run, its network and what was measured. */
export function curvesCsv(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ number: run, sizes, settings, conventions, curves }) =>
    measuredSets.flatMap((set) => {
      const { seen, cost, accuracy } = curves[set];
      return Array.from(seen, (at, n) => {
        const of = [run, sizes.join("-"), conventions.output, settings.alpha, settings.batch, set];
        return [...of, at, finite(cost[n]), finite(accuracy[n])];
      });
    }),
  );
  return csvText(["run", "sizes", "output", "alpha", "P", "set", "samples", "cost", "accuracy"], rows);
}

/** A cost that has left the doubles, or was never measured, leaves its field empty. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** The runs as a JSON list. Points are doubles to the last bit; what is no number is null. */
export function runsText(runs: readonly Run[]): string {
  const texts = runs.map(({ curves, ...run }) => {
    const columns = ({ seen, cost, accuracy }: RunCurve): string =>
      `{"seen":${numbersText(seen)},"cost":${numbersText(cost)},"accuracy":${numbersText(accuracy)}}`;
    const sets = measuredSets.map((set) => `"${set}":${columns(curves[set])}`);
    return `${JSON.stringify(run).slice(0, -1)},"curves":{${sets.join(",")}}}`;
  });
  return `[${texts.join(",\n")}]`;
}

/** Points of one curve: no run measures more. */
const mostPoints = 100_000;

const column = pipe(
  custom<readonly (number | null)[]>(
    (found) =>
      Array.isArray(found) &&
      found.length <= mostPoints &&
      found.every((value) => value === null || (typeof value === "number" && Number.isFinite(value))),
  ),
  transform((values) => Float64Array.from(values, (value) => value ?? Number.NaN)),
);

const curve: GenericSchema<unknown, RunCurve> = pipe(
  strictObject({ seen: column, cost: column, accuracy: column }),
  check(
    ({ seen, cost, accuracy }) =>
      cost.length === seen.length && accuracy.length === seen.length && seen.every(Number.isFinite),
  ),
);

const whole = pipe(number(), integer(), minValue(0));

/** Runs that a file holds: as many as a page keeps, and the one under way. */
export const runsSchema: GenericSchema<unknown, readonly Run[]> = pipe(
  array(
    strictObject({
      number: whole,
      sizes: setupSchemas.sizes,
      settings: runSettingsSchema,
      conventions: setupSchemas.conventions,
      branchedAt: nullable(whole),
      curves: strictObject({ batch: curve, train: curve, test: curve }),
    }),
  ),
  maxLength(10),
);
