import { defineConfig } from "vitest/config";

/** The core journeys in the other engines, in the built site: tools/engines.mjs says which of them are here. */
export default defineConfig({
  test: {
    include: ["test/engines/*.test.ts"],
    maxWorkers: 2,
    // No test is about time: a busy machine gets what it needs, and a test that hangs still ends.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // A journey goes on from where the one before it ended.
    bail: 1,
  },
});
