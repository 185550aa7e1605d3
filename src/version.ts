/** The version of the rules: it changes whenever a record's values can change. A test keeps it equal to package.json. */
export const EXTRACTOR_VERSION = "0.1.0";
