import { describe, expect, test } from "vitest";
import { parseDate } from "../../../src/text/dates/parse-date.js";

describe("words that are one date", () => {
  test.each([
    ["Thursday, 4 October 2018 at 2.00 pm", "2018-10-04"],
    ["Tuesday, 19th September, 2017 6.30 pm", "2017-09-19"],
    ["4 October 2018, 10.00 am - 12.30 pm", "2018-10-04"],
    ["18/08/2025 at 6.00 pm", "2025-08-18"],
    ["Date: 4 October 2018", "2018-10-04"],
    ["(4 October 2018)", "2018-10-04"],
    ["by end of March 2024", "2024-03"],
    ["no later than 31 March 2020.", "2020-03-31"],
    ["Autumn 2024", "2024-23"],
    ["Mar 24", "2024-03"],
    ["March 24", "2024-03"],
    ["03/2024", "2024-03"],
    ["04-10-18", "2018-10-04"],
    ["11 to 22 June 2018", "2018-06-11/2018-06-22"],
  ])("%s", (words, edtf) => {
    expect(parseDate(words)?.edtf).toBe(edtf);
  });

  test("a date without a year has no value", () => {
    expect(parseDate("31st March")).toMatchObject({ text: "31st March", edtf: null, yearStated: false });
  });
});

describe("other words", () => {
  test.each([
    "Done",
    "tbc",
    "Ongoing",
    "Closed 02/02/2024",
    "June 2023, was March 2023",
    "4 October 2018 and 5 June 2019",
    "13/2024",
    "32-10-18",
    "2018/19",
    "Cabinet, 8 April 2024",
    "3.10.18 The council",
  ])("%s", (words) => {
    expect(parseDate(words)).toBeNull();
  });
});
