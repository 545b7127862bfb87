import { expect, type Page } from "@playwright/test";
import { test } from "./quiet.ts";

test.use({ locale: "en" });

/** Does to every text on the page what a page translator does: wraps it in elements of its own. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts: Text[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("[translate=no], script, style") === null && node.textContent?.trim() !== ""
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      text.replaceWith(outer);
      inner.append(text);
    }
  });
}

for (const chapter of ["A", "M"]) {
  test(`a page translated by the browser goes on: chapter ${chapter}, step by step, and into the other language`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`./#/course/${chapter}?lang=en`);
    await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
    await translate(page);
    for (let n = 0; n < 6; n++) {
      await page.keyboard.press("ArrowRight");
      await translate(page);
    }
    await expect(page.locator("main")).toContainText("2b");
    await page.getByRole("combobox", { name: "Language" }).first().selectOption("fr");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("navigation").first()).toContainText("Exercices");
    expect(errors).toEqual([]);
  });
}

test("formulas and figures are not offered to the translator", async ({ page }) => {
  await page.goto("./#/course/A?lang=en");
  await expect(page.locator(".katex-html")).not.toHaveCount(0);
  const open = await page.evaluate(
    () =>
      [...document.querySelectorAll(".katex, main svg text")].filter((part) => part.closest("[translate=no]") === null)
        .length,
  );
  expect(open).toBe(0);
});
