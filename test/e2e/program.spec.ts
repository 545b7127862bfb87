import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { programIn } from "../../src/course/program/listing.ts";
import { en as program } from "../../src/formulas/program/words.en.ts";
import { en as formulas } from "../../src/formulas/words.en.ts";
import { en as block } from "../../src/panels/reading/program/words.en.ts";
import { test } from "./quiet.ts";

const source = (name: string): Promise<string> =>
  readFile(new URL(`../../src/course/program/${name}`, import.meta.url), "utf8");

const stage = (page: Page): Locator => page.locator(".step-band");
const lines = (within: Locator): Locator => within.getByRole("listitem");
const choose = (within: Locator, kind: string): Promise<void> =>
  within.getByRole("group", { name: program.kind }).getByText(kind, { exact: true }).click();

test("at step 2a a line of the C program brings its equation forward, and every listing of the page is then in C", async ({
  page,
}) => {
  await page.goto("./#/course/F?lang=en&step=2a&out=softmax&program=numpy");
  await stage(page).getByRole("button", { name: formulas.program }).click();
  const region = page.getByRole("region", { name: program.region("B7") });
  await expect(lines(region)).toHaveText(/deltaOut = yHat - y/);
  await choose(region, "C");
  const line = region.getByRole("button", { name: "deltaOut[k] = yHat[k] - y[k];" });
  await expect(line).toHaveAccessibleName(new RegExp(`B7.*${program.current}`));
  await line.click();
  await expect(page.locator("#course-B7")).toBeFocused();
  const equation = page.locator('.chapter [data-equation="B7"]');
  await expect(equation).toBeInViewport();
  await expect(page.locator(".passage", { has: page.locator('[data-equation="B7"]') })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await equation.getByRole("button", { name: formulas.program }).click();
  await expect(equation.getByRole("radio", { name: "C", exact: true })).toBeChecked();
});

test("a line of another step takes the pass to it, by keyboard too", async ({ page }) => {
  await page.goto("./#/course/A?lang=en&step=1a&program=c");
  const equation = page.locator('.chapter [data-equation="A5"]');
  await equation.getByRole("button", { name: formulas.program }).click();
  const buttons = equation.getByRole("list").getByRole("button");
  await expect(buttons).toHaveCount(5);
  await expect(equation.locator(".listing-mark", { hasText: "▸" })).toHaveCount(0);
  await buttons.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(buttons.nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(stage(page).locator(".step-number")).toHaveText("2b");
  await expect(equation.locator(".listing-mark", { hasText: "▸" })).toHaveCount(5);
});

test("section G has the program of any depth, the core's own functions are the same", async ({ page }) => {
  await page.goto("./#/course/G?lang=en&step=1a&program=c");
  const equation = page.locator('.chapter [data-equation="G5"]');
  await equation.getByRole("button", { name: formulas.program }).click();
  await expect(equation.getByText(/deep\.c, lines \d+ to \d+/)).toBeVisible();
  await choose(equation, "TypeScript");
  await expect(equation.getByText(/core\/backward\.ts, lines \d+ to \d+/)).toBeVisible();
  await expect(equation.getByRole("button", { name: "export function hiddenErrors" })).toBeVisible();
});

test("in chapter M a line of the whole program shows its equation below it", async ({ page }) => {
  await page.goto("./#/course/M?lang=en&step=1a&out=sigmoid&program=numpy");
  const whole = page.getByRole("region", { name: block.whole });
  await whole.getByRole("button", { name: "deltaOut = 2 * factor" }).click();
  await expect(whole.locator('[data-equation="A3"]')).toBeVisible();
  await expect(stage(page).locator(".step-number")).toHaveText("2a");
  await whole.getByRole("link", { name: block.inCourse("A3") }).click();
  await expect(page.locator("#course-A3")).toBeFocused();
});

test("the programs are saved under their names, in the page's language, as they stand in the project", async ({
  page,
}) => {
  await page.goto("./#/course/M?lang=fr");
  for (const name of ["backprop.c", "backprop.py"]) {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(name);
    expect(await readFile(await file.path(), "utf8")).toBe(programIn(await source(name), "fr"));
  }
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "backprop.ipynb" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("backprop.ipynb");
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
});

test("MNIST's labels are handed over whole, for the programs to read", async ({ page }) => {
  await page.goto("./#/course/M?lang=en");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: block.save("t10k-labels-idx1-ubyte") }).click();
  const bytes = await readFile(await (await coming).path());
  expect(bytes.byteLength).toBe(10_008);
  expect([...bytes.subarray(0, 10)]).toEqual([0, 0, 8, 1, 0, 0, 39, 16, 7, 2]);
});

test.describe("where a file is refused, which is an error in the console", () => {
  test.use({ expected: /Failed to (load|fetch)/ });

  test("a program that does not arrive is said so, and can be asked for again", async ({ page }) => {
    await page.route(/programs-[^/]*\.js/, (route) => route.abort());
    await page.goto("./#/course/B?lang=en&step=2a&out=softmax");
    await stage(page).getByRole("button", { name: formulas.program }).click();
    await expect(stage(page).getByRole("alert")).toContainText(program.failed);
    await page.unroute(/programs-[^/]*\.js/);
    await stage(page).getByRole("button", { name: program.again }).click();
    await expect(page.getByRole("region", { name: program.region("B7") }).getByRole("list")).toBeVisible();
  });
});
