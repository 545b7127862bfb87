import { expect, type Locator, type Page } from "@playwright/test";
import { en as words } from "../../src/panels/draw/words.en.ts";
import { three } from "../digits/three.ts";
import { test } from "./hands.ts";
import { boxOf, openPad, type Place, staysWhileDrawn, stroke } from "./own-digits.ts";

const seven: readonly Place[] = [
  [0.3, 0.2],
  [0.5, 0.2],
  [0.7, 0.2],
  [0.6, 0.5],
  [0.5, 0.8],
];

/** The grey levels that the page shows as X, so far as a picture tells: all its bytes. */
function inputPicture(page: Page): Promise<string> {
  return page
    .getByRole("img", { name: words.preparationPicture(words.preparationSteps.input.title) })
    .locator("canvas")
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

test("undo, redo, eraser and clear go along the strokes; a reload and another place keep them", async ({ page }) => {
  const pad = await openPad(page);
  await expect(pad).toContainText(words.prompt);
  await stroke(page, pad, three);
  const first = await inputPicture(page);
  await stroke(page, pad, [
    [0.2, 0.5],
    [0.8, 0.5],
  ]);
  const both = await inputPicture(page);
  expect(both).not.toBe(first);

  await page.getByRole("button", { name: words.undo }).click();
  expect(await inputPicture(page)).toBe(first);
  await page.getByRole("button", { name: words.redo }).click();
  expect(await inputPicture(page)).toBe(both);

  await page.getByText(words.tools.eraser, { exact: true }).click();
  await stroke(page, pad, [
    [0.75, 0.4],
    [0.75, 0.6],
  ]);
  expect(await inputPicture(page)).not.toBe(both);
  await page.getByRole("button", { name: words.undo }).click();
  expect(await inputPicture(page)).toBe(both);

  await page.reload();
  await expect(pad).not.toContainText(words.prompt);
  expect(await inputPicture(page)).toBe(both);

  await page.getByRole("link", { name: "Course" }).click();
  await page.getByRole("link", { name: "Draw" }).click();
  expect(await inputPicture(page)).toBe(both);

  await page.getByRole("button", { name: words.clear, exact: true }).click();
  await expect(pad).toContainText(words.prompt);
  await expect(page.getByText(words.nothingYet)).toBeVisible();
});

test("a stroke under way when the place is left is drawn: pad, answer and buttons agree", async ({ page }) => {
  const pad = await openPad(page);
  const box = await boxOf(pad);
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.8 * box.height, { steps: 8 });
  await page.evaluate(() => {
    location.hash = "#/course/A";
  });
  await expect(page.locator(".stage")).toBeVisible();
  await page.mouse.up();
  await page.getByRole("link", { name: "Draw" }).click();
  await expect(pad).not.toContainText(words.prompt);
  await expect(page.getByRole("button", { name: words.undo })).toBeEnabled();
  await page.getByRole("button", { name: words.clear, exact: true }).click();
  await expect(pad).toContainText(words.prompt);
  await expect(page.getByText(words.nothingYet)).toBeVisible();
});

test("no point is lost at speed, none off the pad, and a resized window loses nothing", async ({ page }) => {
  const pad = await openPad(page);
  const zigzag = Array.from({ length: 10 }, (_, n): Place => [0.1 + (0.8 * n) / 9, n % 2 === 0 ? 0.1 : 0.9]);
  await stroke(page, pad, zigzag, 3);
  // Ten corners: the first by pressing, nine by three moves each.
  await expect(pad).toHaveAttribute("data-points", String(1 + 9 * 3));
  const drawn = await inputPicture(page);
  await page.setViewportSize({ width: 700, height: 800 });
  expect(await inputPicture(page)).toBe(drawn);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await inputPicture(page)).toBe(drawn);

  await stroke(page, pad, [
    [0.5, 0.5],
    [1.4, 0.5],
    [1.4, 1.2],
    [0.5, 0.8],
  ]);
  const before = await pad.getAttribute("data-points");
  expect(Number(before)).toBeGreaterThan(1 + 9 * 3);
});

test.describe("On a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a finger draws without moving the page; a second finger does not draw", async ({ page, hands }) => {
    const pad = await openPad(page);
    await hands.fingers(pad, "touchStart", [1, [0.5, 0.9]]);
    for (let y = 0.85; y > 0.1; y -= 0.05) await hands.fingers(pad, "touchMove", [1, [0.5, y]]);
    await hands.fingers(pad, "touchEnd");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const one = Number(await pad.getAttribute("data-points"));
    expect(one).toBeGreaterThan(10);

    await hands.fingers(pad, "touchStart", [1, [0.3, 0.3]], [2, [0.7, 0.7]]);
    await hands.fingers(pad, "touchMove", [1, [0.3, 0.4]], [2, [0.7, 0.2]]);
    await hands.fingers(pad, "touchEnd");
    expect(Number(await pad.getAttribute("data-points"))).toBeLessThanOrEqual(one + 3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe("On a tablet", () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 900 } });

  test("a pen draws though a palm came down first, and the palm leaves nothing", async ({ page, hands }) => {
    const pad = await openPad(page);
    await hands.fingers(pad, "touchStart", [1, [0.9, 0.95]]);
    await hands.fingers(pad, "touchMove", [1, [0.92, 0.96]]);
    await hands.pen(pad, seven);
    await hands.fingers(pad, "touchEnd");
    await expect(pad).toHaveAttribute("data-strokes", "1");
    await expect(pad).toHaveAttribute("data-points", String(seven.length));

    // A hand that rests a moment after the pen was lifted does not draw either; the pen's next stroke does.
    await hands.fingers(pad, "touchStart", [2, [0.8, 0.9]]);
    await hands.pen(pad, [
      [0.3, 0.5],
      [0.7, 0.5],
    ]);
    await hands.fingers(pad, "touchEnd");
    await expect(pad).toHaveAttribute("data-strokes", "2");
    await expect(pad).toHaveAttribute("data-points", String(seven.length + 2));
  });

  test("a second stroke is drawn however soon it comes, by pen and by finger", async ({ page, hands }) => {
    const pad = await openPad(page);
    await hands.pen(pad, seven);
    await hands.pen(pad, [
      [0.3, 0.5],
      [0.7, 0.5],
    ]);
    await expect(pad).toHaveAttribute("data-strokes", "2");
    await page.getByRole("button", { name: words.clear, exact: true }).click();

    // The pen is forgotten after a moment. The second finger lands before the first is lifted.
    hands.later(1000);
    await hands.fingers(pad, "touchStart", [1, [0.2, 0.2]]);
    await hands.fingers(pad, "touchMove", [1, [0.2, 0.5]]);
    await hands.fingers(pad, "touchMove", [1, [0.2, 0.8]]);
    hands.later(80);
    await hands.fingers(pad, "touchStart", [1, [0.2, 0.8]], [2, [0.7, 0.2]]);
    await hands.fingers(pad, "touchMove", [1, [0.2, 0.8]], [2, [0.7, 0.3]]);
    await hands.fingers(pad, "touchEnd", [2, [0.7, 0.3]]);
    await hands.fingers(pad, "touchMove", [2, [0.7, 0.8]]);
    await hands.fingers(pad, "touchEnd");
    await expect(pad).toHaveAttribute("data-strokes", "2");
  });

  test("the ink is under the tip: scrolled and resized in mid-stroke, zoomed by CSS and by two fingers", async ({
    page,
    hands,
  }) => {
    const { client } = hands;
    const clear = async (pad: Locator) => {
      await pad.press("Control+z");
      await expect(pad).toHaveAttribute("data-strokes", "0");
    };
    const pad = await openPad(page);
    const box = await boxOf(pad);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await hands.inked([x, y], [x + 60, y + 70], () => page.evaluate(() => scrollBy(0, 60)));
    await page.evaluate(() => scrollTo(0, 0));
    await clear(pad);

    await hands.inked([x, y], [x + 60, y + 70], () => page.setViewportSize({ width: 760, height: 860 }));
    await clear(pad);

    await page.evaluate(() => document.documentElement.style.setProperty("zoom", "1.5"));
    const large = await boxOf(pad);
    const [zoomedX, zoomedY] = [large.x + 0.4 * large.width, large.y + 0.4 * large.height];
    await hands.inked([zoomedX, zoomedY], [zoomedX + 70, zoomedY + 60]);
    await page.evaluate(() => document.documentElement.style.removeProperty("zoom"));
    await clear(pad);

    // What is sent counts in the page's pixels, which the window shows enlarged.
    await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1.8 });
    await hands.inked([250, 260], [330, 340], undefined, 1.8);
    await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
    await clear(pad);
  });

  test("the ink is under the tip whatever the browser's zoom, also one that changes in mid-stroke, and on a tablet turned in mid-stroke", async ({
    page,
    hands,
  }) => {
    const { client } = hands;
    const pad = await openPad(page);
    // A browser's zoom is fewer pixels of CSS in the same window, each of more pixels of the screen.
    const zoomTo = async (zoom: number, [width, height]: Place = [820, 900]) => {
      const across = Math.round(width / zoom);
      await client.send("Emulation.setDeviceMetricsOverride", {
        width: across,
        height: Math.round(height / zoom),
        deviceScaleFactor: zoom,
        mobile: false,
      });
      await page.waitForFunction((wide) => innerWidth === wide, across);
      await page.evaluate(() => new Promise((laid) => requestAnimationFrame(() => requestAnimationFrame(laid))));
    };
    const onPad = async (share: number): Promise<Place> => {
      await expect(pad).toBeInViewport({ ratio: 0.7 });
      const box = await boxOf(pad);
      return [box.x + share * box.width, box.y + share * box.height];
    };
    const middle = () => onPad(0.5);
    const low = () => onPad(0.65);
    const clear = async () => {
      await pad.press("Control+z");
      await expect(pad).toHaveAttribute("data-strokes", "0");
      await page.evaluate(() => scrollTo(0, 0));
    };
    for (const zoom of [0.75, 1.25, 2]) {
      await zoomTo(zoom);
      const [x, y] = await middle();
      await hands.inked([x, y], [x + 40, y + 50], undefined, zoom);
      await clear();
    }

    await zoomTo(1);
    await hands.inked(await middle(), low, () => zoomTo(1.5), 1.5);
    await zoomTo(1);
    await clear();

    await hands.inked(await middle(), low, () => zoomTo(1, [900, 820]));
  });

  test("in a frame the ink is under the tip too, and the page around it stays where it is", async ({ page, hands }) => {
    const host = `<!doctype html><div style="height: 120px"></div>
    <iframe src="./#/draw" width="780" height="700"></iframe><div style="height: 3000px"></div>`;
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: host }));
    await page.goto("./host.html");
    const box = await boxOf(page.frameLocator("iframe").getByRole("application", { name: words.pad }));
    const across = box.x + box.width / 2;
    await hands.inked([across, box.y + 0.8 * box.height], [across + 40, box.y + 0.2 * box.height]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test("pad and the answer's place are seen together on an upright phone", async ({ page }) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(viewport);
    const pad = await openPad(page);
    await expect(pad).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByText(words.nothingYet)).toBeInViewport({ ratio: 0.99 });
    await staysWhileDrawn(page, pad);
    await expect(page.getByText(words.answerWithheld)).toBeInViewport({ ratio: 0.99 });
    await expect(pad).toBeInViewport({ ratio: 0.99 });
    await page.getByRole("button", { name: words.clear, exact: true }).click();
    // Nothing is wider than the phone, and the bar names every place in full.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const places = page.getByRole("navigation").first();
    for (const place of await places.getByRole("link").all()) await expect(place).toBeInViewport({ ratio: 1 });
    expect(await places.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  }
});

test("the keyboard alone draws a stroke, changes pixels, says the digit and undoes", async ({ page }) => {
  const pad = await openPad(page);
  await pad.focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: words.penDown })).toBeAttached();
  for (let n = 0; n < 10; n++) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: words.penAt({ across: 1, down: 2 }) })).toBeAttached();
  await page.keyboard.press("Space");
  await expect(pad).toHaveAttribute("data-points", "11");
  const drawn = await inputPicture(page);

  await page.getByText(words.gridTitle).focus();
  await page.keyboard.press("Enter");
  const grid = page.getByRole("grid", { name: words.grid });
  await grid.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Space");
  await expect(grid.getByRole("gridcell")).toHaveText(words.gridCell(0, 0, 255));
  await page.keyboard.press("-");
  await expect(grid.getByRole("gridcell")).toHaveText(words.gridCell(0, 0, 223));
  expect(await inputPicture(page)).not.toBe(drawn);
  await expect(page.getByText(words.retouchedNote)).toBeVisible();

  await pad.focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await inputPicture(page)).toBe(drawn);
  await page.keyboard.press("Control+z");
  await expect(pad).toContainText(words.prompt);
  await page.keyboard.press("Control+Shift+z");
  expect(await inputPicture(page)).toBe(drawn);

  await page.getByRole("radio", { name: "1", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name: "1", exact: true })).toBeChecked();
  await expect(page.getByRole("heading", { name: words.blame })).toBeVisible();
});

test("a tap is a dot, and without normalisation the picture is another", async ({ page }) => {
  const pad = await openPad(page);
  await pad.click({ position: { x: 40, y: 40 } });
  await expect(pad).toHaveAttribute("data-points", "1");
  const dot = await inputPicture(page);
  await page.getByText(words.feeds.unprepared).click();
  await expect(page.getByText(words.unpreparedNote)).toBeVisible();
  expect(await inputPicture(page)).not.toBe(dot);
});
