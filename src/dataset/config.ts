import { z } from "zod";
import { toJsonSchema } from "../record/json-schema.js";
import { describeJsonFault } from "./describe-json-fault.js";
import type { ProblemSeverity } from "./problem.js";
import { rules } from "./rules/index.js";
import { describeUnknownCode } from "../text/unknown-code.js";
import { structureCodes } from "./structure-codes.js";

/** The name under which a configuration is looked for beside the place where ilacs runs. */
export const CONFIG_NAME = "ilacs.config.json";

/** What a rule can be set to. */
export type RuleSetting = ProblemSeverity | "off";

const ruleCodes = rules.map((rule) => rule.code) as [string, ...string[]];

const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe("Where the schema of this file lies, for editors"),
    rules: z
      .partialRecord(z.enum(ruleCodes), z.enum(["off", "warning", "error"]))
      .optional()
      .describe("How grave each rule is; a rule that is not named keeps its own severity"),
  })
  .meta({ title: "ilacs configuration", description: "Which rules `ilacs validate` applies, and how grave each is" });

/** The configuration's schema as JSON Schema, so that editors complete the codes. */
export function configJsonSchema(): Record<string, unknown> {
  return toJsonSchema(configSchema, "urn:ilacs:schema:config:1.0.0");
}

/** How grave each rule is, by code. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The settings that hold without a configuration. */
export const defaultSettings: RuleSettings = new Map(rules.map((rule) => [rule.code, rule.severity]));

/** Settings that were read, or the sentences that say why they could not be. */
export type ConfigOutcome =
  | { readonly status: "read"; readonly settings: RuleSettings }
  | { readonly status: "failed"; readonly problems: readonly string[] };

/** Reads a configuration's text. */
export function readConfig(text: string): ConfigOutcome {
  // Some editors on Windows put a byte order mark in front.
  const json = text.replace(/^\uFEFF/u, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, words } = describeJsonFault(json);
    return { status: "failed", problems: [`It is not JSON: in line ${line} ${words}`] };
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) {
    const settings = new Map(defaultSettings);
    for (const [code, setting] of Object.entries(parsed.data.rules ?? {})) {
      if (setting !== undefined) settings.set(code, setting);
    }
    return { status: "read", settings };
  }
  return { status: "failed", problems: parsed.error.issues.flatMap(describeConfigIssue) };
}

function describeConfigIssue(issue: z.core.$ZodIssue): readonly string[] {
  const [section, code] = issue.path;
  if (section === "rules" && issue.code === "unrecognized_keys") return issue.keys.map(describeUnknownRule);
  if (section === "rules" && typeof code === "string") return [`“${code}” must be "off", "warning" or "error"`];
  if (issue.code === "unrecognized_keys") {
    return [`It has the key “${issue.keys.join("”, “")}”; it can have “rules” and “$schema”`];
  }
  return [`${section === undefined ? "It" : `“${String(section)}”`} does not have the right form: ${issue.message}`];
}

function describeUnknownRule(code: string): string {
  return structureCodes.some((structure) => structure.code === code)
    ? `“${code}” cannot be set: a record that fails it cannot be checked any further`
    : describeUnknownCode(code, ruleCodes);
}
