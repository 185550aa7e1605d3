import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Box, TreeNode } from "../../../../src/document/tree.js";
import type { PageContent, PdfRun } from "../../../../src/read/pdf/page-content.js";
import { buildUntaggedTree } from "../../../../src/read/pdf/untagged/index.js";
import { PagePrinter } from "./page-printer.js";
import { cpuMillisecondsSince } from "../../../cpu-time.js";

const place = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constantFrom(70, 72, 100, 112, 124, 300, 0, 842));
const words = fc.oneof(
  fc.constantFrom("word", "Word.", "1.", "•", "(a)", "2.1", "and so on", "x", "12", "A B", "-", "|", "½"),
  fc.string({ minLength: 1, maxLength: 12 }),
);

const run: fc.Arbitrary<PdfRun> = fc.record({
  text: words,
  box: fc.record({ left: place, top: place, right: place, bottom: place }),
  baseline: place,
  fontName: fc.constant("Sans"),
  size: fc.constantFrom(0, 1, 6, 9, 10, 10.5, 12, 400),
  bold: fc.boolean(),
  italic: fc.boolean(),
  markedContentId: fc.constant(null),
  artifact: fc.constant(false),
  invisible: fc.boolean(),
});

const rule: fc.Arbitrary<Box> = fc.oneof(
  fc.tuple(place, place, place).map(([left, y, right]) => ({ left, top: y, right, bottom: y })),
  fc.tuple(place, place, place).map(([x, top, bottom]) => ({ left: x, top, right: x, bottom })),
);

const pages: fc.Arbitrary<PageContent[]> = fc
  .array(fc.record({ runs: fc.array(run, { maxLength: 60 }), rules: fc.array(rule, { maxLength: 30 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((contents) =>
    contents.map(({ runs, rules }, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      runs,
      structure: null,
      rules,
      largeImages: 0,
    })),
  );

test("any letters in any places make a tree", () => {
  fc.assert(
    fc.property(pages, (contents) => {
      expect(buildUntaggedTree(contents).root.type).toBe("root");
    }),
    { numRuns: 300 },
  );
});

/** The words of a tree in order, page furniture last. */
function wordsOf(node: TreeNode): string[] {
  if (node.type === "text") return node.value.trim().split(/\s+/);
  const label = "data" in node && "label" in node.data && typeof node.data.label === "string" ? [node.data.label] : [];
  return [...label, ...(node.children as TreeNode[]).flatMap(wordsOf)];
}

const sentence = fc
  .array(fc.constantFrom("board", "members", "heard", "carers", "plan", "visits", "money", "homes", "staff"), {
    minLength: 3,
    maxLength: 60,
  })
  .map((nouns) => `The ${nouns.join(" ")}.`);

test("no word of a printed page is lost or said twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: sentence, x: fc.constantFrom(70, 90, 300), width: fc.constantFrom(120, 200, 450) }), {
        minLength: 1,
        maxLength: 8,
      }),
      (passages) => {
        const page = new PagePrinter();
        let y = 150;
        for (const { text, x, width } of passages) y = page.prose(x, y, Math.min(width, 525 - x), text) + 10;
        const read = wordsOf(buildUntaggedTree([page.page()]).root).sort();
        expect(read).toEqual(passages.flatMap(({ text }) => text.split(" ")).sort());
      },
    ),
  );
});

test("a page of a hundred thousand scattered letters takes no more than seconds", () => {
  const page = new PagePrinter();
  for (let index = 0; index < 100_000; index++) page.text((index * 37) % 590, (index * 53) % 840, "x");
  for (let index = 0; index < 5_000; index++) page.rule(0, index % 840, 590, index % 840);
  const begun = process.cpuUsage();
  expect(buildUntaggedTree([page.page()]).root.children.length).toBeGreaterThan(0);
  expect(cpuMillisecondsSince(begun)).toBeLessThan(5_000);
});
