import type { Conventions } from "../core/network.ts";
import { steps } from "../course/method/method.ts";
import type { StepId } from "../course/method/step-id.ts";
import { type Language, languages } from "./language.ts";
import { type Face, type Place, places, type Settings, type State } from "./state.ts";

/**
 * What an address says: `#/course/A?out=softmax&set=test&i=12&n=30`. Every field reads from the state and back; what
 * an address does not say, or says wrongly, is left as it is. A default is not written.
 */
interface Field {
  readonly key: string;
  read(state: State): string;
  write(text: string, state: State): Partial<State> | null;
}

const faces: readonly Face[] = ["symbols", "indices", "numbers"];

const fields: readonly Field[] = [
  {
    key: "lang",
    read: ({ language }) => language,
    write: (text) => oneOf<Language>(languages, text, (language) => ({ language })),
  },
  {
    key: "out",
    read: ({ settings }) => settings.conventions.output,
    write: (text, state) => oneOf(["sigmoid", "softmax"] as const, text, (output) => conventions(state, { output })),
  },
  {
    key: "factor",
    read: ({ settings }) => String(settings.conventions.costFactor),
    write: (text, state) =>
      oneOf(["1", "0.5"] as const, text, (factor) => conventions(state, { costFactor: factor === "1" ? 1 : 0.5 })),
  },
  {
    key: "batch",
    read: ({ settings }) => settings.conventions.batch,
    write: (text, state) => oneOf(["mean", "sum"] as const, text, (batch) => conventions(state, { batch })),
  },
  {
    key: "set",
    read: ({ sample }) => (sample.kind === "mnist" ? sample.set : "own"),
    write: (text, { sample }) =>
      oneOf(["train", "test"] as const, text, (set) => ({
        sample: { kind: "mnist", set, index: sample.kind === "mnist" ? sample.index : 0 },
      })),
  },
  {
    key: "i",
    read: ({ sample }) => (sample.kind === "mnist" ? String(sample.index) : "0"),
    write: (text, { sample }) =>
      whole(text, 0, sample.kind === "mnist" && sample.set === "test" ? 9_999 : 59_999, (index) => ({
        sample: { kind: "mnist", set: sample.kind === "mnist" ? sample.set : "test", index },
      })),
  },
  {
    key: "P",
    read: ({ settings }) => String(settings.batchSize),
    write: (text, state) => whole(text, 1, 32, (batchSize) => changed(state, { batchSize })),
  },
  {
    key: "n",
    read: ({ settings }) => settings.hidden.join("-"),
    write: (text, state) => {
      const hidden = text.split("-").map(Number);
      const fine = hidden.length <= 4 && hidden.every((n) => Number.isInteger(n) && n >= 1 && n <= 2000);
      return fine ? changed(state, { hidden }) : null;
    },
  },
  {
    key: "seed",
    read: ({ settings }) => String(settings.init.seed),
    write: (text, state) =>
      whole(text, 0, 4_294_967_295, (seed) => changed(state, { init: { ...state.settings.init, seed } })),
  },
  {
    key: "amp",
    read: ({ settings }) => String(settings.init.amplitude),
    write: (text, state) => {
      const amplitude = text === "scaled" ? text : Number(text);
      const fine = amplitude === "scaled" || (text !== "" && Number.isFinite(amplitude) && amplitude >= 0);
      return fine ? changed(state, { init: { ...state.settings.init, amplitude } }) : null;
    },
  },
  {
    key: "alpha",
    read: ({ settings }) => String(settings.alpha),
    write: (text, state) => {
      const alpha = Number(text);
      return text !== "" && Number.isFinite(alpha) && alpha > 0 ? changed(state, { alpha }) : null;
    },
  },
  {
    key: "step",
    read: ({ step }) => step,
    write: (text) =>
      oneOf<StepId>(
        steps.map(({ id }) => id),
        text,
        (step) => ({ step }),
      ),
  },
  { key: "face", read: ({ face }) => face, write: (text) => oneOf(faces, text, (face) => ({ face })) },
];

/** The address of a state, from `#` on; `defaults` is what need not be written. */
export function addressOf(state: State, defaults: State): string {
  const query = new URLSearchParams();
  for (const { key, read } of fields) {
    const text = read(state);
    if (text !== read(defaults)) query.set(key, text);
  }
  const path = state.page === "" ? `#/${state.place}` : `#/${state.place}/${state.page}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The state that an address asks for, starting from `state`. Anything unreadable is passed over. */
export function stateAt(address: string, state: State): State {
  const [path = "", query = ""] = address.replace(/^#\/?/, "").split("?");
  const [wanted = "", page = ""] = path.split("/");
  const place = places.find((known): known is Place => known === wanted);
  let result: State = place === undefined ? state : { ...state, place, page };
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

function changed(state: State, change: Partial<Settings>): Partial<State> {
  return { settings: { ...state.settings, ...change } };
}

function conventions(state: State, change: Partial<Conventions>): Partial<State> {
  return changed(state, { conventions: { ...state.settings.conventions, ...change } });
}
