import { type ComponentType, use } from "react";
import type { Place } from "../setup/view.ts";
import { stylesArrived } from "../store/style-sheets.ts";
import { wordsReady } from "../store/words.ts";
import { NotArrived } from "./not-arrived.ts";

/** The code of each place, fetched when it is first opened. */
const code: Readonly<Record<Place, () => Promise<ComponentType>>> = {
  course: async () => (await import("./course-place.tsx")).CoursePlace,
  exercises: async () => (await import("../panels/exercises/exercises.tsx")).Exercises,
  faults: async () => (await import("../panels/faults/faults.tsx")).Faults,
  train: async () => (await import("../panels/train/train.tsx")).Train,
  draw: async () => (await import("../panels/draw/draw.tsx")).Draw,
};

const fetched = new Map<Place, Promise<ComponentType>>();

/** Fetches a place: its code, its style, its words. A failure is remembered until `forgetPlace`. */
export function fetchPlace(place: Place): Promise<ComponentType> {
  const known = fetched.get(place);
  if (known !== undefined) return known;
  const coming = arrival(place);
  fetched.set(place, coming);
  return coming;
}

/** Lets a place that did not arrive be fetched again. */
export function forgetPlace(place: Place): void {
  fetched.delete(place);
}

/** What a place shows; waits for it, and throws `NotArrived` where it does not come. */
export function PlaceContent({ place }: { readonly place: Place }) {
  const Content = use(fetchPlace(place));
  return <Content />;
}

async function arrival(place: Place): Promise<ComponentType> {
  try {
    await stylesArrived();
    const content: ComponentType | undefined = await code[place]();
    // A file that was cut off between two statements is a module that exports nothing.
    if (content === undefined) throw new Error(`the file of ${place} is cut off`);
    await wordsReady();
    return content;
  } catch (error) {
    throw new NotArrived(`the place ${place} did not arrive`, { cause: error });
  }
}
