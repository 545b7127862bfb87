import type { EquationId } from "../equations/equation.ts";
import { equationIds } from "../equations/equations.ts";

export const remarkIds = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"] as const;

/** The lessons of chapter D, what one needs to know before F. */
export const lessonIds = ["D1", "D2", "D3", "D4", "D5", "D6", "D7"] as const;

/** Every identifier of the course: its equations, the remarks on them, the lessons before them. */
export const courseIds = [...equationIds, ...remarkIds, ...lessonIds] as const;

export type CourseId = EquationId | RemarkId | LessonId;
export type RemarkId = (typeof remarkIds)[number];
export type LessonId = (typeof lessonIds)[number];
export type ExperimentId = Extract<EquationId, `P${number}`>;
/** The three phases of the method. */
export type Phase = Extract<EquationId, `M${number}`>;
/** What the course derives or states as a line of mathematics. */
export type LineId = Extract<EquationId, `${"F" | "A" | "B" | "G"}${string}`>;

/** An identifier as the course writes it: M.2 for the method's second phase, A3 as it is. */
export function courseLabel(id: CourseId): string {
  return id.replace(/^M(?=\d)/, "M.");
}

/** The course's identifier of that name; null for any other text. */
export function courseIdFrom(text: string): CourseId | null {
  return courseIds.find((id) => id === text) ?? null;
}
