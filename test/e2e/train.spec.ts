import { expect, type Page } from "@playwright/test";
import { en as errorsEnglish } from "../../src/panels/train/errors-words.en.ts";
import { en as historyEnglish } from "../../src/panels/train/history-words.en.ts";
import { en as plan } from "../../src/panels/train/plan-words.en.ts";
import { en as viewsEnglish } from "../../src/panels/train/views-words.en.ts";
import { en as trainEnglish } from "../../src/panels/train/words.en.ts";
import { fr as trainFrench } from "../../src/panels/train/words.fr.ts";
import { en as fields } from "../../src/stage/settings/words.en.ts";
import { test } from "./quiet.ts";

const words = trainEnglish;
const views = viewsEnglish;
const errors = errorsEnglish;
/** Training five epochs takes a few seconds; a machine that is doing other things may take a minute. */
const long = { timeout: 120_000 };
test.describe.configure({ timeout: 180_000 });

async function open(page: Page, hash = "#/train"): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(button(page, words.train)).toBeEnabled();
  await expect(page.getByText("70,000")).toBeVisible(long);
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name, exact: true });
}

/** Test accuracy in percent, as the page shows it; NaN before it was measured. */
async function testAccuracy(page: Page): Promise<number> {
  const row = page.getByRole("row", { name: new RegExp(words.measured.test) });
  return Number.parseFloat((await row.getByRole("cell").first().textContent()) ?? "");
}

/** One epoch: enough to have something to look at. */
async function trained(page: Page): Promise<void> {
  if (!(await page.getByLabel(plan.epochs, { exact: true }).isVisible())) await openSettings(page);
  await setField(page, plan.epochs, "1");
  await button(page, words.train).click();
  await expect(button(page, words.trainAgain)).toBeVisible(long);
}

async function setField(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press("Enter");
}

async function openSettings(page: Page): Promise<void> {
  await page.getByText(plan.title, { exact: true }).click();
}

test("one click trains on MNIST, and the test accuracy rises above 95 %", async ({ page }) => {
  await open(page);
  await expect(page.getByText(words.intro[0] ?? "")).toBeVisible();
  await button(page, words.train).click();
  await expect.poll(() => testAccuracy(page), long).toBeGreaterThan(95);
  await expect(button(page, words.trainAgain)).toBeVisible(long);
  expect(await testAccuracy(page)).toBeGreaterThan(97);
  await expect(page.getByText(words.paths["wasm-simd"])).toBeVisible();
});

test("a pause holds the run where it is, and it resumes from there", async ({ page }) => {
  await open(page);
  await openSettings(page);
  await setField(page, plan.epochs, "1000");
  await button(page, words.train).click();
  await button(page, words.pause).click();
  await expect(button(page, words.resume)).toBeVisible();
  const place = page.getByRole("slider", { name: views.time });
  const before = await place.getAttribute("aria-valuetext");
  await button(page, words.oneBatch).click();
  await expect(place).not.toHaveAttribute("aria-valuetext", before ?? "");
  await expect(button(page, words.resume)).toBeVisible();
  await button(page, words.resume).click();
  await expect(button(page, words.pause)).toBeVisible();
  await button(page, words.pause).click();
  await button(page, words.reset).click();
  await expect(button(page, words.train)).toBeVisible();
});

test("the run goes on while the reader is elsewhere, and the status line says how it stands", async ({ page }) => {
  await open(page);
  await openSettings(page);
  await setField(page, plan.epochs, "3");
  await button(page, words.train).click();
  await page.getByRole("link", { name: "Course", exact: true }).click();
  const status = page.getByRole("link", { name: /^Training finished/ });
  await expect(status).toBeVisible(long);
  await status.click();
  await expect(button(page, words.trainAgain)).toBeVisible();
});

test("a cell of the confusion matrix shows its digits; a digit opens in the course; the page says why", async ({
  page,
}) => {
  await open(page);
  await trained(page);
  await page.getByRole("tab", { name: views.tabs.errors }).click();
  await page.getByRole("button", { name: /^4 read as 9: [1-9]/ }).click();
  await expect(page.getByRole("heading", { name: errors.cellTitle(4, 9) })).toBeVisible();
  const digit = page.getByRole("button", { name: /^Why\?.*a 4 read as 9/ }).first();
  await digit.click();
  const why = page.getByRole("region", { name: errors.whyTitle(9, 4) });
  await expect(why).toContainText("The network answers 9");
  await expect(why.getByRole("listitem")).not.toHaveCount(0);

  const index = /no\. ([\d,]+)/.exec((await digit.getAttribute("aria-label")) ?? "")?.[1]?.replace(",", "");
  await why.getByRole("button", { name: errors.openCourse }).click();
  await expect(page).toHaveURL(/#\/course/);
  await expect(page).toHaveURL(new RegExp(`i=${index}(&|$)`));
});

test("the slider goes back to the initial weights, every view follows, and a branch runs on from there", async ({
  page,
}) => {
  await open(page);
  await trained(page);
  const end = await testAccuracy(page);
  await page.getByRole("tab", { name: views.tabs.errors }).click();
  await button(page, views.backToInitial).click();
  await expect(page.getByRole("slider", { name: views.time })).toHaveAttribute("aria-valuetext", views.initial);
  await expect.poll(() => testAccuracy(page)).toBeLessThan(40);
  await expect(page.getByText(/^(\d|[12],?\d{0,3}|3,?\d{3}) of 10,000|^\d{1,3} of 10,000/)).toBeVisible();
  await button(page, views.backToEnd).click();
  await expect.poll(() => testAccuracy(page)).toBe(end);
  await button(page, views.backToInitial).click();
  await button(page, views.runOn).click();
  await expect(button(page, words.trainAgain)).toBeVisible(long);
  await page.getByRole("tab", { name: views.tabs.curves }).click();
  await expect(page.getByText(/^Run 1, test set/)).toBeVisible();
});

test("inside the network: what each hidden neuron looks at, histograms, saturation, the size of the correction", async ({
  page,
}) => {
  await open(page);
  await trained(page);
  await page.getByRole("tab", { name: views.tabs.neurons }).click();
  await expect(page.getByRole("grid", { name: views.fields })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Histogram of the size \|δ caché\|/ })).toBeVisible();
  await expect(page.getByText(/saturated$/)).toBeVisible();
  await expect(page.getByText(/‖Δw‖ = /)).toBeVisible();
});

test("absurd settings are explained kindly, and the page goes on", async ({ page }) => {
  await open(page);
  await openSettings(page);
  await setField(page, plan.samples, "0");
  await expect(page.getByText(/there is nothing to learn/)).toBeVisible();
  await page.getByLabel(plan.samples, { exact: true }).press("Escape");
  await setField(page, fields.neurons(null), "3000");
  await expect(page.getByText(/from 1 to 2,000/)).toBeVisible();
  await setField(page, fields.neurons(null), "2000");
  await expect(page.getByText(/MB while it trains/)).toBeVisible();
  await setField(page, fields.neurons(null), "20");
  await setField(page, fields.batchSize, "60000");
  await expect(page.getByText(/a single weight update/)).toBeVisible();
  await setField(page, fields.batchSize, "100");
  await page.getByText(fields.batchRules.sum, { exact: true }).click();
  await setField(page, plan.alpha, "1000");
  await expect(page.getByText(/is very large/)).toBeVisible();
  await button(page, words.train).click();
  await expect(
    page
      .getByText(/^(stopped|finished)/)
      .or(page.getByText(/· (stopped|finished)/))
      .first(),
  ).toBeVisible(long);
  await button(page, plan.defaults).click();
  await button(page, words.withPlan).click();
  await expect.poll(() => testAccuracy(page), long).toBeGreaterThan(90);
});

test("at one batch a second each batch is seen", async ({ page }) => {
  await open(page);
  await page.getByText(words.paces.one, { exact: true }).click();
  await button(page, words.train).click();
  await expect(page.getByText(/^Last batch: \d+ of 10 read right/)).toBeVisible();
  await page.getByText(words.paces.full, { exact: true }).click();
  await expect(button(page, words.trainAgain)).toBeVisible(long);
});

test("in French, with a French comma and French words", async ({ page }) => {
  await open(page, "#/train?lang=en");
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await button(page, trainFrench.train).click();
  await expect(button(page, trainFrench.trainAgain)).toBeVisible(long);
  await expect(page.getByRole("row", { name: /Test 9[78],\d\s%/ })).toBeVisible();
});

test("a published run is repeated with one click, and its epochs stand beside the printed ones", async ({ page }) => {
  const history = historyEnglish;
  await open(page);
  await page.getByText(history.title, { exact: true }).click();
  const table = page.getByRole("table", { name: history.table });
  await expect(table.getByRole("row", { name: /^1 91\.29% 90\.18%/ })).toBeVisible();
  await button(page, history.repeat(history.names.squared)).click();
  const first = table.getByRole("row", { name: /^1 91\.29% 90\.18% \d/ });
  await expect(first).toBeVisible(long);
  const live = Number.parseFloat((await first.getByRole("cell").last().textContent()) ?? "");
  expect(Math.abs(live - 90.18)).toBeLessThan(0.5);
  await button(page, words.pause).click();
  await openSettings(page);
  await expect(page.getByLabel(plan.alpha, { exact: true })).toHaveValue("3");
  await expect(page.getByLabel(fields.start, { exact: true })).toHaveValue("normal");
  await expect(page.getByLabel(plan.samples, { exact: true })).toHaveValue("50000");

  await page.getByLabel(history.which, { exact: true }).selectOption("log");
  await expect(page.getByText(history.differs.log)).toBeVisible();
  await expect(table.getByRole("row", { name: /^best 95\.49% 95\.46%/ })).toBeVisible();
});
