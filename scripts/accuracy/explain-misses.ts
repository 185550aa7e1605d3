import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readText } from "../../src/pipeline.js";
import type { InspectionRecord } from "../../src/record/schema.js";
import type { Label, LabelledDocument } from "./labels.js";
import { firstWords, overlap, wordLine } from "./words.js";

/** Lists of a record in which a text that is missing from one list may stand instead, with what they are called. */
const textLists = [
  ["improvement_areas", "an area for improvement"],
  ["strengths", "a strength"],
  ["recommendations", "a recommendation"],
  ["decisions", "a decision"],
  ["actions", "an action"],
  ["findings", "a finding"],
] as const;

/** What tells why a value was missed: the document's label and record, its text, and what kept it from being read. */
export interface Witness {
  readonly label: Label;
  readonly record: InspectionRecord | null;
  readonly text: string;
  readonly problem: string | null;
}

/** A missed value with its reason. */
export interface Explained {
  readonly reason: string;
  readonly value: string;
}

/** The label and the record that the scorer compares under an id; `file#type` is one document of several in a file. */
export function compared(
  id: string,
  documents: readonly LabelledDocument[],
  records: ReadonlyMap<string, readonly InspectionRecord[]>,
): { label: Label; record: InspectionRecord | null } {
  const [file = "", type] = id.split("#");
  const label: Label = Object.assign(
    {},
    ...documents.filter((document) => document.id === file).map((document) => document.label),
  );
  const ours = records.get(file) ?? [];
  if (type === undefined) {
    return { label, record: ours.find((record) => record.document_type === label.document_type) ?? ours[0] ?? null };
  }
  const part = label.parts?.find((inner) => inner.document_type === type) ?? label;
  const sameType = ours.filter((record) => record.document_type === type);
  return { label: part, record: sameType.find((r) => r.meeting_date === part.meeting_date) ?? sameType[0] ?? null };
}

export async function readProblemOrText(file: string | undefined): Promise<Pick<Witness, "text" | "problem">> {
  if (file === undefined) return { text: "", problem: "document not in the corpus" };
  const outcome = await readText(await readFile(file), { file: basename(file) });
  if (outcome.status === "read") return { text: wordLine(outcome.document.text), problem: null };
  const code = outcome.diagnostics.find(({ severity }) => severity === "error")?.code ?? "read/unknown";
  return { text: "", problem: code.replace(/^read\//u, "").replaceAll("-", " ") };
}

/** Every text of the items of a list, of a label or of a record. */
export function textsOf(holder: unknown, list: string): string[] {
  const items = (holder as Readonly<Record<string, unknown>> | null)?.[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: Readonly<Record<string, unknown>>) =>
    typeof item["text"] === "string"
      ? item["text"]
      : [item["risk"], item["description"], item["mitigation"], item["rating"]].join(" "),
  );
}

function explainMissingText(list: string, printed: string, { label, record, text }: Witness): Explained {
  const whole = textsOf(label, list).find((wanted) => wanted.startsWith(printed)) ?? printed;
  const value = firstWords(whole);
  if (textsOf(record, list).some((found) => overlap(whole, found) >= 0.6)) {
    return { reason: "item split differently", value };
  }
  const elsewhere = textLists.find(
    ([other]) => other !== list && textsOf(record, other).some((found) => overlap(whole, found) >= 0.8),
  );
  if (text.includes(wordLine(whole).trimEnd())) {
    return { reason: elsewhere === undefined ? "in the text, not taken" : `taken as ${elsewhere[1]}`, value };
  }
  if (elsewhere !== undefined) return { reason: `taken as ${elsewhere[1]}`, value };
  return { reason: list === "risks" ? "not found" : "not in these words in the text as read", value };
}

function explainExtraText(list: string, printed: string, { label, record }: Witness): Explained {
  const whole = textsOf(record, list).find((found) => found.startsWith(printed)) ?? printed;
  const value = firstWords(whole);
  if (textsOf(label, list).some((wanted) => overlap(whole, wanted) >= 0.6)) {
    return { reason: "in excess: item split differently", value };
  }
  const elsewhere = textLists.find(
    ([other]) => other !== list && textsOf(label, other).some((wanted) => overlap(whole, wanted) >= 0.8),
  );
  return { reason: elsewhere === undefined ? "in excess: no item" : `in excess: it is ${elsewhere[1]}`, value };
}

/** Two texts that were paired but are not the same word by word; the scorer prints how each ends. */
function explainOtherWords(list: string, wantedEnd: string, foundEnd: string, { label, record }: Witness): Explained {
  const endingWith = (texts: readonly string[], end: string): string =>
    texts.find((text) => wordLine(text).endsWith(wordLine(end.replace(/^\S+\s/u, "")))) ?? end;
  const wanted = endingWith(textsOf(label, list), wantedEnd);
  const found = endingWith(textsOf(record, list), foundEnd);
  const value = firstWords(wanted);
  if (wordLine(found) === wordLine(wanted)) return { reason: "other punctuation", value };
  if (wordLine(found).includes(wordLine(wanted))) return { reason: "more words than the item", value };
  if (wordLine(wanted).includes(wordLine(found))) return { reason: "fewer words than the item", value };
  return { reason: "some words differ", value };
}

function explainValue(wanted: string | null, found: string | null, of = ""): Explained {
  if (found === null) return { reason: "not found", value: `${firstWords(wanted ?? "")}${of}` };
  if (wanted === null) return { reason: "in excess: the label has none", value: `${firstWords(found)}${of}` };
  return { reason: "other value", value: `${firstWords(wanted)}” read as “${firstWords(found)}${of}` };
}

/** What one line of the scorer's list of misses means. */
export function explain(metric: string, line: string, witness: Witness): Explained[] {
  const list = metric.split(".", 1)[0] ?? metric;
  const item = /^([-+]) (.*)$/su.exec(line);
  if (item !== null) {
    const [, sign, printed = ""] = item;
    return [(sign === "-" ? explainMissingText : explainExtraText)(list, printed, witness)];
  }
  const words = /^want «(.*)» got «(.*)»$/su.exec(line);
  if (words !== null) return [explainOtherWords(list, words[1] ?? "", words[2] ?? "", witness)];
  const detail = /^want (.+) got (.+) «(.*)»$/su.exec(line);
  if (detail !== null) {
    const [wanted, found] = [detail[1] ?? "", detail[2] ?? ""].map((word) => (word === "null" ? null : word));
    return [explainValue(wanted ?? null, found ?? null, `” of the action “${firstWords(detail[3] ?? "")}`)];
  }
  const field = /^want (null|".*") got (null|".*")$/su.exec(line);
  if (field !== null) {
    const [wanted, found] = [field[1] ?? "null", field[2] ?? "null"].map((json) => JSON.parse(json) as string | null);
    return [explainValue(wanted ?? null, found ?? null)];
  }
  const sets = /^missing (\[.*\]) extra (\[.*\])$/su.exec(line);
  if (sets !== null) {
    const [missing = [], extra = []] = [sets[1] ?? "[]", sets[2] ?? "[]"].map((json) => JSON.parse(json) as string[]);
    return [
      ...missing.map((value) => ({ reason: "not found", value })),
      ...extra.map((value) => ({ reason: "in excess: not in the label", value })),
    ];
  }
  const verdict = /^(\w+) for (\w+): (.*)$/su.exec(line);
  if (verdict !== null) {
    return [{ reason: `verdict ${verdict[1]} instead of ${verdict[2]}`, value: firstWords(verdict[3] ?? "") }];
  }
  if (/^\S+ want \S+ got \S+(?:;|$)/u.test(line)) {
    return line.split("; ").map((one) => {
      const [date = "", , wanted = "", , found = ""] = one.split(" ");
      return { reason: "other value", value: `${date}: ${wanted}” read as “${found}` };
    });
  }
  return [{ reason: "other value", value: firstWords(line) }];
}
