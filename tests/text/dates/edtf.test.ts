import { parse } from "edtf";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfBounds, formatEdtf, formatEdtfInterval, isEdtf } from "../../../src/text/dates/edtf.js";

const day = (year: number, month: number, date: number) => ({ year, month, day: date, season: null });
const month = (year: number, number: number) => ({ year, month: number, day: null, season: null });

/** The edtf package reads level 1 and throws for everything else. */
function isLevelOne(value: string): boolean {
  try {
    parse(value, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

describe("writing", () => {
  test.each([
    [formatEdtf(day(2018, 10, 4)), "2018-10-04"],
    [formatEdtf(month(2018, 6)), "2018-06"],
    [formatEdtf({ year: 2023, month: null, day: null, season: 23 }), "2023-23"],
    [formatEdtf({ year: 2025, month: null, day: null, season: null }), "2025"],
    [formatEdtfInterval(day(2018, 6, 11), day(2018, 6, 22)), "2018-06-11/2018-06-22"],
    [formatEdtfInterval(day(2019, 2, 5), day(2019, 2, 5)), "2019-02-05"],
    [formatEdtfInterval(month(2018, 11), month(2019, 1)), "2018-11/2019-01"],
    [
      formatEdtfInterval(
        { year: 2023, month: null, day: null, season: 24 },
        { year: 2024, month: null, day: null, season: 21 },
      ),
      "2023-12/2024-05",
    ],
  ])("%s", (written, wanted) => {
    expect(written).toBe(wanted);
    expect(isEdtf(written)).toBe(true);
    expect(isLevelOne(written)).toBe(true);
  });
});

describe("isEdtf", () => {
  test.each(["2018-10-04", "2018-06", "2023-23", "2018-06-11/2018-06-22", "2018-06/2018-07-04", "2024-02-29", "2025"])(
    "%s",
    (value) => {
      expect(isEdtf(value)).toBe(true);
      expect(isLevelOne(value)).toBe(true);
    },
  );

  test.each([
    "",
    "2018-13",
    "2018-00",
    "2018-06-31",
    "2023-02-29",
    "2023-25",
    "2018-6-4",
    "4 October 2018",
    "2018/19",
    "2023-23/2024-21",
    "2018-06-22/2018-06-11",
    "2018-06-11/2018-06-22/2018-07-01",
    "2018-06-11/",
    "/2018-06-11",
  ])("not %j", (value) => {
    expect(isEdtf(value)).toBe(false);
  });

  test("what passes is level 1 for the edtf package too", () => {
    const part = fc.constantFrom(
      "2018",
      "2018-02",
      "2018-23",
      "2018-02-28",
      "2018-02-30",
      "2019-12-31",
      "2018-14",
      "x",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), (parts) => {
        const value = parts.join("/");
        expect(!isEdtf(value) || isLevelOne(value)).toBe(true);
      }),
    );
  });
});

describe("edtfBounds", () => {
  test.each([
    ["2018-10-04", "2018-10-04", "2018-10-04"],
    ["2018-06", "2018-06-01", "2018-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2018-06-11/2018-07", "2018-06-11", "2018-07-31"],
    ["2023-23", "2023-09-01", "2023-11-30"],
    ["2023-24", "2023-12-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
  ])("%s", (value, first, last) => {
    expect(edtfBounds(value)).toEqual({ first, last });
  });

  test("nothing for what is no date", () => {
    expect(edtfBounds("2018-06-31")).toBeNull();
  });
});
