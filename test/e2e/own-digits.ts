// Digits of one's own, drawn with the mouse or brought from a file.
import type { Locator, Page } from "@playwright/test";
import { seededRandom } from "../../src/core/random.ts";
import type { DrawnDigit } from "../../src/digits/collection.ts";
import { handwritten, writtenStyles } from "../digits/written-digits.ts";

type Place = readonly [number, number];

/** A three in two bows, in shares of the pad. */
export const three: readonly Place[] = [
  [0.3, 0.25],
  [0.42, 0.15],
  [0.58, 0.18],
  [0.62, 0.32],
  [0.5, 0.44],
  [0.42, 0.47],
  [0.56, 0.52],
  [0.64, 0.66],
  [0.54, 0.82],
  [0.38, 0.86],
  [0.28, 0.76],
];

/** Draws with the mouse, as fast as events can be sent. */
export async function stroke(page: Page, pad: Locator, places: readonly Place[], steps = 4): Promise<void> {
  const box = await pad.boundingBox();
  if (box === null) throw new Error("no pad");
  const on = ([x, y]: Place): [number, number] => [box.x + x * box.width, box.y + y * box.height];
  const [first = [0, 0] as const, ...rest] = places;
  await page.mouse.move(...on(first));
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...on(place), { steps });
  await page.mouse.up();
}

/** That many digits, each by one of the ways in which it is written. */
export function collected(count: number): DrawnDigit[] {
  const random = seededRandom(11);
  return Array.from({ length: count }, (_, n) => {
    const label = n % 10;
    const styles = writtenStyles.filter((style) => style.label === label);
    const style = styles[Math.floor(n / 10) % styles.length];
    if (style === undefined) throw new Error(`no style of ${label}`);
    const strokes = handwritten(style, random);
    return { id: `own-${n}`, label, strokes, drawnAt: n, heldOut: Math.floor(n / 10) % 5 === 2 };
  });
}

/** Gives the place of drawing a file. */
export async function importText(page: Page, text: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "digits.json", mimeType: "application/json", buffer: Buffer.from(text) });
}
