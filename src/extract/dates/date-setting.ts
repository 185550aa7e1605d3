import type { Block, CellPlace } from "../../document/blocks.js";
import type { TableView } from "../../document/table-view.js";
import type { DocumentView } from "../../document/view.js";
import { isFromInspectorate } from "../../domain/document-types.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { SectionTree } from "../../sections/section.js";
import type { DateExpression } from "../../text/dates/date-expression.js";
import { addDays } from "../../text/dates/calendar.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import { parseDate } from "../../text/dates/parse-date.js";
import { splitSentences } from "../../text/sentences.js";
import type { ExtractionContext } from "../define-extractor.js";
import type { Identity } from "../identity.js";
import { endOfHead } from "../fragments/paper-head.js";

/** Where a date stands and how it lies to the dates that are known of the document: what the rules of roles look at. */
export interface DateSetting {
  readonly date: DateExpression;
  readonly edtf: string;
  readonly block: Block;
  /** The words before it, back to the date before it or to where its sentence begins, without weekday and article. */
  readonly before: string;
  /** The words after it, to the end of its sentence. */
  readonly after: string;
  /** Its part of the sentence, between semicolons, and the whole sentence with the one before it; without the date. */
  readonly clause: string;
  readonly passage: string;
  /** What names the value: the header of its column, the cell to its left, or the words before a colon; "" for none. */
  readonly label: string;
  /** The headings above it, innermost first, parted by " / ". */
  readonly headings: string;
  /** Nothing else stands in its paragraph or cell but weekday, time and the like. */
  readonly alone: boolean;
  /** It stands in a row that names the columns of a table. */
  readonly inHeaderRow: boolean;
  /** It stands at the beginning of the document, before its first chapter. */
  readonly opening: boolean;
  readonly house: "inspectorate" | "council";
  readonly documentType: Identity["documentType"];
  /** Seen from the day on which the document was written. */
  readonly time: "past" | "future" | "unknown";
  /**
   * Beside the inspection that the document is about: at the same time, up to four weeks before it, earlier, later;
   * "around" for a span that is much longer.
   */
  readonly inspection: "same" | "around" | "just-before" | "earlier" | "later" | "unknown";
  readonly isMeetingDate: boolean;
  readonly isPublicationDate: boolean;
  /** The month in which the inspection's report or letter was published, as `YYYY-MM`. */
  readonly publicationMonth: string | null;
  /** It stands in the row of a table about several authorities that is not this document's authority's. */
  readonly inRowOfAnother: boolean;
  readonly meetingDateKnown: boolean;
  /** It is settled that the document is about no inspection of children's services: those it names are of others. */
  readonly aboutNoInspection: boolean;
  /** Whether the sentence names another authority before the date, and after its own: "Neighbouring Hull was judged …". */
  readonly namesAnother: () => boolean;
}

/** How many blocks a document's own header can take, and how long the words around a date are that a rule may read. */
const OPENING_BLOCKS = 30;
const REACH_BEFORE = 260;
const REACH_AFTER = 180;
const LONGEST_LABEL = 60;
const LONGEST_ALONE = 120;
/** Ofsted gives notice one week ahead of a standard inspection; older frameworks and joint ones stay within four. */
const NOTICE_DAYS = 28;
/** How far a printed span may reach beyond the inspection and still be its: a month, or two where it ran over. */
const OVERLAP_DAYS = 45;
/** A paper about an inspection is written within a year and a half of it; an inspection before that is an earlier one. */
const LONG_BEFORE_DAYS = 550;

/** A label whose value it runs to in dots, as in forms that were typed. */
const LED_BY_DOTS = /(?:^|[\s])(\p{Lu}[^.\n]{2,40}?)\s?(?:\.{4,80}|…{2,40})\s?$/u;
const TAIL_BEFORE =
  /(?:\b(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)[.,]?\s{1,2}){1,3}$/iu;

/** Reads the settings of a document's dates; it keeps what is the same for all of them. */
export class DateSettings {
  readonly #view: DocumentView;
  readonly #sections: SectionTree;
  readonly #identity: Identity;
  readonly #openingEnd: number;
  readonly #settled: boolean;
  #tables: ReadonlyMap<object, TableView> | null = null;

  /** `settled` tells whether the identity is whole; before that a missing framework says nothing. */
  constructor({ view, sections, identity }: ExtractionContext, settled = false) {
    this.#view = view;
    this.#sections = sections;
    this.#identity = identity;
    this.#settled = settled;
    const firstChapter = view.blocks.findIndex(
      (block, index) => index > 0 && block.kind === "heading" && block.label !== null && block.cell === null,
    );
    this.#openingEnd = Math.min(
      OPENING_BLOCKS,
      firstChapter < 0 ? OPENING_BLOCKS : firstChapter,
      isFromInspectorate(identity.documentType) ? OPENING_BLOCKS : endOfHead(view.blocks),
    );
  }

  /** The setting of every date of one block; the sentences are split once. */
  read(block: Block, index: number, dates: readonly (DateExpression & { readonly edtf: string })[]): DateSetting[] {
    const { text } = block;
    const sentences = splitSentences(text);
    const alone = dates.length === 1 && text.length <= LONGEST_ALONE && parseDate(text) !== null;
    let at = 0;
    return dates.map((date, number) => {
      while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) < date.end) at++;
      const sentence = sentences[at] ?? { start: 0, end: text.length };
      const from = Math.max(sentence.start, date.start - REACH_BEFORE);
      const whole = text.slice(from, date.start);
      const after = text.slice(date.end, Math.min(sentence.end, date.end + REACH_AFTER));
      const near = text.slice(Math.max(from, dates[number - 1]?.end ?? 0), date.start);
      const sentenceBefore = sentences[at - 1];
      const passageBefore = sentenceBefore === undefined ? "" : text.slice(sentenceBefore.start, sentenceBefore.end);
      const { edtf } = date;
      const label = this.#labelOf(block, index, date);
      const before = near.replace(TAIL_BEFORE, "");
      return {
        date,
        edtf,
        block,
        before: label.apart && before.trim() === "" ? `${label.words} ` : before,
        after,
        clause: `${whole.slice(whole.lastIndexOf(";") + 1)} ${after.split(";", 1)[0] ?? ""}`,
        passage: `${passageBefore.slice(-REACH_BEFORE)} ${whole} ${after}`,
        label: label.words,
        headings: this.#headingsOf(block, index),
        alone,
        inHeaderRow: block.cell?.row.data.header === true,
        opening: index < this.#openingEnd,
        house: isFromInspectorate(this.#identity.documentType) ? "inspectorate" : "council",
        documentType: this.#identity.documentType,
        time: this.#timeOf(edtf),
        inspection: this.#inspectionOf(edtf),
        isMeetingDate: edtf === this.#identity.meetingDate,
        isPublicationDate: edtf === this.#identity.publishedDate,
        publicationMonth: this.#identity.publishedDate?.slice(0, 7) ?? null,
        inRowOfAnother: this.#isRowOfAnother(block),
        meetingDateKnown: this.#identity.meetingDate !== null,
        aboutNoInspection:
          this.#settled && this.#identity.framework === null && !isFromInspectorate(this.#identity.documentType),
        namesAnother: () => this.#namesAnother(text.slice(from, date.start)),
      };
    });
  }

  #labelOf(block: Block, index: number, date: DateExpression): Label {
    const inCell = block.cell === null ? NO_LABEL : this.#labelOfCell(block.cell);
    if (inCell.words !== "") return inCell;
    const near = block.text.slice(Math.max(0, date.start - 2 * LONGEST_LABEL), date.start);
    const line = near.slice(near.lastIndexOf("\n") + 1);
    const led = LED_BY_DOTS.exec(line)?.[1];
    if (led !== undefined) return { words: plainLabel(led), apart: true };
    const colon = line.lastIndexOf(":");
    const sentence = line.slice(
      Math.max(line.lastIndexOf(". ", colon), line.lastIndexOf(";", colon)) + 1,
      Math.max(colon, 0),
    );
    const opensLine = sentence.length === colon && date.start === line.length;
    const nextToDate =
      line
        .slice(colon + 1)
        .replace(TAIL_BEFORE, "")
        .trim() === "";
    if (colon > 0 && opensLine && sentence.length <= LONGEST_LABEL)
      return { words: plainLabel(sentence), apart: false };
    if (colon > 0 && nextToDate) return { words: plainLabel(sentence.slice(-LONGEST_LABEL)), apart: false };
    // A label on a line of its own, above a date that stands alone.
    const above = this.#view.blocks[index - 1];
    if (above !== undefined && above.text.length <= LONGEST_LABEL && /:\s*$/u.test(above.text) && date.start < 20) {
      return { words: plainLabel(above.text), apart: true };
    }
    return NO_LABEL;
  }

  /** The column's header; without one the nearest cell to the left, which names the value in a table of labels. */
  #labelOfCell(place: CellPlace): Label {
    if (place.row.data.header) return NO_LABEL;
    this.#tables ??= new Map(this.#view.tables.map((table) => [table.node, table]));
    const table = this.#tables.get(place.table);
    const column = place.cell.data.column;
    const header = table?.headers[column] ?? "";
    if (header !== "") return { words: plainLabel(header), apart: false };
    const row = table?.rows.find((each) => each.node === place.row);
    const left = row?.cells.findLast((cell) => cell.column < column && cell.text !== "");
    if (left === undefined || left.text.length > LONGEST_LABEL) return NO_LABEL;
    return { words: plainLabel(left.text), apart: true };
  }

  #namesAnother(words: string): boolean {
    const { authority } = this.#identity;
    const last = findAuthorityNames(words).at(-1);
    return authority !== null && last !== undefined && last.authority.name !== authority.name;
  }

  #isRowOfAnother(block: Block): boolean {
    const place = block.cell;
    const first = place?.row.children[0];
    if (place === null || first === undefined || first === place.cell || place.table.children.length < 3) return false;
    const named = this.#view.text.slice(first.data.span.start, first.data.span.end);
    return this.#identity.authority === null || !named.includes(this.#identity.authority.name);
  }

  /** A short bold line directly above stands for a heading where the document marks none. */
  #headingsOf(block: Block, index: number): string {
    const titles: string[] = [];
    const above = this.#view.blocks[index - 1];
    if (above !== undefined && above.kind === "paragraph" && above.bold && above.text.length <= LONGEST_LABEL) {
      titles.push(plainLabel(above.text));
    }
    for (let section = this.#sections.sectionOf(block); ;) {
      if (section.heading !== null && section.heading !== block) titles.push(section.title);
      if (section.parent === null) return titles.join(" / ");
      section = section.parent;
    }
  }

  #timeOf(edtf: string): DateSetting["time"] {
    const { documentDate, meetingDate, publishedDate, endDate, documentType } = this.#identity;
    const now = (isFromInspectorate(documentType) ? null : meetingDate) ?? documentDate ?? publishedDate ?? endDate;
    const bounds = edtfBounds(edtf);
    if (now === null || bounds === null) return "unknown";
    return bounds.last > now ? "future" : "past";
  }

  #inspectionOf(edtf: string): DateSetting["inspection"] {
    const { startDate, endDate } = this.#identity;
    const bounds = edtfBounds(edtf);
    const start = startDate ?? endDate;
    const end = endDate ?? startDate;
    if (bounds === null) return "unknown";
    if (start === null || end === null) {
      const written = this.#identity.meetingDate ?? this.#identity.documentDate;
      return written !== null && bounds.last < addDays(written, -LONG_BEFORE_DAYS) ? "earlier" : "unknown";
    }
    if (bounds.first <= end && bounds.last >= start) {
      const near = bounds.first >= addDays(start, -OVERLAP_DAYS) && bounds.last <= addDays(end, OVERLAP_DAYS);
      return near ? "same" : "around";
    }
    if (bounds.first > end) return "later";
    return bounds.last >= addDays(start, -NOTICE_DAYS) ? "just-before" : "earlier";
  }
}

interface Label {
  readonly words: string;
  /** Whether it stands in a cell or on a line of its own, so that the words before the date do not hold it. */
  readonly apart: boolean;
}

const NO_LABEL: Label = { words: "", apart: false };

function plainLabel(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\s:*]+$/u, "")
    .trim();
}
