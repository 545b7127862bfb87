import { type GenericSchema, safeParse } from "valibot";
import { languages } from "../course/language.ts";
import { steps } from "../course/method/method.ts";
import { programKinds } from "../course/program/program-kind.ts";
import { cellKey } from "../course/symbols/cell.ts";
import { decimal, exactDecimal } from "./decimal.ts";
import type { SetupFault } from "./fault.ts";
import { indexLimit, type Limit, largestBatch, limits } from "./limits.ts";
import { cellSchema, setupSchemas, sourceSchema, viewSchemas } from "./schema.ts";
import { areGiven, hiddenOf, type Row, rulesNames, type Setup, type Source, type Start } from "./setup.ts";
import { isPage, type Situation, setupFaults } from "./situation.ts";
import { strokesFrom, strokesText } from "./strokes-text.ts";
import { faces, places, type View } from "./view.ts";

/** What of a situation an address has no room for; it goes by file. */
export type Left = "strokes" | "image" | "table" | "weights";

/** Signs that one part may have in an address: some programs cut a link after two thousand. */
const roomFor = { draw: 1600, table: 800, weights: 1200 } as const;
/** Longer addresses than any that is written here are not read. */
const longest = 16_000;

const between = { numbers: ",", parts: "_", name: "." } as const;

/** What an address was read as: a sound situation, and what of the address could not be used. */
interface Reading {
  readonly situation: Situation;
  readonly faults: readonly SetupFault[];
}

/** The texts of an address by their key, and where what could not be used is noted. */
interface Texts {
  readonly values: ReadonlyMap<string, string>;
  readonly note: (fault: SetupFault) => void;
}

/** One part of the address: its key, what it says of a situation, or null where the situation has no such part. */
interface Part<Of> {
  readonly key: string;
  readonly say: (of: Of) => string | null;
}

const setupParts: readonly Part<Setup>[] = [
  { key: "out", say: ({ conventions }) => conventions.output },
  { key: "factor", say: (setup) => String(setup.conventions.costFactor) },
  { key: "batch", say: (setup) => setup.conventions.batch },
  { key: "rules", say: (setup) => setup.rules },
  { key: "bias", say: (setup) => setup.biases },
  { key: "set", say: ({ source }) => (source.kind === "mnist" ? source.set : null) },
  { key: "i", say: ({ source }) => ("index" in source ? String(source.index) : null) },
  { key: "draw", say: ({ source }) => drawingText(source) },
  {
    key: "raw",
    say: ({ source }) => (drawingText(source) !== null && source.kind === "strokes" && !source.prepared ? "1" : null),
  },
  {
    key: "label",
    say: ({ source }) =>
      drawingText(source) !== null && source.kind === "strokes" && source.label !== null ? String(source.label) : null,
  },
  { key: "sizes", say: (setup) => (isMnistShaped(setup.sizes) ? null : setup.sizes.join("-")) },
  { key: "n", say: (setup) => (isMnistShaped(setup.sizes) ? hiddenOf(setup.sizes).join("-") : null) },
  { key: "x", say: ({ source }) => tableText(source)?.x ?? null },
  { key: "y", say: ({ source }) => tableText(source)?.y ?? null },
  { key: "P", say: (setup) => String(setup.batchSize) },
  { key: "seed", say: ({ init }) => (areGiven(init) ? null : String(init.seed)) },
  {
    key: "amp",
    say: ({ init }) => {
      if (areGiven(init)) return null;
      return typeof init.amplitude === "number" ? exactDecimal(init.amplitude) : init.amplitude;
    },
  },
  { key: "w", say: ({ init }) => weightsText(init) },
  { key: "alpha", say: (setup) => exactDecimal(setup.alpha) },
];

const viewParts: readonly Part<View>[] = [
  { key: "lang", say: (view) => view.language },
  { key: "step", say: (view) => view.step },
  { key: "face", say: (view) => view.face },
  { key: "faces", say: (view) => facesText(view) },
  { key: "pin", say: (view) => (view.pinned === null ? null : cellKey(view.pinned)) },
  { key: "trail", say: (view) => (view.trail.length === 0 ? null : view.trail.map(cellKey).join(between.parts)) },
  { key: "neuron", say: (view) => String(view.neuron) },
  { key: "program", say: (view) => view.program },
  { key: "digits", say: (view) => String(view.precision) },
];

const known: ReadonlySet<string> = new Set([...setupParts, ...viewParts].map(({ key }) => key));

/**
 * The address of a situation, from `#` on: `#/course/A?out=softmax&n=20`. What is as `usual` is not said, but for the keys in
 * `always`.
 */
export function addressOf({ setup, view }: Situation, usual: Situation, always: readonly string[] = []): string {
  const said = [
    ...partsSaid(setupParts, setup, usual.setup, always),
    ...partsSaid(viewParts, view, usual.view, always),
  ];
  const path = view.page === "" ? `#/${view.place}` : `#/${view.place}/${view.page}`;
  return said.length === 0 ? path : `${path}?${said.join("&")}`;
}

function partsSaid<Of>(parts: readonly Part<Of>[], of: Of, usual: Of, always: readonly string[]): string[] {
  return parts.flatMap(({ key, say }) => {
    const text = say(of);
    return text === null || (text === say(usual) && !always.includes(key)) ? [] : [`${key}=${text}`];
  });
}

/** Whether an address says anything of what is to be computed, not only how it is to be looked at. */
export function saysSetup(address: string): boolean {
  const [, query = ""] = splitOnce(address, "?");
  const said = new URLSearchParams(query);
  return setupParts.some(({ key }) => said.has(key));
}

/** What of a situation its address leaves out. */
export function leftOut({ source, init }: Setup): Left[] {
  const left: Left[] = [];
  if (source.kind === "image") left.push("image");
  if (source.kind === "strokes" && drawingText(source) === null) left.push("strokes");
  if (source.kind === "table" && tableText(source) === null) left.push("table");
  if (areGiven(init) && weightsText(init) === null) left.push("weights");
  return left;
}

/**
 * The situation that an address asks for; what it does not say, or says wrongly, is as in `before`. Any text gives a sound
 * situation, as long as `before` is one.
 */
export function situationAt(address: string, before: Situation): Reading {
  const faults: SetupFault[] = [];
  const note = (fault: SetupFault): void => void faults.push(fault);
  const text = address.replace(/^#\/?/, "");
  const [path = "", query = ""] = splitOnce(text.slice(0, longest), "?");
  if (text.length > longest) note({ code: "long", found: text.length, most: longest });
  const values = new Map(text.length > longest ? [] : new URLSearchParams(query));
  for (const key of values.keys()) if (!known.has(key)) note({ code: "key", key });
  const texts: Texts = { values, note };
  const view = { ...viewAt(texts, before.view), ...placeAt(path, before.view, note) };
  return { situation: { setup: setupAt(texts, before.setup), view }, faults };
}

function placeAt(path: string, before: View, note: Texts["note"]): Pick<View, "place" | "page"> {
  const [wanted = "", page = ""] = splitOnce(path, "/");
  const place = places.find((known) => known === wanted);
  if (place === undefined) {
    if (wanted !== "") note({ code: "place", found: wanted });
    return { place: before.place, page: before.page };
  }
  if (safeParse(viewSchemas.page, page).success && isPage({ place, page })) return { place, page };
  note({ code: "page", found: page });
  return { place, page: "" };
}

function viewAt(texts: Texts, before: View): View {
  return {
    language: choice(texts, "lang", languages) ?? before.language,
    place: before.place,
    page: before.page,
    step:
      choice(
        texts,
        "step",
        steps.map(({ id }) => id),
      ) ?? before.step,
    face: choice(texts, "face", faces) ?? before.face,
    faces: structured(texts, "faces", facesFrom, viewSchemas.faces) ?? before.faces,
    pinned: structured(texts, "pin", cellFrom, cellSchema) ?? before.pinned,
    trail:
      structured(texts, "trail", (text) => text.split(between.parts).map(cellFrom), viewSchemas.trail) ?? before.trail,
    neuron: numeric(texts, "neuron", limits.neuron) ?? before.neuron,
    program: choice(texts, "program", programKinds) ?? before.program,
    precision: numeric(texts, "digits", limits.precision) ?? before.precision,
  };
}

function setupAt(texts: Texts, before: Setup): Setup {
  const { conventions } = before;
  const factor = choice(texts, "factor", ["1", "0.5"]);
  const wanted: Setup = {
    source: sourceAt(texts, before.source),
    sizes: sizesAt(texts) ?? before.sizes,
    init: initAt(texts, before.init),
    biases: choice(texts, "bias", ["corrected", "held"]) ?? before.biases,
    conventions: {
      output: choice(texts, "out", ["sigmoid", "softmax"]) ?? conventions.output,
      costFactor: factor === null ? conventions.costFactor : factor === "1" ? 1 : 0.5,
      batch: choice(texts, "batch", ["mean", "sum"]) ?? conventions.batch,
    },
    rules: choice(texts, "rules", rulesNames) ?? before.rules,
    batchSize: numeric(texts, "P", limits.batchSize) ?? before.batchSize,
    alpha: numeric(texts, "alpha", limits.alpha) ?? before.alpha,
  };
  return reconciled(wanted, before, texts.note);
}

/** The setup wanted, where its parts go together; of those that do not, the ones before, which do. */
function reconciled(wanted: Setup, before: Setup, note: Texts["note"]): Setup {
  const faults = setupFaults(wanted);
  if (faults.length === 0) return wanted;
  for (const fault of faults) note(fault);
  const first = faults[0]?.code;
  if (first === "work") return { ...wanted, batchSize: largestBatch(wanted.sizes) };
  const { source, sizes, init } = before;
  const onlyWeights = first === "matrices" || first === "matrix";
  const shape =
    onlyWeights && !areGiven(init) ? { init } : { source, sizes, init: areGiven(wanted.init) ? init : wanted.init };
  const repaired = { ...wanted, ...shape };
  const left = setupFaults(repaired);
  if (left.length === 0) return repaired;
  return left[0]?.code === "work" ? { ...repaired, batchSize: largestBatch(repaired.sizes) } : before;
}

function sourceAt(texts: Texts, before: Source): Source {
  const { values, note } = texts;
  const [x, y] = [values.get("x"), values.get("y")];
  if (x !== undefined || y !== undefined) {
    const shown = numeric(texts, "i", { least: 0, most: limits.rows.most - 1, whole: true }) ?? 0;
    return structured(texts, x === undefined ? "y" : "x", () => tableFrom(x, y, shown), sourceSchema) ?? before;
  }
  if (values.has("draw")) {
    const label = numeric(texts, "label", limits.label);
    const prepared = choice(texts, "raw", ["0", "1"]) !== "1";
    const drawing = (text: string): unknown => ({ kind: "strokes", strokes: strokesFrom(text), prepared, label });
    return structured(texts, "draw", drawing, sourceSchema) ?? before;
  }
  if (values.get("set") === "own") {
    note({ code: "not-carried" });
    return before;
  }
  const set = choice(texts, "set", ["train", "test"]);
  if (set === null && !values.has("i")) return before;
  const own = before.kind === "mnist" ? before : ({ kind: "mnist", set: "test", index: 0 } as const);
  const of = set ?? own.set;
  const within = indexLimit(of);
  return { kind: "mnist", set: of, index: numeric(texts, "i", within) ?? Math.min(own.index, within.most) };
}

function sizesAt(texts: Texts): readonly number[] | null {
  const { values } = texts;
  const read = (text: string): number[] => text.split("-").map(decimal);
  if (values.has("sizes")) return structured(texts, "sizes", read, setupSchemas.sizes);
  const whole = (text: string): number[] => [limits.inputs.most, ...read(text), limits.outputs.most];
  return structured(texts, "n", whole, setupSchemas.sizes);
}

function initAt(texts: Texts, before: Start): Start {
  if (texts.values.has("w")) return structured(texts, "w", weightsFrom, setupSchemas.init) ?? before;
  const seed = numeric(texts, "seed", limits.seed);
  const named = (["scaled", "normal"] as const).find((name) => name === texts.values.get("amp"));
  const amplitude = named ?? numeric(texts, "amp", limits.amplitude);
  if (seed === null && amplitude === null) return before;
  const drawn = areGiven(before) ? ({ seed: 1, amplitude: "scaled" } as const) : before;
  return { seed: seed ?? drawn.seed, amplitude: amplitude ?? drawn.amplitude };
}

/** The value of a key that is one of a few; null where it is missing or another. */
function choice<const T extends string>({ values, note }: Texts, key: string, known: readonly T[]): T | null {
  const text = values.get(key);
  if (text === undefined) return null;
  const value = known.find((one) => one === text);
  if (value === undefined) note({ code: "choice", key, found: text, known });
  return value ?? null;
}

/** The value of a key that is a number within a limit; null where it is missing or another. */
function numeric({ values, note }: Texts, key: string, limit: Limit): number | null {
  const text = values.get(key);
  if (text === undefined) return null;
  const value = decimal(text);
  if (Number.isNaN(value)) note({ code: "number", key, found: text });
  else if (!(value >= limit.least && value <= limit.most) || (limit.whole && !Number.isInteger(value))) {
    note({ code: "range", key, found: text, limit });
  } else return value;
  return null;
}

/** The value of a key that is made of several; null where it is missing, or not as its schema says. */
function structured<T>(
  { values, note }: Texts,
  key: string,
  read: (text: string) => unknown,
  schema: GenericSchema<unknown, T>,
): T | null {
  const text = values.get(key);
  if (text === undefined) return null;
  const parsed = safeParse(schema, read(text));
  if (parsed.success) return parsed.output;
  note({ code: "form", key, found: text });
  return null;
}

function isMnistShaped(sizes: readonly number[]): boolean {
  return sizes[0] === limits.inputs.most && sizes.at(-1) === limits.outputs.most;
}

function fitting(text: string, room: number): string | null {
  return text.length <= room ? text : null;
}

function drawingText(source: Source): string | null {
  return source.kind === "strokes" ? fitting(strokesText(source.strokes), roomFor.draw) : null;
}

/** x and y of a table, rows one after the other; null for another source or where they are too long. */
function tableText(source: Source): { readonly x: string; readonly y: string } | null {
  if (source.kind !== "table") return null;
  const x = listsText(source.rows.map((row) => row.x));
  const y = listsText(source.rows.map((row) => row.y));
  return x.length + y.length <= roomFor.table ? { x, y } : null;
}

function tableFrom(x = "", y = "", index = 0): unknown {
  const [inputs, truths] = [listsFrom(x), listsFrom(y)];
  if (inputs.length !== truths.length) return null;
  return { kind: "table", rows: inputs.map((numbers, n): Row => ({ x: numbers, y: truths[n] ?? [] })), index };
}

function weightsText(init: Start): string | null {
  if (!areGiven(init)) return null;
  const count = init.given.reduce((sum, layer) => sum + layer.length, 0);
  return count > roomFor.weights ? null : fitting(listsText(init.given), roomFor.weights);
}

function weightsFrom(text: string): unknown {
  return { given: listsFrom(text) };
}

function listsText(lists: readonly (readonly number[])[]): string {
  return lists.map((numbers) => numbers.map(exactDecimal).join(between.numbers)).join(between.parts);
}

function listsFrom(text: string): number[][] {
  return text.split(between.parts).map((list) => list.split(between.numbers).map(decimal));
}

function facesText({ faces: turned }: View): string | null {
  const ids = Object.keys(turned).sort();
  return ids.length === 0 ? null : ids.map((id) => `${id}${between.name}${turned[id]}`).join(between.parts);
}

function facesFrom(text: string): unknown {
  return Object.fromEntries(text.split(between.parts).map((part) => splitOnce(part, between.name)));
}

function cellFrom(text: string): unknown {
  const found = /^(?<symbol>\w+):(?<indices>\d+(?:,\d+)*)?(?:@(?<sample>\d+))?$/.exec(text)?.groups;
  if (found === undefined) return null;
  const { symbol = "", indices = "", sample } = found;
  const cell = { symbol, indices: indices === "" ? [] : indices.split(between.numbers).map(Number) };
  return sample === undefined ? cell : { ...cell, sample: Number(sample) };
}

/** The text before the first `sign` and the one after it; the second is missing where there is no such sign. */
function splitOnce(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)];
}
