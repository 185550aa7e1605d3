import type { Block } from "../../document/blocks.js";
import { cellAt, type TableView } from "../../document/table-view.js";
import { splitSentences } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { ExtractionContext } from "../define-extractor.js";
import { namedColumns } from "../paper-findings/columns.js";
import type { Clock } from "./clock.js";
import { findDeeds, statusOfDeeds } from "./deeds.js";
import { dueInCell, dueInSentence } from "./due-dates.js";
import { houseOf } from "./house-of.js";
import { isNameOfDoer } from "./owners.js";
import { planColumnOf } from "./plan-columns.js";
import { findPlan } from "./plan-tables.js";
import type { ActionStatus, FoundAction } from "./read-action.js";

/** "ACTION:", "Action 3 –", "Agreed action (JB):", "Action point:" in front of what somebody is to do. */
const LABEL =
  /^[([]?(?:(?:agreed|key|new|follow[- ]up) )?action(?: points?| required| agreed| for| by)?\s?(?:\d{1,3}(?:[./]\d{1,2})?|\((?<inBrackets>[^()]{2,40})\))?\s?[:–—-]\s+/iu;

/** "Cllr Khan to meet …", "JB to send …": who is to do it stands in front of "to". */
const WHO_IS_TO = /^(?:the\s)?(?<who>[^.;:]{2,90}?)\s(?:to|will|would)\s(?:also\s)?(?!be\s[a-z]+ed\b)[a-z]/u;
/** "JB: send …", "Head of Service – send …". */
const WHO_FIRST = /^(?<who>[^.;:–]{2,60})\s?[:–]\s+(?=\S)/u;

/** Behind what was agreed: "(Action: JB)", "Action by: Head of Service". */
const BEHIND = /[\s([]action(?: point)?(?: by| for)?\s?[:–—-]\s?(?<who>[^()[\]:]{2,60}?)[)\]]?\.?$/iu;

const SHORTEST = 3;

/**
 * Reads the actions that minutes and notes set apart from their prose: lines "ACTION: …", the action column of minutes
 * laid out as a table, and the name that "(Action: …)" puts behind what was agreed.
 */
export function* readActionLines(context: ExtractionContext, clock: Clock): Generator<FoundAction> {
  const { view, sections, identity } = context;
  const isPlan = identity.documentType === "action_plan" && houseOf(context) === "papers";
  const unsaid: ActionStatus = isPlan ? "planned" : "requested";
  for (const [index, block] of view.blocks.entries()) {
    if (block.kind === "heading" || !/action/iu.test(block.text)) continue;
    const found = readLine(view.blocks, index, clock, unsaid) ?? readBehind(block, clock);
    if (found !== null) yield { ...found, section: sections.sectionOf(block) };
  }
  for (const table of view.tables) {
    const column = actionColumn(table);
    if (column === null) continue;
    for (const row of namedColumns(table).body) {
      const cell = cellAt(row, column);
      if (cell === undefined) continue;
      for (const block of view.blocksIn(cell.node)) {
        const found = readDeed(block, 0, clock, unsaid, null);
        if (found !== null) yield { ...found, section: sections.sectionOf(block) };
      }
    }
  }
}

type LineAction = Omit<FoundAction, "section">;

function readLine(blocks: readonly Block[], index: number, clock: Clock, unsaid: ActionStatus): LineAction | null {
  const block = blocks[index];
  const label = block === undefined ? null : LABEL.exec(block.text);
  if (block === undefined || label === null) return null;
  const behind = block.text.slice(label[0].length);
  const name = behind.replace(/[)\]]?\.?$/u, "");
  // The name alone: what it is to do was said just before, or stands on the next line.
  if (isNameOfDoer(name)) {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const said = isBeside(before, block) ? readLast(before, before.text.length, name, clock) : null;
    if (said !== null) return said;
    return isBeside(after, block) && !LABEL.test(after.text) ? readDeed(after, 0, clock, unsaid, name) : null;
  }
  const inBrackets = label.groups?.["inBrackets"] ?? "";
  return readDeed(block, label[0].length, clock, unsaid, isNameOfDoer(inBrackets) ? inBrackets : null);
}

function readDeed(
  block: Block,
  from: number,
  clock: Clock,
  unsaid: ActionStatus,
  named: string | null,
): LineAction | null {
  const words = block.text.slice(from);
  const first = WHO_FIRST.exec(words);
  const isNamed = first !== null && isNameOfDoer(first.groups?.["who"] ?? "");
  const start = from + (isNamed ? first[0].length : 0);
  const deed = block.text.slice(start).trim();
  if (deed.split(" ").length < SHORTEST) return null;
  const isTo = WHO_IS_TO.exec(deed)?.groups?.["who"] ?? "";
  const who = isNamed ? first.groups?.["who"] : isNameOfDoer(isTo) ? isTo : named;
  return madeOf(block, { start, end: block.text.length }, deed, who?.trim() ?? null, clock, unsaid);
}

function readBehind(block: Block, clock: Clock): LineAction | null {
  const match = BEHIND.exec(block.text);
  const who = match?.groups?.["who"]?.trim() ?? "";
  return match === null || !isNameOfDoer(who) ? null : readLast(block, match.index, who, clock);
}

function isBeside(block: Block | undefined, line: Block): block is Block {
  return block !== undefined && block.kind !== "heading" && block.cell === line.cell;
}

/** What was said to be done, asked for or agreed; what was found or done is not what a name behind it is to do. */
function asksForDeed(sentence: string): boolean {
  const status = statusOfDeeds(findDeeds(sentence, "minutes"));
  if (status === "requested" || status === "planned") return true;
  return (
    /^(?:agreed|that)\b|\bagreed (?:to|that)\b/iu.test(sentence) ||
    isNameOfDoer(WHO_IS_TO.exec(sentence)?.groups?.["who"] ?? "")
  );
}

/** The last sentence of a block's words up to a place, as what somebody was asked to do; null where it asks nothing. */
function readLast(block: Block, end: number, who: string, clock: Clock): LineAction | null {
  const last = splitSentences(block.text.slice(0, end)).at(-1);
  if (last === undefined) return null;
  const deed = block.text.slice(last.start, last.end);
  return deed.split(" ").length < SHORTEST || !asksForDeed(deed)
    ? null
    : madeOf(block, last, deed, who, clock, "requested");
}

const BRACKETS_BEHIND = /\s[([](?<words>[^()[\]]{3,40})[)\]]\.?$/u;

function madeOf(
  block: Block,
  { start, end }: Span,
  deed: string,
  owner: string | null,
  clock: Clock,
  status: ActionStatus,
): LineAction {
  const remark = BRACKETS_BEHIND.exec(deed)?.groups?.["words"];
  return {
    start: block.start + start,
    end: block.start + end,
    text: deed.replace(/\s+/gu, " "),
    status,
    owner,
    due: dueInSentence(deed, status, clock) ?? (remark === undefined ? null : dueInCell(remark, clock)),
    rag: null,
    area: null,
    rule: "actions/line",
    rank: 75,
  };
}

/** The column of actions in minutes that are laid out as a table: the discussion stands beside it. */
function actionColumn(table: TableView): number | null {
  if (findPlan(table) !== null) return null;
  const { names } = namedColumns(table);
  const isMinutes = names.some((name) => /\b(?:discussion|minutes?|notes?|points?|items?|key messages)\b/iu.test(name));
  const column = names.findIndex((name) => planColumnOf(name) === "action");
  return isMinutes && column > 0 ? column : null;
}
