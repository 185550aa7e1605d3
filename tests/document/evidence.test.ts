import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listBlocks } from "../../src/document/blocks.js";
import { cite } from "../../src/document/evidence.js";
import { viewDocument } from "../../src/document/view.js";
import { extract, readText } from "../../src/pipeline.js";
import { ilacsReport, visitLetter } from "../extract/extract-record.js";
import { loadDocument } from "../read/load.js";
import { viewOf } from "../sections/view-of.js";

interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function isQuoted(value: object): value is Quoted {
  return "quote" in value && "start" in value && "end" in value;
}

/** Everything in a record that quotes the document, wherever it stands. */
function quotesIn(value: unknown): Quoted[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(isQuoted(value) ? [value] : []), ...Object.values(value).flatMap(quotesIn)];
}

/** The quotes of a document's records, and those of them that do not stand at their offsets. */
async function quotesOf(text: string, file: string): Promise<{ all: readonly Quoted[]; wrong: readonly Quoted[] }> {
  const bytes = new TextEncoder().encode(text);
  const [{ records }, read] = [await extract(bytes, { file }), await readText(bytes, { file })];
  const printed = read.status === "read" ? read.document.text : "";
  const all = quotesIn(records);
  return { all, wrong: all.filter(({ start, end, quote }) => printed.slice(start, end) !== quote) };
}

const lines = fc.constantFrom(
  "# Focused visit to Rutland children’s services",
  "2 July 2024",
  "Jo Fell",
  "Dear Jo Fell",
  "This letter summarises the findings of the focused visit to Rutland children’s services on 4 and 5 June 2024. The inspectors were Ada Marlowe, HMI, and Tom O’Dell, HMI.",
  "Inspection dates: 31 June 2018 to 22 May 2017",
  "Lead inspector: Ada Marlowe, His Majesty’s Inspector",
  "## What needs to improve?",
  "- The timeliness of visits to children.",
  "- [insert date]",
  "## Recommendations",
  "1. That Cabinet note the report.",
  "RESOLVED – That the report be noted.",
  "Report to: Cabinet, 6 August 2024",
  "Report of the Director of Children’s Services",
  "MINUTES of a meeting of the Cabinet held on Tuesday 4 May 2021",
  "Services were judged good overall, with outstanding for care leavers.",
  "| Overall effectiveness | Good |\n| --- | --- |\n| Care leavers | Outstanding |",
  "| Action | Lead | Due | RAG |\n| --- | --- | --- | --- |\n| Train managers | Jo Fell | March 2023 | Green |",
  "| Risk | Mitigation |\n| --- | --- |\n| Caseloads | Recruit |",
  "The manager 🙂 appointed two workers by 5 May 2023; é ü – … ﬁ",
);
const paper = fc.array(lines, { minLength: 1, maxLength: 25 }).map((all) => all.join("\n\n"));

describe("every quote of a record is what stands at its offsets", () => {
  test.each([
    ["a report", ilacsReport()],
    ["a letter", visitLetter()],
  ])("%s", async (_, text) => {
    const { all, wrong } = await quotesOf(text, "document.md");
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(10);
  });

  test("papers put together at random, as Markdown and as plain text", async () => {
    await fc.assert(
      fc.asyncProperty(paper, fc.constantFrom("paper.md", "paper.txt"), async (text, file) => {
        expect((await quotesOf(text, file)).wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

test("arbitrary text and bytes give records whose quotes hold, or an error that says why", async () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 400 }));
  const bytes = fc.oneof(
    text.map((words) => new TextEncoder().encode(words)),
    fc.uint8Array({ maxLength: 400 }),
  );
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom("a.md", "a.txt", "a.html", "a"), async (content, file) => {
      const { status, records, diagnostics } = await extract(content, { file });
      const read = await readText(content, { file });
      seen.add(status);
      const reasons = diagnostics.filter(({ severity, message }) => severity === "error" && message.trim() !== "");
      expect({ status, read: read.status, explained: reasons.length > 0 }).toEqual(
        read.status === "read"
          ? { status: "extracted", read: "read", explained: false }
          : { status: "failed", read: "failed", explained: true },
      );
      const printed = read.status === "read" ? read.document.text : "";
      const misquoted = quotesIn(records).filter(({ start, end, quote }) => printed.slice(start, end) !== quote);
      expect(misquoted).toEqual([]);
    }),
    {
      numRuns: 80,
      examples: [
        [new TextEncoder().encode("The Panel agreed."), "a.txt"],
        [new Uint8Array(), "a"],
      ],
    },
  );
  expect([...seen].sort()).toEqual(["extracted", "failed"]);
}, 60_000);

test("the same bytes give the same record", async () => {
  const bytes = new TextEncoder().encode(ilacsReport());
  const [first, second] = [await extract(bytes, { file: "a.md" }), await extract(bytes, { file: "a.md" })];
  expect(second).toEqual(first);
});

describe("cite", () => {
  test("white space at either end is no part of the quote", async () => {
    const view = await viewOf("One  \n\n two\n");
    const evidence = cite(view, { start: 0, end: view.text.length }, "rule");
    expect(evidence).toMatchObject({ quote: view.text.trim(), page: null, section: null, rule: "rule" });
  });

  test("an empty span is empty, wherever it stands", async () => {
    const view = await viewOf("One two\n");
    expect(cite(view, { start: 3, end: 4 }, "rule").quote).toBe("");
    expect(cite(view, { start: 2, end: 2 }, "rule").quote).toBe("");
  });
});

describe("the text and the view of it", () => {
  test("every block's words stand at its offsets, labels outside", async () => {
    const document = await loadDocument(
      "# Title\n\n1. First item\n2. Second item\n\n| A | B |\n| --- | --- |\n| c | d |\n",
      "a.md",
    );
    for (const block of listBlocks(document.root, document.text)) {
      expect(document.text.slice(block.start, block.end)).toBe(block.text);
    }
    expect(document.text).toBe("Title\n\n1. First item\n2. Second item\n\nA\tB\nc\td\n");
  });

  test("blocks stand in order and never overlap", async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (text) => {
        const { blocks } = await viewOf(text, "a.md");
        expect(blocks.filter(({ end }, index) => end > (blocks[index + 1]?.start ?? Infinity))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("the words of a span leave labels, tabs and line breaks out", async () => {
    const view = viewDocument(
      await loadDocument("1. First\n2. Second\n\n| A | B |\n| --- | --- |\n| c | d |\n", "a.md"),
    );
    expect(view.wordsOf({ start: 0, end: view.text.length })).toBe("First Second A B c d");
  });
});
