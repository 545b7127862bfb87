import { allOf, type Change, kept, ShelfError } from "../../device/shelf.ts";
import type { DrawnDigit } from "../../digits/collection.ts";
import { readCollection, soundDigits } from "../../digits/collection-file.ts";
import { type Drawer, takeOverText } from "../kept/former-text.ts";
import { oneAfterAnother } from "../kept/one-after-another.ts";
import { store } from "../store.ts";

/** Where releases before kept the whole collection, as one text. */
const formerKey = "deltascope.collection";
/** How tabs tell each other that the collection has changed. */
const channelName = "deltascope.digits";

/** The digits on the shelf, in the order in which they were drawn; how many records there are that cannot be read. */
interface KeptDigits {
  readonly digits: readonly DrawnDigit[];
  readonly unread: number;
}

/** What stands on the shelf now. What cannot be read stays there, untouched. Throws a ShelfError. */
export async function keptDigits(): Promise<KeptDigits> {
  const records = await allOf("digits");
  const digits = soundDigits(records.map(([, record]) => record));
  return {
    digits: digits.toSorted((a, b) => a.drawnAt - b.drawnAt || (a.id < b.id ? -1 : 1)),
    unread: records.length - digits.length,
  };
}

/** Puts what is new in a collection on the shelf and takes out what is gone from it; no other digit is touched. Throws a ShelfError. */
export async function keepDigits(before: readonly DrawnDigit[], after: readonly DrawnDigit[]): Promise<void> {
  const [was, is] = [idsOf(before), idsOf(after)];
  const put = after
    .filter(({ id }) => !was.has(id))
    .map((digit): Change => ({ box: "digits", key: digit.id, value: digit }));
  const out = before.filter(({ id }) => !is.has(id)).map(({ id }): Change => ({ box: "digits", key: id }));
  await kept([...put, ...out]);
}

/**
 * Takes over what an earlier release kept as one text in the browser's small storage. Returns whether all of it could be read.
 * Throws a ShelfError, and the text then stays where it is.
 */
export function takeOver(drawer: Drawer): Promise<boolean> {
  return takeOverText(drawer, formerKey, async (text) => {
    const file = readCollection(text);
    if (file.kind !== "read") return false;
    await keepDigits([], file.digits);
    return file.entryFaults.length === 0;
  });
}

/**
 * Brings back the digits that were kept, and keeps what changes from now on; what another tab changes is shown here too. Where
 * the device keeps nothing, the collection says so.
 */
export async function rememberDigits(drawer: Drawer): Promise<void> {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
  /** The collection as the shelf has it: what differs from it is to be kept. */
  let shelved: readonly DrawnDigit[] = [];

  const show = async (): Promise<number> => {
    const { digits, unread } = await keptDigits();
    // What was drawn while the shelf was read is kept in its turn.
    const own = store.getState().draw.collection.filter(({ id }) => !idsOf(shelved).has(id));
    const known = idsOf(digits);
    shelved = digits;
    const collection = [...digits, ...own.filter(({ id }) => !known.has(id))];
    store.setState(({ draw }) => ({ draw: { ...draw, collection } }));
    return unread;
  };

  const say = (kind: "unreadable" | "kept-nothing"): void =>
    store.setState(({ draw }) => ({ draw: { ...draw, note: { kind } } }));

  const write = async (): Promise<void> => {
    const { collection } = store.getState().draw;
    if (collection === shelved) return;
    await keepDigits(shelved, collection);
    shelved = collection;
    channel?.postMessage(null);
  };

  try {
    const whole = await takeOver(drawer);
    const unread = await show();
    if (!whole || unread > 0) say("unreadable");
  } catch (error) {
    if (!(error instanceof ShelfError)) throw error;
  }
  const queue = oneAfterAnother(() => say("kept-nothing"));
  store.subscribe(({ draw }, { draw: before }) => {
    if (draw.collection !== before.collection) void queue(write);
  });
  channel?.addEventListener("message", () => void queue(show));
  void queue(write);
}

function idsOf(digits: readonly DrawnDigit[]): ReadonlySet<string> {
  return new Set(digits.map(({ id }) => id));
}
