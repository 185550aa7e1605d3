/** The last word of a post's or a body's name. */
const ROLE_END =
  "(?:Director|Head|Manager|Officer|Lead|Leader|Leaders|Board|Committee|Sub-Committee|Cabinet|Panel|Council|Partnership|Executive|Chair|Chairs|School|Service|Services|Team|Academy|Commissioner|Minister|Department|DfE|Ofsted|ICB|NHS|Police|Worker|Trust|Group|Management|managers|heads of service|Unit|Company|Officers|Panels|Directors|Intelligence)";

/** A post may name its service behind: "Head of Children in Care", "Assistant Director: Safeguarding Services". */
const ROLE_TAIL =
  "(?:(?:\\sof|\\sfor|:|\\s[–-]|,)\\s(?:\\p{Lu}[\\p{L}’'&-]*|of|for|and|in|the)(?:\\s(?:\\p{Lu}[\\p{L}’'&-]*|and(?=\\s\\p{Lu})|of|in(?=\\s\\p{Lu})|for(?=\\s\\p{Lu})))*)?";

const ROLE = new RegExp(`^(?:\\p{L}[\\p{L}’'&.-]*\\s){0,7}?${ROLE_END}${ROLE_TAIL}$`, "u");
const ROLE_LOWER = new RegExp(`^(?:\\p{L}[\\p{L}’'&.-]*\\s){0,5}?${ROLE_END}$`, "iu");
const BY = new RegExp(
  `\\bby\\s(?:the\\s|our\\s|its\\s|a\\s|an\\s)?(?<role>(?:\\p{L}[\\p{L}’'&.-]*\\s){0,6}?${ROLE_END}(?:\\s(?:of|for)\\s\\p{Lu}[\\p{L}’'&-]*(?:\\s(?:\\p{Lu}[\\p{L}’'&-]*|and|in|of))*|:\\s\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)*)?)(?![\\p{L}])`,
  "giu",
);

/** After these "by" names who said so, not who does it. */
const NOT_DOING =
  /\b(?:identified|judged|raised|required|named|found|recognised|asked|accepted|reported|published|chaired|audited)\s$/iu;

/**
 * Who does what a clause tells, as written: the post or body that is the verb's subject, or the one behind "by".
 * Null for "we", for staff in general and where nobody is named.
 */
export function ownerOfDeed(clause: string, verbAt: number, passive: boolean): string | null {
  const agents = [...clause.matchAll(BY)]
    .filter((match) => !NOT_DOING.test(clause.slice(Math.max(0, match.index - 30), match.index)))
    .map((match) => (match.groups?.role ?? "").trim());
  if (agents.length > 0 && (passive || agents.length > 1)) return agents.join("; ");
  if (passive) return agents[0] ?? null;
  return subjectOf(clause.slice(0, verbAt)) ?? agents[0] ?? null;
}

function subjectOf(before: string): string | null {
  const words = before
    .replace(/,\s[^,]{3,60},\s?$/u, " ")
    .replace(/^.{0,200}[,;:]\s/u, "")
    .replace(
      /^(?:(?:and|but|that|then|also|in addition|it was (?:noted|reported|stated|explained) that|from \p{L}+ \d{4}|in \p{L}+)\s)+/iu,
      "",
    )
    .trim();
  const named = words.replace(/^(?:the|a|an|our|its)\s/iu, "");
  if (named === "" || named.split(" ").length > 12) return null;
  return ROLE.test(named) || (ROLE_LOWER.test(named) && named.split(" ").length <= 4 && isSingular(named))
    ? named
    : null;
}

/** "Team managers" are staff in general; "service management" and "the directorate leadership team" are named. */
function isSingular(words: string): boolean {
  return !/(?:managers|leaders|officers|workers|directors|services|chairs|panels)$/iu.test(words);
}
