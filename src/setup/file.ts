import { type BaseIssue, nullable, safeParse, strictObject } from "valibot";
import { isRecord } from "../digits/record.ts";
import { layersText } from "./exact-numbers.ts";
import type { SetupFault } from "./fault.ts";
import { completedSetup } from "./hand-written.ts";
import { type Limit, limits } from "./limits.ts";
import { areSame } from "./same-weights.ts";
import { setupSchema, trainedSchema, viewSchema } from "./schema.ts";
import { areGiven } from "./setup.ts";
import { isPage, type Situation, setupFaults, weightFaults } from "./situation.ts";

/** What a file says it is, so that no other JSON is taken for it. */
export const setupFormat = "deltascope.setup";
/** Raised when files of the older form can no longer be read as they stand; `migrations` then says how they are read. */
const version = 1;
/** Weights of the largest network allowed, written out, take some 45 MB. */
export const largestFile = 64 * 2 ** 20;

/** A situation as a file holds it: the weights too, where they are no longer the first ones. */
export interface Saved extends Situation {
  /** w^h at `h − 1`. */
  readonly weights: readonly ArrayLike<number>[] | null;
}

/** Whether a file gives weights twice, and they differ: `weights` are then the network's, `given` what a reset brings back. */
export function givesTwoWeights({ setup: { init }, weights }: Saved): boolean {
  return weights !== null && areGiven(init) && !areSame(weights, init.given);
}

/** Why a file is not taken. Nothing of it is then used. */
export type FileFault =
  | { readonly code: "file-size"; readonly bytes: number; readonly most: number }
  /** The browser could not read it at all. */
  | { readonly code: "unreadable" }
  | { readonly code: "not-json" }
  | { readonly code: "not-a-setup" }
  | { readonly code: "version"; readonly found: string; readonly known: number }
  /** `path`: where in the file, as `setup.alpha`. `limit` where it is a number that lies outside. */
  | { readonly code: "value"; readonly path: string; readonly found: string; readonly limit: Limit | null }
  | { readonly code: "setup"; readonly fault: SetupFault };

type FileReading =
  | { readonly kind: "read"; readonly saved: Saved }
  | { readonly kind: "refused"; readonly fault: FileFault };

/** What makes a file's content of version n one of version n + 1, at n. */
type Migrations = Readonly<Record<number, (content: Readonly<Record<string, unknown>>) => unknown>>;

const migrations: Migrations = {};

const contentSchema = strictObject({ setup: setupSchema, view: viewSchema, weights: nullable(trainedSchema) });

/** The file of a situation, as JSON text that a person can read and write. `readSituation` gives the same back. */
export function fileText(saved: Saved): string {
  return `{\n  "format": "${setupFormat}",\n  "version": ${version},\n${savedParts(saved)}\n}\n`;
}

/** The parts of a situation as the fields of a JSON object, without its braces. */
export function savedParts({ setup, view, weights }: Saved): string {
  const fields = (part: object): string =>
    Object.entries(part)
      .map(([key, value]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",");
  const kept = weights === null ? "" : `,\n  "weights": ${layersText(weights)}`;
  return `  "setup": {${fields(setup)}\n  },\n  "view": {${fields(view)}\n  }${kept}`;
}

/**
 * Reads what `fileText` wrote, or anything else a person may choose: it never throws, and takes nothing unchecked. What the
 * file does not say is as `usual`.
 */
export function readSituation(text: string, usual: Situation): FileReading {
  const refused = (fault: FileFault): FileReading => ({ kind: "refused", fault });
  if (text.length > largestFile) return refused({ code: "file-size", bytes: text.length, most: largestFile });
  const found = parsed(text);
  if (found === undefined) return refused({ code: "not-json" });
  if (!isRecord(found) || found.format !== setupFormat) return refused({ code: "not-a-setup" });
  return readContent(found, usual);
}

/**
 * Reads the setup, the view and the weights of an object that JSON text held, `format` and `version` besides. It never throws. What the
 * object does not say is as `usual`.
 */
export function readContent(found: Readonly<Record<string, unknown>>, usual: Situation): FileReading {
  const refused = (fault: FileFault): FileReading => ({ kind: "refused", fault });
  const { format: _format, version: said, ...rest } = found;
  const other = versionFault(said, version);
  if (other !== null) return refused(other);
  const content = safeParse(contentSchema, completed(migrated(rest, Number(said), version, migrations), usual));
  return content.success ? together(content.output) : refused(valueFault(content.issues[0]));
}

/** What is wrong with the version that a file says; null for 1 to `known`. */
export function versionFault(said: unknown, known: number): FileFault | null {
  if (typeof said === "number" && Number.isInteger(said) && said >= 1 && said <= known) return null;
  return { code: "version", found: short(JSON.stringify(said)), known };
}

/** A file's content brought from the version it was written in to a newer one, a step at a time. */
export function migrated(content: unknown, from: number, to: number, steps: Migrations): unknown {
  let now = content;
  for (let at = from; at < to; at++) now = isRecord(now) ? (steps[at]?.(now) ?? now) : now;
  return now;
}

/** The content with what it does not say as usual; what is no object is left for the schema to refuse. */
function completed(content: unknown, usual: Situation): unknown {
  if (!isRecord(content)) return content;
  const { setup = {}, view = {}, weights = null, ...rest } = content;
  return {
    ...rest,
    setup: isRecord(setup) ? completedSetup(setup, usual.setup) : setup,
    view: isRecord(view) ? { ...usual.view, ...view } : view,
    weights,
  };
}

/** The file's parts, each sound by itself, where they go together. */
function together(saved: Saved): FileReading {
  const { setup, view, weights } = saved;
  const faults = setupFaults(setup);
  if (weights !== null) faults.push(...weightFaults(setup.sizes, weights));
  if (!isPage(view)) faults.push({ code: "page", found: view.page });
  const [fault] = faults;
  return fault === undefined ? { kind: "read", saved } : { kind: "refused", fault: { code: "setup", fault } };
}

/** Where in a file a value is that its schema refuses. */
export function valueFault(issue: BaseIssue<unknown>): FileFault {
  const keys = issue.path?.map(({ key }) => String(key)) ?? [];
  const last = keys.at(-1);
  const isLimit = (key: string | undefined): key is keyof typeof limits => key !== undefined && key in limits;
  return {
    code: "value",
    path: keys.join("."),
    found: short(issue.received),
    limit: typeof issue.input === "number" && isLimit(last) ? limits[last] : null,
  };
}

/** What was found, told shortly; a dash for what is not there. */
function short(text: string | undefined): string {
  const whole = text === undefined || text === "undefined" ? "–" : text;
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}

/** What JSON text says; undefined, which JSON cannot say, for text that is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
