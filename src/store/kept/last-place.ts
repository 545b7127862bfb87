import { object, optional, parse, string } from "valibot";
import { addressOf } from "../../setup/address.ts";
import { sideOf } from "../../setup/setup.ts";
import { addressed, usual } from "../address/opening.ts";
import type { Aside, State } from "../state.ts";
import { store } from "../store.ts";
import type { Drawer } from "./preferences.ts";

const key = "deltascope.places";
/** Milliseconds after the last change before it is kept. */
const settling = 400;

/** Where a page was left: the address of what was shown, and of the other network where it was ever shown. */
interface LastPlace {
  readonly shown?: string | undefined;
  readonly other?: string | undefined;
}

const schema = object({ shown: optional(string()), other: optional(string()) });

/** Where this tab's page before, else the last page of this browser, was left; nowhere where that cannot be read. */
export function recallPlace(drawers: readonly Pick<Drawer, "getItem">[]): LastPlace {
  for (const drawer of drawers) {
    try {
      const text = drawer.getItem(key);
      if (text !== null) return parse(schema, JSON.parse(text));
    } catch {
      // The next one may know.
    }
  }
  return {};
}

/** Keeps where the page is whenever it has come to rest, in each of the drawers that takes it. */
export function rememberPlace(drawers: readonly Pick<Drawer, "setItem">[]): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (): void => {
    timer = null;
    const text = JSON.stringify(placeOf(store.getState()));
    for (const drawer of drawers) {
      try {
        drawer.setItem(key, text);
      } catch {
        // What this drawer does not take the address bar still has.
      }
    }
  };
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, settling);
  };
  wait();
  return store.subscribe((state, before) => {
    if (state.setup !== before.setup || state.view !== before.view || state.aside !== before.aside) wait();
  });
}

function placeOf({ setup, view, aside }: State): LastPlace {
  const shown = addressOf({ setup, view }, usual);
  return aside === null ? { shown } : { shown, other: addressOf({ setup: aside.setup, view: usual.view }, usual) };
}

/** The other network as its address says, as yet without weights; null where it was never shown. */
export function asideAt({ other }: LastPlace, { setup }: Pick<State, "setup">): Aside | null {
  if (other === undefined) return null;
  const { situation } = addressed(other, usual);
  if (sideOf(situation.setup) === sideOf(setup)) return null;
  return { setup: situation.setup, model: null, traces: null, setAside: null, pinned: null, trail: [], carried: null };
}
