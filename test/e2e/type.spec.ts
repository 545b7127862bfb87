import { expect, type Page } from "@playwright/test";
import { test } from "./quiet.ts";

/** Pixels: nothing that is read is smaller. */
const least = 11;
/** An index of an index, of which a formula has few. */
const leastOfSecond = 10;

const pages = ["course", "course/A", "course/B", "course/P", "exercises", "faults/sigmoid-twice", "train", "draw"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

test("nothing is written smaller than 11 pixels, an index of an index 10, in any place and width", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const place of pages) {
    await page.goto(`./#/${place}${place.startsWith("course") ? "?step=3c&" : "?"}lang=fr`);
    await expect(page.locator(`main.place-${place.split("/")[0]} h2`).first()).toBeVisible();
    if (place.startsWith("course")) await expect(page.locator(".chapter .katex").first()).toBeVisible();
    for (const size of sizes) {
      await page.setViewportSize(size);
      // A figure is drawn anew for the width that it finds.
      await expect.poll(() => tooSmall(page), { message: `${place}, ${size.width} pixels wide` }).toEqual([]);
    }
  }
});

test("the fonts are the page's own, and the page does not shift when they come late", async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/(sans|serif)[^/]*\.woff2$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./#/course?lang=fr", { waitUntil: "commit" });
  await expect(page.locator(".chapter .katex").first()).toBeVisible();
  await expect(page.locator("#network canvas").first()).toBeVisible();
  const places = () =>
    page.locator("header.top-bar, .stage-head, .slot, .transport, .chapter-title").evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top } = element.getBoundingClientRect();
        return [left, top];
      }),
    );
  const before = await places();
  arrive();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const own = await page.evaluate(
    () =>
      [...document.fonts].filter(
        ({ family, status }) => /Deltascope S(ans|erif)"?$/.test(family) && status === "loaded",
      ).length,
  );
  expect(own).toBe(5);
  const after = await places();
  expect(after.length).toBe(before.length);
  for (const [n, [left = 0, top = 0]] of after.entries()) {
    expect(Math.abs(left - (before[n]?.[0] ?? 0))).toBeLessThan(8);
    expect(Math.abs(top - (before[n]?.[1] ?? 0))).toBeLessThan(8);
  }
});

/** What is seen and written too small: its size in pixels on the screen, and its text. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(
    ([leastSize, leastSecond]) => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        // What KaTeX sets beside a formula for its height, and what is for screen readers only.
        if (element === null || /^\u200b*$/.test(text) || element.closest(".katex-mathml, .visually-hidden") !== null)
          continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const scale = element instanceof SVGElement ? Math.abs(element.ownerSVGElement?.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
        const second = element.closest(".size1, .size2") !== null;
        if (size < (second ? leastSecond : leastSize) - 0.01)
          found.add(`${size.toFixed(1)} ${element.closest("[class]")?.getAttribute("class")} ${text.slice(0, 20)}`);
      }
      return [...found].slice(0, 12);
    },
    [least, leastOfSecond] as const,
  );
}
