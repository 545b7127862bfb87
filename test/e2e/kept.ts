import { expect, type Page } from "@playwright/test";

/** Until the worker has put the network on the shelf. */
export async function kept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open("deltascope");
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const database = opening.result;
              const counting = database.transaction("networks").objectStore("networks").count();
              counting.onsuccess = () => {
                resolve(counting.result);
                database.close();
              };
            };
          }),
      ),
    )
    .toBeGreaterThan(0);
}
