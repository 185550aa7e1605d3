import { describe, expect, test } from "vitest";
import { detectFormat } from "../../src/read/detect-format.js";
import { makeDocx, makeZip, wordParagraph } from "./make-zip.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

async function formatOf(bytes: Uint8Array): Promise<string> {
  const detected = await detectFormat(bytes);
  return detected.format === "foreign" ? detected.file.kind : detected.format;
}

describe("detectFormat", () => {
  test.each([
    { why: "a PDF header", bytes: latin1("%PDF-1.7\n%\xe2\xe3"), format: "pdf" },
    {
      why: "a PDF header behind junk of a mail gateway",
      bytes: latin1("\r\n\r\nx-scan: ok\r\n%PDF-1.4\n"),
      format: "pdf",
    },
    { why: "a Word document", bytes: makeDocx(wordParagraph("Words")), format: "docx" },
    { why: "a doctype", bytes: utf8("<!DOCTYPE html><html><body>Hi"), format: "html" },
    {
      why: "a page behind a byte order mark and comments",
      bytes: utf8("\ufeff<!-- saved -->\n<html><p>Hi"),
      format: "html",
    },
    {
      why: "XHTML with an XML declaration",
      bytes: utf8('<?xml version="1.0"?>\n<html xmlns="x"><p>Hi'),
      format: "html",
    },
    { why: "a fragment of a page", bytes: utf8("<span>a</span><p>b</p><div>c</div>"), format: "html" },
    { why: "a web page that speaks of %PDF-", bytes: utf8("<html><p>Files begin with %PDF-1.4</p>"), format: "html" },
    { why: "Markdown headings", bytes: utf8("Minutes\n\n## Item 1\n\nText"), format: "markdown" },
    { why: "a pipe table", bytes: utf8("Ref | Action\n--- | ---\n1 | Plan"), format: "markdown" },
    { why: "front matter", bytes: utf8("---\ntitle: Plan\n---\nText"), format: "markdown" },
    { why: "plain sentences", bytes: utf8("The Panel met.\n\nIt agreed."), format: "plain-text" },
  ])("tells $format by $why", async ({ bytes, format }) => {
    expect(await formatOf(bytes)).toBe(format);
  });

  test.each([
    { why: "a hash that is no heading", text: "#1 priority is caseloads\n#hashtag" },
    { why: "a drawn rule", text: "Title\n-----\nText | more" },
    { why: "stray asterisks and dashes of a converted PDF", text: "- 2.1 The plan was **agreed** and\n- (a) noted;**" },
    { why: "a less-than sign at the beginning", text: "<5 cases were seen, so no figure is given." },
    { why: "a bracket at the beginning", text: "[Electoral Divisions: All]" },
    { why: "a brace at the beginning", text: "{draft} Report of the Director" },
  ])("takes $why for plain text", async ({ text }) => {
    expect(await formatOf(utf8(text))).toBe("plain-text");
  });

  test.each([
    { kind: "a PNG picture", bytes: latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR") },
    { kind: "a JPEG picture", bytes: latin1("\xff\xd8\xff\xe0\0\x10JFIF") },
    { kind: "a Windows program", bytes: latin1("MZ\x90\0\x03\0\0\0") },
    { kind: "a rich text (.rtf) file", bytes: latin1("{\\rtf1\\ansi Report}") },
    { kind: "a gzip archive", bytes: latin1("\x1f\x8b\x08\0") },
    { kind: "an Excel workbook", bytes: makeZip({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }) },
    { kind: "a PowerPoint presentation", bytes: makeZip({ "ppt/presentation.xml": "<x/>" }) },
    { kind: "an OpenDocument file", bytes: makeZip({ mimetype: "application/x", "content.xml": "<x/>" }) },
    { kind: "a zip archive", bytes: makeZip({ "report.pdf": "%PDF-1.4" }) },
    { kind: "an old Word (.doc) file", bytes: ole("WordDocument") },
    { kind: "an old Excel (.xls) workbook", bytes: ole("Workbook") },
    { kind: "an Outlook message", bytes: ole("__substg1.0_0037001F") },
    { kind: "an old Office file", bytes: ole("Unknown") },
    { kind: "an XML file", bytes: utf8('<?xml version="1.0"?><records><a/></records>') },
    { kind: "a JSON file", bytes: utf8('{"grades": ["good"]}') },
    { kind: "a web archive or e-mail message", bytes: utf8("MIME-Version: 1.0\nContent-Type: multipart/related\n\n") },
    { kind: "a file of unknown kind", bytes: Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256) },
  ])("names $kind", async ({ kind, bytes }) => {
    expect(await formatOf(bytes)).toBe(kind);
  });

  test.each([
    { why: "white space", bytes: utf8(" \n\t\n") },
    { why: "marks without letters", bytes: utf8("*** --- ***") },
    { why: "a byte order mark alone", bytes: Uint8Array.of(0xef, 0xbb, 0xbf) },
  ])("finds $why empty", async ({ bytes }) => {
    expect(await formatOf(bytes)).toBe("empty");
  });

  test("finds the password in front of a Word document", async () => {
    expect(await formatOf(ole("EncryptedPackage"))).toBe("encrypted-office");
  });

  test("tells a Word document that was cut off from another broken archive", async () => {
    const docx = makeDocx(wordParagraph("Words"));
    expect(await detectFormat(docx.subarray(0, docx.length - 80))).toEqual({
      format: "damaged-zip",
      looksLikeDocx: true,
    });
    const zip = makeZip({ "photo.jpg": "x".repeat(500) });
    expect(await detectFormat(zip.subarray(0, 60))).toEqual({ format: "damaged-zip", looksLikeDocx: false });
  });
});

/** The beginning of an OLE container with a stream of that name. */
function ole(stream: string): Uint8Array {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 64 }, () => 0),
    ...name,
  ]);
}
