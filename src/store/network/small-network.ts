import { type WeightIndex, weightPosition } from "../../core/gradient-check.ts";
import { depth, layerWeights, type NetworkSpec } from "../../core/network.ts";
import type { Cell } from "../../course/symbols/cell.ts";
import { quantityOf } from "../../course/symbols/quantity.ts";
import { weightOf } from "../../course/symbols/weight-cells.ts";
import { type ExampleId, example, randomSmallSetup } from "../../setup/examples.ts";
import { type Limit, limits } from "../../setup/limits.ts";
import { resized } from "../../setup/resized.ts";
import type { Row, Setup, TableSource } from "../../setup/setup.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";
import { changeSetup } from "./network.ts";

/** A number of the small network that is given, not computed: X_i, y_k, or a weight. */
export type Given =
  | { readonly kind: "input" | "truth"; readonly place: number }
  | { readonly kind: "weight"; readonly place: WeightIndex };

type Known = Pick<State, "setup" | "model">;

/** The setup of typed numbers that is shown; null while images are. */
function smallSetup({ setup }: Pick<State, "setup">): (Setup & { readonly source: TableSource }) | null {
  const { source } = setup;
  return source.kind === "table" ? { ...setup, source } : null;
}

/** The row whose numbers are shown. */
export function shownRow({ rows, index }: TableSource): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`row ${index} of ${rows.length}`);
  return row;
}

/** What is given under a cell: its own number, or the weight that it is the gradient or the correction of; null for what is computed. */
export function givenUnder(state: Known, { symbol, indices }: Cell): Given | null {
  if (state.setup.source.kind !== "table" || state.model === null) return null;
  const { sizes } = state.setup;
  const [n] = indices;
  const weight = weightOf({ symbol, indices });
  if (weight !== null) return { kind: "weight", place: weight };
  if (n === undefined) return null;
  if (symbol === quantityOf("output", 0, sizes).symbol && n >= 1) return { kind: "input", place: n - 1 };
  if (symbol === quantityOf("truth", sizes.length - 1, sizes).symbol) return { kind: "truth", place: n };
  return null;
}

/** The number that is given; undefined where the network has no such place. */
export function givenNumber(state: Known, given: Given): number | undefined {
  const small = smallSetup(state);
  if (small === null || state.model === null) return undefined;
  const row = shownRow(small.source);
  if (given.kind !== "weight") return (given.kind === "input" ? row.x : row.y)[given.place];
  const spec: NetworkSpec = { sizes: state.model.sizes, ...small.conventions };
  if (given.place.layer > depth(spec)) return undefined;
  return layerWeights(state.model.weights, given.place.layer)[weightPosition(spec, given.place)];
}

/** What numbers it may be. */
export function limitOf({ kind }: Given): Limit {
  return limits[kind];
}

/** Gives another number in its place. A weight becomes one of the weights that a reset brings back, with the others as they are now. */
export function giveNumber(given: Given, value: number): void {
  const state = store.getState();
  const small = smallSetup(state);
  if (small === null || state.model === null || givenNumber(state, given) === value) return;
  if (given.kind === "weight") {
    const spec: NetworkSpec = { sizes: state.model.sizes, ...small.conventions };
    const position = weightPosition(spec, given.place);
    const weights = state.model.weights.map((layer, n) =>
      n === given.place.layer - 1 ? layer.map((before, at) => (at === position ? value : before)) : layer,
    );
    // Shown at once, and what the next change starts from: the worker's answer comes a moment later.
    store.setState({ model: { ...state.model, weights } });
    void changeSetup({ init: { given: weights.map((layer) => Array.from(layer)) } });
    return;
  }
  const { source } = small;
  const part = given.kind === "input" ? "x" : "y";
  const row = shownRow(source);
  const changed: Row = { ...row, [part]: row[part].map((before, n) => (n === given.place ? value : before)) };
  void changeSetup({ source: { ...source, rows: source.rows.map((one, n) => (n === source.index ? changed : one)) } });
}

/** Gives in its place the number `by` further than `from`, within what it may be, and rounded so that no binary fraction shows. */
export function giveMoved(given: Given, from: number, by: number): void {
  const { least, most } = limitOf(given);
  giveNumber(given, Math.min(most, Math.max(least, Number((from + by).toFixed(10)))));
}

/** Shows a ready-made example. */
export function takeExample(id: ExampleId): void {
  take(example(id));
}

/** Shows a network of the sizes shown, its numbers drawn by a seed. */
export function takeRandom(seed: number): void {
  take(randomSmallSetup(store.getState().setup.sizes, seed));
}

/** Takes another small network; the output stays the reader's. */
function take(setup: Setup): void {
  const { output } = store.getState().setup.conventions;
  void changeSetup({ ...setup, conventions: { ...setup.conventions, output } });
}

/** Gives the small network other sizes; the numbers that still have a place keep it. */
export function resizeSmall(sizes: readonly number[]): void {
  const state = store.getState();
  const small = smallSetup(state);
  if (small === null || state.model === null) return;
  const { source, init } = resized(small, state.model.weights, sizes);
  void changeSetup({ source, sizes, init });
}

/** Puts another row of the table first. */
export function showRow(index: number): void {
  changeTable(({ source }) => ({ source: { ...source, index } }));
}

/** Adds a row like the one shown; the batch has all rows. */
export function addRow(): void {
  changeTable(({ source }) => {
    const rows = [...source.rows, shownRow(source)];
    return { source: { ...source, rows, index: rows.length - 1 }, batchSize: rows.length };
  });
}

/** Takes the row shown away; the last one stays. */
export function removeRow(): void {
  changeTable(({ source, batchSize }) => {
    if (source.rows.length === 1) return {};
    const rows = source.rows.filter((_, n) => n !== source.index);
    return {
      source: { ...source, rows, index: Math.max(0, source.index - 1) },
      batchSize: Math.min(batchSize, rows.length),
    };
  });
}

function changeTable(change: (small: Setup & { readonly source: TableSource }) => Partial<Setup>): void {
  const small = smallSetup(store.getState());
  if (small !== null) void changeSetup(change(small));
}

/** The largest a slider goes to from 0 for a number: a power of two that holds it, at least 1. */
export function reachOf(value: number): number {
  return Math.max(1, 2 ** Math.ceil(Math.log2(Math.abs(value) || 1)));
}
