import type { Block } from "../document/blocks.js";

/**
 * How a document begins inside a pack. Each opening is a set of signs that stand close together at a document's head;
 * `needs` of them make it one.
 */
export interface PartOpening {
  readonly id: string;
  /** How many blocks the head of such a document has. */
  readonly reach: number;
  /** The same where the format has no pages: a head that reached further would take in the document behind its own. */
  readonly reachWithoutPages?: number;
  readonly needs: number;
  readonly signs: readonly RegExp[];
  /** Signs of which at least one must be there. */
  readonly key?: RegExp;
  /** Whether the key has to stand in the first block of the head, where the format has no pages to tell heads by. */
  readonly startsWith?: RegExp;
}

export const partOpenings: readonly PartOpening[] = [
  {
    id: "inspectorate-letter",
    reach: 34,
    needs: 2,
    signs: [
      /^dear\b.{0,120}$/iu,
      /^(?:this letter (?:summarises|sets out|contains|outlines)|(?:ILACS )?(?:focused|monitoring|assurance) visit (?:to|of)|joint (?:targeted )?(?:area )?inspection of)/iu,
      /^(?:this (?:inspection|visit) took place|between \d{1,2} .{3,40}(?:ofsted|inspector))/iu,
    ],
    key: /^dear\b/iu,
    startsWith: /^(?:ofsted|piccadilly gate|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})$/iu,
  },
  {
    id: "inspection-report",
    reach: 14,
    needs: 2,
    signs: [
      /\b(?:re-?)?inspection of\b/iu,
      /^inspection dates?\s?:/iu,
      /^(?:lead|reporting) inspector\s?:?/iu,
      /^report published\s?:/iu,
    ],
    key: /^inspection dates?\s?:/iu,
    startsWith: /\b(?:re-?)?inspection of\b/iu,
  },
  {
    id: "minutes",
    reach: 14,
    reachWithoutPages: 8,
    needs: 2,
    signs: [
      /^(?:present|members present|councillors present|also present|in attendance|apologies(?: for absence)?)\b/iu,
      // Minutes approve those of the meeting before ("AGREED, that the minutes of the meeting … be signed."), agendas ask
      // for it ("To approve the minutes …"), and web pages link to them ("Minutes of the meeting held on … PDF 80 KB").
      /^(?!.{0,200}\b(?:agreed?|approved?|approval|sign(?:ed)?|confirm(?:ed)?|resolved|record|considered|consideration|receive[ds]?|noted|accuracy|PDF|DOCX?)\b).{0,60}\bminutes of (?:the|a) (?!previous|last|proceedings).{0,60}meeting\b|^minutes$/iu,
      /\(in the chair\)|\(chair(?:man|person)?\)/iu,
      /\bheld (?:on|at|in)\b/iu,
    ],
    key: /^(?:present|members present|councillors present)\b|^(?!.{0,200}\b(?:agreed?|approved?|approval|sign(?:ed)?|confirm(?:ed)?|resolved|record|considered|consideration|receive[ds]?|noted|accuracy|PDF|DOCX?)\b).{0,60}\bminutes of (?:the|a) (?!previous|last|proceedings).{0,60}meeting\b/iu,
    startsWith:
      /^(?!minutes\s?:?$|minutes of (?:the )?(?:previous|last)\b).{0,160}?\b(?:minutes|cabinet|committee|panel|board|council|sub-?committee)\b/iu,
  },
  {
    id: "agenda",
    reach: 14,
    needs: 2,
    signs: [
      /^(?:.{0,60}[–-] ?)?(?:supplementary )?a ?g ?e ?n ?d ?a(?: no\.? ?\d+)?$|(?<!\bon (?:the |this )?)\bagenda\b.{0,20}$|\bsummons\b/iu,
      /^(?:date|date and time|time|venue|place|contact)\b/iu,
      /\b(?:will be held|is summoned)\b/iu,
    ],
    key: /\ba ?g ?e ?n ?d ?a\b/iu,
    startsWith: /(?<!\bon (?:the |this )?)\bagenda\b|\bsummons\b/iu,
  },
  {
    id: "committee-report",
    reach: 16,
    needs: 2,
    signs: [
      /^report (?:to|of|by|from|author|title)\b/iu,
      /^(?:from|to)\s?:/iu,
      /^(?:author|lead officer|officer contact|contact officer|contact|officer)\b/iu,
      /^(?:portfolio(?: holder)?|lead member|cabinet member|executive member)\b/iu,
      /^(?:subject|title(?: of report)?|item title|report title|purpose|purpose of (?:the )?report)\b/iu,
      /^(?:wards?(?:\(s\))?(?: affected)?|divisions?(?:\(s\))?|key decision|classification|confidentiality)\b/iu,
      /^(?:reason for (?:the )?(?:decision|report)|executive summary|summary|purpose(?: of (?:the )?report)?|recommendations?(?:\(s\))?):?$/iu,
      /^(?:meeting date|date of meeting|name of meeting|decision maker)\b/iu,
    ],
    key: /^(?:report (?:to|of|by|from|title|author)|from\s?:|title of report|decision maker|name of meeting|portfolio holder|officer contact|lead officer|subject\s?:)/iu,
    startsWith:
      /^(?:report (?:to|of|title)|.{0,80}\b(?:cabinet|committee|panel|board|council|executive)\b.{0,60}|title of report|from\s?:)/iu,
  },
];

/** A page on which nothing is meant to stand, as printed in packs between documents. */
export const BLANK_PAGE =
  /^(?:this page (?:is|has been) (?:intentionally|deliberately) (?:left )?blank|page intentionally left blank|page \d{1,4})\.?$/iu;

/** How many blocks the head of such a document has. */
export function reachOf(opening: PartOpening, withoutPages: boolean): number {
  return (withoutPages ? opening.reachWithoutPages : undefined) ?? opening.reach;
}

/** Whether a head has the signs of an opening. */
export function opensPart(opening: PartOpening, head: readonly Block[], withoutPages: boolean): boolean {
  const near = head.slice(0, reachOf(opening, withoutPages));
  if (opening.key !== undefined && !near.some(({ text }) => opening.key?.test(text.trim()))) return false;
  const found = opening.signs.filter((sign) => near.some(({ text }) => sign.test(text.trim())));
  // A table of contact details inside a paper has some of a head's labels; the top of a page it does not have.
  return found.length >= opening.needs + (withoutPages && opening.id === "committee-report" ? 1 : 0);
}
