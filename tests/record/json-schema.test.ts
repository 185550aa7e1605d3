import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { configJsonSchema } from "../../src/dataset/config.js";
import { recordJsonSchema } from "../../src/record/json-schema.js";
import { recordSchema } from "../../src/record/schema.js";
import { makeRecord } from "../dataset/make-record.js";

const schema = recordJsonSchema();
const ajv = new Ajv2020({ allErrors: true, strict: true });
const isRecord = ajv.compile(schema);

const full = makeRecord({
  committee: "Cabinet",
  meeting_date: "2018-10-04",
  grades: [{ judgement: "overall_effectiveness" }, { judgement: "other:quality_of_provision", previous: true }],
  grades_missing: [{ judgement: "in_care", status: "not_found" }],
  grade_counts: [{ count: 3, percent: 2.5 }],
  improvement_areas: [{}],
  strengths: [{}],
  findings: [{}],
  recommendations: [{}],
  decisions: [{}],
  actions: [{ due: "2018-12", due_basis: "stated", addresses: { improvement_area: 0, reason: "the same words" } }],
  risks: [{}],
  dates: [{}],
  people: [{}],
  diagnostics: [{ code: "resolve/conflicting-values", severity: "warning", message: "Two values." }],
});

describe("the record's JSON Schema", () => {
  test("is what schemas/record.schema.json holds", async () => {
    const shipped = await readFile(new URL("../../schemas/record.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(shipped)).toEqual(schema);
  });

  test("says which it is", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:ilacs:schema:record:1.0.0",
      title: "ilacs record",
    });
  });

  test("describes every field", () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === "properties") {
          for (const [name, property] of Object.entries(value as Record<string, object>)) {
            if (!("description" in property) && !("$ref" in property)) bare.push(`${path}.${name}`);
            visit(property, `${path}.${name}`);
          }
        } else visit(value, path);
      }
    };
    visit(schema, "");
    expect(bare).toEqual([]);
  });

  test("accepts a record with every list filled, as zod does", () => {
    expect(recordSchema.safeParse(full).error).toBeUndefined();
    isRecord(full);
    expect(isRecord.errors).toBeNull();
  });

  test.each([
    ["an unknown grade", { ...full, grades: [{ ...full.grades[0], grade: "Good" }] }],
    ["an unknown key", { ...full, notes: "" }],
    ["a missing field", { ...full, title: undefined }],
    ["a date in words", { ...full, meeting_date: "4 October 2018" }],
    ["a judgement without its words", { ...full, grades: [{ ...full.grades[0], judgement: "other:" }] }],
    [
      "evidence without a rule",
      { ...full, dates: [{ ...full.dates[0], evidence: { ...full.dates[0]?.evidence, rule: undefined } }] },
    ],
    ["a page of nought", { ...full, source: { ...full.source, first_page: 0 } }],
  ])("refuses %s, as zod does", (_, value) => {
    const plain: unknown = JSON.parse(JSON.stringify(value));
    expect(recordSchema.safeParse(plain).success).toBe(false);
    expect(isRecord(plain)).toBe(false);
  });
});

test("the configuration's schema takes known codes only", () => {
  const isConfig = new Ajv2020({ strict: true }).compile(configJsonSchema());
  expect(isConfig({ rules: { "dataset/duplicate-item": "off" } })).toBe(true);
  expect(isConfig({ rules: { "dataset/duplicate-itme": "off" } })).toBe(false);
  expect(isConfig({ rules: { "dataset/duplicate-item": "silent" } })).toBe(false);
});
