import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const checkout = fileURLToPath(new URL("../../", import.meta.url));

/** Each room with an import that is its own business, and imports that would turn the flow of data round. */
const ROOMS = [
  { room: "domain", takes: "../text/span.js", never: ["../document/view.js", "zod", "node:fs"] },
  { room: "text", takes: "fastest-levenshtein", never: ["../diagnostics/diagnostic.js", "node:fs/promises", "chalk"] },
  { room: "diagnostics", takes: "../text/span.js", never: ["../record/schema.js", "chalk"] },
  { room: "read", takes: "mammoth", never: ["../extract/candidate.js", "node:fs", "node:net", "chalk"] },
  { room: "normalise", takes: "../text/mapped-text.js", never: ["../read/index.js", "unified"] },
  { room: "document", takes: "unist", never: ["../sections/section.js", "unified", "node:fs"] },
  { room: "sections", takes: "../document/view.js", never: ["../extract/candidate.js", "node:fs"] },
  { room: "extract", takes: "../record/schema.js", never: ["../record/assemble.js", "../resolve/x.js", "node:fs"] },
  { room: "resolve", takes: "../extract/candidate.js", never: ["../record/assemble.js", "../write/x.js", "chalk"] },
  { room: "record", takes: "zod", never: ["../write/outline.js", "../read/index.js", "node:fs"] },
  { room: "write", takes: "hyparquet-writer", never: ["../extract/candidate.js", "node:fs", "chalk", "mammoth"] },
  { room: "dataset", takes: "jsonc-parser", never: ["../write/outline.js", "../cli/program.js", "node:fs", "chalk"] },
  { room: "batch", takes: "node:fs", never: ["../cli/program.js", "chalk", "mammoth"] },
  { room: "cli", takes: "chalk", never: ["mammoth", "@embedpdf/pdfium", "remark-parse"] },
] as const;

let refused: ReadonlySet<string>;
const folder = mkdtempSync(join(tmpdir(), "ilacs-layers-"));

/** The file in which a room imports something; its name tells what. */
function probe(room: string, imported: string): string {
  return `src/${room}/${imported.replace(/[^a-z]/gu, "-")}.ts`;
}

beforeAll(() => {
  copyFileSync(join(checkout, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const { room, takes, never } of ROOMS) {
    for (const imported of [takes, ...never]) {
      const path = join(folder, probe(room, imported));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `export * from "${imported}";\n`);
    }
  }
  const linter = join(checkout, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [linter, "--format", "json", "src"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  refused = new Set(
    diagnostics.filter(({ code }) => code === "eslint(no-restricted-imports)").map(({ filename }) => filename),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

// The linter lets the last override that fits a file stand alone: one that forgets what the others forbid lets it pass.
describe.each(ROOMS)("$room", ({ room, takes, never }) => {
  test(`may import ${takes}`, () => {
    expect([...refused]).not.toContain(probe(room, takes));
  });

  test.each(never)("may not import %s", (imported) => {
    expect([...refused]).toContain(probe(room, imported));
  });
});
