import type { RootNode } from "../../../document/tree.js";
import { assembleTree } from "../layout/assemble-tree.js";
import { collectFurniture, partLines } from "../layout/collect-furniture.js";
import type { PageContent } from "../page-content.js";
import { draftBlocks } from "./draft-blocks.js";
import { gatherElements } from "./element.js";

/** Builds the document tree of pages that carry tags: roles from the tags, order from the content stream. */
export function buildTaggedTree(pages: readonly PageContent[]): { readonly root: RootNode } {
  const { root, artifacts } = gatherElements(pages);
  const { blocks, notes } = draftBlocks(root);
  const rules = new Map(pages.map((page) => [page.number, page.rules]));
  return {
    root: assembleTree({ body: blocks, notes, furniture: collectFurniture(artifacts.flatMap(partLines)), rules }),
  };
}
