import type { Model } from "../worker/protocol.ts";

/** What a network needs to go on from where it was. */
export type Carried = Pick<Model, "sizes" | "init" | "weights">;

/** In the tab's own storage: that it left weights for its next page. */
const mark = "deltascope.carried";
const database = "deltascope";
const drawer = "carried";

/**
 * Lays a network down for the page that this tab opens next, here or after a reload: its weights may take more room than
 * the device's small storage has. False where the device refuses.
 */
export async function carry({ sizes, init, weights }: Carried): Promise<boolean> {
  const key = crypto.randomUUID();
  try {
    await withDrawer((kept) => kept.put({ sizes, init, weights } satisfies Carried, key));
    sessionStorage.setItem(mark, key);
    return true;
  } catch {
    return false;
  }
}

/** The network that this tab's page before has laid down, once; null where there is none. */
export async function pickUp(): Promise<Carried | null> {
  try {
    const key = sessionStorage.getItem(mark);
    if (key === null) return null;
    sessionStorage.removeItem(mark);
    const found: Carried | undefined = await withDrawer((kept) => kept.get(key));
    await withDrawer((kept) => kept.clear());
    return found ?? null;
  } catch {
    return null;
  }
}

async function withDrawer<T>(use: (kept: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(drawer);
  const opened = await done(opening);
  try {
    return await done(use(opened.transaction(drawer, "readwrite").objectStore(drawer)));
  } finally {
    opened.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
