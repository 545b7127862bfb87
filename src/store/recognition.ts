import { type Neighbour, nearestOfBoth } from "../digits/nearest.ts";
import { ask } from "./connection.ts";
import type { DrawState } from "./draw-state.ts";
import { store } from "./store.ts";

/** Training digits shown beside the drawing. */
const lookalikes = 5;
/** Digits searched at once, some 4 ms: the next piece of the drawing is read in between. */
const searchedAtOnce = 10_000;

function set(part: Partial<DrawState>): void {
  store.setState(({ draw }) => ({ draw: { ...draw, ...part } }));
}

let reading = false;
let outdated = false;

/**
 * Brings what the network reads in the drawing up to date with the picture and the weights. One question is on its way at
 * most, and the newest picture is asked about next: a fast pen never queues up.
 */
export async function recognise(): Promise<void> {
  outdated = true;
  if (reading) return;
  reading = true;
  while (outdated) {
    outdated = false;
    await read();
  }
  reading = false;
  void findLookalikes();
}

async function read(): Promise<void> {
  const { draw, model, setup } = store.getState();
  const image = draw.picture?.image;
  if (image === undefined || model === null) {
    set({ recognition: null, blame: null, lookalikes: image === undefined ? [] : draw.lookalikes });
    return;
  }
  const { label } = draw;
  const { conventions } = setup;
  const [predicted, blame] = await Promise.all([
    ask("classify", { image }),
    label === null ? null : ask("blame", { conventions, image, label }),
  ]);
  // The pad may have been cleared meanwhile.
  if (predicted !== null && store.getState().draw.picture !== null) {
    set({ recognition: { image, predicted }, blame: store.getState().draw.label === label ? blame : null });
  }
}

let searching = false;
let searched: Uint8Array | null = null;

/** The training digits that look most like the picture, as soon as nothing newer is to be read. */
async function findLookalikes(): Promise<void> {
  if (searching) return;
  searching = true;
  for (let image = wanted(); image !== null && !reading; image = wanted()) {
    const found = await search(image);
    if (found === null) break;
    const shown = await ask("images", { digits: found.map(({ index }) => ({ set: "train", index }) as const) });
    if (shown === null) break;
    searched = image;
    if (store.getState().draw.picture === null) break;
    set({ lookalikes: shown.map((digit, n) => ({ ...digit, index: found[n]?.index ?? 0 })) });
  }
  searching = false;
}

/** The picture, unless its lookalikes are shown already or there is nothing to look among. */
function wanted(): Uint8Array | null {
  const { draw, digits } = store.getState();
  const image = draw.picture?.image ?? null;
  const known = image === searched && draw.lookalikes.length > 0;
  return known || digits.available.train === 0 ? null : image;
}

/** Null when the picture has changed before the whole set was searched. */
async function search(image: Uint8Array): Promise<readonly Neighbour[] | null> {
  let best: readonly Neighbour[] = [];
  const { train } = store.getState().digits.available;
  for (let from = 0; from < train; from += searchedAtOnce) {
    const found = await ask("nearest", { image, count: lookalikes, from, to: from + searchedAtOnce });
    if (found === null || reading) return null;
    best = nearestOfBoth(best, found, lookalikes);
  }
  return best;
}

let measuring = false;

/** Counts how many test digits the current weights read right, unless that is known or training is measuring it itself. */
export async function measureNetwork(): Promise<void> {
  const { model, draw, training, teaching, digits, setup } = store.getState();
  if (measuring || model === null || training?.status === "running" || digits.available.test === 0) return;
  if (teaching?.status === "preparing" || teaching?.status === "running") return;
  const { run, revision } = model;
  const { measured } = draw;
  const known = measured?.run === run && measured.revision === revision;
  if (known && measured.count === digits.available.test) return;
  measuring = true;
  const found = await ask("accuracy", { conventions: setup.conventions });
  measuring = false;
  if (found !== null) set({ measured: { ...found, run, revision } });
  if (found !== null && store.getState().model !== model) await measureNetwork();
}
