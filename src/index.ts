export type { InspectionRecord, DiagnosticRecord } from "./record/schema.js";
export { extract } from "./pipeline.js";
export type { ExtractOptions, ExtractionResult } from "./pipeline.js";
