import type { Span } from "../../text/span.js";

/** A person's name as printed, without title or post. */
export interface PersonName extends Span {
  readonly name: string;
}

const CAPITALISED = "\\p{Lu}[\\p{L}'’-]{1,30}";
const PARTICLE = "(?:\\p{Lu}\\.?|de|van|von|der|du|la|le|el|al|bin|ap|mc|O)";
const NAME = new RegExp(`${CAPITALISED}(?:\\s${PARTICLE}){0,2}(?:\\s${CAPITALISED}){1,3}`, "gu");

/**
 * Titles and posts that stand between or behind inspectors' names. They are blanked out, not cut, so that offsets
 * stay those of the text: "Ada Marlowe, HMI, and Tom O’Dell, HMI", "Ada Marlowe, Her Majesty’s Inspector (HMI) Social
 * Care, and Una Byrne, HMI Schools".
 */
const POSTS =
  /(?:H(?:is|er) Majesty['’]s(?: Chief)? Inspectors?(?: of [A-Z]\w{2,20})?|Ofsted(?: Inspectors?)?|Regulatory Inspection Managers?|Social Care(?: Regulatory)?(?: Inspectors?)?|S?HMIs?|Schools|\b(?:Dr|Mrs?|Ms|Miss|Sir|Dame|Professor|Prof)\b\.?)/gu;

/** The names in a list of inspectors, in order. */
export function findPersonNames(text: string): PersonName[] {
  const bare = text.replace(POSTS, (post) => " ".repeat(post.length - 1).concat("|"));
  return [...bare.matchAll(NAME)].map((match) => ({
    name: match[0].replace(/\s+/gu, " "),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
