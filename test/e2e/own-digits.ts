// Digits of one's own, drawn with the mouse or brought from a file.
import { expect, type Locator, type Page } from "@playwright/test";
import { seededRandom } from "../../src/core/random.ts";
import type { DrawnDigit } from "../../src/digits/collection.ts";
import { en as words } from "../../src/panels/draw/words.en.ts";
import { three } from "../digits/three.ts";
import { handwritten, writtenStyles } from "../digits/written-digits.ts";

/** A place on the pad, in shares of it. */
export type Place = readonly [number, number];

/** Opens the place of drawing. */
export async function openPad(page: Page): Promise<Locator> {
  await page.goto("./#/draw");
  const pad = page.getByRole("application", { name: words.pad });
  await expect(pad).toBeVisible();
  return pad;
}

/** Where something is on the page. Throws where it is not shown. */
export async function boxOf(shown: Locator) {
  const box = await shown.boundingBox();
  if (box === null) throw new Error("it is not shown");
  return box;
}

/** Draws with the mouse, as fast as events can be sent. */
export async function stroke(page: Page, pad: Locator, places: readonly Place[], steps = 4): Promise<void> {
  const box = await boxOf(pad);
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

/** Draws a three; what the page says of it before, meanwhile and after must not move the pad under the pen. */
export async function staysWhileDrawn(page: Page, pad: Locator): Promise<void> {
  const before = await boxOf(pad);
  const on = ([x, y]: Place): [number, number] => [before.x + x * before.width, before.y + y * before.height];
  const [first = [0, 0] as const, ...rest] = three;
  await page.mouse.move(...on(first));
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...on(place));
  await expect(page.getByText(words.nothingYet)).toHaveCount(0);
  expect(await pad.boundingBox()).toEqual(before);
  await page.mouse.up();
  await expect(pad).toHaveAttribute("data-strokes", "1");
  expect(await pad.boundingBox()).toEqual(before);
}
