import { expect, type Locator, type Page } from "@playwright/test";
import { en as proseEnglish } from "../../src/course/text/en.ts";
import { en as linkEnglish } from "../../src/formulas/link-words.en.ts";
import { fr as linkFrench } from "../../src/formulas/link-words.fr.ts";
import { en as raceEnglish } from "../../src/panels/compare/race-words.en.ts";
import { en as compareEnglish } from "../../src/panels/compare/words.en.ts";
import { fr as compareFrench } from "../../src/panels/compare/words.fr.ts";
import { fr as readingFrench } from "../../src/panels/reading/words.fr.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./quiet.ts";

const words = compareEnglish;

const rowOf = (page: Page, row: string): Locator =>
  page.locator(".compare-row", { has: page.locator(`#compare-${row}`) });
const sides = (page: Page, row: string): Locator => rowOf(page, row).locator(".compare-side");
/** Rows that are folded away at first. */
async function unfold(page: Page, ...rows: readonly string[]): Promise<void> {
  for (const row of rows)
    await rowOf(page, row)
      .locator("summary")
      .click({ position: { x: 4, y: 20 } });
}

async function open(page: Page): Promise<void> {
  await page.goto("./#/course/compare");
  await expect(page.getByRole("heading", { name: linkEnglish.compareTitle })).toBeVisible();
  await expect(sides(page, "deltaOut").first().getByRole("grid")).toBeVisible();
}

/** The numbers that a side of a row shows, as text. */
const numbers = async (page: Page, row: string, side: 0 | 1): Promise<string[]> =>
  sides(page, row).nth(side).locator(".figure-value, .compare-number").allTextContents();

test("A and B have the same τ and different ŷ, costs and errors, on the same weights and digit", async ({ page }) => {
  await open(page);
  await expect(page.locator(".compare-row .compare-side")).toHaveCount(2);
  await expect(rowOf(page, "deltaOut").getByRole("heading", { level: 4 })).toHaveText([
    proseEnglish.labels.variantA,
    proseEnglish.labels.variantB,
  ]);
  // The numbers stand beside their formula: the whole line is seen at once.
  const [lines, figures] = await Promise.all(
    [".compare-lines", ".compare-figures"].map((part) => sides(page, "deltaOut").first().locator(part).boundingBox()),
  );
  expect(figures?.x).toBeGreaterThan((lines?.x ?? 0) + (lines?.width ?? 0));
  await unfold(page, "productions", "activation", "cost", "deltaHid", "gradient", "correction");
  await expect(sides(page, "productions").first().getByRole("grid").first()).toBeVisible();
  await expect(sides(page, "correction").last().getByRole("grid").first()).toBeVisible();
  expect(await numbers(page, "productions", 0)).toEqual(await numbers(page, "productions", 1));
  await expect(page.getByText(words.same)).toHaveCount(1);
  for (const row of ["activation", "cost", "deltaOut", "deltaHid", "gradient", "correction"]) {
    expect(await numbers(page, row, 0)).not.toEqual(await numbers(page, row, 1));
  }
});

test("the line of the step comes into view, open while the step is there; a cell pointed at is told in A and in B", async ({
  page,
}) => {
  await open(page);
  const current = page.locator('.compare-row[aria-current="step"]');
  await page.locator(".transport-step").filter({ hasText: /^2b/ }).click();
  await expect(sides(page, "deltaHid").first().getByRole("grid").first()).toBeInViewport();
  await page.keyboard.press("End");
  await expect(sides(page, "correction").first().getByRole("grid").first()).toBeInViewport();
  await expect(sides(page, "deltaHid")).toHaveCount(0);
  await page.locator(".transport-step").filter({ hasText: /^2a/ }).click();
  await expect(current).toHaveAttribute("data-relation", "backward");
  await expect(current).toBeInViewport();
  await sides(page, "deltaOut")
    .first()
    .getByRole("grid")
    .hover({ position: { x: 100, y: 60 } });
  await expect(page.locator(".compare-readout")).toContainText(/A = .*B = /);
});

test("a cell pointed at on one side lights on the other, with what each is computed from", async ({ page }) => {
  await open(page);
  await unfold(page, "activation", "gradient");
  for (const side of [0, 1] as const) {
    const other = side === 0 ? 1 : 0;
    await sides(page, "deltaOut")
      .nth(side)
      .getByRole("grid")
      .hover({ position: { x: 100, y: 60 } });
    const cell = await sides(page, "deltaOut").nth(side).locator('[data-role="focus"]').getAttribute("data-cell");
    expect(cell).toMatch(/^deltaOut:\d$/);
    const lit = (row: string, n: 0 | 1, selector: string) => sides(page, row).nth(n).locator(selector).first();
    await expect(lit("deltaOut", other, `[data-role="focus"][data-cell="${cell}"]`)).toBeAttached();
    for (const n of [0, 1] as const) {
      await expect(lit("activation", n, '[data-role="source"]')).toBeAttached();
      await expect(lit("gradient", n, '[data-role="use"]')).toBeAttached();
    }
  }
  await sides(page, "gradient").last().getByRole("grid").last().hover();
  await expect(sides(page, "gradient").first().locator('[data-role="focus"]')).toBeAttached();
});

test("sure and wrong: one click puts out A's error and not B's; one click goes back", async ({ page }) => {
  await open(page);
  await unfold(page, "activation");
  await expect(sides(page, "activation").first().getByRole("grid")).toBeVisible();
  const before = await numbers(page, "activation", 0);
  await page.getByRole("button", { name: words.sure }).click();
  await expect(page.getByText(/^Error on the true digit/)).toBeVisible();
  const norm = (side: 0 | 1) =>
    sides(page, "deltaOut").nth(side).locator('[data-norm="deltaOut"] strong').textContent();
  expect(await norm(0)).toMatch(/× 10⁻⁴$/);
  expect(await norm(1)).toBe("1.414");
  await page.getByRole("button", { name: words.undo }).click();
  await expect(page.getByRole("button", { name: words.undo })).toHaveCount(0);
  await expect.poll(() => numbers(page, "activation", 0)).toEqual(before);
});

test("the page is reached from the course's chapters and leads back, by keyboard, in French", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("./#/course/B");
  await page.getByRole("tab", { name: "Texte" }).click();
  const contents = page.getByRole("navigation", { name: readingFrench.chapters }).locator("summary");
  await contents.press("Enter");
  await page.getByRole("link", { name: linkFrench.compareTitle, exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: linkFrench.compareTitle })).toBeVisible();
  await expect(sides(page, "deltaOut").first().getByRole("grid")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(contents).toBeVisible();
  await page.getByRole("link", { name: compareFrench.back }).press("Enter");
  await expect(page.getByRole("tab", { name: "Texte" })).toBeVisible();
  await context.close();
});

test("the race: from sure and wrong weights A stays where it is and B learns; A3 and B7 by a slider; one neuron both ways", async ({
  page,
}) => {
  const race = raceEnglish;
  await page.goto("./#/course/compare?lang=en");
  await page.getByText(race.title, { exact: true }).click();
  const start = page.getByRole("button", { name: race.begin, exact: true });
  await expect(start).toBeEnabled();
  await start.click();
  await expect(page.getByRole("status").filter({ hasText: "The race is over" })).toBeVisible({ timeout: 120_000 });
  const accuracy = async (lane: string): Promise<number> => {
    const row = page.getByRole("row", { name: new RegExp(`^${lane}`) });
    return Number.parseFloat((await row.getByRole("cell").first().textContent()) ?? "");
  };
  expect(await accuracy(race.lanes.sigmoid)).toBeLessThan(20);
  expect(await accuracy(race.lanes.softmax)).toBeGreaterThan(70);
  await expect(page.getByRole("button", { name: race.again, exact: true })).toBeVisible();

  const errors = page.getByRole("region", { name: race.sliderTitle });
  await errors.getByRole("slider", { name: race.slider }).fill("0.1");
  await expect(errors.getByText(race.read("−0.162", "−0.9"))).toBeVisible();
  await errors.getByRole("slider", { name: race.slider }).fill("0");
  await expect(errors.getByText(race.flat)).toBeVisible();

  const neuron = page.getByRole("region", { name: race.neuronTitle });
  await expect(neuron.getByRole("listitem").first()).toContainText(race.turn("232"));
  await expect(neuron.getByRole("listitem").nth(1)).toContainText(race.turn("17"));

  await expectAccessible(page, "the race, over", { within: [".race"] });
});
