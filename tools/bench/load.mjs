// How soon the course is there on a slow machine: nothing kept yet, the processor slowed fourfold.

const slowed = 4;

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address of the built app
 * @param {number} turns
 * @returns {Promise<import("./measure.ts").Timed[]>} medians
 */
export async function measureLoad(browser, address, turns) {
  /** @type {{ painted: number, stage: number }[]} */
  const found = [];
  for (let turn = 0; turn < turns; turn++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    await page.addInitScript(noteStage);
    await page.goto(`${address}#/course/A?lang=en&step=3c`);
    await page.waitForFunction(() => "stageThere" in window, null, { timeout: 120_000 });
    found.push(
      await page.evaluate(() => ({
        painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        stage: Number(/** @type {any} */ (window).stageThere),
      })),
    );
    await context.close();
  }
  const middle = (/** @type {(one: (typeof found)[number]) => number} */ of) =>
    found.map(of).toSorted((a, b) => a - b)[found.length >> 1] ?? Number.NaN;
  return [
    {
      what: "first visit, processor slowed fourfold: first text painted",
      value: middle(({ painted }) => painted),
      unit: "ms",
    },
    {
      what: "the same: the network there with a digit's numbers, all steps",
      value: middle(({ stage }) => stage),
      unit: "ms",
    },
  ];
}

/** In the page: notes when the stage's last figures have been painted. */
function noteStage() {
  const observer = new MutationObserver(() => {
    if (document.querySelector(".slot[data-standing='lit'] canvas") === null) return;
    observer.disconnect();
    // The frame after the next one begins once it has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { stageThere: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}
