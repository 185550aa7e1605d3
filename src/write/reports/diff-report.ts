import type { Change, DatasetDifference, RecordDifference } from "../../dataset/diff-datasets.js";
import { counted } from "../../text/counted.js";
import { printable } from "../../text/printable.js";
import { shorten } from "../../text/shorten.js";
import type { Paint } from "./paint.js";

/** What changed between two datasets, as lines for a person. */
export function renderDifference(difference: DatasetDifference, paint: Paint): string {
  const blocks = difference.records.map((record) => {
    const title = `${paint.bold(printable(record.label === "" ? record.recordId : record.label))}  ${paint.dim(`${printable(record.file)}  ${record.recordId}`)}`;
    if (record.status === "added") return `${paint.good("+ new record")}  ${title}`;
    if (record.status === "removed") return `${paint.error("- record gone")}  ${title}`;
    return [title, ...record.changes.flatMap((change) => renderChange(change, paint))].join("\n");
  });
  return `${[...blocks, describeDifference(difference)].join("\n\n")}\n`;
}

function renderChange({ kind, field, item, before, after }: Change, paint: Paint): string[] {
  const about = item === null ? "" : `  ${paint.dim(shorten(printable(item), 70))}`;
  switch (kind) {
    case "added":
      return [`  ${paint.good("+")} ${field}: ${printable(after ?? "")}${about}`];
    case "removed":
      return [`  ${paint.error("-")} ${field}: ${printable(before ?? "")}${about}`];
    case "reworded":
      return [
        `  ${paint.warning("~")} ${field} reworded`,
        `      from ${printable(before ?? "")}`,
        `      to   ${printable(after ?? "")}`,
      ];
    case "changed":
    case "moved": {
      const sign = kind === "moved" ? paint.dim("→") : paint.warning("~");
      return [`  ${sign} ${field}: ${shown(before)} → ${shown(after)}${about}`];
    }
  }
}

/** What changed between two datasets, as GitHub-flavoured Markdown: for a pull request or a release note. */
export function renderDifferenceAsMarkdown(difference: DatasetDifference): string {
  const sections = difference.records.map((record) => {
    const title = `### ${escapeMarkdown(record.label === "" ? record.recordId : record.label)}`;
    const origin = `\`${record.recordId}\` ${escapeMarkdown(record.file)}`;
    if (record.status !== "changed") {
      return `${title}\n\n**${record.status === "added" ? "New record" : "Record gone"}** ${origin}`;
    }
    return [
      `${title}\n\n${origin}\n`,
      "| What | Item | Before | After |",
      "| --- | --- | --- | --- |",
      ...record.changes.map(
        ({ kind, field, item, before, after }) =>
          `| ${field} ${kind} | ${cell(item)} | ${cell(before)} | ${cell(after)} |`,
      ),
    ].join("\n");
  });
  return `${["## What changed", describeDifference(difference), ...sections].join("\n\n")}\n`;
}

/** What changed between two datasets, as JSON. */
export function renderDifferenceAsJson({ before, after, unchanged, records }: DatasetDifference): string {
  const value = {
    records_before: before.records,
    records_after: after.records,
    records_unchanged: unchanged,
    records: records.map(({ status, recordId, file, label, changes }) => ({
      status,
      record_id: recordId,
      file,
      label,
      changes,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function describeDifference({ before, after, unchanged, records }: DatasetDifference): string {
  const count = (status: RecordDifference["status"]): number => records.filter((r) => r.status === status).length;
  if (records.length === 0) return `Nothing changed in meaning: ${counted(unchanged, "record")} on both sides.`;
  const changes = records.reduce((sum, record) => sum + record.changes.length, 0);
  return `${counted(before.records, "record")} before, ${after.records} after: ${count("added")} new, ${count("removed")} gone, ${count("changed")} changed in ${counted(changes, "place")}, ${unchanged} the same.`;
}

function shown(value: string | null): string {
  return value === null || value === "" ? "nothing" : printable(value);
}

function cell(value: string | null): string {
  return value === null ? "" : escapeMarkdown(value);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]#]/gu, "\\$&").replace(/\s+/gu, " ");
}
