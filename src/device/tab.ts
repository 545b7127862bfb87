/** In the tab's own storage: its name, the same after a reload and when a closed tab is opened again. */
const mark = "deltascope.tab";

const lockOf = (tab: string): string => `deltascope.tab.${tab}`;

/**
 * This tab's name, under which it keeps its network and its run. It is held as long as the page lives: a tab duplicated from
 * another, which brings the other's storage along, gets a name of its own.
 */
export async function tabName(): Promise<string> {
  const before = recalled();
  if (before !== null && (await held(before))) return before;
  const fresh = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  await held(fresh);
  try {
    sessionStorage.setItem(mark, fresh);
  } catch {
    // The name lasts as long as the page.
  }
  return fresh;
}

/** The names that open pages hold now; none where the browser does not say. */
export async function livingTabs(): Promise<ReadonlySet<string>> {
  try {
    const { held: locks = [] } = await navigator.locks.query();
    const prefix = lockOf("");
    return new Set(locks.flatMap(({ name = "" }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
  } catch {
    return new Set();
  }
}

function recalled(): string | null {
  try {
    return sessionStorage.getItem(mark);
  } catch {
    return null;
  }
}

/** Milliseconds that a page just left may take to let go of its name. */
const patience = 500;

/** Holds a name until the page ends; false where another page holds it. True where the browser has no locks. */
function held(tab: string): Promise<boolean> {
  // Without a secure context there are none, whatever the types say.
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const forGood = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(lockOf(tab), { signal: AbortSignal.timeout(patience) }, forGood).catch((error: unknown) => {
      resolve(!(error instanceof DOMException && ["TimeoutError", "AbortError"].includes(error.name)));
    });
  });
}
