import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/document/evidence.js";
import type { CandidateFor } from "../../../src/extract/candidate.js";
import { unknownIdentity } from "../../../src/extract/identity.js";
import { countsAndPercentages } from "../../../src/resolve/cross-checks/counts-and-percentages.js";
import { deadlinesPast } from "../../../src/resolve/cross-checks/deadlines-past.js";
import { resolveDocument } from "../../../src/resolve/resolve-document.js";
import type { ResolvedDocument } from "../../../src/resolve/resolved-document.js";

const evidence = { page: 1, start: 0, end: 5, quote: "Words", section: null, rule: "rule" } as unknown as Evidence;
const nothing = resolveDocument([], []);

type Row = readonly ["outstanding" | "good" | "requires_improvement" | "inadequate", number | null, number | null];

function counts(rows: readonly Row[]): ResolvedDocument {
  const grade_counts = rows.map(([grade, count, percent]): CandidateFor<"grade_counts"> => ({
    field: "grade_counts",
    value: { judgement: "overall_effectiveness", grade, count, percent, as_at: null },
    evidence,
    basis: "stated",
    rank: 80,
  }));
  return { ...nothing, lists: { ...nothing.lists, grade_counts } };
}

describe("resolve/count-and-percentage-differ", () => {
  test("a percentage that is not the share of its count", () => {
    const found = countsAndPercentages(
      counts([
        ["good", 16, 44],
        ["requires_improvement", 34, 52],
        ["inadequate", 16, 24],
      ]),
    );
    expect(found.map(({ code, args }) => ({ code, args }))).toEqual([
      {
        code: "resolve/count-and-percentage-differ",
        args: { judgement: "overall effectiveness", grade: "good", count: 16, total: 66, percent: 44, share: 24.2 },
      },
    ]);
  });

  test.each<[string, readonly Row[]]>([
    [
      "rounded percentages",
      [
        ["good", 1, 33],
        ["requires_improvement", 1, 33],
        ["inadequate", 1, 34],
      ],
    ],
    [
      "a count that is missing",
      [
        ["good", null, 44],
        ["requires_improvement", 34, 52],
        ["inadequate", 16, 24],
      ],
    ],
    [
      "two rows of a longer table",
      [
        ["good", 16, 24],
        ["inadequate", 16, 24],
      ],
    ],
    [
      "no percentages",
      [
        ["good", 16, null],
        ["requires_improvement", 34, null],
        ["inadequate", 16, null],
      ],
    ],
  ])("near-miss: %s", (_, rows) => {
    expect(countsAndPercentages(counts(rows))).toEqual([]);
  });
});

function due(
  value: Partial<CandidateFor<"actions">["value"]>,
  documentType: "action_plan" | "focused_visit_letter" = "action_plan",
): ResolvedDocument {
  const action: CandidateFor<"actions"> = {
    field: "actions",
    value: {
      text: "Train staff",
      status: "in_progress",
      owner: null,
      due: "2024-09-30",
      due_basis: "stated",
      addresses: null,
      rag: null,
      ...value,
    },
    evidence,
    basis: "stated",
    rank: 80,
  };
  const identity = { ...unknownIdentity, documentType, meetingDate: "2024-10-17" };
  return { ...nothing, identity, lists: { ...nothing.lists, actions: [action] } };
}

describe("resolve/deadline-past", () => {
  test("an action in progress that was due before the meeting", () => {
    expect(deadlinesPast(due({})).map(({ code, args }) => ({ code, args }))).toEqual([
      { code: "resolve/deadline-past", args: { due: "2024-09-30", written: "2024-10-17" } },
    ]);
  });

  test.each<[string, ResolvedDocument]>([
    ["completed", due({ status: "completed" })],
    ["due in the month of the meeting", due({ due: "2024-10" })],
    ["an inferred date", due({ due_basis: "inferred" })],
    ["no date", due({ due: null, due_basis: null })],
    ["an inspectorate's letter", due({}, "focused_visit_letter")],
    ["no date of the paper", { ...due({}), identity: unknownIdentity }],
  ])("near-miss: %s", (_, resolved) => {
    expect(deadlinesPast(resolved)).toEqual([]);
  });
});
