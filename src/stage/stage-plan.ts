import { type Quantity, quantityOf } from "../course/symbols/quantity.ts";
import type { Role } from "../course/symbols/symbol.ts";

/** The phases of the method, from top to bottom. */
const phases = ["forward", "backward", "gradients"] as const;
export type Phase = (typeof phases)[number];

/**
 * How a slot's numbers are drawn: `picture`, as the image that the input is; `neuron`, those of the weights into one hidden neuron
 * over that image; `cells`, a column of coloured cells; `bars`; `matrix`.
 */
export type FigureKind = "picture" | "neuron" | "cells" | "bars" | "matrix";

/** Where a slot stands: the row of its phase and the columns of its layer, from 0; `columns` how many it takes. */
export interface Area {
  readonly phase: Phase;
  readonly column: number;
  readonly columns: number;
}

/** The vectors along a matrix's sides: ∂z_jk = δ_k U_j stands between U (along j) and δ^sortie (along k). */
export interface Margins {
  readonly inputs: Quantity | null;
  readonly outputs: Quantity | null;
}

/** A place on the stage for what one layer has: the symbol, how it is drawn, and where. */
export interface PlannedSlot {
  readonly role: Role;
  /** h: 0 for the input, 1..m. A link's is that of the productions it leads from. */
  readonly layer: number;
  /** What stands here, in the order in which it comes to be: the sample's gradient, and from 3b on the batch's. */
  readonly quantities: readonly [Quantity, ...Quantity[]];
  /** What is drawn into the same figure: y beside ŷ. */
  readonly beside: Quantity | null;
  readonly figure: FigureKind;
  readonly area: Area;
  readonly margins: Margins;
}

/** What a column holds; its width follows from that. */
export interface PlannedColumn {
  readonly kind: "input" | "weights" | "productions" | "outputs";
  readonly layer: number;
}

/** One phase, its slots from the input to the output. */
export interface PlannedRow {
  readonly phase: Phase;
  readonly slots: readonly PlannedSlot[];
}

/**
 * The stage as data. Columns are layers: the input, then for each layer its weights, its productions and its outputs. Rows are phases:
 * what is computed backward stands under what it is the derivative by. Slots say what they are by role and layer, so that a
 * drawing with nodes and edges can take the same plan: its nodes are the cells of outputs, productions and errors, its edges those
 * of weights, gradients and corrections.
 */
export interface StagePlan {
  /** r^0 … r^m, bias neurons left out. */
  readonly sizes: readonly number[];
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  /** Where the cost and its buttons stand; null where they need a row of their own. */
  readonly cost: Area | null;
  /** Where the hidden neuron is chosen whose weights are seen; null where they all are. */
  readonly picker: Area | null;
}

const noMargins: Margins = { inputs: null, outputs: null };
/** An input of at least this many rows and columns is a picture; a smaller one is a layer like the others. */
const leastPicture = 8;
const plans = new Map<string, StagePlan>();

/** The plan for a network of these sizes, r^0 … r^m; the same object each time. */
export function stagePlan(sizes: readonly number[]): StagePlan {
  const key = sizes.join("-");
  const known = plans.get(key);
  if (known !== undefined) return known;
  const made = planOf(sizes);
  plans.set(key, made);
  return made;
}

/** Every slot of a plan, row after row. */
export function slotsOf({ rows }: StagePlan): readonly PlannedSlot[] {
  return rows.flatMap(({ slots }) => slots);
}

/** Everything that a plan shows. */
export function quantitiesOf(plan: StagePlan): readonly Quantity[] {
  return slotsOf(plan).flatMap(({ quantities, beside }) => (beside === null ? quantities : [...quantities, beside]));
}

/** Rows, and columns, of the input where it is a picture; null where it is not. */
export function pictureSide([inputs = 0]: readonly number[]): number | null {
  const side = Math.sqrt(inputs);
  return Number.isInteger(side) && side >= leastPicture ? side : null;
}

function planOf(sizes: readonly number[]): StagePlan {
  const m = sizes.length - 1;
  const layers = Array.from({ length: m }, (_, n) => n + 1);
  const pictured = pictureSide(sizes) !== null;
  const columnOf = (kind: PlannedColumn["kind"], h: number): number =>
    kind === "input" ? 0 : 3 * h - 2 + ["weights", "productions", "outputs"].indexOf(kind);
  const columns: readonly PlannedColumn[] = [
    { kind: "input", layer: 0 },
    ...layers.flatMap((layer) =>
      (["weights", "productions", "outputs"] as const).map((kind): PlannedColumn => ({ kind, layer })),
    ),
  ];
  const named = (role: Role, h: number): Quantity => quantityOf(role, h, sizes);
  const slot = (
    role: Role,
    layer: number,
    figure: FigureKind,
    area: Area,
    more: Partial<Pick<PlannedSlot, "quantities" | "beside" | "margins">> = {},
  ): PlannedSlot => ({
    role,
    layer,
    quantities: [named(role, layer)],
    beside: null,
    figure,
    area,
    margins: noMargins,
    ...more,
  });
  /** Weights out of a picture are seen one neuron at a time, over the picture. */
  const weightsFigure = (h: number): FigureKind => (h === 1 && pictured ? "neuron" : "matrix");
  const neurons = (h: number): FigureKind => (h === m ? "bars" : "cells");
  const at = (phase: Phase, kind: PlannedColumn["kind"], h: number, count = 1): Area => ({
    phase,
    column: columnOf(kind, h),
    columns: count,
  });

  const forward = [
    slot("output", 0, pictured ? "picture" : "cells", at("forward", "input", 0)),
    ...layers.flatMap((h) => [
      slot("weights", h, weightsFigure(h), at("forward", "weights", h)),
      slot("production", h, neurons(h), at("forward", "productions", h)),
      slot("output", h, neurons(h), at("forward", "outputs", h), { beside: h === m ? named("truth", h) : null }),
    ]),
  ];
  const backward = layers.flatMap((h) => [
    slot("error", h, "bars", at("backward", "productions", h, 2)),
    ...(h === m
      ? []
      : [
          slot("link", h, "matrix", at("backward", "weights", h + 1), {
            margins: { inputs: null, outputs: named("error", h + 1) },
          }),
        ]),
  ]);
  const gradients = layers.flatMap((h) => [
    slot("gradient", h, weightsFigure(h), at("gradients", "weights", h), {
      quantities: [named("gradient", h), named("batchGradient", h)],
      margins:
        weightsFigure(h) === "matrix" ? { inputs: named("output", h - 1), outputs: named("error", h) } : noMargins,
    }),
    slot("correction", h, weightsFigure(h), at("gradients", "productions", h, h === m && m === 2 ? 1 : 2)),
  ]);
  return {
    sizes,
    columns,
    rows: [
      { phase: "forward", slots: forward },
      { phase: "backward", slots: backward },
      { phase: "gradients", slots: gradients },
    ],
    cost: m === 2 ? at("gradients", "outputs", m) : null,
    picker: pictured ? at("backward", "input", 0, 2) : null,
  };
}
