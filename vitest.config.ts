import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/property-seed.ts"],
    testTimeout: 20_000,
    // A golden that is missing in CI is a failure, never a file written on the side.
    update: false,
  },
});
