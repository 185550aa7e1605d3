import { describe, expect, test } from "vitest";
import { isNameOfDoer, ownerBeside, ownerOfDeed } from "../../src/extract/actions/owners.js";

describe("who is named beside an action", () => {
  test.each(["JB", "Cllr Sykes", "Ann Brown", "Jo Fell / AB", "Head of Safeguarding", "All", "DCS"])("%s", (words) => {
    expect(isNameOfDoer(words)).toBe(true);
  });

  test.each([
    "Family Hubs",
    "Early Help",
    "MASH",
    "SEND",
    "Quality Assurance",
    "Corporate Parenting",
    "Phase One",
    "Voluntary Sector Grants",
    "Social Work England",
  ])("near-miss: %s names a theme or another body", (words) => {
    expect(isNameOfDoer(words)).toBe(false);
  });

  test("a theme before a dash is no owner", () => {
    expect(ownerBeside("Family Hubs – open three more by May.")).toBeNull();
    expect(ownerBeside("Jo Fell – open three more by May.")).toBe("Jo Fell");
  });
});

describe("who does what a clause tells", () => {
  test.each([
    ["Councillor Patel will visit the new panel.", "Councillor Patel"],
    ["Councillor Patel informed the Committee that a new panel would be set up.", null],
    ["Mr Fell clarified that the contract would be tendered in July.", null],
  ])("%s", (clause, owner) => {
    expect(ownerOfDeed(clause)).toBe(owner);
  });
});
