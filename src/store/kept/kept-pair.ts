import { check, type GenericSchema, literal, number, object, picklist, pipe, safeParse } from "valibot";
import { fetched, kept, type ShelfFault, shelfFault } from "../../device/shelf.ts";
import { setupSchemas } from "../../setup/schema.ts";
import { sideOf } from "../../setup/setup.ts";
import type { Model } from "../../worker/protocol/network.ts";
import type { NetworkPair, PairedNetwork } from "../drawing/draw-state.ts";
import type { State } from "../state.ts";
import { store } from "../store.ts";
import { fits, layersOfDoubles } from "./kept-work.ts";
import { oneAfterAnother } from "./one-after-another.ts";

/** The shape of a network and what its first weights are drawn from. */
type Shape = Pick<Model, "sizes" | "init">;

/** A pair on the shelf. The network in use stands there by itself: by its shape it is known again. */
interface PairRecord extends Pick<NetworkPair, "keptIs"> {
  readonly form: 1;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly inUse: Shape;
  readonly kept: Pick<PairedNetwork, "sizes" | "init" | "conventions"> & Pick<Model, "revision" | "weights">;
}

const shape = { sizes: setupSchemas.sizes, init: setupSchemas.init };

const pairSchema: GenericSchema<unknown, PairRecord> = object({
  form: literal(1),
  at: number(),
  keptIs: picklist(["course", "reader"]),
  inUse: object(shape),
  kept: pipe(
    object({ ...shape, conventions: setupSchemas.conventions, revision: number(), weights: layersOfDoubles }),
    check(({ sizes, weights }) => fits(sizes, weights)),
  ),
});

/**
 * The pair that a keeper has on the shelf, where the network now in use is the one of it; null where there is none, or none
 * that can be read. Throws a ShelfError.
 */
export async function keptPair(keeper: string, inUse: Model): Promise<NetworkPair | null> {
  const read = safeParse(pairSchema, await fetched("pairs", keeper));
  if (!read.success || !sameShape(read.output.inUse, inUse)) return null;
  const { keptIs, kept: other } = read.output;
  const { sizes, init, conventions, revision, weights } = other;
  // The run that it was of is over: it gets another when it is brought back.
  return {
    keptIs,
    inUse: inUse.run,
    kept: { sizes, init, conventions, model: { run: 0, revision, sizes, init, weights } },
  };
}

/** Puts a pair on the shelf in the place of the one there was, or takes that one out. Throws a ShelfError. */
export async function keepPair(keeper: string, pair: NetworkPair | null, inUse: Model | null): Promise<void> {
  if (pair === null || inUse === null) {
    await kept([{ box: "pairs", key: keeper }]);
    return;
  }
  const { sizes, init, conventions, model } = pair.kept;
  const { revision, weights } = model;
  const value: PairRecord = {
    form: 1,
    at: Date.now(),
    keptIs: pair.keptIs,
    inUse: { sizes: inUse.sizes, init: inUse.init },
    kept: { sizes, init, conventions, revision, weights },
  };
  await kept([{ box: "pairs", key: keeper, value }]);
}

let unfollow: (() => void) | null = null;

/** Keeps the pair from now on, whenever it has become another, or none; `refused` hears that it could not be. */
export function followPair(keeper: string, refused: (fault: ShelfFault) => void): void {
  unfollow?.();
  let known = pairNow(store.getState());
  const queue = oneAfterAnother((error) => refused(shelfFault(error)));
  const write = (pair: NetworkPair | null, model: Model | null) => void queue(() => keepPair(keeper, pair, model));
  if (known !== null) write(known, digitsModel(store.getState()));
  unfollow = store.subscribe((state) => {
    const now = pairNow(state);
    if (now === known) return;
    known = now;
    write(now, digitsModel(state));
  });
}

/** The pair, where one of it is in use still, shown or set aside. */
function pairNow(state: State): NetworkPair | null {
  const { networks } = state.draw;
  return networks !== null && networks.inUse === digitsModel(state)?.run ? networks : null;
}

/** The network that reads digits, whichever of the two is shown. */
function digitsModel({ setup, model, aside }: State): Model | null {
  return sideOf(setup) === "mnist" ? model : (aside?.model ?? null);
}

function sameShape(one: Shape, other: Shape): boolean {
  return JSON.stringify([one.sizes, one.init]) === JSON.stringify([other.sizes, other.init]);
}
