import { expect, type Page } from "@playwright/test";
import { itemFrom, makeExercise } from "../../src/exercises/exercise.ts";
import { en as words } from "../../src/panels/exercises/words.en.ts";
import { test } from "./quiet.ts";

const code = "value:A3.1:sigmoid";

/** A page of somebody's own with one frame, which notes what it is told. */
async function parentOf(page: Page, src: string): Promise<() => Promise<readonly Record<string, unknown>[]>> {
  await page.route("**/parent.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<title>Parent</title><iframe title="Frame" src="${src}" style="width: 1000px"></iframe>
        <script>window.told = [];
          addEventListener("message", ({ origin, data }) => {
            told.push({ origin, ...data });
            if (data.type === "deltascope:height") document.querySelector("iframe").style.height = data.height + "px";
          });</script>`,
    }),
  );
  await page.goto("./parent.html");
  return () => page.evaluate(() => (window as unknown as { told: readonly Record<string, unknown>[] }).told);
}

test("an exercise in another page tells that page how high it is and how it went", async ({ page, baseURL }) => {
  const told = await parentOf(page, `./?embed#/exercises/${code}~7~all?lang=en`);
  const frame = page.frameLocator("iframe");
  const field = frame.getByRole("textbox");
  const item = itemFrom(code);
  const made = item === null ? null : makeExercise(item, 7);
  if (made?.kind !== "value") throw new Error(code);
  const { value, digits } = made.question;
  await field.fill(value.toPrecision(digits));
  await field.press("Enter");
  await expect(frame.getByRole("region", { name: words.verdict })).toContainText(words.right);
  await expect(frame.getByRole("banner")).toHaveCount(0);
  const { origin } = new URL(baseURL ?? "");
  await expect.poll(told).toContainEqual({
    origin,
    type: "deltascope:result",
    exercise: code,
    seed: 7,
    verdict: "right",
    score: 1,
    mistakes: [],
  });
  expect((await told()).filter(({ type, height }) => type === "deltascope:height" && Number(height) > 100)).not.toEqual(
    [],
  );
});

test("the stage in another page is stepped through, tells its step and its notices, and grows no higher than it needs", async ({
  page,
  baseURL,
}) => {
  // A page of another's often finds the device's storage closed to it.
  await page.addInitScript(() =>
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  const told = await parentOf(page, "./?embed=stage#/course?sizes=2-2-2&x=0.2,0.4&y=1,0&step=1d&lang=en");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("region", { name: "The network, step by step" })).toBeVisible();
  await expect(frame.getByRole("banner")).toHaveCount(0);
  await expect(frame.locator(".reading")).toHaveCount(0);
  const notice = frame.getByRole("alert").filter({ hasText: "Nothing is kept here" });
  await expect(notice.getByRole("link", { name: "Open in a tab" })).toHaveAttribute("href", /^\/#\/course\?.*step=1d/);
  await notice.getByRole("button", { name: "Close this message" }).click();
  await expect(notice).toHaveCount(0);
  await frame.getByRole("button", { name: "Next step" }).click();
  const { origin } = new URL(baseURL ?? "");
  await expect.poll(told).toContainEqual({ origin, type: "deltascope:step", step: "2a" });
  const heights = (await told()).flatMap(({ type, height }) => (type === "deltascope:height" ? [Number(height)] : []));
  expect(heights.at(-1)).toBeGreaterThan(300);
  expect(heights.length).toBeLessThan(15);
  const scrolls = await frame.locator("html").evaluate((html) => html.scrollHeight - window.innerHeight);
  expect(scrolls).toBeLessThanOrEqual(1);
});

test("a chapter in another page stands alone, and other chapters open beside it", async ({ page, context }) => {
  const told = await parentOf(page, "./?embed=chapter#/course/A?lang=en");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("#chapter-title")).toBeVisible();
  await expect(frame.getByRole("banner")).toHaveCount(0);
  await expect(frame.locator(".stage, .transport, .chapter-ways")).toHaveCount(0);
  const other = context.waitForEvent("page");
  await frame
    .locator("a[href='#/course/N'], a[href='#/course/F'], a[href='#/course/P'], a[href='#/course/G']")
    .first()
    .click();
  expect((await other).url()).not.toContain("embed");
  await expect.poll(async () => (await told()).some(({ height }) => Number(height) > 1000)).toBe(true);
});
