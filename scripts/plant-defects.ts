/*
 * Plants ten defects into a copy of a dataset and tells where: the proof that validate, verify and diff find them.
 *
 *   npx tsx scripts/plant-defects.ts records.jsonl damaged.jsonl
 *
 * prints what was planted as JSON: which command finds it, under which code, on which line.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { InspectionRecord } from "../src/record/schema.js";

/** A defect that was planted, and what has to find it. */
export interface PlantedDefect {
  readonly defect: string;
  readonly command: "validate" | "verify" | "diff";
  /** The code that reports it; for diff the field. */
  readonly code: string;
  readonly line: number;
  readonly recordId: string;
}

interface Defect {
  readonly defect: string;
  readonly command: PlantedDefect["command"];
  readonly code: string;
  /** Damages a record that suits the defect; null leaves it for another one. */
  readonly damage: (record: InspectionRecord) => unknown;
}

const otherGrade = { good: "inadequate" } as const;

const defects: readonly Defect[] = [
  {
    defect: "a line that was cut off",
    command: "validate",
    code: "dataset/not-json",
    damage: (record) => JSON.stringify(record).slice(0, 200),
  },
  {
    defect: "a grade that was misspelt",
    command: "validate",
    code: "dataset/schema",
    damage: ({ grades: [first, ...others], ...record }) =>
      first === undefined ? null : { ...record, grades: [{ ...first, grade: "Good" }, ...others] },
  },
  {
    defect: "a grade that was changed while its quote stayed",
    command: "validate",
    code: "dataset/grade-not-in-quote",
    damage: ({ grades, ...record }) => {
      const index = grades.findIndex(({ grade }) => grade === "good");
      return index === -1
        ? null
        : {
            ...record,
            grades: grades.with(index, { ...grades[index], grade: otherGrade.good } as (typeof grades)[number]),
          };
    },
  },
  {
    defect: "dates of a visit that were swapped",
    command: "validate",
    code: "dataset/inspection-ends-before-start",
    damage: ({ inspection, ...record }) => {
      const { start_date: start, end_date: end } = inspection;
      return start === null || end === null || start === end
        ? null
        : { ...record, inspection: { ...inspection, start_date: end, end_date: start } };
    },
  },
  {
    defect: "a digit of a GSS code that was mistyped",
    command: "validate",
    code: "dataset/gss-code-unknown",
    damage: ({ local_authority: authority, ...record }) =>
      authority === null
        ? null
        : { ...record, local_authority: { ...authority, gss_code: authority.gss_code.replace(/^E\d/u, "E9") } },
  },
  {
    defect: "a judgement that the framework does not have",
    command: "validate",
    code: "dataset/judgement-not-in-framework",
    damage: ({ grades, ...record }) => {
      const index = grades.findIndex(({ previous, local_authority: other }) => !previous && other === null);
      return record.framework !== "ilacs" || index === -1
        ? null
        : {
            ...record,
            grades: grades.with(index, { ...grades[index], judgement: "adoption" } as (typeof grades)[number]),
          };
    },
  },
  {
    defect: "an offset that was moved",
    command: "validate",
    code: "dataset/evidence-length",
    damage: ({ improvement_areas: [first, ...others], ...record }) =>
      first === undefined
        ? null
        : {
            ...record,
            improvement_areas: [{ ...first, evidence: { ...first.evidence, end: first.evidence.end + 5 } }, ...others],
          },
  },
  {
    defect: "a quote in which one letter was changed",
    command: "verify",
    code: "verify/quote-changed",
    damage: ({ improvement_areas: [first, ...others], ...record }) =>
      first === undefined
        ? null
        : {
            ...record,
            improvement_areas: [
              { ...first, evidence: { ...first.evidence, quote: first.evidence.quote.replace(/[a-y]/u, "z") } },
              ...others,
            ],
          },
  },
  {
    defect: "an improvement area that was taken out",
    command: "diff",
    code: "improvement_areas",
    damage: ({ improvement_areas: areas, ...record }) =>
      areas.length === 0 ? null : { ...record, improvement_areas: areas.slice(0, -1) },
  },
];

/** Plants every defect into a record of its own, and a record's copy at the end as the tenth. */
export function plantDefects(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly planted: readonly PlantedDefect[];
} {
  const damaged = [...lines];
  const used = new Set<number>();
  const planted = defects.map(({ defect, command, code, damage }): PlantedDefect => {
    for (const [index, line] of lines.entries()) {
      if (used.has(index)) continue;
      const record = JSON.parse(line) as InspectionRecord;
      const result = damage(record);
      if (result === null) continue;
      used.add(index);
      damaged[index] = typeof result === "string" ? result : JSON.stringify(result);
      return { defect, command, code, line: index + 1, recordId: record.record_id };
    }
    throw new Error(`The dataset has no record for: ${defect}.`);
  });
  const copied = lines.findIndex((_, index) => !used.has(index));
  if (copied === -1) throw new Error("The dataset has no record left to copy.");
  damaged.push(lines[copied] ?? "");
  planted.push({
    defect: "a record that stands twice",
    command: "validate",
    code: "dataset/duplicate-record-id",
    line: damaged.length,
    recordId: (JSON.parse(lines[copied] ?? "") as InspectionRecord).record_id,
  });
  return { lines: damaged, planted };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [from = "", to = ""] = process.argv.slice(2);
  const lines = (await readFile(from, "utf8")).split("\n").filter((line) => line !== "");
  const { lines: damaged, planted } = plantDefects(lines);
  await writeFile(to, damaged.map((line) => `${line}\n`).join(""));
  console.log(JSON.stringify(planted, null, 2));
}
