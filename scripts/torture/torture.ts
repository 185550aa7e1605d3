import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import yauzl from "yauzl";
import type { FileLine } from "../../src/batch/content.js";
import { codes } from "../../src/diagnostics/codes/index.js";
import type { FailureLine } from "../../src/write/tables/failures-table.js";
import { hostileArchives, hostileDocx } from "./hostile-docx.js";
import { hostilePdfs, type HostileFile, type Scale } from "./hostile-pdfs.js";
import { hostileTexts } from "./hostile-texts.js";
import { makeZip, type MadeMember } from "./make-zip.js";
import { treeMemory } from "./memory-of-tree.js";
import { mutate } from "./mutate.js";
import { SeededRandom } from "./seeded-random.js";

export interface TortureOptions {
  /** The command line's script. */
  readonly command: string;
  /** How many damaged copies of sound documents are made. */
  readonly mutants: number;
  /** How large the files are that are large on purpose; 1 for the whole torture. */
  readonly scale: Scale;
  readonly timeLimitSeconds: number;
  readonly memoryLimitMegabytes: number;
  readonly seed: number;
}

interface SlowFile {
  readonly file: string;
  readonly seconds: number;
}

export interface TortureReport {
  readonly files: number;
  readonly outcomes: Readonly<Record<"extracted" | "partial" | "failed", number>>;
  /** Failures by code. */
  readonly failures: Readonly<Record<string, number>>;
  readonly slowest: SlowFile;
  /** Files at which the batch had to stop a process, with the code. */
  readonly stopped: Readonly<Record<string, string>>;
  /** Of all processes together, in megabytes; null where the system does not tell. */
  readonly peakMemory: number | null;
  readonly seconds: number;
  /** What ought not to have happened; empty when all is well. */
  readonly problems: readonly string[];
}

/** Spread of the damaged copies over the formats. */
const SHARES: Readonly<Record<string, number>> = {
  ".pdf": 0.5,
  ".docx": 0.3,
  ".html": 0.12,
  ".md": 0.04,
  ".txt": 0.04,
};

/** What a file may take beyond the time limit: the killing, and a machine that is busy. */
const GRACE_SECONDS = 2;

/** A name that a member of an archive tries to write. */
const ESCAPED = "/tmp/escaped.txt";

/** Lets the batch loose on hostile files in a folder of their own, and looks at what became of them and of the folder. */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const sandbox = mkdtempSync(join(tmpdir(), "ilacs-torture-"));
  const trap = await openTrap();
  try {
    for (const name of ["in", "home", "tmp", "work"]) mkdirSync(join(sandbox, name));
    const files = await makeFiles(options, `http://127.0.0.1:${(trap.server.address() as AddressInfo).port}/`);
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(sandbox, "in", name)), { recursive: true });
      writeFileSync(join(sandbox, "in", name), bytes);
    }
    const before = listTree(sandbox);
    const run = await runBatch(sandbox, options);
    const problems = [
      ...(run.code === 1 ? [] : [`the batch ended with ${run.code ?? run.signal}: ${run.stderr.slice(-500)}`]),
      ...trap.visits.map((url) => `something was fetched: ${url}`),
      ...changesIn(before, listTree(sandbox)),
      ...(existsSync(ESCAPED) ? [`${ESCAPED} was written`] : []),
    ];
    return {
      ...inspect(join(sandbox, "out"), files, options, problems),
      peakMemory: run.peakMemory,
      seconds: run.seconds,
    };
  } finally {
    trap.server.close();
    rmSync(sandbox, { recursive: true, force: true });
  }
}

async function makeFiles({ mutants, scale, seed }: TortureOptions, trap: string): Promise<HostileFile[]> {
  const made = [...hostilePdfs(scale, trap), ...hostileDocx(scale, trap), ...hostileTexts(scale, trap)];
  const random = new SeededRandom(seed);
  const noise = Buffer.from(Array.from({ length: 5000 }, () => random.below(256)));
  return [
    ...made.map(({ name, bytes }) => ({ name: `made/${name}`, bytes })),
    ...hostileArchives(scale),
    { name: "noise.pdf", bytes: noise },
    { name: "empty.docx", bytes: Buffer.alloc(0) },
    { name: "=cmd|' /C calc'!A0.html", bytes: Buffer.from("<p>Overall effectiveness: Good</p>") },
    { name: "line\nbreak – \u202Egnp.txt", bytes: Buffer.from("Overall effectiveness: Good") },
    ...(await makeMutants(mutants, random)),
  ];
}

/** Damages copies of the fixtures; of a DOCX either the file or what is packed in it. */
async function makeMutants(count: number, random: SeededRandom): Promise<HostileFile[]> {
  const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
  const sources = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((path) =>
    /source\.\w+$/u.test(path),
  );
  const mutants: HostileFile[] = [];
  for (const [ending, share] of Object.entries(SHARES)) {
    const [first, ...rest] = sources.filter((path) => extname(path) === ending).toSorted();
    if (first === undefined) continue;
    for (let made = 0; made < Math.ceil(count * share); made++) {
      const bytes = readFileSync(join(fixtures, random.pick([first, ...rest])));
      const inside = ending === ".docx" && random.next() < 0.6;
      const damaged = inside ? await mutateInside(bytes, random) : mutate(bytes, random);
      mutants.push({ name: `mutants/${ending.slice(1)}-${made}${ending}`, bytes: damaged });
    }
  }
  return mutants;
}

async function mutateInside(bytes: Buffer, random: SeededRandom): Promise<Buffer> {
  const archive = await yauzl.fromBufferPromise(bytes);
  const members: MadeMember[] = [];
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    const content = Buffer.concat(pieces);
    members.push({ name: entry.fileName, content: random.next() < 0.4 ? mutate(content, random) : content });
  }
  return makeZip(members);
}

/** A server on this machine that hostile documents point to; nobody may come. */
async function openTrap(): Promise<{ readonly server: Server; readonly visits: string[] }> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, visits };
}

interface BatchRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly peakMemory: number | null;
  readonly seconds: number;
}

async function runBatch(sandbox: string, options: TortureOptions): Promise<BatchRun> {
  const words = ["batch", join(sandbox, "in"), "--out", join(sandbox, "out")];
  const limits = ["--time-limit", options.timeLimitSeconds, "--memory-limit", options.memoryLimitMegabytes].map(String);
  const began = performance.now();
  const batch = spawn(process.execPath, [options.command, ...words, ...limits], {
    cwd: join(sandbox, "work"),
    env: { ...process.env, HOME: join(sandbox, "home"), TMPDIR: join(sandbox, "tmp") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  batch.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  let peakMemory: number | null = null;
  const sampling = setInterval(() => {
    const memory = batch.pid === undefined ? null : treeMemory(batch.pid);
    if (memory !== null) peakMemory = Math.max(peakMemory ?? 0, memory);
  }, 50);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    batch.on("close", (...ended) => resolve(ended));
  });
  clearInterval(sampling);
  return { code, signal, stderr, peakMemory, seconds: (performance.now() - began) / 1000 };
}

/** Every file below a folder but the output, with what a change would change. */
function listTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !path.startsWith(join(folder, "out")));
  return new Map(kept.map((path) => [path, `${statSync(path).size} ${statSync(path).mtimeMs}`]));
}

function changesIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const changed = [...before].filter(([path, state]) => after.get(path) !== state);
  const added = [...after.keys()].filter((path) => !before.has(path));
  return [...changed.map(([path]) => `${path} was changed`), ...added.map((path) => `${path} was written`)];
}

/** Reads the dataset and holds it against what must be true of it. */
function inspect(
  out: string,
  files: readonly HostileFile[],
  { timeLimitSeconds }: TortureOptions,
  problems: string[],
): Omit<TortureReport, "peakMemory" | "seconds"> {
  const outcomes = { extracted: 0, partial: 0, failed: 0 };
  const failures: Record<string, number> = {};
  const stopped: Record<string, string> = {};
  let slowest: SlowFile = { file: "", seconds: 0 };
  if (!existsSync(join(out, "run.json")))
    return { files: files.length, outcomes, failures, slowest, stopped, problems };

  const lines = readLines<FileLine>(join(out, "files.jsonl"));
  const named = new Set(lines.map(({ file }) => file));
  for (const { name } of files) {
    const known = named.has(name) || (name.endsWith(".zip") && [...named].some((file) => file.startsWith(`${name}/`)));
    if (!known) problems.push(`${JSON.stringify(name)} has no entry`);
  }
  for (const { status } of lines) outcomes[status] += 1;
  for (const { file, code, message } of readLines<FailureLine>(join(out, "failures.jsonl"))) {
    failures[code] = (failures[code] ?? 0) + 1;
    if (/^batch\/(?:crashed|time-limit|memory-limit)$/u.test(code)) stopped[file] = code;
    if (!(code in codes)) problems.push(`${file}: ${code} is no code`);
    if (code === "batch/crashed" || code === "record/invalid") problems.push(`${JSON.stringify(file)}: ${message}`);
  }
  const run = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as {
    readonly slowest_files: readonly SlowFile[];
  };
  slowest = run.slowest_files[0] ?? slowest;
  if (slowest.seconds > timeLimitSeconds + GRACE_SECONDS) {
    problems.push(`${slowest.file} took ${slowest.seconds} s, the limit is ${timeLimitSeconds} s`);
  }
  problems.push(...findFormulas(join(out, "tables")));
  return { files: files.length, outcomes, failures, slowest, stopped, problems };
}

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line);
}

/** A cell that begins as a formula does; a carriage return that ends a line begins none. */
const FORMULA = /(?:^|,|\n)"?((?:[=+@\t＝＋－＠]|\r(?!\n)|-(?!\d))[^,\r\n]{0,30})/u;

/** Cells of the CSV files that a spreadsheet would run. */
function findFormulas(folder: string): string[] {
  const tables = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return tables.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const found = FORMULA.exec(withoutQuotedCommas(text));
    return found === null ? [] : [`tables/${name} holds the cell ${JSON.stringify(found[1])}`];
  });
}

/** The text with every quoted field cut to its first characters, so that each comma and line break ends a cell. */
function withoutQuotedCommas(text: string): string {
  return text.replace(/"((?:[^"]|"")*)"/gu, (_, field: string) => `"${field.slice(0, 2).replace(/[,\n"]/gu, "_")}"`);
}
