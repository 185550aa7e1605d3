import { readFileSync } from "node:fs";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { topicsOf } from "../../src/domain/topics/topics-of.js";
import { topics } from "../../src/domain/topics/vocabulary.js";

interface Example {
  readonly topic: string;
  readonly sentence: string;
  readonly has: boolean;
}

/** The examples of docs/topics.md: under each heading a fence with "+ sentence" and "- sentence". */
function readExamples(): Example[] {
  const page = readFileSync(new URL("../../docs/topics.md", import.meta.url), "utf8");
  const examples: Example[] = [];
  let topic = "";
  for (const node of unified().use(remarkParse).parse(page).children) {
    if (node.type === "heading" && node.depth === 2) {
      topic = page.slice(node.position?.start.offset, node.position?.end.offset).replace(/^#+ /u, "");
    }
    if (node.type !== "code" || node.lang !== "topics") continue;
    for (const line of node.value.split("\n")) {
      examples.push({ topic, sentence: line.slice(2), has: line.startsWith("+ ") });
    }
  }
  return examples;
}

const examples = readExamples();

describe("docs/topics.md", () => {
  test.each(examples)("$topic: $sentence", ({ topic, sentence, has }) => {
    expect(topicsOf(sentence).includes(topic)).toBe(has);
  });

  test("every topic has a sentence that has it and one that only looks so", () => {
    const documented = (has: boolean): string[] =>
      [...new Set(examples.filter((example) => example.has === has).map(({ topic }) => topic))].sort();
    const ids = topics.map(({ id }) => id).sort();
    expect(documented(true)).toEqual(ids);
    expect(documented(false)).toEqual(ids);
  });
});

describe("topicsOf", () => {
  test.each([
    {
      why: "several topics come in the vocabulary's order",
      sentence: "Return home interviews and pathway plans are delayed by high caseloads.",
      ids: ["caseloads", "drift_and_delay", "missing_children", "pathway_plans"],
    },
    {
      why: "capitals, hyphens and curly apostrophes do not matter",
      sentence: "LIFE-STORY WORK reflects each child’s wishes-and-feelings.",
      ids: ["life_story_work", "voice_of_the_child"],
    },
    {
      why: "a term outside the excepted phrase still counts",
      sentence: "The adoption of a new tracker helps adopters.",
      ids: ["adoption"],
    },
    { why: "nothing of the field", sentence: "The inspection began on a Monday.", ids: [] },
    { why: "no words", sentence: "", ids: [] },
  ])("$why", ({ sentence, ids }) => {
    expect(topicsOf(sentence)).toEqual(ids);
  });

  test("ids are unique and sorted", () => {
    const ids = topics.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});
