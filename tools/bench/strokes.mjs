// node tools/bench/strokes.mjs [--plain] [strokes.json] [site]: replays strokes as pointer events into the drawing pad of the built site in
// Chromium, network trained by the pad's own button, and prints how many are read right, per style, and how soon after
// an event the new ŷ are painted. Strokes: [{ "label": 3, "style": "…", "strokes": [[[x, y], …], …] }, …], any unit, y down;
// without a file, the project's own styles of writing (test/digits/written-digits.ts). --plain trains without the
// styles that MNIST lacks.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { launchBrowser } from "../browser.mjs";
import { root } from "../install.mjs";
import { serveBuilt } from "../serve-built.mjs";

/** @typedef {{ label: number, style: string, strokes: number[][][] }} Written */

const { values, positionals } = parseArgs({ options: { plain: { type: "boolean" } }, allowPositionals: true });
const [file, site = "dist"] = positionals;
/** Replays of one style, each in another hand. */
const hands = 2;

const digits = file === undefined || file === "-" ? await ownDigits() : JSON.parse(await readFile(file, "utf8"));
const server = await serveBuilt(site);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  await page.goto(`${server.address}#/draw`);
  if (values.plain === true) await page.getByText("without: MNIST alone").click();
  const began = Date.now();
  await page.getByRole("button", { name: "Train the network" }).click();
  const measured = page.getByText(/This network reads 9/);
  await measured.waitFor({ timeout: 300_000 });
  console.log(
    `trained by its button in ${((Date.now() - began) / 1000).toFixed(1)} s. ${await measured.textContent()}`,
  );
  report(await page.evaluate(replay, digits));
} finally {
  await browser.close();
  await server.close();
}

/**
 * The project's styles, each in several hands.
 * @returns {Promise<Written[]>}
 */
async function ownDigits() {
  const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: "error" });
  try {
    const { handwritten, writtenStyles } = await vite.ssrLoadModule("/test/digits/written-digits.ts");
    const { seededRandom } = await vite.ssrLoadModule("/src/core/random.ts");
    const random = seededRandom(21);
    return writtenStyles.flatMap((/** @type {{ label: number, style: string }} */ style) =>
      Array.from({ length: hands }, () => ({
        label: style.label,
        style: `${style.label} ${style.style}`,
        strokes: handwritten(style, random).map((/** @type {{ x: number, y: number }[]} */ points) =>
          points.map(({ x, y }) => [x, y]),
        ),
      })),
    );
  } finally {
    await vite.close();
  }
}

/**
 * In the page: draws each digit by pointer events, sixteen a frame as a fast hand does, and reads the answer.
 * @param {Written[]} written
 */
async function replay(written) {
  const pad = document.querySelector(".pad");
  const clear = [...document.querySelectorAll(".pad-tools button")].at(-1);
  if (!(pad instanceof HTMLElement) || !(clear instanceof HTMLElement)) throw new Error("no pad");
  const frame = () => new Promise((painted) => requestAnimationFrame(painted));
  const values = () => [...document.querySelectorAll(".answer .figure-value")].map((text) => text.textContent).join();
  const until = async (/** @type {() => boolean} */ holds) => {
    for (let frames = 0; frames < 120 && !holds(); frames++) await frame();
  };
  const answers = [];
  const latencies = [];
  for (const { strokes } of written) {
    clear.click();
    await until(() => document.querySelector(".answer") === null);
    const points = strokes.flat();
    const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
    const box = pad.getBoundingClientRect();
    const send = (/** @type {string} */ type, /** @type {number[]} */ [x = 0, y = 0]) =>
      pad.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          isPrimary: true,
          pointerId: 1,
          pointerType: "pen",
          button: type === "pointermove" ? -1 : 0,
          buttons: type === "pointerup" ? 0 : 1,
          clientX: box.left + box.width * (0.2 + (0.6 * (x - left)) / size),
          clientY: box.top + box.height * (0.15 + (0.6 * (y - top)) / size),
        }),
      );
    for (const stroke of strokes) {
      const [first = [0, 0]] = stroke;
      send("pointerdown", first);
      for (let n = 1; n < stroke.length; n++) {
        send("pointermove", stroke[n] ?? first);
        if (n % 16 === 0) {
          const [before, shown] = [performance.now(), values()];
          await frame();
          // The new ŷ of this piece: looked for at each frame.
          for (let wait = 0; wait < 6 && values() === shown; wait++) await frame();
          if (values() !== shown) latencies.push(performance.now() - before);
        }
      }
      send("pointerup", stroke.at(-1) ?? first);
    }
    await frame();
    let still = values();
    for (let same = 0, wait = 0; same < 4 && wait < 60; wait++) {
      await frame();
      same = values() === still ? same + 1 : 0;
      still = values();
    }
    answers.push(Number(document.querySelector(".answer-digit")?.textContent ?? Number.NaN));
  }
  return { answers, latencies };
}

/** @param {{ answers: number[], latencies: number[] }} replayed */
function report({ answers, latencies }) {
  /** @type {Map<string, { right: number, count: number, read: number[] }>} */
  const styles = new Map();
  let right = 0;
  digits.forEach((/** @type {Written} */ { label, style }, /** @type {number} */ n) => {
    const own = styles.get(style ?? String(label)) ?? { right: 0, count: 0, read: [] };
    own.count++;
    if (answers[n] === label) {
      own.right++;
      right++;
    } else own.read.push(answers[n] ?? Number.NaN);
    styles.set(style ?? String(label), own);
  });
  for (const [style, { right: ok, count, read }] of styles) {
    if (ok < count) console.log(`  ${style}: ${ok} of ${count}, else read as ${read.join(" ")}`);
  }
  console.log(`read right: ${right} of ${digits.length} (${((100 * right) / digits.length).toFixed(1)} %)`);
  const sorted = latencies.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  console.log(`pointer event to new ŷ: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms (${sorted.length} pieces)`);
}
