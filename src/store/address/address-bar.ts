import { addressOf, saysSetup } from "../../setup/address.ts";
import type { Situation } from "../../setup/situation.ts";
import { store } from "../store.ts";
import { addressed, show, tellFaults, usual } from "./opening.ts";

/** What the address bar needs of the browser. */
export interface Browser {
  readonly history: Pick<History, "pushState" | "replaceState" | "state">;
  readonly location: Pick<Location, "hash">;
  readonly addEventListener: (type: "popstate", hear: () => void) => void;
}

/** Marks an entry that the page itself wrote. */
const own = { deltascope: true } as const;
/** Milliseconds until a change is written: browsers take a while to do it, and the frame that shows the change goes first. */
const soon = 50;
/** Milliseconds between two changes of the entry shown: some browsers allow a hundred in thirty seconds. */
const pace = 400;
/** Milliseconds until an address that the browser refused is offered again. */
const patience = 1000;

let within = false;

/** Makes a change that is no move of the reader's: another page that it shows is no entry more, and ends no way forth. */
export function inSameEntry(change: () => void): void {
  within = true;
  try {
    change();
  } finally {
    within = false;
  }
}

/**
 * Keeps the address true to the page, and the page true to the address. Another place or page is an entry more, anything else
 * changes the entry shown; what came from the history itself never adds one. Where the browser refuses, or would, the page
 * goes on and the address follows when it may. Returns what ends it.
 */
export function followAddress({ history, location, addEventListener }: Browser): () => void {
  let shown = location.hash;
  let followed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** Has the page's address written into the entry shown: once the change is painted, or as soon as that may be. */
  const replace = (): void => {
    if (timer === null) timer = setTimeout(write, soon);
  };

  const write = (): void => {
    timer = null;
    const address = addressOf(store.getState(), usual);
    if (address !== shown) rest(attempt("replaceState", address) ? pace : patience);
  };

  const rest = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, milliseconds);
  };

  const attempt = (how: "pushState" | "replaceState", address: string): boolean => {
    try {
      history[how](own, "", address);
      shown = address;
      return true;
    } catch {
      return false;
    }
  };

  const stop = store.subscribe((state, before) => {
    if (state.setup === before.setup && state.view === before.view) return;
    const { place, page } = state.view;
    const moved = place !== before.view.place || page !== before.view.page;
    if (!moved || followed || within) {
      replace();
      return;
    }
    const address = addressOf(state, usual);
    if (address === shown) return;
    // The entry that is left keeps what the page showed last.
    const left = addressOf(before, usual);
    if (left !== shown) attempt("replaceState", left);
    if (!attempt("pushState", address)) rest(patience);
  });

  addEventListener("popstate", () => {
    shown = location.hash;
    const { situation, faults } = situationThere(location.hash, history.state !== null);
    followed = true;
    void show(situation);
    followed = false;
    tellFaults(faults);
    replace();
  });

  // The first entry is the page's own too: going back to it is no link.
  try {
    history.replaceState(own, "");
  } catch {
    // Then going back to it keeps the page that is shown.
  }
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/**
 * What an entry of the history, a link or an address typed asks for. One's own entry brings back how the page was looked at,
 * and never undoes a setting: weights trained since would be lost. A link within the page names a page only. An address that
 * says what is to be computed says all of it.
 */
function situationThere(hash: string, written: boolean): ReturnType<typeof addressed> {
  const { setup, view } = store.getState();
  const { language, precision, program } = view;
  const fresh: Situation = { setup: usual.setup, view: { ...usual.view, language, precision, program } };
  if (!written) return addressed(hash, saysSetup(hash) ? fresh : { setup, view });
  return { situation: { setup, view: addressed(hash, fresh).situation.view }, faults: [] };
}
