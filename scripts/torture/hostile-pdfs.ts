import { deflateSync } from "node:zlib";

/** A file that was made to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How large the large ones are: 1 for a whole torture, less for a short one. */
export type Scale = number;

/** An object of a PDF file: its dictionary or value, and its stream if it has one. */
type PdfObject = string | { readonly dictionary: string; readonly stream: Buffer };

/** Writes a PDF file from its objects; the first is the catalogue. */
function pdf(objects: readonly PdfObject[], trailer = ""): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let offset = pieces[0]?.length ?? 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(offset);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === "string") add(Buffer.from(object, "latin1"));
    else {
      add(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      add(object.stream);
      add(Buffer.from("\nendstream"));
    }
    add(Buffer.from("\nendobj\n"));
  }
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`));
  return Buffer.concat(pieces);
}

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** A PDF of one page with this content; objects 1 to 5 are catalogue, pages, page, content and font. */
function onePage(content: PdfObject, more: readonly PdfObject[] = [], catalogue = ""): Buffer {
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    content,
    FONT,
    ...more,
  ]);
}

function stream(text: string | Buffer, packed = false): PdfObject {
  const bytes = Buffer.from(text);
  return packed
    ? { dictionary: "/Filter /FlateDecode", stream: deflateSync(bytes) }
    : { dictionary: "", stream: bytes };
}

/** Content that prints lines of text. */
function print(lines: readonly string[]): PdfObject {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/gu, "\\$&")}) Tj 0 -12 Td`).join("\n");
  return stream(`BT /F 9 Tf 40 800 Td\n${shown}\nET`, true);
}

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** PDF files that loop, nest, unpack without end, name what does not exist, and ask for things to be run. */
export function hostilePdfs(scale: Scale, trap: string): HostileFile[] {
  const many = (count: number): number => Math.max(10, Math.round(count * scale));
  const letter = print(["Inspection of Leeds children's services", "Overall effectiveness: Good"]);
  const files: Record<string, Buffer> = {
    "page-tree-is-its-own-kid": pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "page-tree-of-two-that-hold-each-other": pdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000 >>",
      "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 1000 >>",
    ]),
    "page-tree-ten-thousand-deep": pdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      ...Array.from(
        { length: many(10_000) },
        (_, index) =>
          `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 ${index > 0 ? `/Parent ${index + 1} 0 R` : ""} >>`,
      ),
    ]),
    "a-thousand-million-pages-promised": pdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 1000000000 >>",
    ]),
    "many-pages": pdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count ${many(20_000)} /Kids [${"3 0 R ".repeat(many(20_000))}] >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]),
    "structure-tree-is-its-own-kid": onePage(
      letter,
      ["<< /Type /StructTreeRoot /K 7 0 R >>", "<< /Type /StructElem /S /Sect /P 6 0 R /K [7 0 R 7 0 R] >>"],
      "/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>",
    ),
    "structure-tree-ten-thousand-deep": onePage(
      letter,
      [
        "<< /Type /StructTreeRoot /K 7 0 R >>",
        ...Array.from(
          { length: many(10_000) },
          (_, index) => `<< /Type /StructElem /S /Div /P ${index + 6} 0 R /K [${index + 8} 0 R] >>`,
        ),
      ],
      "/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>",
    ),
    "outline-is-its-own-next": onePage(
      letter,
      ["<< /Type /Outlines /First 7 0 R /Last 7 0 R >>", "<< /Title (x) /Parent 6 0 R /Next 7 0 R /First 6 0 R >>"],
      "/Outlines 6 0 R",
    ),
    "form-that-draws-itself": onePage(
      stream("/X Do"),
      [
        {
          dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
          stream: Buffer.from("/X Do /X Do"),
        },
      ],
      "",
    ),
    "content-unpacks-to-spaces": onePage(stream(Buffer.alloc(many(300_000_000), 0x20), true)),
    "content-unpacks-to-words": onePage(stream(`BT /F 9 Tf ${"(Good) Tj ".repeat(many(3_000_000))} ET`, true)),
    "content-packed-three-times": onePage({
      dictionary: "/Filter [/FlateDecode /FlateDecode /FlateDecode]",
      stream: deflateSync(deflateSync(deflateSync(Buffer.alloc(many(300_000_000), 0x20)))),
    }),
    "content-of-nested-states": onePage(stream(nested(many(500_000), "q ", "Q "), true)),
    "array-a-million-deep": pdf([`<< /Type /Catalog /Pages 2 0 R /X ${nested(many(1_000_000), "[", "]")} >>`, "<< >>"]),
    "dictionary-a-hundred-thousand-deep": pdf([
      `<< /Type /Catalog /Pages 2 0 R /X ${nested(many(100_000), "<< /X ", ">>")} >>`,
    ]),
    "table-of-objects-that-leads-back-to-itself": Buffer.from(
      "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n",
    ),
    "page-without-size": pdfWithBox("[0 0 0 0]"),
    "page-of-endless-size": pdfWithBox("[-1e38 -1e38 1e38 1e38]"),
    "page-with-a-box-of-words": pdfWithBox("[(a) /b null true]"),
    "words-on-top-of-each-other": onePage(
      stream(
        `BT /F 9 Tf 1 0 0 1 40 400 Tm ${"1 0 0 1 40 400 Tm (Overall effectiveness Good) Tj ".repeat(many(50_000))} ET`,
        true,
      ),
    ),
    "letters-of-no-size": onePage(stream(`BT /F 0 Tf (Good) Tj /F -1e9 Tf (Good) Tj /F 1e30 Tf (Good) Tj ET`)),
    "font-that-is-its-own-descendant": onePage(
      letter,
      ["<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>"],
      "",
    ),
    "runs-things": onePage(
      letter,
      [
        "<< /S /JavaScript /JS (app.launchURL('" + trap + "js'); this.exportDataObject({cName: 'x'})) >>",
        `<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>`,
        `<< /S /URI /URI (${trap}uri) >>`,
      ],
      `/OpenAction 6 0 R /AA << /O 7 0 R /C 8 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> >>`,
    ),
    "title-is-a-formula": pdf(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        print(['=HYPERLINK("http://x","Good")', "+1 area for improvement", "@SUM(A1)", "-2+3"]),
        FONT,
        "<< /Title (=cmd|' /C calc'!A0) >>",
      ],
      "/Info 6 0 R",
    ),
    "encrypted-by-nobody": pdf(["<< /Type /Catalog >>"], "/Encrypt << /Filter /Nobody /V 9 /R 9 /O () /U () /P 0 >>"),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name: `${name}.pdf`, bytes }));
}

function pdfWithBox(box: string): Buffer {
  return pdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    print(["Overall effectiveness", "Good"]),
    FONT,
  ]);
}
