import { expect, type Locator, type Page } from "@playwright/test";
import { equationsOfStep } from "../../src/course/method/step-equations.ts";
import { stepIds } from "../../src/course/method/step-id.ts";
import { quantityKey } from "../../src/course/symbols/quantity.ts";
import { labelOf } from "../../src/course/symbols/symbols.ts";
import { en as depthEnglish } from "../../src/panels/reading/depth/words.en.ts";
import { shownIn, standing } from "../../src/stage/flow.ts";
import { slotsOf, stagePlan } from "../../src/stage/stage-plan.ts";
import { en as words } from "../../src/stage/words.en.ts";
import { expectAccessible } from "./axe.ts";
import { test } from "./quiet.ts";

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./#/course?lang=en&${address}`);
  await expect(page.locator("[data-tensor] [role=grid]").first()).toBeVisible();
}

/** Each slot's tensor, how it stands to the step, and what is drawn in it. */
const slotsShown = (page: Page): Promise<string[]> =>
  page.locator("[data-tensor]").evaluateAll((slots) =>
    slots.map((one) => {
      const grid = one.querySelector("[role=grid]");
      const drawn = grid?.checkVisibility({ visibilityProperty: true }) === true ? "figure" : "outline";
      return `${one.getAttribute("data-tensor")} ${one.getAttribute("data-standing")} ${drawn}`;
    }),
  );

const slot = (page: Page, key: string): Locator => page.locator(`[data-tensor="${key}"]`);
const next = (page: Page): Locator => page.getByRole("button", { name: words.forward });

for (const hidden of [
  [20, 20],
  [12, 9, 7, 5],
]) {
  const plan = stagePlan([784, ...hidden, 10]);
  const m = hidden.length + 1;

  test(`${hidden.length} hidden layers: every step shows what it computes, in section G's names, on one screen`, async ({
    page,
  }) => {
    await open(page, `n=${hidden.join("-")}`);
    for (const id of stepIds) {
      await expect(page.locator('.transport-step[aria-current="step"]')).toHaveText(new RegExp(`^${id}`));
      const expected = slotsOf(plan).map((planned) => {
        const quantity = shownIn(planned, id, m);
        const stands = standing(quantity, id, m);
        return `${quantityKey(quantity)} ${stands} ${stands === "pending" ? "outline" : "figure"}`;
      });
      await expect.poll(() => slotsShown(page)).toEqual(expected);
      const equations = page.locator(".step-equations");
      for (const equation of equationsOfStep(id, { output: "sigmoid", costFactor: 1, batch: "mean" }, m).slice(0, 1)) {
        await expect(equations.getByText(equation, { exact: true })).toBeVisible();
      }
      await expect(equations).not.toContainText(/caché|sortie|A\d|F[2-5]/);
      const wide = await page.locator(".stage-scroll").evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(wide, "nothing stands off the screen").toBe(0);
      if (id !== "3c") await next(page).click();
    }
  });
}

test("a deep network's values stand in the table too, and ≠ marks what the output changes", async ({ page }) => {
  await open(page, "n=6-5&step=3c");
  await page.getByText(words.values, { exact: true }).click();
  for (const key of ["delta1", "dADA2", "batchGradDeep2", "corrDeep3"]) {
    await page.getByLabel(words.valuesOf).selectOption(key);
    await expect(page.locator(".values-table td").first()).toHaveText(/\d/);
  }
  const marked = page.locator("[data-tensor]", { hasText: words.differs.softmax });
  const names = await marked.evaluateAll((slots) => slots.map((one) => one.getAttribute("data-tensor")));
  expect(names).toEqual(expect.arrayContaining(["o3", "delta1", "delta2", "delta3", "batchGradDeep1", "corrDeep3"]));
  expect(names).not.toContain("a3");

  // A network wider than the stage: at 2b its right end, where the error starts, with a sign that there is more at the left.
  await open(page, "n=30-20-15-12-10-8&step=2b");
  const scroller = page.locator(".stage-scroll");
  await expect(scroller).toHaveAttribute("data-more", "left");
  await expect(slot(page, "delta7")).toBeInViewport();
  await expect(slot(page, "delta6").locator(".figure-value")).toHaveCount(0);
});

test("pointing at a cell of a deep network lights what it is computed from, the picture included", async ({ page }) => {
  await open(page, "n=6-5&step=2b");
  await slot(page, "delta1").getByRole("grid").hover();
  await expect(slot(page, "delta2").locator('[data-role="source"]')).toHaveCount(5);
  await slot(page, "a1").getByRole("grid").hover();
  await expect(slot(page, "X").locator('[data-role="source"]')).toBeAttached();
});

test("on a narrow screen the stage scrolls along the flow: the step's slots come into view", async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page, "step=1d&n=12-9");
  await expect(slot(page, "o3").getByRole("grid")).toBeInViewport({ ratio: 0.9 });
  await page.getByRole("list", { name: words.stepList }).getByRole("button", { name: /^1a/ }).click();
  await expect(slot(page, "X").getByRole("grid")).toBeInViewport({ ratio: 0.9 });
});

test("the values at the ends of a scale never meet and never leave their figure, with numbers that need a power of ten", async ({
  page,
}) => {
  for (const address of ["step=3c&alpha=0.0001", "step=3c&alpha=0.0001&n=20-20-20-20"]) {
    await page.goto("about:blank");
    await open(page, address);
    const faults = await page.locator("[data-tensor] .slot-figure").evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const outer = figure.getBoundingClientRect();
        const ends = [...figure.querySelectorAll(".figure-end, .legend-low, .legend-high")].map((end) =>
          end.getBoundingClientRect(),
        );
        const outside = ends.filter((end) => end.left < outer.left - 2 || end.right > outer.right + 4);
        const [low, high] = ends;
        const meet = low !== undefined && high !== undefined && low.right > high.left && low.bottom > high.top + 2;
        return outside.length > 0 || meet ? [figure.closest("[data-tensor]")?.getAttribute("data-tensor")] : [];
      }),
    );
    expect(faults, address).toEqual([]);
  }
});

test("the stage can be walked by its headings, and each figure says itself in one sentence", async ({ page }) => {
  await open(page, "step=3c");
  const stage = page.getByRole("region", { name: words.stage });
  for (const row of Object.values(words.rows)) {
    await expect(stage.getByRole("heading", { level: 3, name: row })).toBeAttached();
  }
  for (const symbol of ["sigma", "deltaHid", "corrZ"] as const) {
    const label = labelOf(symbol, "en");
    await expect(stage.getByRole("heading", { level: 4, name: label })).toBeAttached();
    await expect(stage.getByRole("grid", { name: label })).toHaveAccessibleDescription(/^\d+ numbers, from .+ to /);
  }
});

test("chapter G opens deep networks, shows their errors vanish layer by layer, now and while they learn, and goes back", async ({
  page,
}) => {
  const told = depthEnglish;
  await page.goto("./#/course/G?lang=en&n=30&out=softmax");
  const block = page.getByRole("region", { name: told.title });
  await block.getByRole("button", { name: told.layers(3), exact: true }).click();
  const now = block.getByRole("table", { name: told.now("784–30–30–30–10") });
  await expect(now.getByRole("row")).toHaveCount(5);
  const lengths = await now
    .getByRole("row")
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => Number(row.querySelector("td")?.textContent?.replace(/\s*×\s*10⁻/, "e-"))),
    );
  expect([...lengths].sort((one, other) => one - other)).toEqual(lengths);
  await expect(block.getByRole("region", { name: told.unrolled }).getByRole("listitem")).toHaveCount(4);
  const names = block
    .getByRole("table", { name: told.bridge })
    .getByRole("row", { name: new RegExp(`^${told.roles.error}`) });
  await expect(names.getByRole("cell").first()).toContainText("caché");

  await block.getByRole("button", { name: told.train, exact: true }).click();
  await expect(block.getByRole("button", { name: told.again, exact: true })).toBeVisible({ timeout: 120_000 });
  const chart = block.getByRole("slider", { name: told.chart });
  await expect(chart).toHaveAttribute("aria-valuetext", /layer 1 .*layer 2 .*layer 3 .*output, layer 4/);
  await expect(block.getByRole("row", { name: /^784–30–30–10 0.07, 0.31 0.012, 0.0452/ })).toBeVisible();

  await expectAccessible(page, "deep networks, trained", { within: [".depth"] });
  await block.getByRole("button", { name: told.back, exact: true }).click();
  await expect(block.getByRole("table", { name: told.now("784–30–10") })).toBeVisible();
  await expect(page).not.toHaveURL(/[?&]n=/);
});
