import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { en as words } from "../../src/app/share/words.en.ts";
import { en as app } from "../../src/app/words.en.ts";
import { en as drawing } from "../../src/panels/draw/words.en.ts";
import { en as told } from "../../src/setup/words.en.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { test } from "./quiet.ts";

async function open(page: Page, address: string): Promise<void> {
  // Another hash alone would be a link within the page.
  await page.goto("about:blank");
  await page.goto(address);
  // Six layers with all their numbers take their time on a busy machine.
  await expect(page.getByRole("grid").first()).toBeVisible({ timeout: 30_000 });
}

/** The link that the Share dialog gives. */
async function sharedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: app.share, exact: true }).click();
  return page.getByRole("dialog").getByRole("textbox", { name: words.address }).inputValue();
}

/** The file that the Share dialog gives, as text. */
async function sharedFile(page: Page): Promise<string> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: words.save }).click();
  return readFile(await (await arriving).path(), "utf8");
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** What the stage says in words and numbers. */
function stageText(page: Page): Promise<string> {
  return page.locator(".course-stage").innerText();
}

/** Drops a file in the middle of the page, as a hand would. */
async function drop(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "some.json", { type: "application/json" }));
    return transfer;
  }, text);
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
}

test("a link opens the page again just as it is: six layers, a pinned cell and the way to it, digits shown", async ({
  page,
}) => {
  await open(
    page,
    "./#/course/G?lang=en&n=12-11-10-9-8-7&seed=5&i=42&out=softmax&alpha=0.25&P=3&step=2b&face=numbers&digits=5&pin=delta:2,3&trail=W:2,1,2",
  );
  const shared = await sharedLink(page);
  await expect(page.getByRole("dialog")).toContainText(words.whole);
  await closeDialog(page);
  const before = await stageText(page);
  await open(page, shared);
  expect(await sharedLink(page)).toBe(shared);
  await closeDialog(page);
  await expect.poll(() => stageText(page)).toBe(before);
});

test("corrected weights go by file: the dialog says so, and the file brings back the same numbers", async ({
  page,
}) => {
  await open(page, "./#/course/A?lang=en&step=3c&digits=6");
  await page.getByRole("button", { name: stage.applyOnce }).click();
  await expect(page.getByText(/^Weight update applied/).first()).toBeVisible();
  await sharedLink(page);
  await expect(page.getByRole("dialog")).toContainText(words.leaves(["changed-weights"]));
  const file = await sharedFile(page);
  await closeDialog(page);
  // The word on what was just applied is no part of it.
  const corrected = (await stageText(page)).replace(/^Weight update applied.*\n+/m, "");

  await open(page, "./#/course/B?lang=en&n=7");
  expect(await stageText(page)).not.toBe(corrected);
  await drop(page, file);
  await expect.poll(() => stageText(page)).toBe(corrected);
  await expect(page).toHaveURL(/#\/course\/A\?/);
});

test("a file that cannot be used is refused with the reason, and nothing changes", async ({ page }) => {
  await open(page, "./#/course/A?lang=en&step=2a");
  await expect(page.locator(".stage .step-equation .katex").first()).toBeVisible();
  const before = await stageText(page);
  const file = (content: object): string => JSON.stringify({ format: "deltascope.setup", version: 1, ...content });
  for (const [text, reason] of [
    ["{half", told.file({ code: "not-json" })],
    [file({ setup: { alpha: "NaN" } }), "setup.alpha"],
  ] as const) {
    await drop(page, text);
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
    expect(await stageText(page)).toBe(before);
    await page.getByRole("button", { name: app.dismiss }).click();
  }
});

test("an address beyond the limits is answered by a sentence, not by a stalled page", async ({ page }) => {
  await open(page, "./#/course/F?lang=en&n=2000-2000-2000-2000&P=32&alpha=1e308&seed=0x10");
  const notice = page.getByRole("alert").filter({ hasText: "Part of the address could not be used" });
  await expect(notice).toContainText("13,596,010 weights");
  await expect(notice).toContainText("alpha=1e308");
  await expect(notice).toContainText("seed=0x10");
});

test("Back and Forward go through the pages one by one, with a setting changed and a step made on the way", async ({
  page,
}) => {
  await open(page, "./#/course/A?lang=en&alpha=3");
  const nav = page.getByRole("navigation", { name: app.placesLabel });
  await page.getByRole("link", { name: app.places.draw }).click();
  await nav.getByRole("link", { name: app.places.course }).click();
  await expect(page).toHaveURL(/#\/course\?/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/draw/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/course\/A\?/);
  await page.keyboard.press("ArrowRight");
  // The step is of another chapter, to which the text turns; that is no page gone to.
  await expect(page).toHaveURL(/#\/course\/F\?.*step=1b/);
  await page.goForward();
  await expect(page).toHaveURL(/#\/draw/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/course\/F\?.*step=1b/);
  await expect(page).toHaveURL(/alpha=3/);
});

test("a drawing travels in the link", async ({ page, browser, baseURL }) => {
  await page.goto("./#/draw?lang=en");
  const pad = await page.getByRole("application", { name: drawing.pad }).boundingBox();
  if (pad === null) throw new Error("no pad");
  const at = (x: number, y: number): [number, number] => [pad.x + x * pad.width, pad.y + y * pad.height];
  await page.mouse.move(...at(0.5, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.52, 0.5), { steps: 8 });
  await page.mouse.move(...at(0.48, 0.8), { steps: 8 });
  await page.mouse.up();
  const shared = await sharedLink(page);
  expect(shared).toContain("draw=");
  expect(shared.length).toBeLessThan(400);
  const elsewhere = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await elsewhere.goto(shared);
  expect(await sharedLink(elsewhere)).toBe(shared);
  await elsewhere.close();
});
