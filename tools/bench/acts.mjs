// What one act of a reader costs the main thread, in the built app at 1440 × 900, the reading column beside the stage.
import { recorded, workOf } from "./main-thread.mjs";

/** An act: its work is counted from the event of this type that it sends, the last one if it sends several. */
/** @typedef {{ what: string, event: string, act: (page: import("playwright").Page) => Promise<void> }} Act */
/** @typedef {{ what: string, work: import("./main-thread.mjs").Work[] }} Acted */
/** A built app: what it is called in the report, and where it is served. */
/** @typedef {{ name: string, address: string }} Build */

const steps = 8;
/** Milliseconds that the page is left to itself after an act: what follows it is over by then. */
const rest = 900;

/** @type {readonly { what: string, hash: string }[]} */
const stepped = [
  { what: "A on MNIST", hash: "#/course/A?lang=en" },
  { what: "B on MNIST", hash: "#/course/B?lang=en&out=softmax" },
  { what: "A on the small network", hash: "#/course/A?lang=en" },
  { what: "B on the small network", hash: "#/course/B?lang=en&out=softmax" },
];

/** @type {readonly Act[]} */
const onMnist = [
  {
    what: "the next digit, step 3c",
    event: "click",
    act: (page) => page.getByRole("button", { name: "Next digit" }).click(),
  },
  { what: "softmax, step 3c", event: "click", act: (page) => choose(page, "softmax") },
  { what: "sigmoid, step 3c", event: "click", act: (page) => choose(page, "sigmoid") },
  { what: "chapter B, from the table of contents", event: "click", act: (page) => chapter(page, "B") },
  { what: "chapter A, from the table of contents", event: "click", act: (page) => chapter(page, "A") },
  {
    what: "a cell pinned: the loupe opens in the column's place",
    event: "click",
    act: (page) => page.locator(".slot[data-tensor='deltaHid'] [role='grid']").click(),
  },
];

/** @type {readonly Act[]} */
const onSmall = [
  {
    what: "a weight typed on the small network, step 3c",
    event: "keydown",
    act: (page) => page.getByRole("region", { name: "Change a number" }).getByRole("textbox").press("Enter"),
  },
];

/**
 * @param {import("playwright").Browser} browser
 * @param {readonly Build[]} builds in turns, so that what else the machine does is the same for each
 * @param {number} turns pages of each build in which each act is done once
 * @returns {Promise<(Build & { acts: Acted[] })[]>} the steps first, all chapters and networks in one, then each of them, then the other acts
 */
export async function measureActs(browser, builds, turns) {
  const measured = builds.map((build) => ({
    ...build,
    found: /** @type {Map<string, import("./main-thread.mjs").Work[]>} */ (new Map()),
  }));
  for (let turn = 0; turn < turns; turn++) {
    for (const { address, found } of measured) {
      await actOnce(browser, address, (what, work) => {
        if (work.length === 0)
          throw new Error(`The trace has nothing of “${what}”: the page no longer answers to this act.`);
        found.set(what, [...(found.get(what) ?? []), ...work]);
      });
    }
  }
  return measured.map(({ name, address, found }) => ({
    name,
    address,
    acts: [...found].map(([what, work]) => ({ what, work })),
  }));
}

/**
 * Each act once.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} address
 * @param {(what: string, work: import("./main-thread.mjs").Work[]) => void} note
 */
async function actOnce(browser, address, note) {
  for (const { what, hash } of stepped) {
    const page = await open(browser, address + hash, what.includes("small"));
    const events = await recorded(page, async () => {
      for (let n = 0; n < steps; n++) {
        await page.keyboard.press("ArrowRight");
        await page.waitForTimeout(rest);
      }
    });
    const work = workOf(events, "keydown");
    note("a step", work);
    note(`a step, ${what}`, work);
    await page.context().close();
  }
  const page = await open(browser, `${address}#/course/A?lang=en&step=3c`, false);
  for (const act of onMnist) note(act.what, await acted(page, act));
  await page.context().close();
  const small = await open(browser, `${address}#/course/A?lang=en&step=3c`, true);
  await small.getByRole("button", { name: /^weight w[_ {]+1[ ,]+1\b/ }).click();
  const field = small.getByRole("region", { name: "Change a number" }).getByRole("textbox");
  await field.fill("0.75");
  await small.waitForTimeout(rest);
  for (const act of onSmall) note(act.what, await acted(small, act));
  await small.context().close();
}

/**
 * @param {import("playwright").Page} page
 * @param {Act} act
 */
async function acted(page, { event, act }) {
  const events = await recorded(page, async () => {
    await act(page);
    await page.waitForTimeout(rest);
  });
  return workOf(events, event).slice(-1);
}

/**
 * A page with the digits there, its network the small one if so asked, at rest.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} address
 * @param {boolean} small
 */
async function open(browser, address, small) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText("70,000").waitFor();
  if (small) {
    await page.getByText("small network", { exact: true }).first().click();
    await page.locator(".network-drawing, .drawing").first().waitFor();
  }
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  // What is prepared while the page is idle is ready.
  await page.waitForTimeout(2500);
  return page;
}

/**
 * @param {import("playwright").Page} page
 * @param {string} name
 */
async function choose(page, name) {
  await page.locator(".stage-head").getByText(name, { exact: true }).click();
}

/**
 * @param {import("playwright").Page} page
 * @param {string} id
 */
async function chapter(page, id) {
  const contents = page.getByRole("navigation", { name: "Chapters" });
  await contents.locator("summary").click();
  await contents
    .getByRole("link", { name: `${id}. ` })
    .first()
    .click();
}
