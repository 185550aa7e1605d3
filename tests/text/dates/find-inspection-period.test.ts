import { describe, expect, test } from "vitest";
import { findInspectionPeriod } from "../../../src/text/dates/find-inspection-period.js";

describe("days on site", () => {
  test.each([
    ["Inspection dates: 11 to 22 June 2018", "2018-06-11", "2018-06-22", 1],
    ["Inspection date: 3 November 2021 – 18 November 2021", "2021-11-03", "2021-11-18", 1],
    ["Inspection dates: 12 December 2022 to 13 January 2023", "2022-12-12", "2023-01-13", 1],
    ["12 to 16 March 2018 and 3 to 5 April 2018", "2018-03-12", "2018-04-05", 2],
    ["12 to 16 March, 3 to 5 April 2018", "2018-03-12", "2018-04-05", 2],
    ["12 to 16 March and 3 to 5 April 2018", "2018-03-12", "2018-04-05", 1],
    ["25 February and 6 March 2013; 9 May 2013", "2013-02-25", "2013-05-09", 2],
    ["Inspection dates: 14 to 25 May 2018 Report published: 20 July 2018", "2018-05-14", "2018-05-25", 1],
    ["a focused visit on 5 February 2019", "2019-02-05", "2019-02-05", 1],
    ["framework of January 2018, visited on 30 April and 1 May 2019", "2019-04-30", "2019-05-01", 1],
  ])("%s", (words, startDate, endDate, periods) => {
    const found = findInspectionPeriod(words);
    expect(found).toMatchObject({ startDate, endDate });
    expect(found?.periods).toHaveLength(periods);
    expect(words.slice(found?.start, found?.end)).toMatch(/\d{4}$/u);
  });
});

describe("no days on site", () => {
  test.each(["Inspection dates: June 2018", "12 to 16 March", "31 June 2018", "inspected in 2018", ""])(
    "%j",
    (words) => {
      expect(findInspectionPeriod(words)).toBeNull();
    },
  );
});
