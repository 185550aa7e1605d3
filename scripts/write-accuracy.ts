/*
 * Writes docs/accuracy.md: what extraction gets right and what it misses, measured on hand-checked labels that are no
 * part of this project.
 *
 *   npm run accuracy
 *   npm run accuracy -- --labels FOLDER --corpus FOLDER --scorer FILE
 *
 * The corpus folder holds ofsted/ and council/, the labels folder the same two and findings/: one JSON file a document.
 * Every figure is counted by the label set's own scorer, run over one group of labels at a time; this script adds the
 * groups up and says of each miss what the record holds instead. Nothing on the page is written by hand but the
 * explanations.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { type DocumentType, documentTypes } from "../src/domain/document-types.js";
import { frameworkPeriods } from "../src/domain/frameworks.js";
import { readText } from "../src/pipeline.js";
import type { InspectionRecord } from "../src/record/schema.js";
import { EXTRACTOR_VERSION, SCHEMA_VERSION } from "../src/version.js";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "docs", "accuracy.md");

const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: join(ROOT, "../shared/corpus") },
    labels: { type: "string", default: join(ROOT, "../shared/gold") },
    scorer: { type: "string", default: join(ROOT, "../shared/tools/score.mjs") },
  },
});

for (const [what, path] of [
  ["corpus of documents", options.corpus],
  ["label set", options.labels],
  ["scorer", options.scorer],
] as const) {
  if (existsSync(path)) continue;
  console.error(
    `There is no ${what} at ${path}. The labels and their documents are kept outside the project: without them ` +
      "docs/accuracy.md cannot be written anew. Tell where they are with --corpus, --labels and --scorer.",
  );
  process.exit(2);
}

/** A label: the hand-checked values of one document. Only the keys that this script itself looks at are named. */
interface Label {
  readonly document_type?: DocumentType;
  readonly framework?: string | null;
  readonly inspection?: { readonly start_date?: string | null; readonly published_date?: string | null };
  readonly meeting_date?: string | null;
  readonly not_a_pdf?: boolean;
  readonly parts?: readonly Label[];
  readonly [key: string]: unknown;
}

/** A label with what the tables group it by. */
interface LabelledDocument {
  readonly id: string;
  readonly folder: "ofsted" | "council" | "findings";
  readonly label: Label;
  readonly group: string;
  readonly type: string;
}

interface Count {
  readonly docs: number;
  readonly whole: number;
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
}

/** What one run of the scorer says of one metric: its counts and, a line each, what is missing, extra or different. */
interface Measured {
  readonly count: Count;
  readonly misses: readonly { readonly id: string; readonly line: string }[];
}

interface Miss {
  readonly id: string;
  readonly reason: string;
  readonly value: string;
  /** True where only the strict figure suffers. */
  readonly strictOnly: boolean;
}

/** A metric within one group of labels that share framework and document type. */
interface Cell {
  readonly group: string;
  readonly type: string;
  readonly metric: string;
  readonly lenient: Count;
  readonly strict: Count;
  readonly misses: readonly Miss[];
}

const COUNCIL_PAPERS = "Council papers";
const SEVERAL_DOCUMENTS = "file with several documents";

/** Rows of the tables by framework, in order; ILACS is told apart by the periods between which its judgements changed. */
const groups = [
  "Before the SIF (2013 and before)",
  "SIF (2013 to 2017)",
  "ILACS 2018 to 2022",
  "ILACS from 2023",
  "ILACS from April 2026",
  "JTAI",
  "Area SEND",
  COUNCIL_PAPERS,
] as const;

const groupOfFramework: Readonly<Record<string, (typeof groups)[number]>> = {
  pre_sif: "Before the SIF (2013 and before)",
  sif: "SIF (2013 to 2017)",
  jtai: "JTAI",
  area_send: "Area SEND",
};

const types: readonly string[] = [...documentTypes.map((type) => type.replaceAll("_", " ")), SEVERAL_DOCUMENTS];

/** What each metric means, in the order of the page; one that the scorer adds later is appended without words. */
const metrics: readonly (readonly [metric: string, title: string, meaning: string])[] = [
  [
    "document_type",
    "Document type",
    "Whether the document was recognised as what it is: report, letter, minutes and so on.",
  ],
  [
    "framework",
    "Framework",
    "The inspection framework that the document belongs to; for a council paper, that of the inspection which it is about.",
  ],
  [
    "inspection_type",
    "Inspection type",
    "Standard, short, focused visit, monitoring visit, joint or reinspection; none where neither the document nor its dates tell.",
  ],
  [
    "local_authority",
    "Local authority",
    "The authority inspected or reporting, compared by its code of the Office for National Statistics (GSS code).",
  ],
  ["title", "Title", "The document's own title. Lenient: 85 % of the pairs of neighbouring words agree."],
  ["committee", "Committee", "The body that meets. Lenient: 80 % of the pairs of neighbouring words agree."],
  ["meeting_date", "Meeting date", "The day of the meeting that the paper is for."],
  ["parts", "Documents within a file", "An agenda pack should give one record for each document in it."],
  [
    "inspection.start_date",
    "Inspection: first day",
    "The first day of fieldwork on site; right also where neither label nor record has one.",
  ],
  ["inspection.end_date", "Inspection: last day", "The last day of fieldwork on site."],
  [
    "inspection.published_date",
    "Inspection: published",
    "The date that the report or letter itself carries; most ILACS reports print none, and then none is right.",
  ],
  [
    "inspection.lead_inspector",
    "Lead inspector",
    "As printed, in a letter the signatory; none where the document prints none or two.",
  ],
  ["inspectors", "Inspectors", "Names of a letter's inspectors, counted a name."],
  [
    "grades",
    "Grades",
    "One count a judgement with its grade. A wrong grade counts twice: as missing and as found in excess.",
  ],
  [
    "grade_counts",
    "Outcome counts",
    "Tables of outcomes over many authorities: a count is right with its judgement, grade, number and percentage.",
  ],
  [
    "improvement_areas",
    "Areas for improvement",
    "The items that a document lists as what needs to improve, one count an item.",
  ],
  [
    "improvement_areas.priority",
    "Areas for improvement: priority action",
    "Of the areas that were paired: whether “area for priority action” was told apart.",
  ],
  [
    "strengths",
    "Strengths",
    "The items that a document lists as strengths; strengths drawn from prose are findings and not counted here.",
  ],
  [
    "findings.found",
    "Findings: sentences",
    "Every sentence of the finding sections of the documents labelled for this. Lenient: 80 % of the pairs of neighbouring words agree. Sentences beyond the labelled ones are not counted here, so precision says nothing.",
  ],
  [
    "findings.strength",
    "Findings: strengths",
    "Whether a finding that says something is done well is marked `strength`, and no other is. Strict: only the labeller's first verdict counts; lenient: so do alternatives noted when labelling. A sentence that holds both (`mixed`) counts against neither; one that was not found counts as missed.",
  ],
  [
    "findings.improvement",
    "Findings: improvement",
    "The same for findings that say something is weak or must get better.",
  ],
  ["recommendations", "Recommendations", "What a council paper asks its committee to decide."],
  ["decisions", "Decisions", "What minutes and decision notices say was resolved, agreed or noted."],
  [
    "actions",
    "Actions",
    "Things done, under way, planned or asked for in response to an inspection. Lenient: also where the item wanted stands word by word inside the sentence found.",
  ],
  [
    "actions.status",
    "Actions: status",
    "Of the actions that were paired: completed, in progress, planned or requested.",
  ],
  ["actions.owner", "Actions: owner", "Of the actions that were paired: who is to do it, as written, or nobody."],
  ["actions.due", "Actions: due date", "Of the actions that were paired: the date by which it is to be done, or none."],
  ["risks", "Risks", "Rows of risk tables: risk, description, mitigation and rating together."],
  ["dates", "Dates", "Every date with at least month or season and year in a council paper, compared as EDTF values."],
  ["dates.role", "Dates: role", "Of the dates that were found: meeting, deadline, next visit, event and so on."],
];

/** Lists of a record in which a text that is missing from one list may stand instead, with what they are called. */
const textLists = [
  ["improvement_areas", "an area for improvement"],
  ["strengths", "a strength"],
  ["recommendations", "a recommendation"],
  ["decisions", "a decision"],
  ["actions", "an action"],
  ["findings", "a finding"],
] as const;

// ---- Words ---------------------------------------------------------------------------------------------------------

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words with a blank on either side, so that one text can be looked for inside another. */
function wordLine(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** The share of the shorter text's word pairs that the longer one has too. */
function overlap(left: string, right: string): number {
  const pairsOf = (words: readonly string[]): string[] =>
    words.length < 2 ? [...words] : words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const [a, b] = [new Set(pairsOf(wordsOf(left))), new Set(pairsOf(wordsOf(right)))];
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / smaller;
}

/** A value of the label to be found again by: at most four words and never the whole of a sentence. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const shown = Math.min(4, Math.max(2, Math.floor(words.length * 0.7)));
  return words.length <= 3 ? words.join(" ") : `${words.slice(0, shown).join(" ")} …`;
}

// ---- Labels --------------------------------------------------------------------------------------------------------

function groupOf(id: string, label: Label): string {
  const known = groupOfFramework[label.framework ?? ""];
  if (known !== undefined) return known;
  const day =
    label.inspection?.start_date ?? label.inspection?.published_date ?? /\d{4}-\d{2}-\d{2}$/u.exec(id)?.[0] ?? "";
  const periods = frameworkPeriods.filter(({ framework }) => framework === "ilacs");
  const period = periods.findLastIndex(({ from }) => from === null || from <= day);
  return ["ILACS 2018 to 2022", "ILACS from 2023", "ILACS from April 2026"][Math.max(0, period)] ?? "ILACS from 2023";
}

async function readLabels(): Promise<LabelledDocument[]> {
  const documents: LabelledDocument[] = [];
  for (const folder of ["ofsted", "council", "findings"] as const) {
    const names = existsSync(join(options.labels, folder)) ? await readdir(join(options.labels, folder)) : [];
    for (const name of names.filter((file) => file.endsWith(".json")).sort()) {
      const id = basename(name, ".json");
      const label = JSON.parse(await readFile(join(options.labels, folder, name), "utf8")) as Label;
      if (label.not_a_pdf === true) continue;
      // A label of findings alone says nothing of the document: its full label does.
      const whole = folder === "findings" ? documents.find((other) => other.id === id) : undefined;
      documents.push({
        id,
        folder,
        label,
        group: whole?.group ?? (folder === "council" ? COUNCIL_PAPERS : groupOf(id, label)),
        type:
          whole?.type ??
          (label.parts === undefined ? (label.document_type ?? "other").replaceAll("_", " ") : SEVERAL_DOCUMENTS),
      });
    }
  }
  return documents;
}

/** The label without the values that count as right beside the first: what the strict figures are measured on. */
function withoutAlternatives(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAlternatives);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith("_alt"))
      .map(([key, inner]) => [key, withoutAlternatives(inner)]),
  );
}

// ---- Extraction and scoring ----------------------------------------------------------------------------------------

async function corpusFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of ["ofsted", "council"]) {
    const path = join(options.corpus, folder);
    const names = existsSync(path) ? await readdir(path) : [];
    for (const name of names.sort()) files.set(basename(name, extname(name)), join(path, name));
  }
  return files;
}

/** Extracts all documents with the command line itself. Documents that fail have no record; the exit code says so. */
async function extractAll(files: Iterable<string>, output: string): Promise<Map<string, InspectionRecord[]>> {
  const command = [join(ROOT, "bin", "ilacs.js"), "extract", "--quiet", "--format", "jsonl", "--output", output];
  const { status, stderr } = spawnSync("node", [...command, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (!existsSync(output)) throw new Error(`extraction wrote no records (exit code ${status}): ${stderr}`);
  const records = new Map<string, InspectionRecord[]>();
  for (const line of (await readFile(output, "utf8")).split("\n").filter((text) => text !== "")) {
    const record = JSON.parse(line) as InspectionRecord;
    const id = basename(record.source.file, extname(record.source.file));
    records.set(id, [...(records.get(id) ?? []), record]);
  }
  return records;
}

async function runScorer(
  documents: readonly LabelledDocument[],
  labelOf: (label: Label) => unknown,
  records: string,
  scratch: string,
): Promise<Map<string, Measured>> {
  const folder = await mkdtemp(join(scratch, "labels-"));
  for (const { id, folder: part, label } of documents) {
    await mkdir(join(folder, part), { recursive: true });
    await writeFile(join(folder, part, `${id}.json`), JSON.stringify(labelOf(label)));
  }
  const parts = [...new Set(documents.map((document) => document.folder))].map((part) => join(folder, part));
  const json = join(folder, "figures.json");
  const printed = execFileSync(
    "node",
    [
      options.scorer,
      "--gold",
      parts.join(","),
      "--records",
      records,
      "--json",
      json,
      "--show",
      "all",
      "--most",
      "100000",
    ],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const misses = readMisses(printed);
  const figures = JSON.parse(await readFile(json, "utf8")) as (Count & { metric: string; whole: number })[];
  return new Map(
    figures.map(({ metric, docs, right, wanted, found, whole }) => [
      metric,
      { count: { docs, right, wanted, found, whole: Math.round(whole * docs) }, misses: misses.get(metric) ?? [] },
    ]),
  );
}

/** Reads the scorer's lists: a metric's line stands at the margin, a document's first miss under it, further ones deeper. */
function readMisses(printed: string): Map<string, { id: string; line: string }[]> {
  const lists = new Map<string, { id: string; line: string }[]>();
  let list: { id: string; line: string }[] = [];
  let id = "";
  for (const text of printed.split("\n")) {
    if (text.startsWith("      ")) list.push({ id, line: text.trim() });
    else if (text.startsWith("    ")) {
      const colon = text.indexOf(": ");
      id = text.slice(4, colon);
      list.push({ id, line: text.slice(colon + 2).trim() });
    } else {
      list = [];
      lists.set(text.split(" ", 1)[0] ?? "", list);
    }
  }
  return lists;
}

// ---- Reasons -------------------------------------------------------------------------------------------------------

/** What tells why a value was missed: the document's label and record, its text, and what kept it from being read. */
interface Witness {
  readonly label: Label;
  readonly record: InspectionRecord | null;
  readonly text: string;
  readonly problem: string | null;
}

/** A missed value with its reason. */
type Explained = Pick<Miss, "reason" | "value">;

/** The label and the record that the scorer compares under an id; `file#type` is one document of several in a file. */
function compared(
  id: string,
  documents: readonly LabelledDocument[],
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
): { label: Label; record: InspectionRecord | null } {
  const [file = "", type] = id.split("#");
  const label: Label = Object.assign(
    {},
    ...documents.filter((document) => document.id === file).map((document) => document.label),
  );
  const ours = records.get(file) ?? [];
  if (type === undefined) {
    return { label, record: ours.find((record) => record.document_type === label.document_type) ?? ours[0] ?? null };
  }
  const part = label.parts?.find((inner) => inner.document_type === type) ?? label;
  const sameType = ours.filter((record) => record.document_type === type);
  return { label: part, record: sameType.find((r) => r.meeting_date === part.meeting_date) ?? sameType[0] ?? null };
}

async function readProblemOrText(file: string | undefined): Promise<Pick<Witness, "text" | "problem">> {
  if (file === undefined) return { text: "", problem: "document not in the corpus" };
  const outcome = await readText(await readFile(file), { file: basename(file) });
  if (outcome.status === "read") return { text: wordLine(outcome.document.text), problem: null };
  const code = outcome.diagnostics.find(({ severity }) => severity === "error")?.code ?? "read/unknown";
  return { text: "", problem: code.replace(/^read\//u, "").replaceAll("-", " ") };
}

/** Every text of the items of a list, of a label or of a record. */
function textsOf(holder: unknown, list: string): string[] {
  const items = (holder as Readonly<Record<string, unknown>> | null)?.[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: Readonly<Record<string, unknown>>) =>
    typeof item["text"] === "string"
      ? item["text"]
      : [item["risk"], item["description"], item["mitigation"], item["rating"]].join(" "),
  );
}

function explainMissingText(list: string, printed: string, { label, record, text }: Witness): Explained {
  const whole = textsOf(label, list).find((wanted) => wanted.startsWith(printed)) ?? printed;
  const value = firstWords(whole);
  if (textsOf(record, list).some((found) => overlap(whole, found) >= 0.6)) {
    return { reason: "item split differently", value };
  }
  const elsewhere = textLists.find(
    ([other]) => other !== list && textsOf(record, other).some((found) => overlap(whole, found) >= 0.8),
  );
  if (text.includes(wordLine(whole).trimEnd())) {
    return { reason: elsewhere === undefined ? "in the text, not taken" : `taken as ${elsewhere[1]}`, value };
  }
  if (elsewhere !== undefined) return { reason: `taken as ${elsewhere[1]}`, value };
  return { reason: list === "risks" ? "not found" : "not in these words in the text as read", value };
}

function explainExtraText(list: string, printed: string, { label, record }: Witness): Explained {
  const whole = textsOf(record, list).find((found) => found.startsWith(printed)) ?? printed;
  const value = firstWords(whole);
  if (textsOf(label, list).some((wanted) => overlap(whole, wanted) >= 0.6)) {
    return { reason: "in excess: item split differently", value };
  }
  const elsewhere = textLists.find(
    ([other]) => other !== list && textsOf(label, other).some((wanted) => overlap(whole, wanted) >= 0.8),
  );
  return { reason: elsewhere === undefined ? "in excess: no item" : `in excess: it is ${elsewhere[1]}`, value };
}

/** Two texts that were paired but are not the same word by word; the scorer prints how each ends. */
function explainOtherWords(list: string, wantedEnd: string, foundEnd: string, { label, record }: Witness): Explained {
  const endingWith = (texts: readonly string[], end: string): string =>
    texts.find((text) => wordLine(text).endsWith(wordLine(end.replace(/^\S+\s/u, "")))) ?? end;
  const wanted = endingWith(textsOf(label, list), wantedEnd);
  const found = endingWith(textsOf(record, list), foundEnd);
  const value = firstWords(wanted);
  if (wordLine(found) === wordLine(wanted)) return { reason: "other punctuation", value };
  if (wordLine(found).includes(wordLine(wanted))) return { reason: "more words than the item", value };
  if (wordLine(wanted).includes(wordLine(found))) return { reason: "fewer words than the item", value };
  return { reason: "some words differ", value };
}

function explainValue(wanted: string | null, found: string | null, of = ""): Explained {
  if (found === null) return { reason: "not found", value: `${firstWords(wanted ?? "")}${of}` };
  if (wanted === null) return { reason: "in excess: the label has none", value: `${firstWords(found)}${of}` };
  return { reason: "other value", value: `${firstWords(wanted)}” read as “${firstWords(found)}${of}` };
}

/** What one line of the scorer's list of misses means. */
function explain(metric: string, line: string, witness: Witness): Explained[] {
  const list = metric.split(".", 1)[0] ?? metric;
  const item = /^([-+]) (.*)$/su.exec(line);
  if (item !== null) {
    const [, sign, printed = ""] = item;
    return [(sign === "-" ? explainMissingText : explainExtraText)(list, printed, witness)];
  }
  const words = /^want «(.*)» got «(.*)»$/su.exec(line);
  if (words !== null) return [explainOtherWords(list, words[1] ?? "", words[2] ?? "", witness)];
  const detail = /^want (.+) got (.+) «(.*)»$/su.exec(line);
  if (detail !== null) {
    const [wanted, found] = [detail[1] ?? "", detail[2] ?? ""].map((word) => (word === "null" ? null : word));
    return [explainValue(wanted ?? null, found ?? null, `” of the action “${firstWords(detail[3] ?? "")}`)];
  }
  const field = /^want (null|".*") got (null|".*")$/su.exec(line);
  if (field !== null) {
    const [wanted, found] = [field[1] ?? "null", field[2] ?? "null"].map((json) => JSON.parse(json) as string | null);
    return [explainValue(wanted ?? null, found ?? null)];
  }
  const sets = /^missing (\[.*\]) extra (\[.*\])$/su.exec(line);
  if (sets !== null) {
    const [missing = [], extra = []] = [sets[1] ?? "[]", sets[2] ?? "[]"].map((json) => JSON.parse(json) as string[]);
    return [
      ...missing.map((value) => ({ reason: "not found", value })),
      ...extra.map((value) => ({ reason: "in excess: not in the label", value })),
    ];
  }
  const verdict = /^(\w+) for (\w+): (.*)$/su.exec(line);
  if (verdict !== null) {
    return [{ reason: `verdict ${verdict[1]} instead of ${verdict[2]}`, value: firstWords(verdict[3] ?? "") }];
  }
  if (/^\S+ want \S+ got \S+(?:;|$)/u.test(line)) {
    return line.split("; ").map((one) => {
      const [date = "", , wanted = "", , found = ""] = one.split(" ");
      return { reason: "other value", value: `${date}: ${wanted}” read as “${found}` };
    });
  }
  return [{ reason: "other value", value: firstWords(line) }];
}

// ---- Measuring -----------------------------------------------------------------------------------------------------

/** A text as it is compared word by word: letter case, kinds of quotes and dashes, and closing punctuation apart. */
function verbatim(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-―]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[\s.;:,]+$/u, "")
    .trim();
}

/** Metrics that the scorer counts leniently alone: the values that a label wants word by word, and those found. */
const countedHere: Readonly<Record<string, (holder: Label | InspectionRecord | null) => string[]>> = {
  title: (holder) => [holder?.["title"]].filter((value) => typeof value === "string"),
  committee: (holder) => [holder?.["committee"]].filter((value) => typeof value === "string"),
  "findings.found": (holder) => textsOf(holder, "findings"),
};

/** The strict counts of one metric, from the scorer's run without alternatives and from its counts of verbatim texts. */
function strictCount(metric: string, strict: ReadonlyMap<string, Measured>): Measured | undefined {
  const paired = strict.get(metric);
  const exact = strict.get(`${metric}.verbatim`);
  if (paired === undefined || exact === undefined) return paired;
  const misses = [...paired.misses, ...exact.misses];
  const imperfect = new Set(misses.map(({ id }) => id)).size;
  return {
    count: { ...paired.count, right: exact.count.right, whole: paired.count.docs - imperfect },
    misses,
  };
}

async function main(): Promise<void> {
  const documents = await readLabels();
  const files = await corpusFiles();
  const scratch = await mkdtemp(join(tmpdir(), "ilacs-accuracy-"));
  try {
    const recordsFile = join(scratch, "records.jsonl");
    const records = await extractAll(files.values(), recordsFile);
    const cells = await measure(documents, files, records, recordsFile, scratch);
    const page = writePage(cells, documents, files.size, [...records.values()].flat().length);
    await writeFile(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: "markdown" }));
    console.log(headlineTable(cells, false));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(
  documents: readonly LabelledDocument[],
  files: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
  recordsFile: string,
  scratch: string,
): Promise<Cell[]> {
  const read = new Map<string, Pick<Witness, "text" | "problem">>();
  const witnessOf = async (id: string): Promise<Witness> => {
    const file = id.split("#", 1)[0] ?? id;
    const known = read.get(file) ?? (await readProblemOrText(files.get(file)));
    read.set(file, known);
    return { ...compared(id, documents, records), ...known };
  };
  const explainAll = async (metric: string, measured: Measured): Promise<(Explained & { id: string })[]> => {
    const explained: (Explained & { id: string })[] = [];
    for (const { id, line } of measured.misses) {
      const witness = await witnessOf(id);
      for (const one of explain(metric, line, witness)) {
        explained.push({ id, value: one.value, reason: witness.problem ?? one.reason });
      }
    }
    return explained;
  };

  const cells: Cell[] = [];
  for (const group of groups) {
    for (const type of types) {
      const members = documents.filter((document) => document.group === group && document.type === type);
      if (members.length === 0) continue;
      const lenientRun = await runScorer(members, (label) => label, recordsFile, scratch);
      const strictRun = await runScorer(members, withoutAlternatives, recordsFile, scratch);
      for (const [metric, lenient] of lenientRun) {
        const strict = strictCount(metric, strictRun);
        if (metric.endsWith(".verbatim") || strict === undefined) continue;
        const missed = await explainAll(metric, lenient);
        const further = await explainAll(metric, strict);
        let count = strict.count;
        const valuesOf = countedHere[metric];
        if (valuesOf !== undefined) {
          const inexact = inexactValues(members, records, valuesOf, missed);
          const imperfect = new Set([...missed, ...inexact].map(({ id }) => id)).size;
          count = { ...count, right: lenient.count.right - inexact.length, whole: count.docs - imperfect };
          further.push(...inexact);
        }
        const key = ({ id, reason, value }: Explained & { id: string }): string => `${id}|${reason}|${value}`;
        const lenientKeys = new Set(missed.map(key));
        cells.push({
          group,
          type,
          metric,
          lenient: lenient.count,
          strict: count,
          misses: [
            ...missed.map((miss) => ({ ...miss, strictOnly: false })),
            ...further.filter((miss) => !lenientKeys.has(key(miss))).map((miss) => ({ ...miss, strictOnly: true })),
          ],
        });
      }
    }
  }
  return cells;
}

/** Values that the scorer pairs although they are not the same word by word. */
function inexactValues(
  members: readonly LabelledDocument[],
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
  valuesOf: (holder: Label | InspectionRecord | null) => string[],
  missed: readonly (Explained & { id: string })[],
): (Explained & { id: string })[] {
  const inexact: (Explained & { id: string })[] = [];
  const ids = new Set(
    members.flatMap(({ id, label }) => label.parts?.map((part) => `${id}#${part.document_type}`) ?? [id]),
  );
  for (const id of ids) {
    const { label, record } = compared(id, members, records);
    const found = valuesOf(record).map(verbatim);
    for (const wanted of valuesOf(label)) {
      const place = found.indexOf(verbatim(wanted));
      const value = firstWords(wanted);
      const known = missed.some((miss) => miss.id === id && `${miss.value}”`.startsWith(`${value}”`));
      if (place >= 0) found.splice(place, 1);
      else if (record !== null && !known) inexact.push({ id, reason: "some words differ", value });
    }
  }
  return inexact;
}

// ---- The page ------------------------------------------------------------------------------------------------------

function sum(counts: readonly Count[]): Count {
  const total = (key: keyof Count): number => counts.reduce((result, count) => result + count[key], 0);
  return {
    docs: total("docs"),
    whole: total("whole"),
    right: total("right"),
    wanted: total("wanted"),
    found: total("found"),
  };
}

/** Precision, recall and F1 in per cent; a dash where there was nothing to find and nothing was found. */
function rates({ right, wanted, found }: Count): { precision: string; recall: string; f1: string } {
  const percent = (part: number, whole: number): string => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
  return {
    precision: percent(right, found),
    recall: percent(right, wanted),
    f1: percent(2 * right, wanted + found),
  };
}

function tableRow(name: string, cells: readonly Cell[]): string {
  const [strict, lenient] = [sum(cells.map((cell) => cell.strict)), sum(cells.map((cell) => cell.lenient))];
  const [s, l] = [rates(strict), rates(lenient)];
  return `| ${[
    name,
    lenient.docs,
    lenient.wanted,
    lenient.found,
    strict.right,
    s.precision,
    s.recall,
    s.f1,
    lenient.right,
    l.precision,
    l.recall,
    l.f1,
    lenient.whole,
  ].join(" | ")} |`;
}

const TABLE_HEAD = [
  "documents",
  "wanted",
  "found",
  "right, strict",
  "P %",
  "R %",
  "F1 %",
  "right, lenient",
  "P %",
  "R %",
  "F1 %",
  "wholly right",
];

function table(first: string, rows: readonly string[]): string {
  return [`| ${[first, ...TABLE_HEAD].join(" | ")} |`, `| --- ${"| ---: ".repeat(TABLE_HEAD.length)}|`, ...rows].join(
    "\n",
  );
}

function titleOf(metric: string): string {
  return metrics.find(([name]) => name === metric)?.[1] ?? metric;
}

function metricsIn(cells: readonly Cell[]): string[] {
  const measured = new Set(cells.map(({ metric }) => metric));
  const known = metrics.map(([metric]) => metric).filter((metric) => measured.has(metric));
  return [...known, ...[...measured].filter((metric) => !known.includes(metric)).sort()];
}

function headlineTable(cells: readonly Cell[], linked = true): string {
  const link = (metric: string): string => {
    const title = titleOf(metric);
    const anchor = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    return linked ? `[${title}](#${anchor})` : title;
  };
  const rows = metricsIn(cells).map((metric) => {
    const columns = [false, true].flatMap((council) => {
      const own = cells.filter((cell) => cell.metric === metric && (cell.group === COUNCIL_PAPERS) === council);
      if (own.length === 0) return ["", "", "", ""];
      const [strict, lenient] = [sum(own.map((cell) => cell.strict)), sum(own.map((cell) => cell.lenient))];
      return [lenient.docs, lenient.wanted, rates(strict).f1, rates(lenient).f1];
    });
    return `| ${[link(metric), ...columns].join(" | ")} |`;
  });
  return [
    "| | inspectorate: documents | wanted | strict F1 % | lenient F1 % | council papers: documents | wanted | strict F1 % | lenient F1 % |",
    `| --- ${"| ---: ".repeat(8)}|`,
    ...rows,
  ].join("\n");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`);
}

function missList(misses: readonly Miss[]): string {
  if (misses.length === 0) return "Nothing is missed, and nothing is found in excess.";
  const tally = new Map<string, number>();
  for (const { reason, strictOnly } of misses) {
    const name = strictOnly ? `${reason} (strict only)` : reason;
    tally.set(name, (tally.get(name) ?? 0) + 1);
  }
  const reasons = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lines = misses.map(
    ({ id, reason, value, strictOnly }) =>
      `- \`${id}\`: ${reason}${strictOnly ? " (strict only)" : ""}: “${escapeMarkdown(value)}”`,
  );
  return [
    `Missed or in excess: ${reasons.map(([reason, count]) => `${count} ${reason}`).join("; ")}.`,
    `<details>\n<summary>One by one</summary>\n\n${lines.join("\n")}\n\n</details>`,
  ].join("\n\n");
}

function metricSection(metric: string, cells: readonly Cell[]): string {
  const own = cells.filter((cell) => cell.metric === metric);
  const byGroup = groups
    .filter((group) => own.some((cell) => cell.group === group))
    .map((group) =>
      tableRow(
        group,
        own.filter((cell) => cell.group === group),
      ),
    );
  const byType = types
    .filter((type) => own.some((cell) => cell.type === type))
    .map((type) =>
      tableRow(
        type,
        own.filter((cell) => cell.type === type),
      ),
    );
  return [
    `### ${titleOf(metric)}`,
    metrics.find(([name]) => name === metric)?.[2] ?? "",
    table("by framework", byGroup.length > 1 ? [...byGroup, tableRow("**all**", own)] : byGroup),
    table("by document type", byType),
    missList(own.flatMap((cell) => cell.misses)),
  ].join("\n\n");
}

/** The day of the last change to the program itself, so that the page is the same however often it is written. */
function dayOfRules(): string {
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%cs", "--", "src"], { cwd: ROOT, encoding: "utf8" });
  return /^\d{4}-\d{2}-\d{2}/u.test(stdout ?? "") ? `, rules of ${stdout.trim()}` : "";
}

function writePage(
  cells: readonly Cell[],
  documents: readonly LabelledDocument[],
  fileCount: number,
  recordCount: number,
): string {
  const labelled = (folder: LabelledDocument["folder"]): number =>
    documents.filter((document) => document.folder === folder).length;
  return `# Accuracy

How much of what a careful reader finds in a document does \`ilacs extract\` find, and how much of what it finds is
right? This page is written by \`npm run accuracy\`; no figure on it is entered by hand.

**Measured:** extractor ${EXTRACTOR_VERSION}, schema ${SCHEMA_VERSION}${dayOfRules()}; ${fileCount} files, ${recordCount} records.

## What was measured

**The label set.** ${labelled("ofsted")} reports and letters of the inspectorates and ${labelled("council")} council papers were labelled with the values
that a correct extraction holds; in ${labelled("findings")} of the reports and letters every finding sentence has a verdict too. The labels
were checked by hand against the documents. They are kept outside this project with the documents, the project's tests
do not use them, and no rule is to be written for one document among them.

**What it does not tell.** The rules were written with these documents at hand, so read the figures as what to expect of
documents like these. Small rows are small samples: one document in ten is ten per cent.

## How to read the tables

- **wanted**: values in the labels. **found**: values in the records. **right**: values that agree.
- **P**, precision: of what was found, how much is right. **R**, recall: of what was wanted, how much was found.
  **F1** is the mean of both that punishes whichever is low. A dash stands where nothing was wanted and nothing found:
  no grade in a letter that awards none is correct.
- **strict**: the first value of the label and no other; texts word by word, apart from letter case, the bullet and the
  punctuation at the end.
- **lenient**: two texts are the same item when at least 85 % of their pairs of neighbouring words agree; values noted
  beside the first when labelling, because two readers could differ, count as right.
- **documents**: a file that holds several documents counts once for each of them. **wholly right**: documents in which nothing is missed and nothing is in excess, leniently.
- In a value that every document has once (a date, a title) “none” is a value too: right where the document prints none.
- Values that the labels mark as doubtful are neither wanted nor counted against a record.
- ILACS is told apart by the day on which the inspection began: its judgements changed in January 2023 and in April 2026.
- Under each metric, **in excess** marks what was found and should not have been; everything else was missed. Only
  the first words of a value are shown.

| reason | what it means |
| --- | --- |
| no text layer | the file holds pictures of pages only; the record is refused with a diagnostic that says so |
| item split differently | the words were found, but as more or fewer items than the label has |
| in the text, not taken | the words stand in the text that was read, and no rule took them |
| taken as … | the words were found and put in another list of the record |
| not in these words in the text as read | the label's words do not stand in one run in the text: a table's cells, a column break, an ellipsis |
| more, fewer or some words differ | the item was found with other bounds or other words |
| not found | the record has no such value |
| other value | the record has another value in this place |
| verdict … instead of … | the finding was found and given another polarity |

## Headline figures

${headlineTable(cells)}

## Every metric

${metricsIn(cells)
  .map((metric) => metricSection(metric, cells))
  .join("\n\n")}
`;
}

await main();
