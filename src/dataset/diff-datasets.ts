import { checkStructure } from "./check-structure.js";
import {
  type ComparableItem,
  type ComparableRecord,
  type ComparedList,
  comparedLists,
  toComparable,
} from "./comparable-record.js";
import { pairItems } from "./pair-items.js";
import type { Place } from "./problem.js";
import { type DatasetFile, readRecords } from "./read-records.js";

/** One difference in a record. `before` is null for what is new, `after` for what is gone. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "reworded" | "moved";
  /** The field or list, and for an item's attribute its name: "grades.grade", "actions.due". */
  readonly field: string;
  /** The item that it is about, by its words; null for a field of the record. */
  readonly item: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A record that differs: new, gone, or with its changes. */
export interface RecordDifference {
  readonly status: "added" | "removed" | "changed";
  readonly recordId: string;
  readonly file: string;
  readonly label: string;
  readonly changes: readonly Change[];
}

export interface DatasetDifference {
  readonly before: { readonly records: number };
  readonly after: { readonly records: number };
  readonly unchanged: number;
  readonly records: readonly RecordDifference[];
}

/** What was compared, or the place at which a dataset holds no record: then nothing can be said of the rest. */
export type DiffOutcome =
  | { readonly status: "compared"; readonly difference: DatasetDifference }
  | { readonly status: "unreadable"; readonly place: Place; readonly message: string };

export interface DiffOptions {
  /** Whether to tell what does not change the meaning too: versions, engines, and where the evidence stands. */
  readonly everything?: boolean;
}

/**
 * Compares two datasets for what changed in meaning. Records are paired by their id, then by file and part, then by
 * authority, kind of document and dates; items of a list by their words, so that an area in other words is not one
 * removed and another added.
 */
export async function diffDatasets(
  before: Iterable<DatasetFile>,
  after: Iterable<DatasetFile>,
  { everything = false }: DiffOptions = {},
): Promise<DiffOutcome> {
  const old = await readComparable(before);
  if (old.status === "unreadable") return old;
  const fresh = await readComparable(after);
  if (fresh.status === "unreadable") return fresh;
  const { pairs, removed, added } = pairRecords(old.records, fresh.records);
  const changed = pairs.map(([from, to]) => describe("changed", to, compareRecords(from, to, everything)));
  const records = [
    ...removed.map((record) => describe("removed", record, [])),
    ...added.map((record) => describe("added", record, [])),
    ...changed.filter(({ changes }) => changes.length > 0),
  ];
  return {
    status: "compared",
    difference: {
      before: { records: old.records.length },
      after: { records: fresh.records.length },
      unchanged: changed.filter(({ changes }) => changes.length === 0).length,
      records,
    },
  };
}

type ReadOutcome =
  | { readonly status: "read"; readonly records: readonly ComparableRecord[] }
  | { readonly status: "unreadable"; readonly place: Place; readonly message: string };

async function readComparable(files: Iterable<DatasetFile>): Promise<ReadOutcome> {
  const records: ComparableRecord[] = [];
  for (const file of files) {
    for await (const entry of readRecords(file)) {
      const checked = checkStructure(entry);
      if (checked.status === "conforming") records.push(toComparable(checked.record));
      else {
        const [fault] = checked.faults;
        if (fault !== undefined) return { status: "unreadable", place: fault.place, message: fault.message };
      }
    }
  }
  return { status: "read", records };
}

function describe(
  status: RecordDifference["status"],
  { recordId, file, label }: ComparableRecord,
  changes: readonly Change[],
): RecordDifference {
  return { status, recordId, file, label, changes };
}

/** The ways in which two records are one document, surest first. */
const KEYS: readonly ((record: ComparableRecord) => string)[] = [
  (record) => record.recordId,
  (record) => `${record.file}|${record.part}`,
  (record) => record.identity,
];

interface PairedRecords {
  readonly pairs: readonly (readonly [before: ComparableRecord, after: ComparableRecord])[];
  readonly removed: readonly ComparableRecord[];
  readonly added: readonly ComparableRecord[];
}

function pairRecords(before: readonly ComparableRecord[], after: readonly ComparableRecord[]): PairedRecords {
  const partnerOf = new Map<ComparableRecord, ComparableRecord>();
  let openBefore = [...before];
  let openAfter = [...after];
  for (const keyOf of KEYS) {
    const waiting = new Map<string, ComparableRecord[]>();
    for (const record of openBefore) waiting.set(keyOf(record), [...(waiting.get(keyOf(record)) ?? []), record]);
    for (const record of openAfter) {
      const partner = waiting.get(keyOf(record))?.shift();
      if (partner !== undefined) partnerOf.set(record, partner);
    }
    const paired = new Set(partnerOf.values());
    openBefore = openBefore.filter((record) => !paired.has(record));
    openAfter = openAfter.filter((record) => !partnerOf.has(record));
  }
  const pairs = after.flatMap((record) => {
    const partner = partnerOf.get(record);
    return partner === undefined ? [] : [[partner, record] as const];
  });
  return { pairs, removed: openBefore, added: openAfter };
}

/** Every change from one record to another, the gravest fields first. */
function compareRecords(before: ComparableRecord, after: ComparableRecord, everything: boolean): Change[] {
  return [
    ...compareFields(before.fields, after.fields),
    ...comparedLists.flatMap((list) => compareList(list, before, after, everything)),
    ...(everything ? compareFields(before.noise, after.noise) : []),
  ];
}

function compareFields(before: ComparableRecord["fields"], after: ComparableRecord["fields"]): Change[] {
  return Object.keys(after).flatMap((field) => {
    const change = compareValues(field, null, before[field] ?? null, after[field] ?? null);
    return change === null ? [] : [change];
  });
}

function compareValues(field: string, item: string | null, before: string | null, after: string | null): Change | null {
  if (before === after) return null;
  const kind = before === null ? "added" : after === null ? "removed" : "changed";
  return { kind, field, item, before, after };
}

/** Lists whose items are known by a name and not by their wording; another name is another item. */
const NAMED: ReadonlySet<ComparedList> = new Set(["grades", "grades_missing", "grade_counts", "dates", "people"]);

function compareList(
  list: ComparedList,
  { lists: { [list]: before } }: ComparableRecord,
  { lists: { [list]: after } }: ComparableRecord,
  everything: boolean,
): Change[] {
  const pairs = pairItems(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    !NAMED.has(list),
  );
  const pairedBefore = new Set(pairs.map((pair) => pair.before));
  const pairedAfter = new Set(pairs.map((pair) => pair.after));
  return [
    ...before
      .filter((_, index) => !pairedBefore.has(index))
      .map((item): Change => ({
        kind: "removed",
        field: list,
        item: null,
        before: describeItem(list, item),
        after: null,
      })),
    ...after
      .filter((_, index) => !pairedAfter.has(index))
      .map((item): Change => ({
        kind: "added",
        field: list,
        item: null,
        before: null,
        after: describeItem(list, item),
      })),
    ...pairs.flatMap((pair) => {
      const from = before[pair.before];
      const to = after[pair.after];
      return from === undefined || to === undefined ? [] : compareItems(list, from, to, everything);
    }),
  ];
}

function compareItems(list: ComparedList, from: ComparableItem, to: ComparableItem, everything: boolean): Change[] {
  const changes: Change[] = [];
  if (from.text !== to.text) {
    changes.push({ kind: "reworded", field: list, item: null, before: from.text, after: to.text });
  }
  for (const name of Object.keys(to.attributes)) {
    const before = from.attributes[name] ?? null;
    const after = to.attributes[name] ?? null;
    if (before !== after) changes.push({ kind: "changed", field: `${list}.${name}`, item: to.text, before, after });
  }
  if (everything && from.place !== to.place) {
    changes.push({ kind: "moved", field: list, item: to.text, before: from.place, after: to.place });
  }
  return changes;
}

/** An item that is new or gone, in words: a grade with its grade, a date with its role, else the text alone. */
function describeItem(list: ComparedList, { text, attributes }: ComparableItem): string {
  if (!NAMED.has(list)) return text;
  const values = Object.values(attributes).filter((value) => value !== null);
  return values.length === 0 ? text : `${text}: ${values.join(", ")}`;
}
