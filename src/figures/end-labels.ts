import { textWidth } from "./text-width.ts";

/** A number with so many significant digits, in the reader's language. */
export type Write = (value: number, digits: number) => string;

/** Digits of a scale's ends where there is room for them; the power of ten takes the room of one. */
const digits = [3, 2, 1] as const;

/** The two ends of a scale as text, or, where only one fits, the upper: `±` says that the lower is its opposite. */
interface EndTexts {
  readonly low: string | null;
  readonly high: string;
}

/**
 * What is written at the ends of a scale in so much room: both ends, else one, with as many digits (three at most) as
 * leave them whole.
 *
 * @param room for both texts, in CSS pixels
 * @param apart what must stay free between the two
 */
export function endTexts(
  [low, high]: readonly [number, number],
  write: Write,
  { room, apart, size }: { readonly room: number; readonly apart: number; readonly size: number },
): EndTexts {
  const alone = (count: number): string => `${low === -high ? "±" : ""}${write(high, count)}`;
  for (const count of digits.slice(0, 2)) {
    const both = { low: write(low, count), high: write(high, count) };
    if (textWidth(both.low, size) + textWidth(both.high, size) + apart <= room) return both;
  }
  const fitting = digits.find((count) => textWidth(alone(count), size) <= room);
  return { low: null, high: alone(fitting ?? 1) };
}
