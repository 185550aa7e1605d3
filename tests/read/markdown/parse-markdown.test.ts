import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../src/read/markdown/parse-markdown.js";
import { codesOf, treeOf } from "../load.js";

describe("Markdown", () => {
  test("front matter goes into the metadata, a rule at the top does not", () => {
    expect(parseMarkdown('---\ntitle: "The plan"\nDate: 4 May 2021\n---\nText.').metadata).toEqual({
      title: "The plan",
      date: "4 May 2021",
    });
    expect(parseMarkdown("---\nThe Panel met.\n\n---\nText.").metadata).toEqual({});
  });

  test("wrapped lines are one paragraph, fields and typed letters their own", async () => {
    expect(
      await treeOf("# Plan\n\nThe Panel met\nin May.\n\nDate: 4 May\nCommittee: Cabinet\n\nThat\n(a) one\n(b) two"),
    ).toBe(
      [
        "h1 Plan",
        "p The Panel met in May.",
        "p Date: 4 May",
        "p Committee: Cabinet",
        "p That",
        "list",
        "  [(a)] p one",
        "  [(b)] p two",
      ].join("\n"),
    );
  });

  test("a list keeps the numbers that were typed, whatever they are", async () => {
    expect(await treeOf("# Plan\n\n4. one\n4. two\n7) three")).toBe(
      "h1 Plan\nlist\n  [4.] p one\n  [4.] p two\nlist\n  [7)] p three",
    );
  });

  test("numbers behind a dash are the item's labels", async () => {
    expect(await treeOf("# Plan\n\n- (a) one\n- (b) two\n- 2.1 Three")).toBe(
      "h1 Plan\nlist\n  [(a)] p one\n  [(b)] p two\n  [2.1] p Three",
    );
  });

  test("too deep and too dense markup is flattened", async () => {
    expect(await codesOf(`# a\n\n${">".repeat(500)} words`)).toEqual(["read", "read/nested-too-deep"]);
    expect(await codesOf(`# a\n\n${"*a_ ".repeat(5000)}`)).toEqual(["read"]);
    const row = `|${" x |".repeat(100)}\n`;
    expect(await codesOf(`# a\n\n${row}|${" - |".repeat(100)}\n${row.repeat(300)}`)).toEqual([
      "read",
      "read/table-cut",
    ]);
  });

  test("a table that Markdown cannot say stands as in a page, empty lines in it or not", async () => {
    const rows =
      '<tr><th>Action</th><th>Lead</th></tr>\n\n<tr><td rowspan="2">Train staff</td><td>AB</td></tr><tr><td>CD</td></tr>';
    expect(await treeOf(`# Plan\n\n<table>\n${rows}\n</table>\n\nWords.`)).toBe(
      "h1 Plan\ntable\n  = *Action | *Lead\n  | Train staff (2 rows) | AB\n  | @1 CD\np Words.",
    );
  });

  test("comments and bare tags say nothing; words in tags do", async () => {
    expect(await treeOf("# Plan\n\n<!-- draft -->\n\n<div>\n\nWords.\n\n</div>\n\n<p align=center>More.</p>")).toBe(
      "h1 Plan\np Words.\np More.",
    );
  });

  test("a list set as a table without column names", async () => {
    expect(await treeOf("# Plan\n\n|     |     |\n| --- | --- |\n| (1) | one; |\n| (2) | two. |")).toBe(
      "h1 Plan\nlist\n  [(1)] p one;\n  [(2)] p two.",
    );
    expect(await treeOf("# Plan\n\n| | |\n| --- | --- |\n| Lead | AB |")).toBe("h1 Plan\ntable\n  | Lead | AB");
  });
});
