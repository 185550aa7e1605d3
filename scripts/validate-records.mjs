// Checks records with a validator that is not the one that wrote them: ajv against the published JSON Schema.
//   node scripts/validate-records.mjs RECORDS.jsonl
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("usage: node scripts/validate-records.mjs RECORDS.jsonl\n");
  process.exit(2);
}
const ajv = addFormats.default(new Ajv2020({ allErrors: false, strict: false }));
const validate = ajv.compile(
  JSON.parse(await readFile(new URL("../schemas/record.schema.json", import.meta.url), "utf8")),
);
let records = 0;
let invalid = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (line.trim() === "") continue;
  records++;
  const record = JSON.parse(line);
  if (validate(record)) continue;
  invalid++;
  const [error] = validate.errors ?? [];
  process.stdout.write(`${record.source.file}: ${error?.instancePath} ${error?.message}\n`);
}
process.stdout.write(`${records} records, ${invalid} against the schema\n`);
process.exitCode = records > 0 && invalid === 0 ? 0 : 1;
