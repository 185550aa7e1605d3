import { cellAt } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import type { ActionStatus } from "./read-action.js";

/** What a paper's own key says that a colour or letter of a rating means, by the colour or letter in lower case. */
export type RatingKey = ReadonlyMap<string, ActionStatus>;

const TERM = "blue|green|amber|red|yellow|orange|grey|gray|white|black|purple|[A-Z]{1,2}|[0-5](?=\\s?=)";
const WHOLE_TERM = new RegExp(`^(?:${TERM}|[A-Z]{1,2}\\s?[(=–-]?\\s?(?:${TERM})\\)?)$`, "iu");

/** One entry of a key: "Green – on track", "C = completed", "Amber (under way)". */
const ENTRY = new RegExp(
  `(?<![\\p{L}\\p{N}/])(?<term>${TERM})\\s?(?:[=:–—-]|\\bmeans\\b|\\()\\s?(?<meaning>\\p{L}[^.;,()=:|\\n]{2,60})`,
  "giu",
);

/** What stands between a term and its meaning; a text without is no key. */
const SIGN = /[=:–—-]|\(|\bmeans\b/u;

/** Meanings by how far they say that an action is; the first that matches decides. */
const meanings: readonly { readonly status: ActionStatus; readonly pattern: RegExp }[] = [
  {
    status: "in_progress",
    pattern:
      /\b(?:on (?:track|target|schedule|course)|off (?:track|target)|in progress|under ?way|progressing|started (?:and|but)|partial\w*|nearly|almost|half|^(?:work )?(?:begun|started|commenced)|not (?:been )?(?:fully )?(?:met|complete|completed|achieved)|at risk|risks?|delay\w*|slipp\w*|behind|overdue|missed?|will (?:be|not)|expected to|likely to|is being|issues?|concerns?|problems?|some way|to be completed|will be completed)\b/iu,
  },
  {
    status: "planned",
    pattern:
      /\b(?:not (?:yet )?(?:started|begun|commenced|due|reached)|yet to (?:start|begin)|future|no action|not in progress)\b/iu,
  },
  {
    status: "completed",
    pattern: /\b(?:complete|completed|closed|done|achieved|delivered|embedded|finished|implemented)\b/iu,
  },
];

/**
 * Reads the keys that a paper prints to its ratings. Councils mean different things by one colour: green is on track in
 * one plan and completed in the next. What two keys explain differently is left out.
 */
export function readRatingKey(view: DocumentView): RatingKey {
  const known = keysByView.get(view);
  if (known !== undefined) return known;
  const key = readKey(view);
  keysByView.set(view, key);
  return key;
}

/** Tables and cards of a plan ask for the same key. */
const keysByView = new WeakMap<DocumentView, RatingKey>();

function readKey(view: DocumentView): RatingKey {
  const key = new Map<string, ActionStatus>();
  const disputed = new Set<string>();
  const add = (term: string, meaning: string): void => {
    const status = statusOfMeaning(meaning);
    const name = term.toLowerCase();
    if (status === null) return;
    if (key.has(name) && key.get(name) !== status) disputed.add(name);
    key.set(name, status);
  };
  for (const { text, cell } of view.blocks) {
    if (cell !== null || text.length > 900) continue;
    for (const { term, meaning } of entriesIn(text)) add(term, meaning);
  }
  for (const { rows } of view.tables) {
    const pairs = rows.flatMap((row) => {
      const [term, meaning] = [cellAt(row, 0)?.text ?? "", cellAt(row, 1)?.text ?? ""];
      return row.cells.length <= 3 && WHOLE_TERM.test(term) ? [{ term, meaning }] : [];
    });
    if (pairs.length >= 2) for (const { term, meaning } of pairs) add(term.split(/[\s(=–-]/u)[0] ?? term, meaning);
    for (const { cells } of rows) {
      const entries = cells.length > 8 ? [] : cells.flatMap(({ text }) => (text.length > 80 ? [] : entriesIn(text, 1)));
      if (entries.length >= 2) for (const { term, meaning } of entries) add(term, meaning);
    }
  }
  for (const term of disputed) key.delete(term);
  return key;
}

/** Whether a text is a key to ratings: it explains two colours or letters. */
export function isRatingKey(text: string): boolean {
  return entriesIn(text).length >= 2;
}

function entriesIn(text: string, fewest = 2): { term: string; meaning: string }[] {
  if (!SIGN.test(text)) return [];
  const entries = [...text.matchAll(ENTRY)]
    .map(({ groups }) => ({ term: groups?.["term"] ?? "", meaning: groups?.["meaning"] ?? "" }))
    .filter(
      ({ term, meaning }) => (term.length > 2 || term === term.toUpperCase()) && statusOfMeaning(meaning) !== null,
    );
  return entries.length < fewest ? [] : entries;
}

function statusOfMeaning(meaning: string): ActionStatus | null {
  return meanings.find(({ pattern }) => pattern.test(meaning))?.status ?? null;
}
