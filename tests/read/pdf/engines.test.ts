import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../src/read/pdf/page-content.js";
import type { PdfContent, PdfEngine } from "../../../src/read/pdf/pdf-engine.js";
import { pdfParseEngine } from "../../../src/read/pdf/pdf-parse.js";
import { pdfiumEngine } from "../../../src/read/pdf/pdfium.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";
import { defaultReadLimits } from "../../../src/read/reader.js";

const fixtures = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
const corpus = fileURLToPath(new URL("../../../../shared/corpus/ofsted/", import.meta.url));

async function contentOf(engine: PdfEngine, file: string): Promise<PdfContent> {
  const outcome = await engine.read(readFileSync(file), defaultReadLimits);
  if (outcome.status === "failed") throw new Error(`${engine.name}: ${outcome.reason}`);
  return outcome.content;
}

/** The letters and digits of a page, whatever their order. */
function lettersOf({ runs }: PageContent): string {
  const letters = runs.map(({ text }) => text).join("");
  return (
    letters
      .match(/[\p{L}\p{N}]/gu)
      ?.sort()
      .join("") ?? ""
  );
}

/** What both engines must agree on: letters, and which pages carry tags. */
async function sightOf(engine: PdfEngine, file: string): Promise<unknown> {
  const { pages, tagged } = await contentOf(engine, file);
  return { tagged, pages: pages.map((page) => [lettersOf(page), page.structure !== null]) };
}

describe("both engines give the same letters", () => {
  test.each([
    "pdf-tagged-report",
    "pdf-over-page-break",
    "pdf-letter-in-layout-table",
    "pdf-tagged-and-untagged-pages",
    "pdf-page-without-text",
    "pdf-recognised-text",
  ])("%s", async (slug) => {
    const file = `${fixtures}${slug}/source.pdf`;
    expect(await sightOf(pdfParseEngine, file)).toEqual(await sightOf(pdfiumEngine, file));
  });

  const sample = existsSync(corpus)
    ? readdirSync(corpus).filter((name, index) => name.endsWith(".pdf") && index % 90 === 7)
    : [];

  test.skipIf(sample.length === 0)(
    "real reports and letters",
    async () => {
      for (const name of sample)
        expect(await sightOf(pdfParseEngine, `${corpus}${name}`)).toEqual(
          await sightOf(pdfiumEngine, `${corpus}${name}`),
        );
    },
    60_000,
  );

  test("and see the same marks: bold, size, baseline, furniture, invisible letters, pictures, lines", async () => {
    for (const slug of ["pdf-tagged-report", "pdf-recognised-text", "pdf-page-without-text"]) {
      const file = `${fixtures}${slug}/source.pdf`;
      const [first, second] = [await contentOf(pdfiumEngine, file), await contentOf(pdfParseEngine, file)];
      const marks = ({ pages }: PdfContent): unknown =>
        pages.map(({ runs, largeImages }) => [
          largeImages,
          runs.map((run) => [run.bold, run.size, Math.round(run.baseline), run.artifact, run.invisible]),
        ]);
      expect(marks(second)).toEqual(marks(first));
    }
  });
});

describe("which engine reads", () => {
  const read = async (pdfEngine: "auto" | "pdfium" | "pdf-parse"): Promise<string> => {
    const bytes = readFileSync(`${fixtures}pdf-tagged-report/source.pdf`);
    const outcome = await readPdf(bytes, { limits: defaultReadLimits, pdfEngine });
    return outcome.status === "read" ? outcome.document.engine : outcome.status;
  };

  test("pdfium, unless pdf-parse is asked for", async () => {
    expect(await read("auto")).toBe("pdfium");
    expect(await read("pdfium")).toBe("pdfium");
    expect(await read("pdf-parse")).toBe("pdf-parse");
  });

  test("pdf-parse where pdfium cannot: a download with other bytes before the PDF", async () => {
    const source = readFileSync(`${fixtures}pdf-tagged-report/source.pdf`);
    const bytes = Buffer.concat([Buffer.alloc(1500, "x"), source]);
    const alone = await readPdf(bytes, { limits: defaultReadLimits, pdfEngine: "pdfium" });
    const both = await readPdf(bytes, { limits: defaultReadLimits, pdfEngine: "auto" });
    expect(alone).toMatchObject({ status: "failed", diagnostics: [{ code: "read/damaged-pdf" }] });
    expect(both).toMatchObject({
      status: "read",
      document: {
        engine: "pdf-parse",
        diagnostics: [{ code: "read/second-engine", args: { first: "pdfium", second: "pdf-parse" } }],
      },
    });
  });
});
