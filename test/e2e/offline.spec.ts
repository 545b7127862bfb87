import { expect } from "@playwright/test";
import { test } from "./quiet.ts";
import { keptForOffline } from "./service-worker.ts";

test.use({ serviceWorkers: "allow" });

test("the app opens again without a network, once it has been open", async ({ page, context }) => {
  await page.goto("./");
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await keptForOffline(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
});

test("everything that the page needs is kept: offline, nothing of it is missing", async ({ page, context }) => {
  await page.goto("./");
  await keptForOffline(page);
  await page.close();
  await context.setOffline(true);

  const again = await context.newPage();
  const missing: string[] = [];
  again.on("requestfailed", (request) => {
    if (!request.url().includes("/mnist/")) missing.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  await again.goto("./");
  await expect(again.getByRole("heading", { level: 1 })).toBeAttached();
  await again.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(missing).toEqual([]);
});

test("once kept, MNIST is there without a network, every byte of it", async ({ page, context }) => {
  await page.goto("./");
  await keptForOffline(page);
  const kept = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    active?.postMessage("keep-data", [port2]);
    return answer;
  });
  expect(kept).toEqual({ kept: true });
  const length = () =>
    page.evaluate(async () => (await (await fetch("mnist/train-labels.gz.bin")).arrayBuffer()).byteLength);
  await page.reload();
  const online = await length();

  await context.setOffline(true);
  expect(online).toBeGreaterThan(20_000);
  expect(await length()).toBe(online);
});
