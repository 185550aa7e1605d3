import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";

/*
 * One pdfium a process, driven through the raw WebAssembly exports: a page needs thousands of calls, and the wrappers
 * that the package offers cost as much again as pdfium itself.
 */

const functionNames = [
  "EPDF_HasMetaText",
  "FPDFCatalog_IsTagged",
  "FPDFFont_GetBaseFontName",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPageObjMark_GetName",
  "FPDFPageObj_CountMarks",
  "FPDFPageObj_GetBounds",
  "FPDFPageObj_GetMark",
  "FPDFPageObj_GetMarkedContentID",
  "FPDFPageObj_GetMatrix",
  "FPDFPageObj_GetType",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPage_GetRotation",
  "FPDFPathSegment_GetPoint",
  "FPDFPathSegment_GetType",
  "FPDFPath_CountSegments",
  "FPDFPath_GetPathSegment",
  "FPDFTextObj_GetFont",
  "FPDFTextObj_GetFontSize",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetCharBox",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetMatrix",
  "FPDFText_GetText",
  "FPDFText_GetTextObject",
  "FPDFText_GetUnicode",
  "FPDFText_LoadPage",
  "FPDF_CloseDocument",
  "FPDF_ClosePage",
  "FPDF_GetLastError",
  "FPDF_GetMetaText",
  "FPDF_GetPageBoundingBox",
  "FPDF_GetPageCount",
  "FPDF_LoadMemDocument",
  "FPDF_LoadPage",
  "FPDF_StructElement_Attr_GetNumberValue",
  "FPDF_StructElement_Attr_GetValue",
  "FPDF_StructElement_CountChildren",
  "FPDF_StructElement_GetAttributeAtIndex",
  "FPDF_StructElement_GetAttributeCount",
  "FPDF_StructElement_GetChildAtIndex",
  "FPDF_StructElement_GetChildMarkedContentID",
  "FPDF_StructElement_GetType",
  "FPDF_StructTree_Close",
  "FPDF_StructTree_CountChildren",
  "FPDF_StructTree_GetChildAtIndex",
  "FPDF_StructTree_GetForPage",
  "PDFiumExt_Init",
  "free",
  "malloc",
] as const;

/** pdfium's C functions: every argument and result is a number (an integer, a float or a pointer). */
export type PdfiumFunctions = Readonly<Record<(typeof functionNames)[number], (...args: number[]) => number>>;

/** pdfium's heap. `buffer` is another object after every growth, so views must be made anew. */
export interface PdfiumMemory {
  readonly buffer: ArrayBuffer;
}

export interface Pdfium {
  readonly call: PdfiumFunctions;
  readonly memory: PdfiumMemory;
}

/** The part of the WebAssembly interface that is used; Node has it, its type declarations do not. */
interface WebAssemblyHost {
  readonly compile: (bytes: Uint8Array) => Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: WasmExports };
}
type WasmExports = PdfiumFunctions & { readonly memory: PdfiumMemory };

const host = (globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }).WebAssembly;

let compiled: Promise<object> | undefined;
let running: Promise<Pdfium> | undefined;

/** pdfium's memory never shrinks; a process that reads thousands of files starts afresh above this size. */
const MAX_HEAP_BYTES = 256 * 1024 * 1024;

/** The process's pdfium, started at the first call and again after `discardPdfium` or when its memory grew too large. */
export async function loadPdfium(): Promise<Pdfium> {
  if (running !== undefined) {
    const pdfium = await running;
    if (pdfium.memory.buffer.byteLength <= MAX_HEAP_BYTES) return pdfium;
    running = undefined;
  }
  running ??= startPdfium();
  return running;
}

/** Forgets the running pdfium: after a trap its memory can no longer be trusted. */
export function discardPdfium(): void {
  running = undefined;
}

async function startPdfium(): Promise<Pdfium> {
  const [{ init }, module] = await Promise.all([import("@embedpdf/pdfium"), compilePdfium()]);
  let exports: WasmExports | undefined;
  const quiet = (): void => undefined;
  const overrides = {
    // The package would fetch the module from a server; this hands it the copy that was installed with it.
    instantiateWasm(imports: object, done: (instance: object) => void): object {
      const instance = new host.Instance(module, imports);
      exports = instance.exports;
      done(instance);
      return instance.exports;
    },
    print: quiet,
    printErr: quiet,
  };
  await init(overrides as unknown as Parameters<typeof init>[0]);
  if (exports === undefined) throw new Error("pdfium was not instantiated");
  exports.PDFiumExt_Init();
  return { call: exports, memory: exports.memory };
}

function compilePdfium(): Promise<object> {
  compiled ??= readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm")).then((wasm) =>
    host.compile(wasm),
  );
  return compiled;
}
