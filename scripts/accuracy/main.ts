/*
 * Writes docs/accuracy.md: what extraction gets right and what it misses, measured on hand-checked labels that are no
 * part of this project.
 *
 *   npm run accuracy
 *   npm run accuracy -- --labels FOLDER --corpus FOLDER --scorer FILE
 *
 * The corpus folder holds ofsted/ and council/, the labels folder the same two and findings/: one JSON file a document.
 * Every figure is counted by the label set's own scorer, run over one group of labels at a time; this script adds the
 * groups up and says of each miss what the record holds instead. Nothing on the page is written by hand but the
 * explanations.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { corpusFiles, extractAll } from "./extract-corpus.js";
import { readLabels } from "./labels.js";
import { measure } from "./measure.js";
import { ROOT } from "./root.js";
import { headlineTable, writePage } from "./write-page.js";

const PAGE = join(ROOT, "docs", "accuracy.md");

const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: join(ROOT, "../shared/corpus") },
    labels: { type: "string", default: join(ROOT, "../shared/gold") },
    scorer: { type: "string", default: join(ROOT, "../shared/tools/score.mjs") },
  },
});

for (const [what, path] of [
  ["corpus of documents", options.corpus],
  ["label set", options.labels],
  ["scorer", options.scorer],
] as const) {
  if (existsSync(path)) continue;
  console.error(
    `There is no ${what} at ${path}. The labels and their documents are kept outside the project: without them ` +
      "docs/accuracy.md cannot be written anew. Tell where they are with --corpus, --labels and --scorer.",
  );
  process.exit(2);
}

async function main(): Promise<void> {
  const documents = await readLabels(options.labels);
  const files = await corpusFiles(options.corpus);
  const scratch = await mkdtemp(join(tmpdir(), "ilacs-accuracy-"));
  try {
    const recordsFile = join(scratch, "records.jsonl");
    const records = await extractAll(files.values(), recordsFile);
    const cells = await measure(options.scorer, documents, files, records, recordsFile, scratch);
    const page = writePage(cells, documents, files.size, [...records.values()].flat().length);
    await writeFile(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: "markdown" }));
    console.log(headlineTable(cells, false));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

await main();
