import type { SourceDocument } from "../document/source-document.js";
import type { DocumentOptions } from "./document-options.js";
import { exitCode } from "./exit-code.js";

/** Reads one document for a command that shows it; prints what is wrong and sets the exit code when it cannot. */
export async function readInput(file: string, options: DocumentOptions): Promise<SourceDocument | null> {
  const [{ readText, toDiagnosticRecord }, { openInput }, { createFeedback }] = await Promise.all([
    import("../pipeline.js"),
    import("./open-input.js"),
    import("./feedback.js"),
  ]);
  const opened = await openInput(file, options.maxBytes);
  const result =
    opened.status === "opened"
      ? await readText(opened.bytes, {
          file,
          pdfEngine: options.engine,
          maxBytes: options.maxBytes,
          maxPages: options.maxPages,
        })
      : { status: "failed" as const, diagnostics: [toDiagnosticRecord(opened.diagnostic, "")] };
  const feedback = await createFeedback({});
  if (result.status === "failed") {
    feedback.report(file, result.diagnostics);
    process.exitCode = exitCode.findings;
    return null;
  }
  feedback.report(
    file,
    result.document.diagnostics.map((problem) => toDiagnosticRecord(problem, result.document.text)),
  );
  return result.document;
}
