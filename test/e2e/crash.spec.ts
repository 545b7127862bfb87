import { expect, type Page } from "@playwright/test";
import { test } from "./quiet.ts";
import { kept } from "./shelf.ts";

test.use({ locale: "en" });

test("when the worker dies the page says so, and a restart goes on from the weights last known", async ({ page }) => {
  await page.goto("./#/course/A?step=3c");
  await page
    .getByRole("button", { name: /^Apply/ })
    .first()
    .click();
  await expect(page.locator(".stage")).toContainText("0.1480");

  const [worker] = page.workers();
  if (worker === undefined) throw new Error("no worker");
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("on purpose");
    }, 0);
  });
  await expect(page.getByRole("alert").filter({ hasText: "calculation engine has stopped" })).toBeVisible();

  await page.getByRole("button", { name: "Restart the engine" }).click();
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  await expect(page.locator(".stage")).toContainText("0.1480");
  await page
    .getByRole("button", { name: /^Apply/ })
    .first()
    .click();
  await expect(page.locator(".stage")).toContainText("0.09636");
});

const stopped = (page: Page) => page.getByRole("alert").getByText("calculation engine has stopped");

test("that the engine has stopped is said until it is restarted, whatever else is said and put away meanwhile", async ({
  page,
}) => {
  await page.goto("./#/course/A?step=3c&amp=1000000");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error("on purpose");
    }, 0);
  });
  await expect(stopped(page)).toBeVisible();
  await page.getByRole("button", { name: "Close this message" }).click();
  await expect(page.getByRole("button", { name: "Close this message" })).toHaveCount(0);
  await page.getByRole("link", { name: "Train", exact: true }).click();
  await expect(stopped(page)).toBeVisible();
  await page.getByRole("button", { name: "Restart the engine" }).click();
  await expect(stopped(page)).toHaveCount(0);
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
});

test("a worker that ends in mid-training without a word is noticed, and a restart finds the run and goes on with it", async ({
  page,
}) => {
  await page.goto("./#/train");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await page
    .getByRole("button", { name: /^Train/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Pause" }).first()).toBeVisible();
  // A moment for the run to be kept: the accuracy is measured, and written with it.
  await kept(page, "runs");
  const [worker] = page.workers();
  await worker?.evaluate(() => setTimeout(() => self.close(), 0));
  await expect(stopped(page)).toBeVisible();
  await page.getByRole("button", { name: "Restart the engine" }).click();
  await expect(page.getByRole("alert")).toContainText("A training run was interrupted");
  await page.getByRole("alert").getByRole("button", { name: "Go on training" }).click();
  await expect(page.getByRole("button", { name: "Pause" }).first()).toBeVisible();
});
