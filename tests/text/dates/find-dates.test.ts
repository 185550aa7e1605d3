import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEdtf } from "../../../src/text/dates/edtf.js";
import { findDates } from "../../../src/text/dates/find-dates.js";
import { cpuMillisecondsSince } from "../../cpu-time.js";

/** Every date of a text as "words = value"; `?` for one without a year, `!` for one that does not exist. */
function read(text: string): string[] {
  return findDates(text).map(({ text: words, edtf, kind, start, end }) => {
    expect(text.slice(start, end)).toBe(words);
    return `${words} = ${edtf ?? (kind.startsWith("impossible") ? `! ${kind}` : "?")}`;
  });
}

const cases = (table: string): { text: string; dates: string[] }[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [text = "", ...dates] = line.split("|").map((part) => part.trim());
      return { text, dates: dates.filter((date) => date !== "") };
    });

describe("one day", () => {
  test.each(
    cases(`
      The meeting is on 4 October 2018.            | 4 October 2018 = 2018-10-04
      4th October 2018                             | 4th October 2018 = 2018-10-04
      Thursday, 4 October 2018 at 2.00 pm          | 4 October 2018 = 2018-10-04
      Tuesday, 19th September, 2017 6.30 pm        | 19th September, 2017 = 2017-09-19
      5 MARCH 2019                                 | 5 MARCH 2019 = 2019-03-05
      on the 4th of October 2018                   | 4th of October 2018 = 2018-10-04
      the 4th day of October 2018                  | 4th day of October 2018 = 2018-10-04
      the 4 th October 2018                        | 4 th October 2018 = 2018-10-04
      4October2018                                 | 4October2018 = 2018-10-04
      October 4, 2018                              | October 4, 2018 = 2018-10-04
      October 4th, 2018                            | October 4th, 2018 = 2018-10-04
      04/10/2018                                   | 04/10/2018 = 2018-10-04
      4/10/18                                      | 4/10/18 = 2018-10-04
      on 4.10.18 the board met                     | 4.10.18 = 2018-10-04
      w/c 30.07.18                                 | 30.07.18 = 2018-07-30
      4.10.2018 Minutes                            | 4.10.2018 = 2018-10-04
      04-10-2018                                   | 04-10-2018 = 2018-10-04
      04-Oct-18                                    | 04-Oct-18 = 2018-10-04
      4-October-2018                               | 4-October-2018 = 2018-10-04
      2018-10-04T10:00                             | 2018-10-04 = 2018-10-04
      due 31 Oct 25                                | 31 Oct 25 = 2025-10-31
      week commencing 30th July 2018               | 30th July 2018 = 2018-07-30
      1 Sept. 2025                                 | 1 Sept. 2025 = 2025-09-01
      29 February 2024                             | 29 February 2024 = 2024-02-29
      held at 10.30 on 5 May 2020                  | 5 May 2020 = 2020-05-05
    `),
  )("$text", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });

  test("a date that the page broke over two lines is whole", () => {
    expect(read("to be sent by 4\nOctober\n2018 at the latest")).toEqual(["4\nOctober\n2018 = 2018-10-04"]);
  });

  test("no date runs over an empty line or into the next cell", () => {
    expect(read("on 4 October\n\n2018 was a good year")).toEqual(["4 October = ?"]);
    expect(read("4\tOctober 2018")).toEqual(["October 2018 = 2018-10"]);
  });
});

describe("month, season", () => {
  test.each(
    cases(`
      in Oct 2018                         | Oct 2018 = 2018-10
      October, 2018                       | October, 2018 = 2018-10
      early March 2024                    | March 2024 = 2024-03
      the end of March 2024               | March 2024 = 2024-03
      mid-June 2018                       | June 2018 = 2018-06
      Mar-24                              | Mar-24 = 2024-03
      Oct '18                             | Oct '18 = 2018-10
      by Dec 24.                          | Dec 24 = 2024-12
      March 24                            | March 24 = 2024-03
      Autumn 2023                         | Autumn 2023 = 2023-23
      the summer of 2019                  | summer of 2019 = 2019-22
      spring term 2024                    | spring term 2024 = 2024-21
      spring term 2023/24                 | spring term 2023/24 = 2024-21
      autumn 2023/24                      | autumn 2023/24 = 2023-23
      winter 2023/24                      | winter 2023/24 = 2023-24
      as at November 2024-25              | November 2024-25 = 2024-11
      as at March 2024-25                 | March 2024-25 = 2025-03
      Septemeber 2023                     | Septemeber 2023 = 2023-09
    `),
  )("$text", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });
});

describe("several dates in one expression", () => {
  test.each(
    cases(`
      from 11 to 22 June 2018                        | 11 to 22 June 2018 = 2018-06-11/2018-06-22
      11–22 June 2018                                | 11–22 June 2018 = 2018-06-11/2018-06-22
      8-10 May 2024                                  | 8-10 May 2024 = 2024-05-08/2024-05-10
      11 June to 6 July 2018                         | 11 June to 6 July 2018 = 2018-06-11/2018-07-06
      4 June 2018–22 June 2018                       | 4 June 2018–22 June 2018 = 2018-06-04/2018-06-22
      12 December 2022 to 13 January 2023            | 12 December 2022 to 13 January 2023 = 2022-12-12/2023-01-13
      12 December 2022 to 13 January                 | 12 December 2022 to 13 January = 2022-12-12/2023-01-13
      28 December to 3 January 2019                  | 28 December to 3 January 2019 = 2018-12-28/2019-01-03
      29 January 2024 to 02 February 2024            | 29 January 2024 to 02 February 2024 = 2024-01-29/2024-02-02
      12/13 September 2017                           | 12/13 September 2017 = 2017-09-12/2017-09-13
      28 and 29 March 2023                           | 28 and 29 March 2023 = 2023-03-28/2023-03-29
      Monday 4 and Tuesday 5 June 2018               | 4 and Tuesday 5 June 2018 = 2018-06-04/2018-06-05
      from the 4th to the 22nd of June 2018          | 4th to the 22nd of June 2018 = 2018-06-04/2018-06-22
      Monday 4 June to Friday 8 June 2018            | 4 June to Friday 8 June 2018 = 2018-06-04/2018-06-08
      between 4 June 2018 and 22 June 2018           | 4 June 2018 and 22 June 2018 = 2018-06-04/2018-06-22
      between 25 February and 6 March 2013           | 25 February and 6 March 2013 = 2013-02-25/2013-03-06
      27 April and 1 May 2026                        | 27 April and 1 May 2026 = 2026-04-27/2026-05-01
      13 October and 15 October 2020                 | 13 October and 15 October 2020 = 2020-10-13/2020-10-15
      2, 3 and 4 March 2020                          | 2, 3 and 4 March 2020 = 2020-03-02/2020-03-04
      1 and 2 and 5 May 2020                         | 1 and 2 and 5 May 2020 = 2020-05-01/2020-05-05
      5 June, 12 July and 4 September 2018           | 5 June, 12 July and 4 September 2018 = 2018-06-05/2018-09-04
      April and May 2014                             | April and May 2014 = 2014-04/2014-05
      April, May and June 2018                       | April, May and June 2018 = 2018-04/2018-06
      April – June 2024                              | April – June 2024 = 2024-04/2024-06
      May/June 2020                                  | May/June 2020 = 2020-05/2020-06
      Oct/Nov 2018                                   | Oct/Nov 2018 = 2018-10/2018-11
      November 2018 to January 2019                  | November 2018 to January 2019 = 2018-11/2019-01
      from March 2014-Jan 2015                       | March 2014-Jan 2015 = 2014-03/2015-01
      early March to the end of June 2018            | March to the end of June 2018 = 2018-03/2018-06
      June 4–22, 2018                                | June 4–22, 2018 = 2018-06-04/2018-06-22
      from June 4 to July 6, 2018                    | June 4 to July 6, 2018 = 2018-06-04/2018-07-06
      between June 4 and Friday, June 8, 2018        | June 4 and Friday, June 8, 2018 = 2018-06-04/2018-06-08
      June 4 homes were seen; on June 8, 2018        | June 8, 2018 = 2018-06-08
      04/06/2018 – 22/06/2018                        | 04/06/2018 – 22/06/2018 = 2018-06-04/2018-06-22
      4/06/2018-6/06/2018                            | 4/06/2018-6/06/2018 = 2018-06-04/2018-06-06
      visited on 22-23/09/2020                       | 22-23/09/2020 = 2020-09-22/2020-09-23
      22 & 23.09.2020                                | 22 & 23.09.2020 = 2020-09-22/2020-09-23
      April 24 – March 25                            | April 24 – March 25 = 2024-04/2025-03
      Apr-24 to Mar-25                               | Apr-24 to Mar-25 = 2024-04/2025-03
      4–8 & 11–15 June 2018                          | 4–8 & 11–15 June 2018 = 2018-06-04/2018-06-15
      4th, 5th and 6th June 2018                     | 4th, 5th and 6th June 2018 = 2018-06-04/2018-06-06
      end June/early July 2018                       | June/early July 2018 = 2018-06/2018-07
      Friday 14 and Monday 17 June 2024              | 14 and Monday 17 June 2024 = 2024-06-14/2024-06-17
      autumn/winter 2023                             | autumn/winter 2023 = 2023-09/2024-02
      winter 2023 to spring 2024                     | winter 2023 to spring 2024 = 2023-12/2024-05
    `),
  )("$text", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });

  test.each(
    cases(`
      since April 2012, January 2013 and January 2014 | April 2012 = 2012-04 | January 2013 = 2013-01 | January 2014 = 2014-01
      12 to 16 March 2018 and 3 to 5 April 2018        | 12 to 16 March 2018 = 2018-03-12/2018-03-16 | 3 to 5 April 2018 = 2018-04-03/2018-04-05
      moved from 4 May 2025 to 7 May 2026              | 4 May 2025 = 2025-05-04 | 7 May 2026 = 2026-05-07
      on 5 February 2019 and 6 March 2019              | 5 February 2019 = 2019-02-05 | 6 March 2019 = 2019-03-06
      4 June 2019 to 22 June 2018                      | 4 June 2019 = 2019-06-04 | 22 June 2018 = 2018-06-22
      from 40% in May 2015 to 81% in July 2016         | May 2015 = 2015-05 | July 2016 = 2016-07
    `),
  )("$text: not one interval", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });
});

describe("without a year", () => {
  test.each(
    cases(`
      by 31st March.                          | 31st March = ?
      was on site for 5 and 6 February who    | 5 and 6 February = ?
      In May the service                      | May = ?
      during April and June                   | April and June = ?
      end of March and beginning of April     | March and beginning of April = ?
      phase two (July – November);            | July – November = ?
      in June Ofsted came                     | June = ?
      is planned this autumn                  | autumn = ?
      on 4 October 18 children were seen      | 4 October = ?
      29 February                             | 29 February = ?
    `),
  )("$text", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
    expect(findDates(text).every(({ yearStated, edtf }) => !yearStated && edtf === null)).toBe(true);
  });
});

describe("printed dates that do not exist", () => {
  test.each(
    cases(`
      by 31 June 2018       | 31 June 2018 = ! impossible-day
      29 February 2023      | 29 February 2023 = ! impossible-day
      on 31/06/2024         | 31/06/2024 = ! impossible-day
      12/25/2018            | 12/25/2018 = ! impossible-day
      32 May 2018           | 32 May 2018 = ! impossible-day
      in June 20205         | June 20205 = ! impossible-year
      12 June 2108          | 12 June 2108 = ! impossible-year
    `),
  )("$text", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });
});

describe("what only looks like a date", () => {
  test.each([
    "decision 23/00045",
    "the 2018/19 budget and 24/25",
    "2010-11",
    "Q3 2023/24",
    "Children Act 1989 and the Regulations 2007",
    "3.10.18 The council keeps",
    "see section 3.10.18",
    "minute 28/17",
    "ref. 2-23/09/2020/4",
    "AB-23/09/2020",
    "OW.23.24.211",
    "FP/26/05/12",
    "ref. 20-45-45",
    "10.12.20.1",
    "1/2/2018/19",
    "£1.2.18 and £3.50",
    "25.6 at the time, 20.1 now",
    "16 (4x4)",
    "M1 2WD, ME4 4TR",
    "01432 260000, 0300 123 1231, 07700 900 118",
    "at 10.30 or 14:45",
    "https://www.example.gov.uk/2018-10-04/june-2018.pdf",
    "see june-2018.pdf or mail may2018@example.gov.uk",
    "Mayor 2018, Marchant 2018, Augustine 2018, decide 2018",
    "members may march; it may be",
    "appointed by June Smith and April Jones",
    "the Autumn Budget, a Spring cycle",
    "in 2019 and by 2025",
    "Working Together 2018",
    "of 12 may 1500 people",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each(
    cases(`
      Appendix 2 October 2018              | October 2018 = 2018-10
      Item 5 and 6 October 2018            | 6 October 2018 = 2018-10-06
      Committee Room 2, 14 March 2023      | 14 March 2023 = 2023-03-14
      45 May 2018                          | May 2018 = 2018-05
      2024/25 March 2025                   | March 2025 = 2025-03
      30 to 4 May 2019                     | 4 May 2019 = 2019-05-04
      page 1 01 December 2017              | 01 December 2017 = 2017-12-01
      on 12 May 1500 people                | 12 May = ?
      in May 20000 people came             | May = ?
      paragraphs 1-3, 5 June 2018          | 5 June 2018 = 2018-06-05
    `),
  )("$text: the figures before it are not its day", ({ text, dates }) => {
    expect(read(text)).toEqual(dates);
  });
});

describe("properties", () => {
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"];

  test("a printed day is read back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: months.length }),
        fc.integer({ min: 1990, max: 2049 }),
        (day, month, year) => {
          const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          for (const printed of [
            `${day} ${months[month - 1]} ${year}`,
            `${months[month - 1]} ${day}, ${year}`,
            `${day}/${month}/${year}`,
            iso,
          ]) {
            expect(findDates(`sent on ${printed}, then kept`).map(({ edtf }) => edtf)).toEqual([iso]);
          }
        },
      ),
    );
  });

  test("any text gives spans in order that hold their words, and values that are EDTF", () => {
    const pieces = fc.constantFrom(
      ...months,
      ..."4 12 31 2018 20205 04/10/2018 1.2.18 to and – - / , . ( ) of the Monday th autumn between May may \n \t by".split(
        " ",
      ),
      "\n",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        let last = 0;
        for (const { start, end, text: printed, edtf } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(printed);
          expect(edtf === null || isEdtf(edtf)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["figures", "1".repeat(200_000)],
    ["slashes", "1/".repeat(100_000)],
    ["spaces", `4${" ".repeat(50)}`.repeat(4_000)],
    ["day lists", "1 and ".repeat(40_000)],
    ["months", "May ".repeat(40_000)],
    ["ranges", "4 June to ".repeat(20_000)],
    ["lists", "June, ".repeat(40_000)],
    ["line breaks", "4 \n".repeat(50_000)],
    ["addresses", "www.".repeat(50_000)],
    ["weekdays", "4 and Monday ".repeat(20_000)],
  ])("hostile %s are read in good time", (_, text) => {
    const started = process.cpuUsage();
    findDates(text);
    expect(cpuMillisecondsSince(started)).toBeLessThan(3_000);
  });
});
