// Every place in its states, held to WCAG 2.2 AA and to axe's best practices: at three widths, in both themes (axe.ts).
import { expect, type Page } from "@playwright/test";
import { en as app } from "../../src/app/words.en.ts";
import { writeCollection } from "../../src/digits/collection-file.ts";
import { itemFrom, makeExercise } from "../../src/exercises/exercise.ts";
import { mistakesOf } from "../../src/exercises/mistakes.ts";
import { en as compare } from "../../src/panels/compare/words.en.ts";
import { en as draw } from "../../src/panels/draw/words.en.ts";
import { en as exercises } from "../../src/panels/exercises/words.en.ts";
import { en as faults } from "../../src/panels/faults/words.en.ts";
import { en as loupe } from "../../src/panels/loupe/words.en.ts";
import { en as tour } from "../../src/panels/tour/words.en.ts";
import { en as plan } from "../../src/panels/train/plan-words.en.ts";
import { en as views } from "../../src/panels/train/views-words.en.ts";
import { en as train } from "../../src/panels/train/words.en.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { three } from "../digits/three.ts";
import { publishedAddress } from "../setup/published-example.ts";
import { expectAccessible } from "./axe.ts";
import { collected, importText, stroke } from "./own-digits.ts";
import { test } from "./quiet.ts";

const long = { timeout: 120_000 };
// Axe walks by some thousand boxes in each state: a busy machine gets what it needs.
test.describe.configure({ timeout: 400_000 });

/** Goes on in the page that is open, without loading it again. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const tab = (page: Page, name: string) => async (): Promise<void> => page.getByRole("tab", { name }).click();

test("the stage: first visit, windows, tour, steps, values, loupe, deep and small networks, a fault", async ({
  page,
}) => {
  await page.goto("./");
  const tensor = (symbol: string) => page.locator(`[data-tensor="${symbol}"] [role=grid]`).first();
  const of = { within: [".stage", ".transport"], onPhone: tab(page, app.views.stage) };
  await expect(page.getByRole("button", { name: tour.begin })).toBeVisible();
  await expect(page.locator("[data-tensor] [role=grid]").first()).toBeVisible();
  await expectAccessible(page, "a first visit");

  await page.getByRole("button", { name: app.help, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "help", { within: [".dialog[open]"] });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: app.share, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "sharing", { within: [".dialog[open]"] });
  await page.keyboard.press("Escape");

  const card = page.getByRole("region", { name: tour.tour, exact: true });
  const question = card.getByRole("group", { name: tour.question });
  await card.getByRole("button", { name: tour.begin }).click();
  const on = card.getByRole("button", { name: tour.next });
  for (; !(await question.isVisible()); await on.click()) await expect(on.or(question)).toBeVisible();
  await question.getByRole("button").nth(1).click();
  await expect(card.getByRole("status")).toContainText(/[✓✗]/);
  await expectAccessible(page, "the tour, at a question that was answered", { within: [".tour", ".footer"] });
  await page.getByRole("button", { name: tour.leave }).click();

  await go(page, "#/course/F?lang=en&step=2a&out=softmax");
  await expect(tensor("deltaOut")).toBeVisible();
  await expectAccessible(page, "the output error, by softmax", of);

  await go(page, "#/course/F?lang=en&step=3c");
  await page.getByText(stage.values, { exact: true }).click();
  await page.getByText("Settings", { exact: true }).click();
  await expectAccessible(page, "the correction, values and settings unfolded", of);

  await go(page, "#/course/F?lang=en&step=2b&pin=deltaHid:7");
  const held = page.getByRole("region", { name: loupe.loupe, exact: true });
  await expect(held).toBeVisible();
  await expectAccessible(page, "the loupe on a hidden error", { onPhone: tab(page, app.views.loupe) });
  await go(page, "#/course/F?lang=en&step=3a&out=sigmoid&pin=gradW:300,7");
  await expect(held.getByRole("region", { name: loupe.proof })).toBeVisible();
  await held.getByText(loupe.direct("A7")).click();
  await expectAccessible(page, "the loupe on a gradient", { within: [".loupe"], onPhone: tab(page, app.views.loupe) });

  await go(page, "#/course/G?lang=en&step=3a&n=6-5");
  await expect(tensor("gradH").or(page.locator("[data-tensor]").first())).toBeVisible();
  await expectAccessible(page, "two hidden layers", of);

  for (const id of ["1b", "2b", "3c"]) {
    await go(page, `#/course/F${publishedAddress.slice(publishedAddress.indexOf("?"))}&step=${id}&lang=en`);
    await expect(page.getByRole("group", { name: /^The 2–2–2 network/ })).toBeVisible();
    await page.getByText("All numbers, to type").click();
    await expectAccessible(page, `the small network at ${id}`, of);
  }

  await go(page, "#/course/F?lang=en&rules=sigmoid-twice");
  await expect(page.getByText(app.faultyProgram)).toBeVisible();
  await expectAccessible(page, "a faulty program's notice", { within: [".notice"] });
});

test("the chapters of the course", async ({ page }) => {
  await page.goto("./#/course/N?lang=en&step=3c&out=softmax&program=c");
  for (const letter of "NDFABMGP") {
    await go(page, `#/course/${letter}`);
    await expect(page.locator(".chapter")).toHaveAttribute("data-chapter", letter);
    await expect(page.locator(".chapter .katex").first()).toBeAttached();
    if (letter === "B") await page.getByRole("button", { name: "Show the program" }).first().click();
    await expectAccessible(page, `chapter ${letter}`, { within: [".reading"], wide: false });
  }
});

test("the comparison", async ({ page }) => {
  await page.goto("./#/course/compare?lang=en&step=3c");
  await page.getByRole("button", { name: compare.sure }).click();
  await expect(page.getByText(/^Error on the true digit/)).toBeVisible();
  await expectAccessible(page, "the comparison");
});

test("the exercises: overview, a verdict of either kind, boxes, a chain, a reason, a sheet, a class", async ({
  page,
}) => {
  const code = "value:A3.1:sigmoid";
  const item = itemFrom(code);
  const made = item === null ? null : makeExercise(item, 7);
  if (made?.kind !== "value") throw new Error("no question");
  const { question } = made;
  const mistake = mistakesOf(question).find(({ level, code: name }) => level === 0 && name.includes("factor"));
  const verdict = page.getByRole("region", { name: exercises.verdict });

  await page.goto(`./#/exercises/${code}~7~all?lang=en`);
  await page.getByRole("textbox").first().press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: exercises.writeFirst })).toBeVisible();
  for (const [value, said] of [
    [mistake?.values[0], exercises.wrong],
    [question.value, exercises.right],
  ] as const) {
    await page
      .getByRole("textbox")
      .first()
      .fill((value ?? Number.NaN).toPrecision(question.digits + 1));
    await page.keyboard.press("Enter");
    await expect(verdict).toContainText(said);
    await expectAccessible(page, `an answer: ${said}`);
  }
  for (const address of [
    "",
    "/value:A5.1:sigmoid~7~boxes",
    "/chain:newZ:sigmoid~7~line",
    "/why:no-row-0~3~all",
    `/sheet~7~1~${code}~why:no-row-0`,
    "/results",
  ]) {
    await go(page, `#/exercises${address}`);
    await expect(verdict.filter({ hasText: exercises.right })).toHaveCount(0);
    await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(page, `exercises${address}`);
  }
});

test("the faults: a run with its verdict, the table, the game", async ({ page }) => {
  await page.goto("./#/faults/weights-huge?lang=en");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await page.getByRole("radio", { name: faults.outcomes.follows }).check();
  await page.getByRole("button", { name: faults.run, exact: true }).click();
  await expect(page.getByRole("button", { name: faults.again })).toBeVisible(long);
  await expectAccessible(page, "a fault that has run");
  await go(page, "#/faults/table");
  await expect(page.getByRole("row", { name: /Pixels from 0 to 255/ })).toBeVisible();
  await expectAccessible(page, "the table of faults");
  await go(page, "#/faults/find~2~7");
  await page.getByLabel(faults.probe, { exact: true }).selectOption("check");
  await page.getByRole("button", { name: faults.look, exact: true }).click();
  await expect(page.getByText(faults.probesLeft(3))).toBeVisible();
  await page.locator(".line-choice input").first().check({ force: true });
  await page.getByRole("button", { name: faults.accuse }).click();
  await page.getByRole("button", { name: faults.giveUp }).click();
  await expect(page.getByRole("status", { name: faults.verdict })).toContainText(faults.soonest);
  await expectAccessible(page, "the game, judged");
});

test("training: before, during and after, in each view", async ({ page }) => {
  await page.goto("./#/train?lang=en");
  await expect(page.getByText("70,000")).toBeVisible(long);
  await expect(page.getByRole("button", { name: train.train, exact: true })).toBeEnabled();
  await expectAccessible(page, "before training");
  await page.getByText(plan.title, { exact: true }).click();
  const epochs = page.getByLabel(plan.epochs, { exact: true });
  await epochs.fill("1");
  await epochs.press("Enter");
  await page.getByRole("button", { name: train.train, exact: true }).click();
  await page.getByRole("button", { name: train.pause, exact: true }).click();
  await expectAccessible(page, "a paused training, its settings unfolded");
  await page.getByRole("button", { name: train.resume, exact: true }).click();
  await expect(page.getByRole("button", { name: train.trainAgain, exact: true })).toBeVisible(long);
  for (const name of Object.values(views.tabs)) {
    await page.getByRole("tab", { name }).click();
    const why = page.getByRole("button", { name: /^Why\?/ });
    if (name === views.tabs.errors) await why.first().click();
    await expectAccessible(page, `trained: ${name}`);
  }
});

test("drawing: an empty pad, a digit that was read, a collection", async ({ page }) => {
  await page.goto("./#/draw?lang=en");
  const pad = page.getByRole("application", { name: draw.pad });
  await expect(pad).toContainText(draw.prompt);
  await expectAccessible(page, "an empty pad");
  await stroke(page, pad, three);
  await page.getByText("3", { exact: true }).and(page.locator(".label-choice span")).click();
  await page.getByText(draw.gridTitle).click();
  await expect(page.getByRole("heading", { name: draw.blame })).toBeVisible();
  await importText(page, writeCollection(collected(20)));
  await expect(page.getByText(draw.noteImported(20, 0, 0, 0))).toBeVisible();
  await expectAccessible(page, "a drawn digit and a collection");
});
