import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import { shorten } from "../text/shorten.js";
import type { Path } from "./problem.js";

type Issue = z.core.$ZodIssue;

/** One way in which a value does not fit the schema: the steps to it and a sentence without zod's words. */
export interface SchemaFault {
  readonly path: Path;
  readonly message: string;
}

/** Says in plain sentences how a value fails its schema; of a union's branches the ones that come nearest count. */
export function describeSchemaIssues(issues: readonly Issue[]): readonly SchemaFault[] {
  return issues.flatMap((issue) => describeIssue(issue, []));
}

function describeIssue(issue: Issue, before: Path): readonly SchemaFault[] {
  const path: Path = [...before, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const name = nameOf(path);
  switch (issue.code) {
    case "invalid_type":
      return [
        {
          path,
          message: `${name} is ${valueWords(issue.input)}; it must be ${typeWords(issue.expected)}`,
        },
      ];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${name} has the key “${key}”, which the schema does not know`,
      }));
    case "invalid_value":
      return [{ path, message: `${name} is ${valueWords(issue.input)}; it must be ${choiceWords(issue)}` }];
    case "invalid_union": {
      const branches = issue.errors.map((branch) => branch.flatMap((inner) => describeIssue(inner, path)));
      const deepest = branches.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
      if (depthOf(deepest) > path.length) return deepest;
      const which = issue.input === undefined ? "" : ", which is none of the values that it can have";
      return [{ path, message: `${name} is ${valueWords(issue.input)}${which}` }];
    }
    case "too_small":
      return [{ path, message: `${name} is ${valueWords(issue.input)}; ${limitWords("least", issue)}` }];
    case "too_big":
      return [{ path, message: `${name} is ${valueWords(issue.input)}; ${limitWords("most", issue)}` }];
    case "invalid_format":
      return [{ path, message: `${name} is ${valueWords(issue.input)}; it must be ${patternWords(issue.pattern)}` }];
    default:
      return [{ path, message: `${name}: ${issue.message}` }];
  }
}

/** "inspection.start_date", "grades[2].judgement": the way in which a script would write it. */
function nameOf(path: Path): string {
  if (path.length === 0) return "The record";
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

function depthOf(faults: readonly SchemaFault[]): number {
  return Math.max(0, ...faults.map((fault) => fault.path.length));
}

function typeWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    null: "null",
  };
  return words[expected] ?? expected;
}

function valueWords(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "empty" : `“${shorten(value, 60)}”`;
  return String(value);
}

function choiceWords({ values, input }: { readonly values: readonly unknown[]; readonly input?: unknown }): string {
  const choices = values.map(String);
  const all = choices.length === 1 ? (choices[0] ?? "") : `one of ${choices.join(", ")}`;
  if (typeof input !== "string" || choices.length === 1) return all;
  const near = closest(input, choices);
  return distance(input, near) <= Math.max(2, near.length / 3) ? `${all} (perhaps ${near})` : all;
}

function limitWords(
  which: "least" | "most",
  issue: { readonly origin: string } & ({ readonly minimum: number | bigint } | { readonly maximum: number | bigint }),
): string {
  const limit = "minimum" in issue ? issue.minimum : issue.maximum;
  const unit = issue.origin === "string" ? " characters" : issue.origin === "array" ? " items" : "";
  return unit === " characters" && which === "least" && Number(limit) === 1
    ? "it must not be empty"
    : `it must be at ${which} ${limit}${unit}`;
}

function patternWords(pattern: string | undefined): string {
  if (pattern?.includes(String.raw`\d{4}-\d{2}-\d{2}`) === true) return "a date such as 2018-10-04";
  if (pattern?.includes("[0-9a-f]{64}") === true) return "64 hexadecimal digits in lower case";
  return pattern === undefined ? "of another form" : `of the form ${pattern}`;
}
