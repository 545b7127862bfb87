import { expect, type Locator, type Page } from "@playwright/test";
import { scenes } from "../../src/course/tour/tour.ts";
import { en as tourEnglish } from "../../src/panels/tour/words.en.ts";
import { fr as tourFrench } from "../../src/panels/tour/words.fr.ts";
import { fr as drawing } from "../../src/stage/drawing/words.fr.ts";
import { litOnStage } from "../../src/stage/told.ts";
import { en as stepEnglish } from "../../src/stage/words.en.ts";
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

test("every scene with the keyboard alone: answer, look, go on, to the end, and what goes on stays where it is", async ({
  page,
}) => {
  test.slow();
  await open(page);
  await card(page).getByRole("button", { name: words.begin }).focus();
  await page.keyboard.press("Enter");
  const places = new Set<number>();
  for (const [n, scene] of scenes.entries()) {
    await expect(card(page)).toContainText(words.scene(n + 1, scenes.length));
    // It shows where the scene stands, and cannot lead away from it.
    const steps = page.getByRole("list", { name: stepEnglish.stepList });
    await expect(steps.locator("[aria-current=step]")).toHaveText(new RegExp(`^${scene.step}`));
    await expect(steps.getByRole("button")).toHaveCount(0);
    await expect(page.locator(".chapter")).toHaveAttribute("data-chapter", scene.chapter);
    await expect(card(page).locator(".tour-sentence")).not.toContainText(words.waiting);
    // The text is where the scene is, in each chapter.
    const line = { error: "A1", blame: "A5", image: "A6", end: "B12" }[scene.id as string];
    if (line !== undefined) await expect(page.locator(`#course-${line}`)).toBeInViewport();
    const on = card(page).locator(".tour-ways button").last();
    const look = async (): Promise<void> => {
      const box = await on.boundingBox();
      places.add(Math.round((box?.x ?? 0) + (box?.width ?? 0)));
      places.add(-Math.round(box?.y ?? 0));
    };
    await look();
    if ("question" in scene) {
      await expect(on).toHaveText(words.reveal);
      const options = card(page).getByRole("group", { name: words.question }).getByRole("button");
      await options.first().press("Enter");
      await expect(card(page).getByRole("status")).toContainText(/[✓✗]/);
      await expect(options.first()).toHaveAttribute("aria-pressed", "true");
      await expect(steps.locator("[aria-current=step]")).toHaveText(new RegExp(`^${scene.question.step}`));
      await look();
    }
    const last = n === scenes.length - 1;
    await expect(on).toHaveText(last ? words.read : words.next);
    // The arrows are the tour's while it is told.
    await (last ? on.press("Enter") : page.keyboard.press("ArrowRight"));
  }
  expect([...places]).toHaveLength(2);
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator(".chapter")).toHaveAttribute("data-chapter", "N");
  await expect(page.locator("#chapter-title")).toBeFocused();
  await expect(page.getByRole("button", { name: /^1a/ })).toHaveAttribute("aria-current", "step");
  await expect(page.getByRole("radio", { name: "sigmoid" })).toBeChecked();
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

/** Names of what is lit on the stage where it is covered, or outside the window, at its middle or at a corner. */
function covered(lit: string): string[] {
  const inset = 6;
  return [...document.querySelectorAll(lit)].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [
      [x, y],
      ...(bottom - top < 60
        ? []
        : [
            [x, top + inset],
            [x, bottom - inset],
          ]),
    ] as const;
    const seen = points.every(([px = 0, py = 0]) => {
      const found = document.elementFromPoint(px, py);
      return found?.closest(".stage") != null && found.closest(".step-band, .readout") === null;
    });
    return seen
      ? []
      : [`${element.className} ${element.getAttribute("data-cell") ?? element.getAttribute("data-tensor")}`];
  });
}

/** What of the card is cut off, by the card or by the window. */
function cut(): string[] {
  const card = document.querySelector(".tour")?.getBoundingClientRect();
  if (card === undefined) return ["no card"];
  const within = { top: Math.max(0, card.top), bottom: Math.min(window.innerHeight, card.bottom) };
  const parts = document.querySelectorAll<HTMLElement>(".tour-sentence, .prediction-outcome, .tour button");
  return [...parts].flatMap((part) => {
    if (!part.checkVisibility()) return [];
    const { top, bottom, left, right } = part.getBoundingClientRect();
    const whole = top >= within.top && bottom <= within.bottom && left >= 0 && right <= window.innerWidth;
    return whole ? [] : [part.textContent ?? ""];
  });
}

test("on a laptop, a small laptop and two phones every scene's text is whole and what it speaks of is in view", async ({
  browser,
}) => {
  test.slow();
  const sizes = [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
    { width: 320, height: 400 },
  ];
  for (const viewport of sizes) {
    const context = await browser.newContext({ locale: "fr-FR", viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    await open(page);
    const fr = page.getByRole("region", { name: tourFrench.tour, exact: true });
    const on = fr.locator(".tour-ways button").last();
    await on.click();
    const look = async (scene: string): Promise<void> => {
      await expect.poll(() => page.evaluate(covered, litOnStage), { message: scene }).toEqual([]);
      expect(await page.evaluate(cut), scene).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    };
    for (const [n, scene] of scenes.entries()) {
      // Beside the card the lowest has no room for a whole figure.
      if (viewport.height < 500 && scene.id === "digit") break;
      const said = `${scene.id}, ${viewport.width} × ${viewport.height}`;
      await expect(fr).toContainText(tourFrench.scene(n + 1, scenes.length));
      await expect(fr.locator(".tour-sentence")).not.toContainText(tourFrench.waiting);
      if (scene.id !== "end") await expect(page.locator(litOnStage).first()).toBeAttached();
      await look(said);
      if ("question" in scene) {
        await fr.getByRole("group", { name: tourFrench.question }).getByRole("button").first().click();
        await expect(fr.getByRole("status")).toContainText(/[✓✗]/);
        await look(`${said}, answered`);
      }
      if (n < scenes.length - 1) await on.click();
    }
    if (viewport.height > 500) {
      await fr.getByRole("button", { name: tourFrench.ownNumbers }).click();
      await expect(page.getByText(drawing.numbers, { exact: true })).toBeFocused();
      await expect(page.getByRole("group", { name: drawing.sizes })).toBeInViewport();
    }
    await context.close();
  }
});
