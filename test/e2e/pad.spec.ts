import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { en as words } from "../../src/panels/draw/words.en.ts";
import { three } from "../digits/three.ts";
import { openPad, type Place, padOf, staysWhileDrawn, stroke } from "./own-digits.ts";
import { test } from "./quiet.ts";

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

  await page.waitForTimeout(400);
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
  const box = await pad.boundingBox();
  if (box === null) throw new Error("no pad");
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

test("a finger draws without moving the page; a second finger does not draw", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
  });
  const page = await context.newPage();
  const pad = await openPad(page);
  const box = await pad.boundingBox();
  if (box === null) throw new Error("no pad");
  const client = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: Place[]) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([x, y], id) => ({ x: box.x + x * box.width, y: box.y + y * box.height, id })),
    });
  await touch("touchStart", [0.5, 0.9]);
  for (let y = 0.85; y > 0.1; y -= 0.05) await touch("touchMove", [0.5, y]);
  await touch("touchEnd");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const one = Number(await pad.getAttribute("data-points"));
  expect(one).toBeGreaterThan(10);

  await touch("touchStart", [0.3, 0.3], [0.7, 0.7]);
  await touch("touchMove", [0.3, 0.4], [0.7, 0.2]);
  await touch("touchEnd");
  expect(Number(await pad.getAttribute("data-points"))).toBeLessThanOrEqual(one + 3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

/** A tablet's page, and what its hands and its pen do: real touch and pen input, in shares of the pad. */
async function tablet(browser: Browser, baseURL: string | undefined, address = "./#/draw") {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    hasTouch: true,
    viewport: { width: 820, height: 900 },
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto(address);
  const client = await context.newCDPSession(page);
  const box = async (pad: Locator) => {
    const found = await pad.boundingBox();
    if (found === null) throw new Error("no pad");
    return found;
  };
  /** The fingers that are on the pad now, each by its number; one that is not named is lifted. */
  const fingers = async (pad: Locator, type: "touchStart" | "touchMove" | "touchEnd", ...places: [number, Place][]) => {
    const { x, y, width, height } = await box(pad);
    await client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: places.map(([id, [across, down]]) => ({ id, x: x + across * width, y: y + down * height })),
    });
  };
  const pen = async (pad: Locator, places: readonly Place[]) => {
    const { x, y, width, height } = await box(pad);
    const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", [across, down]: Place) =>
      client.send("Input.dispatchMouseEvent", {
        type,
        x: x + across * width,
        y: y + down * height,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        pointerType: "pen",
      });
    const [first = [0, 0] as const, ...rest] = places;
    await send("mousePressed", first);
    for (const place of rest) await send("mouseMoved", place);
    await send("mouseReleased", rest.at(-1) ?? first);
  };
  const reader = await context.newPage();
  await page.bringToFront();
  /** How dark the window is at a place, 0..255. */
  const darkAt = async (x: number, y: number): Promise<number> => {
    const { data } = await client.send("Page.captureScreenshot", { format: "png" });
    return reader.evaluate(
      async ([url, across, down]) => {
        const picture = await createImageBitmap(await (await fetch(url)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context2d = canvas.getContext("2d");
        context2d?.drawImage(picture, 0, 0);
        const [red = 255] = context2d?.getImageData(across, down, 1, 1).data ?? [];
        return 255 - red;
      },
      [`data:image/png;base64,${data}`, Math.round(x), Math.round(y)] as const,
    );
  };
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y, id: 1 }] });
  /** Draws from one place of the window to another, something happening on the way, and looks where the tip was last. */
  const inked = async (
    from: Place,
    to: Place | (() => Promise<Place>),
    between: () => Promise<unknown> = async () => {},
    enlarged = 1,
  ) => {
    await touch("touchStart", ...from);
    await touch("touchMove", from[0] + 20, from[1] + 20);
    await between();
    const [x, y] = typeof to === "function" ? await to() : to;
    await touch("touchMove", x, y);
    await expect.poll(() => darkAt(enlarged * x, enlarged * y)).toBeGreaterThan(150);
    await touch("touchEnd");
  };
  return { context, page, client, fingers, pen, inked };
}

/** Strokes on the pad, once they are kept. */
function strokesOf(pad: Locator): Promise<number> {
  return pad.evaluate((element) => Number(element.getAttribute("data-strokes")));
}

test("a pen draws though a palm came down first, and the palm leaves nothing", async ({ browser, baseURL }) => {
  const { context, page, fingers, pen } = await tablet(browser, baseURL);
  const pad = padOf(page);
  await fingers(pad, "touchStart", [1, [0.9, 0.95]]);
  await fingers(pad, "touchMove", [1, [0.92, 0.96]]);
  await pen(pad, seven);
  await fingers(pad, "touchEnd");
  await expect(pad).toHaveAttribute("data-strokes", "1");
  await expect(pad).toHaveAttribute("data-points", String(seven.length));

  // A hand that rests a moment after the pen was lifted does not draw either; the pen's next stroke does.
  await fingers(pad, "touchStart", [2, [0.8, 0.9]]);
  await pen(pad, [
    [0.3, 0.5],
    [0.7, 0.5],
  ]);
  await fingers(pad, "touchEnd");
  await expect(pad).toHaveAttribute("data-strokes", "2");
  await expect(pad).toHaveAttribute("data-points", String(seven.length + 2));
  await context.close();
});

test("a second stroke is drawn however soon it comes, by pen and by finger", async ({ browser, baseURL }) => {
  const { context, page, fingers, pen } = await tablet(browser, baseURL);
  const pad = padOf(page);
  await pen(pad, seven);
  await pen(pad, [
    [0.3, 0.5],
    [0.7, 0.5],
  ]);
  await expect(pad).toHaveAttribute("data-strokes", "2");
  await page.getByRole("button", { name: words.clear, exact: true }).click();

  // The second finger lands before the first is lifted. The pen was used a moment ago: fingers wait until it is forgotten.
  await expect(async () => {
    await fingers(pad, "touchStart", [1, [0.2, 0.2]]);
    await fingers(pad, "touchMove", [1, [0.2, 0.5]]);
    await fingers(pad, "touchMove", [1, [0.2, 0.8]]);
    await page.evaluate(() => new Promise((later) => setTimeout(later, 80)));
    await fingers(pad, "touchStart", [1, [0.2, 0.8]], [2, [0.7, 0.2]]);
    await fingers(pad, "touchMove", [1, [0.2, 0.8]], [2, [0.7, 0.3]]);
    await fingers(pad, "touchEnd", [2, [0.7, 0.3]]);
    await fingers(pad, "touchMove", [2, [0.7, 0.8]]);
    await fingers(pad, "touchEnd");
    const drawn = await strokesOf(pad);
    // The pen was forgotten between the two: the next try begins anew.
    if (drawn === 1) await page.getByRole("button", { name: words.clear, exact: true }).click();
    expect(drawn).toBe(2);
  }).toPass();
  await context.close();
});

test("the ink is under the tip: scrolled and resized in mid-stroke, zoomed by CSS and by two fingers", async ({
  browser,
  baseURL,
}) => {
  const { context, page, client, inked } = await tablet(browser, baseURL);
  const clear = async (pad: Locator) => {
    await pad.press("Control+z");
    await expect(pad).toHaveAttribute("data-strokes", "0");
  };
  const pad = padOf(page);
  const box = await pad.boundingBox();
  if (box === null) throw new Error("no pad");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await inked([x, y], [x + 60, y + 70], () => page.evaluate(() => scrollBy(0, 60)));
  await page.evaluate(() => scrollTo(0, 0));
  await clear(pad);

  await inked([x, y], [x + 60, y + 70], () => page.setViewportSize({ width: 760, height: 860 }));
  await clear(pad);

  await page.evaluate(() => document.documentElement.style.setProperty("zoom", "1.5"));
  const large = await pad.boundingBox();
  if (large === null) throw new Error("no pad");
  const [zoomedX, zoomedY] = [large.x + 0.4 * large.width, large.y + 0.4 * large.height];
  await inked([zoomedX, zoomedY], [zoomedX + 70, zoomedY + 60]);
  await page.evaluate(() => document.documentElement.style.removeProperty("zoom"));
  await clear(pad);

  // What is sent counts in the page's pixels, which the window shows enlarged.
  await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1.8 });
  await inked([250, 260], [330, 340], undefined, 1.8);
  await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
  await clear(pad);
  await context.close();
});

test("the ink is under the tip whatever the browser's zoom, also one that changes in mid-stroke, and on a tablet turned in mid-stroke", async ({
  browser,
  baseURL,
}) => {
  const { context, page, client, inked } = await tablet(browser, baseURL);
  const pad = padOf(page);
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
    const box = await pad.boundingBox();
    if (box === null) throw new Error("no pad");
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
    await inked([x, y], [x + 40, y + 50], undefined, zoom);
    await clear();
  }

  await zoomTo(1);
  await inked(await middle(), low, () => zoomTo(1.5), 1.5);
  await zoomTo(1);
  await clear();

  await inked(await middle(), low, () => zoomTo(1, [900, 820]));
  await context.close();
});

test("in a frame the ink is under the tip too, and the page around it stays where it is", async ({
  browser,
  baseURL,
}) => {
  const { context, page, inked } = await tablet(browser, baseURL);
  const host = `<!doctype html><div style="height: 120px"></div>
    <iframe src="./#/draw" width="780" height="700"></iframe><div style="height: 3000px"></div>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: host }));
  await page.goto("./host.html");
  const box = await page.frameLocator("iframe").getByRole("application", { name: words.pad }).boundingBox();
  if (box === null) throw new Error("no pad");
  const across = box.x + box.width / 2;
  await inked([across, box.y + 0.8 * box.height], [across + 40, box.y + 0.2 * box.height]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await context.close();
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
  for (let n = 0; n < 10; n++) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: words.penDown })).toBeAttached();
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
