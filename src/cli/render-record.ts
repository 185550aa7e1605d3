import type { ChalkInstance } from "chalk";
import { isFromInspectorate } from "../domain/document-types.js";
import { inWords } from "../domain/in-words.js";
import type { InspectionRecord } from "../record/schema.js";
import { printable } from "../text/printable.js";

const GRADE_COLOURS = {
  outstanding: "cyan",
  good: "green",
  requires_improvement: "yellow",
  adequate: "yellow",
  inadequate: "red",
} as const;

/** A record as a page that a person likes to read: title, authority, dates, grades in colour, lists, warnings. */
export function renderRecord(record: InspectionRecord, chalk: ChalkInstance): string {
  const { source, inspection, local_authority: authority } = record;
  const pages =
    source.first_page === null ? "" : `, pages ${source.first_page} to ${source.last_page ?? source.first_page}`;
  const isOwn = isFromInspectorate(record.document_type);
  const lines = [
    chalk.bold(record.title ?? "(no title found)"),
    chalk.dim(
      `${printable(source.file)}${source.parts > 1 ? `, document ${source.part} of ${source.parts}` : ""}${pages}`,
    ),
    "",
    ...facts([
      [
        "Document",
        [
          inWords(record.document_type),
          record.framework?.toUpperCase().replaceAll("_", " "),
          record.inspection_type && inWords(record.inspection_type),
        ]
          .filter(Boolean)
          .join(", "),
      ],
      ["Authority", authority === null ? null : `${authority.name} (${authority.gss_code})`],
      ["Committee", record.committee],
      ["Meeting", record.meeting_date],
      // A council's paper tells of somebody else's inspection.
      [isOwn ? "On site" : "Inspected", [inspection.start_date, inspection.end_date].filter(Boolean).join(" to ")],
      [isOwn ? "Published" : "Report of", inspection.published_date],
      ["Lead inspector", inspection.lead_inspector],
      ["Inspectors", inspection.inspectors.join(", ")],
    ]),
  ];
  if (record.grades.length + record.grades_missing.length > 0) {
    lines.push("", chalk.bold("Grades"));
    const width = Math.max(
      ...[...record.grades, ...record.grades_missing].map(({ judgement }) => inWords(judgement).length),
    );
    for (const { judgement, grade, previous, local_authority: other } of record.grades) {
      const note = [previous ? "earlier inspection" : null, other?.name].filter(Boolean).join(", ");
      lines.push(
        `  ${inWords(judgement).padEnd(width)}  ${chalk[GRADE_COLOURS[grade]](inWords(grade))}${note === "" ? "" : chalk.dim(` (${note})`)}`,
      );
    }
    for (const { judgement, reason } of record.grades_missing) {
      lines.push(`  ${inWords(judgement).padEnd(width)}  ${chalk.dim(`no grade: ${reason}`)}`);
    }
  }
  const page = (evidence: { readonly page: number | null }): string =>
    evidence.page === null ? "" : chalk.dim(` (p. ${evidence.page})`);
  const list = (heading: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    lines.push("", chalk.bold(`${heading} (${items.length})`));
    for (const item of items) lines.push(`  • ${item}`);
  };
  list(
    "What needs to improve",
    record.improvement_areas
      .filter(({ listed }) => listed)
      .map((area) => `${area.priority ? chalk.red("[priority] ") : ""}${area.text}${page(area.evidence)}`),
  );
  list(
    "Strengths",
    record.strengths.filter(({ listed }) => listed).map((strength) => `${strength.text}${page(strength.evidence)}`),
  );
  list(
    "Recommendations",
    record.recommendations.map(({ text, evidence }) => `${text}${page(evidence)}`),
  );
  list(
    "Decisions",
    record.decisions.map(({ text, evidence }) => `${text}${page(evidence)}`),
  );
  list(
    "Actions",
    record.actions.map(({ text, status, owner, due, evidence }) => {
      const details = [inWords(status), owner, due === null ? null : `due ${due}`].filter(Boolean).join("; ");
      return `${text} ${chalk.dim(`[${details}]`)}${page(evidence)}`;
    }),
  );
  list(
    "Risks",
    record.risks.map(
      ({ risk, rating, evidence }) => `${risk}${rating === null ? "" : ` [${rating}]`}${page(evidence)}`,
    ),
  );
  if (record.findings.length > 0) {
    const count = (polarity: string): number =>
      record.findings.filter((finding) => finding.polarity === polarity).length;
    lines.push(
      "",
      `${chalk.bold("Findings")}  ${count("strength")} strengths, ${count("improvement")} to improve, ${count("mixed")} mixed, ${count("neutral")} neutral`,
    );
  }
  list(
    "Look at",
    record.diagnostics
      .filter(({ severity }) => severity !== "info")
      .map(({ message, code }) => `${message} ${chalk.dim(`[${code}]`)}`),
  );
  return lines.join("\n");
}

function facts(rows: readonly (readonly [name: string, value: string | null | undefined])[]): string[] {
  const known = rows.filter(
    (row): row is readonly [string, string] => row[1] !== null && row[1] !== undefined && row[1] !== "",
  );
  const width = Math.max(0, ...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}
