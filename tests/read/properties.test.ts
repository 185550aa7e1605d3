import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listBlocks } from "../../src/document/blocks.js";
import type { SourceDocument } from "../../src/document/source-document.js";
import type { TreeNode } from "../../src/document/tree.js";
import { parseHtml } from "../../src/read/html/parse-html.js";
import { parseMarkdown } from "../../src/read/markdown/parse-markdown.js";
import { parsePlainText } from "../../src/read/plain-text/parse-plain-text.js";
import { splitLabel } from "../../src/read/printed-label.js";
import { load } from "./load.js";
import { makeDocx, makeZip } from "./make-zip.js";

const words = fc.constantFrom(
  ..."The Panel agreed that children in care waited too long ; plan: Date: 4 May 2021 multi- agency RESOLVED (Pages 3 - 12) Outstanding".split(
    " ",
  ),
);
const starts = fc.constantFrom(
  "",
  "",
  "",
  "- ",
  "• ",
  "·\u00a0 \u00a0 ",
  "Ø ",
  "o\t",
  "1. ",
  "2.1 ",
  "- 2.1 ",
  "(a) ",
  "- (b) ",
  "iv) ",
  "    ",
  "\t",
  "## ",
  "> ",
  "| ",
  "* ",
  "<p>",
  "<li>",
  "</ul>",
  "<td>",
);
const gaps = fc.constantFrom(" ", " ", " ", "\t", "   ", "**", "\u00a0", "- ", "\u200b", "<br>");
const line = fc
  .tuple(starts, fc.array(fc.tuple(words, gaps), { maxLength: 18 }))
  .map(([start, parts]) => start + parts.map(([word, gap]) => word + gap).join(""));
const paper = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\f", "\n---\n", "\n=====\n")), { maxLength: 40 })
  .map((lines) => lines.map(([text, end]) => text + end).join(""));
const anyText = fc.oneof(
  paper,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

describe("plain text", () => {
  test("no letter is lost, none is invented", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const visible = [...text.replace(/[\u0080-\u009f]/gu, "").matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter);
        const read = parsePlainText(text).children.flatMap(lettersOf);
        expect(read.toSorted()).toEqual(visible.toSorted());
      }),
      { numRuns: 400 },
    );
  });
});

describe("every text format", () => {
  test.each([
    ["plain text", parsePlainText],
    ["Markdown", parseMarkdown],
    ["web pages", parseHtml],
  ])("%s: runs hold clean words only", (_, parse) => {
    const unclean = (text: string): TreeNode[] => parse(text).children.flatMap(uncleanNodes);
    fc.assert(
      fc.property(anyText, (text) => unclean(text).length === 0),
      { numRuns: 200 },
    );
    expect(unclean("Words, and more words.")).toEqual([]);
  });
});

describe("loadSource", () => {
  test("never throws, and every block's span holds its words", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      anyText.map((text) => new TextEncoder().encode(text)),
      anyText.map((text) => new TextEncoder().encode(`<!doctype html><body>${text}`)),
      anyText.map((text) => makeDocx(`<w:p><w:r><w:t>${text.replace(/[<&]/gu, "")}</w:t></w:r></w:p>`)),
      anyText.map((text) => makeZip({ "word/document.xml": text, "word/numbering.xml": text })),
      fc.tuple(fc.nat(400), anyText).map(([at, text]) => {
        const docx = Uint8Array.from(makeDocx(`<w:p><w:r><w:t>words</w:t></w:r></w:p>`));
        docx.set(new TextEncoder().encode(text).subarray(0, 40), Math.min(at, docx.length - 40));
        return docx;
      }),
    );
    const seen = { read: 0, blocks: 0, failed: 0 };
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await load(content);
        if (outcome.status === "failed") seen.failed++;
        else {
          seen.read++;
          seen.blocks += listBlocks(outcome.document.root, outcome.document.text).length;
        }
        const problems = outcome.status === "failed" ? [] : misplacedBlocks(outcome.document);
        const reasons = outcome.status === "failed" ? outcome.diagnostics.map(({ code }) => code) : ["read"];
        expect({ problems, silent: reasons.length === 0 }).toEqual({ problems: [], silent: false });
      }),
      { numRuns: 250 },
    );
    // The property means something only where many inputs were read, had words, and some could not be read.
    expect(seen.read).toBeGreaterThan(50);
    expect(seen.blocks).toBeGreaterThan(seen.read);
    expect(seen.failed).toBeGreaterThan(5);
  });

  test("a block that stands elsewhere is found out", async () => {
    const outcome = await load(new TextEncoder().encode("The Panel agreed.\n\nThe Board did not.\n"));
    if (outcome.status === "failed") throw new Error("not read");
    expect(misplacedBlocks(outcome.document)).toEqual([]);
    expect(misplacedBlocks({ ...outcome.document, text: `x${outcome.document.text}` })).toHaveLength(2);
  });
});

describe("splitLabel", () => {
  test("never takes the words with the label", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = splitLabel(text);
        expect(found?.label.text ?? "").toMatch(/^\S{0,24}$/u);
        expect(text.slice(found?.textStart).trimStart()).toBe(
          found === null ? text.trimStart() : text.slice(found.textStart),
        );
      }),
    );
  });
});

function lettersOf(node: TreeNode): string[] {
  const label = "label" in node.data ? String(node.data.label ?? "") : "";
  const own = node.type === "text" ? node.value : label;
  const letters = [...own.matchAll(/[\p{L}\p{N}]/gu)].map(([letter]) => letter);
  return "children" in node ? [...letters, ...node.children.flatMap((child) => lettersOf(child as TreeNode))] : letters;
}

/** Runs with white space that is not one space, and blocks without runs. */
function uncleanNodes(node: TreeNode): TreeNode[] {
  if (node.type === "text") return /^(?!.* {2})[^\n\t\r\u00a0\u00ad\u200b]+$/u.test(node.value) ? [] : [node];
  if ((node.type === "heading" || node.type === "paragraph") && node.children.length === 0) return [node];
  return node.children.flatMap((child) => uncleanNodes(child as TreeNode));
}

/** Blocks whose span in the text holds other words than theirs, or white space at an end. */
function misplacedBlocks({ root, text }: SourceDocument): string[] {
  return listBlocks(root, text)
    .filter(
      (block) =>
        block.text !== block.node.children.map((run) => run.value).join("") || block.text !== block.text.trim(),
    )
    .map((block) => block.text);
}
