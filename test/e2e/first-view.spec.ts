import { expect, type Page } from "@playwright/test";
import { test } from "./quiet.ts";

/** The places of what the stage shows: its figures and what stands around them. */
function placesOf(page: Page): Promise<string[]> {
  const parts = "[data-tensor], .step-band, .stage .values, .transport";
  return page.locator(parts).evaluateAll((all) =>
    all.map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return `${part.className} ${[left, top, width, height].map(Math.round).join(" ")}`;
    }),
  );
}

for (const language of ["fr", "en"] as const) {
  test(`a first visit shows all its formulas without KaTeX, and the next steps their figures, in ${language}`, async ({
    page,
  }) => {
    let letIn = (): void => undefined;
    const here = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route(/\/assets\/katex-chunk-[^/]*\.js$/, async (route) => {
      await here;
      await route.continue();
    });
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto("about:blank");
      await page.goto(`./#/course?lang=${language}`);
      await expect(page.locator("[data-tensor] [role=grid]").first()).toBeAttached();
      await expect(page.locator(".step-equation .katex")).toHaveCount(2);
      expect(await page.locator(".chapter .katex").count()).toBeGreaterThan(80);
      await expect(page.locator(".formula-awaited, .formula-source")).toHaveCount(0);
    }

    const stage = page.locator(".network-stage");
    for (const [step, tensor, awaited] of [
      ["1b", "sigma", 0],
      ["1c", "U", 2],
    ] as const) {
      await page.keyboard.press("ArrowRight");
      await expect(stage).toHaveAttribute("data-step", step);
      await expect(stage.locator(`[data-tensor="${tensor}"] [role=grid]`)).toBeVisible();
      await expect(page.locator(".step-equation .formula-awaited")).toHaveCount(awaited);
      await expect(page.locator(".chapter .formula-awaited")).toHaveCount(0);
    }
    const before = await placesOf(page);
    letIn();
    await expect(page.locator(".step-equation .katex")).toHaveCount(2);
    await expect(page.locator(".chapter")).toHaveAttribute("data-chapter", "F");
    await expect(page.locator(".formula-awaited")).toHaveCount(0);
    expect(await placesOf(page)).toEqual(before);
  });
}
