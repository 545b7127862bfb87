import { expect, type Page } from "@playwright/test";
import { en as words } from "../../src/panels/step/batch-words.en.ts";
import { en as fields } from "../../src/stage/settings/words.en.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./quiet.ts";

/** The account of the batch, open, at a place of the course. */
async function open(page: Page, hash: string) {
  await page.goto(`./#/${hash}`);
  await page.getByText(stage.account, { exact: true }).click();
  const account = page.getByRole("group").filter({ hasText: words.lead });
  await expect(account.getByRole("table")).toBeVisible();
  return account;
}

/** A figure of the account, by its name. */
async function figure(page: Page, name: string | RegExp): Promise<number> {
  const row = page.locator(".batch dl > div").filter({ has: page.getByText(name) });
  return Number((await row.getByRole("definition").textContent())?.replace("−", "-").replace(/,/g, ""));
}

test("a batch of 100 has a row a sample, their sum makes the correction, and stepping it brings what was promised", async ({
  page,
}) => {
  const account = await open(page, "course/M?lang=en&step=3b&out=sigmoid&batch=mean&alpha=0.05");
  const size = account.getByLabel(fields.batchSize, { exact: true });
  await size.fill("100");
  await size.press("Enter");
  await expect(account.getByRole("row")).toHaveCount(101);
  await expect(account.getByRole("row", { name: /no\. 0 .+ 7 / })).toBeVisible();
  await expect(account.getByRole("row", { name: /no\. 99 .+ 9 / })).toHaveCount(1);

  const [up, down, sum] = [await figure(page, words.up), await figure(page, words.down), await figure(page, words.sum)];
  expect(Math.abs(up + down - sum)).toBeLessThan(0.01 * (up - down));
  const mean = await figure(page, words.mean("100"));
  expect(Math.abs(mean - sum / 100)).toBeLessThan(0.001 * Math.abs(mean));
  const correction = await figure(page, words.correction);
  expect(Math.abs(correction + 0.05 * mean)).toBeLessThan(0.001 * Math.abs(correction));

  const after = await figure(page, /^ℰ after$/);
  const [predicted, came] = [await figure(page, words.predicted), await figure(page, words.came)];
  expect(predicted).toBeLessThan(0);
  expect(came / predicted).toBeGreaterThan(0.5);
  await account.getByRole("button", { name: words.apply }).click();
  await expect(account.getByRole("status").filter({ hasText: "The updates are added" })).toBeVisible();
  await expect.poll(() => figure(page, /^ℰ before$/)).toBe(after);

  await expectAccessible(page, "a batch's account", {
    within: [".batch"],
    onPhone: () => page.getByRole("tab", { name: "Network" }).click(),
  });
});

test("the account follows the weight that is pinned", async ({ page }) => {
  const account = await open(page, "course/M?lang=en&P=10&pin=z:5,3");
  await expect(account.getByText(words.pinned)).toBeVisible();
  await expect(account.getByRole("table", { name: /z sub 5, 3|z, 5, 3|5.*3/ })).toBeVisible();
});

test("mean or sum, factor 1 or one half: one click finds the α that makes the same correction", async ({ page }) => {
  const account = await open(page, "course/M?lang=en&P=10&out=sigmoid&batch=mean&factor=1&alpha=0.5");
  const before = await figure(page, words.correction);
  await account.getByText(fields.batchRules.sum, { exact: true }).click();
  await expect(account.getByText(words.changed("10", "0.5", "0.05"))).toBeVisible();
  await expect.poll(() => figure(page, words.correction)).not.toBe(before);
  await account.getByRole("button", { name: words.set("0.05") }).click();
  await expect(account.getByText(words.absorbed("0.05"))).toBeVisible();
  await expect.poll(() => figure(page, words.correction)).toBe(before);

  await account.getByText("½", { exact: true }).click();
  await account.getByRole("button", { name: words.set("0.1") }).click();
  await expect(account.getByText(words.absorbed("0.1"))).toBeVisible();
  await expect.poll(() => figure(page, words.correction)).toBe(before);
});

test("the small network's rows are a batch like any other", async ({ page }) => {
  const account = await open(
    page,
    "course/M?lang=en&sizes=2-2-2&x=0,0_0,1_1,0_1,1&y=1,0_0,1_0,1_1,0&i=1&P=4&seed=1&amp=1&out=softmax&alpha=0.1",
  );
  await expect(account.getByRole("row")).toHaveCount(5);
  await expect(account.getByRole("row", { name: /^row 2 .+ 1 / })).toBeVisible();
  await expect(account.getByRole("row", { name: /^row 1 .+ 0 / })).toBeVisible();
  await expect(account.getByText(fields.noCostFactor)).toBeVisible();
});
