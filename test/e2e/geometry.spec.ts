import { expect, type Locator, type Page } from "@playwright/test";
import { stepIds } from "../../src/course/method/step-id.ts";
import { en as loupeEnglish } from "../../src/panels/loupe/words.en.ts";
import { fr as loupeFrench } from "../../src/panels/loupe/words.fr.ts";
import { fr as train } from "../../src/panels/train/words.fr.ts";
import { en as english } from "../../src/stage/words.en.ts";
import { fr as french } from "../../src/stage/words.fr.ts";
import { test } from "./quiet.ts";

test.describe.configure({ timeout: 240_000 });

const screens = [
  [1920, 1080],
  [1440, 900],
  [1280, 720],
  [820, 1180],
  [390, 844],
  [320, 568],
] as const;
const words = { fr: french, en: english } as const;

const slot = (page: Page, key: string): Locator => page.locator(`[data-tensor="${key}"]`);

/** The course at this address, without the guided visit. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./#/course/A?${address}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(page.locator("[data-tensor] [role=grid]").first()).toBeAttached();
}

/** On a phone the network is behind its tab. */
async function showNetwork(page: Page, language: keyof typeof words): Promise<void> {
  const tab = page.getByRole("tab", { name: language === "fr" ? "Réseau" : "Network" });
  if (await tab.isVisible()) await tab.click();
}

async function goToStep(page: Page, language: keyof typeof words, id: string): Promise<void> {
  const steps = page.getByRole("list", { name: words[language].stepList });
  await steps.getByRole("button", { name: new RegExp(`^${id}`) }).click();
  await expect(page.locator(".network-stage")).toHaveAttribute("data-step", id);
}

/**
 * What is wrong with where the stage's numbers stand, in words: one that leaves its slot, or the stage; two of a slot that cover each
 * other; one that another slot, the choice of the hidden neuron or the cost covers; a bar that ends elsewhere than its scale says.
 */
function misplaced(page: Page): Promise<string[]> {
  return page.locator(".network-stage").evaluate((stage) => {
    const faults: string[] = [];
    /** The box of what is written: a line's box is higher than its figures are. */
    const inkOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const air = 0.22 * (bottom - top);
      return { left, right, top: top + air, bottom: bottom - air };
    };
    type Ink = ReturnType<typeof inkOf>;
    const meet = (one: Ink, other: Ink): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    const written = "svg text, .legend-low, .legend-high, .cost-pair dd, .slot-name, .figure-placeholder-step";
    const seen = (element: Element): boolean =>
      element.getBoundingClientRect().width > 0 && element.checkVisibility({ visibilityProperty: true });
    const blocks = [...stage.querySelectorAll("[data-tensor], .neuron-picker, .correction-panel")].filter(seen);
    for (const block of blocks) {
      const name = block.getAttribute("data-tensor") ?? block.className;
      const outer = block.getBoundingClientRect();
      const texts = [...block.querySelectorAll(written)].filter((text) => seen(text) && text.textContent !== "");
      const inks = texts.map(inkOf);
      for (const [n, ink] of inks.entries()) {
        const said = `${name} ${texts[n]?.textContent}`;
        if (ink.left < outer.left - 4 || ink.right > outer.right + 4) faults.push(`${said} leaves its slot`);
        if (inks.slice(n + 1).some((other) => meet(ink, other))) faults.push(`${said} is covered`);
        for (const other of blocks) {
          if (other !== block && meet(ink, other.getBoundingClientRect()))
            faults.push(`${said} is under another figure`);
        }
      }
      const bracket = block.querySelector(".figure-bracket")?.getBoundingClientRect();
      const bars = [...block.querySelectorAll(".figure-bar")].map((bar) => bar.getBoundingClientRect());
      const zero = block.querySelector(".figure-svg > .figure-axis")?.getBoundingClientRect();
      if (bracket === undefined || zero === undefined) continue;
      const [left, right] = [Math.min(...bars.map((bar) => bar.left)), Math.max(...bars.map((bar) => bar.right))];
      if (left < bracket.left - 1 || right > bracket.right + 1) faults.push(`${name} leaves its scale`);
      const signed = block.querySelector(".figure-scale")?.textContent?.includes("−") === true;
      const nought = signed ? (bracket.left + bracket.right) / 2 : bracket.left;
      if (Math.abs(zero.left - nought) > 1.5) faults.push(`${name} has its zero elsewhere than its scale`);
      // The largest of a signed tensor reaches the end of its scale.
      if (signed && Math.min(left - bracket.left, bracket.right - right) > 1) faults.push(`${name} ends short`);
    }
    const scroller = stage.closest(".stage-scroll");
    if (scroller !== null && scroller.scrollWidth > scroller.clientWidth) faults.push("the stage is cut at the right");
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push("the page is wider than the window");
    return faults;
  });
}

/** Where each figure stands in the stage, wherever that is scrolled to. */
function places(page: Page): Promise<Record<string, string>> {
  return page.locator(".stage").evaluate((stage) => {
    const from = stage.getBoundingClientRect();
    return Object.fromEntries(
      [...stage.querySelectorAll("[data-tensor]")].map((slot, n) => {
        const { left, top, width } = slot.getBoundingClientRect();
        return [`figure ${n}`, [left - from.left, top - from.top, width].map(Math.round).join(" ")];
      }),
    );
  });
}

for (const language of ["fr", "en"] as const) {
  test(`every number of the stage is seen whole, every bar ends where its scale says and no step moves a figure, ${language}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: language === "fr" ? "light" : "dark" });
    // The second: after many corrections, with numbers that need a power of ten.
    for (const address of ["step=1a", "step=3c&alpha=0.0001&out=softmax"]) {
      await open(page, `lang=${language}&${address}`);
      for (const [width, height] of screens) {
        await page.setViewportSize({ width, height });
        await showNetwork(page, language);
        let stood: Record<string, string> | null = null;
        for (const id of address === "step=1a" ? stepIds : (["2b", "3c"] as const)) {
          await goToStep(page, language, id);
          await expect.poll(() => misplaced(page), `${address} at ${width}, step ${id}`).toEqual([]);
          // On a phone the step's figures come first.
          if (width < 720) continue;
          stood ??= await places(page);
          expect(await places(page), `${address} at ${width}, step ${id}`).toEqual(stood);
        }
      }
    }
  });
}

test("a trained network's numbers are seen whole too, beside an open loupe as without one", async ({ page }) => {
  await page.goto("./#/train?lang=fr");
  await expect(page.getByText(/70\s000/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole("button", { name: train.train, exact: true }).click();
  await expect(page.getByRole("button", { name: train.trainAgain, exact: true })).toBeVisible({ timeout: 120_000 });
  await page.getByRole("link", { name: "Cours", exact: true }).click();
  await expect(slot(page, "deltaHid")).toBeAttached();
  for (const [width, height] of screens) {
    await page.setViewportSize({ width, height });
    await showNetwork(page, "fr");
    for (const id of ["1d", "2a", "2b", "3a", "3c"] as const) {
      await goToStep(page, "fr", id);
      await expect.poll(() => misplaced(page), `at ${width}, step ${id}`).toEqual([]);
    }
    // Where the loupe has a place of its own beside the stage.
    if (width < 1000) continue;
    await slot(page, "deltaOut").getByRole("grid").click();
    await expect(page.getByRole("region", { name: loupeFrench.loupe, exact: true })).toBeInViewport();
    await expect.poll(() => misplaced(page), `at ${width}, the loupe open`).toEqual([]);
    await page.keyboard.press("Escape");
  }
});

test("the whole stage, the loupe and what to do next are seen at 1440 × 900; holding a cell moves nothing", async ({
  page,
}) => {
  await open(page, "lang=en&step=1a");
  const seenWhole = () =>
    page.locator(".course-stage").evaluate((view) => {
      const foot = view.querySelector(".readout")?.getBoundingClientRect().top ?? 0;
      const top = view.getBoundingClientRect().top;
      return [...view.querySelectorAll("[data-tensor], .stage-head, .step-band, .correction-panel")]
        .filter((part) => part.getBoundingClientRect().bottom > foot + 1 || part.getBoundingClientRect().top < top)
        .map((part) => part.getAttribute("data-tensor") ?? part.className);
    });
  for (const id of stepIds) {
    await goToStep(page, "en", id);
    await expect.poll(seenWhole, `step ${id}`).toEqual([]);
    const primary = page.locator(".button-primary:visible");
    await expect(primary).toHaveCount(1);
    await expect(primary).toHaveAccessibleName(id === "3c" ? english.applyOnce : english.forward);
  }
  for (const [width, height] of screens.filter(([wide]) => wide > 1000)) {
    await page.setViewportSize({ width, height });
    await goToStep(page, "en", "2b");
    const grid = slot(page, "deltaHid").getByRole("grid");
    await grid.scrollIntoViewIfNeeded();
    const before = await grid.boundingBox();
    await grid.click({ position: { x: 30, y: 40 } });
    const loupe = page.getByRole("region", { name: loupeEnglish.loupe, exact: true });
    // By what it leads back to where it has taken the text's place.
    const leave = loupe.getByText(width < 1600 ? loupeEnglish.backToText : loupeEnglish.close);
    await expect(leave).toBeInViewport();
    expect(await grid.boundingBox(), `at ${width}`).toEqual(before);
    expect(await misplaced(page)).toEqual([]);
    // Marks stand beneath the bars and their numbers.
    const beneath = await grid.evaluate((element) => {
      const [mark, bar] = [element.querySelector(".figure-lit"), element.querySelector(".figure-bar")];
      return mark !== null && bar !== null && mark.compareDocumentPosition(bar) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(beneath).toBe(true);
    await leave.click();
  }
});

test("what a step computes and from what stands out, with thin lines between, after a reload too; the rest is faint, its numbers are not", async ({
  page,
}) => {
  await open(page, "lang=en&step=2b");
  await page.reload();
  await expect.poll(() => page.locator(".flow-lines path").count()).toBeGreaterThan(0);
  const parts = await page
    .locator("[data-tensor]")
    .evaluateAll((slots) => slots.map((one) => `${one.getAttribute("data-tensor")} ${one.getAttribute("data-part")}`));
  expect(parts).toEqual(expect.arrayContaining(["deltaHid lit", "deltaOut source", "z source", "X rest", "yHat rest"]));
  const opacity = (key: string, what: string) =>
    slot(page, key)
      .locator(what)
      .first()
      .evaluate((element) => Number(getComputedStyle(element).opacity));
  expect(await opacity("yHat", ".figure-bar")).toBeLessThan(0.6);
  expect(await opacity("yHat", ".figure-value")).toBe(1);
  expect(await opacity("deltaOut", ".figure-bar")).toBe(1);
  await slot(page, "yHat").getByRole("grid").hover();
  await expect.poll(() => opacity("yHat", ".figure-bar")).toBe(1);
  // Pointing at a symbol in the text before its step lights the place that it will have.
  await page.locator(".course-reading").getByRole("checkbox").uncheck();
  await goToStep(page, "en", "1a");
  await page.locator('.course-reading .equation [data-symbol="deltaHid"]').first().hover();
  await expect(slot(page, "deltaHid")).toHaveAttribute("data-pointed", "true");
});

test("on a phone the bars that stay take at most a fifth, and the step's figures come first, sources before results", async ({
  page,
}) => {
  await open(page, "lang=en&step=2b");
  for (const [width, height] of screens.filter(([wide]) => wide < 720)) {
    await page.setViewportSize({ width, height });
    await showNetwork(page, "en");
    const order = await page.locator("[data-tensor]").evaluateAll((slots) =>
      slots
        .map((one) => ({ part: one.getAttribute("data-part"), box: one.getBoundingClientRect() }))
        .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
        .map(({ part }) => part),
    );
    expect(order.lastIndexOf("source")).toBeLessThan(order.indexOf("lit"));
    expect(order.lastIndexOf("lit")).toBeLessThan(order.indexOf("rest"));
    const bars = await page.evaluate(() => {
      window.scrollBy(0, 300);
      document.querySelector(".course-stage")?.scrollBy(0, 100);
      const rows = Array.from({ length: window.innerHeight }, (_, y) =>
        document.elementFromPoint(window.innerWidth / 2, y),
      );
      return rows.filter((element) => element?.closest(".stage") === null).length / window.innerHeight;
    });
    expect(bars, `${width} × ${height}`).toBeLessThanOrEqual(0.2);
    await expect(page.getByRole("button", { name: english.forward })).toBeInViewport();
  }
});
