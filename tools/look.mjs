// Photographs the app to be looked at: every place in every width, theme and language asked for, into .look/.
// It says for each picture what no picture shows: errors in the console, and content wider than the window.
//
//   npm run look -- --places /,/train --widths 390 --themes dark --langs fr --full --print --url http://…
//
// Without --url it serves the built site (dist, or --dist <folder>); run `npm run build` before.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { root } from "./install.mjs";
import { serveBuilt } from "./serve-built.mjs";

/** Window height for each width: a laptop, a tablet, a phone. */
const heights = new Map([
  [1440, 900],
  [820, 1180],
  [390, 844],
]);

const { values: options } = parseArgs({
  options: {
    url: { type: "string" },
    dist: { type: "string", default: "dist" },
    places: { type: "string", default: "/" },
    widths: { type: "string", default: "1440,820,390" },
    themes: { type: "string", default: "light,dark" },
    langs: { type: "string", default: "fr,en" },
    wait: { type: "string", default: "1500" },
    full: { type: "boolean", default: false },
    print: { type: "boolean", default: false },
  },
});
const list = (/** @type {string} */ text) => text.split(",").filter((item) => item !== "");

const server = options.url === undefined ? await serveBuilt(options.dist) : null;
const address = options.url ?? server?.address ?? "";
const folder = join(root, ".look");
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
let remarks = 0;
try {
  for (const lang of list(options.langs)) {
    for (const theme of list(options.themes)) {
      for (const width of list(options.widths).map(Number)) {
        for (const place of list(options.places)) await photograph({ place, width, theme, lang });
      }
    }
  }
} finally {
  await browser.close();
  await server?.close();
}
console.log(remarks === 0 ? "\nNothing to remark." : `\n${remarks} remarks.`);
process.exit(remarks === 0 ? 0 : 1);

/** @param {{ place: string, width: number, theme: string, lang: string }} view */
async function photograph({ place, width, theme, lang }) {
  const context = await browser.newContext({
    viewport: { width, height: heights.get(width) ?? 900 },
    colorScheme: theme === "dark" ? "dark" : "light",
    locale: lang === "fr" ? "fr-FR" : "en-GB",
    hasTouch: width < 1000,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto(place === "/" ? address : `${address}#${place}`);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(Number(options.wait));

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) complaints.push(`the page is ${overflow} px wider than the window`);

  const name = `${place.replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "") || "start"}-${width}-${theme}-${lang}`;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: options.full });
  if (options.print) {
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
    await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4" });
  }
  await context.close();

  console.log(`${complaints.length === 0 ? "✓" : "✗"} .look/${name}.png`);
  for (const complaint of complaints) console.log(`    ${complaint}`);
  remarks += complaints.length;
}
