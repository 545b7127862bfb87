import { expect, type Locator, type Page } from "@playwright/test";
import { labelOf } from "../../src/course/symbols/symbols.ts";
import { chapterIds } from "../../src/course/text/chapters.ts";
import { en as equationEnglish } from "../../src/formulas/words.en.ts";
import { en as figureEnglish } from "../../src/panels/reading/figures/words.en.tsx";
import { en as readingEnglish } from "../../src/panels/reading/words.en.ts";
import { fr as readingFrench } from "../../src/panels/reading/words.fr.ts";
import { en as stepEnglish } from "../../src/stage/words.en.ts";
import { en as english, fr as french } from "../course/whole-course.ts";
import { test } from "./quiet.ts";

const reading = { fr: readingFrench, en: readingEnglish };

const words = { ...readingEnglish, ...equationEnglish, stage: stepEnglish };

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.locator(".reading .katex").first()).toBeAttached();
  await expect(page.locator('.stage [role="grid"]').first()).toBeVisible();
}

const equation = (page: Page, id: string): Locator => page.locator(`.chapter [data-equation="${id}"]`);
const symbol = (page: Page, id: string, cell: string): Locator =>
  equation(page, id).locator(`.statement [data-cell="${cell}"]`).first();
const litCells = (page: Page): Locator => page.locator('.stage .figure-lit[data-role="focus"]');
const passageOf = (page: Page, id: string): Locator =>
  page.locator(".passage", { has: page.locator(`[data-equation="${id}"]`) });
const lines = (page: Page, id: string): Locator => equation(page, id).locator(".statement-line");

const proseOf = { fr: french, en: english } as const;

for (const language of ["fr", "en"] as const) {
  const { titles, chapters, labels } = proseOf[language];
  test(`every chapter reads from its title to the way on (${language})`, async ({ page }) => {
    await open(page, `#/course/N?lang=${language}&step=3c`);
    const contents = page.getByRole("navigation", { name: reading[language].chapters });
    for (const letter of chapterIds) {
      const title = titles[letter];
      await contents.locator("summary").click();
      await page.getByRole("link", { name: reading[language].chapter(letter, title), exact: true }).click();
      await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
      await expect(contents.locator("summary")).toContainText(title);
      await expect(contents.getByRole("list")).toBeHidden();
      const promised = page.getByRole("region", { name: labels.objectives }).getByRole("listitem");
      await expect(promised).toHaveCount(chapters[letter].objectives.length);
      await expect(page.locator(".chapter .formula-awaited")).toHaveCount(0);
    }
  });
}

test("in chapter D a slider moved by keyboard changes what its figure says, on paper too", async ({ page }) => {
  await open(page, "#/course/D?lang=en");
  const figure = page.locator("figure", { hasText: "u takes a step h" });
  const slider = figure.getByRole("slider", { name: "step h" });
  await expect(figure.getByRole("img")).toHaveAccessibleName(/partial derivative is 12; .* is 13\.$/);
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", "0.01");
  await expect(figure.getByRole("img")).toHaveAccessibleName(/partial derivative is 12; .* is 12\.02\.$/);
  await expect(figure.getByRole("status")).toContainText("18.1202");
});

test("the ten paths of chapter A add up to the hidden error that they lead to", async ({ page }) => {
  await open(page, "#/course/A?lang=en");
  const figure = page.locator("figure", { hasText: "The 10 paths" });
  await figure.getByText("The 10 products").click();
  const products = await figure.getByRole("row").locator("td:last-child").allTextContents();
  const read = (text: string): number => {
    const [, size = "", power = "0"] = /^(?:≈ )?(−?[\d.]+)(?: × 10(.*))?$/.exec(text.trim()) ?? [];
    const exponent = power.replace("⁻", "-").replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
    return Number(size.replace("−", "-")) * 10 ** Number(exponent);
  };
  expect(products).toHaveLength(10);
  const [, total = ""] =
    /products is (\S+)\. /.exec((await figure.getByRole("img").getAttribute("aria-label")) ?? "") ?? [];
  const sum = products.reduce((so, product) => so + read(product), 0);
  expect(Math.abs(sum - read(total))).toBeLessThan(1e-4);
});

test("a symbol pointed at in an equation lights its cell in the figures, and every equation that uses it", async ({
  page,
}) => {
  await open(page, "#/course/A?lang=en&step=3c");
  await symbol(page, "A3", "yHat:k").hover();
  // The first test digit is a 7: k is the true digit.
  await expect(litCells(page).and(page.locator('[data-cell="yHat:7"]'))).toHaveCount(1);
  await expect(symbol(page, "A1", "yHat:k")).toHaveClass(/is-lit/);
  await expect(symbol(page, "A2", "yHat:k")).toHaveClass(/is-lit/);
  await expect(symbol(page, "A5", "z:j,k")).not.toHaveClass(/is-lit/);

  await page.locator(".reading").getByRole("heading", { level: 2 }).hover();
  await expect(page.locator(".reading .is-lit")).toHaveCount(0);
});

test("pointing at a symbol lights it without a formula being made again", async ({ page }) => {
  await open(page, "#/course/A?lang=en&step=3c");
  const formula = equation(page, "A3").locator(".katex").first();
  await formula.evaluate((element) => element.setAttribute("data-same", ""));
  await symbol(page, "A3", "deltaOut:k").hover();
  await expect(symbol(page, "A3", "deltaOut:k")).toHaveClass(/is-lit/);
  await expect(formula).toHaveAttribute("data-same", "");
});

test("a cell pinned in a figure lights its symbols, fills in its indices and brings its equation into view", async ({
  page,
}) => {
  // Wide enough for the loupe to stand beside the text.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, "#/course/A?lang=en&step=3c&face=indices");
  const grid = page.getByRole("grid", { name: labelOf("deltaHid", "en") });
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(equation(page, "A5")).toBeInViewport();
  await expect(symbol(page, "A5", "deltaHid:2")).toHaveClass(/is-held/);
  await expect(page.getByText(words.pinnedBy).getByRole("link", { name: "A5" })).toBeVisible();
});

test("faces turn for the page and for one equation, in place", async ({ page }) => {
  await open(page, "#/course/A?lang=en&step=3c");
  // The text has opened at the step's line; the reader's hand takes it from there.
  await expect(equation(page, "A9")).toBeInViewport();
  await page.locator(".course-reading").hover();
  await page.mouse.wheel(0, -10);
  await equation(page, "A3").scrollIntoViewIfNeeded();
  await equation(page, "A3").locator(".equation-badge").hover();
  const place = async () => (await equation(page, "A3").boundingBox())?.y ?? Number.NaN;
  const before = await place();
  await page.getByRole("group", { name: words.face }).getByText(words.faces.numbers, { exact: true }).click();
  await expect(lines(page, "A3").last()).toContainText("0.63689⋅(1−0.63689)⋅(0.63689−1)");
  await expect(lines(page, "A3").last()).toContainText("=−0.1679");
  expect(Math.abs((await place()) - before)).toBeLessThan(2);

  await equation(page, "A3")
    .getByRole("button", { name: words.more("A3") })
    .click();
  await equation(page, "A3").getByRole("radio", { name: words.faces.indices }).check({ force: true });
  await expect(equation(page, "A3").locator('.statement [data-cell="yHat:7"]').first()).toBeVisible();
  await expect(lines(page, "A2").first()).toContainText("−0.7262");

  // α in its sentence: by keyboard, with what it makes of the cost.
  const sentence = page.locator(".live-sentence");
  await expect(sentence.getByRole("status")).toContainText("0.3251");
  const alpha = sentence.getByRole("slider", { name: figureEnglish.correction.alpha });
  await alpha.press("ArrowRight");
  await expect(alpha).toHaveAttribute("aria-valuetext", "0.55");
  await expect(sentence.getByRole("status")).not.toContainText("0.3251");

  await page.getByRole("spinbutton", { name: words.indices.field("k", 9) }).fill("3");
  await expect(equation(page, "A3").locator('.statement [data-cell="yHat:3"]').first()).toBeVisible();
  await expect(lines(page, "A2").first()).toContainText("1.153");
});

test("numbers are written as the language does", async ({ page }) => {
  await open(page, "#/course/A?lang=en&step=3c&face=numbers");
  await expect(lines(page, "A3").last()).toContainText("−0.1679");
  await page.goto("./#/course/A?lang=fr&step=3c&face=numbers");
  await expect(lines(page, "A3").last()).toContainText("−0,1679");
});

test("a derivation unfolds line by line, each with its reason", async ({ page }) => {
  await open(page, "#/course/B?lang=en");
  const b4 = equation(page, "B4");
  await expect(lines(page, "B4")).toHaveCount(4);
  await b4.getByRole("button", { name: words.unfold }).click();
  await expect(lines(page, "B4")).toHaveCount(1);
  await b4.getByRole("button", { name: words.nextLine(1, 4) }).click();
  await expect(lines(page, "B4")).toHaveCount(2);
  await expect(b4.locator(".statement-reason")).toHaveCount(2);
  await b4.getByRole("button", { name: words.allLines }).click();
  await expect(lines(page, "B4")).toHaveCount(4);
  await b4.getByRole("button", { name: words.fold }).click();
  await expect(b4.locator(".statement-reason")).toHaveCount(0);
});

test("the 785 terms of F2 are ranked, the dark pixels folded with their count, and add up", async ({ page }) => {
  await open(page, "#/course/F?lang=en");
  const f2 = equation(page, "F2");
  await f2.getByRole("button", { name: words.terms }).click();
  const terms = f2.getByRole("region", { name: words.termsTitle("i") });
  await expect(terms.getByRole("listitem")).toHaveCount(10);
  await expect(terms).toContainText(words.total(785));
  await terms.getByRole("button", { name: /more terms/ }).click();
  const folded = Number(/(\d+) terms are zero/.exec((await terms.textContent()) ?? "")?.[1]);
  const listed = await terms.getByRole("listitem").count();
  expect(listed).toBeGreaterThan(100);
  expect(folded).toBeGreaterThan(500);
  const sizes = (await terms.locator(".term-value").allTextContents()).map((text) =>
    Math.abs(
      Number(
        text
          .replace("−", "-")
          .replace(/ × 10⁻(\d)/, "e-$1")
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, "0"),
      ),
    ),
  );
  expect(sizes.slice(0, 50)).toEqual([...sizes.slice(0, 50)].sort((one, other) => other - one));
});

test("who reads B stays with B's lines whatever the stage shows, and may turn the stage to them", async ({ page }) => {
  await open(page, "#/course/B?lang=en&step=1a");
  const note = page.getByText(words.otherVariant.softmax);
  await expect(note).toBeInViewport();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 2, name: english.titles.F })).toBeAttached();
  for (let on = 0; on < 3; on++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 2, name: english.titles.B })).toBeAttached();
  await expect(equation(page, "B7")).toBeInViewport();
  await expect(passageOf(page, "B7")).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("ArrowRight");
  await expect(equation(page, "B9")).toBeInViewport();
  await expect(note).toBeInViewport();

  // An equation's badge takes the network to the step that computes it, in its own variant.
  await equation(page, "B7")
    .getByRole("button", { name: words.goToStep("B7") })
    .click();
  await expect(page.locator('.transport-step[aria-current="step"]')).toHaveText(/^2a/);
  await expect(note).toHaveCount(0);
  await expect(passageOf(page, "B7")).toHaveAttribute("aria-current", "step");

  await page.locator(".stage-head").getByText("sigmoid").click();
  await page.getByRole("button", { name: words.switchVariant.softmax }).click();
  await expect(page.locator(".stage-head").getByRole("radio", { name: "softmax" })).toBeChecked();
  await expect(note).toHaveCount(0);
});

test("a step whose equation is in another chapter offers the way there", async ({ page }) => {
  await open(page, "#/course/N?lang=en&step=2b");
  await page.getByRole("link", { name: words.stepElsewhere("A", english.titles.A) }).click();
  await expect(page.getByRole("heading", { level: 2, name: english.titles.A })).toBeAttached();
  await expect(equation(page, "A5")).toBeInViewport();
  await expect(passageOf(page, "A5")).toHaveAttribute("aria-current", "step");
});

test("the text follows the step and the step the text, each once and the focus nowhere, until one lets them go", async ({
  page,
}) => {
  await open(page, "#/course/A?lang=en&step=1d");
  const step = page.locator('.transport-step[aria-current="step"]');
  const column = page.locator(".course-reading");
  const focused = () => page.evaluate(() => document.activeElement?.tagName);

  await page.keyboard.press("ArrowRight");
  await expect(equation(page, "A3")).toBeInViewport();
  await expect(passageOf(page, "A3")).toHaveAttribute("aria-current", "step");
  await expect(passageOf(page, "A5")).not.toHaveAttribute("aria-current");
  await expect(step).toHaveText(/^2a/);
  expect(await focused()).toBe("BODY");

  // By hand, until A5 is what the eye is at.
  await column.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 120);
    await expect(step).toHaveText(/^2b/, { timeout: 400 });
  }).toPass();
  await expect(passageOf(page, "A5")).toHaveAttribute("aria-current", "step");
  expect(await focused()).toBe("BODY");

  // Back to the forward phase, which another chapter derives; and back from there to where the reading was.
  for (let back = 0; back < 4; back++) await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { level: 2, name: english.titles.F })).toBeAttached();
  await expect(equation(page, "F2")).toBeInViewport();
  expect(await focused()).toBe("BODY");

  const follows = page.getByRole("checkbox", { name: words.following.label });
  await follows.uncheck();
  const place = await column.evaluate(({ scrollTop }) => scrollTop);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(step).toHaveText(/^1d/);
  await expect(passageOf(page, "F4")).toHaveAttribute("aria-current", "step");
  expect(await column.evaluate(({ scrollTop }) => scrollTop)).toBe(place);

  await expect(page).toHaveURL(/step=1d/);
  await page.reload();
  await expect(follows).not.toBeChecked();
  await expect(page.locator(".chapter .formula-awaited")).toHaveCount(0);
  await follows.check();
  await expect(equation(page, "F4")).toBeInViewport();
  // What opens at a step opens at its line.
  await page.reload();
  await expect(equation(page, "F4")).toBeInViewport();

  // In the text these keys scroll it; elsewhere they are the transport's.
  const top = () => column.evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole("heading", { level: 2, name: english.titles.F }).click();
  await page.keyboard.press("Home");
  await expect.poll(top).toBe(0);
  await page.keyboard.press("Space");
  await expect.poll(top).toBeGreaterThan(200);
});

test("by keyboard alone: a symbol is reached, walked to, lit and pinned", async ({ page }) => {
  await open(page, "#/course/A?lang=en&step=3c");
  await equation(page, "A5").getByRole("button", { name: words.terms }).focus();
  await page.keyboard.press("Tab"); // to the program
  await page.keyboard.press("Tab");
  const bar = equation(page, "A5").getByRole("toolbar", { name: words.symbolsOf("A5") });
  await expect(bar.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bar.getByRole("button").nth(1)).toBeFocused();
  const cell = await bar.getByRole("button").nth(1).getAttribute("data-cell");
  await expect(symbol(page, "A5", cell ?? "")).toHaveClass(/is-lit/);
  await page.keyboard.press("Enter");
  await expect(symbol(page, "A5", cell ?? "")).toHaveClass(/is-held/);
  // The arrows walked the symbols; the steps stayed where they were.
  await expect(page.locator('.transport-step[aria-current="step"]')).toHaveText(/^3c/);
});

test("an equation is said in words where it is drawn", async ({ page }) => {
  await open(page, "#/course/A?lang=en");
  await expect(equation(page, "A3").locator("p.visually-hidden").first()).toContainText(/delta k sortie/);
});

test("the handout has the sample and the chapter, and none of the page's controls", async ({ page }) => {
  await open(page, "#/course/A?lang=en&face=numbers");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".handout-head")).toBeVisible();
  await expect(page.locator(".handout-head")).toContainText(words.sheetLabel(7));
  await expect(page.locator(".stage")).toBeHidden();
  await expect(page.locator(".top-bar")).toBeHidden();
  await expect(page.getByRole("button", { name: words.print })).toBeHidden();
  await expect(equation(page, "A9")).toBeVisible();

  // Nothing is wider than the paper, the longest line of numbers (A7) neither.
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 740, height: 980 });
  await expect(equation(page, "A7").locator(".katex").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(740);
});

test("on a phone nothing makes the page wider than the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/course/A?lang=en&step=2a&face=numbers");
  await page.getByRole("tab").first().click();
  await expect(equation(page, "A3")).toBeAttached();
  for (const chapter of ["N", "A", "B", "G"]) {
    await page.goto(`./#/course/${chapter}?lang=en&face=numbers`);
    await expect(page.getByRole("heading", { level: 2 })).toContainText(chapter);
    const wider = await page.evaluate(() => {
      const column = document.querySelector(".course-reading") ?? document.documentElement;
      return [document.documentElement.scrollWidth - innerWidth, column.scrollWidth - column.clientWidth];
    });
    expect(wider).toEqual([0, 0]);
  }
});
