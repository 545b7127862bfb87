import { array, maxLength, minLength, nullable, pipe, safeParse, strictObject, unknown } from "valibot";
import type { DrawnDigit } from "../digits/collection.ts";
import { largestCollection } from "../digits/collection.ts";
import { digitsText, soundDigits } from "../digits/collection-file.ts";
import { type ExerciseRecord, recordSchema } from "../exercises/record.ts";
import { layersText } from "../setup/exact-numbers.ts";
import { type FileFault, valueFault, versionFault } from "../setup/file.ts";
import { setupSchema, trainedSchema, viewSchema } from "../setup/schema.ts";
import { type Setup, sideOf } from "../setup/setup.ts";
import { isPage, setupFaults, weightFaults } from "../setup/situation.ts";
import type { View } from "../setup/view.ts";
import { type Run, runsSchema, runsText } from "./curves.ts";

/** What a session's file says it is. */
export const sessionFormat = "deltascope.session";
const version = 1;

/** One of the page's two networks. */
export interface SessionNetwork {
  readonly setup: Setup;
  /** Where they are no longer the first ones: w^h at `h − 1`. */
  readonly weights: readonly ArrayLike<number>[] | null;
}

/** All that a page has: what it shows, both networks, the runs' curves, one's own digits, what was done in the exercises. */
export interface Session {
  readonly view: View;
  /** The one shown first; the other, where it was ever shown. */
  readonly networks: readonly SessionNetwork[];
  readonly runs: readonly Run[];
  readonly digits: readonly DrawnDigit[];
  readonly exercises: ExerciseRecord;
}

type SessionReading =
  | { readonly kind: "read"; readonly session: Session }
  | { readonly kind: "refused"; readonly fault: FileFault };

const networkSchema = strictObject({ setup: setupSchema, weights: nullable(trainedSchema) });

const sessionSchema = strictObject({
  view: viewSchema,
  networks: pipe(array(networkSchema), minLength(1), maxLength(2)),
  runs: runsSchema,
  digits: pipe(array(unknown()), maxLength(largestCollection)),
  exercises: recordSchema,
});

/** A session as JSON text. `readSession` gives the same back. */
export function sessionText({ view, networks, runs, digits, exercises }: Session): string {
  const nets = networks.map(
    ({ setup, weights }) =>
      `{"setup":${JSON.stringify(setup)},"weights":${weights === null ? "null" : layersText(weights)}}`,
  );
  const parts = [
    `"format": "${sessionFormat}"`,
    `"version": ${version}`,
    `"view": ${JSON.stringify(view)}`,
    `"networks": [\n${nets.join(",\n")}\n]`,
    `"runs": ${runsText(runs)}`,
    `"digits": ${digitsText(digits)}`,
    `"exercises": ${JSON.stringify(exercises)}`,
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

/** The session that an object holds, read from JSON text. It never throws; a session is taken whole or not at all. */
export function readSession(found: Readonly<Record<string, unknown>>): SessionReading {
  const refused = (fault: FileFault): SessionReading => ({ kind: "refused", fault });
  const { format: _format, version: said, ...rest } = found;
  const other = versionFault(said, version);
  if (other !== null) return refused(other);
  const read = safeParse(sessionSchema, rest);
  if (!read.success) return refused(valueFault(read.issues[0]));
  const { view, networks, runs, digits, exercises } = read.output;
  const faults = networks.flatMap(({ setup, weights }) => [
    ...setupFaults(setup),
    ...(weights === null ? [] : weightFaults(setup.sizes, weights)),
  ]);
  if (!isPage(view)) faults.push({ code: "page", found: view.page });
  const [fault] = faults;
  if (fault !== undefined) return refused({ code: "setup", fault });
  const sides = networks.map(({ setup }) => sideOf(setup));
  if (new Set(sides).size < sides.length) {
    return refused({ code: "value", path: "networks", found: sides.join(", "), limit: null });
  }
  const sound = soundDigits(digits);
  if (sound.length < digits.length) {
    return refused({ code: "value", path: "digits", found: `${digits.length - sound.length}`, limit: null });
  }
  return { kind: "read", session: { view, networks, runs, digits: sound, exercises } };
}
