import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysInMonth, easterSunday, fromIsoDay } from "../../../src/text/dates/calendar.js";

describe("calendar", () => {
  // As printed in the tables of the Book of Common Prayer and on gov.uk.
  test.each([
    [1998, "1998-04-12"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2019, "2019-04-21"],
    [2024, "2024-03-31"],
    [2038, "2038-04-25"],
  ])("Easter Sunday of %i is %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test.each([
    [2, 2023, 28],
    [2, 2024, 29],
    [2, 2000, 29],
    [2, 1900, 28],
    [2, null, 29],
    [4, 2024, 30],
    [12, 2024, 31],
  ])("month %i of %s has %i days", (month, year, days) => {
    expect(daysInMonth(month, year)).toBe(days);
  });

  test("days and months are counted over the end of a year", () => {
    expect(addDays("2018-12-30", 3)).toBe("2019-01-02");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addMonths(2018, 11, 3)).toEqual({ year: 2019, month: 2 });
    expect(addMonths(2018, 1, -1)).toEqual({ year: 2017, month: 12 });
  });

  test("only days that exist are read", () => {
    expect(fromIsoDay("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
    expect(fromIsoDay("2023-02-29")).toBeNull();
    expect(fromIsoDay("2023-13-01")).toBeNull();
    expect(fromIsoDay("4 October 2018")).toBeNull();
  });
});
