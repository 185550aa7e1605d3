import { describe, expect, test } from "vitest";
import { csvHeader, csvLine } from "../../../src/write/tables/csv.js";
import { failuresTable } from "../../../src/write/tables/failures-table.js";

test("the header begins with a byte order mark and ends in CRLF", () => {
  expect(csvHeader(failuresTable)).toBe("\uFEFFfile,status,code,message,advice,bytes,sha256\r\n");
});

test.each([
  { why: "plain", row: ["a", 1, true, null, 2.5], line: "a,1,true,,2.5" },
  { why: "comma, quote, line break", row: ["a,b", 'say "no"', "one\ntwo"], line: '"a,b","say ""no""","one\ntwo"' },
  { why: "outer spaces", row: [" a", "b "], line: '" a","b "' },
  { why: "an empty text is an empty cell", row: ["", null], line: "," },
  { why: "letters of all scripts", row: ["Ynys Môn – 報告"], line: "Ynys Môn – 報告" },
])("$why", ({ row, line }) => {
  expect(csvLine(row)).toBe(`${line}\r\n`);
});

describe("no cell runs as a formula", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "＝1", "＋1", "－1", "＠x"])(
    "%j",
    (text) => {
      const [, cell] = /^"?(.*?)"?\r\n$/su.exec(csvLine([text])) ?? [];
      expect(cell).toBe(`'${text}`);
    },
  );

  test.each([
    { why: "a negative number is a number", value: -1, line: "-1" },
    { why: "an equals sign inside", value: "a=b", line: "a=b" },
    { why: "a dash of prose", value: "– not a minus", line: "– not a minus" },
    { why: "an e-mail address", value: "a@b.gov.uk", line: "a@b.gov.uk" },
  ])("but $why", ({ value, line }) => {
    expect(csvLine([value])).toBe(`${line}\r\n`);
  });
});
