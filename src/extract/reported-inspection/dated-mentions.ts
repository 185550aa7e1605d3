import type { Block } from "../../document/blocks.js";
import type { DateExpression } from "../../text/dates/date-expression.js";
import type { Authority } from "../../domain/authorities.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import { edtfBounds } from "../../text/dates/edtf.js";
import { findDates } from "../../text/dates/find-dates.js";
import type { Span } from "../../text/span.js";
import { type DateSetting, DateSettings } from "../dates/date-setting.js";
import { rolesOfDates } from "../dates/role-of-date.js";
import type { ExtractionContext } from "../define-extractor.js";
import { type InspectionKind, inspectionKinds, isOfAnotherService } from "./inspection-kinds.js";

/** A date of a paper with its role and with what the words beside it call the inspection that it is of. */
export interface DatedMention extends Span {
  readonly block: Block;
  readonly date: DateExpression;
  readonly bounds: { readonly first: string; readonly last: string };
  readonly role: string;
  readonly kind: InspectionKind | null;
  /** Which of the two the words beside it speak of, the nearest before it first; null where of neither. */
  readonly called: "inspection" | "visit" | null;
}

/** How far behind a date the name of the visit stands: "On 12 and 13 March 2024 Ofsted made a focused visit". */
const REACH_BEHIND = 110;
const REACH_BEFORE = 150;
const GOES_ON = /^(?:,|;|\sand|\sor|\sthen|\sagain){1,3}\s(?:then\s|again\s)?(?:on\s|in\s|from\s|between\s)?$/iu;
const VISIT = /\bvisits?\b/iu;
const INSPECTION = /\b(?:re-?)?inspect(?:ion|ed)\b/iu;
const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, "giu");
const VISITS = everywhere(VISIT);
const INSPECTIONS = everywhere(INSPECTION);
const KINDS = inspectionKinds.map((kind) => ({ kind, pattern: everywhere(kind.pattern) }));

/** Every date of a paper that says its year, in order, but those of the inspections of other services. */
export function listMentions(context: ExtractionContext): DatedMention[] {
  const settings = new DateSettings(context);
  return context.view.blocks.flatMap((block, index) => {
    const expressions = findDates(block.text).filter(
      (date): date is DateExpression & { readonly edtf: string } => date.edtf !== null,
    );
    if (expressions.length === 0) return [];
    const read = settings.read(block, index, expressions);
    const roles = rolesOfDates(read);
    let named: Pick<DatedMention, "kind" | "called"> = { kind: null, called: null };
    return expressions.flatMap((date, number): DatedMention[] => {
      const setting = read[number];
      const bounds = edtfBounds(date.edtf);
      if (setting === undefined || bounds === null || isOfAnotherService(setting.clause)) return [];
      if (isOfAnotherAuthority(setting.clause, context.identity.authority)) return [];
      const between = block.text.slice(expressions[number - 1]?.end ?? 0, date.start);
      // "on 9 and 10 July 2019 and on 29 and 30 October 2019": both are of the visits named before the first.
      if (number === 0 || !GOES_ON.test(between)) named = nameBeside(setting);
      return [
        {
          block,
          date,
          bounds,
          role: roles[number]?.role ?? "event",
          ...named,
          start: block.start + date.start,
          end: block.start + date.end,
        },
      ];
    });
  });
}

/** What stands before the authority that was visited or inspected. */
const INSPECTED_THERE =
  /\b(?:visits?|visited|(?:re-?)?inspections?|(?:re-?)?inspected)\s(?:(?:to|of|in|at)\s)?(?:[\p{L}’']{2,12}\s){0,4}?(?:(?:to|of|in|at|for)\s)?(?:the\s)?$/iu;

/** Whether a clause tells of a neighbour's inspection ("Ofsted's visit to York in May") and not of the paper's own council. */
export function isOfAnotherAuthority(clause: string, own: Authority | null): boolean {
  if (own === null || !(VISIT.test(clause) || INSPECTION.test(clause))) return false;
  const named = findAuthorityNames(clause);
  if (named.some(({ authority }) => authority.name === own.name || authority.succeededBy.includes(own.name)))
    return false;
  return named.some(({ start }) => INSPECTED_THERE.test(clause.slice(Math.max(0, start - 90), start)));
}

/** What is named nearest to the date: last before it, else first behind it in the same clause. */
function nameBeside(setting: DateSetting): Pick<DatedMention, "kind" | "called"> {
  const before = setting.before.slice(-REACH_BEFORE);
  const nearest = KINDS.map(({ kind, pattern }) => ({ kind, at: lastIndexOf(before, pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0];
  const inspectionAt = lastIndexOf(before, INSPECTIONS);
  const visitAt = lastIndexOf(before, VISITS);
  const behind = (/^[^.;]{0,110}/u.exec(setting.after)?.[0] ?? "").slice(0, REACH_BEHIND);
  if (inspectionAt >= 0 || visitAt >= 0)
    return { kind: nearest?.kind ?? null, called: visitAt > inspectionAt ? "visit" : "inspection" };
  const next = KINDS.map(({ kind }) => ({ kind, at: behind.search(kind.pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  const called = VISIT.test(behind) ? "visit" : INSPECTION.test(behind) ? "inspection" : null;
  return { kind: nearest?.kind ?? next?.kind ?? null, called };
}

function lastIndexOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const match of words.matchAll(pattern)) last = match.index;
  return last;
}
