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
