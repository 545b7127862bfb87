import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { readCollection, writeCollection } from "../../src/digits/collection-file.ts";
import { en as stylesWords } from "../../src/panels/draw/styles-words.en.ts";
import { en as words } from "../../src/panels/draw/words.en.ts";
import { en as swap } from "../../src/stage/network-swap-words.en.ts";
import { three } from "../digits/three.ts";
import { collected, importText, openPad, staysWhileDrawn, stroke } from "./own-digits.ts";
import { test } from "./quiet.ts";

test("a collection of 500 digits is imported, exported, kept and deleted; other files are named for what they are", async ({
  page,
}) => {
  await openPad(page);
  await importText(page, "not JSON at all");
  await expect(page.getByText(words.noteRefused["not-json"])).toBeVisible();
  await importText(page, '{"format":"something else"}');
  await expect(page.getByText(words.noteRefused["not-a-collection"])).toBeVisible();

  const digits = collected(500);
  await importText(page, writeCollection(digits));
  await expect(page.getByText(words.noteImported(500, 0, 0, 0))).toBeVisible();
  await importText(page, writeCollection(digits));
  await expect(page.getByText(words.noteImported(0, 500, 0, 0))).toBeVisible();
  const sevens = page.getByRole("region", { name: words.classTitle(7, 50) });
  await expect(sevens.getByRole("img")).toHaveCount(12);

  await page.reload();
  await expect(sevens).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: words.exportFile }).click();
  const exported = readCollection(await readFile(await (await download).path(), "utf8"));
  expect(exported).toEqual({ kind: "read", digits, entryFaults: [] });

  await sevens.getByRole("button").first().click();
  await expect(page.getByText(words.noteDeleted(1))).toBeVisible();
  await page.getByRole("button", { name: words.deleteAll }).click();
  await page.getByRole("button", { name: words.keepThem }).click();
  await expect(page.getByRole("region", { name: words.classTitle(7, 49) })).toBeVisible();
  await page.getByRole("button", { name: words.deleteAll }).click();
  await page.getByRole("button", { name: words.deleteAllYes, exact: true }).click();
  await expect(page.getByText(words.collectedNone)).toBeVisible();
});

test("a network that has not learnt says so, learns, reads, is corrected by one digit and taught a hand", async ({
  page,
}) => {
  // Two trainings; on a machine with other work to do they take their time.
  test.setTimeout(400_000);
  const pad = await openPad(page);
  await stroke(page, pad, three);
  const train = page.getByRole("button", { name: words.train });
  await expect(train).toBeVisible();
  await expect(page.getByText(words.answer(3))).toHaveCount(0);
  await expect(
    page.getByRole("status").filter({ hasText: "MNIST: 70,000" }).or(page.getByText("MNIST: 70,000")),
  ).toBeVisible();

  await expect(page.getByText(words.trainReplaces("784–30–10, sigmoid"))).toBeVisible();
  await train.click();
  await expect(page.getByRole("progressbar", { name: words.trainingLabel })).toBeVisible();
  const measured = page.getByText(/This network reads 9[78]/);
  await expect(measured).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(words.answer(3), { exact: true })).toBeVisible();
  await expect(page.getByRole("img", { name: /^a 3, no\./ }).first()).toBeVisible();

  // With the styles that MNIST lacks among the samples: how they are read is told, and the other training offered.
  const styles = page.getByRole("region", { name: new RegExp(stylesWords.title) });
  await expect(styles.getByRole("row", { name: new RegExp(`^${stylesWords.trained.with}`) })).toContainText(/9\d\.\d%/);
  await styles.getByText(stylesWords.choices.without).click();
  await expect(styles.getByRole("button", { name: stylesWords.again })).toBeVisible();
  await styles.getByText(stylesWords.choices.with).click();

  // The course says that its network is another now, and has its own one click away, untouched; the trained one is another.
  await page.getByRole("link", { name: "Course" }).click();
  const said = page.getByText(swap.replaced("784–100–10, softmax", "784–30–10, sigmoid"));
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: swap.takeCourse }).click();
  await expect(said).toHaveCount(0);
  await page.getByRole("link", { name: "Draw" }).click();
  await expect(page.getByText(/its weights are random/)).toBeVisible();
  await page.getByRole("button", { name: swap.takeReader }).click();
  await expect(measured).toBeVisible();
  await expect(page.getByText(words.answer(3), { exact: true })).toBeVisible();

  for (const [width, height] of [
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole("button", { name: words.clear, exact: true }).click();
    await staysWhileDrawn(page, pad);
    await expect(page.getByText(words.answer(3), { exact: true })).toBeInViewport({ ratio: 0.99 });
  }
  await page.setViewportSize({ width: 1440, height: 900 });

  // Called an eight, the three has a cost; ten corrections for it alone bring that down.
  await page.getByText("8", { exact: true }).and(page.locator(".label-choice span")).click();
  await page.getByRole("button", { name: words.correctTen }).click();
  const costs = page.getByRole("row", { name: new RegExp(words.costOfDigit) }).getByRole("cell");
  await expect(costs.nth(1)).not.toHaveText((await costs.first().textContent()) ?? "");
  await expect(page.getByText(words.answer(8), { exact: true })).toBeVisible();
  await page.getByRole("button", { name: words.takeBack }).click();
  await expect(page.getByText(words.answer(3), { exact: true })).toBeVisible();

  await importText(page, writeCollection(collected(60)));
  await page.getByRole("button", { name: words.teach }).click();
  await expect(page.getByText(words.teachingDone)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("img", { name: /read as \d before, \d after/ })).toHaveCount(10);
  const mnist = page.getByRole("row", { name: new RegExp(words.testAccuracy) }).getByRole("cell");
  expect(Number.parseFloat((await mnist.nth(1).textContent()) ?? "")).toBeGreaterThan(97);

  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await pad.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(pad).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByText(words.answer(3), { exact: true })).toBeInViewport({ ratio: 0.99 });
  }
  await page.getByRole("button", { name: words.seeInCourse }).click();
  await expect(page).toHaveURL(/#\/course/);
});
