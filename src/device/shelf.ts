import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What stands on the shelf, a record a thing. What is read from it may be of any release, or damaged: readers check it. */
interface Boxes extends DBSchema {
  /** A network's weights, by its keeper. */
  networks: { key: string; value: unknown };
  /** How a training run stands, by its keeper. */
  runs: { key: string; value: unknown };
  /** The weights at moments of a run, by its keeper and the samples seen. */
  checkpoints: { key: [string, number]; value: unknown };
  /** Digits that somebody drew and named, by their id. */
  digits: { key: string; value: unknown };
  /** The network that the draw place keeps beside the one in use, by its keeper. */
  pairs: { key: string; value: unknown };
  /** What was done in the exercises, by sort and name: an answer, a page's fields, the progress of a kind. */
  exercises: { key: [string, string]; value: unknown };
}

const boxes = ["networks", "runs", "checkpoints", "digits", "pairs", "exercises"] as const;
export type Box = keyof Boxes & (typeof boxes)[number];
type Key<B extends Box> = Boxes[B]["key"];

/** One change of a box: a record put in the place of the one there was, made from it, or taken out. */
export type Change = { [B in Box]: PutInto<B> | RevisedIn<B> | TakenFrom<B> }[Box];
interface PutInto<B extends Box> {
  readonly box: B;
  readonly key: Key<B>;
  readonly value: unknown;
}
interface RevisedIn<B extends Box> {
  readonly box: B;
  readonly key: Key<B>;
  /** Makes the record from the one that stands there, undefined where there is none: no other tab's change falls between. */
  readonly revise: (before: unknown) => unknown;
}
interface TakenFrom<B extends Box> {
  readonly box: B;
  readonly key: Key<B>;
  readonly value?: undefined;
}

/** Why nothing was kept: the device refuses (a private window, blocked site data), it is full, or something else. */
export type ShelfFault = "denied" | "full" | "broken";

/** Thrown where the shelf cannot be used; nothing of what was asked has then been done. */
export class ShelfError extends Error {
  readonly fault: ShelfFault;
  constructor(fault: ShelfFault, cause: unknown) {
    super(`the device keeps nothing: ${fault}`, { cause });
    this.fault = fault;
  }
}

const name = "deltascope";
/** Raised when a box is added or the form of a record changes; `upgrade` then says what becomes of what is there. */
const version = 3;

let opening: Promise<IDBPDatabase<Boxes>> | null = null;

/** One connection for all who ask in this thread; a newer release in another tab closes it, and it opens again when asked. */
function opened(): Promise<IDBPDatabase<Boxes>> {
  const forget = (): void => {
    opening = null;
  };
  opening ??= openDB<Boxes>(name, version, {
    upgrade(database) {
      // Version 1 held weights for the length of a reload only; version 2 had neither pairs nor exercises.
      const former = "carried" as Box;
      if (database.objectStoreNames.contains(former)) database.deleteObjectStore(former);
      for (const box of boxes) if (!database.objectStoreNames.contains(box)) database.createObjectStore(box);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

/** Closes the connection, if there is one; it opens again when somebody asks. */
export async function closeShelf(): Promise<void> {
  const before = opening;
  opening = null;
  (await before?.catch(() => null))?.close();
}

/** The record at a key, whatever it is; undefined where there is none. Throws a ShelfError. */
export function fetched<B extends Box>(box: B, key: Key<B>): Promise<unknown> {
  return attempted(async (shelf) => (await shelf.get(box, key)) as unknown);
}

/**
 * All records of a box with their keys, in the order of the keys; of `checkpoints`, those of one keeper, of `exercises`, those
 * of one sort. Throws a ShelfError.
 */
export function allOf<B extends Box>(box: B, first?: string): Promise<(readonly [Key<B>, unknown])[]> {
  return attempted(async (shelf) => {
    // Arrays come after every number and text: [first, []] is behind all that begin with it.
    const range = first === undefined ? null : IDBKeyRange.bound([first], [first, []]);
    const { store } = shelf.transaction(box);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map((key, n) => [key, values[n]] as const);
  });
}

/** Makes all changes, or none of them. Throws a ShelfError. */
export function kept(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return Promise.resolve();
  return attempted(async (shelf) => {
    const changed = [...new Set(changes.map(({ box }) => box))];
    const transaction = shelf.transaction(changed, "readwrite");
    // What a single request says, the transaction says too: all of it is then undone.
    for (const change of changes) {
      const { box, key } = change;
      const store = transaction.objectStore(box);
      if ("revise" in change)
        void store
          .get(key)
          .then((before) => store.put(change.revise(before), key))
          .catch(() => undefined);
      else void (change.value === undefined ? store.delete(key) : store.put(change.value, key)).catch(() => undefined);
    }
    // A page that goes away takes what is not committed with it: nothing waits for the thread to be idle first.
    if (!changes.some((change) => "revise" in change)) transaction.commit();
    await transaction.done;
  });
}

async function attempted<T>(use: (shelf: IDBPDatabase<Boxes>) => Promise<T>): Promise<T> {
  try {
    return await use(await opened());
  } catch (error) {
    throw new ShelfError(shelfFault(error), error);
  }
}

/** Why a device that threw this keeps nothing: its shelf, or its small storage. */
export function shelfFault(error: unknown): ShelfFault {
  if (error instanceof ShelfError) return error.fault;
  if (!(error instanceof DOMException) && !(error instanceof ReferenceError)) return "broken";
  if (error.name === "QuotaExceededError") return "full";
  return ["SecurityError", "InvalidStateError", "NotAllowedError", "ReferenceError"].includes(error.name)
    ? "denied"
    : "broken";
}
