// Takes the pictures of the README's tour from the built site, into docs/pictures/: run it when what they show has changed.
//
//   npm run build && npm run pictures
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { root } from "./install.mjs";
import { serveBuilt } from "./serve-built.mjs";

const { values: options } = parseArgs({ options: { dist: { type: "string", default: "dist" } } });
const folder = join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });

/** @typedef {import("playwright").Page} Page */
/** Each picture: its name, the address, and what is done there first. @type {readonly (readonly [string, string, (page: Page) => Promise<void>])[]} */
const pictures = [
  ["stage", "#/course/A?step=2b&lang=en", settled],
  [
    "small-network",
    "#/course/A?sizes=2-2-2&x=0.05,0.1&y=0.01,0.99&w=0.35,0.35,0.15,0.25,0.2,0.3_0.6,0.6,0.4,0.5,0.45,0.55&step=2b&lang=en",
    settled,
  ],
  [
    "exercise",
    "#/exercises/value:A5.1:sigmoid~7~all?lang=en",
    async (page) => {
      await page.getByRole("textbox").first().fill("-0.0498");
      await page.getByRole("textbox").first().press("Enter");
    },
  ],
  [
    "fault",
    "#/faults/weights-huge?lang=en",
    async (page) => {
      await page.getByRole("radio").nth(2).check();
      await page.getByRole("button", { name: /^Run both/ }).click();
      await page.getByRole("button", { name: /again/i }).waitFor({ timeout: 120_000 });
    },
  ],
  [
    "train",
    "#/train?lang=en",
    async (page) => {
      await page.getByRole("button", { name: "Train", exact: true }).click();
      await page.getByRole("button", { name: "Pause" }).first().waitFor({ state: "detached", timeout: 120_000 });
    },
  ],
];

const server = await serveBuilt(options.dist);
const { address } = server;
const browser = await launchBrowser();
try {
  for (const [name, at, act] of pictures) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${address}${at}`);
    await page.waitForLoadState("networkidle");
    await act(page);
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    await context.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Fonts and digits are here, and what comes in gently has come. @param {Page} page */
async function settled(page) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1500);
}
