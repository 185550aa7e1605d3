import { z } from "zod";
import { SCHEMA_VERSION } from "../version.js";
import { recordSchema } from "./schema.js";

/** Where a schema says of itself which one it is; a URN, so that no address has to answer for it. */
const RECORD_SCHEMA_ID = `urn:ilacs:schema:record:${SCHEMA_VERSION}`;

/** The record's schema as JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12), for other languages. */
export function recordJsonSchema(): Record<string, unknown> {
  return toJsonSchema(recordSchema, RECORD_SCHEMA_ID);
}

/** A zod schema as JSON Schema with its own id, its keys in the order in which people read them. */
export function toJsonSchema(schema: z.ZodType, id: string): Record<string, unknown> {
  const { $schema, title, description, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      // JavaScript's largest safe integer is a limit of the language, not of a page or an offset.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: id, title, description, ...rest };
}
