import { describe, expect, test } from "vitest";
import { statusOfRow } from "../../src/extract/actions/progress-status.js";

const nothing = { progress: "", rating: "", due: "" };

describe("a cell of states", () => {
  test.each([
    "Done",
    "Completed",
    "100% complete",
    "Closed",
    "Delivered – see appendix",
    "Sent",
    "Shared with partners.",
    "Live since May",
  ])("%s: completed", (status) => {
    expect(statusOfRow({ ...nothing, status }, "planned")).toBe("completed");
  });

  test.each([
    "Not done",
    "Not delivered",
    "75% complete",
    "To be completed",
    "Not achieved",
    "Never closed",
    "Half delivered",
    "Nearly done",
    "Will be completed in May",
    "Amber - partially delivered",
    "Yes but behind plan",
    "Shared with partners for comment, final version still to be written",
    "Sent back for rework",
    "Recruited 2 of 9 posts",
    "In place by May 2025",
    "Live",
  ])("near-miss: %s is not", (status) => {
    expect(statusOfRow({ ...nothing, status }, "planned")).not.toBe("completed");
  });
});

describe("a column of its own for the day of completion", () => {
  test.each(["30/04/2024", "Yes", "✓", "May 2024"])("%s: completed", (done) => {
    expect(statusOfRow({ ...nothing, done }, "planned")).toBe("completed");
  });

  test.each([
    "No",
    "No – moved to 30/09/2024",
    "Not yet, expected 2025",
    "Not complete as at 3/3/24",
    "Due 1 May 2025",
  ])("near-miss: %s is not", (done) => {
    expect(statusOfRow({ ...nothing, done }, "planned")).not.toBe("completed");
  });
});
