import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { Span } from "../../text/span.js";
import { underNextMeeting } from "./later-days.js";

/** What a label at a paper's head introduces. */
export type HeaderField =
  | "title"
  | "committee"
  | "meeting_date"
  | "decision_date"
  | "decision_due"
  | "document_date"
  | "author"
  | "portfolio_holder"
  | "contact"
  | "wards"
  | "key_decision"
  | "classification";

/** A value that a label introduces: its words and where they stand. */
export interface HeaderValue extends Span {
  readonly field: HeaderField;
  readonly label: string;
  readonly value: string;
}

/** How councils label each field; matched against the whole label in lower case, without colon or question mark. */
const labels: readonly { readonly field: HeaderField; readonly pattern: RegExp }[] = [
  {
    field: "title",
    pattern:
      /^(?:title|title of (?:the )?(?:report|paper|decision|item)(?: ?\/ ?(?:report|item|decision))?|report title|item title|item name|agenda item title|subject(?: matter)?(?: ?\/ ?title of (?:the )?decision)?(?: of (?:the )?(?:report|decision))?|report subject|decision title|name of (?:report|paper)|topic|re|item|matter for decision)$/u,
  },
  {
    field: "meeting_date",
    pattern:
      /^(?:meeting date|date of (?:the )?(?:meeting|committee|cabinet|board|panel)(?: meeting)?|date(?: (?:and|&) time)?(?: of (?:the )?meeting)?|(?:board|committee|cabinet|panel|council) (?:meeting|date|meeting date)|on|for (?:the )?meeting on|when|meeting (?:held|to be held) on|date to be considered|(?:decided|made|taken) at meeting)$/u,
  },
  {
    field: "decision_date",
    pattern:
      /^(?:date (?:of|for) (?:the )?decision|date (?:the )?decision (?:was )?(?:made|taken)|decision date|(?:date )?taken(?: on)?|decision (?:made|taken) on|date taken|date made)$/u,
  },
  { field: "decision_due", pattern: /^decision due$/u },
  {
    field: "document_date",
    pattern:
      /^(?:date of (?:this )?(?:report|paper|briefing|letter|note|document|issue|notice)|(?:report|briefing|document|version) date|date (?:prepared|written|drafted|issued|published|signed)|publication date|(?:first )?published(?: on)?|posted(?: on)?|dated|(?:(?:date|page) )?last updated|signed|(?:date )?sent(?: on)?)$/u,
  },
  {
    field: "committee",
    pattern:
      /^(?:meeting|committee|meeting of|name of (?:meeting|committee|body|panel|board)|body|decision[- ](?:maker|taker)|decision[- ]making body|decision to be taken by|decision taken by|report to|report for|to|for consideration by|board|panel|forum|considered by|considered at|submitted to|reporting to|presented to|briefing (?:for|to)|prepared for|for|audience|committee name(?: and date(?: of (?:committee )?meeting)?)?|meeting (?:and|&|\/) date)$/u,
  },
  {
    field: "portfolio_holder",
    pattern:
      /^(?:(?:relevant |lead |responsible )?(?:portfolio(?: holder| lead)?(?:\(s\)|s)?|cabinet (?:member|portfolio)(?:\(s\)|s)?|executive member|lead (?:member|councillor|cabinet member))(?: .{0,30})?)$/u,
  },
  {
    field: "author",
    pattern:
      /^(?:(?:report )?author(?:\(s\)|s)?|report (?:of|by|from)|report(?:ing)? officer|lead officer|from|by|presented by|officer presenting|director|lead (?:strategic )?director|report author and contact.{0,30}|taken by|sro)$/u,
  },
  {
    field: "contact",
    pattern:
      /^(?:contact(?: (?:officer|details|email|name|for further information|person))?|officer contact|e-?mail|further information(?: contact)?|ask for|for further information(?: please)? contact)$/u,
  },
  {
    field: "wards",
    pattern:
      /^(?:wards?(?:\(s\))?(?: (?:affected|\(s\) affected|implications))?|(?:electoral )?divisions?(?:\(s\))?(?: affected)?|areas? affected)$/u,
  },
  {
    field: "key_decision",
    pattern: /^(?:(?:is (?:(?:this|it) a )?)?key decision(?: \(yes\/no\))?|type of decision|decision type|decision)$/u,
  },
  {
    field: "classification",
    pattern:
      /^(?:classification|confidentiality|confidential|exempt(?: information)?|access to information|publication status|security classification|open or exempt|part i or ii|status of report)$/u,
  },
];

/** A paper's head ends where its argument begins. */
const HEAD_BLOCKS = 60;
const LONGEST_LABEL = 55;
const LONGEST_VALUE = 400;
/** A label led to its value by dots, as in forms that were typed: "Subject ........ Response to Ofsted". */
const LEADER = /\s?(?:\.{4,200}|(?: \.){4,100}|…{2,60})\s?/gu;
const WORDS_OF_LABEL = 8;
const LABELLED = /^(?<label>[\p{L}][^:\n]{1,54}?)\s?(?:\?\s?:|[:?])\s{0,3}(?<value>.{1,400})$/u;
/** "Report of Director of Children's Services", "Report to Scrutiny Panel 3rd March 2020": a label without a colon. */
const SPOKEN = /^(?<label>report (?:of|to|by|from))(?: the)? (?<value>.{3,200})$/iu;
/** "LEAD OFFICER Director of Children's Services": capitals tell the label where its column was lost. */
const CAPITALS = /^(?<label>\p{Lu}[\p{Lu} /&()]{1,45}?) (?<value>(?!\p{Lu}{2,40}\b)[\p{L}\d("“‘'].{1,400})$/u;
/** One line in such dress can be a sentence that begins with emphasis. */
const FEWEST_IN_CAPITALS = 2;

/**
 * The labelled values at a paper's head, in whatever dress: a table of labels and values, "Label: value" lines, or a
 * label that stands alone above its value.
 */
export function readHeader(view: DocumentView): HeaderValue[] {
  const blocks = view.blocks.slice(0, HEAD_BLOCKS);
  // "Date:" under "Next meeting" is no label of the paper's own.
  const later = underNextMeeting(blocks);
  const head = blocks.filter((block) => !later.has(block));
  const values: HeaderValue[] = [];
  const inCapitals = head.map(behindCapitals);
  const areCapitalsLabels = inCapitals.filter((value) => value !== null).length >= FEWEST_IN_CAPITALS;
  head.forEach((block, index) => {
    const led = afterLeaders(block);
    if (led !== null) {
      values.push(...led);
      return;
    }
    const value =
      inCell(block, head, index) ??
      onLine(block) ??
      (areCapitalsLabels ? inCapitals[index] : null) ??
      underLabel(block, head[index + 1]);
    if (value !== null) values.push(value);
  });
  return values;
}

function inCell(block: Block, head: readonly Block[], index: number): HeaderValue | null {
  const { cell } = block;
  // A label stands left of its value, in the first or third column; a row that names columns holds none.
  if (cell === null || cell.row.data.header || cell.cell.data.column % 2 === 1) return null;
  const field = fieldOf(block.text);
  if (field === null) return null;
  const value = head.slice(index + 1).find((other) => other.cell?.row === cell.row && other.cell.cell !== cell.cell);
  if (value === undefined || value.cell === null || fieldOf(value.text) !== null) return null;
  const next = cell.row.children.find(
    (other) => other.data.column > cell.cell.data.column && other.data.span.end > other.data.span.start,
  );
  if (next !== value.cell.cell) return null;
  const span = value.cell.cell.data.span;
  return make(field, block.text, { start: span.start, end: span.end }, value.text);
}

function onLine(block: Block): HeaderValue | null {
  const found = (LABELLED.exec(block.text) ?? SPOKEN.exec(block.text))?.groups;
  const { label, value } = found ?? {};
  if (label === undefined || value === undefined) return null;
  const field = fieldOf(label);
  if (field === null) return null;
  const start = block.start + block.text.trimEnd().length - value.trimEnd().length;
  const own = beforeNextLabel(value).trimEnd();
  return make(field, label, { start, end: start + own.length }, own);
}

function behindCapitals(block: Block): HeaderValue | null {
  const { label, value } = (block.cell === null ? CAPITALS.exec(block.text)?.groups : undefined) ?? {};
  if (label === undefined || value === undefined) return null;
  const field = fieldOf(label);
  // "ITEM 7 …" counts items.
  if (field === null || (field === "title" && /^\d/u.test(value))) return null;
  const end = block.start + block.text.trimEnd().length;
  return make(field, label, { start: end - value.trimEnd().length, end }, value);
}

/** Lines of a typed head can stand in one block: "Subject: Ofsted visit Director: Jo Fell" has the subject's value alone. */
function beforeNextLabel(value: string): string {
  for (const { index } of value.matchAll(/\s?:\s/gu)) {
    const { field, labelAt } = labelAtEnd(value.slice(0, index), 0);
    if (field !== null && labelAt > 0 && /\p{Lu}/u.test(value.charAt(labelAt))) return value.slice(0, labelAt);
  }
  return value;
}

/** The values of a block whose labels run to them in dots; several lines of such a form may stand in one block. */
function afterLeaders(block: Block): HeaderValue[] | null {
  if (block.text.length > LONGEST_VALUE || !/\.\s?\.\s?\.\s?\.|……/u.test(block.text)) return null;
  const leaders = [...block.text.matchAll(LEADER)];
  const labelled = leaders.map((leader, index) => {
    const from = index === 0 ? 0 : (leaders[index - 1]?.index ?? 0) + (leaders[index - 1]?.[0].length ?? 0);
    return { ...labelAtEnd(block.text.slice(from, leader.index), from), valueAt: leader.index + leader[0].length };
  });
  return labelled.flatMap(({ label, field, valueAt }, index) => {
    const end = labelled[index + 1]?.labelAt ?? block.text.length;
    const value = block.text.slice(valueAt, end).trimEnd();
    if (field === null || value === "") return [];
    const start = block.start + valueAt;
    return [make(field, label, { start, end: start + value.length }, value)];
  });
}

/** The longest label that ends a run of words; the words before it are the value of the label before. */
function labelAtEnd(words: string, offset: number): { label: string; field: HeaderField | null; labelAt: number } {
  const starts = [...words.matchAll(/\S+/gu)].map(({ index }) => index).slice(-WORDS_OF_LABEL);
  for (const start of starts) {
    const label = words.slice(start).trimEnd();
    const field = fieldOf(label);
    if (field !== null) return { label, field, labelAt: offset + start };
  }
  return { label: words.trim(), field: null, labelAt: offset + (starts[0] ?? 0) };
}

function underLabel(block: Block, next: Block | undefined): HeaderValue | null {
  if (next === undefined || next.cell?.cell !== block.cell?.cell || next.text.length > LONGEST_VALUE) return null;
  const words = block.text.trim();
  // A line of three words that is a label and nothing else needs no mark: "Title of report".
  const marked =
    block.kind === "heading" ||
    block.bold ||
    /[:?]$/u.test(words) ||
    /^(?:title|date|name) of (?:the )?\S+$/iu.test(words);
  const field = marked ? fieldOf(block.text) : null;
  if (field === null || fieldOf(next.text) !== null || LABELLED.test(next.text)) return null;
  return make(field, block.text, next, next.text);
}

function make(field: HeaderField, label: string, span: Span, value: string): HeaderValue {
  return { field, label, start: span.start, end: span.end, value: value.replace(/\s+/gu, " ").trim() };
}

/** What a label introduces, or null where the words are no label of a paper's head. */
export function fieldOf(label: string): HeaderField | null {
  if (label.length > LONGEST_LABEL) return null;
  const plain = label
    .toLowerCase()
    .replace(/[:?*\s.]{0,6}$/u, "")
    .trim();
  return labels.find(({ pattern }) => pattern.test(plain))?.field ?? null;
}
