import { expect, type Page } from "@playwright/test";

/** Where the service worker of a site stands, seen from any page of its origin. */
export function serviceWorkerStates(page: Page, site: string): Promise<{ active: string; waiting: string }> {
  return page.evaluate(async (address) => {
    const registration = await navigator.serviceWorker.getRegistration(address);
    return { active: registration?.active?.state ?? "none", waiting: registration?.waiting?.state ?? "none" };
  }, site);
}

/** Until the service worker has kept the app and is in charge of the next load. */
export async function keptForOffline(page: Page): Promise<void> {
  await expect
    .poll(() => serviceWorkerStates(page, page.url()), { timeout: 30_000 })
    .toMatchObject({ active: "activated" });
}
