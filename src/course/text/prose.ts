import type { ComparisonKey, Relation } from "../equations/comparison-rows.ts";
import type { FaultId } from "../faults/fault-id.ts";
import type { ChapterId, RemarkOf, TextKey } from "./chapters.ts";
import type { FaultByHandId } from "./faults-by-hand.ts";
import type { ExperimentId, LessonId, Phase } from "./identifiers.ts";
import type { Sentence } from "./inline.ts";
import type { NotationKey } from "./notation.ts";

/**
 * A chapter's words: `objectives` follow “you will be able to”, `texts` are its headings, paragraphs and asides; then the remarks
 * that stand in it, and what it alone has.
 */
export type ChapterProse<Id extends ChapterId> = {
  readonly objectives: readonly Sentence[];
  readonly texts: Readonly<Record<TextKey<Id>, Sentence>>;
} & ([RemarkOf<Id>] extends [never] ? unknown : { readonly remarks: Readonly<Record<RemarkOf<Id>, RemarkProse>> }) &
  (Id extends keyof OwnProse ? OwnProse[Id] : unknown);

/** What only one chapter has. */
interface OwnProse {
  readonly N: {
    /** What each row of table N means. */
    readonly notationTable: Readonly<Record<NotationKey, Sentence>>;
  };
  readonly D: {
    /** What each lesson is about. */
    readonly lessons: Readonly<Record<LessonId, Sentence>>;
  };
  readonly M: { readonly phases: Readonly<Record<Phase, PhaseProse>> };
  readonly P: {
    readonly experiments: Readonly<Record<ExperimentId, ExperimentProse>>;
    readonly faultsByHand: Readonly<Record<FaultByHandId, FaultByHandProse>>;
    /** What the notes' debugging page ends in, point by point. */
    readonly checklist: readonly Sentence[];
  };
}

/** A remark (R1–R7): a short title and what is to be understood. */
export interface RemarkProse {
  readonly title: Sentence;
  readonly text: Sentence;
}

/** A phase of the method (M1–M3): its name and its lines, in order. */
interface PhaseProse {
  readonly title: Sentence;
  readonly lines: readonly Sentence[];
}

/**
 * One entry of the notes' debugging page as an experiment: what the notes say, why it matters, what to try. `measured` is
 * what we found when we tried it, under the conditions that P.conditions states: an addition to the notes, every time.
 */
interface ExperimentProse {
  readonly title: Sentence;
  readonly notes: Sentence;
  readonly why: Sentence;
  readonly attempt: Sentence;
  readonly measured: Sentence;
}

/** A fault worked out on the small network: what to look at, and what is called right and wrong there. */
interface FaultByHandProse {
  readonly lead: Sentence;
  readonly right: Sentence;
  readonly wrong: Sentence;
}

/** A fault that the program can be given, in a sentence each. */
interface FaultProse {
  readonly name: Sentence;
  /** What the program does. */
  readonly does: Sentence;
  /** Which number gives it away, and how. */
  readonly betrays: Sentence;
  /** Why the gradient check sees it, and in which weights, or why it cannot. */
  readonly check: Sentence;
}

/** The few words that the course's blocks are labelled with. */
interface Labels {
  /** Before a chapter's objectives. */
  readonly objectives: string;
  /** On what is not in the notes. */
  readonly addition: string;
  readonly additionMeaning: Sentence;
  readonly remark: string;
  /** The parts of an experiment. */
  readonly notes: string;
  readonly why: string;
  readonly attempt: string;
  readonly measured: string;
  /** The faults that an experiment speaks of, each to be run beside the right program: what the list is, and before each name. */
  readonly runs: string;
  readonly run: string;
  /** The columns of the comparison, and how its rows stand to each other. */
  readonly variantA: string;
  readonly variantB: string;
  readonly relations: Readonly<Record<Relation, string>>;
}

/** What every page of the course needs. */
export interface Contents {
  readonly labels: Labels;
  readonly titles: Readonly<Record<ChapterId, string>>;
}

/** The chapters, all of them, in one language. */
export interface Course extends Contents {
  readonly chapters: { readonly [Id in ChapterId]: ChapterProse<Id> };
}

/** What to see in each row of A against B. */
export type ComparisonProse = Readonly<Record<ComparisonKey, Sentence>>;

/** The faults that the program can be given: what they do, what gives them away, and what the gradient check says of them. */
export type FaultsProse = Readonly<Record<FaultId, FaultProse>>;
