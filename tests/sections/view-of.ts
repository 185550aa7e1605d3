import { type DocumentView, viewDocument } from "../../src/document/view.js";
import { loadDocument } from "../read/load.js";

/** A document that a test writes as Markdown or text, as rules see it. */
export async function viewOf(text: string, file = "document.md"): Promise<DocumentView> {
  return viewDocument(await loadDocument(text, file));
}
