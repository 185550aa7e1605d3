import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { messageOf } from "../../../src/diagnostics/describe.js";
import { loadSource } from "../../../src/read/index.js";
import type { LoadOutcome } from "../../../src/read/index.js";
import { defaultReadLimits, type ReadOptions } from "../../../src/read/reader.js";
import { describeTree } from "../describe-tree.js";

const folderOf = (slug: string): URL => new URL(`../../../fixtures/${slug}/`, import.meta.url);

async function load(slug: string, options: Partial<ReadOptions> = {}): Promise<LoadOutcome> {
  const bytes = await readFile(new URL("source.pdf", folderOf(slug)));
  return loadSource(bytes, { file: "source.pdf", limits: defaultReadLimits, pdfEngine: "auto", ...options });
}

describe("PDFs as they are read", () => {
  test.each([
    { slug: "pdf-tagged-report", textLayer: "tagged" },
    { slug: "pdf-over-page-break", textLayer: "tagged" },
    { slug: "pdf-letter-in-layout-table", textLayer: "tagged" },
    { slug: "pdf-tagged-and-untagged-pages", textLayer: "untagged" },
    { slug: "pdf-page-without-text", textLayer: "untagged" },
    { slug: "pdf-recognised-text", textLayer: "ocr" },
  ])("$slug", async ({ slug, textLayer }) => {
    const outcome = await load(slug);
    if (outcome.status === "failed") throw new Error(outcome.diagnostics.map(messageOf).join());
    const expected = await readFile(new URL("expected.document.txt", folderOf(slug)), "utf8");
    expect(describeTree(outcome.document.root)).toBe(expected);
    expect(outcome.document).toMatchObject({ format: "pdf", engine: "pdfium", textLayer });
  });

  test("pages carry their size and their letters", async () => {
    const outcome = await load("pdf-page-without-text");
    if (outcome.status === "failed") throw new Error("not read");
    expect(outcome.document.pages.map(({ number, characters }) => [number, characters > 0])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, true],
    ]);
    expect(outcome.document.pages[0]).toMatchObject({ width: 595.28, height: 841.89 });
    expect(outcome.document.metadata).toMatchObject({ Title: "A page is missing", Author: "ilacs" });
  });

  test("blocks know their page and box, runs their font", async () => {
    const outcome = await load("pdf-tagged-report");
    if (outcome.status === "failed") throw new Error("not read");
    const [title] = outcome.document.root.children;
    expect(title?.data.page).toBe(1);
    expect(title?.data.box?.left).toBeCloseTo(72, -1);
    expect(title?.data.box?.top).toBeCloseTo(76, -1);
    expect(title?.type === "heading" && title.children[0]?.data.size).toBe(20);
  });
});

describe("PDFs that cannot be read", () => {
  test.each([
    { slug: "pdf-cut-off", code: "read/damaged-pdf", sentence: "The PDF is cut off: its end is missing" },
    { slug: "pdf-encrypted", code: "read/encrypted-pdf", sentence: "The PDF is protected by a password" },
    { slug: "pdf-scan", code: "read/no-text-layer", sentence: "its 2 pages are pictures" },
  ])("$slug ends in $code", async ({ slug, code, sentence }) => {
    for (const pdfEngine of ["auto", "pdfium", "pdf-parse"] as const) {
      const outcome = await load(slug, { pdfEngine });
      expect(outcome.status).toBe("failed");
      const [problem] = outcome.status === "failed" ? outcome.diagnostics : [];
      expect(problem?.code).toBe(code);
      expect(problem === undefined ? "" : messageOf(problem)).toContain(sentence);
    }
  });

  test("a file with too many pages says how many", async () => {
    const outcome = await load("pdf-over-page-break", { limits: { ...defaultReadLimits, maxPages: 2 } });
    expect(outcome).toMatchObject({
      status: "failed",
      diagnostics: [{ code: "read/too-many-pages", args: { pages: 5, limit: 2 } }],
    });
  });

  test("damage that is no cut is called damage", async () => {
    const head = Buffer.from("%PDF-1.7\n");
    const bytes = Buffer.concat([head, Buffer.alloc(400, "x"), Buffer.from("\n%%EOF\n")]);
    const outcome = await loadSource(bytes, { file: "x.pdf", limits: defaultReadLimits, pdfEngine: "auto" });
    expect(outcome).toMatchObject({
      status: "failed",
      diagnostics: [{ code: "read/damaged-pdf", args: { cutOff: false } }],
    });
  });
});

describe("PDFs of which a part is missing", () => {
  test("pages without text are named, pictures told from blank pages", async () => {
    const outcome = await load("pdf-page-without-text");
    const [problem] = outcome.status === "read" ? outcome.document.diagnostics : [];
    expect(problem).toMatchObject({ code: "read/page-without-text", args: { pages: [2, 3], pictures: [2] } });
    expect(problem === undefined ? "" : messageOf(problem)).toBe("Pages 2 and 3 have no text; page 2 shows a picture.");
  });

  test("recognised text is told", async () => {
    const outcome = await load("pdf-recognised-text");
    const codes = outcome.status === "read" ? outcome.document.diagnostics.map(({ code }) => code) : [];
    expect(codes).toEqual(["read/recognised-text"]);
  });

  test("a page that cannot be opened is named", async () => {
    const source = await readFile(new URL("source.pdf", folderOf("pdf-page-without-text")), "latin1");
    // The first object is the first page: without its name it is lost.
    const bytes = Buffer.from(source.replace("0 obj", "0 oxj"), "latin1");
    const outcome = await loadSource(bytes, { file: "x.pdf", limits: defaultReadLimits, pdfEngine: "auto" });
    const problems = outcome.status === "read" ? outcome.document.diagnostics : [];
    expect(problems[0]).toMatchObject({ code: "read/unreadable-page", args: { pages: [1] } });
  });

  test("letters that no table names are told to be garbled", async () => {
    const source = await readFile(new URL("source.pdf", folderOf("pdf-page-without-text")), "latin1");
    const names = Array.from({ length: 95 }, (_, index) => `/uniE1${(index + 16).toString(16).toUpperCase()}`);
    const encoding = `/Encoding << /Differences [32 ${names.join(" ")}] >>`;
    const read = async (garbled: string): Promise<LoadOutcome> =>
      loadSource(Buffer.from(garbled, "latin1"), { file: "x.pdf", limits: defaultReadLimits, pdfEngine: "auto" });

    const everything = await read(source.replaceAll("/Encoding /WinAnsiEncoding", encoding));
    expect(everything).toMatchObject({
      status: "failed",
      diagnostics: [{ code: "read/no-text" }, { code: "read/garbled-text", args: { pages: [1, 4] } }],
    });

    // The bold font is written last and used by the heading alone: page 4 keeps its letters.
    const last = source.lastIndexOf("/Encoding /WinAnsiEncoding");
    const heading = await read(
      source.slice(0, last) + source.slice(last).replace("/Encoding /WinAnsiEncoding", encoding),
    );
    expect(heading).toMatchObject({
      status: "read",
      document: {
        diagnostics: [{ code: "read/page-without-text" }, { code: "read/garbled-text", args: { pages: [1] } }],
      },
    });
  });

  test("a file whose end mark is missing but that opens is told to be partial", async () => {
    const whole = await readFile(new URL("source.pdf", folderOf("pdf-tagged-report")));
    const bytes = whole.subarray(0, whole.lastIndexOf("startxref"));
    const outcome = await loadSource(bytes, { file: "x.pdf", limits: defaultReadLimits, pdfEngine: "auto" });
    const codes = outcome.status === "read" ? outcome.document.diagnostics.map(({ code }) => code) : [outcome.status];
    expect(codes).toContain("read/partial-text");
  });
});
