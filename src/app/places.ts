import type { Place } from "../setup/view.ts";
import { type Part, part } from "../store/parts/part.ts";

/** What each place shows, fetched when it is first opened. */
export const placeContents: Readonly<Record<Place, Part<object>>> = {
  course: part("the course", async () => {
    const { CoursePlace, fetchCourse } = await import("./course-place.tsx");
    await fetchCourse();
    return CoursePlace;
  }),
  exercises: part("the exercises", async () => (await import("../panels/exercises/exercises.tsx")).Exercises),
  faults: part("the faults", async () => (await import("../panels/faults/faults.tsx")).Faults),
  train: part("training", async () => (await import("../panels/train/train.tsx")).Train),
  draw: part("drawing", async () => (await import("../panels/draw/draw.tsx")).Draw),
};
