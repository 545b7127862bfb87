import { defineConfig, devices } from "@playwright/test";
import { browserArguments, findBrowser } from "./tools/browser.mjs";
import { freePort } from "./tools/port.mjs";

// The configuration is read again by every worker process: the first reading decides, the others inherit.
process.env.DELTASCOPE_E2E_PORT ??= String(await freePort());
const port = Number(process.env.DELTASCOPE_E2E_PORT);
/** The built site that is tested: `npm run build` makes it in dist. */
const site = process.env.DELTASCOPE_SITE ?? "dist";
const executablePath = await findBrowser();
if (executablePath !== undefined) process.env.DELTASCOPE_BROWSER = executablePath;

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // No test is about time: a busy machine gets what it needs, and a test that hangs still ends.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter:
    process.env.DELTASCOPE_E2E_REPORT === undefined
      ? [["list"]]
      : [["list"], ["json", { outputFile: process.env.DELTASCOPE_E2E_REPORT }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "en-GB",
    // What it keeps would stand in for a file that a test makes fail; offline.spec and static-host.spec let it in.
    serviceWorkers: "block",
  },
  projects: [
    {
      name: "chromium",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        launchOptions: { args: browserArguments, ...(executablePath === undefined ? {} : { executablePath }) },
      },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${site} --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
