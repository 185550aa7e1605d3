import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";

/*
 * Stands in for the extraction in tests of the batch. A document's first line says how it behaves; every call is noted
 * in the file that FAKE_EXTRACTION_LOG names.
 */

const hold = [];

const behaviours = {
  crash: () => process.abort(),
  exit: () => process.exit(7),
  hang: () => {
    for (;;);
  },
  heap: () => {
    for (;;) hold.push(Array.from({ length: 1_000_000 }, (_, index) => index / 3));
  },
  buffers: () => {
    for (;;) hold.push(Buffer.alloc(8 * 1024 * 1024, 1));
  },
  throw: () => {
    throw new TypeError("cannot read properties of a page\n    at some (place)");
  },
  reject: async () => {
    Promise.reject(new Error("nobody catches this"));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  },
  slow: () => new Promise((resolve) => setTimeout(resolve, 40)),
};

const noText = { code: "read/no-text", severity: "error", message: "The document has no text.", evidence: [] };

export async function extract(bytes, { file }) {
  const text = Buffer.from(bytes).toString("utf8");
  const [first = "", title = ""] = text.split("\n");
  if (process.env.FAKE_EXTRACTION_LOG) appendFileSync(process.env.FAKE_EXTRACTION_LOG, `${title || first}\n`);
  await behaviours[first]?.();
  if (first === "failed") return { status: "failed", records: [], diagnostics: [noText] };
  if (first === "nothing") return { status: "extracted", records: [], diagnostics: [] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const parts = first === "pack" ? 2 : 1;
  const records = Array.from({ length: parts }, (_, index) =>
    record(file, sha256, bytes.length, index + 1, parts, title),
  );
  if (first === "partial") return { status: "partial", records, diagnostics: [noText] };
  return { status: "extracted", records, diagnostics: [] };
}

function record(file, sha256, bytes, part, parts, title) {
  return {
    schema_version: "1.0.0",
    extractor_version: "0.0.0",
    record_id: `${sha256.slice(0, 16)}-${part}`,
    source: {
      file,
      sha256,
      bytes,
      media_type: "text/plain",
      page_count: 2,
      first_page: 1,
      last_page: 2,
      part,
      parts,
      text_layer: "none",
      engine: "fake",
    },
    document_type: "other",
    framework: null,
    inspection_type: null,
    title,
    committee: null,
    meeting_date: null,
    evidence: [],
    header: {
      author: null,
      portfolio_holder: null,
      contact: null,
      wards: null,
      key_decision: null,
      classification: null,
      evidence: [],
    },
    local_authority: null,
    inspection: {
      start_date: null,
      end_date: null,
      published_date: null,
      lead_inspector: null,
      inspectors: [],
      evidence: [],
    },
    grades: [],
    grades_missing: [],
    grade_counts: [],
    improvement_areas: [],
    strengths: [],
    findings: [],
    recommendations: [],
    decisions: [],
    actions: [],
    risks: [],
    dates: [],
    people: [],
    diagnostics: [],
  };
}
