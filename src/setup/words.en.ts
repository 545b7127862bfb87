import type { SetupFault } from "./fault.ts";
import type { FileFault } from "./file.ts";
import type { Limit, SizeFault } from "./limits.ts";
import type { NumberFault } from "./read-number.ts";
import type { fr } from "./words.fr.ts";

function plain(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 17 });
}

/** What numbers a limit allows: “a whole number from 1 to 2,000”. */
function allowed({ least, most, whole }: Limit): string {
  return `a ${whole ? "whole " : ""}number from ${plain(least)} to ${plain(most)}`;
}

/** Why text was not read as a number, and how to write it. */
function number(fault: NumberFault): string {
  switch (fault.code) {
    case "empty":
      return "A number is missing; the one before is kept.";
    case "not-a-number":
      return `“${fault.found}” is not a number; the one before is kept. Examples: 0.5 or 1.2 × 10⁻⁵.`;
    case "ambiguous":
      return `“${fault.found}” can be read as ${plain(fault.small)} or as ${plain(fault.large)}: write one or the other. The number before is kept.`;
    case "too-large":
      return `“${fault.found}” is too large to calculate with; the number before is kept.`;
  }
}

/** What a field says of a number outside of its limit. */
function outside(limit: Limit): string {
  return `It takes ${allowed(limit)}; the one before is kept.`;
}

/** What a field says of what would be too large. */
function tooLarge(fault: SizeFault): string {
  const text = size(fault);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Nothing was changed.`;
}

/** What is too large, as part of a sentence. */
function size(fault: SizeFault): string {
  switch (fault.code) {
    case "layers":
      return `${plain(fault.found)} hidden layers are too many: there can be 1 to ${plain(fault.most)}`;
    case "hidden":
      return `hidden layer ${fault.layer} must have 1 to ${plain(fault.most)} neurons, not ${plain(fault.found)}`;
    case "weights":
      return `this network would have ${plain(fault.found)} weights, more than the ${plain(fault.most)} allowed: choose fewer hidden neurons`;
    case "work":
      return `a batch of P = ${plain(fault.batchSize)} samples is too much for a network of ${plain(fault.weights)} weights: choose P = ${plain(fault.fitting)} at most, or fewer hidden neurons`;
  }
}

const keys: Readonly<Record<string, string>> = {
  out: "the output",
  factor: "the cost’s factor",
  batch: "mean or sum",
  rules: "the rules",
  bias: "the biases",
  set: "the set of digits",
  i: "the digit’s number",
  draw: "the drawing",
  label: "the true digit",
  sizes: "the layers’ sizes",
  n: "the hidden layers",
  x: "the inputs",
  y: "the expected outputs",
  P: "the batch size",
  seed: "the seed",
  amp: "the amplitude",
  w: "the weights",
  alpha: "the rate α",
  step: "the step",
  face: "the writing of the equations",
  faces: "the writing of an equation",
  pin: "the pinned cell",
  trail: "the trail of cells",
  neuron: "the neuron shown",
  digits: "the number of digits shown",
  lang: "the language",
};

function named(key: string, found: string): string {
  const what = keys[key];
  const shown = `“${key}=${found.length > 40 ? `${found.slice(0, 40)}…` : found}”`;
  return what === undefined ? shown : `${what} (${shown})`;
}

/** What of an address or a file could not be used, as part of a sentence. */
function fault(fault: SetupFault): string {
  switch (fault.code) {
    case "layers":
    case "hidden":
    case "weights":
    case "work":
      return size(fault);
    case "number":
      return `${named(fault.key, fault.found)} is not a number in decimal digits, like 12 or 0.5`;
    case "range":
      return `${named(fault.key, fault.found)}: it takes ${allowed(fault.limit)}`;
    case "choice":
      return fault.known.length > 6
        ? `${named(fault.key, fault.found)} is not known`
        : `${named(fault.key, fault.found)}: it takes ${fault.known.join(" or ")}`;
    case "form":
      return `${named(fault.key, fault.found)} cannot be read`;
    case "key":
      return `“${fault.key}” is not known`;
    case "place":
      return `there is no place “${fault.found}”`;
    case "page":
      return `there is no page “${fault.found}”`;
    case "not-carried":
      return "the drawn digit is not in the address: ask who sent it for the file";
    case "long":
      return `the address is too long (${plain(fault.found)} characters, at most ${plain(fault.most)})`;
    case "ends":
      return `a network of ${plain(fault.inputs)} inputs and ${plain(fault.outputs)} outputs does not fit: a digit needs 784 and 10, and numbers typed by hand (x, y) 1 to 784 and 1 to 10`;
    case "row":
      return `row ${fault.row + 1} of ${fault.part} has ${plain(fault.found)} numbers instead of ${plain(fault.expected)}`;
    case "matrices":
      return `there are ${plain(fault.found)} weight matrices instead of ${plain(fault.expected)}`;
    case "matrix":
      return `weight matrix ${fault.layer} has ${plain(fault.found)} numbers instead of ${plain(fault.expected)}, biases included`;
  }
}

/** What of an address could not be used; the rest was. */
function address(faults: readonly SetupFault[]): string {
  const most = 3;
  const more = faults.length - most;
  const said = faults.slice(0, most).map(fault).join("; ");
  const rest = more > 0 ? `; and ${plain(more)} more` : "";
  return `Part of the address could not be used: ${said}${rest}. The rest is used; for these the usual values are kept.`;
}

/** Why a file was not opened. */
function file(refused: FileFault): string {
  const unchanged = "Nothing was changed.";
  switch (refused.code) {
    case "file-size":
      return `This file is too large (${plain(Math.ceil(refused.bytes / 2 ** 20))} MB, at most ${plain(refused.most / 2 ** 20)}). ${unchanged}`;
    case "not-json":
      return `This file is not readable JSON: it may be truncated or damaged. ${unchanged}`;
    case "not-a-setup":
      return `This file is not a Deltascope setup (it lacks "format": "deltascope.setup"). ${unchanged}`;
    case "version":
      return `This file is of version ${refused.found}; this page reads versions 1 to ${refused.known}. Reload the page to get the newest one. ${unchanged}`;
    case "value":
      return `In this file, ${refused.path === "" ? "the content" : `“${refused.path}”`} ${refused.found === "–" ? "is missing" : `cannot be used (${refused.found})`}${refused.limit === null ? "" : `: it takes ${allowed(refused.limit)}`}. ${unchanged}`;
    case "setup":
      return `In this file, ${fault(refused.fault)}. ${unchanged}`;
    case "unreadable":
      return `The browser could not read this file. ${unchanged} Choose it again.`;
  }
}

export const en = { number, outside, tooLarge, address, file } satisfies typeof fr;
