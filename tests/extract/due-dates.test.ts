import { describe, expect, test } from "vitest";
import { dueInCell, dueInSentence } from "../../src/extract/actions/due-dates.js";

const clock = { reference: "2024-04-15", nextMeeting: null };

describe("what a sentence promises", () => {
  test.each([
    ["A report would be brought to the October meeting.", "2024-10"],
    ["Officers will report back in six months.", "2024-10"],
  ])("%s", (sentence, due) => {
    expect(dueInSentence(sentence, "planned", clock)?.edtf).toBe(due);
  });

  test.each([
    "As requested at the March meeting, officers would circulate the figures.",
    "The Board would look at why turnover had doubled in two years.",
    "The Director would bring a report on agency staff, whose numbers had fallen by half in six months.",
  ])("near-miss: %s", (sentence) => {
    expect(dueInSentence(sentence, "planned", clock)).toBeNull();
  });
});

test.each(["May be delayed by the budget", "Weekly since January", "Overdue from March board"])(
  "near-miss in a cell of dates: %s",
  (words) => {
    expect(dueInCell(words, clock)).toBeNull();
  },
);

describe("a date that was changed", () => {
  test.each([
    ["Oct 24 (revised from June 24)", "2024-10"],
    ["30 June 2024, now 31 October 2024", "2024-10-31"],
    ["30 June 2024 31 October 2024", "2024-10-31"],
    ["June 2024 → October 2024", "2024-10"],
    ["Originally June 2024; extended to October 2024", "2024-10"],
    ["Moved from 30 June 2024 to 31 October 2024", "2024-10-31"],
    ["31 October 2024 (was 30 June 2024)", "2024-10-31"],
    ["31 October 2024, previously end of June 2024", "2024-10-31"],
    ["Within three months, revised to six months", "2024-10"],
  ])("the one that holds now: %s", (cell, due) => {
    expect(dueInCell(cell, clock)?.edtf).toBe(due);
  });

  test.each([
    ["30 June 2024 / 31 October 2024", "2024-06-30"],
    ["30 June 2024 - now running in 3 teams", "2024-06-30"],
    ["30 June 2024 – extended", "2024-06-30"],
    ["30 June 2024; updated 2 May 2024", "2024-06-30"],
    ["Was 30 June 2024", "2024-06-30"],
    ["June 2024 to October 2024", "2024-06/2024-10"],
  ])("near-miss, nothing was changed: %s", (cell, due) => {
    expect(dueInCell(cell, clock)?.edtf).toBe(due);
  });

  test("the day of something that has no end is not its date", () => {
    expect(dueInCell("Ongoing (was 30 June 2024)", clock)).toBeNull();
  });

  test.each(["revised from ", "now 1 ", "was ", "moved from x to ", "( "])(
    "hostile cells are read at once: %j",
    (piece) => {
      const started = process.cpuUsage();
      dueInCell(piece.repeat(20_000), clock);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    },
  );
});
