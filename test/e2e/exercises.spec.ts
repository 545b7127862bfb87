import { readFile } from "node:fs/promises";
import { devices, expect, type Locator, type Page } from "@playwright/test";
import { sigmoid } from "../../src/core/activation.ts";
import { boxesOf } from "../../src/exercises/boxes.ts";
import { itemFrom, makeExercise } from "../../src/exercises/exercise.ts";
import { mistakesOf } from "../../src/exercises/mistakes.ts";
import type { Question } from "../../src/exercises/question.ts";
import { resultsFrom } from "../../src/exercises/results.ts";
import { en as sheet } from "../../src/panels/exercises/sheet-words.en.ts";
import { en as words } from "../../src/panels/exercises/words.en.ts";
import { test } from "./quiet.ts";

const code = "value:A3.1:sigmoid";
const page7 = `${code}~7~all`;

function questionOf(of: string, seed: number): Question {
  const item = itemFrom(of);
  const made = item === null ? null : makeExercise(item, seed);
  if (made?.kind !== "value") throw new Error(of);
  return made.question;
}

/** What comes of a known mistake, to the digits asked for. */
function mistaken(question: Question, kind: string): string {
  const mistake = mistakesOf(question).find(({ code: name, level }) => level === 0 && name.includes(kind));
  if (mistake === undefined) throw new Error(kind);
  return (mistake.values[0] ?? Number.NaN).toPrecision(question.digits + 1);
}

async function open(page: Page, exercise: string): Promise<Locator> {
  await page.goto(`./#/exercises/${exercise}`);
  const field = page.getByRole("textbox").first();
  await expect(field).toBeVisible();
  return field;
}

function verdict(page: Page): Locator {
  return page.getByRole("region", { name: words.verdict });
}

test("a right answer is right in two notations, its verdict goes when it changes and comes back on reload", async ({
  page,
}) => {
  const { value, digits } = questionOf(code, 7);
  const field = await open(page, page7);
  await field.fill(value.toPrecision(digits).replace(".", ","));
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText(words.right);
  const [mantissa = "", power = ""] = value.toExponential(digits - 1).split("e");
  await field.fill(`= ${mantissa} × 10^${Number(power)}`);
  await expect(verdict(page)).toBeEmpty();
  await page.getByRole("button", { name: words.check }).click();
  await expect(verdict(page)).toContainText(words.right);
  await page.reload();
  await expect(verdict(page)).toContainText(words.right);
  // The task is the title; done without help, the way on is the one thing to do.
  await expect(page.getByRole("heading", { level: 2 })).toContainText("output error");
  await expect(page.locator(".button-primary")).toHaveText(words.next);

  // From the worked example to the same with one number missing, marked where it stands; the result is known.
  await page.getByLabel(words.rungLabel).selectOption("worked");
  const figure = page.locator(".network-figure");
  await expect(figure.locator("[data-asked]")).toHaveCount(0);
  await expect(figure.locator("[data-role='error']").filter({ hasText: /\d\.\d{3}/ })).toHaveCount(1);
  await page.getByRole("button", { name: words.workedRead }).click();
  await expect(page.getByRole("link", { name: words.sameWithout })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.boxNumber(digits))).toBeVisible();
  await expect(page.getByText(words.figureMissing)).toBeVisible();
  await expect(figure.locator("[data-asked]")).toHaveCount(1);
  await expect(figure.locator("[data-role='error'][data-asked]")).toHaveCount(0);

  // The caption speaks of what stands on the edges, rounded as on the stage.
  await page.evaluate(() => location.assign("#/exercises/value:M3.2:sigmoid~7~line"));
  await expect(page.locator(".drawing-caption")).toContainText("weight update");
  await expect(page.locator(".drawing-caption")).not.toContainText("→");
  await expect(page.locator(".drawing-caption")).toContainText("rounded to 4 digits");
});

test("what cannot be read is not judged, and too few digits are not wrong", async ({ page }) => {
  const { value } = questionOf(code, 7);
  const field = await open(page, page7);
  await field.fill("0.2 apples");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing is marked wrong")).toBeVisible();
  await expect(verdict(page)).toBeEmpty();
  await field.fill(value.toPrecision(2));
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("One more digit");
});

test("a known mistake is named, with the part that differs and the line of the course", async ({ page }) => {
  const field = await open(page, page7);
  await field.fill(mistaken(questionOf(code, 7), "factor-left-out:2"));
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText(words.wrong);
  await expect(verdict(page)).toContainText(words.yourFormula);
  await expect(verdict(page).locator("[data-mark='changed']").first()).toBeVisible();
  await expect(verdict(page).getByRole("link", { name: "A2" }).first()).toBeVisible();
  await expect(page.getByText(words.nextRung.back(words.rungs.boxes.toLowerCase()))).toBeVisible();
  await page.getByRole("link", { name: words.all }).click();
  await expect(page.getByRole("heading", { name: words.exercises, level: 2 })).toBeFocused();
  await expect(page.getByText(words.forms.choice)).toBeVisible();
  await expect(page.getByRole("region", { name: words.due }).getByRole("link")).toHaveCount(1);
  await expect(page.getByText(words.standing.mistaken)).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: words.save }).click();
  const results = resultsFrom(await readFile(await (await saved).path(), "utf8"));
  expect(results).toMatchObject({ answers: [{ exercise: code, seed: 7, verdict: "wrong" }] });
  await page.getByRole("button", { name: words.forget }).click();
  await page.getByRole("button", { name: words.forgetYes }).click();
  await expect(page.getByRole("button", { name: words.save })).toHaveCount(0);
});

test("a wrong number is carried forward in a chain, and the next line is right from it", async ({ page }) => {
  const item = itemFrom("chain:newZ:sigmoid");
  const made = item === null ? null : makeExercise(item, 7);
  if (made?.kind !== "chain") throw new Error("no chain");
  const [first, second] = made.chain.lines;
  if (first === undefined || second === undefined) throw new Error("a short chain");
  const own = mistaken(first, "");
  await open(page, "chain:newZ:sigmoid~7~line");
  const fields = page.getByRole("textbox");
  await fields.nth(0).fill(own);
  await fields.nth(1).fill(sigmoid(Number(own)).toPrecision(second.digits));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.carried.lines)).toBeVisible();
  await expect(page.getByText(words.from)).toBeVisible();
});

test("a reason is chosen by the keyboard alone, and an exercise done without a mouse", async ({ page }) => {
  await page.goto("./#/exercises/why:no-row-0~3~all");
  const options = page.getByRole("radio");
  await options.first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText(/Right|That is not it/);
  await page.getByRole("link", { name: words.another }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.seed(4))).toBeVisible();
  await expect(verdict(page)).toBeEmpty();
});

test("a sheet and its key come of one seed, and only the paper is printed", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/exercises");
  await page.getByRole("link", { name: words.sheetLink }).click();
  await expect(page.getByRole("heading", { name: sheet.title })).toBeFocused();
  await expect(page.getByRole("heading", { name: sheet.title })).toBeInViewport();
  await expect(page.getByText(sheet.chooseFirst)).toBeVisible();
  // A formula's punctuation is on its line, however the words fall.
  const apart = await page.locator(".kept-together:has(.formula-last)").evaluateAll(
    (all) =>
      all.filter((kept) => {
        const box = kept.querySelector(".formula-last")?.getBoundingClientRect();
        const behind = kept.lastChild;
        if (box === undefined || behind?.nodeType !== Node.TEXT_NODE) return false;
        const range = document.createRange();
        range.selectNode(behind);
        return range.getBoundingClientRect().left < box.left;
      }).length,
  );
  expect(apart).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel(sheet.versions).selectOption("2");
  await page.getByLabel(sheet.seed).fill("7");
  await page.getByLabel(sheet.seed).press("Enter");
  await page.getByRole("group", { name: "The output error" }).getByRole("checkbox").nth(5).check();
  await page.getByRole("group", { name: "The hidden error" }).getByRole("checkbox").nth(1).check();
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.getByLabel(sheet.reminder).check();
  const reminder = page.getByRole("region", { name: sheet.reminderTitle }).first();
  await expect(reminder).toContainText("A3");
  await page.emulateMedia({ media: "print" });
  await expect(reminder).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: sheet.printSheet })).toBeHidden();
  await expect(page.getByText(sheet.paperTitle).first()).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.getByText(sheet.key, { exact: true }).click();
  const { value, digits } = questionOf(code, 7);
  await expect(page.getByRole("article").first()).toContainText(value.toPrecision(digits).replace("-", "−"));
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(2);
});

test("a phone shows the number pad and nothing wider than itself", async ({ browser, baseURL }) => {
  const { defaultBrowserType: _, ...phone } = devices["Pixel 5"];
  const context = await browser.newContext({
    ...phone,
    viewport: { width: 390, height: 844 },
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  const field = await open(page, page7);
  await page.getByRole("group", { name: words.keypad }).getByRole("button", { name: "4" }).click();
  await expect(field).toHaveValue("4");
  await page.getByRole("button", { name: words.erase }).click();
  await expect(field).toHaveValue("");
  await field.fill(mistaken(questionOf(code, 7), "factor-left-out:2"));
  await page.getByRole("button", { name: words.check }).click();
  await expect(verdict(page)).toContainText(words.wrong);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test("progress is saved, erased, and taken up again; a broken file is refused in words", async ({ page }) => {
  const field = await open(page, page7);
  await field.fill(mistaken(questionOf(code, 7), "factor-left-out:2"));
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: words.all }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: words.saveProgress }).click();
  const saved = await (await saving).path();
  await page.getByRole("button", { name: words.forget }).click();
  await page.getByRole("button", { name: words.forgetYes }).click();
  await expect(page.getByText(words.lastMistaken)).toHaveCount(0);
  await page
    .getByLabel(words.takeUp)
    .setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await expect(page.getByText(words.progressFaults["not-json"]("p.json"))).toBeVisible();
  await page.getByLabel(words.takeUp).setInputFiles(saved);
  await expect(page.getByText(words.takenUp(1))).toBeVisible();
  await expect(page.getByRole("region", { name: words.lastMistaken }).getByRole("link")).toHaveCount(1);
});

test("a line of boxes judges each number by itself, and the result from the learner's own", async ({ page }) => {
  const item = itemFrom("value:A6.1:sigmoid");
  const made = item === null ? null : makeExercise(item, 7);
  const boxes = made?.kind === "value" ? boxesOf(made.question) : null;
  if (boxes === null) throw new Error("it has boxes");
  await open(page, "value:A6.1:sigmoid~7~boxes");
  const [a, b] = boxes.boxes.map(({ question }) => question.value);
  const own = 1.3 * (a ?? 0);
  await page.getByLabel(words.box("a")).fill(own.toPrecision(5));
  await page.getByLabel(words.box("b")).fill((b ?? 0).toPrecision(5));
  await page.getByLabel(words.answer).fill((own * (b ?? 0)).toPrecision(4));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status", { name: words.verdict })).toHaveText(`${words.summary(2, 1, 0)}.`);
  await expect(page.getByText(words.from)).toBeVisible();
});

test("after a wrong answer the numbers that the line reads are lit in the drawing", async ({ page }) => {
  const question = questionOf(code, 7);
  const field = await open(page, page7);
  const figure = page.locator(".network-figure");
  await expect(figure.locator("[data-asked]")).toHaveCount(1);
  await expect(figure.locator("[data-lit]")).toHaveCount(0);
  await field.fill(mistaken(question, "factor-left-out:2"));
  await page.keyboard.press("Enter");
  await expect(figure.locator("[data-lit='focus']")).toHaveCount(1);
  await expect(figure.locator("[data-lit='source']")).toHaveCount(2);
  await expect(field).toBeFocused();
});

test("the loupe asks for the cell it shows, and a chapter ends with exercises", async ({ page }) => {
  await page.goto("./#/course/A");
  // A chapter's end is made when a reader comes near it.
  const end = page.getByRole("region", { name: words.atChapterEnd });
  await expect(async () => {
    await page.locator(".reading .anchor").last().scrollIntoViewIfNeeded();
    await expect(end.getByRole("link")).toHaveCount(3, { timeout: 1000 });
  }).toPass();
  await page.goto("./#/course/A?pin=deltaOut:3");
  await page.getByRole("link", { name: words.cellTitle }).click();
  await expect(page.getByRole("heading", { name: words.cellTitle })).toBeVisible();
  await expect(page.getByRole("textbox")).toBeVisible();
});

test("the results of learners are counted together", async ({ page }) => {
  await page.goto("./#/exercises/results");
  const results = (learner: string) => ({
    name: `${learner}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify({
        format: "deltascope-results",
        version: 1,
        learner,
        answers: [
          {
            exercise: code,
            seed: 7,
            typed: "0.1",
            verdict: "wrong",
            mistakes: ["A3.1:factor-left-out:2"],
            at: "2026-01-01T00:00:00.000Z",
          },
        ],
      }),
    ),
  });
  await page
    .getByLabel(sheet.results.choose)
    .last()
    .setInputFiles([
      results("Ada"),
      results("Emmy"),
      { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no") },
    ]);
  await expect(page.getByText(sheet.results.count(2))).toBeVisible();
  await expect(page.getByRole("row", { name: /A3\.1:factor-left-out:2/ })).toContainText("2");
  await expect(page.getByText(`notes.txt ${sheet.results.faults["not-json"]}`)).toBeVisible();
});
