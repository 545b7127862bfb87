import { expect, test } from "@playwright/test";

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
