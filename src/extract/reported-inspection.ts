import type { Block } from "../document/blocks.js";
import { isFromInspectorate, type InspectionType } from "../domain/document-types.js";
import type { Framework } from "../domain/frameworks.js";
import { inspectionTypeFromTimeOnSite } from "../domain/frameworks.js";
import type { DateExpression } from "../text/dates/date-expression.js";
import { edtfBounds } from "../text/dates/edtf.js";
import { findDates } from "../text/dates/find-dates.js";
import type { Span } from "../text/span.js";
import type { Extracted } from "./candidate.js";
import { DateSettings } from "./dates/date-setting.js";
import { rolesOfDates } from "./dates/role-of-date.js";
import { candidate, defineExtractor, type ExtractionContext } from "./define-extractor.js";

/** What a paper says of an inspectorate's coming, by the words that it uses; the surest first. */
const KINDS: readonly {
  readonly type: InspectionType;
  readonly framework: Framework | null;
  readonly pattern: RegExp;
}[] = [
  { type: "monitoring_visit", framework: "ilacs", pattern: /\bmonitoring visits?\b/iu },
  { type: "focused_visit", framework: "ilacs", pattern: /\bfocus(?:s)?ed visits?\b/iu },
  { type: "joint", framework: "jtai", pattern: /\bjoint targeted area inspection\b|\bJTAI\b/iu },
  {
    type: "joint",
    framework: "area_send",
    pattern: /\b(?:local )?area SEND inspection\b|\bSEND (?:local )?area inspection\b/iu,
  },
  { type: "short", framework: "ilacs", pattern: /\bshort inspection\b/iu },
  { type: "standard", framework: "ilacs", pattern: /\bstandard inspection\b/iu },
];

const FRAMEWORKS: readonly { readonly framework: Framework; readonly pattern: RegExp }[] = [
  {
    framework: "ilacs",
    pattern:
      /\bILACS\b|\binspections? of local authority children['’]s services\b|\binspecting local authority children['’]s services\b/iu,
  },
  {
    framework: "sif",
    pattern:
      /\bsingle inspection framework\b|\bSIF\b|\bservices for children in need of help and protection,? (?:and )?children looked after and care leavers\b/iu,
  },
  { framework: "jtai", pattern: /\bjoint targeted area inspections?\b|\bJTAI\b/iu },
];

/** A paper is about an inspection of children's services where its title, or several of its paragraphs, say so. */
const ABOUT = /\bofsted\b|\bHMI\b|\binspect(?:ion|ors|ed)\b|\b(?:focused|monitoring) visit\b/iu;
const CHILDREN = /\bchildren|\bcare leavers|\bsocial (?:work|care)\b|\bILACS\b|\bcorporate parenting\b/iu;
const PARAGRAPHS_ABOUT = 3;
/** A sentence that tells of one inspection's time on site or outcome. */
const TELLS_OF_ONE =
  /\binspection (?:of|in|between|from|on) (?:\d|[^.]{0,60}\b(?:19|20)\d{2}\b)|\bofsted report on\b|\bofsted (?:judged|rated|graded|inspected)\b|\b(?:judged|rated|graded)\b[^.]{0,60}\bby ofsted\b/iu;
/** Dates of a visit that followed are not those of the inspection that a plan answers. */
const OF_A_VISIT = /\bvisits?\b[^.;]{0,70}$/iu;
/** Visits of one inspection lie closer together than those of two. */
const DAYS_OF_ONE_VISIT = 28;
const ILACS_FIRST_DAY = "2018-01-01";

/**
 * Reads which inspection a council's paper is about: its dates on site, the date of its report or letter, its framework
 * and kind. A paper that only mentions an inspection of something else is about none.
 */
export const reportedInspection = defineExtractor({
  id: "reported-inspection",
  fields: ["inspection.start_date", "inspection.end_date", "inspection.published_date", "framework", "inspection_type"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* (context) {
    const about = blocksAbout(context);
    const [evidence] = about;
    if (evidence === undefined) return;
    const period = yield* dates(context);
    yield* frameworkAndType(context, about, period);
  },
});

function blocksAbout({ view, identity }: ExtractionContext): readonly Block[] {
  const about = view.blocks.filter(({ text }) => ABOUT.test(text));
  const titled =
    identity.title !== null &&
    /\bofsted\b|\b(?:ILACS|inspections?|(?:focused|monitoring) visits?)\b/iu.test(identity.title);
  const children = CHILDREN.test(identity.title ?? "") || about.some(({ text }) => CHILDREN.test(text));
  if (!children) return [];
  if (titled || about.length >= PARAGRAPHS_ABOUT || about.some(({ text }) => TELLS_OF_ONE.test(text))) return about;
  return identity.documentType === "agenda"
    ? about.filter(({ text }) => /\b(?:ILACS|(?:focused|monitoring) visit|ofsted)\b/iu.test(text))
    : [];
}

interface Period {
  readonly start: string;
  readonly end: string;
}

interface Dated extends Span {
  readonly date: DateExpression;
  readonly role: string;
}

function* dates(context: ExtractionContext): Generator<Extracted, Period | null> {
  const { view, identity } = context;
  const found = datedBlocks(context);
  const written = identity.meetingDate;
  const aboutVisit = /\bvisit/iu.test(identity.title ?? "");
  const onSite = found
    .filter(
      ({ role, start }) =>
        role === "inspection" && (aboutVisit || !OF_A_VISIT.test(view.text.slice(Math.max(0, start - 90), start))),
    )
    .flatMap((dated) => {
      const bounds = dated.date.edtf === null || dated.date.precision !== "day" ? null : edtfBounds(dated.date.edtf);
      return bounds === null || (written !== null && bounds.first > written) ? [] : [{ dated, bounds }];
    });
  // An interval says when inspectors were on site; a single day may be the call that announced them.
  const intervals = onSite.filter(({ bounds }) => bounds.first !== bounds.last);
  const known = intervals.length > 0 ? intervals : onSite;
  const newest = known
    .map(({ bounds }) => bounds.first)
    .toSorted()
    .at(-1);
  // Of dates of one visit that do not agree the first is the paper's account of it, a later aside most often the slip.
  const latest = known.find(
    ({ bounds }) => newest !== undefined && daysBetween(bounds.first, newest) <= DAYS_OF_ONE_VISIT,
  );
  if (latest !== undefined) {
    const { dated, bounds } = latest;
    yield candidate(view, "inspection.start_date", bounds.first, dated, {
      rule: "reported-inspection/on-site",
      rank: 60,
    });
    yield candidate(view, "inspection.end_date", bounds.last, dated, { rule: "reported-inspection/on-site", rank: 60 });
  }
  const published = found.find(
    ({ role, date }) =>
      role === "publication" &&
      date.kind === "date" &&
      date.precision === "day" &&
      date.edtf !== null &&
      (latest === undefined || date.edtf >= latest.bounds.last) &&
      (written === null || date.edtf <= written),
  );
  if (published !== undefined && published.date.edtf !== null && latest !== undefined) {
    yield candidate(view, "inspection.published_date", published.date.edtf, published, {
      rule: "reported-inspection/published",
      rank: 60,
    });
  }
  return latest === undefined ? null : { start: latest.bounds.first, end: latest.bounds.last };
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function datedBlocks(context: ExtractionContext): Dated[] {
  const settings = new DateSettings(context);
  return context.view.blocks.flatMap((block, index) => {
    const expressions = findDates(block.text).filter(
      (date): date is DateExpression & { readonly edtf: string } => date.edtf !== null,
    );
    if (expressions.length === 0) return [];
    const roles = rolesOfDates(settings.read(block, index, expressions));
    return expressions.map((date, number): Dated => ({
      date,
      role: roles[number]?.role ?? "event",
      start: block.start + date.start,
      end: block.start + date.end,
    }));
  });
}

function* frameworkAndType(
  { view, identity }: ExtractionContext,
  about: readonly Block[],
  period: Period | null,
): Generator<Extracted> {
  const titleBlock =
    view.blocks.find(({ text }) => identity.title !== null && text.includes(identity.title)) ?? about[0];
  const inTitle = KINDS.find(({ pattern }) => pattern.test(identity.title ?? ""));
  const kind = inTitle ?? (identity.documentType === "agenda" ? inItems(about) : namedInText(about));
  const evidence = kind === undefined ? undefined : (firstWith(about, kind.pattern) ?? titleBlock);
  const named = FRAMEWORKS.map(({ framework, pattern }) => ({ framework, at: firstWith(view.blocks, pattern) })).find(
    ({ at }) => at !== undefined,
  );
  const date = period?.start ?? identity.meetingDate ?? identity.documentDate ?? firstDateIn(about);
  const byDate: Framework = date !== null && date < ILACS_FIRST_DAY ? "sif" : "ilacs";
  const framework =
    kind?.framework === "jtai" || kind?.framework === "area_send" ? kind.framework : (named?.framework ?? byDate);
  const frameworkAt = named?.at ?? evidence ?? titleBlock;
  if (frameworkAt !== undefined) {
    yield candidate(view, "framework", framework, frameworkAt, {
      rule: named === undefined ? "reported-inspection/by-date" : "reported-inspection/named",
      rank: 60,
      basis: named === undefined ? "inferred" : "stated",
    });
  }
  if (kind !== undefined && evidence !== undefined && (framework !== "sif" || kind.type === "monitoring_visit")) {
    yield candidate(view, "inspection_type", kind.type, evidence, { rule: "reported-inspection/kind", rank: 60 });
    return;
  }
  const fromDays =
    period === null || framework !== "ilacs" ? null : inspectionTypeFromTimeOnSite(period.start, period.end);
  if (fromDays !== null && titleBlock !== undefined) {
    yield candidate(view, "inspection_type", fromDays, titleBlock, {
      rule: "reported-inspection/days-on-site",
      rank: 40,
      basis: "inferred",
    });
  }
}

/**
 * The kind of inspection that paragraphs name: "a short inspection", not the sentence that explains short and standard
 * ones. A visit that is named in passing does not make the paper one about it: its title does.
 */
function namedInText(about: readonly Block[]): (typeof KINDS)[number] | undefined {
  const plain = about.filter(({ text }) => !(/\bshort\b/iu.test(text) && /\bstandard\b/iu.test(text)));
  return KINDS.find(
    ({ type, pattern }) =>
      (type === "short" || type === "standard" || type === "joint") && plain.some(({ text }) => pattern.test(text)),
  );
}

/** The first date of the paragraphs about the inspection, for papers that carry none themselves. */
function firstDateIn(about: readonly Block[]): string | null {
  for (const { text } of about) {
    const dated = findDates(text).find(({ edtf }) => edtf !== null);
    if (dated !== undefined && dated.edtf !== null) return edtfBounds(dated.edtf)?.first ?? null;
  }
  return null;
}

/** An agenda names its papers: the kind of the first that is about one. */
function inItems(about: readonly Block[]): (typeof KINDS)[number] | undefined {
  return KINDS.find(({ pattern }) => about.some(({ text }) => pattern.test(text)));
}

function firstWith(blocks: readonly Block[], pattern: RegExp): Block | undefined {
  return blocks.find(({ text }) => pattern.test(text));
}
