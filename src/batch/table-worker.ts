import { writeTableFiles, writeWorkbook, type RowCounts } from "./write-tables.js";

/*
 * A process that writes a dataset's tables from its records, so that the tables and the workbook are made side by side
 * and the parent stays small.
 */

/** What the process is started with, as JSON in its first argument. */
export interface TableJob {
  readonly folder: string;
  readonly make: "tables" | "workbook";
  readonly versions: { readonly schema: string; readonly extractor: string };
}

/** What it tells its parent at the end. */
export type TableReport = { readonly type: "written"; readonly rows: RowCounts };

const job = JSON.parse(process.argv[2] ?? "") as TableJob;
process.on("disconnect", () => process.exit(0));

const rows = job.make === "tables" ? writeTableFiles(job.folder, job.versions) : await writeWorkbook(job.folder);
const report: TableReport = { type: "written", rows };
process.send?.(report);
process.disconnect();
