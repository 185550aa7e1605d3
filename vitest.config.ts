import { defineConfig } from "vitest/config";

/** Tests that start processes of the built program, which is built once for all of them. */
const processes = ["batch", "ci", "cli", "torture"].map((folder) => `tests/${folder}/**/*.test.ts`);
processes.push("tests/dataset/planted-defects.test.ts");

export default defineConfig({
  test: {
    setupFiles: ["tests/property-seed.ts"],
    // Far more than any test takes alone: on a busy machine a slow test is no failed one.
    testTimeout: 60_000,
    // A golden that is missing in CI is a failure, never a file written on the side.
    update: false,
    projects: [
      { extends: true, test: { name: "functions", include: ["tests/**/*.test.ts"], exclude: processes } },
      {
        extends: true,
        test: { name: "processes", include: processes, globalSetup: ["tests/installed-copy.ts"], hookTimeout: 90_000 },
      },
    ],
  },
});
