import { expect, type Page, type Route } from "@playwright/test";
import { en as words } from "../../src/app/words.en.ts";
import { fr as french } from "../../src/app/words.fr.ts";
import { en as course } from "../../src/course/text/en.ts";
import { en as reading } from "../../src/panels/reading/words.en.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { test } from "./quiet.ts";

// What these tests bring about is complained of in the console, in the browser's words and in the page's.
test.use({ expected: /Failed to (load|fetch)|did not arrive|SyntaxError|no memory for a canvas|on purpose/ });

const places = ["train", "draw"] as const;
type Place = (typeof places)[number];

/** What the page begins with, the course included. */
const beginning = /\/assets\/first-[^/]*\.js$/;
/** The code of another place in the built site. */
const codeOf: Readonly<Record<Place, RegExp>> = {
  train: /\/assets\/train-[^/]*\.js$/,
  draw: /\/assets\/draw-[^/]*\.js$/,
};

/** What a file may have become on the server: gone with a new release, replaced by the host's own page, cut off. */
const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  "is missing": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<title>Not found</title>" }),
  "is a page of the host's": (route) => route.fulfill({ contentType: "text/html", body: "<title>Welcome</title>" }),
  "is cut off": async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 2000) });
  },
};

const failed = (page: Page, name: string) => page.getByRole("alert").filter({ hasText: words.partFailed(name) });
const goTo = (page: Page, place: Place | "course") =>
  page.getByRole("link", { name: words.places[place], exact: true }).click();

/** Opens the course at 3c and corrects the weights once: the cost falls to 0.148. */
async function correct(page: Page): Promise<void> {
  await page.goto("./#/course/A?step=3c&lang=en");
  await page.getByRole("button", { name: stage.applyOnce }).click();
  await expect(page.locator(".stage")).toContainText("0.1480");
}

for (const [fault, respond] of Object.entries(faults)) {
  for (const place of places) {
    test(`${place}: its file ${fault}, the page says so and keeps the weights`, async ({ page }) => {
      await page.route(codeOf[place], respond);
      await correct(page);
      await goTo(page, place);
      await expect(failed(page, words.places[place])).toContainText(words.notArrived);
      await goTo(page, "course");
      await expect(page.locator(".stage")).toContainText("0.1480");
    });
  }

  test(`what the page begins with ${fault}, and the page is not blank`, async ({ page }) => {
    await page.route(beginning, respond);
    await page.goto("./#/course/A?lang=en");
    await expect(page.getByText("reload the page: a file did not arrive")).toBeVisible();
    await expect(page.getByText("rechargez la page")).toBeVisible();
  });
}

test("a place that did not arrive is there when it is tried again", async ({ page }) => {
  await page.route(codeOf.draw, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./#/draw?lang=fr");
  const message = page.getByRole("alert").filter({ hasText: french.partFailed(french.places.draw) });
  await expect(message).toContainText(french.nothingLost);
  await page.unroute(codeOf.draw);
  await message.getByRole("button", { name: french.retry }).click();
  await expect(page.getByRole("application")).toBeVisible();
});

test("a chapter whose words did not arrive is there when it is tried again", async ({ page }) => {
  const chapter = /\/assets\/en-text-forward-[^/]*\.js$/;
  await page.route(chapter, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./#/course/D?lang=en");
  await page.getByRole("navigation", { name: reading.ways }).getByRole("link", { name: course.titles.F }).click();
  const message = failed(page, words.views.reading);
  await expect(message).toContainText(words.notArrived);
  await page.unroute(chapter);
  await message.getByRole("button", { name: words.retry }).click();
  await expect(page.getByRole("heading", { level: 2, name: course.titles.F })).toBeVisible();
});

test("a reload goes on with the trained weights, at the same place and step", async ({ page }) => {
  await page.route(codeOf.draw, (route) => route.fulfill({ status: 404, body: "" }));
  await correct(page);
  await goTo(page, "draw");
  await failed(page, words.places.draw).waitFor();
  await page.unroute(codeOf.draw);
  await page.getByRole("button", { name: words.reload }).click();
  await expect(page.getByRole("application")).toBeVisible();
  await expect(page).toHaveURL(/#\/draw/);
  await goTo(page, "course");
  await expect(page.locator(".stage")).toContainText("0.1480");
});

test("a device that keeps nothing says so before a reload loses the weights", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await page.route(codeOf.draw, (route) => route.fulfill({ status: 404, body: "" }));
  await correct(page);
  await goTo(page, "draw");
  await page.getByRole("button", { name: words.reload, exact: true }).click();
  await expect(page.getByText(words.weightsNotCarried)).toBeVisible();
  await goTo(page, "course");
  await expect(page.locator(".stage")).toContainText("0.1480");
});

test("a style sheet that did not arrive is fetched again with its place", async ({ page }) => {
  const style = /\/assets\/draw-[^/]*\.css$/;
  await page.route(style, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./#/draw?lang=en");
  const message = failed(page, words.places.draw);
  await expect(message).toContainText(words.notArrived);
  await message.getByRole("button", { name: words.retry }).click();
  await expect(message).toBeVisible();
  await page.unroute(style);
  await message.getByRole("button", { name: words.retry }).click();
  await expect(page.getByRole("application")).toBeVisible();
  await expect(page.locator(".draw-top")).toHaveCSS("display", "grid");
});

test("training goes on while a place fails", async ({ page }) => {
  await page.route(codeOf.draw, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./#/train?lang=en");
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await goTo(page, "draw");
  await expect(failed(page, words.places.draw)).toBeVisible();
  await expect(page.locator(".status-training")).toContainText("finished", { timeout: 50_000 });
});

test("without KaTeX the formulas are their TeX, the page says why, and they are set when it comes", async ({
  page,
}) => {
  const katex = /\/assets\/katex-chunk-[^/]*\.js$/;
  await page.route(katex, (route) => route.fulfill({ status: 404, body: "" }));
  const notice = page.getByRole("alert").filter({ hasText: words.formulasFailed });
  const fetchedAhead = page.waitForResponse(katex);
  await page.goto("./#/course?lang=en");
  await expect(page.locator(".chapter .katex").first()).toBeVisible();
  await fetchedAhead;
  await expect(notice).toBeHidden();
  await page.goto("./#/course/A?lang=en");
  await expect(notice).toBeVisible();
  const formula = page.locator('[data-equation="A3"] .formula').first();
  await expect(formula).toContainText("\\delta");
  await expect(formula).not.toContainText("htmlData");
  await page.unroute(katex);
  await notice.getByRole("button", { name: words.retry }).click();
  await expect(page.locator('[data-equation="A3"] .katex').first()).toBeVisible();
  await expect(notice).toBeHidden();
});

test("a figure that cannot be drawn leaves a sentence in its place and all the rest", async ({ page }) => {
  await page.addInitScript(() => {
    // As a browser does that is short of memory for pictures.
    const getContext = HTMLCanvasElement.prototype.getContext;
    Object.assign(window, { short: true });
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      if ("short" in window && window.short) throw new Error("no memory for a canvas");
      return Reflect.apply(getContext, this, given);
    } as typeof getContext;
  });
  await page.goto("./#/course/A?step=3c&lang=en");
  const sentences = page.getByRole("status").filter({ hasText: stage.figureMissing });
  await expect(sentences.first()).toBeVisible();
  // δ sortie is bars, which need no picture.
  await expect(page.getByRole("grid", { name: "Output errors δ" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const count = await sentences.count();
  await page.evaluate(() => Object.assign(window, { short: false }));
  await sentences.first().getByRole("button", { name: stage.figureAgain }).click();
  await expect(sentences).toHaveCount(count - 1);
  // Other values are other figures: each gets its chance.
  await page.getByRole("button", { name: stage.applyOnce }).click();
  await expect(sentences).toHaveCount(0);
});

test("a view that breaks says so and leaves the others", async ({ page }) => {
  await page.route(beginning, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const broken = code.replace(/className:[`"]reading[`"]/, 'className:(()=>{throw new Error("on purpose")})()');
    expect(broken).not.toBe(code);
    await route.fulfill({ response, body: broken });
  });
  await page.goto("./#/course/A?lang=en");
  await expect(failed(page, words.views.reading)).toContainText(words.broke("on purpose"));
  await expect(page.getByRole("region", { name: stage.stage })).toBeVisible();
});

test("where the reader's language does not arrive at the start, the page says so in it", async ({ page }) => {
  await page.route(/\/assets\/fr-[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./?#/course/A?lang=fr");
  await expect(page.getByRole("alert")).toContainText("Deltascope n’a pas pu s’afficher");
  await page.unroute(/\/assets\/fr-[^/]*\.js$/);
  await page.getByRole("button", { name: "Recharger la page" }).click();
  await expect(page.getByRole("link", { name: french.places.train })).toBeVisible();
});

test("where the test digits do not arrive the page does not say that none has, and the training digits can be chosen", async ({
  page,
}) => {
  await page.route(/\/mnist\/test-images/, faults["is missing"] as (route: Route) => Promise<void>);
  await page.goto("./#/course/A?lang=en");
  await expect(page.getByText(/the 60,000 of the other set are here/)).toBeVisible();
  await page.getByText(stage.chosen(stage.sets.test, "0")).click();
  await page.getByRole("combobox", { name: "Set" }).selectOption("train");
  await expect(page.getByText(/True digit: 5/)).toBeVisible();
});
