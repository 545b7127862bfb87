import type { Brought } from "./brought.ts";
import type { Layout, UnderstoodLayer } from "./network-arrays.ts";
import type { NpyFault } from "./npy.ts";
import type { Refusal } from "./read-file.ts";
import type { fr } from "./words.fr.ts";
import type { WritingFault } from "./write-file.ts";

const unchanged = "Nothing was changed.";

function plain(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 17 });
}

function counted(count: number, one: string, many: string): string {
  return `${plain(count)} ${count === 1 ? one : many}`;
}

function quoted(name: string): string {
  return `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`;
}

/** The first few names of a list. */
function names(all: readonly string[]): string {
  const most = 6;
  return `${all.slice(0, most).map(quoted).join(", ")}${all.length > most ? "…" : ""}`;
}

function shape(lengths: readonly number[]): string {
  return lengths.length === 0 ? "a single number" : lengths.map(plain).join(" × ");
}

function array(fault: NpyFault): string {
  switch (fault.code) {
    case "not-npy":
      return "is no array of NumPy";
    case "kept-as":
      return `is of type “${fault.found}”, which cannot be read here: save it with astype("float64")`;
    case "cut":
      return `has ${plain(fault.found)} numbers in the place of ${plain(fault.expected)}`;
  }
}

const expectedNames = "“w” and “z”, “W1”, “W2”… or “fc1.weight” and “fc1.bias”";

function npz(fault: Extract<Refusal, { file: "npz" }>["fault"]): string {
  switch (fault.code) {
    case "not-zip":
      return "This archive is cut short or damaged: save it again with numpy.savez.";
    case "damaged":
      return `In this archive, ${quoted(fault.entry)} is damaged: its bytes are no longer those that were written. Save it again.`;
    case "packing":
      return `In this archive, ${quoted(fault.entry)} is encrypted, or compressed otherwise than by numpy.savez or numpy.savez_compressed.`;
    case "unpacked":
      return `Unpacked, this archive would take more than ${plain(fault.most / 2 ** 20)} MB, more than the weights of a network.`;
    case "entries":
      return `This archive has ${plain(fault.found)} arrays; ${plain(fault.most)} are read at most.`;
    case "no-weights":
      return `No weights were recognised in this file (${fault.names.length === 0 ? "it is empty" : names(fault.names)}). Name the arrays ${expectedNames}.`;
    case "shape":
      return `The array ${quoted(fault.name)} (${shape(fault.shape)}) does not have the shape that is needed: two dimensions for weights, one for biases.`;
    case "biases":
      return `${quoted(fault.name)} has ${counted(fault.found, "bias", "biases")}, which does not go with its weights (${shape(fault.shape)}).`;
    case "square":
      return `The matrix ${quoted(fault.name)} is square, and so are the others: nothing says whether its rows are the inputs. Name it as PyTorch does (“fc1.weight”, outputs × inputs), or put the biases in row 0.`;
    case "chain":
      return `${quoted(fault.name)} takes ${counted(fault.taken, "input", "inputs")}, but the layer before has ${counted(fault.given, "output", "outputs")}.`;
    case "not-finite":
      return `${quoted(fault.name)} holds a value that is no finite number (NaN or infinity): the training has probably diverged.`;
    case "array":
      return `In this archive, ${quoted(fault.name)} ${array(fault.fault)}.`;
  }
}

const others: Readonly<Record<Extract<Refusal, { file: "other" }>["fault"], string>> = {
  array: "This file is a single array of NumPy. A network needs one a layer: save them together with numpy.savez.",
  mnist: "This file is in MNIST’s IDX format. Deltascope has all of MNIST’s digits already and takes no others.",
  packed: "This file is compressed (gzip). Unpack it first.",
  table: "This file is a table (CSV), made for a spreadsheet: Deltascope writes such files but does not read them.",
  unknown:
    "This is no file of Deltascope. It reads situations, traces, sessions, digits, progress and results (JSON), and weights of NumPy or PyTorch (.npz).",
};

/** Why a file was not taken. */
function refusal(refused: Exclude<Refusal, { file: "page" }>): string {
  switch (refused.file) {
    case "npz":
      return `${npz(refused.fault)} ${unchanged}`;
    case "other":
      return `${others[refused.fault]} ${unchanged}`;
    case "digits": {
      const { fault } = refused;
      if (fault.code === "unknown-version") {
        return `This collection of digits is of a version that this page does not know. Reload the page for the newest one. ${unchanged}`;
      }
      if (fault.code === "too-many") {
        return `This collection has ${plain(fault.found)} digits; ${plain(fault.most)} are read at most. ${unchanged}`;
      }
      return `This collection of digits is damaged. ${unchanged}`;
    }
    case "exercises":
      return refused.fault === "newer"
        ? `This file of exercises is of a newer version than this page. Reload the page. ${unchanged}`
        : `This file of exercises is damaged. ${unchanged}`;
  }
}

const layouts: Readonly<Record<Layout, (layer: UnderstoodLayer) => string>> = {
  rows: ({ weights }) => `${quoted(weights)}, row 0 included,`,
  apart: ({ weights, biases }) => `${quoted(weights)}, with ${quoted(biases ?? "")} as row 0,`,
  turned: ({ weights, biases }) => `${quoted(weights)} transposed, with ${quoted(biases ?? "")} as row 0,`,
};

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function network({ understood, left, sample }: Extract<Brought, { kind: "network" }>): string {
  const layers = understood.map((layer, n) => {
    const name = understood.length === 2 ? ["w", "z"][n] : `w${superscripts[n + 1]}`;
    return `${layouts[layer.layout](layer)} gives ${name} (${plain(layer.inputs + 1)} × ${plain(layer.outputs)})`;
  });
  const samples = {
    digit: "",
    brought: " The inputs and the outputs wanted come from the file too.",
    kept: " The numbers typed by hand are kept.",
    "made-up": " The inputs are provisional (all 0.5): change them in the network.",
  };
  const unused = left.length === 0 ? "" : ` Not used: ${names(left)}.`;
  return `Weights taken from the file: ${layers.join("; ")}. Output and cost stay the page’s: check that they are those of your program.${samples[sample]}${unused}`;
}

/** What a file has brought. */
function brought(what: Brought): string {
  switch (what.kind) {
    case "network":
      return network(what);
    case "digits": {
      const rest = [
        what.duplicates > 0 && `${plain(what.duplicates)} were there already`,
        what.leftOut > 0 && `${plain(what.leftOut)} found no room`,
        what.faulty > 0 && `${plain(what.faulty)} could not be read`,
      ].filter((text) => text !== false);
      const told = rest.length === 0 ? "" : ` (${rest.join(", ")})`;
      return `${counted(what.added, "digit", "digits")} added to your collection, in “Draw”${told}.`;
    }
    case "progress":
      return `Progress taken up in ${counted(what.exercises, "exercise", "exercises")}; of each, the latest work is kept.`;
    case "session": {
      const more = [
        what.runs > 0 && counted(what.runs, "training curve", "training curves"),
        what.digits > 0 && counted(what.digits, "new digit", "new digits"),
        what.exercises > 0 && `progress in ${counted(what.exercises, "exercise", "exercises")}`,
      ].filter((text) => text !== false);
      const added = more.length === 0 ? "" : ` Added to what was here: ${more.join(", ")}.`;
      return `The session is open: ${counted(what.networks, "network", "networks")}.${added} Nothing was thrown away.`;
    }
  }
}

/** Why no file was made. */
function unsaved(fault: WritingFault): string {
  switch (fault.code) {
    case "file-size":
      return `This file would have ${plain(Math.ceil(fault.bytes / 2 ** 20))} MB, and the page opens none of more than ${plain(fault.most / 2 ** 20)} MB: it was not saved. Nothing is lost. Save the weights (.npz) instead, which take half or a third of that, or the table (CSV).`;
    case "not-finite":
      return `Layer ${fault.layer} has a weight that is no finite number (NaN or infinity): the file could not be opened again, and was not saved. Go back to the initial weights, or to an earlier moment in “Train”.`;
  }
}

export const en = { refusal, brought, unsaved } satisfies typeof fr;
