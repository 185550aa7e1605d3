import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import type { Span } from "../../text/span.js";

/** What a label at a paper's head introduces. */
export type HeaderField =
  | "title"
  | "committee"
  | "meeting_date"
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
      /^(?:title|title of (?:the )?(?:report|paper|decision|item)|report title|item title|item name|agenda item title|subject(?: matter)?(?: ?\/ ?title of decision)?|report subject|decision title|name of (?:report|paper)|topic|re)$/u,
  },
  {
    field: "meeting_date",
    pattern:
      /^(?:meeting date|date of (?:the )?(?:meeting|committee|cabinet|board|panel|decision)|date(?: and time)?(?: of meeting)?|decision date|(?:board|committee|cabinet|panel) (?:meeting|date)|taken on|on|for (?:the )?meeting on|when)$/u,
  },
  {
    field: "committee",
    pattern:
      /^(?:meeting|committee|meeting of|name of (?:meeting|committee|body)|body|decision[- ]maker|decision[- ]making body|decision to be taken by|decision taken by|report to|to|for consideration by|board|forum|considered by|submitted to|reporting to|presented to)$/u,
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
    pattern: /^(?:(?:is (?:this|it) a )?key decision(?: \(yes\/no\))?|type of decision|decision type|decision)$/u,
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
const LABELLED = /^(?<label>[\p{L}][^:\n]{1,54}?)\s?[:?]\s{0,3}(?<value>.{1,400})$/u;
/** "Report of Director of Children's Services", "Report to Scrutiny Panel 3rd March 2020": a label without a colon. */
const SPOKEN = /^(?<label>report (?:of|to|by|from))(?: the)? (?<value>.{3,200})$/iu;

/**
 * The labelled values at a paper's head, in whatever dress: a table of labels and values, "Label: value" lines, or a
 * label that stands alone above its value.
 */
export function readHeader(view: DocumentView): HeaderValue[] {
  const head = view.blocks.slice(0, HEAD_BLOCKS);
  const values: HeaderValue[] = [];
  head.forEach((block, index) => {
    const value = inCell(block, head, index) ?? onLine(block) ?? underLabel(block, head[index + 1]);
    if (value !== null) values.push(value);
  });
  return values;
}

function inCell(block: Block, head: readonly Block[], index: number): HeaderValue | null {
  const { cell } = block;
  if (cell === null) return null;
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
  const end = block.start + block.text.trimEnd().length;
  return make(field, label, { start: end - value.trimEnd().length, end }, value);
}

function underLabel(block: Block, next: Block | undefined): HeaderValue | null {
  if (next === undefined || next.cell?.cell !== block.cell?.cell || next.text.length > LONGEST_VALUE) return null;
  const marked = block.kind === "heading" || block.bold || /[:?]$/u.test(block.text.trim());
  const field = marked ? fieldOf(block.text) : null;
  if (field === null || fieldOf(next.text) !== null || LABELLED.test(next.text)) return null;
  return make(field, block.text, next, next.text);
}

function make(field: HeaderField, label: string, span: Span, value: string): HeaderValue {
  return { field, label, start: span.start, end: span.end, value: value.replace(/\s+/gu, " ").trim() };
}

function fieldOf(label: string): HeaderField | null {
  if (label.length > LONGEST_LABEL) return null;
  const plain = label
    .toLowerCase()
    .replace(/[:?*\s.]{0,6}$/u, "")
    .trim();
  return labels.find(({ pattern }) => pattern.test(plain))?.field ?? null;
}
