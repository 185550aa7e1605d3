import type { Block } from "../document/blocks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { type Framework, inspectionTypeFromTimeOnSite } from "../domain/frameworks.js";
import { findDates } from "../text/dates/find-dates.js";
import { edtfBounds } from "../text/dates/edtf.js";
import { findInspectionPeriod } from "../text/dates/find-inspection-period.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";
import {
  frameworkWords,
  type InspectionKind,
  inspectionKinds,
  isOfAnotherService,
  isVisit,
  namesChildrensServices,
} from "./reported-inspection/inspection-kinds.js";
import { type DatedMention, isOfAnotherAuthority, listMentions } from "./reported-inspection/dated-mentions.js";

/** A paper is about an inspection of children's services where its title, or several of its paragraphs, say so. */
const ABOUT =
  /\bofsted\b|\bHMI\b|\binspect(?:ion|ors|ed)\b|\b(?:focused|monitoring) visit\b|\bSEND\b[^.;]{0,40}\bre-?visit\b|\bwritten statement of action\b|\baccelerated progress plan\b/iu;
const ABOUT_IN_TITLE =
  /\bofsted\b|\b(?:ILACS|JTAI|inspections?|(?:focused|monitoring) visits?|written statement of action)\b/iu;
const OFSTED = /\b(?:ofsted|HMI|ILACS|(?:focused|monitoring) visit)\b/iu;
const CHILDREN =
  /\bjoint targeted area inspection|\bJTAI\b|\bchildren|\bSEND\b|\bcare leavers|\bsocial (?:work|care)\b|\bILACS\b|\bcorporate parenting\b/iu;
const PARAGRAPHS_ABOUT = 3;
/** A sentence that tells of one inspection's time on site or outcome, or of a kind that only children's services have. */
const TELLS_OF_ONE =
  /\binspection (?:(?:undertaken|carried out|conducted|held|completed) )?(?:of|in|between|from|on|that|which) (?:\d|[^.]{0,60}\b(?:19|20)\d{2}\b)|\bofsted report on\b|\breport (?:published|issued) by ofsted\b|\bofsted (?:judged|rated|graded|inspected)\b|\bofsted (?:carried out|conducted|undertook|completed) (?:an?|its|the|their) (?:[a-z]{3,12} ){0,3}inspection\b|\b(?:judged|rated|graded)\b[^.]{0,60}\bby ofsted\b|\b(?:focused|monitoring) visit\b|\bILACS\b|\bJTAI\b|\binspection of (?:local authority )?children['’]?s (?:social care )?services\b|\bjoint targeted area inspection\b/iu;
const OPENING_BLOCKS = 30;
/** Visits of one inspection lie closer together than those of two. */
const DAYS_OF_ONE_VISIT = 28;
/** A report or letter is published within weeks of the visit; the longest waits were those of 2020. */
const LONGEST_WAIT_DAYS = 250;
const SIF_FIRST_DAY = "2013-11-01";
const ILACS_FIRST_DAY = "2018-01-01";

/**
 * Reads which inspection a council's paper is about: its dates on site, the date of its report or letter, its framework
 * and kind. Of several the latest is its subject; a visit only where the title or an item's heading says so, or where no
 * inspection is told of. A paper that only mentions an inspection of something else is about none.
 */
export const reportedInspection = defineExtractor({
  id: "reported-inspection",
  fields: ["inspection.start_date", "inspection.end_date", "inspection.published_date", "framework", "inspection_type"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* (context) {
    const about = blocksAbout(context);
    if (about.length === 0) return;
    const named = namedKind(context, about);
    const mentions = listMentions(context);
    const told = choosePeriod(mentions, named, context.identity) ?? periodWithoutYear(context, about, named);
    yield* dates(context, mentions, told);
    yield* frameworkAndType(context, about, named ?? told?.kind ?? visitTold(context, about, mentions), told);
  },
});

function blocksAbout({ view, identity }: ExtractionContext): readonly Block[] {
  const about = view.blocks.filter(({ text }) => ABOUT.test(text) && !isOfAnotherService(text));
  const title = identity.title ?? "";
  const titled = ABOUT_IN_TITLE.test(title) && !isOfAnotherService(title);
  const said = [title, ...about.map(({ text }) => text)];
  // A paper by the Director of Children's Services need not say once more whose services Ofsted inspected.
  const opening = view.blocks.slice(0, OPENING_BLOCKS);
  const byChildrensServices =
    opening.some(({ text }) => CHILDREN.test(text)) && said.some((words) => OFSTED.test(words));
  const namesSend = said.some(namesLocalArea);
  if (!byChildrensServices && !namesSend && !said.some((words) => CHILDREN.test(words))) return [];
  if (titled) return about;
  // Under a title about homes or schools "Ofsted judged them good" is about those.
  const ofOthers = isOfAnotherService(title);
  if (!ofOthers && about.length >= PARAGRAPHS_ABOUT) return about;
  if (about.some(({ text }) => tellsOfOne(text) && (!ofOthers || namesChildrensServices(text)))) return about;
  return identity.documentType === "agenda"
    ? about.filter(({ text }) => /\b(?:ILACS|(?:focused|monitoring) visit|ofsted)\b/iu.test(text))
    : [];
}

function tellsOfOne(text: string): boolean {
  return TELLS_OF_ONE.test(text) || namesLocalArea(text);
}

function namesLocalArea(text: string): boolean {
  return inspectionKinds.some(({ framework, pattern }) => framework === "area_send" && pattern.test(text));
}

/** Documents that deal with several matters under headings of their own, each with a title like a paper's. */
const OF_SEVERAL_MATTERS: ReadonlySet<string | null> = new Set(["minutes", "decision_notice", "other", null]);
const LONGEST_HEADING = 160;

/** The kind of inspection that the title names, or the heading of the item that is about one. */
function namedKind(context: ExtractionContext, about: readonly Block[]): InspectionKind | null {
  const { view, identity } = context;
  const inTitle = inspectionKinds.find(({ pattern }) => pattern.test(identity.title ?? ""));
  if (inTitle !== undefined) return inTitle;
  if (identity.documentType === "agenda")
    return inspectionKinds.find(({ pattern }) => about.some(({ text }) => pattern.test(text))) ?? null;
  const only = onlyKindNamed(about);
  if (only !== null) return only;
  if (!OF_SEVERAL_MATTERS.has(identity.documentType)) return null;
  // On a page that is laid out as a table an item's title is a numbered line like any other.
  const headings = view.blocks.filter(
    ({ kind, bold, label, text }) =>
      text.length <= LONGEST_HEADING &&
      ABOUT.test(text) &&
      (kind === "heading" || bold || (/\d/u.test(label ?? "") && !/[.;:?]\s*$/u.test(text))),
  );
  for (const { text } of headings) {
    const kind = inspectionKinds.find(({ pattern }) => pattern.test(text));
    if (kind !== undefined) return kind;
  }
  return identity.documentType === null || identity.documentType === "other" ? visitInOpening(context, about) : null;
}

/** What news tells first, or what found the things it tells: "following a focused visit", "the third monitoring visit … found". */
const FIRST_PARAGRAPHS = 4;
const TELLS_OF_VISIT =
  /\b(?:following|after) an? (?:\w+ ){0,2}(?:focused|monitoring) visit\b|\b(?:focused|monitoring) visit\b[^.;]{0,60}\b(?:found|finds|noted|saw|identified|said|says|praised)\b/iu;
const OF_WHOLE_INSPECTION = /\b(?:full|latest|recent|new|this) (?:\w+ )?inspection\b/iu;

function visitInOpening({ identity }: ExtractionContext, about: readonly Block[]): InspectionKind | null {
  const telling = about.slice(0, FIRST_PARAGRAPHS).find(({ text }) => {
    const told = TELLS_OF_VISIT.exec(text);
    if (told === null || OF_WHOLE_INSPECTION.test(text)) return false;
    const clause = /^[^.;]{0,200}/u.exec(text.slice(told.index))?.[0] ?? "";
    return !isOfAnotherAuthority(clause, identity.authority);
  });
  return telling === undefined ? null : (inspectionKinds.find(({ pattern }) => pattern.test(telling.text)) ?? null);
}

/** Words for any inspection or judgement of the council's own social work with children. */
const OF_SOCIAL_WORK =
  /\b(?:ILACS|SIF|single inspection framework|(?:focus(?:s)?ed|monitoring) visits?|inspections? of (?:local authority )?children['’]?s (?:social care )?services|children['’]?s (?:social care|services) (?:was|were|is|are|had been|inspection)|judged|rated|graded|help and protection)\b/iu;

/** A paper that names inspections of one joint kind and none of the council's own services is about that kind. */
function onlyKindNamed(about: readonly Block[]): InspectionKind | null {
  if (about.some(({ text }) => OF_SOCIAL_WORK.test(text))) return null;
  const named = inspectionKinds.filter(
    ({ type, pattern }) => type === "joint" && about.some(({ text }) => pattern.test(text)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The days on site that were chosen, with what their sentence calls the inspection. */
interface Period extends Span {
  readonly called: DatedMention["called"];
  readonly basis: "stated" | "inferred";
  readonly first: string;
  /** Null where only the first day is told. */
  readonly last: string | null;
  readonly kind: InspectionKind | null;
}

function choosePeriod(
  mentions: readonly DatedMention[],
  named: InspectionKind | null,
  { meetingDate: written, title }: ExtractionContext["identity"],
): Period | null {
  const told = joinFirstAndLastDay(mentions).filter(
    ({ role, bounds }) =>
      (role === "inspection" || role === "previous_inspection") && (written === null || bounds.first <= written),
  );
  const fitting = fittingMentions(
    told,
    named,
    ANSWERS_INSPECTION.test(title ?? ""),
    NAMES_INSPECTION.test(title ?? "") && !/\bvisits?\b/iu.test(title ?? ""),
  );
  const current = fitting.filter(({ role }) => role === "inspection");
  const onSite = (current.length > 0 ? current : fitting).filter(({ date }) => date.precision === "day");
  // An interval says when inspectors were on site; a single day may be the call that announced them.
  const intervals = onSite.filter(({ bounds }) => bounds.first !== bounds.last);
  const known = intervals.length > 0 ? intervals : onSite.filter(({ role }) => role === "inspection");
  const newest = known
    .map(({ bounds }) => bounds.first)
    .toSorted()
    .at(-1);
  // Of dates of one visit that do not agree the first is the paper's account of it, a later aside most often the slip.
  const mention = known.find(
    ({ bounds }) => newest !== undefined && daysBetween(bounds.first, newest) <= DAYS_OF_ONE_VISIT,
  );
  if (mention === undefined) return null;
  const { bounds, kind, called, start, end } = mention;
  const words = mention.block.text;
  const [from, to] = [start - mention.block.start, end - mention.block.start];
  const last =
    bounds.first === bounds.last && tellsOnlyStart(words.slice(0, from), words.slice(to)) ? null : bounds.last;
  return { first: bounds.first, last, kind, called, basis: "stated", start, end };
}

/** "began on", "two weeks from": the day behind is the first of several. */
const STARTS =
  /\b(?:began|begun|begins?|beginning|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|arriv(?:e|es|ed|ing)|came (?:on|to) site|launched|opened|from|since|(?:week|fortnight) (?:of|commencing))\b(?:\s(?!until\b|to\b|inspected\b)[\p{L}’']{1,14}){0,8}?,?\s?$/iu;
const LASTS =
  /^[^.;]{0,40}?\b(?:last(?:ed|ing|s)|for (?:a |one |two |three |four |1 |2 |3 |4 |\d{1,2} |five |ten )(?:\p{L}+ )?(?:weeks?|days|fortnight)|over (?:a |one |two |three |2 |3 )(?:weeks?|fortnight))\b/iu;

function tellsOnlyStart(before: string, behind: string): boolean {
  return STARTS.test(before.slice(-120)) || LASTS.test(behind.slice(0, 80));
}

/** A sentence that can tell the days on site without their year, in a message or a briefing of the same year. */
const ON_SITE =
  /\b(?:inspectors (?:were|came|spent|visited|arrived)|on[- ]site|fieldwork|(?:received|had) (?:its|their|our|the|an?) (?:[a-z]{2,10} ){0,3}(?:inspection|visit) (?:on|from|between)|(?:inspection|visit)(?: of (?:\p{L}+['’]?\p{L}* ){0,3}services)? (?:took place|ran|began|started|commenced|was (?:carried out|held|conducted)))\b[^.;]{0,120}/iu;

function periodWithoutYear(
  { identity }: ExtractionContext,
  about: readonly Block[],
  named: InspectionKind | null,
): Period | null {
  const written = identity.documentDate ?? identity.meetingDate;
  if (written === null) return null;
  for (const block of about) {
    const words = ON_SITE.exec(block.text);
    const found = words === null ? null : findInspectionPeriod(words[0], written);
    if (words === null || found === null || found.yearStated) continue;
    const called = /\bvisit\b/iu.test(words[0]) ? "visit" : null;
    const [start, end] = [block.start + words.index + found.start, block.start + words.index + found.end];
    const onlyStart =
      found.startDate === found.endDate && tellsOnlyStart(words[0].slice(0, found.start), words[0].slice(found.end));
    const last = onlyStart ? null : found.endDate;
    return { first: found.startDate, last, kind: named, called, basis: "inferred", start, end };
  }
  return null;
}

/** A title that names the inspection itself: the visits that the paper speaks of came before or after it. */
const INSPECTION_IN_TITLE =
  /\bILACS\b|\binspection of (?:the )?(?:local authority |council['’]?s? )?(?:children|services)/iu;

function visitTold(
  { identity }: ExtractionContext,
  about: readonly Block[],
  mentions: readonly DatedMention[],
): InspectionKind | null {
  if (INSPECTION_IN_TITLE.test(identity.title ?? "")) return null;
  return onlyVisit(mentions) ?? visitAtHand(about, mentions);
}

/** The visit, told by its month alone, of a paper that dates no inspection beside it. */
function onlyVisit(mentions: readonly DatedMention[]): InspectionKind | null {
  const told = mentions.filter(({ role }) => role === "inspection" || role === "previous_inspection");
  const [first] = told;
  if (first === undefined || first.kind === null || !isVisit(first.kind.type)) return null;
  return told.every(({ kind }) => kind?.type === first.kind?.type) ? first.kind : null;
}

/** The visit that a meeting has before it, told without its date: "the outcome of the latest monitoring visit". */
const AT_HAND =
  /\b(?:(?:outcomes?|results?|findings?|feedback|letters?|reports?) (?:of|from|following|on|after) (?:the|an?|its|our|their|ofsted['’]s)(?: [a-z]{3,10}){0,4}|this|latest|(?:most )?recent) (?=(?:ofsted )?(?:monitoring|focus(?:s)?ed) (?:ofsted )?visit\b)/iu;

function visitAtHand(about: readonly Block[], mentions: readonly DatedMention[]): InspectionKind | null {
  // Where an inspection is told of, the visits since are its sequel.
  if (mentions.some(({ role }) => role === "inspection" || role === "previous_inspection")) return null;
  const kinds = new Set(
    about.flatMap(({ text }) => {
      const match = AT_HAND.exec(text);
      const words = match === null ? "" : text.slice(match.index, match.index + match[0].length + 30);
      return words === "" ? [] : (inspectionKinds.find(({ pattern }) => pattern.test(words)) ?? []);
    }),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

/** A paper that answers an inspection tells of the visits since: a plan, its progress. */
const ANSWERS_INSPECTION = /\b(?:plan|improvements?|progress|action|inspection)\b/iu;
const LONG_BEFORE_DAYS = 180;
/** A title that names the inspection of the council's own services. */
const NAMES_INSPECTION = /\bILACS\b|\binspection of (?:local authority )?children['’]?s (?:social care )?services\b/iu;

/** Whether an inspection that is only told by its month, or as the one before, lies long before a visit told by its days. */
function isLongBefore(inspection: DatedMention, visit: DatedMention): boolean {
  if (visit.date.precision !== "day" || inspection.date.precision === "day") return false;
  return daysBetween(inspection.bounds.last, visit.bounds.first) > LONG_BEFORE_DAYS;
}

/** "came on site on 24 April 2023 and left on 5 May 2023": one stay, told by its first and its last day. */
const AND_LEFT =
  /^[^.;]{0,30}\b(?:left|ended|ending|finish(?:ed|ing)|conclud(?:ed|ing)|complet(?:ed|ing)|clos(?:ed|ing))\b[^.;]{0,30}$/iu;
const LONGEST_STAY_DAYS = 35;

function joinFirstAndLastDay(mentions: readonly DatedMention[]): readonly DatedMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || next.block !== mention.block || mention.role !== "inspection") return mention;
    if (mention.bounds.first !== mention.bounds.last || next.bounds.first !== next.bounds.last) return mention;
    const stay = daysBetween(mention.bounds.first, next.bounds.first);
    const between = mention.block.text.slice(mention.end - mention.block.start, next.start - mention.block.start);
    if (stay <= 0 || stay > LONGEST_STAY_DAYS || !AND_LEFT.test(between)) return mention;
    return { ...mention, bounds: { first: mention.bounds.first, last: next.bounds.last }, end: next.end };
  });
}

/**
 * The mentions that can be those of the paper's subject. A visit that followed is not the inspection that a plan answers,
 * and an inspection that came before is not the visit that a paper is about.
 */
function fittingMentions(
  told: readonly DatedMention[],
  named: InspectionKind | null,
  answersInspection: boolean,
  namesInspection: boolean,
): readonly DatedMention[] {
  const visits = told.filter(
    ({ kind, called }) => isVisit(kind?.type ?? null) || (kind === null && called === "visit"),
  );
  const others = told.filter((mention) => !visits.includes(mention));
  if (named === null || named.type === "short" || named.type === "standard") {
    const inspections = others.filter(({ kind }) => kind?.type !== "joint");
    // "The judgement of February 2020 is not affected by the focused visit of 25 and 26 April 2023."
    if (!answersInspection && visits.some((visit) => inspections.every((other) => isLongBefore(other, visit))))
      return visits;
    if (inspections.length > 0) return inspections;
    // A visit that is named in passing is not the inspection that the title names.
    return others.length > 0 || namesInspection ? others : visits;
  }
  const same = told.filter(({ kind }) => kind?.type === named.type && kind.framework === named.framework);
  const unnamed = told.filter(
    ({ kind, called }) => kind === null && called !== (isVisit(named.type) ? "inspection" : "visit"),
  );
  if (same.length + unnamed.length > 0) return [...same, ...unnamed].toSorted((a, b) => a.start - b.start);
  return isVisit(named.type) ? visits : [];
}

/** "Publication date: 28/03/2024" on the page of a decision is the decision's own. */
const OWN_PUBLICATION = /^(?:publication date|date (?:of publication|published)|(?:decision )?published)\b/iu;

function* dates(
  { view, identity }: ExtractionContext,
  mentions: readonly DatedMention[],
  told: Period | null,
): Generator<Extracted> {
  if (told !== null) {
    const options = { rule: "reported-inspection/on-site", rank: 60, basis: told.basis } as const;
    yield candidate(view, "inspection.start_date", told.first, told, options);
    if (told.last !== null) yield candidate(view, "inspection.end_date", told.last, told, options);
  }
  const written = identity.meetingDate;
  const left = told === null ? null : (told.last ?? told.first);
  const published = mentions
    .filter(
      ({ role, date, bounds, block }) =>
        role === "publication" &&
        !(identity.documentType === "decision_notice" && OWN_PUBLICATION.test(block.text)) &&
        date.kind === "date" &&
        date.precision === "day" &&
        (told !== null || written === null || bounds.first <= written) &&
        (left === null || (bounds.first >= left && daysBetween(left, bounds.first) <= LONGEST_WAIT_DAYS)),
    )
    .toSorted((a, b) =>
      a.bounds.first < b.bounds.first ? -1 : a.bounds.first > b.bounds.first ? 1 : a.start - b.start,
    );
  const [first] = published;
  // Without days on site only a day that stands alone can be the report's.
  if (first === undefined || (told === null && published.some(({ bounds }) => bounds.first !== first.bounds.first)))
    return;
  if (told === null && !ABOUT_IN_TITLE.test(identity.title ?? "") && !REPORT_PUBLISHED.test(first.block.text)) return;
  yield candidate(view, "inspection.published_date", first.bounds.first, first, {
    rule: "reported-inspection/published",
    rank: 60,
  });
}

/** A paper under another title says whose report it was: "the inspection report was published on …". */
const REPORT_PUBLISHED =
  /\b(?:inspection|ofsted)(?:['’]s)? (?:(?:report|letter|outcome|findings) )?(?:was|were) (?:then |finally )?published\b/iu;

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function* frameworkAndType(
  { view, identity }: ExtractionContext,
  about: readonly Block[],
  kind: InspectionKind | null,
  told: Period | null,
): Generator<Extracted> {
  const titleBlock =
    view.blocks.find(({ text }) => identity.title !== null && text.includes(identity.title)) ?? about[0];
  const evidence = kind === null ? titleBlock : (firstWith(about, kind.pattern) ?? titleBlock);
  const day = told?.first ?? identity.meetingDate ?? identity.documentDate ?? firstDateIn(about);
  const named = namedFramework(view.blocks, kind, told) ?? frameworkOfJudgements(view.blocks, day);
  const framework = named?.framework ?? byDate(day);
  const frameworkAt = named?.at ?? evidence;
  if (frameworkAt !== undefined) {
    yield candidate(view, "framework", framework, frameworkAt, {
      rule: named === null ? "reported-inspection/by-date" : "reported-inspection/named",
      rank: 60,
      basis: named === null ? "inferred" : "stated",
    });
  }
  if (kind !== null && evidence !== undefined && (framework === kind.framework || kind.type === "monitoring_visit")) {
    yield candidate(view, "inspection_type", kind.type, evidence, { rule: "reported-inspection/kind", rank: 60 });
    return;
  }
  if (framework !== "ilacs") return;
  const inText = lengthInText(about);
  const at = inText === null ? undefined : firstWith(about, inText.pattern);
  if (inText !== null && at !== undefined) {
    yield candidate(view, "inspection_type", inText.type, at, { rule: "reported-inspection/kind", rank: 60 });
    return;
  }
  // Two days of a visit are no short inspection.
  const fromDays =
    told === null || told.last === null || told.called === "visit"
      ? null
      : inspectionTypeFromTimeOnSite(told.first, told.last);
  if (fromDays !== null && titleBlock !== undefined) {
    yield candidate(view, "inspection_type", fromDays, titleBlock, {
      rule: "reported-inspection/days-on-site",
      rank: 40,
      basis: "inferred",
    });
  }
}

interface NamedFramework {
  readonly framework: Framework;
  readonly at: Block | undefined;
}

/**
 * The framework that the paper names. A paper can name one that is gone or to come beside its own: the days on site tell
 * which was in force.
 */
function namedFramework(
  blocks: readonly Block[],
  kind: InspectionKind | null,
  told: Period | null,
): NamedFramework | null {
  if (kind?.framework === "jtai" || kind?.framework === "area_send")
    return { framework: kind.framework, at: firstWith(blocks, kind.pattern) };
  const inForce = told === null ? null : byDate(told.first);
  const named = frameworkWords
    .filter(({ framework }) => framework !== "jtai" && (inForce === null || framework === inForce))
    .map(({ framework, pattern }) => ({ framework, at: firstWith(blocks, pattern) }));
  return named.find(({ at }) => at !== undefined) ?? null;
}

/** Judgements of the single inspection framework, by their names or by being graded. */
const OF_SIF =
  /\bleadership,? management,? and governance\b|\b(?:looked after|in care) and (?:in )?achieving permanence\b|\badoption performance\b|\b(?:adoption|LSCB|safeguarding (?:children['’]?s? )?board)\b[^.;]{0,60}(?:\b(?:judged|rated|graded|require[sd]? improvement|inadequate)\b|['"“‘](?:good|outstanding)\b)/iu;
/** "Adequate" was a grade until 2013, and "requires improvement" took its place. */
const OF_PRE_SIF =
  /(?<!previous\w* )\b(?:judged|rated|graded|rating of)(?: as| to be)? ['"“‘]?adequate\b(?! (?:standard|or above))/iu;
const SINCE_SIF = /\brequir(?:es?|ed|ing) improvement\b/iu;
const OF_ILACS = /\bimpact of leaders\b/iu;
/** Papers later than this that name the older framework's judgements look back at them. */
const LAST_OF_SIF = "2018-12-31";

/** The framework that has the judgements which an undated paper, or one of those years, says were graded. */
function frameworkOfJudgements(blocks: readonly Block[], day: string | null): NamedFramework | null {
  if (day !== null && (day > LAST_OF_SIF || day < SIF_FIRST_DAY)) return null;
  const adequate = day === null ? firstWith(blocks, OF_PRE_SIF) : undefined;
  if (adequate !== undefined && firstWith(blocks, SINCE_SIF) === undefined)
    return { framework: "pre_sif", at: adequate };
  const [sif, ilacs] = [firstWith(blocks, OF_SIF), firstWith(blocks, OF_ILACS)];
  return sif === undefined || ilacs !== undefined ? null : { framework: "sif", at: sif };
}

function byDate(day: string | null): Framework {
  if (day === null || day >= ILACS_FIRST_DAY) return "ilacs";
  return day >= SIF_FIRST_DAY ? "sif" : "pre_sif";
}

/** "A short inspection" named in a paragraph that is not the one which explains short and standard ones. */
function lengthInText(about: readonly Block[]): InspectionKind | null {
  const plain = about.filter(({ text }) => !(/\bshort\b/iu.test(text) && /\bstandard\b/iu.test(text)));
  const kinds = inspectionKinds.filter(({ type }) => type === "short" || type === "standard");
  return kinds.find(({ pattern }) => plain.some(({ text }) => pattern.test(text))) ?? null;
}

/** What came before the inspection that a paper is about. */
const OF_EARLIER =
  /\b(?:previous|last|earlier|prior|former)\b[^.;]{0,60}\b(?:inspect\w+|judge?ment|rating|grade)\b[^.;]{0,40}$|\bhad been (?:judged|rated|graded)\b[^.;]{0,60}$|\bback in\s$/iu;

/** The first date of the paragraphs about the inspection, for papers that carry none themselves. */
function firstDateIn(about: readonly Block[]): string | null {
  for (const { text } of about) {
    const dated = findDates(text).find(({ edtf, start }) => edtf !== null && !OF_EARLIER.test(text.slice(0, start)));
    if (dated !== undefined && dated.edtf !== null) return edtfBounds(dated.edtf)?.first ?? null;
  }
  return null;
}

function firstWith(blocks: readonly Block[], pattern: RegExp): Block | undefined {
  return blocks.find(({ text }) => pattern.test(text));
}
