// How soon a reader sees the page: nothing kept, the CPU slowed fourfold, as on a phone.

/** The processor that is measured on is so many times as fast as the one that is meant. */
const slowness = 4;

/** Milliseconds from the address to the first text, and to the first chapter's formulas beside the stage. */
/** @typedef {{ readonly first: number, readonly stage: number }} Arrival */

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address of the built app
 * @returns {Promise<Arrival>}
 */
export async function measureArrival(browser, address) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.addInitScript(watchArrival);
  await page.goto(`${address}#/course?lang=en`);
  await page.waitForFunction(() => "stageThere" in window);
  const arrival = await page.evaluate(() => ({
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    stage: Number(/** @type {any} */ (window).stageThere),
  }));
  await context.close();
  return arrival;
}

/** In the page, before anything of it: notes as `stageThere` the frame after the one in which chapter and stage were first both there. */
export function watchArrival() {
  const look = () => {
    const there =
      document.querySelector(".chapter .katex") !== null &&
      document.querySelector("#network .slot-figure canvas") !== null;
    requestAnimationFrame(there ? () => Object.assign(window, { stageThere: performance.now() }) : look);
  };
  requestAnimationFrame(look);
}
