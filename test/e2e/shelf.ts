// What the device keeps (src/device/shelf.ts), read past the app.
import { expect, type Page } from "@playwright/test";
import type { Box } from "../../src/device/shelf.ts";

/** All keys or all values of a box, in the order of the keys; of keys in two parts, those that begin with `first`. */
function allOf(page: Page, asked: "getAllKeys" | "getAll", box: Box, first?: string): Promise<unknown[]> {
  return page.evaluate(
    ([ask, from, begin]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("deltascope");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const range = begin === undefined ? null : IDBKeyRange.bound([begin], [begin, []]);
          const asking = database.transaction(from).objectStore(from)[ask](range);
          asking.onsuccess = () => {
            resolve(asking.result);
            database.close();
          };
        };
      }),
    [asked, box, first] as const,
  );
}

/** Until the worker has put the network on the shelf, or something into another box. */
export async function kept(page: Page, box: Box = "networks"): Promise<void> {
  await expect.poll(async () => (await allOf(page, "getAllKeys", box)).length).toBeGreaterThan(0);
}

/** What was typed as answers to exercises, in the order of their names. */
export async function answersKept(page: Page): Promise<string[]> {
  const answers = (await allOf(page, "getAll", "exercises", "answer")) as { readonly typed: string }[];
  return answers.map(({ typed }) => typed);
}
