import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { cues, endings, facts, settlements } from "../../src/domain/polarity/cues.js";
import { judgePolarity, type PreviousSentence, type Verdict } from "../../src/domain/polarity/judge-polarity.js";
import { polarities } from "../../src/domain/polarity/polarity.js";
import { compilePhrases } from "../../src/text/phrases.js";

interface Example {
  readonly line: string;
  readonly rule: string;
  readonly nearMiss: boolean;
  readonly expected: Verdict;
  readonly actual: Verdict;
}

const LINE =
  /^(?<follows>> )?(?<heading>\(areas for improvement\) )?(?<polarity>\w+) \[(?<rule>[\w-]+)(?:: (?<words>[^\]]+))?\] (?<sentence>.+)$/u;

/** The examples of docs/polarity.md: under each rule's heading a fence it decides, then one of near-misses. */
function readExamples(): Example[] {
  const page = readFileSync(new URL("../../docs/polarity.md", import.meta.url), "utf8");
  const examples: Example[] = [];
  let rule = "";
  let nearMiss = false;
  for (const node of unified().use(remarkParse).parse(page).children) {
    const source = page.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === "heading") [rule, nearMiss] = [source.replace(/^#+ /u, ""), false];
    if (node.type === "paragraph" && source === "Near-misses:") nearMiss = true;
    if (node.type !== "code" || node.lang !== "polarity") continue;
    let before: PreviousSentence | undefined;
    for (const line of node.value.split("\n")) {
      const { follows, heading, words, sentence = "", ...said } = LINE.exec(line)?.groups ?? {};
      const lean = heading === undefined ? null : "improvement";
      const actual = judgePolarity(sentence, follows === undefined ? undefined : before, lean);
      before = actual;
      const expected = { polarity: said["polarity"], rule: said["rule"], words: words?.split(" | ") ?? [] } as Verdict;
      examples.push({ line, rule, nearMiss, expected, actual });
    }
  }
  return examples;
}

const examples = readExamples();

describe("docs/polarity.md", () => {
  test.each(examples)("$line", ({ expected, actual }) => {
    expect(actual).toEqual(expected);
  });

  test.each(examples.filter(({ nearMiss }) => nearMiss))("near-miss of $rule: $line", ({ rule, actual }) => {
    expect([actual.rule, actual.polarity]).not.toEqual([
      rule,
      examples.find((it) => it.rule === rule)?.expected.polarity,
    ]);
  });

  test("every rule has an example and a near-miss", () => {
    const byCue = cues.filter(({ kind }) =>
      ["fault", "trouble", "negator", "awareness", "early", "response", "praise"].includes(kind),
    );
    const byBuild = [
      "not-aware",
      "contrast",
      "praise-after-concession",
      "however-after-praise",
      "follows-a-weakness",
      "under-its-heading",
      "list",
      "trouble-dealt-with",
      "practice-described",
    ];
    const rules = [...byCue.map(({ id }) => id), ...facts.map(({ id }) => id), ...byBuild].sort();
    const deciding = examples.filter((it) => !it.nearMiss && it.expected.rule === it.rule).map(({ rule }) => rule);
    const missing = examples.filter(({ nearMiss }) => nearMiss).map(({ rule }) => rule);
    expect([...new Set(deciding)].sort()).toEqual(rules);
    expect([...new Set(missing)].sort()).toEqual(rules);
  });
});

describe("judgePolarity", () => {
  test.each([
    {
      why: "a condition is not asserted",
      sentence: "When children are not safe, action is swift.",
      polarity: "strength",
    },
    {
      why: "what is met before it grows is no weakness",
      sentence: "Teams see problems before they become worse.",
      polarity: "strength",
    },
    {
      why: "what is there no longer is none",
      sentence: "There are no longer widespread weaknesses in practice.",
      polarity: "strength",
    },
    { why: "what grows is one", sentence: "Problems become worse before anyone acts.", polarity: "improvement" },
    {
      why: "inspectors' own report asserts what it highlights",
      sentence: "The report also highlights areas for further improvement in plans.",
      polarity: "improvement",
    },
    {
      why: "another report notices it",
      sentence: "The annual report highlights areas for further improvement in plans.",
      polarity: "strength",
    },
    {
      why: "an aim is not asserted",
      sentence: "Plans are read aloud so that nobody is left confused.",
      polarity: "strength",
    },
    {
      why: "an aim ends at a comma",
      sentence: "To help carers, notes are kept, yet they are too long.",
      polarity: "mixed",
    },
    {
      why: "a list that is prevented",
      sentence: "The panel prevents drift, delays and confusion.",
      polarity: "strength",
    },
    {
      why: "passive: what was reduced stands before",
      sentence: "Their choice is reduced as homes are not near.",
      polarity: "improvement",
    },
    {
      why: "what inspectors identify is so",
      sentence: "Inspectors identified delays for a few families.",
      polarity: "improvement",
    },
    { why: "what workers identify is noticed", sentence: "Workers identify delays early.", polarity: "strength" },
    {
      why: "a past grade is no verdict",
      sentence: "In 2019 the service was judged to be inadequate.",
      polarity: "neutral",
    },
    { why: "a present grade is one", sentence: "Services for care leavers are inadequate.", polarity: "improvement" },
    {
      why: "who tells which children",
      sentence: "Children who are not seen at school are seen at home.",
      polarity: "strength",
    },
    { why: "there are … who states it", sentence: "There are children who are not seen.", polarity: "improvement" },
    {
      why: "despite put in between commas",
      sentence: "Workers, despite delays in court, feel supported.",
      polarity: "strength",
    },
    { why: "quantifiers of the many are no criticism", sentence: "Most plans are mostly clear.", polarity: "strength" },
    {
      why: "a subject with its purpose goes on to its own verb",
      sentence: "A system to support carers has not been built.",
      polarity: "improvement",
    },
    {
      why: "so does one with a clause of purpose",
      sentence: "Processes to ensure that girls are seen are not effective.",
      polarity: "improvement",
    },
    {
      why: "a purpose after the verb reaches to the end",
      sentence: "Leaders take steps to ensure that girls are not left alone.",
      polarity: "strength",
    },
    {
      why: "a condition ends before the main verb",
      sentence: "The history of the father when he was a child was not asked for.",
      polarity: "improvement",
    },
    {
      why: "a condition reaches over what is joined to it",
      sentence: "Managers step in when plans are old or are not read.",
      polarity: "strength",
    },
    {
      why: "times when something happens do happen",
      sentence: "There are times when letters are late.",
      polarity: "improvement",
    },
    {
      why: "a condition of two halves",
      sentence: "When risks rise, or plans do not work, panels meet at once.",
      polarity: "strength",
    },
    {
      why: "where tells which schools are challenged",
      sentence: "The head challenges schools where needs are not met.",
      polarity: "strength",
    },
    {
      why: "whose tells which children",
      sentence: "The panel finds help for children whose lives are not improving.",
      polarity: "strength",
    },
    {
      why: "to have failed to see is not to know",
      sentence: "Leaders have failed to recognise this.",
      polarity: "improvement",
    },
    {
      why: "what partners do not understand is not known to them",
      sentence: "Thresholds are not well understood by partners.",
      polarity: "improvement",
    },
    {
      why: "despite after but ends at the verb",
      sentence: "Homes are warm, but despite new carers this does not meet the need.",
      polarity: "mixed",
    },
    {
      why: "a denial does not reach over and",
      sentence: "The pledge is not known and its gaps are plain.",
      polarity: "improvement",
    },
    { why: "a weakness of the past", sentence: "Visits were previously a weakness.", polarity: "strength" },
    {
      why: "what has still to be put right is there",
      sentence: "There are weaknesses which need to be addressed.",
      polarity: "improvement",
    },
    {
      why: "so after a comma tells what follows",
      sentence: "Posts are new, so children still wait.",
      polarity: "improvement",
    },
    {
      why: "considerable is no verb of seeing",
      sentence: "It is under considerable pressure.",
      polarity: "improvement",
    },
    { why: "no words at all", sentence: "", polarity: "strength" },
  ])("$why", ({ sentence, polarity }) => {
    expect(judgePolarity(sentence).polarity).toBe(polarity);
  });

  test("words are the document's, with its capitals and apostrophes", () => {
    expect(judgePolarity("TOO MANY children’s plans are brief.").words).toEqual(["TOO MANY"]);
  });

  test("any text gets a verdict, and its words stand in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { polarity, rule, words } = judgePolarity(text);
        expect(polarities).toContain(polarity);
        expect(rule).not.toBe("");
        for (const word of words) expect(text).toContain(word);
      }),
    );
  });

  test.each([
    "not ",
    "but ",
    "to ensure that ",
    "despite , ",
    "prevent drift, ",
    "children who are not ",
    "the need to ",
  ])("hostile text stays inside a time budget: %j", (piece) => {
    const started = process.cpuUsage();
    judgePolarity(piece.repeat(Math.floor(200_000 / piece.length)));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});

test("every phrase of the vocabulary compiles, and none stands twice under one cue", () => {
  for (const { id, phrases } of [...cues, ...facts]) {
    expect(() => compilePhrases(phrases.map((phrase) => [phrase, id] as const))).not.toThrow();
    expect([id, [...new Set(phrases)]]).toEqual([id, phrases]);
  }
  for (const phrases of [settlements, endings]) {
    expect(() => compilePhrases(phrases.map((phrase) => [phrase, true] as const))).not.toThrow();
  }
});
