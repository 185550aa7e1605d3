import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DatasetEntry, readRecords } from "../../src/dataset/read-records.js";
import { datasetFile, toJsonLines } from "./dataset-file.js";

async function read(name: string, content: string | Uint8Array, pieceSize?: number): Promise<DatasetEntry[]> {
  const entries: DatasetEntry[] = [];
  for await (const entry of readRecords(datasetFile(name, content, pieceSize))) entries.push(entry);
  return entries;
}

function values(entries: readonly DatasetEntry[]): unknown[] {
  return entries.map((entry) => (entry.status === "read" ? entry.value : entry.message));
}

describe("JSON Lines", () => {
  test("each line is a record, empty lines count for the numbers", async () => {
    const entries = await read("x.jsonl", '{"record_id":"a"}\n\n{"record_id":"b"}\r\n{"record_id":"c"}');
    expect(entries.map(({ address }) => [address.line, address.recordId])).toEqual([
      [1, "a"],
      [3, "b"],
      [4, "c"],
    ]);
  });

  test("a byte order mark in front is no part of the first record", async () => {
    expect(values(await read("x.jsonl", '\uFEFF{"a":1}\n'))).toEqual([{ a: 1 }]);
  });

  test("a broken line is told with its column, and the lines after it are read", async () => {
    const [first, second, third] = await read("x.jsonl", '{"a":1}\n{"a":1,,"b":2}\n{"a":3}\n');
    expect(first?.status).toBe("read");
    expect(second).toMatchObject({ status: "broken", address: { line: 2 }, column: 8 });
    expect(third).toMatchObject({ status: "read", value: { a: 3 }, address: { line: 3 } });
  });

  test.each([
    ["Windows", Buffer.from('{"a":1}\n{"a":"children\x92s"}\n{"a":3}\n', "latin1")],
    [
      "an editor that cut a letter in two",
      Buffer.concat([Buffer.from('{"a":1}\n{"a":"–').subarray(0, -1), Buffer.from('"}\n{"a":3}')]),
    ],
  ])("a line in the encoding of %s is told, and the lines after it are read", async (_, bytes) => {
    expect(values(await read("x.jsonl", bytes, 3))).toEqual([
      { a: 1 },
      "This line is not UTF-8, so letters of it are lost; save the file as UTF-8",
      { a: 3 },
    ]);
  });

  test("a replacement character that the document itself holds is no fault", async () => {
    expect(values(await read("x.jsonl", '{"a":"\uFFFD"}\n'))).toEqual([{ a: "\uFFFD" }]);
  });

  test("a line that was cut off is told so", async () => {
    const [, second] = await read("x.jsonl", '{"a":1}\n{"a":"half');
    expect(second).toMatchObject({
      status: "broken",
      address: { line: 2 },
      message: "This is not JSON: a text is not closed at column 6; it seems to be cut off",
    });
  });

  test.each([
    ['{"a":1,,"b":2}', "a name in quotes is missing at column 8"],
    ['{"a" 1}', "a colon is missing at column 6"],
    ['{"a":}', "a value is missing at column 6"],
    ['{"a":1} {"b":2}', "something stands behind its end at column 9"],
    ['{"a":1 "b":2}', "a comma is missing at column 8"],
    ['{"a":1', "a closing } is missing at column 7; it seems to be cut off"],
    ["not a dataset", "an unexpected sign stands at column 1"],
  ])("%s is told as: %s", async (text, fault) => {
    const [entry] = await read("x.jsonl", text);
    expect(entry).toMatchObject({ status: "broken", message: `This is not JSON: ${fault}` });
  });

  test("a place is the line and the column of its value", async () => {
    const [entry] = await read("x.jsonl", '{"grades":[{"grade":"good"}]}\n');
    if (entry?.status !== "read") throw new Error("not read");
    expect(entry.locate(["grades", 0, "grade"])).toEqual({ line: 1, column: 21 });
    expect(entry.locate(["grades", 7, "grade"])).toEqual({ line: 1, column: 11 });
  });

  test("pieces may cut a line or a letter anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ unit: "grapheme", maxLength: 20 }) }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (records, pieceSize) => {
          expect(values(await read("x.jsonl", toJsonLines(records), pieceSize))).toEqual(records);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("JSON", () => {
  const pretty = JSON.stringify(
    [
      { record_id: "a", title: "x" },
      { record_id: "b", grades: [{ grade: "good" }] },
    ],
    null,
    2,
  );

  test("an array of records, each at its own line", async () => {
    const entries = await read("x.json", pretty);
    expect(entries.map(({ address }) => [address.line, address.recordId, address.path])).toEqual([
      [2, "a", [0]],
      [6, "b", [1]],
    ]);
  });

  test("a place inside a pretty record is its own line and column", async () => {
    const [, second] = await read("x.json", pretty);
    if (second?.status !== "read") throw new Error("not read");
    expect(second.locate(["grades", 0, "grade"])).toEqual({ line: 10, column: 18 });
  });

  test("one record, pretty or on a line of its own", async () => {
    expect(values(await read("x.json", '{\n  "a": 1\n}\n'))).toEqual([{ a: 1 }]);
    expect(values(await read("-", '{"a":1}'))).toEqual([{ a: 1 }]);
  });

  test("lines of JSON in a file without the name are JSON Lines", async () => {
    expect(values(await read("-", '{"a":1}\n{"a":2}\n'))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("empty lines in front move the lines", async () => {
    const [entry] = await read("x.json", '\n\n{\n"a": 1}');
    expect(entry?.address.line).toBe(3);
  });

  test("a fault is told at its line", async () => {
    const [entry] = await read("x.json", '[\n  {"a": 1},\n  {"a": 2,}\n]');
    expect(entry).toMatchObject({ status: "broken", address: { line: 3 }, column: 11 });
  });

  test("a file that is not UTF-8 is told at its line", async () => {
    const [entry, ...others] = await read("x.json", Buffer.from('[\n{"a":"\xe9"}\n]', "latin1"));
    expect(entry).toMatchObject({ status: "broken", address: { line: 2 } });
    expect(others).toEqual([]);
  });

  test("an empty file holds nothing", async () => {
    expect(await read("x.json", "  \n\n")).toEqual([]);
  });
});
