import type { HeadingNode } from "../../document/tree.js";
import type { PrintedLabel } from "../printed-label.js";

/** A paragraph that may be a heading, with what stands around it. */
export interface HeadingCandidate {
  readonly text: string;
  readonly label: PrintedLabel | null;
  /** Whether it stands by itself: between empty lines, or over a long paragraph and under the end of one. */
  readonly alone: boolean;
  /** What comes next, null at the end of the text. */
  readonly next: { readonly text: string; readonly label: PrintedLabel | null } | null;
}

const LONGEST_HEADING = 110;
const LONGEST_UPPER_HEADING = 220;

/** What is printed under a label in the header of a paper ("Classification" / "Open"): a value, not a heading. */
const headerValue =
  /^(?:open|exempt|part exempt|confidential|public|restricted|key|non-key|yes|no|none|none identified|n\/a|not applicable|nil|all|all wards|county-?wide|borough-?wide|city-?wide|district-?wide|part (?:1|2|i|ii|a|b)|this page is (?:intentionally )?left blank|intentionally left blank)\.?$/iu;

const dateLine =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9},?\s\d{4}(?:,?\s.{0,20})?$/iu;
const contactLine = /@|https?:|www\.|\b\d{5}\s?\d{6}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/u;
const letterLine = /^(?:dear\s|yours\s(?:sincerely|faithfully)|to whom it may concern|cc\b|by e-?mail)/iu;
const bylineLine =
  /^(?:report\s(?:of|by|from|to)\b|presented by\b|author\b|prepared by\b|held (?:on|at|in)\b|(?:in|at) the\s.{0,60}(?:centre|hall|chamber|room|house|offices?)$|page\s\d|pages?\s\d|\(pages?)/iu;
/** A line that names who holds an office, as the foot of a report prints it. */
const officeLine =
  /^(?:cabinet member|portfolio holder|lead (?:member|officer|councillor)|chief (?:officer|executive)|(?:corporate |executive |strategic |interim |assistant |service )?director|head of service|councillors?|cllrs?|mrs?|ms|miss|dr|sir)\b(?!['’]s\s+(?:foreword|introduction|statement|report|announcements))/iu;
/** "Item 7: Ofsted inspection" and "Appendix A: Letter" are titles, not a label and its value. */
const numberedPart =
  /^(?:agenda item|item|appendix|annex|part|section|priority|theme|chapter|table|figure)\s[\dA-Z]{1,3}:/iu;
/** "RESOLVED:" leads into what was resolved and heads nothing. */
const resolution =
  /^(?:it was )?(?:unanimously )?(?:resolved|agreed|recommended|decided|noted)(?: unanimously)?(?: (?:that|to))?\s?[:–-]{0,2}$/iu;
const leadIn =
  /^(?:that|resolved|agreed|recommended|decided|noted|and|also|it was|members|the committee|councillor)\b/iu;

const gradeAtEnd = /\b(?:outstanding|good|requires improvement|inadequate)\.$/iu;
const FIRST_NUMBER = /^1\.?$/u;

/** The depth of a heading, or null where the paragraph is none. */
export function headingDepth(candidate: HeadingCandidate): HeadingNode["depth"] | null {
  const { text, label, alone, next } = candidate;
  if (!alone || next === null || text.length < 3 || !/\p{L}{3}/u.test(text)) return null;
  if (label !== null && (label.kind === "bullet" || label.kind === "letter" || label.style.startsWith("(")))
    return null;
  if (headerValue.test(text) || dateLine.test(text) || contactLine.test(text)) return null;
  if (letterLine.test(text) || bylineLine.test(text)) return null;
  if (officeLine.test(text) && !isUpperCase(text)) return null;
  if (resolution.test(text)) return null;
  if (isUpperCase(text)) return text.length <= LONGEST_UPPER_HEADING ? depthOf(label, 1) : null;
  if (text.length > LONGEST_HEADING || !/^["“‘([]?[\p{Lu}\d]/u.test(text)) return null;
  // "The experiences of care leavers: good." over the first of the numbered paragraphs is a heading with a full stop.
  const isVerdict = text.includes(":") || text.split(" ").length <= 6 || gradeAtEnd.test(text);
  const isOverFirst = label === null && next.label !== null && FIRST_NUMBER.test(next.label.text) && isVerdict;
  if (/[.;,!]["”’)]?$/u.test(text) && !(isOverFirst && text.endsWith("."))) return null;
  if (/\t| {3,}/u.test(text)) return null;
  // Older papers lead into their lists with ":-".
  const endsWithColon = /:\s?[-–—]?$/u.test(text);
  if (label !== null) return isNumberedHeading(label, next) && !endsWithColon ? depthOf(label, 2) : null;
  if (endsWithColon) return isTitleLike(text) && !leadIn.test(text) && !opensList(next) ? 3 : null;
  // "Contact: A Name" or a value with its label on one line belongs to the header of a paper.
  if (/^[^:]{2,40}:\s\S/u.test(text) && !numberedPart.test(text)) return null;
  return text.split(" ").length <= 16 ? 2 : null;
}

function isTitleLike(text: string): boolean {
  return text.split(" ").length <= 5;
}

function opensList(next: NonNullable<HeadingCandidate["next"]>): boolean {
  return next.label?.kind === "bullet" || next.label?.kind === "letter";
}

/** "1. Background" before "1.1 …", before a paragraph without number or before "(a)"; not "1. …" before "2. …". */
function isNumberedHeading(label: PrintedLabel, next: NonNullable<HeadingCandidate["next"]>): boolean {
  return next.label === null || next.label.style !== label.style;
}

function depthOf(label: PrintedLabel | null, unlabelled: 1 | 2): HeadingNode["depth"] {
  if (label === null) return unlabelled;
  const levels = label.text.split(".").filter((part) => part !== "").length;
  return levels <= 1 ? 2 : levels === 2 ? 3 : 4;
}

/** Whether a line is set in capitals. */
export function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) >= 5;
}
