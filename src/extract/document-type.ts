import type { Block } from "../document/blocks.js";
import type { DocumentType } from "../domain/document-types.js";
import type { Candidate } from "./candidate.js";
import { candidate, defineExtractor } from "./define-extractor.js";

/** Where in a document a cue must stand: its first blocks, its whole body, or its end. */
type Region = "opening" | "anywhere";

/** A sign of what a document is. Points add up a type; the type with the most points is taken. */
interface Cue {
  readonly id: string;
  readonly type: DocumentType;
  readonly region: Region;
  readonly points: number;
  readonly pattern: RegExp;
}

/** How many blocks a document's opening has: letterhead, addressees and header tables stand in it. */
const OPENING_BLOCKS = 40;
const THRESHOLD = 30;

const cue = (id: string, type: DocumentType, region: Region, points: number, pattern: RegExp): Cue => ({
  id,
  type,
  region,
  points,
  pattern,
});

/**
 * Signs of each type, in the words that such documents share. A council paper about a letter quotes the letter's title,
 * so the letters' own form of address counts as much as the title: "Dear …", "This letter summarises".
 */
const cues: readonly Cue[] = [
  cue("visit-title", "focused_visit_letter", "opening", 20, /^(?:ILACS )?focused visit (?:to|of) .{3,120}$/iu),
  cue(
    "visit-letter",
    "focused_visit_letter",
    "opening",
    30,
    /^this letter (?:summarises|sets out|contains|outlines) the (?:main )?findings of (?:a|the|our|this|Ofsted['’]s) (?:\w+ ){0,4}(?:focused|assurance) visit/iu,
  ),
  cue("monitoring-title", "monitoring_visit_letter", "opening", 20, /^(?:\w+ )?monitoring visit (?:to|of) .{3,120}$/iu),
  cue(
    "monitoring-letter",
    "monitoring_visit_letter",
    "opening",
    30,
    /^this letter (?:summarises|sets out|contains|outlines) the (?:main )?findings of (?:a|the|our|this) (?:[\w-]+ ){0,4}monitoring visit/iu,
  ),
  cue("joint-title", "joint_inspection_letter", "opening", 25, /^joint (?:targeted area )?inspections? (?:of|to) .{3,200}$/iu),
  cue(
    "joint-letter",
    "joint_inspection_letter",
    "opening",
    30,
    /(?:this letter (?:to all the service leaders|summarises the findings of the joint)|undertook a joint (?:targeted area )?inspection of)/iu,
  ),
  cue("send-title", "area_send_report", "opening", 30, /^(?:(?:joint )?(?:local )?area (?:SEND|special educational needs)[^.]{0,60}inspection|local area partnership report)/iu),
  cue("send-letter", "area_send_report", "opening", 30, /^joint (?:local )?area (?:SEND|special educational needs).{0,60}(?:inspection|revisit|visit) (?:in|of|to) /iu),
  cue(
    "report-title",
    "inspection_report",
    "opening",
    20,
    /^(?:.{3,90} )?(?:re-?)?inspection of (?:.{2,90} )?(?:children['’]?s (?:social care )?services|local authority children['’]?s services|services for children|looked after children|safeguarding|(?:local authority )?arrangements for the protection)/iu,
  ),
  cue("inspection-dates", "inspection_report", "opening", 15, /^inspection dates?\s*:?\s/iu),
  cue("lead-inspector", "inspection_report", "opening", 15, /^(?:lead|reporting) inspectors?\s*:?\s/iu),
  cue("report-published", "inspection_report", "opening", 10, /^(?:report )?published\s*:/iu),
];

/**
 * Tells what a document is from the words that such documents share.
 */
export const documentType = defineExtractor({
  id: "document-type",
  fields: ["document_type"],
  read: function* ({ view }) {
    const best = weigh(view.blocks);
    for (const { type, points, cue: strongest, block } of best) {
      if (points < THRESHOLD) continue;
      yield candidate(view, "document_type", type, block, {
        rule: `document-type/${strongest.id}`,
        rank: Math.min(99, points),
        basis: "inferred",
      }) satisfies Candidate;
    }
  },
});

interface Weighed {
  readonly type: DocumentType;
  readonly points: number;
  readonly cue: Cue;
  readonly block: Block;
}

function weigh(blocks: readonly Block[]): Weighed[] {
  const byType = new Map<DocumentType, Weighed>();
  for (const sign of cues) {
    const region = sign.region === "opening" ? blocks.slice(0, OPENING_BLOCKS) : blocks;
    const block = region.find((candidateBlock) => sign.pattern.test(candidateBlock.text));
    if (block === undefined) continue;
    const known = byType.get(sign.type);
    byType.set(sign.type, {
      type: sign.type,
      points: (known?.points ?? 0) + sign.points,
      cue: known === undefined || known.cue.points < sign.points ? sign : known.cue,
      block: known === undefined || known.cue.points < sign.points ? block : known.block,
    });
  }
  return [...byType.values()].sort((a, b) => b.points - a.points);
}
