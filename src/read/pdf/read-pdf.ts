import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { PageInfo } from "../../document/source-document.js";
import type { Reader } from "../reader.js";
import type { PageContent } from "./page-content.js";
import { pdfiumEngine } from "./pdfium.js";
import { buildTaggedTree } from "./tagged/index.js";
import { buildUntaggedTree } from "./untagged/index.js";

/** Reads a PDF. */
export const readPdf: Reader = async (bytes, { limits }) => {
  const outcome = await pdfiumEngine.read(bytes, limits);
  if (outcome.status === "failed") return { status: "failed", diagnostics: [diagnostic("read/empty-file", {})] };
  const { pages, tagged, metadata } = outcome.content;
  const { root } = tagged ? buildTaggedTree(pages) : buildUntaggedTree(pages);
  return {
    status: "read",
    document: {
      format: "pdf",
      mediaType: "application/pdf",
      engine: pdfiumEngine.name,
      textLayer: tagged ? "tagged" : "untagged",
      pages: pages.map(describePage),
      root,
      metadata,
      diagnostics: [],
    },
  };
};

function describePage({ number, width, height, runs }: PageContent): PageInfo {
  let characters = 0;
  for (const run of runs) characters += run.text.length - countSpaces(run.text);
  return { number, width, height, characters };
}

function countSpaces(text: string): number {
  let spaces = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) <= 0x20) spaces++;
  return spaces;
}
