import type { Conventions } from "../../core/network.ts";
import type { Stamp } from "../../core/trace.ts";
import type { Stroke } from "../../digits/strokes.ts";
import type { Fault } from "./fault.ts";
import type { Accuracy, Model } from "./network.ts";

interface OwnStrokes {
  readonly strokes: readonly Stroke[];
  readonly label: number;
}

/** Somebody's digits: those to learn from, and those held out to test with. */
export interface Lesson {
  readonly conventions: Conventions;
  readonly taught: readonly OwnStrokes[];
  readonly heldOut: readonly OwnStrokes[];
  /** Whether digits in styles that MNIST lacks are among the others. */
  readonly styled: boolean;
  /** Of the variations and of the order of the samples. */
  readonly seed: number;
}

/** What the network reads right: of the writer's own digits that were held out, and of MNIST's test digits. */
export interface LessonAccuracy {
  /** With what it reads in each of them, in the order they were given in. */
  readonly own: Accuracy & { readonly answers: Uint8Array };
  readonly mnist: Accuracy;
}

/** How a lesson stands. `ended`: stopped before its time, by somebody or by another run. */
export interface TeachingNews extends Stamp {
  readonly kind: "teaching";
  readonly status: "preparing" | "running" | "finished" | "ended" | "failed";
  /** Corrections made, of how many. */
  readonly done: number;
  readonly total: number;
  readonly before: LessonAccuracy;
  /** Null until the end. */
  readonly after: LessonAccuracy | null;
  readonly model: Model | null;
  readonly fault: Fault | null;
}
