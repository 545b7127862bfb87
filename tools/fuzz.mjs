// Uses the built site as nobody would: random addresses, presses, keys, texts in fields, files, window sizes, damaged storage, and says
// what broke: an error in the console, an empty page, a tab that crashed or no longer answers. Of a crash it says how the process ended
// and how much memory there was, so that a machine that ran out of it is told from a fault of the page or the browser.
//
//   npm run fuzz -- --actions 2000 --seed 7 --dist dist
//
// The same seed tries the same things, as far as the page answers at the same moment. Every visitor has a seed, the next after the one
// before: what broke names it, and `--seed` with it and `--actions 100` does the same again.
import { parseArgs } from "node:util";
import { browserToBreak, freeMegabytes } from "./fuzz/browser-to-break.mjs";
import { serveBuilt } from "./serve-built.mjs";

const { values: options } = parseArgs({
  options: {
    actions: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    dist: { type: "string", default: "dist" },
  },
});
/** Actions after which a new visitor comes, with a device that keeps nothing yet. */
const perVisit = 100;
/** Milliseconds in which a page answers that is not stuck. */
const patience = 60_000;

let random = randomFrom(0);
/** @template T @param {readonly T[]} list @returns {T} */
const one = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

const garbage = [
  "",
  "0x10",
  "-1",
  "1e309",
  "NaN",
  "1,2 × 10⁻⁵",
  "10,000",
  "−0",
  "𝟜",
  "null",
  "2000-2000",
  "‮7",
  "%00",
  "a".repeat(500),
];
const sizes = [
  [1440, 900],
  [820, 1180],
  [390, 844],
  [320, 568],
  [1920, 1080],
];
const keys = [
  "ArrowRight",
  "ArrowLeft",
  "ArrowDown",
  "ArrowUp",
  "Enter",
  "Escape",
  "Space",
  "Tab",
  "Shift+Tab",
  "Home",
  "End",
  "?",
  "+",
  "x",
];
const files = [
  "{",
  "[]",
  '{"format":"deltascope-setup"}',
  '{"format":"deltascope-session","version":99}',
  '{"__proto__":{"polluted":1}}',
  "[".repeat(20_000),
  "PK\u0003\u0004",
  "\u0093NUMPY",
  '{"format":"deltascope-digits","version":1,"digits":[{"strokes":[[[1e400,0]]]}]}',
];
const addresses = () => {
  const place = one(["course", "exercises", "faults", "train", "draw", "nowhere"]);
  const page = one(["", "/N", "/F", "/A", "/B", "/G", "/M", "/P", "/compare", "/game", "/table", "/%2F", "/A3"]);
  const fields = [
    "step",
    "out",
    "n",
    "P",
    "amp",
    "alpha",
    "seed",
    "i",
    "set",
    "net",
    "pin",
    "lang",
    "embed",
    "face",
    "w",
  ];
  const values = [
    "2a",
    "3c",
    "softmax",
    "sigmoid",
    "3-3-3",
    "small",
    "deltaHid:3",
    "corrW:0,7",
    "fr",
    "en",
    "stage",
    "5",
    "0.1",
    ...garbage,
  ];
  const asked = Array.from(
    { length: Math.floor(random() * 4) },
    () => `${one(fields)}=${encodeURIComponent(one(values))}`,
  );
  return `#/${place}${page}?${asked.join("&")}`;
};

/** @typedef {import("playwright").Page} Page */
/** What can be done, each with how often. @type {readonly (readonly [number, string, (page: Page) => Promise<string>])[]} */
const actions = [
  [
    2,
    "opens",
    async (page) => {
      const address = addresses();
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      return address;
    },
  ],
  [10, "presses", (page) => pressOne(page)],
  [
    8,
    "types",
    async (page) => {
      const key = one(keys);
      await page.keyboard.press(key);
      return key;
    },
  ],
  [
    3,
    "fills",
    async (page) => {
      const fields = page.locator(
        "input:visible:not([type=file]):not([type=checkbox]):not([type=radio]):not([type=range])",
      );
      const count = await fields.count();
      if (count === 0) return "nothing";
      const text = one(garbage);
      const field = fields.nth(Math.floor(random() * count));
      await field.fill(text, { timeout: 1000, force: true });
      await field.press("Enter", { timeout: 1000 });
      return JSON.stringify(text.slice(0, 20));
    },
  ],
  [
    1,
    "drops",
    async (page) => {
      const text = one(files);
      await page.evaluate((content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], "fuzz.json"));
        for (const type of ["dragover", "drop"])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }, text);
      return JSON.stringify(text.slice(0, 30));
    },
  ],
  [
    2,
    "drags",
    async (page) => {
      const at = () => /** @type {const} */ ([random() * 1200, random() * 800]);
      await page.mouse.move(...at());
      await page.mouse.down();
      await page.mouse.move(...at(), { steps: 3 });
      await page.mouse.up();
      return "";
    },
  ],
  [
    1,
    "goes",
    async (page) => {
      const way = one(["back", "forward"]);
      await page.evaluate((to) => (to === "back" ? history.back() : history.forward()), way);
      return way;
    },
  ],
  [
    1,
    "sizes",
    async (page) => {
      const [width = 1440, height = 900] = one(sizes);
      await page.setViewportSize({ width, height });
      return `${width} × ${height}`;
    },
  ],
  [
    1,
    "reloads",
    async (page) => {
      await page.reload();
      return "";
    },
  ],
  [
    1,
    "damages and reloads",
    async (page) => {
      const text = one(garbage);
      const odd = random() < 0.5;
      await page.evaluate(
        ([value, first]) => {
          const keys = Object.keys(localStorage).sort();
          for (const [n, key] of keys.entries()) if ((n % 2 === 0) === first) localStorage.setItem(key, value);
        },
        /** @type {const} */ ([text, odd]),
      );
      await page.reload();
      return JSON.stringify(text.slice(0, 20));
    },
  ],
];
const often = actions.flatMap((action) => Array.from({ length: action[0] }, () => action));

const server = await serveBuilt(options.dist);
const { address } = server;
let browser = await browserToBreak();
/** @type {Map<string, number>} */
const done = new Map();
/** @type {string[]} */
const broken = [];
let visitors = 0;
try {
  let left = Number(options.actions);
  while (left > 0) {
    await visit(Number(options.seed) + visitors++, Math.min(perVisit, left));
    left -= perVisit;
    process.stderr.write(`${Math.max(0, left)} to go, ${broken.length} broken\r`);
  }
} finally {
  await browser.close();
  await server.close();
}
const count = [...done.values()].reduce((sum, times) => sum + times, 0);
const listed = [...done].map(([name, times]) => `${name} ${times}`).join(", ");
console.log(`${count} actions of ${visitors} visitors from seed ${options.seed} on: ${listed}.`);
for (const what of broken) console.log(`\n✗ ${what}`);
console.log(broken.length === 0 ? "Nothing broke." : `\n${broken.length} broke.`);
process.exit(broken.length === 0 ? 0 : 1);

/** One visitor, with a fresh device. @param {number} seed @param {number} count */
async function visit(seed, count) {
  random = randomFrom(seed);
  if (!browser.isThere()) browser = await browserToBreak();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
    hasTouch: random() < 0.3,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  /** @type {string[]} */
  const trail = [];
  let over = false;
  const tell = (/** @type {string} */ what) => {
    if (!over) broken.push(report(what));
    over = true;
  };
  const report = (/** @type {string} */ what) =>
    `seed ${seed}, action ${trail.length}: ${what}\n  after ${trail.slice(-8).join(" → ")}`;
  let memory = { free: freeMegabytes(), tab: 0 };
  page.on("pageerror", (error) => tell(`error: ${error.message}`));
  /** @type {Promise<string> | null} */
  let crash = null;
  page.on("crash", () => {
    crash = browser.crash(memory);
    over = true;
  });
  page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  const first = addresses();
  trail.push(`arrives at ${first}`);
  await page.goto(`${address}${first}`);
  for (let n = 0; n < count && !over; n++) {
    const [, name, act] = one(often);
    memory = { free: freeMegabytes(), tab: await browser.largestTab() };
    try {
      trail.push(`${name} ${await act(page)}`);
    } catch (error) {
      // What could not be pressed because it went away in the meantime is nobody's fault.
      trail.push(`${name} (in vain: ${String(error).split("\n", 1)[0]?.slice(0, 60)})`);
    }
    done.set(name, (done.get(name) ?? 0) + 1);
    if (over) break;
    // Back may lead out of the app, where there is nothing to see.
    if (!page.url().startsWith(address)) await page.goto(address);
    const answer = await Promise.race([
      page.waitForSelector("#root > *", { state: "attached", timeout: patience / 2 }).then(
        () => "there",
        () => "empty",
      ),
      new Promise((say) => setTimeout(() => say("stuck"), patience)),
    ]);
    if (answer === "stuck") tell(`no answer for ${patience / 1000} s`);
    if (answer === "empty" && page.url().startsWith(address)) tell("the page is empty");
  }
  if (crash !== null) broken.push(report(await crash));
  await context.close();
}

/** Presses something that can be pressed and is in the window. @param {Page} page */
async function pressOne(page) {
  const all = page.locator(
    "button:visible, a[href^='#']:visible, select:visible, [role=gridcell]:visible, summary:visible, input[type=checkbox]:visible",
  );
  const count = await all.count();
  if (count === 0) return "nothing";
  const target = all.nth(Math.floor(random() * count));
  const name = await target.evaluate((element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 30),
  );
  await target.click({ timeout: 1000, force: random() < 0.3 });
  return name;
}

/** Mulberry32: numbers in [0, 1). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
