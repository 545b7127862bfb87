import { expect, type Locator, type Page } from "@playwright/test";
import { scenes } from "../../src/course/tour/tour.ts";
import { en as tourEnglish } from "../../src/panels/tour/words.en.ts";
import { fr as tourFrench } from "../../src/panels/tour/words.fr.ts";
import { test } from "./quiet.ts";

const words = tourEnglish;
const card = (page: Page): Locator => page.getByRole("region", { name: words.tour, exact: true });

/** So many scenes on, each question told. */
async function goOn(page: Page, scenesOn: number, said = words): Promise<void> {
  const tour = page.getByRole("region", { name: said.tour, exact: true });
  const on = tour.locator(".tour-ways button").last();
  for (let n = 0; n < scenesOn; n++) {
    await expect(tour.locator(".tour-sentence")).not.toContainText(said.waiting);
    if ((await on.textContent()) === said.reveal) await on.click();
    await expect(on).toHaveText(said.next);
    await on.click();
  }
}

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

test("every scene with the keyboard alone: answer, look, go on, to the end, and the banner keeps its height", async ({
  page,
}) => {
  test.slow();
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).focus();
  await page.keyboard.press("Enter");
  const heights = new Set<number>();
  const places = new Set<number>();
  for (const [n, scene] of scenes.entries()) {
    await expect(card(page)).toContainText(words.scene(n + 1, scenes.length));
    await expect(page.getByRole("button", { name: new RegExp(`^${scene.step}`) })).toHaveAttribute(
      "aria-current",
      "step",
    );
    await expect(page.locator(".chapter")).toHaveAttribute("data-chapter", scene.chapter);
    await expect(card(page).locator(".tour-sentence")).not.toContainText(words.waiting);
    const on = card(page).locator(".tour-ways button").last();
    const look = async (): Promise<void> => {
      heights.add((await card(page).boundingBox())?.height ?? 0);
      const box = await on.boundingBox();
      places.add(Math.round(box?.x ?? 0));
      places.add(-Math.round(box?.y ?? 0));
    };
    await look();
    if ("question" in scene) {
      await expect(on).toHaveText(words.reveal);
      const options = card(page).getByRole("group", { name: words.question }).getByRole("button");
      await options.first().press("Enter");
      await expect(card(page).getByRole("status")).toContainText(/[✓✗]/);
      await expect(options.first()).toHaveAttribute("aria-pressed", "true");
      const told = new RegExp(`^${scene.question.step}`);
      await expect(page.getByRole("button", { name: told })).toHaveAttribute("aria-current", "step");
      await look();
    }
    const last = n === scenes.length - 1;
    await expect(on).toHaveText(last ? words.finish : words.next);
    await on.press("Enter");
  }
  expect([...heights]).toHaveLength(1);
  expect([...places]).toHaveLength(2);
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.tour, exact: true })).toBeFocused();
  await expect(page.getByRole("radio", { name: "softmax" })).toBeChecked();
});

test("the published numbers are in its sentences, and a question is told to whoever asks", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).click();
  await goOn(page, 1);
  await expect(card(page)).toContainText("0.35 × 1 + 0.15 × 0.05 + 0.2 × 0.1, that is 0.3775");
  await goOn(page, 1);
  await expect(card(page)).toContainText("0.5933");
  await goOn(page, 2);
  await expect(card(page)).toContainText("0.2984");
  await card(page).getByRole("button", { name: words.reveal }).click();
  await expect(card(page).getByRole("status")).toContainText("0.1385");
  await expect(card(page).getByRole("status")).not.toContainText(/[✓✗]/);
});

test("each scene lights what it speaks of on the stage", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).click();
  await goOn(page, 8);
  await expect(page.locator('.slot[data-tensor="X"]')).toHaveAttribute("data-told", "true");
  await goOn(page, 1);
  await expect(page.locator("[data-told]")).toHaveCount(0);
  await expect(page.locator('.slot[data-tensor="yHat"] [data-role="focus"]')).not.toHaveCount(0);
});

test("left with Escape, remembered by the device, resumed where it was left", async ({ page }) => {
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).click();
  await goOn(page, 3);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto("./");
  await expect(card(page)).toHaveCount(0);
  await page.getByRole("button", { name: words.resume(`4/${scenes.length}`) }).press("Enter");
  await expect(card(page)).toContainText(words.scene(4, scenes.length));
  await page.reload();
  await expect(card(page)).toContainText(words.scene(4, scenes.length));
  await expect(card(page)).toContainText("0.7514");
});

test("an address that asks for something opens on that, without the tour", async ({ page }) => {
  await open(page, "./#/course/A?step=2a");
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.tour, exact: true })).toBeVisible();
});

test("a network that the scene does not tell of is said to be one, with the way back", async ({ page }) => {
  await page.goto("./#/course?sizes=2-3-2-2&x=0.1,0.2&y=0,1");
  await page.getByRole("button", { name: words.tour, exact: true }).click();
  await expect(card(page)).toContainText(words.nothing);
  await card(page).getByRole("button", { name: words.restore }).click();
  await expect(card(page)).toContainText("0.05");
});

test("nothing of the tour is wider than the window, on a laptop and on a phone, in French", async ({ browser }) => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  await open(page);
  const fr = page.getByRole("region", { name: tourFrench.tour, exact: true });
  await fr.getByRole("button", { name: tourFrench.begin }).click();
  await goOn(page, 4, tourFrench);
  await fr.getByRole("group", { name: tourFrench.question }).getByRole("button").nth(1).click();
  await expect(fr.getByRole("status")).toContainText(/[✓✗]/);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(fr).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await context.close();
});
