import { describe, expect, test } from "vitest";
import { mustFail } from "../../src/cli/fail-on.js";

const known = ["read/empty-file", "resolve/conflicting-values", "resolve/conflicting-grades"];
const problem = (code: string, severity: "error" | "warning" | "info") => ({ code, severity });

describe("which diagnostics end with code 1", () => {
  test.each([
    { why: "an error", options: {}, code: "read/empty-file", severity: "error", fails: true },
    { why: "a warning", options: {}, code: "resolve/conflicting-values", severity: "warning", fails: false },
    {
      why: "a warning when strict",
      options: { strict: true },
      code: "resolve/conflicting-values",
      severity: "warning",
      fails: true,
    },
    {
      why: "a note when strict",
      options: { strict: true },
      code: "resolve/conflicting-values",
      severity: "info",
      fails: false,
    },
    {
      why: "a note that is named",
      options: { failOn: ["resolve/conflicting-values"] },
      code: "resolve/conflicting-values",
      severity: "info",
      fails: true,
    },
    {
      why: "another one than is named",
      options: { failOn: ["resolve/conflicting-values"] },
      code: "resolve/conflicting-grades",
      severity: "warning",
      fails: false,
    },
    {
      why: "one of a room that is named",
      options: { failOn: ["resolve/*"] },
      code: "resolve/conflicting-grades",
      severity: "warning",
      fails: true,
    },
    {
      why: "one of another room",
      options: { failOn: ["resolve/*"] },
      code: "read/empty-file",
      severity: "warning",
      fails: false,
    },
  ] as const)("$why: $fails", ({ options, code, severity, fails }) => {
    expect(mustFail({ strict: false, failOn: [], ...options }, known)(problem(code, severity))).toBe(fails);
  });

  test("a misspelt code is refused with the one that was meant", () => {
    expect(() => mustFail({ strict: false, failOn: ["resolve/conflicting-value"] }, known)).toThrow(
      "--fail-on: There is no code “resolve/conflicting-value”; did you mean “resolve/conflicting-values”?",
    );
  });

  test("one that is like none is refused without a guess", () => {
    expect(() => mustFail({ strict: false, failOn: ["everything"] }, known)).toThrow("There is no code “everything”");
    expect(() => mustFail({ strict: false, failOn: ["red/*"] }, known)).toThrow("There is no code “red/*”");
  });

  test("without a list the diagnostics' own codes are known", () => {
    expect(() => mustFail({ strict: false, failOn: ["read/empty-file"] })).not.toThrow();
  });
});
