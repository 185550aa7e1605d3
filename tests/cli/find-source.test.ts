import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { createSourceFinder } from "../../src/cli/find-source.js";
import { makeRecord } from "../dataset/make-record.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ilacs-sources-"));
  for (const [path, words] of [
    ["2018/report.pdf", "of 2018"],
    ["2021/report.pdf", "of 2021"],
    ["letters/letter.pdf", "a letter"],
  ] as const) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), words);
  }
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from("packed minutes"), "2020/minutes.pdf");
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, "packed.zip")));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

async function find(file: string, words: string) {
  const sha256 = createHash("sha256").update(words).digest("hex");
  const { source } = makeRecord({ source: { file, sha256, bytes: words.length } });
  const found = await (await createSourceFinder(folder))(source);
  return found.status === "missing" ? found.status : `${found.status} ${found.name}`;
}

test.each([
  ["by the end of its path", "downloads/2021/report.pdf", "of 2021", "found 2021/report.pdf"],
  ["by its bytes where two have its name", "report.pdf", "of 2021", "found 2021/report.pdf"],
  ["by its bytes under another name", "old name.pdf", "a letter", "found letters/letter.pdf"],
  ["with a path of Windows", "C:\\reports\\2018\\report.pdf", "of 2018", "found 2018/report.pdf"],
  ["inside an archive", "packed.zip/2020/minutes.pdf", "packed minutes", "found packed.zip/2020/minutes.pdf"],
  ["changed, the nearest by path", "downloads/2021/report.pdf", "of 2024", "changed 2021/report.pdf"],
  ["neither by name nor by bytes", "agenda.pdf", "of 1999", "missing"],
])("a source is found %s", async (_, file, words, expected) => {
  expect(await find(file, words)).toBe(expected);
});

test("a folder that is not there is told", async () => {
  await expect(createSourceFinder(join(folder, "nowhere"))).rejects.toThrow("there is no folder");
});
