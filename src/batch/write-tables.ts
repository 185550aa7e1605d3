import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { InspectionRecord } from "../record/schema.js";
import type { Row, TableShape } from "../write/tables/column.js";
import { csvHeader, csvLine } from "../write/tables/csv.js";
import { describeDataPackage } from "../write/tables/data-package.js";
import { failuresTable, type FailureLine } from "../write/tables/failures-table.js";
import { Overview, overviewShape } from "../write/tables/overview.js";
import { ParquetTable } from "../write/tables/parquet.js";
import { recordTables } from "../write/tables/record-tables.js";
import { sheetPath, workbookParts, XlsxSheet } from "../write/tables/xlsx.js";
import { AppendedFile } from "./appended-file.js";
import { datasetFiles, type FileLine } from "./content.js";
import { readLines } from "./read-lines.js";

/** The tables of a dataset, in the order of the workbook's sheets. */
export const datasetTables: readonly TableShape[] = [overviewShape, ...recordTables, failuresTable];

/** Takes the rows of one table, in order. */
interface TableSink {
  readonly add: (row: Row) => void;
  readonly end: () => void;
}

/** How many rows each table has. */
export type RowCounts = Record<string, number>;

/** Writes the tables as CSV and Parquet, and the data package that describes them. */
export function writeTableFiles(folder: string, versions: { schema: string; extractor: string }): RowCounts {
  mkdirSync(join(folder, datasetFiles.tables), { recursive: true });
  const description = describeDataPackage(datasetTables, versions);
  writeFileSync(join(folder, datasetFiles.package), `${JSON.stringify(description, null, 2)}\n`);
  return fillTables(folder, (table) => {
    const csv = new AppendedFile(join(folder, datasetFiles.tables, `${table.name}.csv`));
    const binary = new AppendedFile(join(folder, datasetFiles.tables, `${table.name}.parquet`));
    const parquet = new ParquetTable(table, (bytes) => binary.append(bytes), `ilacs ${versions.extractor}`);
    csv.append(csvHeader(table));
    return {
      add: (row) => {
        csv.append(csvLine(row));
        parquet.add(row);
      },
      end: () => {
        csv.close();
        parquet.finish();
        binary.close();
      },
    };
  });
}

/** Zip files carry a time; this one makes the same dataset the same file. It is the first that zip can tell. */
const NO_TIME = new Date(1980, 0, 1);

/** The level of deflate: a third of the time of the usual 6, for files that are a seventh larger. */
const WORKBOOK_LEVEL = 3;

/** Writes the workbook. The sheets' XML goes through files, so that no sheet is held in memory. */
export async function writeWorkbook(folder: string): Promise<RowCounts> {
  const sheets: { readonly table: TableShape; readonly sheet: XlsxSheet; readonly path: string }[] = [];
  const counts = fillTables(folder, (table) => {
    const sheet = new XlsxSheet(table);
    const path = join(folder, `${table.name}.sheet.xml`);
    const file = new AppendedFile(path);
    file.append(sheet.begin());
    sheets.push({ table, sheet, path });
    return {
      add: (row) => file.append(sheet.add(row)),
      end: () => {
        file.append(sheet.end());
        file.close();
      },
    };
  });

  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const about = aboutSheet(sheets);
  const options = { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true, compressionLevel: WORKBOOK_LEVEL };
  for (const part of workbookParts([...sheets.map(({ table }) => table.name), ABOUT.name])) {
    zip.addBuffer(Buffer.from(part.text), part.path, options);
  }
  for (const [index, { path }] of sheets.entries()) zip.addFile(path, sheetPath(index), options);
  zip.addBuffer(Buffer.from(about), sheetPath(sheets.length), options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, datasetFiles.workbook)));
  for (const { path } of sheets) rmSync(path);
  return counts;
}

/** The last sheet: what the others hold, and what is missing from them. */
const ABOUT: TableShape = {
  name: "about",
  title: "About",
  description: "What the sheets hold",
  columns: [
    { name: "sheet", type: "string", description: "A sheet" },
    { name: "rows", type: "integer", description: "How many rows it has" },
    { name: "description", type: "string", description: "What it holds" },
    { name: "left_out", type: "string", description: "What it lacks" },
  ],
  primaryKey: ["sheet"],
  foreignKeys: [],
};

function aboutSheet(sheets: readonly { readonly table: TableShape; readonly sheet: XlsxSheet }[]): string {
  const about = new XlsxSheet(ABOUT);
  const rows = sheets.map(({ table, sheet }) => about.add([table.name, sheet.rows, table.description, sheet.note]));
  return about.begin() + rows.join("") + about.end();
}

/** Reads a dataset's records and failures once, in order, and gives each table its rows. */
function fillTables(folder: string, open: (table: TableShape) => TableSink): RowCounts {
  const counts: RowCounts = {};
  const sinkOf = (table: TableShape): TableSink => {
    const sink = open(table);
    counts[table.name] = 0;
    return {
      add: (row) => {
        counts[table.name] = (counts[table.name] ?? 0) + 1;
        sink.add(row);
      },
      end: sink.end,
    };
  };
  const overviewSink = sinkOf(overviewShape);
  const sinks = recordTables.map((table) => ({ table, sink: sinkOf(table) }));
  const failureSink = sinkOf(failuresTable);

  const overview = new Overview();
  for (const { record, copies } of readDocuments(folder)) {
    overview.add(record);
    for (const { table, sink } of sinks) {
      for (const row of table.rowsOf({ record, copies })) sink.add(row);
    }
  }
  for (const row of overview.rows()) overviewSink.add(row);
  for (const line of readLines(join(folder, datasetFiles.failures))) {
    failureSink.add(failuresTable.rowOf(JSON.parse(line) as FailureLine));
  }
  for (const sink of [overviewSink, ...sinks.map(({ sink }) => sink), failureSink]) sink.end();
  return counts;
}

/** The dataset's documents: each record once, however many copies of its file there are. */
function* readDocuments(folder: string): Generator<{ record: InspectionRecord; copies: number }> {
  const copies = new Map<string, number>();
  const copiedFiles = new Set<string>();
  for (const text of readLines(join(folder, datasetFiles.files))) {
    const { file, sha256, same_as } = JSON.parse(text) as FileLine;
    if (same_as === null || sha256 === null) continue;
    copiedFiles.add(file);
    copies.set(sha256, (copies.get(sha256) ?? 1) + 1);
  }
  for (const text of readLines(join(folder, datasetFiles.records))) {
    const record = JSON.parse(text) as InspectionRecord;
    if (copiedFiles.has(record.source.file)) continue;
    yield { record, copies: copies.get(record.source.sha256) ?? 1 };
  }
}
