import { expect, type Page } from "@playwright/test";
import { publishedAddress } from "../setup/published-example.ts";
import { test } from "./quiet.ts";

test.use({ locale: "en" });

/** The colour of a pixel of a canvas, or null where it has none there. */
function pixelOf(page: Page, canvas: string): Promise<readonly number[]> {
  return page
    .locator(canvas)
    .first()
    .evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const drawing = (element as HTMLCanvasElement).getContext("2d");
      if (drawing === null) throw new Error("no drawing");
      // The corner of a digit's picture is its ground.
      return Array.from(drawing.getImageData(Math.floor(width / 40), Math.floor(height / 40), 1, 1).data).slice(0, 3);
    });
}

/** A pixel without ink, --pixel-off: on the dark theme's ground, and on paper. */
const pixelOff = { dark: [18, 17, 15], paper: [255, 255, 255] };

test("from the dark theme a digit is printed dark on white, and is light on dark again after", async ({ page }) => {
  await page.goto("./#/course/A");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  const digit = '.stage .figure-raster[width="28"][height="28"]';
  await expect.poll(() => pixelOf(page, digit)).toEqual(pixelOff.dark);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => pixelOf(page, digit)).toEqual(pixelOff.paper);
  await page.emulateMedia({ media: "screen" });
  await expect.poll(() => pixelOf(page, digit)).toEqual(pixelOff.dark);
});

test("every place prints what it shows, whole, without its controls", async ({ page }) => {
  // The small network's drawing is made when the print begins, which waits for no code: the text beside it must be there.
  await page.goto(`./${publishedAddress}`);
  await expect(page.locator(".drawing-caption").last()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".handout-network, .chapter h2").filter({ visible: true }).count()).toBe(2);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });

  await page.goto("./#/course/compare");
  await expect(page.locator(".compare-row").nth(4)).toBeAttached();
  // The rows that are folded away are printed too, at once.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const rows = page.locator(".compare-row");
  expect(await rows.locator(".compare-sides").filter({ visible: true }).count()).toBe(await rows.count());
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  for (const [address, shown] of [
    ["course/compare", "article.compare h2"],
    ["course/A", ".chapter h2"],
    ["exercises/value:A3.1:sigmoid~7~all", ".exercise h2"],
    ["faults/table", ".faults-table"],
    ["train", ".train h2"],
    ["draw", ".preparation, #preparation-title"],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, address);
    await expect(page.locator(shown).first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.locator(".button, .choice").filter({ visible: true })).toHaveCount(0);
    // What scrolls on the screen is as long as what it holds.
    const cut = await page
      .locator("#root, .place, .course-view")
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== "visible")
          .map((box) => box.className),
      );
    expect(cut, address).toEqual([]);
    await page.emulateMedia({ media: "screen" });
  }
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`Where the system forces its colours, ${scheme}`, () => {
    test.use({ colorScheme: scheme, contextOptions: { forcedColors: "active" } });

    test("what is chosen can be told apart, and letters are not covered by their neighbours", async ({ page }) => {
      await page.goto("./#/course/A?step=2a");
      await page.getByRole("combobox", { name: "Theme" }).selectOption(scheme === "dark" ? "light" : "dark");
      await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
      const ground = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      const others = await ground(".transport-step:not([aria-current])");
      for (const chosen of [
        ".transport-step[aria-current=step]",
        ".places a[aria-current=page]",
        ".chapter-nav a[aria-current=page]",
        ".choice-option > input:checked + span",
      ]) {
        expect(await ground(chosen), chosen).not.toBe(others);
      }
      const formula = page.locator(".katex-html").first();
      expect(await formula.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe("none");
      // The numbers beside the bars stand on the system's ground, whatever the theme chosen in the app.
      const ink = await page
        .locator(".stage .figure-svg text")
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
      const [level = 0] = ink.match(/\d+/g)?.map(Number) ?? [];
      expect(level > 128).toBe(scheme === "dark");
      // The one button that a place asks for has a word on it.
      await page.getByRole("link", { name: "Train", exact: true }).click();
      const colours = await page
        .locator(".train .button-primary")
        .first()
        .evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]);
      expect(new Set(colours).size).toBe(2);
    });
  });
}
