import type { Trace } from "../core/trace.ts";
import { fileText, largestFile, type Saved } from "../setup/file.ts";
import { limits, within } from "../setup/limits.ts";
import type { Row } from "../setup/setup.ts";
import { networkNpz } from "./network-npz.ts";
import { type Session, sessionText } from "./session-file.ts";
import { traceCsv, traceText } from "./trace-file.ts";

/** What a file is to hold. */
export type FileOrder =
  | { readonly kind: "setup"; readonly saved: Saved }
  | { readonly kind: "session"; readonly session: Session }
  | {
      readonly kind: "weights";
      readonly sizes: readonly number[];
      /** w^h at `h − 1`. */
      readonly weights: readonly ArrayLike<number>[];
      readonly rows: readonly Row[] | null;
    }
  | { readonly kind: "trace"; readonly saved: Saved; readonly trace: Trace }
  | { readonly kind: "trace-table"; readonly trace: Trace };

/** Why no file is made: the page could not open it again. */
export type WritingFault =
  | { readonly code: "file-size"; readonly bytes: number; readonly most: number }
  /** w^h has a weight that is no finite number. */
  | { readonly code: "not-finite"; readonly layer: number };

export type Written =
  | { readonly kind: "written"; readonly file: Blob }
  | { readonly kind: "refused"; readonly fault: WritingFault };

/** The file of an order, the same bytes wherever and whenever it is written. One that could not be opened again is refused. */
export function writeFile(order: FileOrder): Written {
  for (const weights of weightsOf(order)) {
    const layer = weights.findIndex((values) => !Array.prototype.every.call(values, isWeight));
    if (layer >= 0) return { kind: "refused", fault: { code: "not-finite", layer: layer + 1 } };
  }
  const file = new Blob(contentOf(order), { type: typeOf(order) });
  // A table is for a spreadsheet, and is not opened here.
  if (order.kind !== "trace-table" && file.size > largestFile) {
    return { kind: "refused", fault: { code: "file-size", bytes: file.size, most: largestFile } };
  }
  return { kind: "written", file };
}

const isWeight = (value: number): boolean => within(value, limits.trainedWeight);

/** How many numbers an order has, about: what it takes to write it grows with them. */
export function numbersIn(order: FileOrder): number {
  const counted = (weights: readonly ArrayLike<number>[]): number =>
    weights.reduce((sum, { length }) => sum + length, 0);
  const own = weightsOf(order).reduce((sum, weights) => sum + counted(weights), 0);
  return "trace" in order ? own + 5 * counted(order.trace.weights) : own;
}

/** The weights of each network in an order. */
function weightsOf(order: FileOrder): (readonly ArrayLike<number>[])[] {
  switch (order.kind) {
    case "setup":
    case "trace":
      return [order.saved.weights ?? []];
    case "session":
      return order.session.networks.map(({ weights }) => weights ?? []);
    case "weights":
      return [order.weights];
    case "trace-table":
      return [];
  }
}

function contentOf(order: FileOrder): BlobPart[] {
  switch (order.kind) {
    case "setup":
      return [fileText(order.saved)];
    case "session":
      return [sessionText(order.session)];
    case "weights":
      return [networkNpz(order.sizes, order.weights, order.rows)];
    case "trace":
      return [traceText(order.saved, order.trace)];
    case "trace-table":
      // Each part is the browser's to hold, on its disk where it likes: all of them are more than a program may have.
      return Array.from(traceCsv(order.trace), (part) => new Blob([part]));
  }
}

function typeOf({ kind }: FileOrder): string {
  if (kind === "weights") return "application/octet-stream";
  return kind === "trace-table" ? "text/csv" : "application/json";
}
