import { describe, expect, test } from "vitest";
import { follows, splitLabel } from "../../src/read/printed-label.js";

const nbsp = "\u00a0";

describe("splitLabel", () => {
  test.each([
    {
      why: "a paragraph number",
      text: "2.1 In January the council was judged",
      label: "2.1",
      rest: "In January the council was judged",
    },
    { why: "three levels", text: "3.10.2. The plan", label: "3.10.2.", rest: "The plan" },
    { why: "a number set off by a tab", text: "4.1\tthe plan", label: "4.1", rest: "the plan" },
    { why: "a plain number", text: "12. The areas", label: "12.", rest: "The areas" },
    { why: "a bare number with a tab", text: "7\tRisks", label: "7", rest: "Risks" },
    { why: "a letter in brackets", text: "(b) that the plan be noted", label: "(b)", rest: "that the plan be noted" },
    { why: "a letter without gap", text: "(b)that the plan", label: "(b)", rest: "that the plan" },
    { why: "a bracket behind the letter", text: "c) training", label: "c)", rest: "training" },
    { why: "roman", text: `(iii)${nbsp}${nbsp}A package`, label: "(iii)", rest: "A package" },
    { why: "a dotted letter", text: "a. training", label: "a.", rest: "training" },
    { why: "a capital set off", text: `A.${nbsp}${nbsp}Resources`, label: "A.", rest: "Resources" },
    { why: "a number in brackets", text: "(12) the thanks", label: "(12)", rest: "the thanks" },
    { why: "a bullet", text: "• caseloads", label: "•", rest: "caseloads" },
    { why: "a bullet of Word saved as text", text: `·${nbsp} ${nbsp} In March`, label: "·", rest: "In March" },
    { why: "an arrow of Wingdings saved as text", text: `Ø${nbsp} Unfortunately`, label: "Ø", rest: "Unfortunately" },
    { why: "a ring of Courier saved as text", text: `o${nbsp}${nbsp}${nbsp}present`, label: "o", rest: "present" },
    { why: "a square of PDFs", text: "◼ The quality", label: "◼", rest: "The quality" },
    { why: "a dash", text: "– they are not shared", label: "–", rest: "they are not shared" },
    { why: "an agenda number set off", text: "28/17\tApologies", label: "28/17", rest: "Apologies" },
    { why: "a reference set off", text: "R3\tRecruit", label: "R3", rest: "Recruit" },
    { why: "white space in front", text: "   (a)  one", label: "(a)", rest: "one" },
  ])("takes $why off", ({ text, label, rest }) => {
    const found = splitLabel(text);
    expect(found?.label.text).toBe(label);
    expect(text.slice(found?.textStart)).toBe(rest);
  });

  test.each([
    { why: "an amount", text: "3.5 million pounds were spent" },
    { why: "a share", text: "12.5 per cent of staff" },
    { why: "a time", text: "10.30 am in the Council Chamber" },
    { why: "a time in capitals", text: "10.30 AM" },
    { why: "a date", text: "12 March 2019 was the date" },
    { why: "a count", text: "66 inspections have been published" },
    { why: "a number set off that is an amount", text: `12${nbsp}${nbsp}months ago` },
    { why: "an initial", text: "A. Smith presented the report" },
    { why: "an article", text: "a plan was agreed" },
    { why: "a word that begins with a symbol letter", text: "overall the service is good" },
    { why: "the letter v in a sentence", text: "v shaped" },
    { why: "an abbreviation", text: "e.g. the front door" },
    { why: "a remark in brackets", text: "(see appendix 1)" },
    { why: "a two-letter remark", text: "(as amended)" },
    { why: "a hyphenated word", text: "-based practice" },
    { why: "a minus", text: "-5" },
    { why: "a number with nothing behind", text: "2.1" },
    { why: "an office", text: "DCS and Deputy Director" },
    { why: "a year", text: "2018. The inspection" },
    { why: "nothing", text: "" },
  ])("leaves $why alone", ({ text }) => {
    expect(splitLabel(text)).toBeNull();
  });
});

describe("follows", () => {
  const label = (text: string): NonNullable<ReturnType<typeof splitLabel>>["label"] => {
    const found = splitLabel(`${text}\tx`);
    if (found === null) throw new Error(text);
    return found.label;
  };

  test.each([
    ["(a)", "(b)"],
    ["(h)", "(i)"],
    ["(i)", "(ii)"],
    ["(iv)", "(v)"],
    ["3.9", "3.10"],
    ["9.", "10."],
    ["•", "•"],
  ])("%s %s", (first, second) => {
    expect(follows(label(first), label(second))).toBe(true);
  });

  test.each([
    ["(a)", "(c)"],
    ["(a)", "b)"],
    ["(b)", "(i)"],
    ["1.", "(2)"],
    ["•", "–"],
    ["(A)", "(b)"],
  ])("not %s %s", (first, second) => {
    expect(follows(label(first), label(second))).toBe(false);
  });
});
