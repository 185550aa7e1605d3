import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocumentView } from "../../document/view.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import { gradePattern } from "../../domain/grades.js";
import { numberPattern, printedNumber } from "../fragments/printed-number.js";
import { type PlacedSentence, sentencesOf } from "./sentences-of.js";

const SAMPLE = new RegExp(
  `\\b(?:sample|selection|group|set) of (?<count>${numberPattern}) (?:[\\p{L}’'-]{3,15} ){0,3}?(?:inspections?|authorities|councils|reports?|areas|boroughs|counties)\\b`,
  "iu",
);

/** "Leeds / Outstanding", "Kent: good": how such a paper heads what it quotes from one of them. */
const NAMED = new RegExp(`^[^/:–-]{3,50}\\s?[/:–-]\\s?(?:${gradePattern})\\.?$`, "iu");

/** A sample that names more councils than it says that it holds, in its own sentence or in the labels of what it quotes. */
export function sampleCounts(view: DocumentView): Diagnostic[] {
  return sentencesOf(view, /\b(?:sample|selection|group|set) of\b/iu).flatMap((sentence): Diagnostic[] => {
    const sample = SAMPLE.exec(sentence.text);
    const stated = printedNumber(sample?.groups?.["count"] ?? "");
    if (sample === null || stated === null || stated < 3) return [];
    const behind = sentence.text.slice(sample.index + sample[0].length);
    const inSentence = names(behind);
    const named = inSentence.size >= 3 ? inSentence : namesInLabels(view);
    // Names that a reader could not make out are missing, so that fewer of them say nothing.
    if (inSentence.size >= 3 ? named.size === stated : named.size <= stated) return [];
    return [diagnostic("extract/sample-count-differs", { stated, named: named.size }, sentence)];
  });
}

function names(words: string): Set<string> {
  return new Set(findAuthorityNames(words).map(({ authority }) => authority.name));
}

function namesInLabels(view: DocumentView): Set<string> {
  const labels = view.blocks.filter(({ text }) => text.length <= 80 && NAMED.test(text.trim()));
  return new Set(labels.flatMap(({ text }) => [...names(text)]));
}

const THINGS =
  "(?:cases?|files?|records?|audits?|children|inspections?|authorities|councils|visits?|plans?|actions|judgements)";
const WHOLE = new RegExp(
  `\\b(?:of|from|in) (?:the |a sample of |these |our |all )?(?<whole>\\d{1,3}|${numberPattern}) (?:[\\p{L}’'-]{3,15} )?${THINGS}\\b[^.;:]{0,60}?[,:–-]\\s`,
  "iu",
);
const PART = new RegExp(
  `(?:^|,\\s|and\\s|;\\s|which\\s)(?<part>\\d{1,3}|one|${numberPattern}) (?:(?:${THINGS}|of (?:them|these)) )?(?:was|were|is|are|had|met|have|has)? ?(?:graded |judged |rated |found to be )?["“‘']?(?:${gradePattern}|blue|green|amber|red|complete|completed)\\b`,
  "giu",
);

const NAMES_A_WHOLE = new RegExp(
  `\\b(?:of|from|in) (?:the |a sample of |these |our |all )?(?:\\d|${numberPattern}\\b)`,
  "iu",
);

/** "Of the 10 files, four were good, five required improvement and two were inadequate": parts that exceed the whole. */
export function partsAndWhole(view: DocumentView): Diagnostic[] {
  return sentencesOf(view, NAMES_A_WHOLE).flatMap((sentence) => exceeding(sentence));
}

function exceeding(sentence: PlacedSentence): Diagnostic[] {
  const whole = WHOLE.exec(sentence.text);
  const stated = printedNumber(whole?.groups?.["whole"] ?? "");
  if (whole === null || stated === null) return [];
  const behind = sentence.text.slice(whole.index + whole[0].length);
  const parts = [...behind.matchAll(PART)].map(({ groups }) => printedNumber(groups?.["part"] ?? "") ?? 0);
  const sum = parts.reduce((before, part) => before + part, 0);
  if (parts.length < 2 || sum <= stated) return [];
  return [diagnostic("extract/parts-exceed-whole", { stated, sum }, sentence)];
}
