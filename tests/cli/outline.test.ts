import { expect, test } from "vitest";
import { useCommandLine } from "./run-command.js";

const { run } = useCommandLine();

test("role, offsets, label and first words of each part", async () => {
  const { code, stdout } = await run(["outline", "-"], {
    input: "# A report\n\n1. First\n2. Second\n\n| A | B |\n| --- | --- |\n| c | d |\n",
  });
  expect(code).toBe(0);
  // The text is "A report", "1. First", "2. Second", "A\tB", "c\td"; labels stand outside the offsets.
  expect(stdout).toBe(
    [
      "heading1 0-8 A report",
      "list 10-28",
      "  item 13-18 1.",
      "    paragraph 13-18 First",
      "  item 22-28 2.",
      "    paragraph 22-28 Second",
      "table 30-37",
      "  row (header) 30-33",
      "    cell 0 30-31",
      "      paragraph 30-31 A",
      "    cell 1 32-33",
      "      paragraph 32-33 B",
      "  row 34-37",
      "    cell 0 34-35",
      "      paragraph 34-35 c",
      "    cell 1 36-37",
      "      paragraph 36-37 d",
      "",
    ].join("\n"),
  );
});

test("a file that cannot be read ends with code 1 and says why", async () => {
  const { code, stdout, stderr } = await run(["outline", "empty.pdf"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("[read/empty-file]");
});
