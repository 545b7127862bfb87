import { expect, type Page } from "@playwright/test";
import { en as english } from "../../src/app/words.en.ts";
import { fr as french } from "../../src/app/words.fr.ts";
import { test } from "./quiet.ts";

/** The files of words that the page has asked for. */
function asked(page: Page): string[] {
  const languages: string[] = [];
  page.on("request", (request) => {
    const [, language] = /\/assets\/(fr|en)-[^/]*\.js$/.exec(new URL(request.url()).pathname) ?? [];
    if (language !== undefined) languages.push(language);
  });
  return languages;
}

for (const [own, other, words] of [
  ["fr", "en", french],
  ["en", "fr", english],
] as const) {
  test(`a reader of ${own} downloads no word of ${other} in any place`, async ({ page }) => {
    const languages = asked(page);
    await page.goto(`./#/course/A?lang=${own}`);
    for (const place of ["course", "train", "draw"] as const) {
      await page.getByRole("link", { name: words.places[place], exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: words.places[place] })).toBeAttached();
    }
    await expect(page.getByRole("application")).toBeVisible();
    expect(new Set(languages)).toEqual(new Set([own]));
  });
}

test("the other language is fetched when it is chosen, and the page keeps its own until it is there", async ({
  page,
}) => {
  const languages = asked(page);
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/assets\/fr-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./#/course/A?lang=en");
  await page.getByLabel(english.language, { exact: true }).selectOption("fr");
  await expect.poll(() => [...new Set(languages)]).toEqual(["en", "fr"]);
  await expect(page.getByRole("link", { name: english.places.train })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  arrive();
  await expect(page.getByRole("link", { name: french.places.train })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test.describe("Where a file is refused, which is an error in the console,", () => {
  test.use({ expected: /Failed to load|did not arrive/ });

  test("a language that does not arrive leaves the page in its own, says so, and comes when asked again", async ({
    page,
  }) => {
    const missing = /\/assets\/fr-[^/]*\.js$/;
    await page.route(missing, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./#/course/A?lang=en");
    await page.getByLabel(english.language, { exact: true }).selectOption("fr");
    const notice = page.getByRole("alert").filter({ hasText: english.languageFailed });
    await expect(notice).toBeVisible();
    await expect(page.getByRole("link", { name: english.places.train })).toBeVisible();
    await page.unroute(missing);
    await notice.getByRole("button", { name: english.retry }).click();
    await expect(page.getByRole("link", { name: french.places.train })).toBeVisible();
    await expect(notice).toBeHidden();
  });
});
