import type { Brought } from "../../files/brought.ts";
import type { BroughtNetwork } from "../../files/network-npz.ts";
import { firstSmallSetup } from "../../setup/examples.ts";
import { limits, weightCount, within } from "../../setup/limits.ts";
import { type Row, type Setup, type Side, sideOf } from "../../setup/setup.ts";
import { changed } from "../../setup/situation.ts";
import { show } from "../address/opening.ts";
import type { State } from "../state.ts";
import { initialState, store } from "../store.ts";

/** Weights that a link carries: as many are given as first weights, and the page can be shared by its address. */
const mostGiven = 500;

type Told = Extract<Brought, { kind: "network" }>;

/**
 * Puts a network that was trained elsewhere in the place of the one of its kind: 784 inputs and 10 outputs read digits, any
 * others numbers. The conventions stay those of the network before.
 *
 * @returns what there is to tell of it
 */
export async function takeNetwork(network: BroughtNetwork): Promise<Told> {
  const { sizes, weights, understood, left } = network;
  const state = store.getState();
  const readsDigits = sizes[0] === limits.inputs.most && sizes.at(-1) === limits.outputs.most && network.rows === null;
  const before = setupOf(state, readsDigits ? "mnist" : "small");
  const { rows, sample } = readsDigits ? { rows: null, sample: "digit" as const } : rowsFor(network, before);
  const source = rows === null ? before.source : { kind: "table" as const, rows, index: 0 };
  const few = !readsDigits && weightCount(sizes) <= mostGiven && weights.every(canBeGiven);
  const setup = changed(
    before,
    {
      source,
      sizes,
      rules: "course",
      ...(few && { init: { given: weights.map((layer) => Array.from(layer)) } }),
      ...(rows !== null && { batchSize: rows.length }),
    },
    initialState.setup,
  );
  const { view } = state;
  const place = readsDigits || view.place === "course" ? view : { ...view, place: "course" as const, page: "" };
  await show({ setup, view: { ...place, pinned: null, trail: [] } }, few ? null : weights);
  return { kind: "network", understood, left, sample };
}

/** Whether weights, given as text, are the same numbers to the last bit: within the limit, and none of them −0. */
function canBeGiven(layer: Float64Array): boolean {
  return layer.every((value) => within(value, limits.weight) && !Object.is(value, -0));
}

/** The setup of a side as it was left. */
function setupOf({ setup, aside }: State, side: Side): Setup {
  if (sideOf(setup) === side) return setup;
  return aside?.setup ?? (side === "small" ? firstSmallSetup : initialState.setup);
}

/** The rows that go through a network of numbers: the file's own, those that were there, if they fit, or one made up. */
function rowsFor(
  { rows, sizes }: BroughtNetwork,
  { source }: Setup,
): { readonly rows: readonly Row[]; readonly sample: Told["sample"] } {
  if (rows !== null) return { rows, sample: "brought" };
  const [inputs = 1] = sizes;
  const outputs = sizes.at(-1) ?? 1;
  const fit = source.kind === "table" && source.rows.every(({ x, y }) => x.length === inputs && y.length === outputs);
  if (fit) return { rows: source.rows, sample: "kept" };
  const x = Array.from({ length: inputs }, () => 0.5);
  const y = Array.from({ length: outputs }, (_, k) => (k === 0 ? 1 : 0));
  return { rows: [{ x, y }], sample: "made-up" };
}
