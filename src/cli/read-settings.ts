import { readFile } from "node:fs/promises";
import { reasonOf } from "../batch/reason-of.js";
import { CONFIG_NAME, defaultSettings, readConfig, type RuleSettings } from "../dataset/config.js";
import { CliError } from "./cli-error.js";

/**
 * How grave each rule is: from the file that was named, else from ilacs.config.json in the working folder, else the
 * rules' own severities.
 *
 * @throws CliError where a file was named and is not there, or does not have the right form.
 */
export async function readSettings(named: string | undefined): Promise<RuleSettings> {
  const path = named ?? CONFIG_NAME;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (named === undefined && code === "ENOENT") return defaultSettings;
    throw new CliError(code === "ENOENT" ? `there is no file ${path}` : `cannot read ${path}: ${reasonOf(error)}`);
  }
  const outcome = readConfig(text);
  if (outcome.status === "read") return outcome.settings;
  throw new CliError(`${path} cannot be used.\n${outcome.problems.map((problem) => `  ${problem}.`).join("\n")}`);
}
