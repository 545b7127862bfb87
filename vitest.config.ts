import { defineConfig } from "vitest/config";
import { assemblyscriptPlugin } from "./tools/assemblyscript.ts";

export default defineConfig({
  plugins: [assemblyscriptPlugin()],
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "test/engines/**"],
    // Two at a time leaves a small machine usable; the tests are short.
    maxWorkers: 2,
    // No test is about time: a busy machine gets what it needs, and a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { include: ["src/**"] },
  },
});
