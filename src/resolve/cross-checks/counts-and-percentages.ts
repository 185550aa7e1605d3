import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { inWords } from "../../domain/in-words.js";
import type { CandidateFor } from "../../extract/candidate.js";
import type { CrossCheck } from "./cross-check.js";

type Count = CandidateFor<"grade_counts">;

/** Half a point is lost where percentages are rounded; the rest is room for those that were made to add up to 100. */
const ROUNDING = 1.01;
const FEWEST_GRADES = 3;

/** Reports a printed percentage that is not the share of its count in the counts of its table. */
export const countsAndPercentages: CrossCheck = ({ lists }) =>
  tablesOf(lists.grade_counts).flatMap((table): Diagnostic[] => {
    const total = table.reduce((sum, { value }) => sum + (value.count ?? 0), 0);
    if (total === 0 || table.length < FEWEST_GRADES || table.some(({ value }) => value.count === null)) return [];
    return table.flatMap(({ value, evidence }): Diagnostic[] => {
      const { count, percent, grade } = value;
      if (count === null || percent === null) return [];
      const share = Math.round((1000 * count) / total) / 10;
      if (Math.abs(share - percent) <= ROUNDING) return [];
      const args = { judgement: inWords(value.judgement), grade: inWords(grade), count, total, percent, share };
      return [diagnostic("resolve/count-and-percentage-differ", args, evidence)];
    });
  });

/** The counts table by table: a grade that comes again, or another judgement, begins the next. */
function tablesOf(counts: readonly Count[]): Count[][] {
  const tables: Count[][] = [];
  for (const count of counts) {
    const table = tables.at(-1);
    const [first] = table ?? [];
    const goesOn =
      first?.value.judgement === count.value.judgement &&
      !table?.some(({ value }) => value.grade === count.value.grade);
    if (table !== undefined && goesOn) table.push(count);
    else tables.push([count]);
  }
  return tables;
}
