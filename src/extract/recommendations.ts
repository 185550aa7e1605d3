import { type DocumentType, isFromInspectorate } from "../domain/document-types.js";
import type { DocumentView } from "../document/view.js";
import { findLeadIn } from "./decisions/lead-ins.js";
import { candidate, defineExtractor } from "./define-extractor.js";
import { isProposedDecision } from "./fragments/proposed-decision.js";
import { namedColumns } from "./paper-findings/columns.js";
import type { Ask } from "./recommendations/ask.js";
import { asksInProse } from "./recommendations/asks-in-prose.js";
import { asksInSections } from "./recommendations/asks-in-sections.js";
import { asksInTables } from "./recommendations/asks-in-tables.js";

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
  read: function* ({ view, sections, identity }) {
    const headed = [...asksInSections(view, sections, isProposedDecision(view)), ...asksInTables(view, sections)].sort(
      (a, b) => a.span.start - b.span.start,
    );
    const inProse = headed.length > 0 ? [] : asksInProse(view, sections);
    const all = headed.length > 0 ? headed : inProse.filter((ask) => !isAnswered(view, identity.documentType, ask));
    for (const { text, span, section, rule, rank } of withoutRepeats(all)) {
      yield candidate(view, "recommendations", { text }, span, { rule, rank, section });
    }
  },
});

/** How many blocks may stand between what was put to the meeting and the decision on it. */
const NEAR = 12;

/** Beside what was considered stands what was decided. */
const DECIDED_COLUMN = /^(?:the )?decisions?(?:\(s\))?(?: (?:made|taken|agreed))?\s?:?$/iu;

/** "RECOMMENDATION: That … / DECISION: …" in a record of what was decided: the decision stands for what was asked. */
function isAnswered(view: DocumentView, documentType: DocumentType | null, ask: Ask): boolean {
  const cell = view.blocks[view.blockAfter(ask.span.start)]?.cell ?? null;
  const table = cell === null ? undefined : view.tables.find(({ node }) => node === cell.table);
  if (table !== undefined && namedColumns(table).names.some((name) => DECIDED_COLUMN.test(name.trim()))) return true;
  if (documentType !== "decision_notice" || isProposedDecision(view)) return false;
  const from = view.blockAfter(ask.span.start) + 1;
  return view.blocks.slice(from, from + NEAR).some(({ text }) => findLeadIn(text)?.strength === "strong");
}

/** Drops what says again, in the same words or in fewer of them, what another section asked before. */
function withoutRepeats(all: readonly Ask[]): Ask[] {
  const kept: { asked: Ask; words: ReadonlySet<string> }[] = [];
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
