import { type CollectionFile, digitsFormat, readCollection } from "../digits/collection-file.ts";
import { isRecord } from "../digits/record.ts";
import type { ExerciseFileFault } from "../exercises/file-fault.ts";
import type { Progress } from "../exercises/progress.ts";
import { progressFormat, progressFrom } from "../exercises/progress-file.ts";
import { type Results, resultsFormat, resultsFrom } from "../exercises/results.ts";
import { type FileFault, largestFile, parsed, readContent, type Saved, setupFormat } from "../setup/file.ts";
import type { Situation } from "../setup/situation.ts";
import { type BroughtNetwork, type NpzFault, readNpz } from "./network-npz.ts";
import { readSession, type Session, sessionFormat } from "./session-file.ts";
import { traceFormat } from "./trace-file.ts";

type Refused<F extends string, Fault> = { readonly file: F; readonly fault: Fault };
type DigitsFault = Extract<CollectionFile, { kind: "refused" }>["fault"];

/** Why a file is not taken. Nothing of it is then used. */
export type Refusal =
  /** A situation, a trace or a session; or too large, or not read at all. */
  | Refused<"page", FileFault>
  | Refused<"npz", Exclude<NpzFault, { code: "network" }>>
  | Refused<"digits", DigitsFault>
  | Refused<"exercises", ExerciseFileFault>
  /** Nothing that the page reads: of what it takes it to be. */
  | Refused<"other", "array" | "mnist" | "packed" | "table" | "unknown">;

/** What a file brings. */
export type Arrival =
  | { readonly kind: "setup" | "trace"; readonly saved: Saved }
  | { readonly kind: "session"; readonly session: Session }
  | { readonly kind: "network"; readonly network: BroughtNetwork }
  | { readonly kind: "digits"; readonly file: Extract<CollectionFile, { kind: "read" }> }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "results"; readonly results: Results }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * What the bytes of a file are, told by what stands in them and not by its name. It never throws, and takes nothing unchecked.
 *
 * @param usual what a setup's file leaves out
 */
export function readFile(bytes: Uint8Array, usual: Situation): Arrival {
  const refused = (refusal: Refusal): Arrival => ({ kind: "refused", refusal });
  if (bytes.length > largestFile) {
    return refused({ file: "page", fault: { code: "file-size", bytes: bytes.length, most: largestFile } });
  }
  if (begins(bytes, 0x50, 0x4b)) {
    const reading = readNpz(bytes);
    if (reading.kind === "read") return { kind: "network", network: reading.network };
    const { fault } = reading;
    return refused(
      fault.code === "network"
        ? { file: "page", fault: { code: "setup", fault: fault.fault } }
        : { file: "npz", fault },
    );
  }
  if (begins(bytes, 0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) return refused({ file: "other", fault: "array" });
  if (begins(bytes, 0, 0, 8)) return refused({ file: "other", fault: "mnist" });
  if (begins(bytes, 0x1f, 0x8b)) return refused({ file: "other", fault: "packed" });
  return fromText(new TextDecoder().decode(bytes), usual);
}

function begins(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, n) => bytes[n] === byte);
}

function fromText(text: string, usual: Situation): Arrival {
  const refused = (refusal: Refusal): Arrival => ({ kind: "refused", refusal });
  const found = parsed(text);
  if (found === undefined) {
    return refused(
      /^[\w ]+(,[\w ]+){2,}\r?\n/.test(text)
        ? { file: "other", fault: "table" }
        : { file: "page", fault: { code: "not-json" } },
    );
  }
  if (!isRecord(found)) return refused({ file: "other", fault: "unknown" });
  switch (found.format) {
    case setupFormat: {
      const reading = readContent(found, usual);
      return reading.kind === "read"
        ? { kind: "setup", saved: reading.saved }
        : refused({ file: "page", fault: reading.fault });
    }
    case traceFormat: {
      // Its numbers follow from the rest, and are computed again.
      const { trace: _numbers, ...rest } = found;
      const reading = readContent(rest, usual);
      return reading.kind === "read"
        ? { kind: "trace", saved: reading.saved }
        : refused({ file: "page", fault: reading.fault });
    }
    case sessionFormat: {
      const reading = readSession(found);
      return reading.kind === "read"
        ? { kind: "session", session: reading.session }
        : refused({ file: "page", fault: reading.fault });
    }
    case digitsFormat: {
      const file = readCollection(text);
      return file.kind === "read" ? { kind: "digits", file } : refused({ file: "digits", fault: file.fault });
    }
    case progressFormat: {
      const progress = progressFrom(text);
      return typeof progress === "string"
        ? refused({ file: "exercises", fault: progress })
        : { kind: "progress", progress };
    }
    case resultsFormat: {
      const results = resultsFrom(text);
      return typeof results === "string"
        ? refused({ file: "exercises", fault: results })
        : { kind: "results", results };
    }
    default:
      return refused({ file: "other", fault: "unknown" });
  }
}
