import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Block } from "../../document/blocks.js";
import type { DocumentView } from "../../document/view.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";

/** What papers count before they list it. */
const COUNTED = new RegExp(
  `\\b(?<count>${numberPattern})\\s(?<things>(?:[\\p{L}’'-]{2,15} ){0,2}?(?:areas|recommendations|priorities|strengths|weaknesses|themes|points|issues|questions|objectives|reasons|risks|things|aims|principles|options|findings|improvements|workstreams))\\b`,
  "giu",
);

/** A list that gives only some of what was counted. */
const NOT_ALL =
  /\b(?:includ\w+|such as|e\.?g|among|main|some|of (?:which|these|the|those|them)|for example|first|last|other|further|remaining|more|relat\w+|out of)\b/iu;

/** A sentence that counts what it lists, and a list that holds more or fewer. */
export function listedCounts(view: DocumentView): Diagnostic[] {
  const { blocks } = view;
  return blocks.flatMap((block, index): Diagnostic[] => {
    if (!block.text.trimEnd().endsWith(":")) return [];
    const lead = block.text.slice(block.text.lastIndexOf(". ") + 1);
    const counts = [...lead.matchAll(COUNTED)];
    const [counted] = counts;
    if (counted === undefined || counts.length > 1 || NOT_ALL.test(lead)) return [];
    const stated = printedNumber(counted.groups?.["count"] ?? "");
    const list = listBelow(blocks, index + 1);
    if (stated === null || list.length < 2 || list.length === stated) return [];
    const things = (counted.groups?.["things"] ?? "").trim();
    const [first, last] = [list[0] ?? block, list.at(-1) ?? block];
    const places = [
      block,
      { start: first.start, end: last.item?.data.span.end ?? last.end, page: first.page },
    ] as const;
    return [diagnostic("extract/listed-count-differs", { stated, things, listed: list.length }, ...places)];
  });
}

/** Nobody counts a list longer than this in its lead-in. */
const LONGEST_LIST = 60;

/** The first blocks of the items of the one list that stands directly below; none where a second list follows it. */
function listBelow(blocks: readonly Block[], from: number): Block[] {
  const first = blocks[from];
  if (first?.list === undefined || first.list === null) return [];
  const items: Block[] = [];
  let index = from;
  for (; index < blocks.length; index++) {
    const block = blocks[index];
    if (items.length > LONGEST_LIST) return [];
    if (block === undefined || block.listDepth < first.listDepth) break;
    if (block.listDepth === first.listDepth && block.list !== first.list) return [];
    if (block.listDepth === first.listDepth && block.label !== null) items.push(block);
  }
  const goesOn = blocks.slice(index, index + 2).some((block) => block.list !== null && block.kind !== "heading");
  return goesOn ? [] : items;
}
