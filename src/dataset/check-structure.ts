import { type InspectionRecord, recordSchema } from "../record/schema.js";
import { SCHEMA_VERSION } from "../version.js";
import { describeSchemaIssues } from "./describe-schema-issue.js";
import { type Path, type Place, type RecordAddress, toPointer } from "./problem.js";
import type { DatasetEntry, Position } from "./read-records.js";
import type { StructureCode } from "./structure-codes.js";

/** One way in which a value of a dataset is no record. */
export interface StructureFault {
  readonly code: StructureCode;
  readonly message: string;
  readonly place: Place;
}

/** A record that fits the schema, or every reason why a value is none. */
export type StructureOutcome =
  | { readonly status: "conforming"; readonly record: InspectionRecord }
  | { readonly status: "faulty"; readonly faults: readonly StructureFault[] };

/** A record that says too much at once helps nobody: of one record's schema faults the first ones are reported. */
const FAULTS_SHOWN = 20;

/** Checks that a value is a record in the schema's present version. */
export function checkStructure(entry: DatasetEntry): StructureOutcome {
  if (entry.status === "broken") {
    const { address, column, message } = entry;
    const { file, line, path, recordId } = address;
    const place: Place = { file, line, column, pointer: toPointer(path), recordId };
    return { status: "faulty", faults: [{ code: "dataset/not-json", message, place }] };
  }
  const { value, address, locate } = entry;
  if (isSomethingElse(value)) {
    const message = "This is no record of ilacs: it has neither a schema_version nor a record_id";
    return { status: "faulty", faults: [{ code: "dataset/schema", message, place: placeIn(address, [], locate) }] };
  }
  const version = schemaVersionOf(value);
  if (version !== null && version !== SCHEMA_VERSION) {
    const message = `The record was written in version ${version} of the schema; this ilacs reads ${SCHEMA_VERSION}`;
    const place = placeIn(address, ["schema_version"], locate);
    return { status: "faulty", faults: [{ code: "dataset/schema-version", message, place }] };
  }
  const parsed = recordSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return { status: "conforming", record: parsed.data };
  return {
    status: "faulty",
    faults: describeSchemaIssues(parsed.error.issues)
      .slice(0, FAULTS_SHOWN)
      .map(({ path, message }) => ({ code: "dataset/schema", message, place: placeIn(address, path, locate) })),
  };
}

/** A place inside a record. Without `locate`, when the record's text is gone, it is the record's line. */
export function placeIn(address: RecordAddress, inside: Path, locate?: (path: Path) => Position): Place {
  const { file, line, path, recordId } = address;
  const position = locate?.(inside) ?? { line, column: null };
  return { file, ...position, pointer: toPointer([...path, ...inside]), recordId };
}

/** A line of another file of the dataset, say: held against the schema it would fail in every key. */
function isSomethingElse(value: unknown): boolean {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && !("schema_version" in value) && !("record_id" in value);
}

function schemaVersionOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("schema_version" in value)) return null;
  return typeof value.schema_version === "string" ? value.schema_version : null;
}
