import type { GradeCountRecord, InspectionRecord } from "../../record/schema.js";
import { defineRule } from "./define-rule.js";

/**
 * Each row's count and percentage say how many authorities there are in all, give or take what rounding hides: 12 and
 * 8 % mean 142 to 160. All rows of one table must allow a common total, and no less than their counts add up to.
 */
export const countPercentMismatch = defineRule<{ judgement: string; grade: string; count: number; percent: number }>({
  name: "count-percent-mismatch",
  severity: "warning",
  summary: "The counts and percentages of one table allow a common total.",
  message: ({ judgement, grade, count, percent }) =>
    `${count} authorities with ${grade} for ${judgement} cannot be ${percent} % beside the other rows of the table`,
  *check(record) {
    for (const rows of tables(record)) {
      const odd = oddRow(rows);
      if (odd !== null) {
        const { judgement, grade, count, percent } = odd.row;
        yield { path: ["grade_counts", odd.index, "percent"], values: { judgement, grade, count, percent } };
      }
    }
  },
});

type FullRow = GradeCountRecord & { count: number; percent: number };

interface IndexedRow {
  readonly index: number;
  readonly row: FullRow;
}

function tables({ grade_counts: counts }: InspectionRecord): IndexedRow[][] {
  const groups = new Map<string, IndexedRow[]>();
  for (const [index, row] of counts.entries()) {
    if (!isFull(row)) continue;
    const key = `${row.judgement}|${row.as_at ?? ""}|${row.evidence.section ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), { index, row }]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}

function isFull(row: GradeCountRecord): row is FullRow {
  return row.count !== null && row.percent !== null;
}

/** The row whose total is shared by the fewest other rows, or null when one total suits all. */
function oddRow(rows: readonly IndexedRow[]): IndexedRow | null {
  const sum = rows.reduce((total, { row }) => total + row.count, 0);
  const ranges = rows.map(({ row }) => totalRange(row));
  const least = Math.max(sum, ...ranges.map((range) => range.least));
  const most = Math.min(...ranges.map((range) => range.most));
  if (Math.ceil(least - 1e-9) <= most + 1e-9) return null;
  const agreements = ranges.map(
    (range) =>
      ranges.filter((other) => range.least <= other.most && other.least <= range.most).length +
      (range.most >= sum ? 0.5 : 0),
  );
  return rows[agreements.indexOf(Math.min(...agreements))] ?? null;
}

function totalRange({ count, percent }: FullRow): { least: number; most: number } {
  const half = Number.isInteger(percent) ? 0.5 : 0.05;
  if (count === 0) return { least: 0, most: percent > half ? 0 : Number.POSITIVE_INFINITY };
  return {
    least: (count / (percent + half)) * 100,
    most: percent <= half ? Number.POSITIVE_INFINITY : (count / (percent - half)) * 100,
  };
}
