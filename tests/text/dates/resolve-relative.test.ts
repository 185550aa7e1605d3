import { describe, expect, test } from "vitest";
import { resolveRelative } from "../../../src/text/dates/resolve-relative.js";

const WRITTEN = "2018-10-04";

describe("inferred from the day of writing, Thursday 4 October 2018", () => {
  test.each([
    ["an update in six months' time", "2019-04", "span-ahead"],
    ["an update in six months time", "2019-04", "span-ahead"],
    ["six months from now", "2019-04", "span-from-now"],
    ["a visit within the next 12 months", "2019-10", "span-ahead"],
    ["over the next two years", "2020-10", "span-ahead"],
    ["within 14 days", "2018-10-18", "span-ahead"],
    ["in three weeks", "2018-10-25", "span-ahead"],
    ["two weeks ago", "2018-09-20", "span-ago"],
    ["by the end of March", "2019-03", "date-without-year"],
    ["by September", "2019-09", "date-without-year"],
    ["in October", "2018-10", "date-without-year"],
    ["31st March", "2019-03-31", "date-without-year"],
    ["29 February", "2020-02-29", "date-without-year"],
    ["22/23 September", "2019-09-22/2019-09-23", "date-without-year"],
    ["the next phase (December to March)", "2018-12/2019-03", "date-without-year"],
    ["week commencing 30th July", "2019-07-30", "date-without-year"],
    ["by the end of Q2", "2019-09", "quarter"],
    ["end of quarter 3 2018/19", "2018-12", "quarter"],
    ["Q4 2018/19", "2019-01/2019-03", "quarter"],
    ["Q3 18/19", "2018-10/2018-12", "quarter"],
    ["2018/19 Q1", "2018-04/2018-06", "quarter"],
    ["end Q2 2018/19", "2018-09", "quarter"],
    ["to the end of the financial year", "2019-03-31", "end-of-year"],
    ["end of the academic year", "2019-07", "end-of-year"],
    ["by the end of the year", "2018-12", "end-of-year"],
    ["by year end", "2019-03-31", "year-end"],
    ["in the new financial year", "2019-04", "new-year-of-a-kind"],
    ["next month", "2018-11", "month-by-name-of-place"],
    ["by the end of the month", "2018-10", "month-by-name-of-place"],
    ["next week", "2018-10-08/2018-10-14", "week-by-name-of-place"],
    ["planned this autumn", "2018-23", "season-by-name-of-place"],
    ["before the summer", "2019-22", "season-by-name-of-place"],
    ["by Easter", "2019-04-21", "holiday"],
    ["before Christmas", "2018-12-25", "holiday"],
    ["in the new year", "2019-01", "holiday"],
  ])("%s", (words, edtf, rule) => {
    const resolved = resolveRelative(words, WRITTEN);
    expect(resolved).toMatchObject({ edtf, rule, basis: "inferred" });
    expect(words.slice(resolved?.start, resolved?.end)).toBe(resolved?.text);
  });

  test("working days are counted by the caller's calendar", () => {
    const addWorkingDays = (day: string, count: number) => `${day}+${count}`;
    expect(resolveRelative("within 20 working days", WRITTEN, { addWorkingDays })?.edtf).toBe("2018-10-04+20");
    expect(resolveRelative("within 20 working days", WRITTEN)).toBeNull();
    const fromDate = resolveRelative("within 70 working days of publication on 20 July 2018", WRITTEN, {
      addWorkingDays,
    });
    expect(fromDate).toMatchObject({ edtf: "2018-07-20+70", rule: "span-from-date", basis: "inferred" });
  });

  test("looking back, a date without a year is the last one", () => {
    expect(resolveRelative("in September", WRITTEN, { direction: "past" })?.edtf).toBe("2018-09");
    expect(resolveRelative("in December", WRITTEN, { direction: "past" })?.edtf).toBe("2017-12");
  });
});

describe("stated", () => {
  test.each([
    ["by 25 October 2018", "2018-10-25", "stated-date"],
    ["week commencing 30th July 2018", "2018-07-30", "stated-date"],
    ["by the end of 2025", "2025", "year-alone"],
  ])("%s", (words, edtf, rule) => {
    expect(resolveRelative(words, null)).toMatchObject({ edtf, rule, basis: "stated" });
  });
});

describe("no date", () => {
  test.each([
    "every six weeks",
    "monitored on a monthly basis",
    "over 12 weeks in pre-proceedings",
    "in the last 6 months",
    "a six-month secondment",
    "the 12 month programme",
    "at the next meeting",
    "in 2019",
    "by 31 June",
    "ongoing",
  ])("%s", (words) => {
    expect(resolveRelative(words, WRITTEN)).toBeNull();
  });

  test("nothing is inferred without a day of writing", () => {
    expect(resolveRelative("by the end of March", null)).toBeNull();
    expect(resolveRelative("in six months", "sometime")).toBeNull();
  });
});
