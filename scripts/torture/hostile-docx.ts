import type { HostileFile, Scale } from "./hostile-pdfs.js";
import { makeZip, type MadeMember } from "./make-zip.js";

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function documentXml(body: string, prolog = ""): string {
  return `<?xml version="1.0"?>${prolog}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

function docx(document: string | Buffer, more: readonly MadeMember[] = []): Buffer {
  return makeZip([
    { name: "[Content_Types].xml", content: TYPES },
    { name: "_rels/.rels", content: RELATIONSHIPS },
    { name: "word/document.xml", content: document },
    ...more,
  ]);
}

/** Nine entities, each ten times the one before: a thousand million words out of a kilobyte. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "Good ">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
).join("")}]>`;

/** DOCX files that unpack without end, nest, repeat and point elsewhere. */
export function hostileDocx(scale: Scale, trap: string): HostileFile[] {
  const many = (count: number): number => Math.max(10, Math.round(count * scale));
  const cells = many(1000);
  const row = `<w:tr>${`<w:tc>${paragraph("Good")}</w:tc>`.repeat(cells)}</w:tr>`;
  const external = (target: string): MadeMember => ({
    name: "word/_rels/document.xml.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  const files: Record<string, Buffer> = {
    "unpacks-to-spaces": docx(Buffer.alloc(many(300_000_000), 0x20)),
    "unpacks-to-words": docx(documentXml(paragraph("Good ".repeat(many(20_000_000))))),
    "says-it-is-small": docx("", [
      { name: "word/styles.xml", content: Buffer.alloc(many(50_000_000), 0x20), statedBytes: 10 },
    ]),
    "entities-of-entities": docx(documentXml(paragraph("&a9;"), LAUGHS)),
    "entity-of-a-file": docx(documentXml(paragraph("&x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    "entity-of-the-network": docx(documentXml(paragraph("&x;"), `<!DOCTYPE x [<!ENTITY x SYSTEM "${trap}entity">]>`)),
    "picture-of-the-network": docx(
      documentXml(
        `${paragraph("Good")}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r9"/></w:drawing></w:r></w:p>`,
      ),
      [external(`${trap}picture`)],
    ),
    "picture-of-a-file": docx(
      documentXml(
        `${paragraph("Good")}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="r9"/></w:drawing></w:r></w:p>`,
      ),
      [external("../../../../etc/passwd")],
    ),
    "tables-five-thousand-deep": docx(
      documentXml(
        "<w:tbl><w:tr><w:tc>".repeat(many(5000)) + paragraph("Good") + "</w:tc></w:tr></w:tbl>".repeat(many(5000)),
      ),
    ),
    "elements-a-hundred-thousand-deep": docx(
      documentXml("<w:sdt><w:sdtContent>".repeat(many(50_000)) + "</w:sdtContent></w:sdt>".repeat(many(50_000))),
    ),
    "a-million-cells": docx(documentXml(`<w:tbl>${row.repeat(cells)}</w:tbl>`)),
    "a-cell-that-spans-everything": docx(
      documentXml(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${paragraph("Good")}</w:tc></w:tr></w:tbl>`,
      ),
    ),
    "paragraphs-without-end": docx(documentXml(paragraph("Good").repeat(many(300_000)))),
    "not-xml": docx("this is not XML < & >"),
    "without-document": makeZip([{ name: "[Content_Types].xml", content: TYPES }, { name: "word/styles.xml" }]),
    "with-names-that-lead-out": docx(documentXml(paragraph("Overall effectiveness: Good")), [
      { name: "../../../escaped.txt", content: "escaped" },
      { name: "/tmp/escaped.txt", content: "escaped" },
      { name: "word/link.xml", content: "/etc/passwd", mode: 0o120777 },
    ]),
    "formula-cells": docx(documentXml(["=1+1", "+1", "-1", "@x"].map((text) => paragraph(text)).join(""))),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name: `${name}.docx`, bytes }));
}

/** Zip archives of documents, among them such as no sound program writes. */
export function hostileArchives(scale: Scale): HostileFile[] {
  const good: MadeMember = {
    name: "good.txt",
    content: "Inspection of Leeds children's services\n\nOverall effectiveness: Good\n",
  };
  const kernel: MadeMember = {
    name: "0.txt",
    content: Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 251)),
  };
  return [
    {
      name: "leads-out.zip",
      bytes: makeZip([
        good,
        { name: "../escaped.txt", content: "escaped" },
        { name: "/tmp/escaped.txt", content: "escaped" },
        { name: "C:\\escaped.txt", content: "escaped" },
        { name: "link.txt", content: "/etc/passwd", mode: 0o120777 },
        { name: "secret.txt", content: "x", encrypted: true },
        { name: "=cmd|' /C calc'!A0.txt", content: good.content ?? "" },
        { name: "line\nbreak.txt", content: good.content ?? "" },
      ]),
    },
    {
      name: "zeros.zip",
      bytes: makeZip([good, { name: "zeros.txt", content: Buffer.alloc(Math.round(200_000_000 * scale) + 2_000_000) }]),
    },
    {
      name: "overlaps.zip",
      bytes: makeZip([
        kernel,
        ...Array.from({ length: 200 }, (_, at) => ({ ...kernel, name: `${at + 1}.txt`, sharesBytesOf: 0 })),
      ]),
    },
    { name: "nested.zip", bytes: makeZip([good, { name: "inner.zip", content: makeZip([good]) }]) },
    { name: "cut.zip", bytes: makeZip([good]).subarray(0, 100) },
    {
      name: "lies.zip",
      bytes: makeZip([
        { ...good, statedBytes: 3 },
        { ...good, name: "other.txt", statedChecksum: 1 },
      ]),
    },
    { name: "no-archive.zip", bytes: Buffer.from("<html>404</html>") },
    { name: "an-archive-without-the-name.pdf", bytes: makeZip([good]) },
  ];
}
