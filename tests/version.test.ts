import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createProgram } from "../src/cli/program.js";
import { EXTRACTOR_VERSION } from "../src/version.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

test("records name the version that the package has", () => {
  expect(EXTRACTOR_VERSION).toBe(version);
});

test("--version prints it", () => {
  expect(createProgram().version()).toBe(version);
});
