import { expect, type Page } from "@playwright/test";
import { en as plan } from "../../src/panels/train/plan-words.en.ts";
import { en as fields } from "../../src/stage/settings/words.en.ts";
import { test } from "./quiet.ts";
import { answersKept, kept } from "./shelf.ts";

test.use({ locale: "en" });

const apply = (page: Page) => page.getByRole("button", { name: /^Apply/ }).first();

test("a correction survives a reload, and a closed tab: whoever opens the page again finds the place and the weights", async ({
  page,
  context,
}) => {
  await page.goto("./#/course/A?step=3c");
  await apply(page).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
  await kept(page);
  await page.reload();
  await expect(page.locator(".stage")).toContainText("0.1480");
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);

  await page.close();
  const next = await context.newPage();
  await next.goto("./");
  await expect(next.getByRole("alert")).toContainText("as your last visit left it");
  await expect(next).toHaveURL(/#\/course\/A\?.*step=3c/);
  await expect(next.locator(".stage")).toContainText("0.1480");
  await next.getByRole("button", { name: "Start from the initial weights" }).click();
  await expect(next.locator(".stage")).not.toContainText("0.1480");
});

test("a link opens what it says, whatever was trained here before", async ({ page, context }) => {
  await page.goto("./#/course/A?step=3c");
  await apply(page).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
  await kept(page);
  await page.close();
  const linked = await context.newPage();
  await linked.goto("./#/course/A?step=3c&seed=1");
  await expect(linked.getByText(/MNIST: 70,000/)).toBeVisible();
  await expect(linked.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  await expect(linked.locator(".stage")).not.toContainText("0.1480");
});

test("a reload in mid-training, in the run's first moment even, finds it paused, curves and all, and goes on with it", async ({
  page,
}) => {
  const pause = page.getByRole("button", { name: "Pause" }).first();
  await page.goto("./#/train");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await page.getByText(plan.title, { exact: true }).click();
  const neurons = page.getByLabel(fields.neurons(null), { exact: true });
  await neurons.fill("40");
  await neurons.press("Enter");
  await page
    .getByRole("button", { name: /^Train/ })
    .first()
    .click();
  await expect(pause).toBeVisible();
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("A training run was interrupted");
  await page.getByRole("alert").getByRole("button", { name: "Go on training" }).click();
  await expect(pause).toBeVisible();
  await expect(page.getByRole("main")).toContainText("784–40–10");
});

test("two tabs keep their own networks, and digits kept in one are there in the other", async ({ page, context }) => {
  await page.goto("./#/course/A?step=3c");
  await apply(page).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
  await kept(page);
  const other = await context.newPage();
  await other.goto("./#/course/A?step=3c&seed=2");
  await apply(other).click();
  await other.close();
  await page.reload();
  await expect(page.locator(".stage")).toContainText("0.1480");
});

test("where the device keeps nothing the page says so once, and works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("blocked", "SecurityError");
    };
    Object.defineProperty(window, "indexedDB", { get: refuse });
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "sessionStorage", { get: refuse });
  });
  await page.goto("./#/course/A?step=3c");
  await expect(page.getByRole("alert")).toContainText("lets the page keep nothing");
  await apply(page).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
});

test("what cannot be kept for want of room is said once: the theme, the drawing", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("./#/course/A");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect(page.getByRole("alert")).toContainText("no room left on this device");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an answer given in one tab and one given in another are both kept", async ({ page, context }) => {
  await page.goto("./#/exercises/value:A3.1:sigmoid~7~all");
  const other = await context.newPage();
  await other.goto("./#/exercises/value:A3.1:sigmoid~8~all");
  for (const [tab, typed] of [
    [page, "11"],
    [other, "12"],
    [page, "13"],
  ] as const) {
    const field = tab.getByRole("textbox").first();
    await field.fill(typed);
    await field.press("Enter");
    await expect(tab.getByRole("status").filter({ hasText: /./ }).first()).toBeVisible();
  }
  await expect.poll(() => answersKept(page)).toEqual(["11", "12", "13"]);
  await page.reload();
  await expect(page.getByRole("textbox").first()).toHaveValue("13");
});

test("a tab that crashes loses nothing: the next one has the network as it was, and the place", async ({
  page,
  context,
}) => {
  await page.goto("./#/course/A?step=3c");
  await apply(page).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
  await kept(page);
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto("./");
  await expect(next).toHaveURL(/#\/course\/A\?.*step=3c/);
  await expect(next.locator(".stage")).toContainText("0.1480");
});
