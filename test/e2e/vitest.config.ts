import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "e2e",
    include: ["test/{e2e,hostile}/*.test.ts"],
    environment: "node",
    // One browser is shared by all tests of its file, so they run one after another.
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    slowTestThreshold: 10_000,
  },
});
