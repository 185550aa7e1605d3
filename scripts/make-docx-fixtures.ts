/*
 * Writes the Word documents of fixtures/ (all of them made up):
 *
 *   npx tsx scripts/make-docx-fixtures.ts
 */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from "docx";

const HALF_INCH = 720;
const indent = (level: number): object => ({
  paragraph: { indent: { left: HALF_INCH * (level + 1), hanging: HALF_INCH } },
});

/** The lists that a council's report template has: report paragraphs, lettered and roman items, bullets. */
const numbering = {
  config: [
    {
      reference: "report",
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: indent(0) },
        { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2", alignment: AlignmentType.START, style: indent(0) },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: "(%3)", alignment: AlignmentType.START, style: indent(1) },
        { level: 3, format: LevelFormat.LOWER_ROMAN, text: "(%4)", alignment: AlignmentType.START, style: indent(2) },
      ],
    },
    {
      reference: "bullets",
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: "\uf0b7", alignment: AlignmentType.START, style: indent(1) },
        { level: 1, format: LevelFormat.BULLET, text: "o", alignment: AlignmentType.START, style: indent(2) },
      ],
    },
    {
      reference: "resolutions",
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "(%1)", alignment: AlignmentType.START, style: indent(0) },
      ],
    },
  ],
};

const text = (words: string, options: object = {}): Paragraph => new Paragraph({ text: words, ...options });
const numbered = (words: string, level: number): Paragraph =>
  text(words, { numbering: { reference: "report", level } });
const heading = (words: string): Paragraph =>
  text(words, { heading: HeadingLevel.HEADING_1, numbering: { reference: "report", level: 0 } });
const bullet = (words: string, level = 0): Paragraph => text(words, { numbering: { reference: "bullets", level } });

const cell = (words: string, options: object = {}): TableCell => new TableCell({ children: [text(words)], ...options });
const bold = (words: string, options: object = {}): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: words, bold: true })] })], ...options });

/** Headings, paragraphs, letters and resolutions that Word numbers by itself; nothing of it stands in the text. */
const automaticNumbers: ISectionOptions = {
  children: [
    text("Inspection of Barchester’s children’s services", { heading: HeadingLevel.TITLE }),
    heading("Background"),
    numbered("Inspectors visited the city in May.", 1),
    numbered("They looked at three things:", 1),
    numbered("contacts and referrals;", 2),
    numbered("assessments, in particular", 2),
    numbered("their timeliness, and", 3),
    numbered("their quality; and", 3),
    numbered("supervision.", 2),
    numbered("Their letter is attached.", 1),
    heading("What happens next"),
    numbered("A plan will be written. It will cover:", 1),
    bullet("caseloads;"),
    bullet("recruitment, that is"),
    bullet("permanent social workers, and", 1),
    bullet("team managers;", 1),
    bullet("training."),
    numbered("Members are asked to note the letter.", 1),
    text("RESOLVED:"),
    text("that the letter be noted; and", { numbering: { reference: "resolutions", level: 0, instance: 1 } }),
    text("that the plan be brought back.", { numbering: { reference: "resolutions", level: 0, instance: 1 } }),
    text("A second item was then taken. RESOLVED:"),
    text("that the minutes be signed.", { numbering: { reference: "resolutions", level: 0, instance: 2 } }),
  ],
};

const fields = (label: string, value: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: label, bold: true }), new TextRun({ children: [new Tab(), value] })],
  });

/** The council named in the page header alone, fields set with tabs, a note, a tracked change, merged cells. */
const fieldsAndTables: ISectionOptions = {
  headers: { default: new Header({ children: [text("Barsetshire County Council")] }) },
  footers: { default: new Footer({ children: [text("Report printed on 3 March 2021")] }) },
  children: [
    fields("Report to:", "Children’s Panel"),
    fields("Date:", "5 March 2021"),
    fields("Report of:", "Director of Children’s Services"),
    text("Action plan", { heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun("The plan was agreed in "),
        new DeletedTextRun({ text: "January", id: 1, author: "Clerk", date: "2021-03-01T09:00:00Z" }),
        new InsertedTextRun({ text: "February", id: 2, author: "Clerk", date: "2021-03-01T09:00:00Z" }),
        new TextRun(" by the board"),
        new FootnoteReferenceRun(1),
        new TextRun("."),
      ],
    }),
    new Table({
      rows: [
        new TableRow({
          tableHeader: true,
          children: [bold("Ref"), bold("Action"), bold("Lead and date", { columnSpan: 2 })].map((made) => made),
        }),
        new TableRow({
          children: [cell("1", { rowSpan: 2 }), cell("Appoint a director"), cell("Chief Executive"), cell("May 2021")],
        }),
        new TableRow({ children: [cell("Appoint a deputy"), cell("Director"), cell("June 2021")] }),
        new TableRow({
          children: [
            bold("Areas that are on track", {
              columnSpan: 4,
              shading: { type: ShadingType.CLEAR, fill: "E2EFD9", color: "auto" },
            }),
          ],
        }),
      ],
    }),
    text("End of report."),
  ],
};

const fixtures: readonly (readonly [slug: string, section: ISectionOptions])[] = [
  ["docx-automatic-numbers", automaticNumbers],
  ["docx-fields-and-tables", fieldsAndTables],
];

for (const [slug, section] of fixtures) {
  const folder = fileURLToPath(new URL(`../fixtures/${slug}/`, import.meta.url));
  const document = new Document({
    title: "A made-up report",
    creator: "Fixture",
    numbering,
    footnotes: { 1: { children: [text("The improvement board, which meets monthly.")] } },
    sections: [section],
  });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}source.docx`, await Packer.toBuffer(document));
}
