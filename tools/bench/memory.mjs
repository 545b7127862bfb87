// What the page and its worker hold after an hour's worth of a lesson, speeded up: stepping, drawing, training, turning chapters,
// answering exercises, round after round.

/** Rounds; each does what takes a reader five minutes. */
const rounds = { quick: 4, full: 12 };
/** What may still come from one half of the lesson to the other, as a share, where memory levels off: caches that fill. */
const slack = 0.1;

/** @typedef {{ round: number, page: number, buffers: number, worker: number, kernels: number, nodes: number, listeners: number }} Held megabytes, but for nodes and listeners */

/**
 * @param {import("playwright").Browser} browser
 * @param {string} address of the built app
 * @param {boolean} quick
 * @returns {Promise<Held[]>} after each round, when all that can be freed has been
 */
export async function measureMemory(browser, address, quick) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${address}#/course/A?lang=en`);
  await page.getByText("70,000").waitFor();
  const session = await context.newCDPSession(page);
  const worker = await workerOf(session);
  /** @type {Held[]} */
  const held = [];
  for (let round = 1; round <= (quick ? rounds.quick : rounds.full); round++) {
    await walk(page);
    await draw(page);
    await answer(page, round);
    await train(page);
    await page.goto(`${address}#/course/A?lang=en&step=1a`);
    await page.waitForTimeout(1000);
    held.push({ round, ...(await heldBy(session, worker)) });
  }
  await context.close();
  return held;
}

/**
 * The lesson's two halves compared; the first quarter, in which caches fill, does not count.
 *
 * @param {readonly Held[]} held
 * @returns {{ levels: boolean, grown: string[] }} what grew by more than the slack
 */
export function levelsOff(held) {
  const counted = held.slice(held.length >> 2);
  const half = Math.floor(counted.length / 2);
  const middle = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  const grown = /** @type {const} */ (["page", "buffers", "worker", "kernels", "nodes", "listeners"]).filter((what) => {
    const [before, after] = [counted.slice(0, half), counted.slice(half)].map((part) =>
      middle(part.map((one) => one[what])),
    );
    return (after ?? 0) > (before ?? 0) * (1 + slack);
  });
  return { levels: grown.length === 0, grown };
}

/**
 * Every step of two chapters, the next digits, both outputs, a cell held, and the small network with a weight typed.
 *
 * @param {import("playwright").Page} page
 */
async function walk(page) {
  for (const hash of [
    "#/course/A?lang=en&step=1a",
    "#/course/B?lang=en&step=1a",
    "#/course/D?lang=en",
    "#/course/N?lang=en",
  ]) {
    await page.evaluate((to) => location.assign(to), hash);
    await page.waitForTimeout(300);
    for (let n = 0; n < 8; n++) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(60);
    }
  }
  await page.evaluate(() => location.assign("#/course/A?lang=en&step=3c"));
  for (let n = 0; n < 10; n++) {
    await page.getByRole("button", { name: "Next digit" }).click();
    await page.waitForTimeout(60);
  }
  for (const output of ["softmax", "sigmoid"]) {
    await page.locator(".stage-head").getByText(output, { exact: true }).click();
    await page.waitForTimeout(100);
  }
  await page.locator(".slot[data-tensor='deltaHid'] [role='grid']").click();
  await page.waitForTimeout(200);
  await page.keyboard.press("Escape");
  await page.getByText("small network", { exact: true }).first().click();
  await page.getByRole("button", { name: /^weight w[_ {]+1[ ,]+1\b/ }).click();
  const field = page.getByRole("region", { name: "Change a number" }).getByRole("textbox");
  for (const weight of ["0.75", "-0.5", "0.25"]) {
    await field.fill(weight);
    await field.press("Enter");
    await page.waitForTimeout(60);
  }
  await page.locator(".stage-head").getByText("MNIST", { exact: true }).click();
}

/**
 * Some digits drawn and cleared.
 *
 * @param {import("playwright").Page} page
 */
async function draw(page) {
  await page.evaluate(() => location.assign("#/draw?lang=en"));
  const pad = page.locator(".pad").first();
  await pad.waitFor();
  for (let digit = 0; digit < 6; digit++) {
    const box = await pad.boundingBox();
    if (box === null) throw new Error("no pad");
    const at = (/** @type {number} */ x, /** @type {number} */ y) =>
      /** @type {const} */ ([box.x + x * box.width, box.y + y * box.height]);
    await page.mouse.move(...at(0.4, 0.2));
    await page.mouse.down();
    await page.mouse.move(...at(0.6 - 0.02 * digit, 0.5), { steps: 8 });
    await page.mouse.move(...at(0.4, 0.8), { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(150);
    await page.getByRole("button", { name: "Clear", exact: true }).click();
  }
}

/**
 * Exercises of other numbers each round, answered wrongly.
 *
 * @param {import("playwright").Page} page
 * @param {number} round
 */
async function answer(page, round) {
  for (let seed = 4 * round; seed < 4 * round + 4; seed++) {
    await page.evaluate((to) => location.assign(to), `#/exercises/value:A3.1:sigmoid~${seed}~all?lang=en`);
    await page.waitForTimeout(200);
    const field = page.getByRole("textbox").first();
    if ((await field.count()) === 0) continue;
    await field.fill("0.123");
    await field.press("Enter");
    await page.waitForTimeout(100);
  }
}

/**
 * Some seconds of training, with its curves.
 *
 * @param {import("playwright").Page} page
 */
async function train(page) {
  await page.evaluate(() => location.assign("#/train?lang=en"));
  const go = page.getByRole("button", { name: /^(Train|Train again|Resume)$/ }).first();
  await go.click();
  await page.waitForTimeout(3000);
  // The run may end at this moment: what is there is pressed.
  await page.evaluate(() =>
    [...document.querySelectorAll("button")].find((one) => one.textContent === "Pause")?.click(),
  );
  await page.waitForTimeout(300);
}

/**
 * A way to ask the page's worker, which is a target of its own.
 *
 * @param {import("playwright").CDPSession} session of the page
 * @returns {Promise<(method: string) => Promise<any>>}
 */
async function workerOf(session) {
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const attached = new Promise((/** @type {(sessionId: string) => void} */ done) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") done(sessionId);
    });
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let last = 0;
  return (method) =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: last, method }) });
    });
}

/**
 * @param {import("playwright").CDPSession} session
 * @param {(method: string) => Promise<any>} worker
 */
async function heldBy(session, worker) {
  const megabytes = 1e6;
  // What is freed by finalisers goes at the second collection.
  for (let n = 0; n < 2; n++) {
    await session.send("HeapProfiler.collectGarbage");
    await worker("HeapProfiler.collectGarbage");
  }
  const own = /** @type {any} */ (await session.send("Runtime.getHeapUsage"));
  const its = await worker("Runtime.getHeapUsage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const count = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    page: own.usedSize / megabytes,
    buffers: (own.backingStorageSize ?? 0) / megabytes,
    worker: its.usedSize / megabytes,
    kernels: (its.backingStorageSize ?? 0) / megabytes,
    nodes: count("Nodes"),
    listeners: count("JSEventListeners"),
  };
}
