import type { Block } from "../document/blocks.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { candidate, defineExtractor } from "./define-extractor.js";

const OPENING_BLOCKS = 24;
const LONGEST_TITLE = 260;

/** Lines at a paper's head that are not its title. */
const NOT_TITLE =
  /^(?:agenda item(?: no\.?)?(?: \d+)?|agenda(?: and minutes)?|item \d+.*|report (?:to|of|by|from)\b.*|public report|open report|unrestricted.*|part (?:i|1|a)\b.*|issue - .*|(?:issue |officer )?decision details|.{0,60}\bagenda item|meetings?|.{0,60}\bcouncil|classification.*|for (?:publication|decision|information).*|\d.*|from:?.*|to:?.*|appendix.*|contents|summary:?|purpose.*|recommendations?:?.*|introduction|background)$/iu;
const REPORT_COLON_TITLE = /^report (?:of|by|to)\b.{3,200}:\s.{5,200}$/iu;

/**
 * Reads the title of a council's paper where no label introduces it: the first heading or bold line that is no committee,
 * date, item number or name of the council; for minutes and agendas the headings at the top, joined.
 */
export const paperTitle = defineExtractor({
  id: "paper-title",
  fields: ["title"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view, identity }) {
    const opening = view.blocks.slice(0, OPENING_BLOCKS);
    if (identity.documentType === "minutes" || identity.documentType === "agenda") {
      const page = opening.find((block) => block.kind === "heading" && isWebPageTitle(opening, block));
      const span = page ?? headingsAtTop(opening);
      if (span !== null)
        yield candidate(view, "title", view.wordsOf(span), span, { rule: "paper-title/top", rank: 70 });
    }
    for (const block of opening) {
      const text = block.text.trim();
      if (block.cell !== null || text.length > LONGEST_TITLE) continue;
      const marked = block.kind === "heading" || block.bold;
      const colon = REPORT_COLON_TITLE.test(text);
      if (!colon && (!marked || text.length < 8 || NOT_TITLE.test(text) || /[.:]$/u.test(text))) continue;
      yield candidate(view, "title", view.wordsOf(block), block, { rule: "paper-title/heading", rank: 60 });
      return;
    }
  },
});

/** A council's meeting software heads a page "Agenda item" or "Issue - …" and prints the item's own title under it. */
function isWebPageTitle(opening: readonly Block[], block: Block): boolean {
  const above = opening.slice(0, block.index).filter((other) => other.kind === "heading");
  const first = above[0]?.text ?? "";
  return (
    /^(?:agenda item|issue|decision|agenda and minutes|agenda|issue details)\b|\bagenda item$/iu.test(first) &&
    !NOT_TITLE.test(block.text)
  );
}

/** The headings at the head of minutes, or its first bold line that names the body, from first to last. */
function headingsAtTop(opening: readonly Block[]): { start: number; end: number } | null {
  const count = opening.findIndex((block) => block.kind !== "heading" || block.cell !== null);
  const top = opening.slice(0, Math.min(count < 0 ? opening.length : count, 3));
  const [first] = top;
  const last = top.at(-1);
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  return (
    opening.find(
      (block) => block.cell === null && (block.bold || block.kind === "heading") && !NOT_TITLE.test(block.text.trim()),
    ) ?? null
  );
}
