import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type DocumentType, documentTypes } from "../../src/domain/document-types.js";
import { frameworkPeriods } from "../../src/domain/frameworks.js";

/** A label: the hand-checked values of one document. Only the keys that this script itself looks at are named. */
export interface Label {
  readonly document_type?: DocumentType;
  readonly framework?: string | null;
  readonly inspection?: { readonly start_date?: string | null; readonly published_date?: string | null };
  readonly meeting_date?: string | null;
  readonly not_a_pdf?: boolean;
  readonly parts?: readonly Label[];
  readonly [key: string]: unknown;
}

/** A label with what the tables group it by. */
export interface LabelledDocument {
  readonly id: string;
  readonly folder: "ofsted" | "council" | "findings";
  readonly label: Label;
  readonly group: string;
  readonly type: string;
}

export const COUNCIL_PAPERS = "Council papers";
const SEVERAL_DOCUMENTS = "file with several documents";

/** Rows of the tables by framework, in order; ILACS is told apart by the periods between which its judgements changed. */
export const groups = [
  "Before the SIF (2013 and before)",
  "SIF (2013 to 2017)",
  "ILACS 2018 to 2022",
  "ILACS from 2023",
  "ILACS from April 2026",
  "JTAI",
  "Area SEND",
  COUNCIL_PAPERS,
] as const;

const groupOfFramework: Readonly<Record<string, (typeof groups)[number]>> = {
  pre_sif: "Before the SIF (2013 and before)",
  sif: "SIF (2013 to 2017)",
  jtai: "JTAI",
  area_send: "Area SEND",
};

export const types: readonly string[] = [...documentTypes.map((type) => type.replaceAll("_", " ")), SEVERAL_DOCUMENTS];

function groupOf(id: string, label: Label): string {
  const known = groupOfFramework[label.framework ?? ""];
  if (known !== undefined) return known;
  const day =
    label.inspection?.start_date ?? label.inspection?.published_date ?? /\d{4}-\d{2}-\d{2}$/u.exec(id)?.[0] ?? "";
  const periods = frameworkPeriods.filter(({ framework }) => framework === "ilacs");
  const period = periods.findLastIndex(({ from }) => from === null || from <= day);
  return ["ILACS 2018 to 2022", "ILACS from 2023", "ILACS from April 2026"][Math.max(0, period)] ?? "ILACS from 2023";
}

/** The labels in the folders `ofsted`, `council` and `findings` of a label set. */
export async function readLabels(labelSet: string): Promise<LabelledDocument[]> {
  const documents: LabelledDocument[] = [];
  for (const folder of ["ofsted", "council", "findings"] as const) {
    const names = existsSync(join(labelSet, folder)) ? await readdir(join(labelSet, folder)) : [];
    for (const name of names.filter((file) => file.endsWith(".json")).sort()) {
      const id = basename(name, ".json");
      const label = JSON.parse(await readFile(join(labelSet, folder, name), "utf8")) as Label;
      if (label.not_a_pdf === true) continue;
      // A label of findings alone says nothing of the document: its full label does.
      const whole = folder === "findings" ? documents.find((other) => other.id === id) : undefined;
      documents.push({
        id,
        folder,
        label,
        group: whole?.group ?? (folder === "council" ? COUNCIL_PAPERS : groupOf(id, label)),
        type:
          whole?.type ??
          (label.parts === undefined ? (label.document_type ?? "other").replaceAll("_", " ") : SEVERAL_DOCUMENTS),
      });
    }
  }
  return documents;
}

/** The label without the values that count as right beside the first: what the strict figures are measured on. */
export function withoutAlternatives(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAlternatives);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith("_alt"))
      .map(([key, inner]) => [key, withoutAlternatives(inner)]),
  );
}
