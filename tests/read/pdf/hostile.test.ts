import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutText } from "../../../src/document/lay-out-text.js";
import type { RootNode, TreeNode } from "../../../src/document/tree.js";
import { buildPdfTree } from "../../../src/read/pdf/build-pdf-tree.js";
import type { PageContent, StructureElement } from "../../../src/read/pdf/page-content.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { buildTaggedTree } from "../../../src/read/pdf/tagged/index.js";
import { defaultReadLimits } from "../../../src/read/reader.js";
import { type Element, element, run, taggedPage } from "./tagged-pages.js";
import { cpuMillisecondsSince } from "../../cpu-time.js";

describe("damaged bytes", () => {
  const source = readFileSync(new URL("../../../fixtures/pdf-tagged-report/source.pdf", import.meta.url));

  test("never throw and always end in a document or an error", async () => {
    // A plain generator of numbers: the same damage on every run.
    let seed = 20_240_301;
    const next = (limit: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    const statuses = new Set<string>();
    for (let round = 0; round < 120; round++) {
      const bytes = Buffer.from(round % 6 === 5 ? source.subarray(0, next(source.length)) : source);
      for (let change = 0; change < 10 ** (round % 4); change++) bytes[next(bytes.length)] = next(256);
      const outcome = await readPdf(bytes, { limits: defaultReadLimits, pdfEngine: "pdfium" });
      statuses.add(outcome.status);
      // A failure says why; a document that was read holds words.
      const told =
        outcome.status === "failed"
          ? outcome.diagnostics.map(({ code }) => code).join()
          : layOutText(outcome.document.root);
      expect(told, `round ${round}`).toMatch(/\S/);
    }
    // Damage light enough to read past and damage that is not: the loop saw both.
    expect([...statuses].sort()).toEqual(["failed", "read"]);
  }, 60_000);
});

const roles = ["P", "H1", "H2", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Note", "Span", "Sect", "Figure"];
const words = fc.constantFrom(
  "\u25fc ",
  "12. ",
  "(a) ",
  "o ",
  "Leaders know their services well. ",
  "and",
  "children ",
  "2.1 Plans\n",
  "What needs to improve?",
  "- ",
  "decision-\n",
);

interface Drawing {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold: boolean;
  readonly mark: number | null;
}

const drawing: fc.Arbitrary<Drawing> = fc.record({
  text: words,
  x: fc.constantFrom(72, 90, 108, 300),
  y: fc.integer({ min: 40, max: 800 }),
  bold: fc.boolean(),
  mark: fc.option(fc.integer({ min: 0, max: 6 })),
});

const { child: structure } = fc.letrec<{ child: number | Element }>((tie) => ({
  child: fc.oneof(
    { maxDepth: 5 },
    fc.integer({ min: 0, max: 6 }),
    fc
      .tuple(fc.constantFrom(...roles), fc.array(tie("child"), { maxLength: 4 }))
      .map(([role, children]) => element(role, ...children)),
  ),
}));

const pagesOf = fc
  .array(fc.record({ runs: fc.array(drawing, { maxLength: 8 }), children: fc.array(structure, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pages) =>
    pages.map(({ runs, children }, index) =>
      taggedPage(
        index + 1,
        [element("Document", ...children)],
        runs.map(({ mark, y, text, x, bold }) => run(mark, y, text, { x, bold })),
        "all",
      ),
    ),
  );

const lettersIn = (text: string): string =>
  text
    .match(/[\p{L}\p{N}]/gu)
    ?.sort()
    .join("") ?? "";

/** All letters of a tree, labels included. */
function collect(node: TreeNode | RootNode): string {
  if (node.type === "text") return node.value;
  const label = "label" in node.data ? String(node.data.label ?? "") : "";
  const mark = node.type === "footnoteDefinition" ? (node.label ?? "") : "";
  return `${label}${mark}${node.children.map(collect).join(" ")}`;
}

describe("any structure over any letters", () => {
  test("no letter is lost and none is doubled", () => {
    fc.assert(
      fc.property(pagesOf, (pages) => {
        const drawn = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" ");
        expect(lettersIn(collect(buildTaggedTree(pages).root))).toBe(lettersIn(drawn));
      }),
      { numRuns: 300 },
    );
  });

  test("runs of a page with 40,000 blocks are read in a moment", () => {
    const count = 40_000;
    const runs = Array.from({ length: count }, (_, mark) => run(mark, 800 - (mark % 700), "Leaders know "));
    const elements = runs.map((_, mark): StructureElement => ({
      role: "P",
      path: `0.${mark}`,
      children: [mark],
      columnSpan: 1,
      rowSpan: 1,
    }));
    const page: PageContent = {
      number: 1,
      width: 595,
      height: 842,
      runs,
      structure: elements,
      rules: [],
      largeImages: 0,
    };
    const began = process.cpuUsage();
    expect(buildPdfTree([page]).root.children.length).toBeGreaterThan(1000);
    expect(cpuMillisecondsSince(began)).toBeLessThan(8_000);
  });
});
