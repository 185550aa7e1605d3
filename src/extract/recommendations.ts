import type { Block } from "../document/blocks.js";
import type { DocumentView } from "../document/view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import type { Section } from "../sections/section.js";
import type { Span } from "../text/span.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { listedItems } from "./fragments/listed-items.js";
import { isProposedDecision } from "./fragments/proposed-decision.js";

/** Who is asked to decide: "Cabinet", "the Children and Young People Scrutiny Committee", "Members of the Panel". */
const BODY =
  "(?:(?:the |that )?(?:\\p{Lu}[\\p{L}'’,&-]{1,25} |and |of |the |for ){0,10})(?:cabinet(?: members?)?|committee|sub-committee|panel|board|council|executive|commission|forum|trustees|governors|leader|members?)(?: members)?";

/** A sentence that asks a body to decide, wherever it stands. */
const ASKS = new RegExp(
  `^(?:it is (?:therefore |further )?(?:recommended|proposed|requested) (?:to ${BODY} )?that\\b|(?:the )?(?:officers?|director|report|task group)[^.:]{0,60} recommends? that\\b|${BODY} (?:is|are) (?:therefore |also |formally )?(?:asked|requested|recommended|invited) (?:to\\b|:|that\\b))`,
  "iu",
);

/** Words under a recommendation heading that only lead to its list: "That the Board:", "Cabinet is asked to:". */
const LEADS_TO_LIST = /:$|\b(?:that|to|asked|following recommendations?)$/iu;

/** Sections that give reasons for recommendations, or hold those of others, hold none. */
const NOT_ASKED =
  /\breasons? for\b|\balternative\b|\bprevious\b|\b(?:ofsted|inspect(?:or|ion)|hmi|auditor|cqc|peer|progress (?:on|against)|implementation of|response to|from the)\b/iu;

/** A summary tells what the meeting is to look at ("invited to consider what Ofsted found"); it asks nothing of its own. */
const SUMMARY = /^(?:executive |brief )?(?:summary|synopsis|introduction|purpose)/iu;

/**
 * Reads what a council's paper asks its committee to decide: the items of its recommendation section, or, where it has
 * none, the sentences that ask. In an unsigned, proposed record of decision the decision itself is what is asked.
 * Recommendations that a paper prints twice, in short at its head and in full later or the other way round, count once.
 */
export const recommendations = defineExtractor({
  id: "recommendations",
  fields: ["recommendations"],
  applies: ({ identity }) => {
    const { documentType } = identity;
    return !isFromInspectorate(documentType) && documentType !== "minutes" && documentType !== "agenda";
  },
  read: function* ({ view, sections }) {
    const proposed = isProposedDecision(view);
    const asking = sections.sections.filter(
      (section) =>
        (asksUnder(section.kind, section.title) || (proposed && DECISION.test(section.title.trim()))) &&
        !NOT_ASKED.test(section.title),
    );
    const asked = asking.flatMap((section) => asksOf(view, section));
    const all = asked.length > 0 ? asked : sections.sections.flatMap((section) => askingSentences(view, section));
    for (const { text, span, section, rule, rank } of withoutRepeats(all)) {
      yield candidate(view, "recommendations", { text }, span, { rule, rank, section });
    }
  },
});

/** A decision's heading in a record that is yet to be signed, with or without the words that lead to its list. */
const DECISION = /^(?:the |proposed )?decision(?:\(s\)|s)?\s?(?::.{0,80})?$/iu;

/** "Decisions asked of the Panel", "What Cabinet is asked to do": a heading that asks by itself. */
const ASKING_HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s)?(?:decisions? (?:asked|requested|required|sought|needed|to be made|for)\b.{0,60}|(?:actions?|approvals?) (?:requested|sought|required) (?:of|from|by) .{3,60}|what .{3,60} (?:is|are) (?:being )?asked to .{2,30}|asks? of .{3,60}|recommendations? and reasons?)\s?[:?]?$/iu;

function asksUnder(kind: Section["kind"], title: string): boolean {
  return kind === "recommendations" || ASKING_HEADING.test(title.trim());
}

interface Asked {
  readonly text: string;
  readonly span: Span;
  readonly section: Section;
  readonly rule: string;
  readonly rank: number;
}

function asksOf(view: DocumentView, section: Section): Asked[] {
  const items = listedItems(view, section);
  return items
    .filter(({ text }) => items.length === 1 || !LEADS_TO_LIST.test(text))
    .map((item) => ({ text: item.text, span: item, section, rule: "recommendations/section", rank: 80 }));
}

function askingSentences(view: DocumentView, section: Section): Asked[] {
  if (SUMMARY.test(section.title) && section.kind !== "recommendations") return [];
  return section.blocks.flatMap((block, index): Asked[] => {
    if (!ASKS.test(block.text)) return [];
    const ask = (span: Block): Asked => ({
      text: view.wordsOf(span.item?.data.span ?? span),
      span: span.item?.data.span ?? span,
      section,
      rule: "recommendations/asks",
      rank: 60,
    });
    return block.text.trimEnd().endsWith(":") ? itemsAfter(section.blocks, index).map(ask) : [ask(block)];
  });
}

/** The outermost items of the list that follows a lead-in. */
function itemsAfter(blocks: readonly Block[], index: number): readonly Block[] {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.label === null && block.item === null);
  const depth = rest[0]?.listDepth ?? 0;
  return (end < 0 ? rest : rest.slice(0, end)).filter((block) => block.listDepth === depth && block.label !== null);
}

/** Drops what says again, in the same words or in fewer of them, what another section asked before. */
function withoutRepeats(all: readonly Asked[]): Asked[] {
  const kept: { asked: Asked; words: ReadonlySet<string> }[] = [];
  for (const asked of all) {
    const words = new Set(asked.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    if (!kept.some((other) => other.asked.section !== asked.section && saysTheSame(other.words, words))) {
      kept.push({ asked, words });
    }
  }
  return kept.map(({ asked }) => asked);
}

/** How much of the shorter text's words the longer one has to hold. */
const SAME_WORDS = 0.85;

function saysTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size < 3) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= SAME_WORDS;
}
