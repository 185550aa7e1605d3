import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listArchive } from "../../src/batch/list-archive.js";
import { runBatch } from "../../src/batch/run-batch.js";
import type { FailureLine } from "../../src/write/tables/failures-table.js";
import { fakeBatch, outcomes, readJsonLines, Workplace } from "./batch-harness.js";
import { makeZip as zipOf, type MadeMember } from "../../scripts/torture/make-zip.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  place.write({ "in/.keep": "" });
});
afterEach(() => place[Symbol.dispose]());

function makeZip(path: string, members: readonly MadeMember[]): void {
  writeFileSync(path, zipOf(members));
}

const good: MadeMember = { name: "good.txt", content: "ok\ngood" };

async function batchOf(members: readonly MadeMember[]): Promise<Record<string, string>> {
  makeZip(place.at("in/papers.zip"), members);
  await runBatch(fakeBatch([place.at("in")], place.at("out"), { workers: 1 }));
  return outcomes(place.at("out"));
}

test("members are inputs under the archive's name, packed or stored", async () => {
  place.write({ "in/good.txt": "ok\nbeside" });
  expect(
    await batchOf([
      good,
      { name: "2018/", content: "", stored: true },
      { name: "2018/stored.txt", content: "ok\nstored", stored: true },
      { name: "2018\\backslash.txt", content: "ok\nwritten by an old program" },
      { name: "__MACOSX/2018/._stored.txt", content: "litter" },
      { name: "2018/.DS_Store", content: "litter" },
      { name: "ŵeird – name.txt", content: "ok\nname" },
    ]),
  ).toEqual({
    "good.txt": "beside",
    "papers.zip/2018/backslash.txt": "written by an old program",
    "papers.zip/2018/stored.txt": "stored",
    "papers.zip/good.txt": "good",
    "papers.zip/ŵeird – name.txt": "name",
  });
});

describe("a member that is not sound costs only itself", () => {
  const refused: readonly { readonly member: MadeMember; readonly file?: string; readonly code: string }[] = [
    { member: { name: "../../etc/passwd" }, code: "batch/archive-unsafe-name" },
    { member: { name: "a/../../b.txt" }, code: "batch/archive-unsafe-name" },
    { member: { name: "/etc/passwd" }, code: "batch/archive-unsafe-name" },
    { member: { name: "C:/windows.txt" }, code: "batch/archive-unsafe-name" },
    { member: { name: "..\\up.txt" }, file: "../up.txt", code: "batch/archive-unsafe-name" },
    { member: { name: "link.txt", content: "/etc/passwd", mode: 0o120777 }, code: "batch/archive-link" },
    { member: { name: "secret.txt", encrypted: true }, code: "batch/archive-encrypted" },
    { member: { name: "lzma.txt", method: 14 }, code: "batch/archive-method" },
    { member: { name: "inner.ZIP", content: "PK" }, code: "batch/archive-nested" },
    { member: { name: "zeros.txt", content: Buffer.alloc(9_000_000) }, code: "batch/archive-bomb" },
    { member: { name: "more.txt", content: "ok\nmore", statedBytes: 4 }, code: "batch/archive-member-damaged" },
    { member: { name: "flipped.txt", content: "ok", statedChecksum: 1 }, code: "batch/archive-member-damaged" },
    { member: { name: "large.txt", content: noise(2_000_001), stored: true }, code: "batch/too-large" },
  ];

  test("whatever is wrong with it", async () => {
    makeZip(place.at("in/papers.zip"), [good, ...refused.map(({ member }) => member)]);
    const extraction = { pdfEngine: "auto" as const, maxBytes: 2_000_000, maxPages: 10 };
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { workers: 1, extraction }));
    expect(outcomes(place.at("out"))).toEqual({
      "papers.zip/good.txt": "good",
      ...Object.fromEntries(refused.map(({ member, file, code }) => [`papers.zip/${file ?? member.name}`, code])),
    });
  });

  test("two members of one name: the first is read", async () => {
    await batchOf([good, { name: "good.txt", content: "ok\nother" }]);
    const failures = readJsonLines<FailureLine>(place.at("out"), "failures.jsonl");
    expect(failures.map(({ file, code }) => [file, code])).toEqual([["papers.zip/good.txt", "batch/repeated-name"]]);
    expect(readFileSync(place.at("out/records.jsonl"), "utf8")).toContain('"title":"good"');
  });
});

describe("an archive that is not sound", () => {
  test("overlapping members, as in bombs that unpack to petabytes", async () => {
    const kernel: MadeMember = { name: "0.txt", content: noise(40_000) };
    const others = Array.from({ length: 20 }, (_, index) => ({
      ...kernel,
      name: `${index + 1}.txt`,
      sharesBytesOf: 0,
    }));
    expect(await batchOf([kernel, ...others])).toEqual({ "papers.zip": "batch/archive-bomb" });
  });

  test("a truncated archive, and one that is none", async () => {
    place.write({ "in/page.zip": "<html>404</html>", "in/empty.zip": "", "in/good.txt": "ok\nbeside" });
    makeZip(place.at("in/cut.zip"), [good]);
    truncateSync(place.at("in/cut.zip"), 60);
    await runBatch(fakeBatch([place.at("in")], place.at("out"), { workers: 1 }));
    expect(outcomes(place.at("out"))).toEqual({
      "cut.zip": "batch/archive-unreadable",
      "empty.zip": "batch/archive-unreadable",
      "good.txt": "beside",
      "page.zip": "batch/archive-unreadable",
    });
  });

  test("more members than the limit", async () => {
    makeZip(place.at("in/many.zip"), [good, { name: "2.txt" }, { name: "3.txt" }]);
    expect(await listArchive(place.at("in/many.zip"), 1000, 3)).toMatchObject({ status: "listed" });
    expect(await listArchive(place.at("in/many.zip"), 1000, 2)).toMatchObject({
      status: "refused",
      problem: { code: "batch/archive-too-many-members", args: { limit: 2 } },
      members: [],
    });
  });

  test("a DOCX that is named .zip is a document", async () => {
    makeZip(place.at("in/paper.zip"), [
      { name: "[Content_Types].xml" },
      { name: "word/document.xml", content: "<w/>" },
    ]);
    await runBatch(fakeBatch([place.at("in/paper.zip")], place.at("out"), { workers: 1 }));
    expect(Object.keys(outcomes(place.at("out")))).toEqual(["paper.zip"]);
  });
});

/** Letters that do not pack well, the same every time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
}

test("archives give the same names whether given by themselves or with their folder", async () => {
  makeZip(place.at("in/papers.zip"), [good]);
  await runBatch(fakeBatch([place.at("in/papers.zip")], place.at("out")));
  expect(outcomes(place.at("out"))).toEqual({ "papers.zip/good.txt": "good" });
  writeFileSync(place.at("in/other.txt"), "ok\nother");
  await runBatch(fakeBatch([place.at("in"), place.at("in/papers.zip")], place.at("out")));
  expect(outcomes(place.at("out"))).toEqual({ "other.txt": "other", "papers.zip/good.txt": "good" });
});
