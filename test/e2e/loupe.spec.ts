import { expect, type Locator, type Page } from "@playwright/test";
import { labelOf } from "../../src/course/symbols/symbols.ts";
import { en as equationEnglish } from "../../src/formulas/words.en.ts";
import { en as loupeEnglish } from "../../src/panels/loupe/words.en.ts";
import { test } from "./quiet.ts";

// A picture of every formula on the page at each of a hundred keys would take longer than all the keys.
test.use({ trace: "off" });

const words = loupeEnglish;

const loupe = (page: Page): Locator => page.getByRole("region", { name: words.loupe, exact: true });
const part = (page: Page, name: string): Locator => loupe(page).getByRole("region", { name, exact: true });
const grid = (page: Page, name: string | RegExp): Locator => page.getByRole("grid", { name });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("grid").first()).toBeVisible();
}

/** Walks the keyboard's place in the Δw image to a weight that starts from a lit pixel, and pins it. */
async function pinLitCorrection(page: Page): Promise<void> {
  const image = grid(page, new RegExp(`^${labelOf("corrW", "en")}`));
  await image.focus();
  const cell = image.getByRole("gridcell");
  for (let n = 0; n < 14; n++) await page.keyboard.press("ArrowRight");
  for (let n = 0; n < 28 && (await cell.textContent())?.endsWith(" = 0"); n++) await page.keyboard.press("ArrowDown");
  await expect(cell).not.toHaveText(/ = 0$/);
  await page.keyboard.press("Enter");
  await expect(loupe(page)).toBeVisible();
}

/** Tabs to the first button of a section that stands for a cell of that symbol, and presses Enter. */
async function follow(page: Page, section: string, symbol: string, but = ""): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press("Tab");
    const cell = await page.evaluate((name) => {
      const active = document.activeElement as HTMLElement | null;
      return active?.closest("section")?.getAttribute("aria-label") === name ? (active.dataset.cell ?? "") : "";
    }, section);
    if (!cell.startsWith(`${symbol}:`) || cell === but) continue;
    await page.keyboard.press("Enter");
    await expect(loupe(page).getByRole("heading", { name: words.loupe })).toBeFocused();
    return;
  }
  throw new Error(`no ${symbol} in ${section}`);
}

test("a cell of a figure, once clicked, opens the loupe on the equation that computes it", async ({ page }) => {
  await open(page, "./#/course/A?step=2b");
  await grid(page, labelOf("deltaHid", "en")).click({ position: { x: 40, y: 60 } });
  await expect(part(page, words.equation).locator("[data-equation]").first()).toHaveAttribute("data-equation", "A5");
  await expect(part(page, words.sources).getByRole("button", { name: /delta 0 sortie/i })).toBeVisible();
  await expect(loupe(page).getByRole("radio", { name: equationEnglish.faces.numbers })).toBeChecked();
  await page.getByRole("button", { name: words.backToText }).click();
  await expect(loupe(page)).toBeHidden();
});

test("from a weight update back to a pixel with the keyboard alone, and back along the trail", async ({ page }) => {
  // A hundred keys, each of which lights the stage anew.
  test.slow();
  await open(page, "./#/course/A?step=3c");
  await pinLitCorrection(page);
  for (const symbol of ["batchGradW", "gradW", "deltaHid", "deltaOut", "yHat", "tau", "U", "sigma", "X"]) {
    await follow(page, words.sources, symbol, "U:0");
  }
  await expect(loupe(page).locator(".identity")).toContainText(/pixel row \d+, column \d+/);
  const trail = loupe(page).getByRole("navigation", { name: words.trail }).getByRole("listitem");
  await expect(trail).toHaveCount(9);
  await trail.nth(4).getByRole("button").press("Enter");
  await expect(trail).toHaveCount(4);
  await expect(loupe(page).locator(".identity")).toContainText("output error");
  await page.keyboard.press("Escape");
  await expect(loupe(page)).toBeHidden();
  await expect(grid(page, new RegExp(`^${labelOf("corrW", "en")}`))).toBeFocused();
});

test("uses are followed too: from a pixel forward to what it moves", async ({ page }) => {
  await open(page, "./#/course/F?step=3c");
  await grid(page, labelOf("X", "en")).click({ position: { x: 60, y: 40 } });
  await loupe(page).getByRole("heading", { name: words.loupe }).focus();
  await follow(page, words.uses, "sigma");
  await follow(page, words.uses, "U");
  await expect(loupe(page).locator(".identity")).toContainText("hidden activation");
});

test("a weight's path ends in the number shown, by δ and by the direct derivation", async ({ page }) => {
  await open(page, "./#/course/A?step=3c");
  await pinLitCorrection(page);
  const shown = (await loupe(page).locator(".identity-value .number").textContent())?.replace("= ", "") ?? "";
  const ledger = part(page, words.ledger);
  const lines = ledger.locator(".ledger-lines > .ledger-line .number");
  await expect(lines.last()).toHaveText(shown.trim());
  await expect(ledger.getByRole("listitem")).toHaveCount(10);
  await ledger.getByText(words.direct("A7")).click();
  await expect(ledger.getByText(words.same)).toBeVisible();
});

test("the gradient proof: quotient and gradient agree, and fail on either side of the best ε", async ({ page }) => {
  await open(page, "./#/course/A?step=3c");
  await pinLitCorrection(page);
  const proof = part(page, words.proof);
  await expect(proof.getByText(words.regimes.best)).toBeVisible();
  const analytic = await proof.locator('[data-proof="analytic"]').textContent();
  await expect(proof.locator('[data-proof="quotient"]')).toHaveText(analytic ?? "");
  const slider = proof.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(proof.getByText(words.regimes.rounding)).toBeVisible();
  await page.keyboard.press("End");
  await expect(proof.getByText(words.regimes.truncation)).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("button", { name: /3c/ })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(proof.getByRole("img", { name: words.plot })).toBeVisible();
});

test("on a phone the loupe is the third view, and speaks French", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto("./#/course/A?step=2a");
  // A chapter that is asked for shows its text first.
  await expect(page.getByRole("tab", { name: "Texte" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: "Réseau" }).click();
  await grid(page, labelOf("deltaOut", "fr")).click({ position: { x: 60, y: 30 } });
  await page.getByRole("tab", { name: "Loupe" }).click();
  await expect(page.locator(".loupe .identity")).toContainText("erreur de sortie");
  await expect(page.locator(".loupe .identity")).toContainText(/chiffre \d/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
