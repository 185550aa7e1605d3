import { createHash } from "node:crypto";
import { authorityByName, currentGssCode, gssCodeAt } from "../../src/domain/authorities.js";
import type { InspectionRecord } from "../../src/record/schema.js";
import { SCHEMA_VERSION } from "../../src/version.js";

/** A record in part: what is left out is filled in so that the whole is a valid, plausible record. */
export type RecordFragment = { readonly [K in keyof InspectionRecord]?: Fragment<InspectionRecord[K]> };

type Fragment<T> = T extends readonly (infer Item)[]
  ? readonly Fragment<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Fragment<T[K]> }
    : T;

type Evidence = InspectionRecord["dates"][number]["evidence"];

/**
 * Makes a record of a plain inspection report from the parts that a test is about. Evidence is made for every value:
 * its quote holds the value as a document would print it, and each stands at a place of its own, in order.
 */
export function makeRecord(fragment: RecordFragment = {}): InspectionRecord {
  const source = {
    file: "reports/herefordshire.pdf",
    bytes: 120_000,
    media_type: "application/pdf",
    page_count: 12,
    first_page: 1,
    last_page: 12,
    part: 1,
    parts: 1,
    text_layer: "tagged" as const,
    engine: "pdfium 2.15.1",
    ...fragment.source,
  };
  const cursor = new Cursor(source.page_count === null ? null : 1);
  const sha256 = fragment.source?.sha256 ?? createHash("sha256").update(source.file).digest("hex");
  const inspection = {
    start_date: "2018-06-11" as string | null,
    end_date: "2018-06-22" as string | null,
    published_date: null as string | null,
    lead_inspector: null as string | null,
    ...fragment.inspection,
    inspectors: [...(fragment.inspection?.inspectors ?? [])],
  };
  const fields = {
    document_type: "inspection_report" as const,
    framework: "ilacs" as const,
    inspection_type: "standard" as const,
    title: "Inspection of children’s social care services",
    committee: null,
    meeting_date: null,
    ...pick(fragment, ["document_type", "framework", "inspection_type", "title", "committee", "meeting_date"]),
  };
  const header = {
    author: null,
    portfolio_holder: null,
    contact: null,
    wards: null,
    key_decision: null,
    classification: null,
    ...fragment.header,
  };
  return {
    schema_version: SCHEMA_VERSION,
    extractor_version: "0.1.0",
    record_id: `${sha256.slice(0, 16)}-${source.part}`,
    ...pick(fragment, ["schema_version", "extractor_version", "record_id"]),
    ...fields,
    source: { ...source, sha256 },
    evidence: [...(fragment.evidence ?? proofs(fields, cursor))].map((proof) => completeProof(proof, cursor)),
    header: {
      ...header,
      evidence: [...(fragment.header?.evidence ?? proofs(header, cursor))].map((proof) => completeProof(proof, cursor)),
    },
    local_authority: makeAuthority(fragment.local_authority, inspection.end_date, cursor),
    inspection: {
      ...inspection,
      evidence: [...(fragment.inspection?.evidence ?? proofs(inspection, cursor))].map((proof) =>
        completeProof(proof, cursor),
      ),
    },
    ...makeLists(fragment, cursor),
  } as InspectionRecord;
}

/** Hands out places in the document's text, each after the last. */
class Cursor {
  /** The page that evidence names where a test does not say. */
  readonly page: number | null;
  #next = 0;

  constructor(page: number | null) {
    this.page = page;
  }

  take(quote: string): number {
    const start = this.#next;
    this.#next += quote.length + 2;
    return start;
  }
}

function makeAuthority(
  fragment: RecordFragment["local_authority"],
  date: string | null,
  cursor: Cursor,
): InspectionRecord["local_authority"] {
  if (fragment === null) return null;
  const name = fragment?.name ?? "Herefordshire";
  const authority = authorityByName(name);
  return {
    name,
    gss_code: authority === null ? "E06000019" : currentGssCode(authority),
    gss_code_at_date: authority === null ? "E06000019" : gssCodeAt(authority, date ?? "2018-06-22"),
    dfe_code: authority?.dfeCode ?? null,
    ofsted_urn: authority?.ofstedUrn ?? null,
    region: authority?.region ?? null,
    as_written: `${name} Council`,
    ...fragment,
    evidence: makeEvidence(fragment?.evidence, `${name} Council`, cursor),
  };
}

/** What each list's item holds where a test does not say, and the words that a document would prove it with. */
const ITEMS: {
  readonly [L in List]: {
    readonly defaults: object;
    readonly printed: (item: Record<string, unknown>) => string;
  };
} = {
  grades: {
    defaults: {
      judgement: "overall_effectiveness",
      grade: "good",
      status: "graded",
      local_authority: null,
      previous: false,
    },
    printed: ({ grade }) =>
      String(grade)
        .replace("_", " ")
        .replace(/^./u, (letter) => letter.toUpperCase()),
  },
  grade_counts: {
    defaults: { judgement: "overall_effectiveness", grade: "good", count: 1, percent: null, as_at: null },
    printed: ({ count, percent }) => `${String(count)} ${String(percent)}`,
  },
  improvement_areas: {
    defaults: {
      text: "The quality of assessments.",
      priority: false,
      listed: true,
      judgement: null,
      paragraph: null,
      addressee: null,
    },
    printed: ({ text }) => String(text),
  },
  strengths: {
    defaults: { text: "Strong early help.", listed: true, judgement: null, paragraph: null },
    printed: ({ text }) => String(text),
  },
  findings: {
    defaults: {
      text: "Assessments are timely.",
      polarity: "strength",
      judgement: null,
      paragraph: null,
      topics: [],
      verdict: { rule: "praise", words: ["timely"] },
    },
    printed: ({ text }) => String(text),
  },
  recommendations: { defaults: { text: "That the report be noted" }, printed: ({ text }) => String(text) },
  decisions: {
    defaults: { text: "that the report be noted", kind: "noted", item: null, vote: null },
    printed: ({ text }) => String(text),
  },
  actions: {
    defaults: {
      text: "Review all pathway plans",
      status: "planned",
      owner: null,
      due: null,
      due_basis: null,
      addresses: null,
      rag: null,
    },
    printed: ({ text }) => String(text),
  },
  risks: {
    defaults: { risk: "Rising demand", description: null, mitigation: null, rating: null },
    printed: ({ risk }) => String(risk),
  },
  dates: {
    defaults: { edtf: "2018-06-11", role: "event", text: "11 June 2018", basis: "stated" },
    printed: ({ text, edtf }) => (text === "11 June 2018" ? printDate(String(edtf)) : String(text)),
  },
  people: {
    defaults: { name: "Alex Reed", role: "lead inspector", organisation: null },
    printed: ({ name }) => String(name),
  },
};

type List =
  | "grades"
  | "grade_counts"
  | "improvement_areas"
  | "strengths"
  | "findings"
  | "recommendations"
  | "decisions"
  | "actions"
  | "risks"
  | "dates"
  | "people";

const ILACS_GRADES = ["overall_effectiveness", "impact_of_leaders", "help_and_protection", "in_care_and_care_leavers"];

function makeLists(fragment: RecordFragment, cursor: Cursor): object {
  const grades =
    fragment.grades ?? (fragment.document_type === undefined ? ILACS_GRADES.map((judgement) => ({ judgement })) : []);
  const given: Partial<Record<List, readonly object[]>> = { ...fragment, grades } as never;
  const lists = (Object.keys(ITEMS) as List[]).map((list) => [
    list,
    (given[list] ?? []).map((item) => {
      const whole: Record<string, unknown> = { ...ITEMS[list].defaults, ...item };
      const evidence = makeEvidence(
        whole["evidence"] as Partial<Evidence> | undefined,
        ITEMS[list].printed(whole),
        cursor,
      );
      return { ...whole, evidence };
    }),
  ]);
  return {
    ...(Object.fromEntries(lists) as object),
    grades_missing: (fragment.grades_missing ?? []).map((missing) => ({ reason: "A reason.", ...missing })),
    diagnostics: (fragment.diagnostics ?? []).map((diagnostic) => ({ evidence: [], ...diagnostic })),
  };
}

function makeEvidence(fragment: Partial<Evidence> | undefined, printed: string, cursor: Cursor): Evidence {
  const quote = fragment?.quote ?? printed;
  const start = fragment?.start ?? cursor.take(quote);
  return { page: cursor.page, section: null, rule: "by-hand", start, end: start + quote.length, ...fragment, quote };
}

function proofs(fields: object, cursor: Cursor): InspectionRecord["evidence"] {
  return Object.entries(fields).flatMap(([field, value]: [string, unknown]) => {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values
      .filter((one) => one !== null)
      .map((one) => ({ field, basis: "stated" as const, ...makeEvidence(undefined, printDate(String(one)), cursor) }));
  });
}

function completeProof(proof: object, cursor: Cursor): object {
  const { quote = "", ...rest } = proof as Partial<Evidence>;
  return { field: "title", basis: "stated", ...makeEvidence({ quote, ...rest }, quote, cursor), ...proof };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An ISO date as a report prints it; other words as they are. */
function printDate(words: string): string {
  return words.replace(
    /(\d{4})-(\d{2})-(\d{2})/gu,
    (_, year: string, month: string, day: string) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  );
}

function pick<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Partial<T> {
  return Object.fromEntries(
    keys.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]]])),
  ) as Partial<T>;
}
