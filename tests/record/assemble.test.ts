import { expect, test } from "vitest";
import { messageOf, severityOf } from "../../src/diagnostics/describe.js";
import { diagnostic } from "../../src/diagnostics/diagnostic.js";
import { assembleRecord } from "../../src/record/assemble.js";
import { resolveDocument } from "../../src/resolve/resolve-document.js";
import { makeCandidate } from "../resolve/make-candidate.js";
import { viewOf } from "../sections/view-of.js";

test("a record that does not fit its schema is withheld, and the place is told", async () => {
  const view = await viewOf("The Panel met on the thirtieth of February.");
  const assembled = assembleRecord(view, resolveDocument([makeCandidate("meeting_date", "30 February")], []));
  expect(assembled).toMatchObject({ status: "invalid", path: "meeting_date" });
  const problem = diagnostic("record/invalid", { path: "meeting_date", problem: "Invalid ISO date" });
  expect(severityOf(problem)).toBe("error");
  expect(messageOf(problem)).toBe("The record does not fit its schema at meeting_date: Invalid ISO date.");
});

test("a document of which nothing is known has a record of its own", async () => {
  const assembled = assembleRecord(await viewOf("Words."), resolveDocument([], []));
  expect(assembled).toMatchObject({ status: "valid", record: { document_type: "other", title: null, grades: [] } });
});
