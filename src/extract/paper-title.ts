import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Span } from "../text/span.js";
import { isName, lengthOfLetterhead, namesBody, namesPerson } from "./fragments/committee-names.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { fieldOf } from "./fragments/header-values.js";
import { indexOfItemLine } from "./fragments/item-page.js";
import { endOfHead, opensChapter } from "./fragments/paper-head.js";

const OPENING_BLOCKS = 24;
const LONGEST_TITLE = 260;
const LONGEST_PLAIN_TITLE = 160;

/** Lines at a paper's head that are not its title. */
const NOT_TITLE =
  /^(?:agenda item(?: no\.?)?(?: \d+)?|agenda(?: and minutes)?|minutes\s?:?|no\.? \|? ?items?|(?:additional|supporting) documents\s?:?|item \d+.*|(?:joint )?report(?: (?:to|of|by|from|for)\b.*)?|(?:cover(?:ing)? )?(?:sheet|report)|(?:discussion |briefing )?paper (?:for|to)\b.*|.{3,60}\b(?:children['’]?s|care) trust|public report|open report|unrestricted.*|part (?:i|1|a)\b.*|issue - .*|issue details|(?:search|published) decisions|decisions published|(?:issue |officer )?decision details|.{0,60}\bagenda item|meetings?|(?!questions?\b|answers?\b|.{0,60}\b(?:inspection|plan|at)\b).{0,60}\bcouncil|(?:the )?(?:london |royal |metropolitan )(?:borough of .{3,40})|city of .{3,30}|.{0,40}\bMDC|classification.*|for (?:publication|decision|information).*|\d{1,3}(?:\.\d{0,3})*[.)]?\s?(?!.{0,40}\b(?:months?|years?|weeks?|days?|steps?|minutes?)\b).*|from\b.*|to\b.*|to the (?:chair|members|leader)\b.*|by:?\s.*|appendix.*|contents|summary:?|purpose.*|recommendations?:?.*|introduction|background|(?:version|draft|issue|revision)(?: (?:no\.?|number|control))?\s?:?\s?v?[\w.]{0,8}|v\d[\w.]{0,6}|yes|no|all|none|public|private|open|exempt|confidential|restricted|key decision.*|wards?\b.*|(?:electoral )?divisions?\b.*|(?:ofsted|department for|ministry of|home office)(?: (?:education|housing|health)\b.{0,60})?|(?:members?|councillors?)['’]?s?['’]? briefing(?: note| paper)?|briefing (?:note|paper)|(?:news|press|media) (?:release|statement)|tel(?:ephone)?\b.*|skip (?:to|navigation)\b.*|(?:accept|manage|about)?\s?(?:all )?cookies\b.{0,60}|(?:main )?(?:menu|navigation)|you are here\b.*|(?:sign|log) ?in\b.{0,40}|(?:print|share) this page|home\s?[>›»/|].*)$/iu;
const REPORT_COLON_TITLE =
  /^report (?:of|by|to)\b(?!.{3,200}\b(?:wards?|date|author|portfolio|contact|classification|status|key decision|item)(?: affected| holder| officer)?\s?:).{3,200}:\s.{5,200}$/iu;
/** A label in front of its value, as "Meeting date: 20 June 2013" or "Cabinet Member: Cllr Barnes". */
const LABEL = /^(?<label>[\p{L}][^:\n]{1,54}?)\s?:(?:\s|$)/u;
/** The same with a dash: "Wards affected - All". */
const LABEL_AND_DASH = /^(?<label>[\p{L}][^:\n–—]{1,40}?)\s[–—-]\s/u;
/** A person and the post: "Councillor Fiona Baker", "Director of Children's Services". */
const PERSON =
  /^(?:(?:county )?councillor|cllr|mr|mrs|ms|dr|miss)\b|^.{0,60}\b(?:director|chief executive|head of service|monitoring officer)\b.{0,60}$/iu;
/** Words that make a line of capitals a subject, though it ends in a body's name: "APPOINTMENT TO THE BOARD". */
const SUBJECT =
  /\b(?:appoint\w*|establish\w*|creation|review|membership|update|report|terms|role|chair|work|progress|letter|response|outcome|annual|proposal|a|an)\b/iu;
/** What papers are about: "Children's social care: Ofsted focused visit" is a title, "Contact: Jo Fell" a label. */
const SUBJECT_OF_PAPERS =
  /\b(?:ofsted|inspections?|ILACS|SEND|JTAI|visit|improvement|plan|strategy|review|update|response|outcome|progress|performance|annual report)\b/iu;
const BODY_AT_END =
  /\b(?:cabinet|committee|sub-?committee|panel|board|sub-board|sub-?group|commission|executive|forum|assembly|council)(?:\s?\([^)]{1,60}\))?$/iu;
const TIME =
  /\b(?:at\s)?\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|noon)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
/** A title says of what it is; a sentence ends with a stop, and a list item has one word or two. */
const FEWEST_WORDS = 3;

/**
 * Reads the title of a council's paper where no label introduces it: the first heading or bold line of its head that is
 * no committee, date, person, label, item number or name of the council, or, where the head marks none, its first plain
 * line of that kind; for minutes and agendas the headings at the top, joined.
 */
export const paperTitle = defineExtractor({
  id: "paper-title",
  fields: ["title"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view, identity }) {
    const opening = withoutQuestions(view.blocks.slice(0, OPENING_BLOCKS));
    const ofMeeting = identity.documentType === "minutes" || identity.documentType === "agenda";
    const page = titleOfItemPage(opening) ?? (ofMeeting ? bodyAtTop(opening) : null) ?? webPageTitle(opening);
    if (page !== null || ofMeeting) {
      const span = withoutDay(view, page) ?? headingsAtTop(opening);
      if (span !== null)
        yield candidate(view, "title", view.wordsOf(span), span, { rule: "paper-title/top", rank: 70 });
    }
    const chapters = view.blocks[endOfHead(view.blocks)];
    const head = opening.filter(({ index }) => chapters === undefined || index < chapters.index);
    const marked = head.findIndex(
      (block, index) => isMarked(block) && !isChapter(block) && (isTitleLine(block) || runsOn(block, head[index + 1])),
    );
    const plain = head.findIndex(
      (block, index) => index > 0 && block.cell === null && !isChapter(block) && isPlainTitle(block),
    );
    const inFrontSheet = head.findIndex((block) => isAloneInRow(block) && isPlainTitle(block));
    const index = [marked, plain, inFrontSheet].find((found) => found >= 0) ?? -1;
    if (index >= 0) {
      const span = wholeTitle(head, index);
      const rule = marked >= 0 ? "paper-title/heading" : "paper-title/line";
      yield candidate(view, "title", view.wordsOf(span), span, { rule, rank: marked >= 0 ? 60 : 56 });
      return;
    }
    const first = opening.find((block) => isMarked(block) && isTitleLine(block) && !isChapter(block));
    if (first === undefined) return;
    yield candidate(view, "title", view.wordsOf(first), first, { rule: "paper-title/first-heading", rank: 50 });
  },
});

/** A page of questions and answers heads each answer with its question; a page of one question may be named by it. */
function withoutQuestions(opening: readonly Block[]): readonly Block[] {
  const isQuestion = (block: Block): boolean => isMarked(block) && block.text.trim().endsWith("?");
  const questions = opening.filter(isQuestion);
  const [first] = questions;
  // A page whose first heading asks, above headings of lower rank, is named by what it asks.
  const isTitle = (block: Block): boolean =>
    block === first &&
    block.kind === "heading" &&
    questions.every((other) => other === block || other.kind !== "heading" || other.headingDepth > block.headingDepth);
  return questions.length < 2 ? opening : opening.filter((block) => !isQuestion(block) || isTitle(block));
}

/** What such a page is called where its name is short. */
const QUESTIONS_PAGE = /^(?:FAQs?|Q ?(?:&|and) ?As?)$/iu;

function isMarked(block: Block): boolean {
  const text = block.text.trim();
  if (block.cell !== null) return false;
  return block.kind === "heading" || block.bold || REPORT_COLON_TITLE.test(text);
}

function hasWordsOfTitle(block: Block): boolean {
  const text = block.text.trim();
  if (REPORT_COLON_TITLE.test(text) || QUESTIONS_PAGE.test(text)) return true;
  return text.length >= 8 && text.length <= LONGEST_TITLE && !NOT_TITLE.test(text) && !/[.:]$/u.test(text);
}

function isTitleLine(block: Block): boolean {
  const text = block.text.trim();
  if (REPORT_COLON_TITLE.test(text) && text.length <= LONGEST_TITLE) return true;
  if (!hasWordsOfTitle(block)) return false;
  const label = (LABEL.exec(text) ?? LABEL_AND_DASH.exec(text))?.groups?.["label"];
  return !(label !== undefined && fieldOf(label) !== null) && !isPerson(text) && !isBodyLine(text) && !isDateLine(text);
}

/** A line that is set like any other and yet stands alone in the head, as in papers kept as plain text. */
function isPlainTitle(block: Block): boolean {
  const text = block.text.trim();
  return (
    block.item === null &&
    text.length <= LONGEST_PLAIN_TITLE &&
    /^[\p{Lu}\p{N}"“‘']/u.test(text) &&
    !/[.:;,?]$/u.test(text) &&
    !/\b[\w.]+@[\w.]+|\.{4}/u.test(text) &&
    text.split(/\s+/u).length >= FEWEST_WORDS &&
    (LABEL.exec(text) === null || (SUBJECT_OF_PAPERS.test(text) && !namesPerson(text))) &&
    isTitleLine(block)
  );
}

/** A numbered heading is a chapter's, unless it says what papers are about. */
function isChapter(block: Block): boolean {
  return opensChapter(block) || (block.label !== null && !SUBJECT_OF_PAPERS.test(block.text));
}

/** A front sheet laid out as a table has its title in a row of its own. */
function isAloneInRow({ cell, text }: Block): boolean {
  if (cell === null || cell.row.data.header) return false;
  const span = cell.cell.data.span;
  const others = cell.row.children.filter(
    (other) => other !== cell.cell && other.data.span.end > other.data.span.start,
  );
  return others.length === 0 && span.end - span.start === text.length;
}

/** "DIRECTOR OF CHILDREN'S SERVICES: SALLY HODGE" names a person; a title may have a director in it behind its subject. */
function isPerson(text: string): boolean {
  return PERSON.test(text) && !/\b(?:report|review|plan|inspection|outcome|response|update|ofsted)\b/iu.test(text);
}

function isBodyLine(text: string): boolean {
  const [date] = findDates(text);
  const words = text
    .slice(lengthOfLetterhead(text), date?.start ?? text.length)
    .replace(TIME, "")
    .replace(/^[\s,–—-]+|[\s,–—-]+$/gu, "");
  // One who decides alone: "Cabinet Member for Children and Families, 3 March 2022".
  if (namesPerson(words)) return isName(words);
  if (!BODY_AT_END.test(words) || SUBJECT.test(words)) return false;
  const rest =
    date === undefined
      ? ""
      : text
          .slice(date.end)
          .replace(TIME, "")
          .replace(/[\s,.–—-]+/gu, "");
  return rest === "" && namesBody(words) && isName(words);
}

function isDateLine(text: string): boolean {
  const [date] = findDates(text);
  if (date === undefined) return false;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return rest.replace(TIME, "").replace(/[^\p{L}]+/gu, "").length <= 12;
}

/** A title that runs over two lines: the first ends with a colon, a dash or a small word. */
function wholeTitle(head: readonly Block[], index: number): Span {
  const [first, second] = [head[index], head[index + 1]];
  if (first === undefined) return { start: 0, end: 0 };
  return second !== undefined && runsOn(first, second) ? { start: first.start, end: second.end } : first;
}

function runsOn(first: Block, second: Block | undefined): boolean {
  if (second === undefined || second.cell !== null || second.kind !== first.kind || second.bold !== first.bold)
    return false;
  if (!/(?:[:–—-]|\b(?:and|of|the|for|to|in|on|by|with|from))$/iu.test(first.text.trim())) return false;
  return SUBJECT_OF_PAPERS.test(first.text) && !namesPerson(first.text) && isTitleLine(second);
}

/** What an item's page says under its title: what the item is for, whose report it is, what came of it. */
const BELOW_ITEM_TITLE =
  /^(?:(?:minutes|decisions?|purpose(?: of (?:the )?(?:report|item))?|additional documents|supporting documents)\s?:|to (?:consider|receive|note|approve|agree|confirm)\b|(?:joint )?reports? (?:of|by|from)\b|meeting of\b)/iu;

/** A page of one item has the item's title under the line that says so, however long it is and however it is set. */
function titleOfItemPage(opening: readonly Block[]): Block | null {
  const at = indexOfItemLine(opening);
  const below = at < 0 ? undefined : opening[at + 1];
  if (below === undefined || below.cell !== null || below.item !== null || below.text.length > LONGEST_ITEM_TITLE)
    return null;
  return BELOW_ITEM_TITLE.test(below.text) || /[.:]$/u.test(below.text.trim()) ? null : below;
}

const LONGEST_ITEM_TITLE = 320;

/** The body and its day at the top of a meeting's page, in one line or two, set like any other. */
function bodyAtTop(opening: readonly Block[]): Block | null {
  const line = opening.slice(0, 3).find(({ cell, item, kind, text }, index) => {
    if (cell !== null || item !== null || kind === "heading" || text.length > LONGEST_PLAIN_TITLE) return false;
    return isBodyLine(text) && (findDates(text).length > 0 || isDateLine(opening[index + 1]?.text ?? ""));
  });
  return line ?? null;
}

/** On a web page the day and hour of the meeting behind the body's name are no part of the title. */
function withoutDay(view: DocumentView, span: Span | null): Span | null {
  if (span === null) return null;
  const text = view.text.slice(span.start, span.end);
  const [date] = findDates(text);
  if (date === undefined || !isBodyLine(text)) return span;
  const name = text
    .slice(0, date.start)
    .replace(TIME, "")
    .replace(/[\s,–—-]+$/u, "");
  return name === "" ? span : { start: span.start, end: span.start + name.length };
}

/** What a council's meeting software calls a page, above the item's own title. */
const PAGE_NAME =
  /^(?:agenda item|issue(?: details| ?[–-] .{3,40})?|decision(?: details)?|search decisions|agenda(?:,| and)(?: \w+){0,2} (?:minutes|decisions).{0,60})$|\bagenda item$/iu;
/** The site's name may stand above the page's. */
const PAGE_NAME_BLOCKS = 4;

/** A council's meeting software heads a page "Agenda item" or "Issue - …" and prints the item's own title under it. */
function webPageTitle(opening: readonly Block[]): Block | null {
  const at = opening.slice(0, PAGE_NAME_BLOCKS).findIndex(({ text }) => PAGE_NAME.test(text.trim()));
  if (at < 0) return null;
  const below = opening.slice(at + 1);
  const heading = below.find(
    (block) =>
      block.kind === "heading" && !NOT_TITLE.test(block.text.trim()) && !BELOW_ITEM_TITLE.test(block.text.trim()),
  );
  if (opening[at]?.kind === "heading" && heading === below[0]) return heading ?? null;
  // Kept as plain text the page has no headings: the title is the line below the page's name.
  const [next] = below;
  const isLine =
    next !== undefined && next.cell === null && next.item === null && next.text.length <= LONGEST_PLAIN_TITLE;
  if (isLine && !NOT_TITLE.test(next.text.trim()) && !isBodyLine(next.text) && LABEL.exec(next.text) === null)
    return next;
  return heading ?? null;
}

/** A line at the head of minutes that says what they are and when the body met. */
const TELLS_OF_MEETING =
  /^(?:draft )?(?:minutes|notes)(?:\s?:?$| of (?:the|a|an) (?:\w+ )?meeting held (?:on|at|in)\b)/iu;

/** The headings at the head of minutes, or its first bold line that names the body, from first to last. */
function headingsAtTop(opening: readonly Block[]): Span | null {
  const count = opening.findIndex((block) => block.kind !== "heading" || block.cell !== null);
  const top = opening.slice(0, Math.min(count < 0 ? opening.length : count, 3));
  const [first] = top;
  // What stands below the body's name says when it met, or is the first of its items.
  const told = top.findIndex(({ text }, index) => index > 0 && TELLS_OF_MEETING.test(text.trim()));
  const body = top.findIndex(({ text }) => isBodyLine(text.trim()) && findDates(text).length > 0);
  const end = Math.min(told < 0 ? top.length : told, body < 0 ? top.length : body + 1);
  const last = top[end - 1];
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  return (
    opening.find(
      (block) => block.cell === null && (block.bold || block.kind === "heading") && !NOT_TITLE.test(block.text.trim()),
    ) ?? null
  );
}
