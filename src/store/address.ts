import type { InitialWeights } from "../core/initial-weights.ts";
import type { Conventions } from "../core/network.ts";
import { steps } from "../course/method/method.ts";
import type { StepId } from "../course/method/step-id.ts";
import { type Language, languages } from "../setup/language.ts";
import { areGiven, hiddenOf, type Setup } from "../setup/setup.ts";
import { faces, type Place, places } from "../setup/view.ts";
import type { State } from "./state.ts";

/**
 * What an address says: `#/course/A?out=softmax&set=test&i=12&n=30`. Every field reads from the state and back; what
 * an address does not say, or says wrongly, is left as it is. A default is not written.
 */
interface Field {
  readonly key: string;
  read(state: State): string;
  write(text: string, state: State): Partial<State> | null;
}

const fields: readonly Field[] = [
  {
    key: "lang",
    read: ({ view }) => view.language,
    write: (text, state) => oneOf<Language>(languages, text, (language) => ({ view: { ...state.view, language } })),
  },
  {
    key: "out",
    read: ({ setup }) => setup.conventions.output,
    write: (text, state) => oneOf(["sigmoid", "softmax"] as const, text, (output) => conventions(state, { output })),
  },
  {
    key: "factor",
    read: ({ setup }) => String(setup.conventions.costFactor),
    write: (text, state) =>
      oneOf(["1", "0.5"] as const, text, (factor) => conventions(state, { costFactor: factor === "1" ? 1 : 0.5 })),
  },
  {
    key: "batch",
    read: ({ setup }) => setup.conventions.batch,
    write: (text, state) => oneOf(["mean", "sum"] as const, text, (batch) => conventions(state, { batch })),
  },
  {
    key: "set",
    read: ({ setup: { source } }) => (source.kind === "mnist" ? source.set : source.kind),
    write: (text, state) => oneOf(["train", "test"] as const, text, (set) => mnist(state, { set })),
  },
  {
    key: "i",
    read: ({ setup: { source } }) => (source.kind === "mnist" ? String(source.index) : "0"),
    write: (text, state) => {
      const { source } = state.setup;
      const most = source.kind === "mnist" && source.set === "test" ? 9_999 : 59_999;
      return whole(text, 0, most, (index) => mnist(state, { index }));
    },
  },
  {
    key: "P",
    read: ({ setup }) => String(setup.batchSize),
    write: (text, state) => whole(text, 1, 32, (batchSize) => changed(state, { batchSize })),
  },
  {
    key: "n",
    read: ({ setup }) => hiddenOf(setup.sizes).join("-"),
    write: (text, state) => {
      const hidden = text.split("-").map(Number);
      const fine = hidden.length <= 4 && hidden.every((n) => Number.isInteger(n) && n >= 1 && n <= 2000);
      return fine ? changed(state, { sizes: [784, ...hidden, 10] }) : null;
    },
  },
  {
    key: "seed",
    read: ({ setup }) => (areGiven(setup.init) ? "" : String(setup.init.seed)),
    write: (text, state) =>
      whole(text, 0, 4_294_967_295, (seed) => changed(state, { init: { ...drawn(state), seed } })),
  },
  {
    key: "amp",
    read: ({ setup }) => (areGiven(setup.init) ? "" : String(setup.init.amplitude)),
    write: (text, state) => {
      const amplitude = text === "scaled" ? text : Number(text);
      const fine = amplitude === "scaled" || (text !== "" && Number.isFinite(amplitude) && amplitude >= 0);
      return fine ? changed(state, { init: { ...drawn(state), amplitude } }) : null;
    },
  },
  {
    key: "alpha",
    read: ({ setup }) => String(setup.alpha),
    write: (text, state) => {
      const alpha = Number(text);
      return text !== "" && Number.isFinite(alpha) && alpha > 0 ? changed(state, { alpha }) : null;
    },
  },
  {
    key: "step",
    read: ({ view }) => view.step,
    write: (text, state) =>
      oneOf<StepId>(
        steps.map(({ id }) => id),
        text,
        (step) => ({ view: { ...state.view, step } }),
      ),
  },
  {
    key: "face",
    read: ({ view }) => view.face,
    write: (text, state) => oneOf(faces, text, (face) => ({ view: { ...state.view, face } })),
  },
];

/** The address of a state, from `#` on; `defaults` is what need not be written. */
export function addressOf(state: State, defaults: State): string {
  const query = new URLSearchParams();
  for (const { key, read } of fields) {
    const text = read(state);
    if (text !== read(defaults)) query.set(key, text);
  }
  const path = state.view.page === "" ? `#/${state.view.place}` : `#/${state.view.place}/${state.view.page}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The state that an address asks for, starting from `state`. Anything unreadable is passed over. */
export function stateAt(address: string, state: State): State {
  const [path = "", query = ""] = address.replace(/^#\/?/, "").split("?");
  const [wanted = "", page = ""] = path.split("/");
  const place = places.find((known): known is Place => known === wanted);
  let result: State = place === undefined ? state : { ...state, view: { ...state.view, place, page } };
  const values = new URLSearchParams(query);
  for (const { key, write } of fields) {
    const text = values.get(key);
    if (text !== null) result = { ...result, ...write(text, result) };
  }
  return result;
}

function oneOf<T extends string>(
  known: readonly T[],
  text: string,
  change: (value: T) => Partial<State>,
): Partial<State> | null {
  const value = known.find((one) => one === text);
  return value === undefined ? null : change(value);
}

function whole(text: string, least: number, most: number, change: (value: number) => Partial<State>) {
  const value = Number(text);
  return text !== "" && Number.isInteger(value) && value >= least && value <= most ? change(value) : null;
}

function changed(state: State, change: Partial<Setup>): Partial<State> {
  return { setup: { ...state.setup, ...change } };
}

function mnist({ setup }: State, change: Partial<{ set: "train" | "test"; index: number }>): Partial<State> {
  const before = setup.source.kind === "mnist" ? setup.source : ({ kind: "mnist", set: "test", index: 0 } as const);
  return { setup: { ...setup, source: { ...before, ...change } } };
}

function drawn({ setup }: State): InitialWeights {
  return areGiven(setup.init) ? { seed: 1, amplitude: "scaled" } : setup.init;
}

function conventions(state: State, change: Partial<Conventions>): Partial<State> {
  return changed(state, { conventions: { ...state.setup.conventions, ...change } });
}
