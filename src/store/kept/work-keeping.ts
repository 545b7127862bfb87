import type { Stamp } from "../../core/trace.ts";
import { type ShelfFault, shelfFault } from "../../device/shelf.ts";
import { tabName } from "../../device/tab.ts";
import { type Side, sideOf } from "../../setup/setup.ts";
import { setupFaults } from "../../setup/situation.ts";
import type { KeptNews } from "../../worker/protocol/keeping.ts";
import type { RunRecord } from "../../worker/protocol/training.ts";
import { ask, keepAs, restartWorker } from "../connection/connection.ts";
import { digitsSettled } from "../drawing/train-to-read.ts";
import { createNetwork, resumeNetwork } from "../network/network.ts";
import { pairInUse, setPair } from "../network/network-pair.ts";
import { withRunEnded } from "../runs/past-runs.ts";
import { initialState, store } from "../store.ts";
import { followPair, keptPair } from "./kept-pair.ts";
import { formerKeeper, type KeptWork, keeperOf, keptWork } from "./kept-work.ts";

/** Whether the device has refused: then it is not asked again. */
let refused = false;

let tab: Promise<string> | null = null;

/** Under what name this tab keeps the work of a side. */
async function ownKeeper(side: Side): Promise<string> {
  tab ??= tabName();
  return keeperOf(await tab, side);
}

/**
 * Opens the network of the side shown as this tab's page before had it, trained or corrected, its run too; where the tab is
 * new and its address asks for no network, as the last visit left it. Else a new one. From then on it is kept.
 *
 * @param asked whether the address says what network it is about
 */
export async function openNetwork(side: Side, asked: boolean): Promise<void> {
  const own = await ownKeeper(side);
  const found = await sought(side, own, asked);
  if (found === null || !suits(found)) {
    await createNetwork();
    await takeUpPair(side, own, asked);
    keep(side, own);
    return;
  }
  const { network, run } = found.work;
  const { setup } = store.getState();
  const { sizes, init } = network;
  store.setState({ setup: { ...setup, sizes, init, conventions: run?.conventions ?? setup.conventions } });
  await resumeNetwork(network);
  if (found.former) store.setState({ notice: { kind: "brought-back" } });
  await takeUpPair(side, own, asked);
  if (run !== null) await takeUp(run);
  keep(side, own);
}

/** From now on the network, its run and the one kept beside it are kept, where the device lets the page. */
function keep(side: Side, keeper: string): void {
  if (refused) return;
  keepAs(side, keeper);
  if (side === "mnist") followPair(keeper, warnUnkept);
}

/** The network kept beside the one in use is there again, as this tab's page before, or the last visit, had it. */
async function takeUpPair(side: Side, own: string, asked: boolean): Promise<void> {
  const { model } = store.getState();
  if (side !== "mnist" || model === null || refused) return;
  try {
    const former = asked ? null : await formerKeeper(side);
    const pair = (await keptPair(own, model)) ?? (former === null ? null : await keptPair(former, model));
    if (pair !== null && store.getState().model?.run === model.run) setPair(pair);
  } catch (error) {
    warnUnkept(shelfFault(error));
  }
}

/** Takes up an interrupted run as soon as the digits that it trains on are here. */
async function takeUp(run: RunRecord): Promise<void> {
  const { model } = store.getState();
  await digitsSettled();
  const state = store.getState();
  if (model === null || state.model?.run !== model.run || state.digits.available.train < run.settings.samples) return;
  await ask("takeUp", run);
  const { seen, settings } = run;
  if (seen < settings.epochs * settings.samples) store.setState({ notice: { kind: "interrupted" } });
}

interface Found {
  readonly work: KeptWork;
  /** Whether another tab, now closed, has left it. */
  readonly former: boolean;
}

async function sought(side: Side, own: string, asked: boolean): Promise<Found | null> {
  try {
    const work = await keptWork(own);
    if (work !== null) return { work, former: false };
    const keeper = asked ? null : await formerKeeper(side);
    const left = keeper === null ? null : await keptWork(keeper);
    return left === null ? null : { work: left, former: true };
  } catch (error) {
    refused = shelfFault(error) === "denied";
    warnUnkept(shelfFault(error));
    return null;
  }
}

/** Whether the network found is the one that the setup speaks of, or may take its place, and can be computed. */
function suits({ work, former }: Found): boolean {
  const { setup } = store.getState();
  const { sizes, init } = work.network;
  const same = JSON.stringify([sizes, init]) === JSON.stringify([setup.sizes, setup.init]);
  return same || (former && setupFaults({ ...setup, sizes, init }).length === 0);
}

/**
 * After a crash: a fresh worker for the network shown, the digits again if it reads them, and the network as it was kept last,
 * its run at rest; where the device keeps nothing, the weights that the page knows.
 */
export async function reviveWorker(): Promise<void> {
  const before = store.getState();
  const { model, setup, digits } = before;
  const side = sideOf(setup);
  const pair = pairInUse(before);
  store.setState((state) => ({
    ...withRunEnded(state),
    engineStopped: false,
    digits: side === "mnist" ? initialState.digits : digits,
  }));
  restartWorker(side);
  const own = await ownKeeper(side);
  const found = await sought(side, own, true);
  const kept = found !== null && suits(found) ? found.work : null;
  if (kept !== null) await resumeNetwork(kept.network);
  else if (model !== null && model.revision > 0) await resumeNetwork(model);
  else await createNetwork();
  const run = store.getState().model?.run;
  if (pair !== null && run !== undefined) setPair({ ...pair, inUse: run });
  if (kept !== null && kept.run !== null) await takeUp(kept.run);
  keep(side, own);
}

/** Makes a network for a side that this page shows for the first time, or again after its worker died, and keeps it from then on. */
export async function openSide(side: Side): Promise<void> {
  const { model } = store.getState();
  if (model !== null && model.revision > 0) {
    await resumeNetwork(model);
    keep(side, await ownKeeper(side));
  } else await openNetwork(side, true);
}

/** The newest word on what was kept. */
let latest: KeptNews | null = null;
let warned = false;

/** Milliseconds to wait for the worker to keep what it has. */
const patience = 3000;

/** Whether the device has the network as the page knows it, waiting a moment if it has not yet. */
export function isKept({ run, revision }: Stamp): Promise<boolean> {
  return new Promise((resolve) => {
    const until = performance.now() + patience;
    const look = (): void => {
      const there = latest !== null && latest.run === run && latest.revision >= revision && latest.fault === null;
      if (there || performance.now() > until) resolve(there);
      else setTimeout(look, 50);
    };
    look();
  });
}

/** The worker has kept the network, or could not: that is said once. */
export function hearKept(news: KeptNews): void {
  latest = news;
  if (news.fault !== null) warnUnkept(news.fault);
}

/** Says once that the device keeps nothing: as soon as nothing else is being said. */
export function warnUnkept(fault: ShelfFault): void {
  if (warned) return;
  warned = true;
  const say = (): boolean => {
    if (store.getState().notice !== null) return false;
    store.setState({ notice: { kind: "unkept", fault } });
    return true;
  };
  if (say()) return;
  const stop = store.subscribe(() => {
    if (store.getState().notice !== null) return;
    stop();
    say();
  });
}
