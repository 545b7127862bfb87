import {
  array,
  check,
  custom,
  type GenericSchema,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  transform,
  union,
  variant,
} from "valibot";
import { equationIds } from "../course/equations/equations.ts";
import { languages } from "../course/language.ts";
import { steps } from "../course/method/method.ts";
import { programKinds } from "../course/program/program-kind.ts";
import type { Cell } from "../course/symbols/cell.ts";
import { symbolOf, symbols } from "../course/symbols/symbols.ts";
import { indexLimit, type Limit, limits, within } from "./limits.ts";
import { mostPoints } from "./pad.ts";
import { type GivenWeights, rulesNames, type Setup, type Source } from "./setup.ts";
import { type Face, faces, places, type View } from "./view.ts";

/** A number within a limit; −0 is 0, which text cannot tell apart. */
function numberWithin({ least, most, whole }: Limit) {
  const bounded = pipe(
    number(),
    minValue(least),
    maxValue(most),
    transform((value) => value + 0),
  );
  return whole ? pipe(bounded, integer()) : bounded;
}

/** Many numbers within a limit, as they are: one look at each, since there may be a million. */
function exactNumbersWithin(limit: Limit) {
  return custom<readonly number[]>(
    (found) => Array.isArray(found) && found.every((value) => typeof value === "number" && within(value, limit)),
  );
}

/** The same for what text writes too: −0 is 0. */
function numbersWithin(limit: Limit) {
  return pipe(
    exactNumbersWithin(limit),
    transform((values) => (values.some((value) => Object.is(value, -0)) ? values.map((value) => value + 0) : values)),
  );
}

const label = nullable(numberWithin(limits.label));
const point = strictObject({ x: numberWithin(limits.coordinate), y: numberWithin(limits.coordinate) });

const mnistSource = pipe(
  strictObject({
    kind: literal("mnist"),
    set: picklist(["train", "test"]),
    index: numberWithin(indexLimit("train")),
  }),
  check(({ set, index }) => within(index, indexLimit(set)), "index"),
);

const strokesSource = pipe(
  strictObject({
    kind: literal("strokes"),
    strokes: pipe(array(pipe(array(point), minLength(1), maxLength(mostPoints))), minLength(1), maxLength(mostPoints)),
    prepared: optional(
      custom<boolean>((found) => typeof found === "boolean"),
      true,
    ),
    label: optional(label, null),
  }),
  check(({ strokes }) => strokes.reduce((sum, points) => sum + points.length, 0) <= mostPoints, "points"),
);

const imageSource = strictObject({
  kind: literal("image"),
  pixels: pipe(
    numbersWithin(limits.grey),
    check((pixels) => pixels.length === limits.inputs.most, "pixels"),
  ),
  label: optional(label, null),
});

const row = strictObject({
  x: pipe(array(numberWithin(limits.input)), minLength(1), maxLength(limits.inputs.most)),
  y: pipe(array(numberWithin(limits.truth)), minLength(1), maxLength(limits.outputs.most)),
});

const tableSource = pipe(
  strictObject({
    kind: literal("table"),
    rows: pipe(array(row), minLength(1), maxLength(limits.rows.most)),
    index: optional(numberWithin({ least: 0, most: limits.rows.most - 1, whole: true }), 0),
  }),
  check(({ rows, index: shown }) => shown < rows.length, "index"),
);

export const sourceSchema: GenericSchema<unknown, Source> = variant("kind", [
  mnistSource,
  strokesSource,
  imageSource,
  tableSource,
]);

/** Weights that were trained or corrected, to the last bit: one list a layer. */
export const trainedSchema: GenericSchema<unknown, readonly (readonly number[])[]> = pipe(
  array(exactNumbersWithin(limits.trainedWeight)),
  minLength(1),
  maxLength(limits.layers.most + 1),
);

/** First weights that are given. */
const weightsSchema: GenericSchema<unknown, readonly (readonly number[])[]> = pipe(
  array(numbersWithin(limits.weight)),
  minLength(1),
  maxLength(limits.layers.most + 1),
);

const givenSchema: GenericSchema<unknown, GivenWeights> = strictObject({ given: weightsSchema });

/** One schema a field of what is computed. Whether they go together, `setupFaults` says. */
export const setupSchemas = {
  source: sourceSchema,
  sizes: pipe(array(numberWithin({ least: 1, most: limits.neurons.most, whole: true })), minLength(3), maxLength(50)),
  init: union([
    givenSchema,
    strictObject({
      seed: numberWithin(limits.seed),
      amplitude: union([picklist(["scaled", "normal"]), numberWithin(limits.amplitude)]),
    }),
  ]),
  biases: picklist(["corrected", "held"]),
  conventions: strictObject({
    output: picklist(["sigmoid", "softmax"]),
    costFactor: picklist([1, 0.5]),
    batch: picklist(["mean", "sum"]),
  }),
  rules: picklist(rulesNames),
  batchSize: numberWithin(limits.batchSize),
  alpha: numberWithin(limits.alpha),
} as const satisfies { readonly [Key in keyof Setup]: GenericSchema<unknown, Setup[Key]> };

const index = numberWithin({ least: 0, most: limits.neurons.most, whole: true });

/** A cell of the course: as many indices as its symbol has. */
export const cellSchema: GenericSchema<unknown, Cell> = pipe(
  strictObject({
    symbol: picklist(symbols.map(({ id }) => id)),
    indices: pipe(array(index), maxLength(4)),
    sample: optional(numberWithin({ least: 0, most: limits.batchSize.most - 1, whole: true })),
  }),
  check(({ symbol, indices }) => indices.length === symbolOf(symbol).ranges.length, "indices"),
  transform(({ symbol, indices, sample }): Cell => ({ symbol, indices, ...(sample !== undefined && { sample }) })),
);

/** Equations turned, each to its face; a key that is no equation is refused. */
const turnedSchema = strictObject(
  Object.fromEntries(equationIds.map((id) => [id, optional(picklist(faces))])),
) as GenericSchema<unknown, Readonly<Record<string, Face>>>;

/** One schema a field of how it is looked at. */
export const viewSchemas = {
  language: picklist(languages),
  place: picklist(places),
  page: pipe(string(), regex(/^[\w.~:,@-]{0,800}$/)),
  step: picklist(steps.map(({ id }) => id)),
  pinned: nullable(cellSchema),
  trail: pipe(array(cellSchema), maxLength(limits.trail.most)),
  neuron: numberWithin(limits.neuron),
  face: picklist(faces),
  faces: turnedSchema,
  program: picklist(programKinds),
  precision: numberWithin(limits.precision),
} as const satisfies { readonly [Key in keyof View]: GenericSchema<unknown, View[Key]> };

/** What is computed, each field sound by itself. */
export const setupSchema: GenericSchema<unknown, Setup> = strictObject(setupSchemas);

/** How it is looked at, each field sound by itself. */
export const viewSchema: GenericSchema<unknown, View> = strictObject(viewSchemas);
