import { isSystemError, reasonOf } from "./reason-of.js";
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

/** What it tells its parent at the end: how many rows it wrote, or why the operating system did not let it. */
export type TableReport =
  { readonly type: "written"; readonly rows: RowCounts } | { readonly type: "cannot-write"; readonly reason: string };

const job = JSON.parse(process.argv[2] ?? "") as TableJob;
process.on("disconnect", () => process.exit(0));

process.send?.(await writeDown());
process.disconnect();

async function writeDown(): Promise<TableReport> {
  try {
    const rows = job.make === "tables" ? writeTableFiles(job.folder, job.versions) : await writeWorkbook(job.folder);
    return { type: "written", rows };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { type: "cannot-write", reason: reasonOf(error, "write") };
  }
}
