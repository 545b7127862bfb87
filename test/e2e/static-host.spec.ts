import { expect, test } from "@playwright/test";
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
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  expect(complaints).toEqual([]);
});

test("a new version waits while the page is open, is there at the next load, and offline after that", async ({
  context,
}) => {
  const page = await context.newPage();
  await page.goto(host.address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await page.reload();

  const newHash = "0123456789abcdef";
  host.change("index.html", (html) => html.replace("<body>", '<body data-version="2">'));
  host.change("sw.js", (code) => code.replace(/("path": "index.html",\s*"hash": ")\w+/, `$1${newHash}`));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect(page.locator("body[data-version]")).toHaveCount(0);

  await page.reload();
  await expect(page.locator('body[data-version="2"]')).toHaveCount(1);

  await page.close();
  const next = await context.newPage();
  await next.goto(host.address);
  await next.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
  await context.setOffline(true);
  await next.reload();
  await expect(next.locator('body[data-version="2"]')).toHaveCount(1);
  const pages = await next.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const kept = await (await caches.open(name)).keys();
    return kept.map(({ url }) => url).filter((url) => url.includes("/index.html"));
  });
  expect(pages).toEqual([`${host.address}index.html?${newHash}`]);
});
