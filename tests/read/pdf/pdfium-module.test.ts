import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { discardPdfium, loadPdfium } from "../../../src/read/pdf/pdfium-module.js";
import { pdfiumEngine } from "../../../src/read/pdf/pdfium.js";
import { defaultReadLimits } from "../../../src/read/reader.js";

const bytes = readFileSync(new URL("../../../fixtures/pdf-over-page-break/source.pdf", import.meta.url));
const WASM_PAGE = 65_536;

describe("one pdfium a process", () => {
  test("is the same until it is discarded", async () => {
    const first = await loadPdfium();
    expect(await loadPdfium()).toBe(first);
    discardPdfium();
    expect(await loadPdfium()).not.toBe(first);
  });

  test("is started anew when its memory has grown over 256 MB", async () => {
    const grown = await loadPdfium();
    const memory = grown.memory as unknown as { grow: (pages: number) => number };
    memory.grow((260 * 1024 * 1024) / WASM_PAGE);
    const fresh = await loadPdfium();
    expect(fresh).not.toBe(grown);
    expect(fresh.memory.buffer.byteLength).toBeLessThan(64 * 1024 * 1024);
  });

  test("gives its memory back: a hundred readings need no more than one", async () => {
    await pdfiumEngine.read(bytes, defaultReadLimits);
    const { memory } = await loadPdfium();
    const before = memory.buffer.byteLength;
    for (let round = 0; round < 100; round++) await pdfiumEngine.read(bytes, defaultReadLimits);
    expect((await loadPdfium()).memory.buffer.byteLength).toBe(before);
  });
});
