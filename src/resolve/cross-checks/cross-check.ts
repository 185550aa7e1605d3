import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ResolvedDocument } from "../resolved-document.js";

/** Compares the settled values of one document with each other. */
export type CrossCheck = (resolved: ResolvedDocument) => readonly Diagnostic[];
