import { viewDocument } from "../../src/document/view.js";
import type { DocumentType } from "../../src/domain/document-types.js";
import type { Candidate, CandidateFor, ListField } from "../../src/extract/candidate.js";
import type { Extractor } from "../../src/extract/define-extractor.js";
import { type Identity, unknownIdentity } from "../../src/extract/identity.js";
import { readText } from "../../src/pipeline.js";
import { detectSections } from "../../src/sections/detect-sections.js";

/** Runs one extractor over a document written in Markdown, with an identity that earlier stages would have settled. */
export async function readItems<F extends ListField>(
  extractor: Extractor,
  field: F,
  markdown: string,
  known: Partial<Identity> & { readonly documentType: DocumentType },
): Promise<CandidateFor<F>[]> {
  const result = await readText(new TextEncoder().encode(markdown), { file: "paper.md" });
  if (result.status !== "read") throw new Error("the test's document could not be read");
  const view = viewDocument(result.document);
  const identity = { ...unknownIdentity, ...known };
  const context = { view, sections: detectSections(view, identity.documentType), identity };
  if (extractor.applies?.(context) === false) return [];
  const candidates = [...extractor.read(context)].filter((found): found is Candidate => "field" in found);
  return candidates.filter((candidate) => candidate.field === field) as unknown as CandidateFor<F>[];
}
