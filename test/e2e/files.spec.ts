import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { en as words } from "../../src/app/share/words.en.ts";
import { en as app } from "../../src/app/words.en.ts";
import { writeCollection } from "../../src/digits/collection-file.ts";
import { recordedAnswer, resultsText } from "../../src/exercises/results.ts";
import { networkNpz, readNpz } from "../../src/files/network-npz.ts";
import { writeNpy } from "../../src/files/npy.ts";
import { en as told } from "../../src/files/words.en.ts";
import { writeZip } from "../../src/files/zip.ts";
import { layersText } from "../../src/setup/exact-numbers.ts";
import { readSituation } from "../../src/setup/file.ts";
import { areSame } from "../../src/setup/same-weights.ts";
import { en as stage } from "../../src/stage/words.en.ts";
import { test } from "./quiet.ts";

async function open(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator(".stage .step-equation .katex").first()).toBeVisible();
}

/** Drops files in the middle of the page, as a hand would. */
async function drop(page: Page, ...files: readonly Uint8Array[]): Promise<void> {
  const data = await page.evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer();
      for (const content of contents) transfer.items.add(new File([Uint8Array.from(content)], "some.file"));
      return transfer;
    },
    files.map((file) => [...file]),
  );
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a click saves, as bytes. */
async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const arriving = page.waitForEvent("download");
  await click();
  return readFile(await (await arriving).path());
}

const save = (page: Page, name: string): Promise<Buffer> =>
  saved(page, () => page.getByRole("button", { name, exact: true }).click());

const share = (page: Page): Promise<void> => page.getByRole("button", { name: app.share, exact: true }).click();

/** What the stage says in words and numbers. */
/** What the stage says, once it is there. */
async function stageText(page: Page): Promise<string> {
  const stage = page.locator(".course-stage .stage-scroll");
  await expect(stage).toHaveText(/\S/);
  return stage.innerText();
}

const small =
  "./#/course/A?lang=en&step=3c&digits=9&factor=0.5&sizes=2-2-2&x=0.05,0.1&y=0.01,0.99&w=0.35,0.35,0.15,0.25,0.2,0.3_0.6,0.6,0.4,0.5,0.45,0.55";

test("weights of PyTorch are brought in by dropping them, named one by one, and stepped through", async ({ page }) => {
  await open(page, "./#/course/A?lang=en&step=2b");
  await expect(page.getByRole("grid").first()).toBeVisible();
  const array = (shape: readonly number[], data: readonly number[]): Uint8Array =>
    writeNpy({ shape, data: Float64Array.from(data) });
  const file = writeZip({
    "fc1.weight.npy": array([2, 3], [1, 2, 3, 4, 5, 6]),
    "fc1.bias.npy": array([2], [7, 8]),
    "fc2.weight.npy": array([1, 2], [0.5, 0.25]),
    "fc2.bias.npy": array([1], [0.125]),
  });
  await drop(page, file);
  const notice = page.getByRole("alert").filter({ hasText: "Weights taken from the file" });
  await expect(notice).toContainText("“fc1.weight” transposed, with “fc1.bias” as row 0, gives w (4 × 2)");
  await expect(notice).toContainText("all 0.5");
  await expect(page).toHaveURL(/sizes=3-2-1/);
  // Given as first weights, row 0 the biases: they are in the address.
  await expect(page).toHaveURL(/w=7,8,1,4,2,5,3,6_0.125,0.5,0.25/);
});

test("a network's weights go out for NumPy and come back: the stage shows the same numbers", async ({ page }) => {
  await open(page, small);
  await page.getByRole("button", { name: stage.applyOnce }).first().click();
  await expect(page.getByText(/^Weight update applied/).first()).toBeVisible();
  // The word on what was just applied is no part of it.
  const before = (await stageText(page)).replace(/^Weight update applied.*\n+/m, "");
  await share(page);
  const npz = await save(page, words.saveWeights);
  await page.keyboard.press("Escape");
  await open(page, "./#/course/A?lang=en&step=3c&digits=9");
  await expect(page.getByRole("grid").first()).toBeVisible();
  await drop(page, npz);
  await expect(page.getByRole("alert").filter({ hasText: "come from the file too" })).toBeVisible();
  await page.getByRole("button", { name: app.dismiss }).click();
  await expect(page).toHaveURL(/sizes=2-2-2/);
  await expect.poll(async () => numbersOf(await stageText(page))).toEqual(numbersOf(before));
});

/** The numbers that a text shows, each once. */
function numbersOf(text: string): string[] {
  return [...new Set(text.match(/−?\d+\.\d+/g))].sort();
}

test("a session goes on in another browser: both networks, digits and progress", async ({ page, browser, baseURL }) => {
  await open(page, small);
  const digits = [
    {
      id: "one",
      label: 3,
      strokes: [
        [
          { x: 10, y: 20 },
          { x: 200, y: 300 },
        ],
      ],
      drawnAt: 5,
      heldOut: false,
    },
  ];
  await drop(page, bytes(writeCollection(digits)));
  await expect(page.getByRole("alert").filter({ hasText: "1 digit added" })).toBeVisible();
  await page.getByRole("button", { name: app.dismiss }).click();
  const before = await stageText(page);
  await share(page);
  const session = await save(page, words.saveSession);
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), locale: "en-GB" });
  const elsewhere = await context.newPage();
  await open(elsewhere, "./#/course/B?lang=en");
  await drop(elsewhere, session);
  await expect(elsewhere.getByRole("alert").filter({ hasText: "The session is open" })).toContainText("1 new digit");
  await expect(elsewhere).toHaveURL(/#\/course\/A\?/);
  await expect.poll(() => stageText(elsewhere)).toBe(before);
  await context.close();
});

test("a large network is written and read aside, by a worker of its own: the same bytes, and the same network", async ({
  page,
}) => {
  await open(page, "./#/course/A?lang=en&step=3c&n=300");
  await page.getByRole("button", { name: stage.applyOnce }).first().click();
  await expect(page.getByText(/^Weight update applied/).first()).toBeVisible();
  await share(page);
  const workers = () => page.workers().length;
  const before = workers();
  const [npz] = await Promise.all([save(page, words.saveWeights), page.waitForEvent("worker")]);
  const [setup] = await Promise.all([save(page, words.save), page.waitForEvent("worker")]);
  await expect.poll(workers).toBe(before);
  const weights = readNpz(npz);
  if (weights.kind === "refused") throw new Error(weights.fault.code);
  const { sizes } = weights.network;
  expect(sizes).toEqual([784, 300, 10]);
  expect(Buffer.from(networkNpz(sizes, weights.network.weights, null)).equals(npz)).toBe(true);
  const told = readSituation(setup.toString(), JSON.parse(setup.toString()));
  if (told.kind === "refused") throw new Error(told.fault.code);
  expect(setup.includes(layersText(weights.network.weights))).toBe(true);
  expect(areSame(told.saved.weights ?? [], weights.network.weights)).toBe(true);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: stage.reset }).first().click();
  await share(page);
  const reading = page.waitForEvent("worker");
  await page.getByLabel(words.open, { exact: true }).setInputFiles({ name: "a", mimeType: "", buffer: setup });
  await reading;
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(workers).toBe(before);
  await share(page);
  expect((await save(page, words.saveWeights)).equals(npz)).toBe(true);
});

test("the pass is saved as a trace and a table, its picture as SVG and PNG; the trace opens the same pass", async ({
  page,
}) => {
  await open(page, small);
  const before = await stageText(page);
  const trace = await save(page, stage.traceFile.json);
  const table = (await save(page, stage.traceFile.csv)).toString();
  expect(table.split("\r\n")[0]).toBe("symbol,sample,layer,index1,index2,index3,value");
  expect(table).toMatch(/\r\ndeltaOut,0,,0,,,0\.\d+/);
  const svg = (await save(page, stage.picture("SVG"))).toString();
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg.match(/<text/g)?.length).toBeGreaterThan(10);
  const png = await save(page, stage.picture("PNG"));
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  await open(page, "./#/course/B?lang=en");
  await drop(page, trace);
  await expect.poll(() => stageText(page)).toBe(before);
});

test("results dropped anywhere are counted where a class is counted", async ({ page }) => {
  await open(page, "./#/course/A?lang=en");
  const answer = recordedAnswer(
    "value:A3.1:sigmoid",
    7,
    "0.5",
    { kind: "wrong", candidates: [] } as never,
    new Date(0),
  );
  await drop(page, bytes(resultsText("Ada", [answer])), bytes(resultsText("Blaise", [answer])));
  await expect(page).toHaveURL(/#\/exercises\/results/);
  await expect(page.locator(".class-results")).toContainText("2");
});

test("what is no such file, or is damaged, is refused with a sentence, and nothing changes", async ({ page }) => {
  await open(page, small);
  const before = await stageText(page);
  const npz = networkNpz([1, 1, 1], [Float64Array.of(1, 2), Float64Array.of(3, 4)], null);
  const damaged = Uint8Array.from(npz);
  damaged.set([1, 2, 3], 45);
  for (const [file, sentence] of [
    [damaged, "damaged"],
    [npz.subarray(0, 100), "cut short or damaged"],
    [Uint8Array.of(0, 0, 8, 3), told.refusal({ file: "other", fault: "mnist" })],
    [bytes('{"format":"other"}'), told.refusal({ file: "other", fault: "unknown" })],
  ] as const) {
    await drop(page, file);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    expect(await stageText(page)).toBe(before);
    await page.getByRole("button", { name: app.dismiss }).click();
  }
});

test("Share gives a code to photograph, a reference, and the text of a frame that shows what it says", async ({
  page,
}) => {
  await open(page, small);
  await share(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: words.showCode }).click();
  await expect(dialog.getByRole("img", { name: words.codeLabel })).toBeVisible();
  await dialog.getByText(words.cite, { exact: true }).click();
  await expect(dialog.getByLabel(words.bibtex, { exact: true })).toHaveValue(/@software\{deltascope,/);
  await dialog.getByText(words.embed, { exact: true }).click();
  const frame = await dialog.getByLabel(words.embedText, { exact: true }).inputValue();
  const source = /src="([^"]+)"/.exec(frame)?.[1]?.replaceAll("&amp;", "&");
  expect(source).toContain("?embed=chapter#/course/A?");
  await page.goto(source ?? "");
  await expect(page.locator("html[data-embed]")).toBeAttached();
  await expect(page.getByRole("heading").first()).toBeVisible();
});
