/*
 * Writes the JSON Schemas in schemas/ from the zod schemas that the code validates with.
 *
 *   npm run schema          writes them
 *   npm run schema:check    fails when a file differs from what would be written
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { configJsonSchema } from "../src/dataset/config.js";
import { recordJsonSchema } from "../src/record/json-schema.js";

const schemas = [
  ["record.schema.json", recordJsonSchema()],
  ["config.schema.json", configJsonSchema()],
] as const;

const checking = process.argv.includes("--check");

for (const [name, schema] of schemas) {
  const path = fileURLToPath(new URL(`../schemas/${name}`, import.meta.url));
  const wanted = `${JSON.stringify(schema, null, 2)}\n`;
  if (!checking) {
    await writeFile(path, wanted);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== wanted) {
    process.exitCode = 1;
    console.error(`schemas/${name} is not what the code validates with: run "npm run schema" and commit it.`);
  }
}
