/*
 * Writes the PDFs of fixtures/ (all of them made up) and, for those that cannot be opened, the damage done to them:
 *
 *   npx tsx scripts/make-pdf-fixtures.ts
 *
 * The same bytes come out on every run.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import Pdfkit from "pdfkit";

type Pdf = InstanceType<typeof Pdfkit>;
type Element = ReturnType<Pdf["struct"]>;

const LEFT = 72;
const RIGHT = 523;
const ITEM_LEFT = 90;
const PLAIN = "Helvetica";
const BOLD = "Helvetica-Bold";
const WRITTEN = new Date("2024-03-01T09:00:00Z");

interface NewPdf {
  readonly title: string;
  readonly tagged?: boolean;
  readonly userPassword?: string;
}

function newPdf({ title, tagged = false, userPassword }: NewPdf): Pdf {
  return new Pdfkit({
    size: "A4",
    margin: 0,
    pdfVersion: userPassword === undefined ? "1.7" : "1.4",
    tagged,
    lang: "en-GB",
    compress: false,
    info: { Title: title, Author: "ilacs", CreationDate: WRITTEN, ModDate: WRITTEN },
    ...(userPassword === undefined ? {} : { userPassword, ownerPassword: `${userPassword}-owner` }),
  });
}

async function bytesOf(pdf: Pdf): Promise<Buffer> {
  const pieces: Buffer[] = [];
  pdf.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

interface Print {
  readonly x?: number;
  readonly width?: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Draws words from a height on and gives the height below them. */
function print(
  pdf: Pdf,
  words: string,
  y: number,
  { x = LEFT, width = RIGHT - x, size = 12, bold = false }: Print = {},
): number {
  pdf
    .font(bold ? BOLD : PLAIN)
    .fontSize(size)
    .text(words, x, y, { width });
  return pdf.y;
}

/** A body of tagged elements, one below the other. */
class TaggedPage {
  readonly pdf: Pdf;
  readonly root: Element;
  y = 72;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    this.root = pdf.struct("Document");
    pdf.addStructure(this.root);
  }

  /** Adds an element that holds others. */
  hold(parent: Element, role: string, fill: (element: Element) => void): void {
    const element = this.pdf.struct(role);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Adds an element that holds words. */
  words(parent: Element, role: string, draw: () => void): void {
    this.hold(parent, role, (element) => {
      element.add(draw);
    });
  }

  text(role: string, words: string, how: Print = {}, gap = 10): void {
    this.words(this.root, role, () => {
      this.y = print(this.pdf, words, this.y, how) + gap;
    });
  }

  /** Word's list items: a label and a body; `label` null leaves the label out, as on the page after a break. */
  item(words: string, label: string | null = "\u2022", x = LEFT): void {
    const { y } = this;
    this.hold(this.root, "L", (list) =>
      this.hold(list, "LI", (item) => {
        if (label !== null) this.words(item, "Lbl", () => void print(this.pdf, label, y, { x }));
        this.words(item, "LBody", () => {
          this.y = print(this.pdf, words, y, { x: x + ITEM_LEFT - LEFT }) + 8;
        });
      }),
    );
  }

  table(rows: readonly (readonly string[])[], columns: readonly number[]): void {
    this.hold(this.root, "Table", (table) => {
      rows.forEach((cells, rowIndex) =>
        this.hold(table, "TR", (row) => {
          const top = this.y;
          cells.forEach((words, column) => {
            const x = columns[column] ?? LEFT;
            const width = (columns[column + 1] ?? RIGHT) - x - 8;
            const bold = rowIndex === 0;
            this.hold(row, bold ? "TH" : "TD", (cell) =>
              this.words(cell, "P", () => {
                this.y = Math.max(this.y, print(this.pdf, words, top, { x, width, bold }) + 6);
              }),
            );
          });
        }),
      );
    });
    this.y += 8;
  }

  furniture(words: string, y: number): void {
    this.pdf.markContent("Artifact", { type: "Pagination" });
    print(this.pdf, words, y, { size: 8 });
    this.pdf.endMarkedContent();
  }

  newPage(): void {
    this.pdf.addPage({ size: "A4", margin: 0 });
    this.y = 72;
  }

  async finish(): Promise<Buffer> {
    this.root.end();
    return bytesOf(this.pdf);
  }
}

/** A one-page inspection report: wrapped judgement labels, bullets, a heading with a footnote mark, header and footer. */
async function taggedReport(): Promise<Buffer> {
  const pdf = newPdf({ title: "Inspection of Rutland local authority children\u2019s services", tagged: true });
  const page = new TaggedPage(pdf);
  page.furniture("Inspection of Rutland local authority children\u2019s services", 30);
  page.text("H1", "Inspection of Rutland local authority children\u2019s services", { size: 20 });
  page.text("P", "Inspection dates: 5 to 9 February 2024", { bold: true });
  page.text("P", "Lead inspector: Ada Fenwick, His Majesty\u2019s Inspector");
  page.table(
    [
      ["Judgement", "Grade"],
      ["The impact of leaders on social work practice with children and families", "Good"],
      ["The experiences and progress of children who need help and protection", "Requires improvement to be good"],
      ["The experiences and progress of children in care", "Good"],
      ["The experiences and progress of care leavers", "Outstanding"],
      ["Overall effectiveness", "Good"],
    ],
    [LEFT, 300],
  );
  page.text(
    "P",
    "Children in Rutland are helped early by a well-\nled front door. Leaders know each of the villages that they serve, and short-\nand long-term plans are made with parents.",
  );
  const headingTop = page.y;
  page.text("P", "What needs to improve?", { bold: true });
  pdf.font(BOLD).fontSize(12);
  const markLeft = LEFT + pdf.widthOfString("What needs to improve?") + 1;
  page.words(page.root, "P", () => void print(pdf, "1", headingTop - 2, { x: markLeft, size: 7, bold: true }));
  page.item("The timeliness of visits to children who live far from the county.");
  page.item("The help that leaders give to young carers, including:");
  page.item("breaks from caring; and", "\u2013", ITEM_LEFT);
  page.item("a named teacher in each school.", "\u2013", ITEM_LEFT);
  page.item("Records of supervision.");
  page.text("P", "The experiences and progress of care leavers: outstanding", { bold: true });
  page.item("Personal advisers keep in touch with every care leaver. They visit often.", "1.");
  page.item("Care leavers choose where they live.", "2.");
  page.words(page.root, "Note", () => {
    print(pdf, "1", 748, { size: 6 });
    print(pdf, "The areas for improvement are numbered as in the plan.", 750, { x: 78, size: 9 });
  });
  page.furniture("Rutland, 5 to 9 February 2024", 800);
  return page.finish();
}

/** Items, a paragraph and a table that run over the end of a page, tagged as Word does: anew on each page. */
async function itemsOverPageBreak(): Promise<Buffer> {
  const pdf = newPdf({ title: "Over the page", tagged: true });
  const page = new TaggedPage(pdf);
  page.text("H1", "Action plan of the Isles of Scilly", { size: 18 });
  page.text("P", "What needs to improve", { bold: true });
  page.item("The oversight of plans by managers.");
  page.y = 700;
  page.item("The reach of family hubs on the off-islands, so that children who live on Bryher and");
  page.newPage();
  page.item("St Agnes are helped as soon as those on St Mary\u2019s.", null);
  page.item("The choice of homes.");
  page.y = 690;
  page.text(
    "P",
    "The council has asked the Cornwall service to look at the records of every child who came into care in the",
  );
  page.newPage();
  page.text("P", "last two years. It will report in May.");
  page.y = 700;
  const columns = [LEFT, 130, 380];
  page.table(
    [
      ["Ref", "Action", "Owner"],
      ["1", "Open a family hub on Tresco", "Head of Early Help"],
    ],
    columns,
  );
  page.newPage();
  page.table(
    [
      ["Ref", "Action", "Owner"],
      ["2", "Train every foster carer", "Fostering Manager"],
    ],
    columns,
  );
  page.text("P", "A sentence that ends on its page.");
  page.newPage();
  page.text("P", "another paragraph that begins small but after a full stop.");
  return page.finish();
}

/** A letter laid out in the cells of a table, its letterhead drawn last, a heading tag on a whole paragraph. */
async function letterInLayoutTable(): Promise<Buffer> {
  const pdf = newPdf({ title: "Focused visit to Rutland", tagged: true });
  const page = new TaggedPage(pdf);
  const row = (table: Element, role: string, blocks: readonly (readonly [string, string, Print?])[]): void =>
    page.hold(table, "TR", (tableRow) =>
      page.hold(tableRow, role, (cell) => {
        for (const [blockRole, words, how] of blocks)
          page.words(cell, blockRole, () => {
            page.y = print(pdf, words, page.y, how) + 10;
          });
      }),
    );
  page.y = 170;
  page.hold(page.root, "Table", (table) => {
    row(table, "TD", [["P", "11 April 2023"]]);
    row(table, "TD", [
      ["P", "Ms Josephine Ayre"],
      ["P", "Director of Children\u2019s Services"],
      ["P", "Catmose"],
    ]);
    row(table, "TH", [
      ["P", "Dear Ms Ayre"],
      ["P", "Focused visit to Rutland children\u2019s services", { bold: true }],
      [
        "H1",
        "This letter summarises the findings of a focused visit to Rutland children\u2019s services on 7 and 8 March 2023. The inspectors were Ada Fenwick and Bertram Oyelaran, who read records and spoke with social workers and their managers.",
      ],
      ["P", "Headline findings", { bold: true }],
    ]);
  });
  page.y = 700;
  page.text(
    "P",
    "Assessments are thorough and children are seen alone, although in a few of them the views of fathers were not",
  );
  page.words(page.root, "P", () => void print(pdf, "1 County Square, Oakham LE15 6AB", 60, { size: 9 }));
  page.newPage();
  page.text("P", "sought at all. Managers know this.");
  page.text("P", "Yours sincerely");
  page.text("P", "Ada Fenwick", { bold: true });
  page.text("P", "His Majesty\u2019s Inspector", { bold: true });
  return page.finish();
}

/** A page that carries tags and, from another file, one that carries none. */
async function taggedAndUntaggedPages(): Promise<Buffer> {
  const pdf = newPdf({ title: "A pack of two papers", tagged: true });
  const page = new TaggedPage(pdf);
  page.text("H1", "Report to Cabinet", { size: 18 });
  page.text("P", "Cabinet is asked to note the letter.");
  page.newPage();
  print(pdf, "Letter from the inspectorate", 72, { bold: true, size: 16 });
  print(pdf, "Children are safe. Their plans are clear and", 110);
  print(pdf, "they are reviewed on time.", 124);
  return page.finish();
}

/** Pages with text, a picture, and nothing. */
async function pageWithoutText(): Promise<Buffer> {
  const pdf = newPdf({ title: "A page is missing" });
  print(pdf, "Minutes of the Children\u2019s Scrutiny Panel", 72, { size: 16, bold: true });
  print(pdf, "The panel welcomed the letter and asked for a report in the autumn.", 110);
  pdf.addPage({ size: "A4", margin: 0 });
  pdf.image(greyPicture(), 0, 0, { width: 595 });
  pdf.addPage({ size: "A4", margin: 0 });
  pdf.addPage({ size: "A4", margin: 0 });
  print(pdf, "The meeting ended at noon.", 72);
  return bytesOf(pdf);
}

async function scan(): Promise<Buffer> {
  const pdf = newPdf({ title: "Scanned letter" });
  pdf.image(greyPicture(), 0, 0, { width: 595 });
  pdf.addPage({ size: "A4", margin: 0 });
  pdf.image(greyPicture(), 0, 0, { width: 595 });
  return bytesOf(pdf);
}

/** A scan over which text recognition has laid invisible letters. */
async function recognisedText(): Promise<Buffer> {
  const pdf = newPdf({ title: "Scanned and recognised letter" });
  pdf.image(greyPicture(), 0, 0, { width: 595 });
  pdf.addContent("3 Tr");
  print(pdf, "The visit took place on 7 and 8 March 2O23.", 72);
  print(pdf, "Inspectors looked at the front door.", 90);
  return bytesOf(pdf);
}

async function encrypted(): Promise<Buffer> {
  const pdf = newPdf({ title: "Confidential appendix", userPassword: "oakham" });
  print(pdf, "Not for publication.", 72);
  return bytesOf(pdf);
}

/** A small grey PNG, the same bytes each time. */
function greyPicture(): Buffer {
  const [width, height] = [59, 84];
  const rows = Buffer.alloc((width + 1) * height, 0xc8);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", head),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const report = await taggedReport();
const fixtures: Readonly<Record<string, Buffer>> = {
  "pdf-tagged-report": report,
  "pdf-over-page-break": await itemsOverPageBreak(),
  "pdf-letter-in-layout-table": await letterInLayoutTable(),
  "pdf-tagged-and-untagged-pages": await taggedAndUntaggedPages(),
  "pdf-page-without-text": await pageWithoutText(),
  "pdf-scan": await scan(),
  "pdf-recognised-text": await recognisedText(),
  "pdf-encrypted": await encrypted(),
  "pdf-cut-off": report.subarray(0, Math.floor(report.length / 2)),
};

for (const [slug, bytes] of Object.entries(fixtures)) {
  const folder = fileURLToPath(new URL(`../fixtures/${slug}/`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}source.pdf`, bytes);
}
