import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetTables, writeTableFiles, writeWorkbook } from "../../src/batch/write-tables.js";
import type { FailureLine } from "../../src/write/tables/failures-table.js";
import { makeRecord } from "../dataset/make-record.js";
import { Workplace } from "./batch-harness.js";

const place = new Workplace();
let database: DuckDBConnection;
let counts: Readonly<Record<string, number>>;

/** Text with everything that tables trip over. */
const hostile = '=HYPERLINK("http://x"), "quoted", a;b\nnext line\u0000\u001b – Ŵ 😀 \ud800';
const heldAs = '=HYPERLINK("http://x"), "quoted", a;b\nnext line\uFFFD\uFFFD – Ŵ 😀 \uFFFD';

const records = [
  makeRecord({
    source: { file: "a.pdf" },
    grades: [
      { judgement: "overall_effectiveness", grade: "good" },
      { judgement: "in_care_and_care_leavers", grade: "requires_improvement", previous: true },
    ],
    grades_missing: [{ judgement: "help_and_protection", status: "not_found", reason: "No table names it." }],
    improvement_areas: [{ text: hostile, priority: true }, { text: "The quality of plans." }],
    findings: [{ text: "Visits are regular.", topics: ["visits", "plans"] }],
    dates: [{ edtf: "2018-06", role: "deadline", text: "June 2018" }],
    diagnostics: [{ code: "resolve/conflicting-values", severity: "warning", message: "Two values.", evidence: [] }],
  }),
  makeRecord({
    source: { file: "b.docx", page_count: null, first_page: null, last_page: null },
    document_type: "committee_report",
    local_authority: null as never,
    meeting_date: "2018-10-04",
    committee: "Cabinet",
    actions: [{ text: "Review plans", due: "2018-12", addresses: { improvement_area: 0, reason: "same words" } }],
    decisions: [{ text: "that it be noted" }],
    recommendations: [{ text: "-1 That it be noted" }],
    risks: [{ risk: "Rising demand", rating: "High" }],
    strengths: [{ text: "Early help." }],
  }),
  makeRecord({ source: { file: "z/copy of a.pdf" } }),
];

const failure: FailureLine = {
  file: "scan.pdf",
  sha256: "0".repeat(64),
  bytes: 5_000_000_000,
  status: "failed",
  code: "read/no-text",
  message: "The document has no text.",
  advice: null,
};

beforeAll(async () => {
  const copy = records[2];
  const files = records.map(({ source }) => ({
    file: source.file,
    sha256: source.file === copy?.source.file ? records[0]?.source.sha256 : source.sha256,
    same_as: source.file === copy?.source.file ? "a.pdf" : null,
  }));
  const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");
  place.write({ "records.jsonl": lines(records), "files.jsonl": lines(files), "failures.jsonl": lines([failure]) });
  counts = writeTableFiles(place.path, { schema: "1.0.0", extractor: "0.1.0" });
  await writeWorkbook(place.path);
  database = await (await DuckDBInstance.create(":memory:")).connect();
});

afterAll(() => {
  database.closeSync();
  place[Symbol.dispose]();
});

async function query(sql: string): Promise<unknown[][]> {
  return (await database.runAndReadAll(sql)).getRowsJson();
}

const parquet = (table: string): string => `'${place.at(`tables/${table}.parquet`)}'`;
const csv = (table: string, options = "all_varchar = true"): string =>
  `read_csv('${place.at(`tables/${table}.csv`)}', header = true, delim = ',', quote = '"', ${options})`;

describe("CSV and Parquet hold the same", () => {
  test.each(datasetTables.map(({ name }) => name))("%s", async (table) => {
    const columns = datasetTables.find(({ name }) => name === table)?.columns ?? [];
    const fromParquet = await query(`select columns(*)::varchar from ${parquet(table)}`);
    const fromCsv = await query(`select * from ${csv(table)}`);
    expect(fromParquet).toHaveLength(counts[table] ?? -1);
    // The apostrophe that keeps a CSV cell from being a formula is the one thing that differs.
    const plain = fromCsv.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(/^'(?=[=+@-])/u, "") : cell)),
    );
    expect(plain).toEqual(fromParquet);
    expect((await query(`describe select * from ${parquet(table)}`)).map(([name]) => name)).toEqual(
      columns.map(({ name }) => name),
    );
  });
});

test("rows of each table", () => {
  expect(counts).toEqual({
    overview: 1,
    documents: 2,
    grades: 3,
    improvement_areas: 2,
    strengths: 1,
    findings: 1,
    actions: 1,
    decisions: 1,
    recommendations: 1,
    risks: 1,
    dates: 1,
    diagnostics: 1,
    failures: 1,
  });
});

test("every table of items names document, authority, GSS code and page", async () => {
  const [row] = await query(
    `select document_id, local_authority, gss_code, page, position, text from ${parquet("improvement_areas")}`,
  );
  expect(row).toEqual([records[0]?.record_id, "Herefordshire", "E06000019", "1", "1", heldAs]);
});

test("a missing grade has its row with the reason", async () => {
  expect(await query(`select judgement, grade, status, reason, previous from ${parquet("grades")}`)).toEqual([
    ["overall_effectiveness", "good", "graded", null, false],
    ["in_care_and_care_leavers", "requires_improvement", "graded", null, true],
    ["help_and_protection", null, "not_found", "No table names it.", false],
  ]);
});

test("an action points to the position of the area that it answers", async () => {
  expect(await query(`select improvement_area_position, due from ${parquet("actions")}`)).toEqual([["1", "2018-12"]]);
});

test("Parquet columns are typed", async () => {
  const types = Object.fromEntries(await query(`select name, type from parquet_schema(${parquet("documents")})`));
  expect(types).toMatchObject({ meeting_date: "INT32", part: "INT64", title: "BYTE_ARRAY" });
  expect(await query(`select meeting_date + 1 from ${parquet("documents")} where meeting_date is not null`)).toEqual([
    ["2018-10-05"],
  ]);
  expect(await query(`select bytes from ${parquet("failures")}`)).toEqual([["5000000000"]]);
});

describe("the data package", () => {
  interface Resource {
    readonly name: string;
    readonly type: string;
    readonly profile: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
    };
  }
  const read = (): { readonly resources: readonly Resource[]; readonly licenses: unknown[] } =>
    JSON.parse(readFileSync(place.at("datapackage.json"), "utf8")) as ReturnType<typeof read>;

  test("describes every CSV file with its columns in order", () => {
    for (const { path, schema } of read().resources) {
      const [header] = readFileSync(place.at(path), "utf8").slice(1).split("\r\n");
      expect(schema.fields.map(({ name }) => name).join(",")).toBe(header);
    }
    expect(read().resources.map(({ name }) => name)).toEqual(datasetTables.map(({ name }) => name));
    expect(read().licenses).toHaveLength(1);
  });

  test("names its tables as such for readers of version 2 and of version 1", () => {
    for (const { type, profile } of read().resources) {
      expect({ type, profile }).toEqual({ type: "table", profile: "tabular-data-resource" });
    }
  });

  test("its keys hold: primary keys are unique, foreign keys lead somewhere", async () => {
    for (const { name, schema } of read().resources) {
      const key = schema.primaryKey.join(", ");
      expect(await query(`select ${key} from ${csv(name)} group by ${key} having count(*) > 1`)).toEqual([]);
      for (const { reference } of schema.foreignKeys ?? []) {
        const lost = `select 1 from ${csv(name)} where document_id not in (select document_id from ${csv(reference.resource)})`;
        expect(await query(lost)).toEqual([]);
      }
    }
  });
});

const office = "/usr/bin/soffice";

test.runIf(existsSync(office))(
  "LibreOffice opens the workbook and finds the same cells",
  async () => {
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${place.at("profile")}`;
    execFileSync(office, [
      profile,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      place.at("office"),
      place.at("dataset.xlsx"),
    ]);
    for (const { name } of datasetTables) {
      const opened = `read_csv('${place.at(`office/dataset-${name}.csv`)}', header = true, delim = ',', quote = '"', all_varchar = true)`;
      const cells = (await query(`select * from ${opened}`)).map((row) =>
        row.map((cell) => (cell === "TRUE" ? "true" : cell === "FALSE" ? "false" : cell)),
      );
      expect({ name, cells }).toEqual({ name, cells: await query(`select columns(*)::varchar from ${parquet(name)}`) });
    }
  },
  60_000,
);

test("the same records give the same files, byte for byte", async () => {
  const files = ["dataset.xlsx", "datapackage.json", ...datasetTables.map(({ name }) => `tables/${name}.parquet`)];
  const before = files.map((file) => readFileSync(place.at(file), "latin1"));
  writeTableFiles(place.path, { schema: "1.0.0", extractor: "0.1.0" });
  await writeWorkbook(place.path);
  expect(files.map((file) => readFileSync(place.at(file), "latin1"))).toEqual(before);
});
