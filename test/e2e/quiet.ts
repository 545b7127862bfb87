import { test as base, expect } from "@playwright/test";

interface Quiet {
  /** The complaints that a test brings about itself, as a refused file does; null where nothing may be complained of. */
  expected: RegExp | null;
  quiet: undefined;
}

/** Every test made with it fails on an error in the console of any of its tabs, and on a request that leaves the site. */
export const test = base.extend<Quiet>({
  expected: [null, { option: true }],
  quiet: [
    async ({ context, baseURL, expected }, use) => {
      const complaints: string[] = [];
      const complain = (complaint: string): void => {
        if (!expected?.test(complaint)) complaints.push(complaint);
      };
      context.on("console", (message) => {
        if (message.type() === "error") complain(message.text());
      });
      context.on("weberror", (thrown) => complain(String(thrown.error())));
      context.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin) complain(request.url());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
