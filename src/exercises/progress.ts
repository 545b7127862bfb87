import { firstStanding, nextStanding, type Rung, type Standing } from "./rungs.ts";

/** What is kept of one kind of question, a line of the course or a choice, by its name. */
export interface KindProgress extends Standing {
  readonly answered: number;
  readonly right: number;
  /** Right answers in a row, on whatever rung. */
  readonly streak: number;
  /** The mistake that was named last, by its code; null where none was, or it has been got right twice since. */
  readonly mistaken: string | null;
  /** How many times in a row it was right without help, on different days' visits: what sets the next visit. */
  readonly strength: number;
  /** When it was answered last, and when to come back to it: milliseconds since 1970. */
  readonly last: number;
  readonly due: number;
}

/** What a learner has done, by kind. Plain data, kept on the device. */
export type Progress = Readonly<Record<string, KindProgress>>;

export const noProgress: Progress = {};

/** One answer, as far as progress is concerned. */
export interface Outcome {
  readonly kind: string;
  readonly right: boolean;
  /** The code of the first mistake named, if one was. */
  readonly mistake: string | null;
  /** The rung that it was asked on; the one where the learner stands unless said. */
  readonly rung?: Rung;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const day = 24 * 60 * 60 * 1000;
/** Days until a kind is looked at again, by strength. */
const pauses = [0, 1, 3, 7, 16, 35] as const;

/** The progress once an answer has been given. */
export function recorded(progress: Progress, { kind, right, mistake, rung: asked, at }: Outcome): Progress {
  const before = progress[kind];
  const stood = before ?? firstStanding;
  const standing = nextStanding(
    asked === undefined || asked === stood.rung ? stood : { rung: asked, inARow: 0 },
    right,
  );
  const strength = strengthAfter(before, right, at);
  const { rung, inARow } = standing;
  const streak = right ? (before?.streak ?? 0) + 1 : 0;
  const kept = streak < 2 ? (before?.mistaken ?? null) : null;
  const after: KindProgress = {
    rung,
    inARow,
    answered: (before?.answered ?? 0) + 1,
    right: (before?.right ?? 0) + Number(right),
    streak,
    mistaken: right ? kept : mistake,
    strength,
    last: at,
    due: at + (pauses[strength] ?? 0) * day,
  };
  return { ...progress, [kind]: after };
}

/** A wrong answer halves the strength; a right one raises it, but only once a visit: twenty in an hour are one. */
function strengthAfter(before: KindProgress | undefined, right: boolean, at: number): number {
  if (before === undefined) return right ? 1 : 0;
  if (!right) return Math.floor(before.strength / 2);
  const raised = before.strength === 0 || at >= before.due;
  return raised ? Math.min(before.strength + 1, pauses.length - 1) : before.strength;
}

/** Where a kind stands: the first rung where nothing has been done. */
export function standingOf(progress: Progress, kind: string): Standing {
  return progress[kind] ?? firstStanding;
}

/** Solid: right on the blank page, and again after some days. */
export function isSolid({ rung, strength }: KindProgress): boolean {
  return rung === "all" && strength >= 3;
}

/** The kinds to come back to at a moment, the longest overdue first. */
export function dueKinds(progress: Progress, now: number): readonly string[] {
  return Object.entries(progress)
    .filter(([, { due }]) => due <= now)
    .sort(([, one], [, other]) => one.due - other.due)
    .map(([kind]) => kind);
}

/** The kinds whose last answer was a mistake that was named, the latest first. */
export function mistakenKinds(progress: Progress): readonly string[] {
  return Object.entries(progress)
    .filter(([, { mistaken }]) => mistaken !== null)
    .sort(([, one], [, other]) => other.last - one.last)
    .map(([kind]) => kind);
}

/** The kinds that are solid and not yet to be looked at again. */
export function solidKinds(progress: Progress, now: number): readonly string[] {
  return Object.entries(progress)
    .filter(([, known]) => isSolid(known) && known.due > now)
    .map(([kind]) => kind);
}

/** What was done on two devices: of each kind, where it was answered last. */
export function broughtTogether(one: Progress, other: Progress): Progress {
  const later = Object.entries(other).filter(([kind, { last }]) => last >= (one[kind]?.last ?? 0));
  return { ...one, ...Object.fromEntries(later) };
}
