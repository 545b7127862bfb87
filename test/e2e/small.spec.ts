import { expect, type Page } from "@playwright/test";
import { printedAs, published, publishedAddress, publishedFile } from "../setup/published-example.ts";
import { test } from "./quiet.ts";

const drawing = (page: Page) => page.getByRole("group", { name: /^The 2–2–2 network/ });
const step = (page: Page, id: string) => page.getByRole("button", { name: new RegExp(`^${id} `) });

/** A number as the English page writes it. */
function read(text: string): number {
  const found = /[−-]?\d[\d.]*(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/.exec(text)?.[0] ?? "";
  const [mantissa = "", power] = found.replace("−", "-").split(" × 10");
  const raised = (power ?? "")
    .replace("⁻", "-")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
  return Number(`${mantissa}e${raised === "" ? 0 : raised}`);
}

/** The numbers that the drawing shows under these names, as printed in the published account. */
async function expectShown(page: Page, cells: readonly string[], printed: readonly number[]): Promise<void> {
  for (const [n, cell] of cells.entries()) {
    const shown = drawing(page).locator(`[data-cell="${cell}"][data-stop]`);
    await expect(shown).toBeVisible();
    const value = read(await shown.locator(".neuron-number").innerText());
    expect(printedAs(value, printed[n] ?? Number.NaN), `${cell}: ${value} printed as ${printed[n]}`).toBe(true);
  }
}

async function expectAfter(page: Page, cells: readonly string[], printed: readonly number[]): Promise<void> {
  for (const [n, cell] of cells.entries()) {
    const after = drawing(page).locator(`[data-cell="${cell}"][data-stop] .edge-after`);
    const value = read((await after.innerText()).replace("→", ""));
    expect(printedAs(value, printed[n] ?? Number.NaN), `${cell}: ${value} printed as ${printed[n]}`).toBe(true);
  }
}

/** Every number of the account, on the drawing and in the cost. */
async function expectAccount(page: Page, biases: "corrected" | "held"): Promise<void> {
  await expectShown(page, ["U:1", "U:2"], published.hidden);
  await expectShown(page, ["yHat:0", "yHat:1"], published.predictions);
  await expectShown(page, ["deltaOut:0", "deltaOut:1"], published.outputErrors);
  await expectShown(page, ["deltaHid:1", "deltaHid:2"], published.hiddenErrors);
  await expectAfter(page, ["corrW:1,1", "corrW:2,1", "corrW:1,2", "corrW:2,2"], published.inputWeights);
  await expectAfter(page, ["corrZ:1,0", "corrZ:2,0", "corrZ:1,1", "corrZ:2,1"], published.hiddenWeights);
  const costs = page.locator(".cost-pair dd");
  expect(printedAs(read(await costs.nth(0).innerText()), published.cost)).toBe(true);
  expect(printedAs(read(await costs.nth(1).innerText()), published.costAfter[biases])).toBe(true);
}

test.describe("The published example", () => {
  test("is shown to its last printed digit, by its address, with the biases corrected and held", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=3c&digits=9`);
    await expect(drawing(page)).toBeVisible();
    await expectAccount(page, "corrected");
    await expect(page.locator(".cost-pair dd").nth(1)).toHaveText("0.280471447");
    const correction = page.getByRole("region", { name: "Cost" });
    await expect(correction.getByRole("button", { name: "Apply the weight update" })).toBeVisible();
    await correction.getByRole("group", { name: "Biases" }).getByText("held").click();
    await expect(page.locator(".cost-pair dd").nth(1)).toHaveText("0.291027774");
    await expectAccount(page, "held");
  });

  test("is the same from a file written by hand", async ({ page }) => {
    await page.goto("/#/course?step=3c&digits=9");
    await page.getByRole("button", { name: "Share" }).click();
    await page.locator("input[type=file]").setInputFiles({
      name: "published.json",
      mimeType: "application/json",
      buffer: Buffer.from(publishedFile.replace('"setup": {', '"view": {"step": "3c", "precision": 9}, "setup": {')),
    });
    await page.keyboard.press("Escape");
    await expect(drawing(page)).toBeVisible();
    await expectAccount(page, "corrected");
  });
});

test.describe("The small network", () => {
  test("takes MNIST's place at one click and gives it back: chapter, step and weights stay", async ({ page }) => {
    await page.goto("/#/course/A?step=3c");
    await expect(page.locator(".cost-pair dd").first()).toHaveText(/\d/);
    await page.getByRole("button", { name: "Apply the weight update" }).click();
    await expect(page.locator(".correction-said")).toContainText("the cost goes from");
    const cost = await page.locator(".cost-pair dd").first().innerText();
    await page.getByText("small network").click();
    await expect(drawing(page)).toBeVisible();
    await expect(page).toHaveURL(/#\/course\/A\?.*step=3c/);
    await page.locator(".stage-head").getByText("MNIST").click();
    await expect(page.locator(".cost-pair dd").first()).toHaveText(cost);
  });

  test("is walked through by arrow keys, neuron by neuron along its weights, each with its name", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=2b`);
    await page.locator('[data-stop="p0-0-0"]').focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("button", { name: "input 1, X 1 = 0.05" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect(
      page.getByRole("button", { name: "weight w 1 2 = 0.25, from input 1 to hidden neuron 2" }),
    ).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: /^hidden neuron 2, sigma 2 = 0\.3925/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Loupe" })).toContainText("0.3925");
  });

  test("has its numbers typed, dragged and nudged, and what follows follows", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=1d`);
    const editor = page.getByRole("region", { name: "Change a number" });
    await drawing(page)
      .getByRole("button", { name: /^weight w 1 1/ })
      .click();
    await editor.getByRole("textbox").fill("abc");
    await editor.getByRole("textbox").press("Enter");
    await expect(editor.getByRole("alert")).toContainText("abc");
    await expect(page.getByRole("button", { name: /^hidden neuron 1, sigma 1 = 0\.3775/ })).toBeVisible();
    await editor.getByRole("textbox").fill("2.15");
    await editor.getByRole("textbox").press("Enter");
    await expect(page.getByRole("button", { name: /^hidden neuron 1, sigma 1 = 0\.4775/ })).toBeVisible();
    await editor.getByRole("slider").fill("0.15");
    await expect(page.getByRole("button", { name: /^hidden neuron 1, sigma 1 = 0\.3775/ })).toBeVisible();
    await drawing(page)
      .getByRole("button", { name: /^input 1, / })
      .focus();
    await page.keyboard.press("+");
    await expect(page.getByRole("button", { name: "input 1, X 1 = 0.06" })).toBeVisible();
    await expect(page).toHaveURL(/x=0\.06,0\.1/);
  });

  test("has every number in a plain form too, its sizes with them", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${publishedAddress}`);
    await page.getByText("All numbers, to type").click();
    await page.getByRole("textbox", { name: "z 1 0" }).fill("-0.4");
    await page.getByRole("textbox", { name: "z 1 0" }).press("Enter");
    await expect(page).toHaveURL(/w=[^&]*_0\.6,0\.6,-0\.4/);
    await page.getByRole("group", { name: "hidden layers" }).getByText("2").click();
    await expect(page.getByRole("group", { name: /^The 2–2–2–2 network/ })).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });

  test("says why there is no error where section B's y do not add up to 1", async ({ page }) => {
    await page.goto(`/${publishedAddress.replace("y=0.01", "y=0.5")}&step=2b&out=softmax`);
    await expect(page.locator(".correction-note")).toContainText("must add up to 1 (here 1.49)");
  });

  test("has ready-made examples and others at random", async ({ page }) => {
    await page.goto(`/${publishedAddress}`);
    await page.getByLabel("Example").selectOption({ label: "saturated" });
    await expect(page).toHaveURL(/x=0\.8,0\.5/);
    await page.getByRole("button", { name: "Other random numbers" }).click();
    await expect(page.getByLabel("Example")).toContainText("random (seed");
  });

  test("names, by ≠ and in words, what the other output gives another value", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=2b`);
    await expect(
      page.getByRole("button", { name: /^output neuron 0, y hat 0 = .*another value with softmax/ }),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: /^hidden neuron 1, sigma 1.*another value/ })).toHaveCount(0);
    await expect(
      drawing(page).getByRole("button", { name: /^weight z 1 0.*weight times error.*another value/ }),
    ).toBeVisible();
    await expect(drawing(page).getByRole("button", { name: /^weight w 1 1.*another value/ })).toHaveCount(0);
    await expect(page.locator(".drawing-differs")).toContainText("≠ With softmax");
    // Colour is the number's sign: an edge that carries an error back does not show its weight's.
    await expect(page.locator('.edge[data-part="back"]').first()).toHaveAttribute("data-on", "other");
    await expect(page.locator('.edge[data-part="rests"]').first()).toHaveAttribute("data-on", "weight");
    await page.locator(".stage-head").getByText("softmax").click();
    await expect(page.getByRole("button", { name: /another value with the sigmoid/ }).first()).toBeVisible();
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`has numbers on its edges that a finger hits, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const id of ["1b", "2b", "3c"]) {
        await page.goto(`/${publishedAddress}&step=${id}`);
        await expect(drawing(page)).toBeVisible();
        const missed = await page.locator(".edge-number[data-clear]").evaluateAll((numbers) =>
          numbers.flatMap((number) => {
            number.scrollIntoView({ block: "center", inline: "center" });
            const { left, top, width: wide, height: tall } = number.getBoundingClientRect();
            const [x, y] = [left + wide / 2, top + tall / 2];
            const corners = [
              [x, y],
              [x - 11, y - 11],
              [x + 11, y - 11],
              [x - 11, y + 11],
              [x + 11, y + 11],
            ] as const;
            const hit = corners.every(([at, down]) => number.contains(document.elementFromPoint(at, down)));
            return hit && wide >= 24 && tall >= 24 ? [] : [number.getAttribute("aria-label")];
          }),
        );
        expect(missed).toEqual([]);
      }
    });
  }

  test("has a weight dragged where it is drawn, and goes back to the example", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=1a`);
    const weight = drawing(page).getByRole("button", { name: /^weight w 1 1/ });
    await expect(weight).toContainText("0.15");
    const box = await weight.boundingBox();
    if (box === null) throw new Error("not drawn");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y, { steps: 4 });
    await page.mouse.up();
    await expect(weight).toContainText("0.25");
    await page.getByRole("button", { name: "The example’s numbers again" }).click();
    await expect(weight).toContainText("0.15");
  });

  test("says that its inputs were typed, and takes a fraction for one", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=1a&pin=X:1`);
    await expect(page.getByText("Typed by hand: this input is no pixel")).toBeAttached();
    await expect(page.locator(".step-band")).not.toContainText("28");
    const field = page.getByRole("region", { name: "Change a number" }).getByRole("textbox");
    await field.fill("1/4");
    await field.press("Enter");
    await expect(field).toHaveValue("0.25");
  });

  test("is reached at once from the keyboard", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=1a`);
    const stage = page.getByRole("region", { name: "The network, step by step" });
    await expect(stage).toBeVisible();
    await page.getByRole("button", { name: "Skip to the network" }).press("Enter");
    await expect(stage).toBeFocused();
  });

  test("lets a step's numbers run along its edges once", async ({ page }) => {
    await page.goto(`/${publishedAddress}&step=1a`);
    await expect(drawing(page)).toBeVisible();
    // Slow enough to be seen running on a busy machine too.
    const session = await page.context().newCDPSession(page);
    await session.send("Animation.enable");
    await session.send("Animation.setPlaybackRate", { playbackRate: 0.2 });
    await step(page, "1b").click();
    const runs = await page.evaluate(async () => {
      const running = document
        .getAnimations()
        .filter(({ effect }) => (effect as KeyframeEffect).target?.matches(".edge-run"));
      const times = running.map(({ effect }) => effect?.getTiming().iterations);
      await Promise.all(running.map(({ finished }) => finished));
      return times;
    });
    expect(new Set(runs)).toEqual(new Set([1]));
    expect(await page.locator(".stage").evaluate((stage) => stage.getAnimations({ subtree: true }).length)).toBe(0);
  });

  test("lets nothing run along its edges where motion is not wanted", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/${publishedAddress}&step=1a`);
    await expect(drawing(page)).toBeVisible();
    await step(page, "1b").click();
    await expect(page.locator(".edge-head").first()).toBeAttached();
    expect(await page.locator(".stage").evaluate((stage) => stage.getAnimations({ subtree: true }).length)).toBe(0);
  });
});

test.describe("The boxes worked by hand", () => {
  test("on a phone lead to the drawing at their step, the focus with them", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/#/course/A?step=1a");
    const box = page.locator("details", { has: page.getByRole("heading", { name: /^By hand A5/ }) });
    await box.locator("summary").click();
    await box.getByRole("button", { name: "See this step on the small network" }).click();
    await expect(page.getByRole("tab", { name: "Network" })).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("tab", { name: "Network" })).toBeFocused();
    await expect(drawing(page)).toBeVisible();
    await expect(page).toHaveURL(/step=2b/);
  });

  test("in chapter P show a fault's numbers beside the right ones, and follow the small network", async ({ page }) => {
    await page.goto(`/${publishedAddress.replace("#/course?", "#/course/P?")}&step=2b`);
    const box = page.locator("details", { has: page.getByRole("heading", { name: /^By hand P6/ }) });
    await box.locator("summary").click();
    const row = box.getByRole("table", { name: "What follows" }).getByRole("row").nth(1);
    await expect(row.getByRole("cell").nth(0)).toContainText("0.008771");
    await expect(row.getByRole("cell").nth(1)).toContainText("0.007294");
    await drawing(page)
      .getByRole("button", { name: /^weight z 1 0/ })
      .focus();
    await page.keyboard.press("+");
    await expect(box).toContainText("your small network");
    await expect(row.getByRole("cell").nth(0)).not.toContainText("0.008771");
  });

  test("break their lines where the column is too narrow, rather than hide their end", async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 });
    for (const chapter of ["A", "B", "P"]) {
      await page.goto("about:blank");
      await page.goto(`/#/course/${chapter}?step=1a`);
      await expect(page.locator(".by-hand summary").first()).toBeVisible();
      for (const summary of await page.locator(".by-hand summary").all()) await summary.click();
      await expect(page.locator(".by-hand-line .katex").first()).toBeVisible();
      await expect
        .poll(() =>
          page
            .locator(".by-hand-line .statement-scroll")
            .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).length),
        )
        .toBe(0);
    }
  });
});
