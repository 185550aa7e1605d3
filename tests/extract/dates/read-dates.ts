import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { viewDocument } from "../../../src/document/view.js";
import type { Candidate } from "../../../src/extract/candidate.js";
import { dates } from "../../../src/extract/dates.js";
import { type Identity, unknownIdentity } from "../../../src/extract/identity.js";
import { loadSource } from "../../../src/read/index.js";
import { defaultReadLimits } from "../../../src/read/reader.js";
import { detectSections } from "../../../src/sections/detect-sections.js";

type DateCandidate = Extract<Candidate, { readonly field: "dates" }>;

/** What the extractor reads from a document written as Markdown: about an inspection, unless `known` says otherwise. */
export async function readDates(
  markdown: string,
  known: Partial<Identity> = {},
): Promise<{ text: string; candidates: DateCandidate[]; diagnostics: Diagnostic[] }> {
  const options = { file: "paper.md", pdfEngine: "auto", limits: defaultReadLimits } as const;
  const outcome = await loadSource(new TextEncoder().encode(markdown), options);
  if (outcome.status === "failed") throw new Error("the text of a test could not be read");
  const view = viewDocument(outcome.document);
  const identity: Identity = { ...unknownIdentity, framework: "ilacs", ...known };
  const sections = detectSections(view, identity.documentType);
  const extracted = [...dates.read({ view, sections, identity })];
  return {
    text: outcome.document.text,
    candidates: extracted.filter((each): each is DateCandidate => "field" in each && each.field === "dates"),
    diagnostics: extracted.flatMap((each) => ("diagnostic" in each ? [each.diagnostic] : [])),
  };
}

/** The dates that a document is read to hold, as "words: value, role". */
export async function listDates(markdown: string, known: Partial<Identity> = {}): Promise<string[]> {
  const { candidates } = await readDates(markdown, known);
  return candidates.map(({ value }) => `${value.text}: ${value.edtf}, ${value.role}`);
}
