import { type DrawnDigit, largestCollection } from "./collection.ts";
import { isRecord } from "./record.ts";
import type { Stroke, StrokePoint } from "./strokes.ts";

/** What the file says it is, so that no other JSON is taken for it. */
export const digitsFormat = "deltascope-digits";

/** Raised when a file of the older form could no longer be read as it stands. */
const version = 1;

/** Points a digit may have: a minute of drawing at 120 points a second is 7,200. */
const mostPoints = 10_000;

const longestId = 100;

/** What is wrong with a file as a whole: nothing of it is taken. */
type CollectionFault =
  | { readonly code: "not-json" }
  | { readonly code: "not-a-collection" }
  | { readonly code: "unknown-version"; readonly found: unknown }
  | { readonly code: "too-many"; readonly found: number; readonly most: number };

/** What is wrong with one entry, counted from 0: the others are taken. */
interface EntryFault {
  readonly entry: number;
  /** The part that cannot be used: `entry` itself is no object, or one of its fields. */
  readonly part: "entry" | "id" | "label" | "strokes" | "drawnAt" | "heldOut";
}

/** What a file holds. `digits` are sound; `entryFaults` says which entries were not and why. */
export type CollectionFile =
  | { readonly kind: "read"; readonly digits: readonly DrawnDigit[]; readonly entryFaults: readonly EntryFault[] }
  | { readonly kind: "refused"; readonly fault: CollectionFault };

/** The collection as JSON text, one digit a line. `readCollection` gives the same digits back. */
export function writeCollection(digits: readonly DrawnDigit[]): string {
  return `{"format":"${digitsFormat}","version":${version},"digits":${digitsText(digits)}}\n`;
}

/** The digits as a JSON list, one a line. */
export function digitsText(digits: readonly DrawnDigit[]): string {
  return `[\n${digits.map((digit) => JSON.stringify(soundDigit(digit))).join(",\n")}\n]`;
}

/** Reads what `writeCollection` wrote, or anything else a person may choose: it never throws, and takes nothing unchecked. */
export function readCollection(text: string): CollectionFile {
  const content = parsed(text);
  if (content === undefined) return { kind: "refused", fault: { code: "not-json" } };
  if (!isRecord(content) || content.format !== digitsFormat)
    return { kind: "refused", fault: { code: "not-a-collection" } };
  if (content.version !== version) {
    return { kind: "refused", fault: { code: "unknown-version", found: content.version } };
  }
  const entries = content.digits;
  if (!Array.isArray(entries)) return { kind: "refused", fault: { code: "not-a-collection" } };
  if (entries.length > largestCollection) {
    return { kind: "refused", fault: { code: "too-many", found: entries.length, most: largestCollection } };
  }
  const digits: DrawnDigit[] = [];
  const entryFaults: EntryFault[] = [];
  entries.forEach((found: unknown, entry) => {
    const part = faultyPart(found);
    if (part !== null) entryFaults.push({ entry, part });
    else digits.push(soundDigit(found as DrawnDigit));
  });
  return { kind: "read", digits, entryFaults };
}

/** Those of some records, whatever they are, that are digits as `DrawnDigit` says, in the order given. */
export function soundDigits(records: readonly unknown[]): DrawnDigit[] {
  return records.filter((found) => faultyPart(found) === null).map((found) => soundDigit(found as DrawnDigit));
}

/** Undefined, which JSON cannot say, for text that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first part of an entry that is not as `DrawnDigit` says; null for one that is. */
function faultyPart(found: unknown): EntryFault["part"] | null {
  if (!isRecord(found)) return "entry";
  const { id, label, strokes, drawnAt, heldOut } = found;
  if (typeof id !== "string" || id.length === 0 || id.length > longestId) return "id";
  if (!Number.isInteger(label) || Number(label) < 0 || Number(label) > 9) return "label";
  if (!areStrokes(strokes)) return "strokes";
  if (typeof drawnAt !== "number" || !Number.isFinite(drawnAt) || drawnAt < 0) return "drawnAt";
  return typeof heldOut === "boolean" ? null : "heldOut";
}

function areStrokes(found: unknown): found is Stroke[] {
  if (!Array.isArray(found) || !found.every((stroke) => Array.isArray(stroke))) return false;
  const points = found.flat();
  return points.length > 0 && points.length <= mostPoints && points.every(isPoint);
}

function isPoint(found: unknown): found is StrokePoint {
  return isRecord(found) && isCoordinate(found.x) && isCoordinate(found.y);
}

function isCoordinate(found: unknown): boolean {
  return typeof found === "number" && Math.abs(found) <= 1e9;
}

/** Only the fields that a digit has, whatever else a file carried. */
function soundDigit({ id, label, strokes, drawnAt, heldOut }: DrawnDigit): DrawnDigit {
  return { id, label, strokes: strokes.map((points) => points.map(({ x, y }) => ({ x, y }))), drawnAt, heldOut };
}
