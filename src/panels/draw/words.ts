import type { DrawnDigit } from "../../digits/collection.ts";
import type { Words } from "../../store/language.ts";
import { en } from "./words-en.ts";
import { fr } from "./words-fr.ts";

/** How sure an answer is, from its ŷ. */
export type Sureness = "sure" | "fairly" | "hesitant" | "lost";

/** The steps from strokes to X. */
export type PreparationStep = "strokes" | "box" | "scaled" | "centred" | "input";

export interface DrawWords {
  readonly pad: string;
  readonly padHelp: string;
  readonly padRole: string;
  readonly prompt: string;
  readonly promptKeys: string;
  readonly penDown: string;
  readonly penUp: string;
  readonly padFull: string;
  readonly tool: string;
  readonly tools: Readonly<Record<"pen" | "eraser", string>>;
  readonly undo: string;
  readonly redo: string;
  readonly clear: string;

  readonly reading: string;
  readonly nothingYet: string;
  readonly answer: (digit: number) => string;
  readonly answerSpoken: (digit: number, sureness: string, share: string) => string;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly runnerUp: (digit: number, share: string) => string;
  readonly prediction: (digit: number, value: string) => string;
  readonly bars: Readonly<Record<"sigmoid" | "softmax", string>>;
  readonly outputs: string;
  readonly outputNames: Readonly<Record<"sigmoid" | "softmax" | "both", string>>;
  readonly lookalikes: string;
  readonly lookalike: (label: number, index: string) => string;
  readonly lookalikesNone: string;
  readonly measured: (share: string, right: string, count: string) => string;
  readonly measuring: string;

  readonly untrained: (share: string) => string;
  readonly trainOffer: string;
  readonly train: string;
  readonly trainWaits: string;
  readonly trainingNow: (epoch: string, epochs: string) => string;
  readonly trainingLabel: string;
  readonly trainFailed: string;
  readonly stop: string;

  readonly preparation: string;
  readonly preparationWhy: string;
  readonly preparationSteps: Readonly<Record<PreparationStep, { readonly title: string; readonly why: string }>>;
  readonly preparationPicture: (title: string) => string;
  readonly aspectKept: (width: string, height: string) => string;
  readonly shifted: (right: string, down: string) => string;
  readonly feed: string;
  readonly feeds: Readonly<Record<"prepared" | "unprepared", string>>;
  readonly unpreparedNote: string;
  readonly retouchedNote: string;
  readonly pixelsOnly: string;

  readonly grid: string;
  readonly gridTitle: string;
  readonly gridHelp: string;
  readonly gridCell: (row: number, column: number, grey: number) => string;

  readonly backward: string;
  readonly whichDigit: string;
  readonly digitSaid: (digit: number) => string;
  readonly unsay: string;
  readonly backwardFirst: string;
  readonly backwardTeaser: string;
  readonly seeInCourse: string;
  readonly cost: (letter: string) => string;
  readonly blame: string;
  readonly blameWhy: string;
  readonly blameMore: string;
  readonly blameLess: string;
  readonly blameCell: (row: number, column: number, value: string) => string;
  readonly correctOnce: string;
  readonly correctTen: string;
  readonly takeBack: string;
  readonly corrections: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly costOfDigit: string;
  readonly testAccuracy: string;
  readonly overfit: string;
  readonly overfitMild: string;
  readonly rateUsed: (alpha: string) => string;

  readonly hand: string;
  readonly handWhy: string;
  readonly collect: (digit: number | null) => string;
  readonly collectFirst: string;
  readonly collectStrokes: string;
  readonly noteAdded: (digit: number, heldOut: boolean) => string;
  readonly notes: Readonly<Record<"already" | "full" | "kept-nothing" | "unreadable", string>>;
  readonly noteDeleted: (count: number) => string;
  readonly noteImported: (added: number, duplicates: number, leftOut: number, faulty: number) => string;
  readonly noteRefused: Readonly<Record<"not-json" | "not-a-collection" | "unknown-version" | "too-many", string>>;
  readonly collected: (taught: number, heldOut: number) => string;
  readonly collectedNone: string;
  readonly classTitle: (digit: number, count: number) => string;
  readonly keptDigit: (digit: DrawnDigit) => string;
  readonly deleteOne: (digit: DrawnDigit) => string;
  readonly heldOutMark: string;
  readonly heldOutWhy: string;
  readonly exportFile: string;
  readonly importFile: string;
  readonly deleteAll: string;
  readonly deleteAllTitle: string;
  readonly deleteAllAsk: (count: number) => string;
  readonly deleteAllYes: string;
  readonly keepThem: string;
  readonly showMore: (count: number) => string;
  readonly close: string;

  readonly teach: string;
  readonly teachFirst: string;
  readonly teachUntrained: string;
  readonly teaching: (done: string, total: string) => string;
  readonly teachingPreparing: string;
  readonly teachingLabel: string;
  readonly teachingEnded: string;
  readonly teachingFailed: string;
  readonly teachingDone: string;
  readonly ownHeldOut: string;
  readonly noneHeldOut: string;
  readonly of: (right: string, count: string) => string;
}

export const drawWords: Words<DrawWords> = { fr, en };
