import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/*
 * What extraction costs, beside a yardstick that everybody has: `pdftotext -layout` on the same files in the same run.
 *   npm run bench [-- FOLDER]
 * CPU time, user and system, of whole processes; start-up and one file as wall time, the median of several runs.
 */

const ILACS = join(import.meta.dirname, "..", "bin", "ilacs.js");
const folder = process.argv[2] ?? "../shared/corpus/ofsted";
const RUNS = 7;

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs a command and measures it with the shell's own `times`, which counts all its children. */
function measure(command: readonly string[]): Cost {
  const before = process.hrtime.bigint();
  const script = `"$@" >/dev/null 2>&1; times`;
  const { stdout } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8", maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - before) / 1e6;
  const children = stdout.trim().split("\n").at(-1) ?? "";
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (total, [, minutes, seconds]) => total + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  return { cpu, wall };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function medianWall(command: readonly string[]): number {
  return median(Array.from({ length: RUNS }, () => measure(command).wall));
}

const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => join(folder, name))
  : [];
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

const bare = medianWall(["node", "-e", "0"]);
const help = medianWall(["node", ILACS, "--help"]);
console.log(
  `bare node ${bare.toFixed(0)} ms, ilacs --help ${help.toFixed(0)} ms: ${(help - bare).toFixed(0)} ms over bare node`,
);

const fixture = join(import.meta.dirname, "..", "fixtures", "pdf-tagged-report", "source.pdf");
const oneFile = files.find((file) => pagesOf(file) === 10) ?? files[0] ?? fixture;
const one = medianWall(["node", ILACS, "extract", oneFile]);
console.log(`one file (${oneFile}, ${pagesOf(oneFile) ?? "?"} pages): ${one.toFixed(0)} ms wall`);

if (files.length === 0) console.log(`no PDF in ${folder}: the ratio needs a folder of reports`);
else if (!hasPoppler) console.log("pdftotext is not installed (Debian: poppler-utils): no ratio");
else {
  const pages = files.reduce((sum, file) => sum + (pagesOf(file) ?? 0), 0);
  const ratios: number[] = [];
  for (let round = 1; round <= 3; round++) {
    const yardstick = files.reduce((sum, file) => sum + measure(["pdftotext", "-layout", file, "-"]).cpu, 0);
    const ours = measure(["node", ILACS, "extract", "--quiet", "--format", "jsonl", ...files]).cpu;
    ratios.push(ours / yardstick);
    console.log(
      `round ${round}: ${files.length} files, ${pages} pages; extract ${(ours / pages).toFixed(2)} ms a page, pdftotext -layout ${(yardstick / pages).toFixed(2)} ms a page, ratio ${(ours / yardstick).toFixed(2)}`,
    );
  }
  console.log(`median ratio ${median(ratios).toFixed(2)}`);
}

function pagesOf(file: string): number | null {
  if (!hasPoppler) return null;
  const pages = /Pages:\s+(\d+)/u.exec(
    execFileSync("pdfinfo", [file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  return pages === null ? null : Number(pages[1]);
}
