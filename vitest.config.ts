import { defineConfig } from "vitest/config";
import { assemblyscriptPlugin } from "./tools/assemblyscript.ts";
import { katexPlugin } from "./tools/katex.ts";

export default defineConfig({
  plugins: [assemblyscriptPlugin(), katexPlugin()],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "test/engines/**"],
    // As the page has it: a command that the build leaves out fails the tests that typeset every formula.
    server: { deps: { inline: ["katex"] } },
    // Two at a time leaves a small machine usable; the tests are short.
    maxWorkers: 2,
    // No test is about time: a busy machine gets what it needs, and a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
