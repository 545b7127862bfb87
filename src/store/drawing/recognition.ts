import { type Neighbour, nearestOfBoth } from "../../digits/nearest.ts";
import { ask } from "../connection/connection.ts";
import { latest } from "../connection/latest.ts";
import { refreshTraces } from "../network/passes.ts";
import { store } from "../store.ts";
import type { DrawState } from "./draw-state.ts";

/** Training digits shown beside the drawing. */
const lookalikes = 5;
/** Digits searched at once, some 4 ms: the next piece of the drawing is read in between. */
const searchedAtOnce = 10_000;

function set(part: Partial<DrawState>): void {
  store.setState(({ draw }) => ({ draw: { ...draw, ...part } }));
}

/** Brings what the network reads in the drawing up to date with the picture and the weights, then what looks like it. */
export async function recognise(): Promise<void> {
  await Promise.all([readPicture(), passPicture()]);
  void findLookalikes();
}

/** Reads all anew with the network that has come: the drawing, the pass that the page shows, then how many test digits it reads right. */
export async function readAgain(): Promise<void> {
  await Promise.all([recognise(), refreshTraces()]);
  await measureNetwork();
}

/** The newest picture is asked about next: a fast pen never queues up. */
const readPicture = latest(async () => {
  const { draw, model } = store.getState();
  const image = draw.picture?.image;
  if (image === undefined || model === null) {
    set({ recognition: null, lookalikes: image === undefined ? [] : draw.lookalikes });
    return;
  }
  const predicted = await ask("classify", { image });
  // The pad may have been cleared meanwhile.
  if (predicted !== null && store.getState().draw.picture !== null) set({ recognition: { image, predicted } });
});

/** Once its digit is said, the whole pass of the picture: what its error blames, and what it costs. */
const passPicture = latest(async () => {
  const { draw, model, setup } = store.getState();
  const { label, picture } = draw;
  if (picture === null || model === null || label === null) {
    set({ pass: null });
    return;
  }
  const { alpha, conventions } = setup;
  const batch = [{ kind: "own", image: picture.image, label } as const];
  const [pass] = (await ask("trace", { batch, alpha, readings: [{ conventions }] })) ?? [];
  const now = store.getState().draw;
  if (pass !== undefined && now.picture !== null) set({ pass: now.label === label ? pass : null });
});

let searched: Uint8Array | null = null;

/** The training digits that look most like the picture. */
const findLookalikes = latest(async () => {
  const image = wanted();
  const found = image === null ? null : await search(image);
  if (found === null) return;
  const shown = await ask("images", { digits: found.map(({ index }) => ({ set: "train", index }) as const) });
  if (shown === null) return;
  searched = image;
  if (store.getState().draw.picture === null) return;
  set({ lookalikes: shown.map((digit, n) => ({ ...digit, index: found[n]?.index ?? 0 })) });
});

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
    if (found === null || store.getState().draw.picture?.image !== image) return null;
    best = nearestOfBoth(best, found, lookalikes);
  }
  return best;
}

/** Counts how many test digits the current weights read right, unless that is known or training is measuring it itself. */
export const measureNetwork = latest(async () => {
  const { model, draw, training, teaching, digits, setup } = store.getState();
  if (model === null || training?.status === "running" || digits.available.test === 0) return;
  if (teaching?.status === "preparing" || teaching?.status === "running") return;
  const { run, revision } = model;
  const { measured } = draw;
  const known = measured?.run === run && measured.revision === revision;
  if (known && measured.count === digits.available.test) return;
  const found = await ask("accuracy", { conventions: setup.conventions });
  if (found === null) return;
  set({ measured: { ...found, run, revision } });
  if (store.getState().model !== model) void measureNetwork();
});
