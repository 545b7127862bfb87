import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { en as plan } from "../../src/panels/train/plan-words.en.ts";
import { en as train } from "../../src/panels/train/words.en.ts";
import { test } from "./quiet.ts";
import { keptForOffline, serviceWorkerStates } from "./service-worker.ts";
import { kept } from "./shelf.ts";
import { hostStatically, type StaticHost } from "./static-host.ts";

/** Each test has a server of its own. */
const ownServer = /^http:\/\/127\.0\.0\.1:\d+\//;
test.use({ serviceWorkers: "allow", expected: ownServer });

let host: StaticHost;

test.beforeEach(async () => {
  host = await hostStatically();
});

test.afterEach(() => host.close());

test("the site works from a folder of a host that sends no headers of its own", async ({ page }) => {
  await page.goto(host.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await keptForOffline(page);
});

/** How the installation of the service worker ends. */
function installed(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    if (installing === null) throw new Error("nothing is being installed");
    return new Promise<string>((ended) => {
      installing.addEventListener("statechange", () => {
        if (installing.state === "redundant" || installing.state === "activated") ended(installing.state);
      });
    });
  });
}

test("what is not the site's own file is not kept, and the site is kept once its files are right again", async ({
  page,
}) => {
  let portal = true;
  // A script's type and status 200, but not the script: only its content tells.
  const script = (await (await page.request.get(`${host.address}sw.js`)).text()).match(/assets\/draw-[^"]*\.js/)?.[0];
  if (script === undefined) throw new Error("the site has no draw place");
  host.change(script, (code) => (portal ? "/* Please log in to the network */" : code));
  await page.goto(host.address);
  expect(await installed(page)).toBe("redundant");

  portal = false;
  await page.reload();
  await keptForOffline(page);
  await page.context().setOffline(true);
  await page.getByRole("link", { name: /^(Dessiner|Draw)$/ }).click();
  await expect(page.getByRole("application")).toBeVisible();
});

test("a place not opened yet is there when the server has gone, at the first visit too", async ({ page }) => {
  await page.goto(host.address);
  await keptForOffline(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.context().setOffline(true);
  await page.getByRole("link", { name: /^(Entraîner|Train)$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Entraîner|Train/);
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("an address of the folder that lacks its last slash opens the page all the same", async ({ page }) => {
  await page.goto(`${host.address.replace(/\/$/, "")}?lang#/course/B?step=2a`);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await expect(page).toHaveURL(/\/courses\/deltascope\/\?lang#\/course\/B/);
  await page.getByRole("link", { name: /^(Entraîner|Train)$/ }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("a new version is announced while the page is open: training goes on, and a reload brings it, the run with it", async ({
  page,
}) => {
  await page.goto(`${host.address}#/train?lang=en`);
  await keptForOffline(page);
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  // Long enough to be under way when the page is loaded anew.
  await page.getByText(plan.title, { exact: true }).click();
  await page.getByLabel(plan.epochs, { exact: true }).fill("1000");
  await page.getByLabel(plan.epochs, { exact: true }).press("Enter");
  await page.getByRole("button", { name: train.train, exact: true }).click();
  const pause = page.getByRole("button", { name: "Pause" }).first();
  await expect(pause).toBeVisible();
  await kept(page);

  // A release whose style sheet has another name, as a changed one has.
  const sheet = await page.evaluate(
    () => document.querySelector("head link[rel=stylesheet]")?.getAttribute("href") ?? "",
  );
  const [from, to] = [sheet.replace("./", ""), sheet.replace("./", "").replace(".css", "-2.css")];
  const newPage = (html: string) => html.replaceAll(from, to);
  const html = await (await page.request.get(host.address)).text();
  const newHash = createHash("sha256").update(newPage(html)).digest("hex").slice(0, 16);
  host.alias(from, to);
  host.change("index.html", newPage);
  host.change("sw.js", (code) =>
    code.replaceAll(from, to).replace(/(?<start>"path": "index.html",\s*"hash": ")\w+/, `$<start>${newHash}`),
  );
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const news = page.getByRole("status").filter({ hasText: "There is a new version of Deltascope" });
  await expect(news).toBeVisible();
  await expect(page.locator(`link[href$="${to}"]`)).toHaveCount(0);
  await expect(pause).toBeVisible();

  await news.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.locator(`link[href$="${to}"]`)).toHaveCount(1);
  await expect(page.getByRole("alert")).toContainText("A training run was interrupted");
  // The page is of the new version now: nothing is announced, though that version still waits to be in charge.
  await expect(page.getByText(/MNIST: 70,000/)).toBeVisible();
  await expect(news).toHaveCount(0);
});

test.describe("Where the server has not what is asked for, or refuses it,", () => {
  test.use({ expected: new RegExp(`${ownServer.source}|Failed to load|blocked by CORS`) });

  test("a new version waits while the page is open, is there at the next load, and is then kept for offline use", async ({
    context,
  }) => {
    const newVersion = 'body[data-version="2"]';
    const page = await context.newPage();
    await page.goto(host.address);
    await keptForOffline(page);
    // From its second load on, the page's files come from what is kept: it uses this version.
    await page.reload();

    const newPage = (html: string) => html.replace("<body>", '<body data-version="2">');
    const html = await (await page.request.get(host.address)).text();
    const newHash = createHash("sha256").update(newPage(html)).digest("hex").slice(0, 16);
    host.change("index.html", newPage);
    host.change("sw.js", (code) =>
      code.replace(/(?<start>"path": "index.html",\s*"hash": ")\w+/, `$<start>${newHash}`),
    );
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect.poll(() => serviceWorkerStates(page, host.address)).toMatchObject({ waiting: "installed" });
    await expect(page.locator(newVersion)).toHaveCount(0);

    await page.reload();
    await expect(page.locator(newVersion)).toHaveCount(1);

    await page.close();
    // Outside the site's folder: a page that does not keep the old version in use.
    const outside = await context.newPage();
    await outside.goto(new URL("/", host.address).href);
    await expect
      .poll(() => serviceWorkerStates(outside, host.address), { timeout: 30_000 })
      .toEqual({ active: "activated", waiting: "none" });
    const pagesKept = await outside.evaluate(async () => {
      const [name = ""] = await caches.keys();
      const kept = await (await caches.open(name)).keys();
      return kept.map(({ url }) => url).filter((url) => url.includes("/index.html"));
    });
    expect(pagesKept).toEqual([`${host.address}index.html?${newHash}`]);

    await context.setOffline(true);
    const next = await context.newPage();
    await next.goto(host.address);
    await expect(next.locator(newVersion)).toHaveCount(1);
  });

  test("an address that the site does not have is the server's to answer", async ({ page }) => {
    await page.goto(host.address);
    await keptForOffline(page);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const response = await page.goto(`${host.address}no/such/page`);
    expect(response?.status()).toBe(404);
  });

  test("in a frame that keeps its origin from it the page says what is missing, and works where the host lets it", async ({
    page,
  }) => {
    const inFrame = async (address: string) => {
      await page.setContent(
        `<iframe sandbox="allow-scripts" width="1200" height="800" src="${address}#/course/A?step=3c&lang=en"></iframe>`,
      );
      return page.frameLocator("iframe");
    };
    await expect((await inFrame(host.address)).getByText("it needs allow-scripts and allow-same-origin")).toBeVisible();
    const open = await hostStatically({ "Access-Control-Allow-Origin": "*" });
    const frame = await inFrame(open.address);
    await expect(frame.getByText(/MNIST: 70,000/)).toBeVisible();
    await expect(frame.getByRole("alert").filter({ hasText: "lets the page keep nothing" })).toBeVisible();
    await frame
      .getByRole("button", { name: /^Apply/ })
      .first()
      .click();
    await expect(frame.locator(".stage")).toContainText("the cost goes from 2.031 to 0.3251");
    await open.close();
  });
});
