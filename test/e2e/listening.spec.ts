// What is heard by who does not see the page: names, headings, formulas in words, where one is, and nothing twice.
import { expect } from "@playwright/test";
import { en as draw } from "../../src/panels/draw/words.en.ts";
import { en as train } from "../../src/panels/train/words.en.ts";
import { three } from "../digits/three.ts";
import { stroke } from "./own-digits.ts";
import { test } from "./quiet.ts";

test.use({ locale: "en" });

test("the stage is walked by its headings: row, tensor, its numbers, its range; the step's equation is said", async ({
  page,
}) => {
  await page.goto("./#/course/A?lang=en&step=2a");
  await expect(page.locator("[data-tensor] [role=grid]").first()).toBeVisible();
  await expect(page).toHaveTitle("Step 2a – A. Variant A: sigmoid and squared error – Deltascope");
  await expect(page.locator(".stage")).toMatchAriaSnapshot(`
    - region "The network, step by step":
      - heading "The network, step by step" [level=2]
      - text: /A3 delta k sortie equals 2 times y hat k, times the quantity 1 minus y hat k, times the quantity y hat k minus y k/
      - group "forward":
        - heading "forward" [level=3]
        - heading "Input X" [level=4]
        - grid "Input X":
          - row "X 0 = 1"
        - text: /785 numbers, from 0 to 1/
      - group "backward":
        - heading "backward" [level=3]
        - heading /Output errors/ [level=4]
        - grid /Output errors/:
          - row /delta 0 sortie = 0\\.\\d+/
        - text: /10 numbers, from −0\\.\\d+ to 0\\.\\d+; the largest in size. delta 0 sortie = 0\\.\\d+\\./
  `);
  // French words are said in French on an English page.
  await expect(page.locator(".step-equation [lang=fr]").first()).toHaveText("sortie");
  await expect(page.locator(".transport-step sup[lang=fr]").first()).toHaveText("sortie");
  // What a sign does is said once, and an arrow that is drawn is not said.
  await expect(page.getByRole("button", { name: "Next step" })).toHaveAccessibleDescription("");
  await expect(page.locator(".pull-down > summary").first()).toHaveAccessibleName(/^[^▾▴]+$/);
  // What changes is told in words, without the signs of TeX.
  await page.getByRole("button", { name: /^2b/ }).click();
  const told = page.locator(".transport [role=status]");
  await expect(told).toContainText(/Step 2b: .* has delta \d+ caché = /);
  expect(await told.textContent()).not.toMatch(/[_^{}\\]/);
  await expect(page).toHaveTitle(/^Step 2b – /);
  // No letter is read apart from its accent.
  expect(await page.locator("math").evaluateAll((all) => all.map((one) => one.textContent).join(" "))).not.toMatch(
    /[ˊˋ]/,
  );
});

test("a page that is turned is told by its title and has the focus, and the comparison by its headings", async ({
  page,
}) => {
  await page.goto("./#/course/F?lang=en&step=2a");
  await expect(page.getByRole("heading", { level: 2, name: /The forward phase/ })).toBeVisible();
  await page.locator(".chapter-way[data-way=after]").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: /Variant A/ })).toBeFocused();
  await expect(page).toHaveTitle(/ – A\. Variant A/);
  await page.evaluate(() => {
    location.hash = "#/course/compare";
  });
  await expect(page).toHaveTitle("A and B face to face – Deltascope");
  const rows = page.locator(".compare-row h3");
  await expect(rows.filter({ hasText: "Output error, A3 | B7" })).toHaveCount(1);
  const names = await rows.allTextContents();
  expect(new Set(names).size).toBe(names.length);
});

test("training beside a drawing says little, and nothing that is done takes the focus away", async ({ page }) => {
  await page.goto("./#/draw?lang=en");
  const pad = page.getByRole("application", { name: draw.pad });
  await stroke(page, pad, three);
  const focused = (): Promise<boolean> => page.evaluate(() => document.activeElement !== document.body);
  await page.getByRole("button", { name: draw.clear, exact: true }).press("Enter");
  await expect.poll(focused).toBe(true);
  await stroke(page, pad, three);
  await page.getByText("MNIST: 70,000 digits").waitFor();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest("[role=status], [role=alert], [aria-live]");
        if (live?.textContent && heard.at(-1) !== live.textContent) heard.push(live.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole("button", { name: draw.train, exact: true }).press("Enter");
  await expect.poll(focused).toBe(true);
  await page.getByRole("link", { name: "Train", exact: true }).click();
  await page.getByRole("button", { name: train.pause, exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: train.resume, exact: true })).toBeVisible();
  await expect.poll(focused).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)).toBeLessThan(8);
  await page.getByRole("button", { name: train.reset, exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: train.train, exact: true })).toBeVisible();
  await expect.poll(focused).toBe(true);
});
