import { spawnSync } from "node:child_process";
import { EXTRACTOR_VERSION, SCHEMA_VERSION } from "../../src/version.js";
import { COUNCIL_PAPERS, groups, type LabelledDocument, types } from "./labels.js";
import type { Cell, Miss } from "./measure.js";
import { metrics } from "./metrics.js";
import { ROOT } from "./root.js";
import type { Count } from "./run-scorer.js";

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

/** The figures of every metric, for the inspectorates' documents and for councils' papers. */
export function headlineTable(cells: readonly Cell[], linked = true): string {
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

/** The whole page as Markdown. */
export function writePage(
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
