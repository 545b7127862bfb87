import { expect, test } from "@playwright/test";
import { keptForOffline, serviceWorkerStates } from "./service-worker.ts";
import { hostStatically, type StaticHost } from "./static-host.ts";

let host: StaticHost;

test.beforeEach(async () => {
  host = await hostStatically();
});

test.afterEach(() => host.close());

test("the site works from a folder of a host that sends no headers of its own", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(host.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await keptForOffline(page);
  expect(complaints).toEqual([]);
});

test("a new version waits while the page is open, is there at the next load, and is then kept for offline use", async ({
  context,
}) => {
  const newHash = "0123456789abcdef";
  const newVersion = 'body[data-version="2"]';
  const page = await context.newPage();
  await page.goto(host.address);
  await keptForOffline(page);
  // From its second load on, the page's files come from what is kept: it uses this version.
  await page.reload();

  host.change("index.html", (html) => html.replace("<body>", '<body data-version="2">'));
  host.change("sw.js", (code) => code.replace(/(?<start>"path": "index.html",\s*"hash": ")\w+/, `$<start>${newHash}`));
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
