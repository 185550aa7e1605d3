import { cleanCell, holdsRunningText, type Cell, type ColumnType, type Row, type TableShape } from "./column.js";

/*
 * An Excel workbook (ECMA-376, Office Open XML), written row by row.
 *
 * The XML is made here because the libraries that write workbooks hold every cell of a sheet in memory; packing the
 * parts into the zip file is left to a library. Text is always written as text, so no cell can hold a formula.
 */

/** The last row that Excel has. */
export const LAST_EXCEL_ROW = 1_048_576;

/** The most characters that Excel takes in a cell. */
const LONGEST_CELL = 32_767;

const MILLISECONDS_A_DAY = 86_400_000;

/** Excel counts days from here, because it takes 1900 for a leap year. */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);

/** The cell styles, by their place in styles.xml. */
const STYLE = { header: 1, date: 2 } as const;

/** A grade's cell is filled in its colour; the number is its style's place in styles.xml. */
const GRADE_STYLES: Readonly<Record<string, number>> = {
  outstanding: 3,
  good: 4,
  requires_improvement: 5,
  adequate: 5,
  inadequate: 6,
};

const COLUMN_WIDTHS: Readonly<Record<ColumnType, number>> = {
  string: 24,
  integer: 11,
  number: 11,
  boolean: 9,
  date: 12,
};

/** The XML of one sheet: what stands before the rows, each row, and what stands after them. */
export class XlsxSheet {
  readonly #shape: TableShape;
  readonly #lastRow: number;
  readonly #letters: readonly string[];
  readonly #graded: readonly boolean[];
  /** The last text of each column and its XML: many columns hold the same text for all rows of a document. */
  readonly #lastText: string[] = [];
  readonly #lastXml: string[] = [];
  #row = 1;
  #left = 0;
  #cut = 0;

  /** `lastRow` is the last row to be written; the rest is counted, see `note`. */
  constructor(shape: TableShape, lastRow: number = LAST_EXCEL_ROW) {
    this.#shape = shape;
    this.#lastRow = lastRow;
    this.#letters = shape.columns.map((_, index) => columnLetters(index));
    this.#graded = shape.columns.map(({ name }) => name === "grade" || name.endsWith("_grade"));
  }

  /** How many rows the sheet holds besides its header. */
  get rows(): number {
    return this.#row - 1;
  }

  /** What the sheet lacks, in a sentence; null when it lacks nothing. */
  get note(): string | null {
    const notes: string[] = [];
    if (this.#left > 0) {
      notes.push(
        `${this.#left} more rows stand in tables/${this.#shape.name}.csv: Excel has no more than ${LAST_EXCEL_ROW}`,
      );
    }
    if (this.#cut > 0) {
      notes.push(`${this.#cut} cells are cut at Excel's ${LONGEST_CELL} characters; the CSV file holds them whole`);
    }
    return notes.length > 0 ? `${notes.join(". ")}.` : null;
  }

  begin(): string {
    const columns = this.#shape.columns
      .map((column, index) => {
        const narrow = Math.max(COLUMN_WIDTHS[column.type], Math.min(column.name.length + 3, 40));
        const width = holdsRunningText(column) ? 70 : narrow;
        return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
      })
      .join("");
    const header = this.#shape.columns
      .map(({ name }, index) => `<c r="${this.#letters[index]}1"${textXml(name, STYLE.header)}`)
      .join("");
    return (
      `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
      `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${columns}</cols><sheetData><row r="1">${header}</row>`
    );
  }

  /** The row's XML; empty when the sheet is full. */
  add(row: Row): string {
    if (this.#row >= this.#lastRow) {
      this.#left += 1;
      return "";
    }
    this.#row += 1;
    let cells = "";
    for (let index = 0; index < row.length; index++) {
      const value = row[index] ?? null;
      if (value !== null) cells += this.#cell(index, value);
    }
    return `<row r="${this.#row}">${cells}</row>`;
  }

  end(): string {
    const last = this.#letters.at(-1) ?? "A";
    return `</sheetData><autoFilter ref="A1:${last}${this.#row}"/></worksheet>`;
  }

  #cell(index: number, value: Exclude<Cell, null>): string {
    const place = `${this.#letters[index]}${this.#row}`;
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (this.#shape.columns[index]?.type === "date") {
      const day = (Date.parse(value) - EXCEL_DAY_ZERO) / MILLISECONDS_A_DAY;
      if (Number.isInteger(day) && day > 60) return `<c r="${place}" s="${STYLE.date}"><v>${day}</v></c>`;
    }
    if (value.length > LONGEST_CELL) this.#cut += 1;
    if (this.#lastText[index] !== value) {
      const style = this.#graded[index] === true ? (GRADE_STYLES[value] ?? 0) : 0;
      this.#lastText[index] = value;
      this.#lastXml[index] = textXml(cleanCell(value.slice(0, LONGEST_CELL)), style);
    }
    return `<c r="${place}"${this.#lastXml[index]}`;
  }
}

/** A file inside the workbook. */
export interface WorkbookPart {
  readonly path: string;
  readonly text: string;
}

/** The path inside the workbook of its sheet number `index` (0 for the first). */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Every part of a workbook but its sheets. */
export function workbookParts(sheetNames: readonly string[]): WorkbookPart[] {
  const sheets = sheetNames
    .map((name, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("");
  const links = sheetNames
    .map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
    .join("");
  const overrides = sheetNames
    .map((_, index) => `<Override PartName="/${sheetPath(index)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`)
    .join("");
  return [
    {
      path: "[Content_Types].xml",
      text:
        `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${overrides}</Types>`,
    },
    {
      path: "_rels/.rels",
      text: relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    },
    {
      path: "xl/workbook.xml",
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets}</sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relationships(links + relationship(`rId${sheetNames.length + 1}`, "styles", "styles.xml")),
    },
    { path: "xl/styles.xml", text: STYLES },
  ];
}

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Fills after the two that Excel reserves: header grey, then the grades from dark green to red. */
const FILLS = ["FFD9E1F2", "FF63BE7B", "FFB7E1A1", "FFFFE699", "FFF4989A"];

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill>` +
  FILLS.map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`).join(
    "",
  ) +
  `</fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  [3, 4, 5, 6]
    .map((fill) => `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1"/>`)
    .join("") +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relationships(links: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
}

/** What stands in a text cell's XML after its place. */
function textXml(text: string, style: number): string {
  const styled = style > 0 ? ` s="${style}"` : "";
  // Spaces at the ends are dropped unless they are asked for.
  const preserved = OUTER_SPACE.test(text) ? ' xml:space="preserve"' : "";
  return `${styled} t="inlineStr"><is><t${preserved}>${escapeText(text)}</t></is></c>`;
}

const OUTER_SPACE = /^\s|\s$|\n/u;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `_x0041_` stands for a character in Office Open XML (22.4.2.4), so text that looks so needs its own escape. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;

function escapeText(text: string): string {
  return text
    .replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character)
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replaceAll("\r", "_x000D_");
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
