import { describe, expect, test } from "vitest";
import { recordOf, visitLetter } from "./extract-record.js";

const addressed = async (text: string): Promise<string[]> =>
  (await recordOf(text)).people
    .filter(({ role }) => role === "addressee")
    .map(({ name, organisation }) => `${name}: ${organisation ?? "-"}`);

const joint = (...head: readonly string[]): string =>
  `${head.join("\n\n")}\n\nDear local partnership\n\n# Joint targeted area inspection of the response to neglect in Rutland\n\nBetween 13 and 17 May 2024, Ofsted and others undertook a joint inspection of the response to neglect in Rutland.\n`;

test("the person between date and greeting, with the post under the name", async () => {
  expect(await addressed(visitLetter())).toEqual(["Jo Fell: Director of Children’s Services"]);
});

test("everybody on the list of a joint letter, in its order", async () => {
  expect(
    await addressed(
      joint(
        "2 July 2024",
        "Jo Fell, Director of Children’s Services, Rutland",
        "Una Byrne, Chief Constable of the county’s police",
        "Tom O’Dell, Chief Officer of the clinical commissioning group",
      ),
    ),
  ).toEqual([
    "Jo Fell: Director of Children’s Services, Rutland",
    "Una Byrne: Chief Constable of the county’s police",
    "Tom O’Dell: Chief Officer of the clinical commissioning group",
  ]);
});

describe("lines that are no addressee", () => {
  test.each([
    { why: "a street", line: "Piccadilly Gate" },
    { why: "a town hall", line: "Rutland Town Hall" },
    { why: "the council", line: "Rutland County Council" },
    { why: "a street with post code", line: "Store Street Manchester M1 2WD" },
    { why: "a web address", line: "www.gov.uk/ofsted" },
    { why: "a sentence with a name", line: "This letter was sent to Ada Marlowe and everybody whom it concerns" },
  ])("$why", async ({ line }) => {
    expect(await addressed(joint("2 July 2024", line))).toEqual([]);
  });

  test("what stands above the date", async () => {
    expect(await addressed(joint("Ada Marlowe", "2 July 2024"))).toEqual([]);
  });

  test("a letter without greeting has none that one could tell", async () => {
    const text = `Jo Fell\n\n# Focused visit to Rutland children’s services\n\nThis letter summarises the findings of the focused visit to Rutland children’s services on 4 June 2024.\n`;
    expect(await addressed(text)).toEqual([]);
  });

  test("a council's paper addresses nobody", async () => {
    expect(
      await addressed(
        "6 June 2023\n\nJo Fell\n\nDear Member\n\nReport of: Director\n\n## Recommendations\n\n1. To note.\n",
      ),
    ).toEqual([]);
  });
});
