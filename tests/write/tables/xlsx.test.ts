import { describe, expect, test } from "vitest";
import type { TableShape } from "../../../src/write/tables/column.js";
import { workbookParts, XlsxSheet } from "../../../src/write/tables/xlsx.js";

const shape: TableShape = {
  name: "things",
  title: "Things",
  description: "Things",
  columns: [
    { name: "text", type: "string", description: "" },
    { name: "count", type: "integer", description: "" },
    { name: "day", type: "date", description: "" },
    { name: "sure", type: "boolean", description: "" },
    { name: "overall_grade", type: "string", description: "" },
  ],
  primaryKey: ["text"],
  foreignKeys: [],
};

function rowXml(...row: Parameters<XlsxSheet["add"]>[0]): string {
  return new XlsxSheet(shape).add(row);
}

test("numbers are numbers, days are days, and an empty cell is none", () => {
  expect(rowXml(null, -3, "2018-06-11", true, null)).toBe(
    // 43262 is what Excel's DATEVALUE("2018-06-11") gives.
    '<row r="2"><c r="B2"><v>-3</v></c><c r="C2" s="2"><v>43262</v></c><c r="D2" t="b"><v>1</v></c></row>',
  );
});

test.each([
  { why: "markup", text: 'a < b & "c"', xml: "a &lt; b &amp; &quot;c&quot;" },
  { why: "a formula stays text", text: "=1+1", xml: "=1+1" },
  { why: "what looks like an escape of the format", text: "_x0041_", xml: "_x005F_x0041_" },
  { why: "but is none", text: "_x41_ _y0041_", xml: "_x41_ _y0041_" },
  { why: "a carriage return, which XML readers drop", text: "a\rb", xml: "a_x000D_b" },
])("$why", ({ text, xml }) => {
  expect(rowXml(text)).toContain(`t="inlineStr"><is><t>${xml}</t>`);
});

test("spaces at the ends are kept, and line breaks", () => {
  expect(rowXml(" a")).toContain('<t xml:space="preserve"> a</t>');
  expect(rowXml("a\nb")).toContain('<t xml:space="preserve">a\nb</t>');
});

test("a day that is none stays text", () => {
  expect(rowXml(null, null, "soon")).toContain(">soon<");
});

test("grades have their colours, each its own", () => {
  const styles = ["outstanding", "good", "requires_improvement", "inadequate", "unknown"].map(
    (grade) => /<c r="E2"(?: s="(\d)")?/u.exec(rowXml(null, null, null, null, grade))?.[1],
  );
  expect(styles).toEqual(["3", "4", "5", "6", undefined]);
});

describe("Excel's limits", () => {
  test("rows beyond the last are counted and named", () => {
    const sheet = new XlsxSheet(shape, 3);
    expect([sheet.add(["a"]), sheet.add(["b"]), sheet.add(["c"]), sheet.add(["d"])].filter(Boolean)).toHaveLength(2);
    expect(sheet.rows).toBe(2);
    expect(sheet.note).toBe("2 more rows stand in tables/things.csv: Excel has no more than 1048576.");
    expect(sheet.end()).toContain('ref="A1:E3"');
  });

  test("cells beyond the longest are cut, never inside a character", () => {
    const sheet = new XlsxSheet(shape);
    const row = sheet.add([`${"x".repeat(32_766)}😀`]);
    expect(row).toContain("x\uFFFD</t>");
    expect(sheet.note).toContain("1 cells are cut at Excel's 32767 characters");
  });

  test("a sheet within them has no note", () => {
    expect(new XlsxSheet(shape).note).toBeNull();
  });
});

test("a workbook's parts name every sheet", () => {
  const parts = new Map(workbookParts(["overview", "a & b"]).map(({ path, text }) => [path, text]));
  expect([...parts.keys()]).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
  ]);
  expect(parts.get("xl/workbook.xml")).toContain('<sheet name="a &amp; b" sheetId="2" r:id="rId2"/>');
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain('Target="worksheets/sheet2.xml"');
});
