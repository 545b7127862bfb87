import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { scenes } from "../../src/course/tour/tour.ts";
import { en as tourEnglish } from "../../src/panels/tour/words.en.ts";
import { fr as tourFrench } from "../../src/panels/tour/words.fr.ts";
import { test } from "./quiet.ts";

const words = tourEnglish;
const card = (page: Page): Locator => page.getByRole("region", { name: words.tour, exact: true });

async function open(page: Page, address = "./"): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("grid").first()).toBeVisible();
}

test("a first visit is invited, and everything else can be used meanwhile", async ({ page }) => {
  await open(page);
  await expect(card(page).getByRole("button", { name: words.begin })).toBeVisible();
  await page.getByRole("button", { name: /^2a/ }).click();
  await expect(page.getByRole("button", { name: /^2a/ })).toHaveAttribute("aria-current", "step");
  await page.getByRole("radio", { name: "softmax" }).check({ force: true });
  await expect(card(page)).toBeVisible();
});

test("the thirteen scenes with the keyboard alone: predict, look, go on, to the end", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).focus();
  await page.keyboard.press("Enter");
  for (const [n, scene] of scenes.entries()) {
    await expect(card(page)).toContainText(words.scene(n + 1, scenes.length));
    await expect(page.getByRole("button", { name: new RegExp(`^${scene.step}`) })).toHaveAttribute(
      "aria-current",
      "step",
    );
    if ("question" in scene) {
      const options = card(page).getByRole("group", { name: words.question }).getByRole("button");
      await options.first().press("Enter");
      await expect(card(page).getByRole("status")).toContainText(/[✓✗]/);
      await expect(options.first()).toHaveAttribute("aria-pressed", "true");
      const told = new RegExp(`^${scene.question.step}`);
      await expect(page.getByRole("button", { name: told })).toHaveAttribute("aria-current", "step");
    }
    const last = n === scenes.length - 1;
    await card(page)
      .getByRole("button", { name: last ? words.finish : words.next, exact: true })
      .press("Enter");
  }
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.tour, exact: true })).toBeFocused();
});

test("each scene lights what it speaks of on the stage", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).click();
  await expect(page.locator('.slot[data-tensor="X"]')).toHaveAttribute("data-told", "true");
  await card(page).getByRole("button", { name: words.next, exact: true }).click();
  await expect(page.locator("[data-told]")).toHaveCount(0);
  await expect(page.locator('.slot[data-tensor="sigma"] [data-role="focus"]')).not.toHaveCount(0);
});

test("left with Escape, remembered by the device, resumed where it was left", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).click();
  for (let n = 0; n < 3; n++) await card(page).getByRole("button", { name: words.next, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await page.goto("about:blank");
  await open(page);
  await expect(card(page)).toHaveCount(0);
  await page.getByRole("button", { name: words.resume("4/13") }).press("Enter");
  await expect(card(page)).toContainText(words.scene(4, 13));
  await page.reload();
  await expect(card(page)).toContainText(words.scene(4, 13));
});

test("an address that asks for something opens on that, without the tour", async ({ page }) => {
  await open(page, "./#/course/A?step=2a");
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.tour, exact: true })).toBeVisible();
});

test("a network that the tour cannot tell of is said to be one, with the way back", async ({ page }) => {
  await open(page, "./#/course?n=12-8");
  await page.getByRole("button", { name: words.tour, exact: true }).click();
  await expect(card(page)).toContainText(words.nothing);
  await card(page).getByRole("button", { name: words.restore }).click();
  await expect(card(page)).toContainText(/handwritten|written by hand/);
});

for (const [name, viewport] of [
  ["a laptop", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`on ${name} nothing overflows and axe finds nothing serious, in French`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, locale: "fr-FR" });
    const page = await context.newPage();
    await open(page);
    const fr = page.getByRole("region", { name: tourFrench.tour, exact: true });
    await fr.getByRole("button", { name: tourFrench.begin }).click();
    for (let n = 0; n < 3; n++) await fr.getByRole("button", { name: tourFrench.next, exact: true }).click();
    await fr.getByRole("group", { name: tourFrench.question }).getByRole("button").nth(1).click();
    await expect(fr.getByRole("status")).toContainText(/[✓✗]/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  });
}
