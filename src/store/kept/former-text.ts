/** The browser's small storage, or anything like it. */
export type Drawer = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Takes over what an earlier release kept as one text under a key. `take` puts what can be read of it where it is kept now, and says
 * whether that was all; what cannot be read is set aside, untouched, under `<key>.unread`. Returns whether all of it could be read;
 * throws what `take` throws, and the text then stays where it is.
 */
export async function takeOverText(
  drawer: Drawer,
  key: string,
  take: (text: string) => Promise<boolean>,
): Promise<boolean> {
  let text: string | null = null;
  try {
    text = drawer.getItem(key);
  } catch {
    // The browser refuses even to be asked: there is nothing to be taken over.
  }
  if (text === null) return true;
  const whole = await take(text);
  try {
    if (!whole) drawer.setItem(`${key}.unread`, text);
    drawer.removeItem(key);
  } catch {
    // It stays, and is taken over once more next time: the same things are the same records.
  }
  return whole;
}
