/** The version of the rules: it changes whenever a record's values can change. A test keeps it equal to package.json. */
export const EXTRACTOR_VERSION = "0.1.0";

/** The version of the record's shape; it changes with the schema, the extractor's version with the rules. */
export const SCHEMA_VERSION = "1.0.0";
