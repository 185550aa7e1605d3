import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../../src/dataset/config.js";
import { rules } from "../../src/dataset/rules/index.js";
import { structureCodes } from "../../src/dataset/structure-codes.js";
import { verifyCodes } from "../../src/dataset/verify-codes.js";

const page = readFileSync(new URL("../../docs/validate.md", import.meta.url), "utf8");
const rows = new Map(
  [...page.matchAll(/^\| \[(?<name>[^\]]+)\]\(rules\/(?<path>[^)]+)\.md\)\s+\| (?<rest>.+?)\s*\|$/gmu)].map((match) => [
    match.groups?.["name"] ?? "",
    (match.groups?.["rest"] ?? "").replace(/\s*\|\s*/gu, " | "),
  ]),
);

test("docs/validate.md lists every code with its severity and what it asks for", () => {
  const wanted = [
    ...structureCodes.map(({ code, severity, summary }) => [code.replace("dataset/", ""), `${severity} | ${summary}`]),
    ...rules.map(({ code, severity, summary }) => [code.replace("dataset/", ""), `${severity} | ${summary}`]),
    ...verifyCodes.map(({ code, summary }) => [code, summary]),
  ];
  expect([...rows].map(([name, rest]) => [name, rest.replaceAll("’", "'")])).toEqual(
    wanted.map(([name, rest]) => [name, rest?.replaceAll("’", "'")]),
  );
});

test("its example of a configuration can be used", () => {
  const example = /```json\n(?<text>[\s\S]+?)```/u.exec(page)?.groups?.["text"] ?? "";
  expect(readConfig(example).status).toBe("read");
});
