import { beforeEach, expect, it, vi } from "vitest";

/** A fresh page: nothing declared, no language spoken. */
async function freshPage() {
  vi.resetModules();
  return import("../../../src/store/words/words.ts");
}

let page: Awaited<ReturnType<typeof freshPage>>;

beforeEach(async () => {
  page = await freshPage();
});

function loaders() {
  return {
    fr: vi.fn(async () => ({ fr: { hello: "bonjour" } })),
    en: vi.fn(async () => ({ en: { hello: "hello" } })),
  };
}

it("fetches nothing before the page speaks, then the one language that it speaks", async () => {
  const files = loaders();
  const words = page.inLanguages(files);
  expect(files.fr).not.toHaveBeenCalled();
  await page.speak("fr");
  expect(words.in("fr")).toEqual({ hello: "bonjour" });
  expect(words.in("en")).toBeUndefined();
  expect(files.en).not.toHaveBeenCalled();
});

it("fetches a file once however often it is asked for", async () => {
  const files = loaders();
  const words = page.inLanguages(files);
  await Promise.all([page.speak("en"), words.load("en"), page.wordsReady()]);
  expect(files.en).toHaveBeenCalledTimes(1);
});

it("waits for words that come with code loaded later, in every language spoken", async () => {
  await page.speak("fr");
  await page.speak("en");
  const later = page.inLanguages(loaders());
  await page.wordsReady();
  expect(later.in("fr")).toEqual({ hello: "bonjour" });
  expect(later.in("en")).toEqual({ hello: "hello" });
});

it("waits for words that are declared while others are on their way", async () => {
  const late = loaders();
  let words = null as ReturnType<typeof page.inLanguages<{ hello: string }>> | null;
  page.inLanguages({
    ...loaders(),
    fr: async () => {
      words = page.inLanguages(late);
      return { fr: { hello: "bonjour" } };
    },
  });
  await page.speak("fr");
  expect(words?.in("fr")).toEqual({ hello: "bonjour" });
});

it("asks again for a file that did not arrive", async () => {
  const files = loaders();
  files.en.mockRejectedValueOnce(new Error("404"));
  const words = page.inLanguages(files);
  await expect(page.speak("en")).rejects.toThrow("404");
  expect(words.in("en")).toBeUndefined();
  await page.speak("en");
  expect(words.in("en")).toEqual({ hello: "hello" });
});

it("has later words arrive in the languages spoken, and then keeps them in each language that it goes on to speak", async () => {
  const files = loaders();
  const later = page.inLanguagesLater(files);
  await page.speak("fr");
  expect(files.fr).not.toHaveBeenCalled();
  await later.arrive();
  expect(later.in("fr")).toEqual({ hello: "bonjour" });
  expect(files.en).not.toHaveBeenCalled();
  await page.speak("en");
  expect(later.in("en")).toEqual({ hello: "hello" });
});

it("has later words arrive in a language that it comes to speak meanwhile", async () => {
  const files = loaders();
  const later = page.inLanguagesLater(files);
  await page.speak("fr");
  const arrival = later.arrive();
  await page.speak("en");
  await arrival;
  expect(later.in("en")).toEqual({ hello: "hello" });
});

it("holds up nothing else where later words do not arrive", async () => {
  const files = loaders();
  files.fr.mockRejectedValueOnce(new Error("404"));
  const later = page.inLanguagesLater(files);
  await page.speak("fr");
  await expect(later.arrive()).rejects.toThrow("404");
  files.fr.mockRejectedValue(new Error("404"));
  await page.wordsReady();
  files.fr.mockResolvedValue({ fr: { hello: "bonjour" } });
  await later.arrive();
  expect(later.in("fr")).toEqual({ hello: "bonjour" });
});
