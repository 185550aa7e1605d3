/*
 * Lets `ilacs batch` loose on more than a thousand hostile files and tells what became of them:
 *
 *   npm run torture [-- MUTANTS SEED]
 *
 * Ends with code 1 when anything happened that ought not to.
 */
import { fileURLToPath } from "node:url";
import { torture } from "./torture.js";

const [mutants = "1000", seed = "1"] = process.argv.slice(2);
const timeLimitSeconds = 20;
const memoryLimitMegabytes = 1024;

const report = await torture({
  command: fileURLToPath(new URL("../../bin/ilacs.js", import.meta.url)),
  mutants: Number(mutants),
  scale: 1,
  timeLimitSeconds,
  memoryLimitMegabytes,
  seed: Number(seed),
});

const { files, outcomes, failures, slowest, stopped, peakMemory, seconds, problems } = report;
const typed = Object.entries(failures).toSorted(([, a], [, b]) => b - a);
const lines = [
  `${files} hostile files in ${seconds.toFixed(0)} s: every one has its entry unless named below`,
  `survived with records: ${outcomes.extracted}, with some of them: ${outcomes.partial}, with a typed error: ${outcomes.failed}`,
  `time limit ${timeLimitSeconds} s: the slowest took ${slowest.seconds} s (${slowest.file})`,
  `peak memory of all processes: ${peakMemory === null ? "not known here" : `${peakMemory.toFixed(0)} MB`} (limit of one file: ${memoryLimitMegabytes} MB)`,
  ...typed.map(([code, count]) => `  ${String(count).padStart(5)} × ${code}`),
  ...Object.entries(stopped).map(([file, code]) => `stopped: ${file} (${code})`),
  ...problems.map((problem) => `PROBLEM: ${problem}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
if (problems.length > 0) process.exitCode = 1;
