import type { Block } from "../../document/blocks.js";
import { splitSentences } from "../../text/sentences.js";
import type { Section } from "../../sections/section.js";
import type { ExtractionContext } from "../define-extractor.js";
import { asksOfMeeting, findLeadIn, isResolvedAfter } from "../decisions/lead-ins.js";
import { endsAsLead } from "../fragments/lead-end.js";
import { leanOf } from "../paper-findings/leads.js";
import { listListings } from "../paper-findings/listings.js";
import { findAgendaText } from "../fragments/agenda-text.js";
import { actionsIn, type ToldAction } from "./clauses.js";
import { beginsWithDeed, findDeeds, statusOfDeeds } from "./deeds.js";
import { dueInSentence } from "./due-dates.js";
import { initialsIn, ownerBeside, ownerByInitials, ownerOfDeed } from "./owners.js";
import { findPlan } from "./plan-tables.js";
import { isRatingKey } from "./rating-key.js";
import { type House, houseOf } from "./house-of.js";
import { readRemark } from "./remarks.js";
import type { Clock } from "./clock.js";
import type { ActionStatus, FoundAction } from "./read-action.js";

/** Headings under which a paper tells what is done in response. */
const RESPONSE_HEADING =
  /(?:^response\b|\bresponse$|\b(?:our response|response to|progress|next steps|what (?:we|has|have|is being|will|happens|comes|the council)\b.{0,20}\b(?:do|done|doing|happen|changed|now|next)|what (?:happens|comes next)|(?:still|left|yet) to do|happening (?:now|next)|coming (?:up|next)|looking ahead|(?:steps|measures) taken|how we (?:are )?respond(?:ed|ing)?|achievements?|what we (?:have )?(?:achieved|delivered)|actions?|improvement (?:plan|journey|work|activity)|(?:further|current|planned|continuing|improvement) work|work (?:under|so far|to date|in|programme|ahead)|way forward|moving forward|taking forward|done so far|performance monitoring|delivery|follow[- ]up|implement(?:ation|ing)|planned (?:for|in|this|next)|(?:this|next|last) (?:period|month|quarter))\b)/iu;

/** Headings under which nothing of the kind stands: duties, formalities, what others found. */
const OTHER_HEADING =
  /\b(?:legal|equalit\w+|climate|environment\w*|carbon|risks?|recommendations?|decisions?|resolved|options?|alternatives?|background papers|purpose|glossary|judge?ments?|grades?|framework|scope|appendi\w+|contact|community impact|social value|privacy|public health|crime and disorder|corporate plan|council plan|relevance|links to|wards?|reasons?|apologies|declarations?|previous meeting|minutes of proceedings|members may wish|learning points|strengths|what (?:ofsted|inspectors|they|was) (?:said|found|liked|valued)|findings|areas for improvement|what is an?\b|documents|classification|interests)\b/iu;
const MONEY_HEADING = /\b(?:financ\w+|resources?|budget)\b/iu;

const DECISION_TITLE = /\b(?:decisions?|resolved|resolutions?|agreed)\b/iu;

/** What response to an inspection is made of; asked for where the heading does not say that one follows. */
const RESPONSE_WORDS =
  /\b(?:improvement (?:plan|board|partnership|response|programme|journey|priorities)|action plan|statement of (?:proposed )?action|additional (?:funding|resources?|capacity|social workers|investment)|funding|investment|appointed|recruit\w*|independent chair|highlight report|scorecard|meeting of partners)\b|£\d/iu;

/** What was done to the council or found there is no action of its own. */
const OF_INSPECTION =
  /(?<!\b(?:by|with|to|from|of|for) )\b(?:ofsted|inspect(?:ors?|ion|ions|ed)|HMI|(?:monitoring|focused) visit|the (?:report|letter|visit)|(?:their|its) letter|commissioner['’]s report|review had)\b[^.;]{0,70}\b(?:found|finds|identified|noted|reported|judged|recogni[sz]ed|stated|deemed|said|confirmed|highlighted|concluded|praised|commended|took place|taken place|made in|carried out|undertaken|conducted|visited|spoke|read|met|held|published|was|were|released|issued|received|challenged|considered|announced|looked|is announced|lasted|rated|cited|raised)\b/iu;
const ASKED_BY_INSPECTORS = /^(?:the |their )?(?:letter|report|inspectors?|ofsted|hmi)\b/iu;
const BY_INSPECTORS = /\b(?:was|were) (?:found|judged|seen|inspected|rated)\b|\bby inspectors\b/iu;
/** What inspectors will look at, and what such visits usually are. */
const OF_FRAMEWORK =
  /\b(?:will|would|is|are|may|ofsted) (?:usually|normally|typically|generally)\b|\b(?:usually|normally) (?:last|take|happen|two)|\bunder the (?:new )?framework\b|^(?:the )?(?:inspectors|focus of the visit|scope of the visit|inspection team|focused visit|judge?ments?|inspection)\b[^.;]{0,30}\b(?:will|would|may|can)\b|^(?:if|should|where|when|whether|unless)\b|\b(?:could|may|might) (?:be|have|also)\b/iu;
/** What a paper says of itself, and lines that are none. */
const OF_PAPER =
  /^(?:this|the|our|it)(?: [a-z]{3,12}){0,3} (?:is|are|was|will be) (?:overseen|governed|chaired|owned|underpinned) by\b|^(?:this|the (?:present|following|attached)) (?:report|paper|briefing|section|note|table|appendix|figures?|summary|review|decision)\b|\b(?:talk about|look at|come back to) (?:this|it|the (?:plan|report|paper))\b|\blook(?:ing)? at this (?:plan|report|paper)\b|^(?:the )?(?:(?:report|paper)(?! (?:advised|explained|confirmed) that\b)|table|figures?|purpose|agenda|minutes|percentages|documents?)\b|\b(?:set out|outlined|detailed|described|discussed|shown|attached|summarised|listed|available|provided|given|filed) (?:with these minutes|below|above|in (?:more detail|section|appendix|paragraph|table))\b|^["“‘']?you\b|\bambition (?:is|was|remains)\b|\bwill (?:always|never)\b|^(?:it|they) (?:also )?(?:adds?|added|says?|states?|notes?)\b|\bI (?:want|wish|would like) to (?:tell|thank|say|share)\b|\bI(?: will|['’]ll) (?:write|keep you|be in touch|be visiting)\b|^(?:comments|notice) (?:from|of)\b|^to (?:seek|consider|receive|share|present|inform|provide (?:an )?update)\b|\bintroduced (?:the|this|a|her|his) (?:report|item|paper|presentation|update|letter)\b|\?$/iu;
/** What a council wants to be is no deed: "Our aim is to be outstanding by 2028". */
const OF_HOPE =
  /\b(?:aim|aspiration|vision|goal|objective|ambition|hope|intention)s?\b(?: for [^.;,]{3,40})?(?: (?:is|are|was|were|remains?|will be))? (?:to|that we|for us to) (?:be(?! (?:[a-z]{2,12}ly )?[a-z]{3,14}ed\b)|become)\b|\b(?:aim|aspire|hope|want)(?:s|ed|ing)? to (?:be|become)(?: (?:judged|rated|graded)(?: as)?)? (?:an? )?(?:good|outstanding|the best)\b/iu;
/** What is said to the reader, hoped for or always so, and what a report adds: words of speeches and news. */
const OF_SPEECH =
  /^["“‘']?you\b|\bambition (?:is|was|remains)\b|\bwill (?:always|never)\b|^(?:it|they) (?:also )?(?:adds?|added|says?|states?|notes?)\b|\bmak(?:e|es|ing) (?:\w+ ){0,2}progress (?:against|towards)\b/iu;
const NUMBERS_ONLY =
  /\b(?:fell|fallen|rose|risen|come down|gone up|increased|decreased|reduced|dropped) (?:to|from|by) \d|^of (?:the|our|these) \d|\b(?:moved|improved|rated|judged|graded)\b.{0,40}\b(?:good|outstanding|inadequate|requir(?:es|ed|ing) improvement)\b|\bbeing (?:seen|felt)\b|\bprogress was being made\b|\b(?:has|have|had) been (?:recently )?(?:graded|rated|judged)\b|\bhad passed since\b|\bworking (?:at pace|hard|well)\b|\bstill (?:some |more |much )?work to (?:be done|do)\b/iu;

/** Shares and counts at a day, and how many were done in time: "It was 41% on 31 December", "68% were held within ten days". */
const OF_STATISTICS =
  /\b(?:was|were|is|are|stood at|stands at)\s(?:(?:now|still|only|just|about|around|at|then)\s){0,2}\d{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent\b)|\d\s?(?:%|per ?cent)\s(?:of\s(?:[\p{L}’'-]{1,16}\s){1,6})?(?:(?:was|were|had|has|have|been|being|are|is)\s){1,3}(?:completed|held|visited|seen|reviewed|done|met|carried out|undertaken)\s(?:within|in (?:time|timescales?)|on time)\b|\d\s?(?:%|per ?cent)\s(?:of\s(?:[\p{L}’'-]{1,16}\s){1,6})?(?:was|were|is|are)\s(?:now\s)?(?:complete|green|amber|red|on track)\b/iu;
/** What is not known, and what was not there, is no deed: "It was not yet known when Ofsted would come again". */
const OF_NOTHING =
  /\b(?:not (?:yet )?(?:known|clear|certain|possible to say)|unclear|too (?:early|soon) to (?:say|tell|know))\b|(?:^(?:that )?|\b(?:advised|reported|said|noted|explained|confirmed|informed|told)\b[^.;]{0,40}? that )(?:there (?:is|are|was|were|has been|have been|had been) )?no (?!later\b|fewer\b|less\b|longer\b)/iu;
/** What every paper does before it may be decided on, and what the budget holds: "An equality impact assessment has been started". */
const OF_FORMALITIES =
  /\b(?:equalit(?:y|ies)|data protection|climate(?: change)?|environmental|carbon|privacy|rural)(?: (?:and|&) [a-z]{4,12})?(?: impact)? (?:impact assessment|assessment|analysis|screening)\b|\b(?:EIAs?|EqIAs?|EQIAs?|DPIAs?)\b|^(?:financ(?:e|ial)|legal|equalit(?:y|ies)|human resources|HR|consultation|property|procurement|data protection|climate(?: change)?|crime and disorder|health and (?:safety|wellbeing))(?: (?:implications?|impact|comments?|considerations?))?\s?[:–-]\s/iu;
const OF_BUDGET =
  /^(?:(?:up to|over|around|about|some|more than|(?:a )?(?:total|further|sum|provision|budget)s?(?: of)?) )?£[\d.,]{1,12}\s?(?:m|k|bn|million)?\b[^.;]{0,60}\b(?:was|were|is|are|has been|have been|had been) (?:set aside|included|budgeted|approved|allocated|earmarked|built|provided|made available|added)\b/iu;

/** Questions, motions and requests to the meeting itself are no actions. */
const OF_MEETING =
  /\b(?:motions?|amendments?)\b[^.;]{0,80}\b(?:put|moved|seconded|carried|lost|fell|withdrawn|altered|amended|agreed|debated)\b|\b(?:procedure rules?|standing orders?|rules of debate|leave of (?:the )?council)\b|\bthe debate\b|\bon (?:this|the) agenda\b|\b(?:asked|requested|invited|recommended)\s(?:members|councillors|(?:the\s)?(?:cabinet|committee|panel|board|council|executive))\sto\s(?:note|approve|agree|endorse|consider|comment|accept|support|adopt)\b|^(?:therefore,? )?(?:this |the )?council (?:(?:also|further|therefore) ){0,2}(?:affirms|notes|recogni[sz]es|believes|resolves|expresses|condemns|welcomes|regrets|acknowledges|calls|urges|pledges|commits)\b|\b(?:asked|enquired|queried|questioned|wished to know)\b.{0,20}\b(?:what|how|whether|if|why|when|about|who)\b|^it was (?:then )?(?:moved|seconded|proposed)\b|\bseconded by\b|\b(?:cabinet|committee|board|panel|members|council|executive|commission|forum|group) (?:is|are|were|was) (?:therefore )?(?:asked|requested|recommended|invited) to\b|\bprovided with an update\b|\bwas clear\b|\bshould not\b|\bl(?:ooked|ooking) forward to\b|\bdrew\b[^.;]{0,60}\battention to\b|\b(?:congratulations|condolences)\b|^[^,.;]{3,60} described the\b|^consideration was given to\b|\breferred to (?:an?|the) (?:paragraph|page|section|table|figure)\b|^(?:apologies|councillors? [a-zà-ÿ’'-]+ declared)\b/iu;
/** What the meeting itself does: whom it welcomes, invites to speak or hears, and when it breaks up. */
const OF_PROCEEDINGS =
  /\b(?:invited\b[^.;]{0,100}?\bto (?:\w+ly )?(?:(?:the|its|this) meeting|present|speak|reflect|address|introduce|comment|attend|ask|join|outline|provide (?:an? )?(?:\w+ )?(?:update|overview)|give (?:an? )?(?:\w+ )?(?:update|overview))|(?:pleased to |was |were )welcomed?|in attendance|introduced (?:himself|herself|themselves)|(?:in)?quor(?:ate|um)|adjourn(?:ed)?|remaining business|(?:briefed|addressed) the (?:meeting|panel|committee|board|members)|in post since|gave an? (?:\w+ )?(?:introduction|overview|presentation|update|summary)|apologies|minutes (?:was|were|be|had been))\b/iu;
/** What a document shows or holds: "The plan showed how …, and what would be measured." */
const OF_DOCUMENT =
  /^(?:the |this |each |that )(?:[\p{L}’'-]{2,20} ){0,4}(?:plan|report|presentation|briefing|table|section|paper|letter|document|overview|update)s?\b(?:[^.;]{0,30}\b)? ?(?:showed|shows|included|includes|contained|contains|covered|covers|described|describes|illustrated)\b/iu;

/** Leads that say that what follows is done, whatever each item's words. */
const ACTION_LEAD =
  /\b(?:work (?:has|had|is|was)\b[^.:]{0,40}|(?:its|our|the) work(?: so far)?|(?:following |key |main |immediate |these )?(?:actions?|steps|measures)\b[^.:]{0,60}|the following (?:is|are|was|were|has been|have been|will be)\b[^.:]{0,60}|(?:we|it|they|(?<!\b(?:on|of|in|to|for|by|with|from|at) )the (?:council|service|partnership|authority|trust|directorate|team|board)|officers|leaders|managers) (?:(?:also|now) )?(?:has|have|will|is|are|plans?|intends?|aims?|proposes?|agreed|undertakes?)\b[^.:]{0,60}|progress\b[^.:]{0,50}|next steps|(?:key |main |recent |our )?achievements\b[^.:]{0,40}|what we (?:have|will|are)[^.:]{0,40}|plans?(?: for)?[^.:]{0,30}(?:include|are)|(?:information|details) requested|would be provided with[^.:]{0,60})$/iu;
const REQUEST_LEAD =
  /\b(?:request(?:ed|s)|be provided with|asked for|undertook to|be requested to|follow[- ]up)\b[^.]{0,80}:?\s?$/iu;

/** Minutes: an item is about the inspection when it speaks of it. */
const ITEM_SUBJECT =
  /\b(?:ofsted|CQC|ILACS|JTAI|SEND (?:re-?)?(?:inspection|revisit)|(?:written )?statement of action|accelerated progress plan|improvement (?:plan|board)|monitoring visit|focused visit|children['’]s (?:social care|services) inspection|inspection of (?:children|services|local authority))\b/iu;
/** Headings that divide one item and name no other: what stands under them is about the page's title. */
const OF_TITLE =
  /^(?:minutes|resolved|decisions?|discussion|meetings?\b.{0,120}|additional documents|agenda item|supporting documents|recommendations?)?\s?:?$/iu;
const PAPER_SUBJECT =
  /\b(?:ofsted|ILACS|JTAI|SIF|CQC|HMI(?:CFRS)?|inspection|inspected|inspectors|improvement (?:plan|board|partnership))\b/giu;

/**
 * Reads the actions that a paper tells: list items under a lead-in that says that something was or will be done, and
 * sentences that do, promise or ask. A list item is one action; a sentence is one, or two where its halves tell of
 * different stages.
 */
export function* readToldActions(context: ExtractionContext, clock: Clock): Generator<FoundAction> {
  const { view, sections } = context;
  const house = houseOf(context);
  if (house === "papers" && !isAboutInspection(context)) return;
  const listed = new Set<Block>();
  const people = initialsIn(context);
  const agendaText = house === "minutes" ? findAgendaText(view.blocks) : new Set<Block>();
  const hasPlan = house === "papers" && view.tables.some((table) => findPlan(table) !== null);
  const top = sections.sections.find(({ heading }) => heading !== null);
  const moved = motionsIn(view.blocks);
  const wantedOf = wantedReader(context, house);
  for (const found of readActionLists(context, house, clock, wantedOf, listed)) yield found;
  for (const block of view.blocks) {
    if (sharesRow(block, house) || block.kind === "heading") continue;
    if (listed.has(block) || moved.has(block) || agendaText.has(block)) continue;
    if (house === "minutes" && PURPOSE_OF_ITEM.test(block.text)) continue;
    if (OF_FORM.test(block.text)) continue;
    const section = sections.sectionOf(block);
    const inPlace = wantedOf(section, block);
    if (inPlace === "none") continue;
    // What a plan says under its title, over its table, is about the plan itself.
    const wanted = hasPlan && section === top ? "marked" : inPlace;
    for (const action of readBlock(block, section, house, wanted, clock))
      yield action.owner === null ? { ...action, owner: ownerByInitials(action.text, people) } : action;
  }
}

/** Labels of a notice or a page behind which nobody does anything: "Reason for urgency: the plan must be …". */
const OF_FORM = /^(?:(?:other |summary of )?reasons?|purpose|options?|alternatives?|risks?)\b[^:.]{0,40}:\s/iu;

/** How a motion begins the list of what it would have the council do, and what is said for it or against it. */
const OF_MOTION =
  /\bthis council\b[^.]{0,400}:\s?[-–]?$|\bcouncil (?:(?:therefore|also|further|hereby) ){0,2}(?:therefore|resolves|calls|urges|requests|asks|believes|notes|commits|pledges|instructs|recogni[sz]es)(?: (?:on|upon|that|to)){0,2}\s?[:–-]{0,2}$|\bspoke\b[^.]{0,40}\b(?:motion|amendment)\b[^.]{0,60}:$/iu;

/** The items of a motion as it was put, and of what a meeting was asked; what the meeting resolved stands under its own words. */
function motionsIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const moved = new Set<Block>();
  let open = false;
  for (const [index, block] of blocks.entries()) {
    const isAsked = asksOfMeeting(block.text) && isResolvedAfter(blocks, index);
    if (isAsked || (OF_MOTION.test(block.text) && findLeadIn(block.text) === null)) open = true;
    else if (block.label === null && block.item === null) open = false;
    else if (open) moved.add(block);
  }
  return moved;
}

/** A page laid out as a table has a row an item; in a table of several columns actions are read by their columns. */
function sharesRow({ cell }: Block, house: House): boolean {
  return cell !== null && (house !== "minutes" || cell.row.children.length > 1 || cell.row.data.header);
}

/** What an item is for, in the infinitive, and what a note to its line says. */
const PURPOSE_OF_ITEM =
  /^(?:purpose\s?:|to (?:consider|receive|note|review|approve|confirm|agree|hear|discuss|scrutinise|comment|reflect|update)\b)|\breport (?:is )?to follow\b/iu;

type Wanted = "all" | "marked" | "requests" | "none";

function isAboutInspection({ view, identity }: ExtractionContext): boolean {
  if (identity.documentType === "action_plan") return true;
  let mentions = 0;
  let words = 0;
  for (const { text } of view.blocks) {
    mentions += text.match(PAPER_SUBJECT)?.length ?? 0;
    words += text.length / 6;
  }
  return mentions >= 2 && mentions * 400 >= words;
}

/** What is wanted of a block, by the heading over it; the headings of a paper are read once. */
function wantedReader(context: ExtractionContext, house: House): (section: Section, block: Block) => Wanted {
  if (house === "minutes") return (section, block) => wantedInMinutes(context, section, block);
  const isResponse = RESPONSE_TITLE.test(titleOf(context));
  const { title, documentType } = context.identity;
  const isPage = documentType === null || documentType === "other";
  const known = new Map<Section, Wanted>();
  return (section, block) => {
    let wanted = known.get(section);
    if (wanted === undefined) {
      wanted = wantedInPaper(context.sections.sections, section);
      // The headline of a page ("Visit finds continued progress") heads all of it, and is no heading of a response.
      if (isPage && wanted === "all" && section.title.trim() === title && !isResponse) wanted = "marked";
      const isOwn = !OCCASION_HEADING.test(section.title) && !MONEY_HEADING.test(section.title);
      if (wanted === "marked" && isResponse && isOwn) wanted = "all";
      known.set(section, wanted);
    }
    return wanted === "marked" && /^(?:response|our response)\s?:/iu.test(block.text) ? "all" : wanted;
  };
}

/** Headings under which a paper on the response tells what it responds to. */
const OCCASION_HEADING =
  /\b(?:background|context|introduction|history|where we (?:were|started)|previous|(?:the|our) (?:inspection|visit|framework|letter|report)|inspection (?:outcome|findings|results?)|outcomes?|about (?:ofsted|ILACS))\b/iu;

/** Titles of papers that tell of nothing but the response: what stands under any of their own headings is part of it. */
const RESPONSE_TITLE =
  /\b(?:improvement (?:progress|plan|journey|programme|update)|progress (?:update|report|against|on|since|with)|(?:our|council) response|response to|what we (?:are|['’]re|have|['’]ve|did|will)|(?:months?|years?) on\b|action plan|you said|next steps|moving forward|journey)\b/iu;

function titleOf({ identity, sections }: ExtractionContext): string {
  return identity.title ?? sections.sections.find(({ heading }) => heading !== null)?.title ?? "";
}

function wantedInPaper(sections: readonly Section[], section: Section): Wanted {
  const { title } = section;
  // In a notice everything stands under the decision; what happens next does so under a heading of its own.
  const isDecision = section.kind === "decisions" && (DECISION_TITLE.test(title) || !RESPONSE_HEADING.test(title));
  if (section.kind === "recommendations" || section.kind === "risks" || isDecision) return "none";
  if (section.heading === null) return "none";
  if (RESPONSE_HEADING.test(title) && !/\brecommend|\brisk/iu.test(title)) return "all";
  if (OTHER_HEADING.test(title) && !MONEY_HEADING.test(title)) return "none";
  return isInAppendix(sections, section) ? "none" : "marked";
}

/** What stands behind the heading of an appendix is another document's: an extract, a table, a letter. */
function isInAppendix(sections: readonly Section[], section: Section): boolean {
  const { indexOf, firstAppendix } = placesOf(sections);
  return (indexOf.get(section) ?? -1) >= firstAppendix;
}

interface SectionPlaces {
  readonly indexOf: ReadonlyMap<Section, number>;
  /** Infinity where no section is an appendix. */
  readonly firstAppendix: number;
  /** Sections of minutes whose own words are about the inspection. */
  readonly aboutSubject: Map<Section, boolean>;
}

/** Every block asks where its section stands; a pack has thousands of both. */
const placesBySections = new WeakMap<readonly Section[], SectionPlaces>();

function placesOf(sections: readonly Section[]): SectionPlaces {
  const known = placesBySections.get(sections);
  if (known !== undefined) return known;
  const first = sections.findIndex(({ title }) => /^appendix\b/iu.test(title));
  const places: SectionPlaces = {
    indexOf: new Map(sections.map((section, index) => [section, index])),
    firstAppendix: first < 0 ? Number.POSITIVE_INFINITY : first,
    aboutSubject: new Map(),
  };
  placesBySections.set(sections, places);
  return places;
}

function wantedInMinutes({ sections, identity }: ExtractionContext, section: Section, block: Block): Wanted {
  const isDecision = section.kind === "decisions" && section.parent?.kind !== "decisions";
  const isUnderTitle = ITEM_SUBJECT.test(identity.title ?? "") && OF_TITLE.test(section.title);
  if (!isUnderTitle && !isAboutSubject(sections.sections, section, isDecision)) return "none";
  return isDecision || /^(?:RESOLVED|AGREED|DECIDED)\b|^that\b/u.test(block.text) ? "requests" : "all";
}

/** A decision belongs to the item above it. */
function isAboutSubject(sections: readonly Section[], section: Section, isDecision: boolean): boolean {
  const above = OF_TITLE.test(section.title) ? (section.parent?.title ?? "") : "";
  if (ITEM_SUBJECT.test(section.title) || ITEM_SUBJECT.test(above)) return true;
  const places = placesOf(sections);
  if (speaksOfSubject(section, places)) return true;
  const before = isDecision ? sections[(places.indexOf.get(section) ?? 0) - 1] : undefined;
  return before !== undefined && (ITEM_SUBJECT.test(before.title) || speaksOfSubject(before, places));
}

function speaksOfSubject(section: Section, { aboutSubject }: SectionPlaces): boolean {
  const known = aboutSubject.get(section);
  if (known !== undefined) return known;
  const speaks = section.blocks.some(({ text }) => ITEM_SUBJECT.test(text));
  aboutSubject.set(section, speaks);
  return speaks;
}

function* readActionLists(
  context: ExtractionContext,
  house: House,
  clock: Clock,
  wantedOf: (section: Section, block: Block) => Wanted,
  listed: Set<Block>,
): Generator<FoundAction> {
  const { view, sections } = context;
  const placeOf = new Map(view.blocks.map((block, index) => [block.start, index]));
  for (const { lead, items } of listListings(view)) {
    const section = sections.sectionOf(lead);
    const said = lead.kind === "heading" ? null : leadWords(lead.text);
    const isLead = said !== null && ACTION_LEAD.test(said) && leanOfLead(lead.text) === null;
    // Paragraphs that are numbered from section to section are no list of the heading over them.
    if (lead.kind === "heading" && goesOnCounting(items)) continue;
    const isHeading = isTitle(lead) && RESPONSE_HEADING.test(lead.text) && house === "papers";
    if (!isLead && !isHeading) continue;
    const wanted = wantedOf(section, lead);
    if (wanted === "none" || (wanted !== "all" && !isLead && !(isHeading && lead.kind !== "heading"))) continue;
    const fallback: ActionStatus | null = REQUEST_LEAD.test(lead.text)
      ? "requested"
      : (statusOfAuxiliary(lead.text) ?? statusOfDeeds(findDeeds(lead.text, house)) ?? statusOfTitle(lead.text));
    // "By the end of July the service will:" holds for each item below.
    const dueOfLead = isLead ? dueInSentence(lead.text, "planned", clock) : null;
    const actions = items.map((item) => ({ item, deeds: findDeeds(item.text, house) }));
    // A list whose items tell no deeds and whose lead promises none is a list of something else.
    if (
      fallback === null &&
      actions.filter(({ item, deeds }) => deeds.length > 0 || beginsWithDeed(item.text)).length * 2 < actions.length
    )
      continue;
    for (const { item, deeds } of actions) {
      const own = statusOfDeeds(deeds) ?? (beginsWithDeed(item.text) ? "completed" : null);
      const remark = readRemark(item.text, clock);
      const status = fallback === "requested" ? "requested" : (own ?? fallback);
      for (let at = placeOf.get(item.start) ?? view.blocks.length; at < view.blocks.length; at++) {
        const block = view.blocks[at];
        if (block === undefined || block.end > item.end) break;
        listed.add(block);
      }
      if (status === null || IS_VISIT.test(item.text)) continue;
      yield {
        start: item.start,
        end: item.end - remark.length,
        text: item.text.slice(0, item.text.length - remark.length),
        status,
        owner: remark.owner ?? ownerOfDeed(item.text) ?? ownerBeside(item.text),
        due: dueInSentence(item.text, status, clock) ?? (status === "completed" ? null : (remark.due ?? dueOfLead)),
        rag: null,
        area: null,
        section,
        rule: "actions/list",
        rank: 70,
      };
    }
  }
}

/** A coming visit among the next steps is the inspectors', not the council's. */
const IS_VISIT =
  /^(?:the |a |our |next )?(?:[\p{L}-]{3,10} ){0,2}(?:(?:monitoring|focused) visit|(?:re-?)?inspection)s?\b[^.;]{0,30}\b(?:expected|anticipated|due|likely|scheduled|planned|takes? place)\b/iu;

/** "… the steps taken since. These were as follows:": the sentence before says what is listed. */
const LEANS_BACK = /^(?:these|they|those|this|which)\b[^.:]{0,40}$/iu;

/** What a lead-in says, without the signs that lead on; null where it does not break off as lead-ins do. */
function leadWords(text: string): string | null {
  if (!endsAsLead(text)) return null;
  const sentences = splitSentences(text);
  const [before, last] = [sentences.at(-2), sentences.at(-1)].map((span) =>
    span === undefined ? "" : text.slice(span.start, span.end).replace(/[\s.:;–—-]{1,6}$/u, ""),
  );
  return before !== undefined && before !== "" && LEANS_BACK.test(last ?? "") ? before : (last ?? "");
}

/** A lead-in that breaks off at its auxiliary: "Officers will:", "We have:", "We are:". */
function statusOfAuxiliary(lead: string): ActionStatus | null {
  const auxiliary =
    /\b(will|shall|would|has|have|had|is|are|(?:plan|intend|aim|propose|agree|need|expect|hope)(?:s|ed|d|ing)? to)(?: (?:already|now|also|since|recently|therefore|then|next|either|further))?\s?(?::\s?[-–—]?|[-–—])\s?$/iu
      .exec(lead)?.[1]
      ?.toLowerCase();
  if (auxiliary === undefined) return null;
  if (auxiliary.startsWith("ha")) return "completed";
  return auxiliary === "is" || auxiliary === "are" ? "in_progress" : "planned";
}

function goesOnCounting([first]: readonly { readonly number: string | null }[]): boolean {
  return /^\d{1,3}$/u.test(first?.number ?? "") && Number(first?.number) > 1;
}

/** A heading, or a short line that stands as one: "Actions taken". */
function isTitle({ kind, item, text }: Block): boolean {
  return kind === "heading" || (item === null && text.length <= LONGEST_LINE && !/[.:;,]$/u.test(text));
}

const LONGEST_LINE = 60;

/** What the name of a list says of all its items, where its items name no verb: "Key achievements", "Next steps". */
const titleRules: readonly { readonly status: ActionStatus; readonly pattern: RegExp }[] = [
  {
    status: "completed",
    pattern:
      /\b(?:achievements|(?:have|has|['’]ve) (?:already )?(?:achieved|delivered|completed|done)|(?:done|completed|delivered) so far|actions completed|completed actions)\b/iu,
  },
  {
    status: "completed",
    pattern: /\bactions? (?:already )?(?:taken|completed|since)\b|\bprogress (?:made|achieved)\b/iu,
  },
  {
    status: "planned",
    pattern:
      /^(?:(?:key|priority|agreed|further|immediate|planned|recommended) )?actions?\b(?!.{0,40}\b(?:taken|completed|so far|to date|progress|since)\b)|\b(?:next steps|next phase|what['’]?s next|(?:happens|comes|doing|do) next|(?:planned|future|next|proposed) (?:actions|work|steps|activity)|planned (?:for|in|this|next)|(?:for|in|over|during) (?:the )?next (?:period|month|quarter|three months|six months|\d{1,2} (?:weeks|months))|(?:still|left|yet) to do|coming (?:up|next)|looking ahead|(?:we|council|officers) (?:will|plan to|are going to|intend to))\b/iu,
  },
  {
    status: "in_progress",
    pattern:
      /\b(?:are doing(?! next)|is being done|happening now|under ?way|in progress|current (?:work|actions|activity))\b/iu,
  },
];

/** Null where a title names several stages ("What we have done and what comes next") or none. */
function statusOfTitle(title: string): ActionStatus | null {
  const named = titleRules.filter(({ pattern }) => pattern.test(title));
  return named.length === 1 ? (named[0]?.status ?? null) : null;
}

function leanOfLead(text: string): string | null {
  const last = splitSentences(text).at(-1);
  const lean = leanOf(text.slice(last?.start ?? 0));
  return lean === "judged" ? null : lean;
}

/** What a paragraph tells from here on is the response, under whatever heading: "In response the Trust has …". */
const IN_RESPONSE =
  /^(?:in response(?: to (?:this|these|the|ofsted['’]s|inspectors['’])\b[^,.;]{0,60})?|since (?:the|this|that) (?:inspection|visit)|following (?:the|this|that) (?:inspection|visit)),?\s(?:the|we|our|a|an|all|officers)\s/iu;

/** The number of a paragraph before a figure stays in its words: "7.1 £450,000 has been …". */
const PARAGRAPH_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[\p{Lu}£“"(])/u;

function* readBlock(
  block: Block,
  section: Section,
  house: House,
  wanted: Wanted,
  clock: Clock,
): Generator<FoundAction> {
  const number = PARAGRAPH_NUMBER.exec(block.text)?.[0].length ?? 0;
  const answer = /^(?:our |council |officer )?response\s?:\s/iu.exec(block.text.slice(number))?.[0].length ?? 0;
  const from = number + answer;
  const found: FoundAction[] = [];
  let isResponse = wanted === "all";
  for (const span of splitSentences(block.text.slice(from), from)) {
    const sentence = block.text.slice(span.start, span.end);
    if (wanted === "marked" && IN_RESPONSE.test(sentence)) isResponse = true;
    if (endsAsLead(sentence) || sentence.length < 20) continue;
    for (const told of actionsIn(sentence, house)) {
      if (!isAction(told, sentence, isResponse ? "all" : wanted, house) || isRatingKey(sentence)) continue;
      const start = block.start + span.start + told.start;
      const action: FoundAction = {
        start,
        end: start + told.text.length,
        text: told.text.replace(/\s+/gu, " "),
        status: told.status,
        owner: ownerOfDeed(told.text),
        due: dueInSentence(told.text, told.status, clock),
        rag: null,
        area: null,
        section,
        rule: answer > 0 ? "actions/response" : "actions/sentence",
        rank: 50,
      };
      // What members ask for and the officer's promise of it, told one after the other, are one action.
      const before = found.at(-1);
      const isPromise = before?.status === "requested" && action.status === "requested" && start - before.end <= 2;
      if (isPromise && carriesOn(before.text, action.text)) {
        found[found.length - 1] = joined(before, action);
      } else found.push(action);
    }
  }
  yield* found;
}

/** A promise of what was asked for takes it up by a pronoun or names it again. */
const TAKES_UP =
  /\b(?:it|its|this|that|these|those|them|they|so|such|both|one|details?|information|figures|data be|a (?:written )?(?:answer|response|reply|note|copy)|look into|report back|come back)\b/iu;

function carriesOn(first: string, second: string): boolean {
  if (TAKES_UP.test(second)) return true;
  const words = new Set(first.toLowerCase().match(/\p{L}{5,}/gu));
  return (second.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => words.has(word) && !OF_BODIES.has(word));
}

/** Words for those who ask and promise; two requests share them that share nothing else. */
const OF_BODIES: ReadonlySet<string> = new Set([
  "members",
  "member",
  "committee",
  "panel",
  "board",
  "chair",
  "director",
  "officers",
  "councillor",
  "service",
  "services",
  "meeting",
  "would",
  "asked",
  "requested",
  "children",
]);

function joined(first: FoundAction, second: FoundAction): FoundAction {
  return {
    ...first,
    end: second.end,
    text: `${first.text} ${second.text}`,
    owner: second.owner ?? first.owner,
    due: second.due ?? first.due,
  };
}

/** "Following the inspection …" tells when, not what the inspection did. */
function withoutOccasion(sentence: string): string {
  return sentence.replace(
    /^(?:immediately )?(?:following|since|after|in response to)\b[^,]{0,60}?(?:inspection|visit|letter|report)(?: in [a-zà-ÿ]+ \d{4})?,?\s/iu,
    "",
  );
}

const CLAUSES = /;\s|,?\s(?:and|but)\s|,\s(?=\d)/iu;

/** Whether a sentence holds a figure or what is not known or not there, and its other clauses tell no deed. */
function tellsNoDeed(text: string, house: House): boolean {
  const isAside = (clause: string): boolean => OF_STATISTICS.test(clause) || OF_NOTHING.test(clause);
  if (!isAside(text)) return false;
  return text.split(CLAUSES).every((clause) => isAside(clause) || findDeeds(clause, house).length === 0);
}

function isAction({ text, status }: ToldAction, sentence: string, wanted: Wanted, house: House): boolean {
  if (wanted === "requests") return status === "requested";
  if (status === "requested" && ASKED_BY_INSPECTORS.test(text)) return false;
  if (house === "minutes" && (OF_PROCEEDINGS.test(text) || OF_DOCUMENT.test(text))) return false;
  if (OF_MEETING.test(text) || OF_PAPER.test(text) || OF_FRAMEWORK.test(text) || NUMBERS_ONLY.test(text)) return false;
  if (OF_SPEECH.test(text) || OF_HOPE.test(text) || OF_FORMALITIES.test(sentence) || tellsNoDeed(text, house))
    return false;
  if (status === "completed" || status === "in_progress") {
    if (OF_BUDGET.test(text)) return false;
    if (OF_INSPECTION.test(withoutOccasion(sentence)) || BY_INSPECTORS.test(text)) return false;
  }
  if (status === "planned" && /\b(?:inspectors|report|letter) (?:was|were|is|are|will)\b/iu.test(text)) return false;
  if (wanted === "all") return true;
  return (
    RESPONSE_WORDS.test(text) ||
    (status === "planned" && /\b(?:consider|meeting|visit)\b/iu.test(text) && /\d{4}/u.test(text))
  );
}
