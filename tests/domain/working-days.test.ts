import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  bankHolidays,
  clockDeadline,
  countWorkingDays,
  isWorkingDay,
  statutoryClocks,
} from "../../src/domain/working-days.js";

// From the lists of bank holidays in England and Wales that the government published for these years.
describe("bankHolidays", () => {
  test.each([
    [1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"],
    [2000, "01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26"],
    [2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"],
    [2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"],
    [2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"],
    [2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"],
    [2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    [2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"],
    [2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
    [2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"],
    [2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
    [2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
    [2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
    [2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
    [2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
    [2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  ])("%i", (year, days) => {
    expect(bankHolidays(year)).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  });
});

describe("addWorkingDays", () => {
  test.each([
    ["over a weekend", "2024-03-15", 1, "2024-03-18"],
    ["over Easter", "2024-03-28", 1, "2024-04-02"],
    ["over Christmas", "2022-12-23", 1, "2022-12-28"],
    ["over the state funeral", "2022-09-16", 1, "2022-09-20"],
    ["from a Saturday", "2024-03-16", 1, "2024-03-18"],
    ["none", "2024-03-16", 0, "2024-03-16"],
    ["seventy days over Easter and both May holidays", "2024-03-15", 70, "2024-06-27"],
  ] as const)("%s", (_why, from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
  });

  test("counting back gives the number of days again", () => {
    const day = fc
      .integer({ min: 0, max: 10_000 })
      .map((n) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(countWorkingDays(from, to)).toBe(count);
      }),
    );
  });
});

describe("statutory clocks", () => {
  test("an action plan is due within 70 working days, a draft after priority actions within 20", () => {
    expect(clockDeadline("action_plan", "2018-07-13")).toBe("2018-10-22");
    expect(clockDeadline("draft_action_plan", "2018-08-10")).toBe("2018-09-10");
  });

  test("each cites the law or the framework that sets it", () => {
    for (const { source, workingDays } of statutoryClocks) {
      expect(source).toMatch(/Act 2006|framework/u);
      expect(workingDays).toBeGreaterThan(0);
    }
  });
});
