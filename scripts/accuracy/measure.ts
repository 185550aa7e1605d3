import type { InspectionRecord } from "../../src/record/schema.js";
import { compared, explain, type Explained, readProblemOrText, textsOf, type Witness } from "./explain-misses.js";
import { groups, type Label, type LabelledDocument, types, withoutAlternatives } from "./labels.js";
import { type Count, type Measured, runScorer } from "./run-scorer.js";
import { firstWords, verbatim } from "./words.js";

export interface Miss {
  readonly id: string;
  readonly reason: string;
  readonly value: string;
  /** True where only the strict figure suffers. */
  readonly strictOnly: boolean;
}

/** A metric within one group of labels that share framework and document type. */
export interface Cell {
  readonly group: string;
  readonly type: string;
  readonly metric: string;
  readonly lenient: Count;
  readonly strict: Count;
  readonly misses: readonly Miss[];
}

/** Metrics that the scorer counts leniently alone: the values that a label wants word by word, and those found. */
const countedHere: Readonly<Record<string, (holder: Label | InspectionRecord | null) => string[]>> = {
  title: (holder) => [holder?.["title"]].filter((value) => typeof value === "string"),
  committee: (holder) => [holder?.["committee"]].filter((value) => typeof value === "string"),
  "findings.found": (holder) => textsOf(holder, "findings"),
};

/** The strict counts of one metric, from the scorer's run without alternatives and from its counts of verbatim texts. */
function strictCount(metric: string, strict: ReadonlyMap<string, Measured>): Measured | undefined {
  const paired = strict.get(metric);
  const exact = strict.get(`${metric}.verbatim`);
  if (paired === undefined || exact === undefined) return paired;
  const misses = [...paired.misses, ...exact.misses];
  const imperfect = new Set(misses.map(({ id }) => id)).size;
  return {
    count: { ...paired.count, right: exact.count.right, whole: paired.count.docs - imperfect },
    misses,
  };
}

/** Scores every group of labels that share framework and document type, and explains what each misses. */
export async function measure(
  scorer: string,
  documents: readonly LabelledDocument[],
  files: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
  recordsFile: string,
  scratch: string,
): Promise<Cell[]> {
  const read = new Map<string, Pick<Witness, "text" | "problem">>();
  const witnessOf = async (id: string): Promise<Witness> => {
    const file = id.split("#", 1)[0] ?? id;
    const known = read.get(file) ?? (await readProblemOrText(files.get(file)));
    read.set(file, known);
    return { ...compared(id, documents, records), ...known };
  };
  const explainAll = async (metric: string, measured: Measured): Promise<(Explained & { id: string })[]> => {
    const explained: (Explained & { id: string })[] = [];
    for (const { id, line } of measured.misses) {
      const witness = await witnessOf(id);
      for (const one of explain(metric, line, witness)) {
        explained.push({ id, value: one.value, reason: witness.problem ?? one.reason });
      }
    }
    return explained;
  };

  const cells: Cell[] = [];
  for (const group of groups) {
    for (const type of types) {
      const members = documents.filter((document) => document.group === group && document.type === type);
      if (members.length === 0) continue;
      const lenientRun = await runScorer(scorer, members, (label) => label, recordsFile, scratch);
      const strictRun = await runScorer(scorer, members, withoutAlternatives, recordsFile, scratch);
      for (const [metric, lenient] of lenientRun) {
        const strict = strictCount(metric, strictRun);
        if (metric.endsWith(".verbatim") || strict === undefined) continue;
        const missed = await explainAll(metric, lenient);
        const further = await explainAll(metric, strict);
        let count = strict.count;
        const valuesOf = countedHere[metric];
        if (valuesOf !== undefined) {
          const inexact = inexactValues(members, records, valuesOf, missed);
          const imperfect = new Set([...missed, ...inexact].map(({ id }) => id)).size;
          count = { ...count, right: lenient.count.right - inexact.length, whole: count.docs - imperfect };
          further.push(...inexact);
        }
        const key = ({ id, reason, value }: Explained & { id: string }): string => `${id}|${reason}|${value}`;
        const lenientKeys = new Set(missed.map(key));
        cells.push({
          group,
          type,
          metric,
          lenient: lenient.count,
          strict: count,
          misses: [
            ...missed.map((miss) => ({ ...miss, strictOnly: false })),
            ...further.filter((miss) => !lenientKeys.has(key(miss))).map((miss) => ({ ...miss, strictOnly: true })),
          ],
        });
      }
    }
  }
  return cells;
}

/** Values that the scorer pairs although they are not the same word by word. */
function inexactValues(
  members: readonly LabelledDocument[],
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
  valuesOf: (holder: Label | InspectionRecord | null) => string[],
  missed: readonly (Explained & { id: string })[],
): (Explained & { id: string })[] {
  const inexact: (Explained & { id: string })[] = [];
  const ids = new Set(
    members.flatMap(({ id, label }) => label.parts?.map((part) => `${id}#${part.document_type}`) ?? [id]),
  );
  for (const id of ids) {
    const { label, record } = compared(id, members, records);
    const found = valuesOf(record).map(verbatim);
    for (const wanted of valuesOf(label)) {
      const place = found.indexOf(verbatim(wanted));
      const value = firstWords(wanted);
      const known = missed.some((miss) => miss.id === id && `${miss.value}”`.startsWith(`${value}”`));
      if (place >= 0) found.splice(place, 1);
      else if (record !== null && !known) inexact.push({ id, reason: "some words differ", value });
    }
  }
  return inexact;
}
