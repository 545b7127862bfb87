import { type ComponentType, createElement, type ReactElement, use } from "react";
import { known, wordsReady } from "../words/words.ts";
import { NotArrived } from "./not-arrived.ts";
import { stylesArrived } from "./style-sheets.ts";

/** A part of the page whose code comes when it is first shown. */
export interface Part<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches it ahead: its code, its style, its words. Rejects with a `NotArrived`, which is remembered until it is forgotten. */
  fetch(): Promise<unknown>;
}

/**
 * A part of the page that is not there from the start: `part("the loupe", async () => (await import("./loupe.tsx")).Loupe)`.
 * Shown, it waits for its code as React's `use` does, in the nearest Suspense; where that does not come it throws a `NotArrived`, for
 * the boundary around it to tell and to try again.
 */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props> | undefined>,
): Part<Props> {
  let coming: Promise<ComponentType<Props>> | undefined;
  const forget = (): void => {
    coming = undefined;
  };
  const arrival = async (): Promise<ComponentType<Props>> => {
    try {
      await stylesArrived();
      const content = await load();
      // A file that was cut off between two statements is a module that exports nothing.
      if (content === undefined) throw new Error(`the file of ${name} is cut off`);
      await wordsReady();
      return content;
    } catch (error) {
      throw new NotArrived(`${name} did not arrive`, forget, { cause: error });
    }
  };
  const fetch = (): Promise<ComponentType<Props>> => {
    coming ??= known(arrival());
    return coming;
  };
  const Part = (props: Props): ReactElement => createElement(use(fetch()), props);
  return Object.assign(Part, { fetch });
}
