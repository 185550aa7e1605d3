import type { InspectionRecord } from "../record/schema.js";
import { checkStructure, placeIn } from "./check-structure.js";
import { listEvidence, type PlacedEvidence } from "./list-evidence.js";
import type { Path, RecordAddress } from "./problem.js";
import { type DatasetReport, DEFAULT_KEPT_PER_CODE, ProblemLog } from "./problem-log.js";
import { type DatasetFile, type Position, readRecords } from "./read-records.js";
import { shorten } from "../text/shorten.js";
import type { VerifyCode } from "./verify-codes.js";

type Source = InspectionRecord["source"];

/** Where a record's source is: with the same bytes, under its name with others, or not there. */
export type FoundSource =
  | { readonly status: "found"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly status: "changed"; readonly name: string; readonly sha256: string }
  | { readonly status: "missing" };

/** A source as it reads today: its text and the page of each offset, or why it cannot be read. */
export type LoadedSource =
  | { readonly status: "loaded"; readonly text: string; readonly pageAt: (offset: number) => number | null }
  | { readonly status: "unreadable"; readonly reason: string };

/** What verifying needs from outside: it opens no file and reads no format itself. */
export interface SourceAccess {
  readonly find: (source: Source) => Promise<FoundSource>;
  readonly load: (bytes: Uint8Array, source: Source) => Promise<LoadedSource>;
}

/** What was proved again. */
export interface Verification {
  readonly report: DatasetReport;
  /** Quotes that were looked up in their source. */
  readonly quotes: number;
  /** Sources that were found with the right bytes and read. */
  readonly sources: number;
}

export interface VerifyOptions {
  readonly keptPerCode?: number;
}

/**
 * Proves a dataset again without extracting: that each source still has its hash, and that each quote still stands at
 * its place in the source's text and on its page.
 */
export async function verifyDataset(
  files: Iterable<DatasetFile>,
  access: SourceAccess,
  options: VerifyOptions = {},
): Promise<Verification> {
  const log = new ProblemLog(options.keptPerCode ?? DEFAULT_KEPT_PER_CODE);
  const sources = new SourceShelf(access);
  const names: string[] = [];
  let records = 0;
  let unchecked = 0;
  let quotes = 0;
  for (const file of files) {
    names.push(file.name);
    for await (const entry of readRecords(file)) {
      records++;
      const checked = checkStructure(entry);
      if (checked.status === "faulty") {
        unchecked++;
        for (const { code, message, place } of checked.faults) {
          log.add(code, "error", () => ({ message, place, related: [] }));
        }
        continue;
      }
      const { record } = checked;
      const report = reporterFor(log, entry.address, entry.status === "read" ? entry.locate : undefined);
      const source = await sources.get(record.source);
      if (source.status === "faulty") {
        report(source.code, source.path, source.message);
        continue;
      }
      for (const placed of listEvidence(record)) {
        quotes++;
        const fault = faultOf(placed, source);
        if (fault !== null) report(fault.code, [...placed.path, fault.key], fault.message);
      }
    }
  }
  return { report: log.report(names, records, unchecked), quotes, sources: sources.read };
}

type Reporter = (code: VerifyCode, path: Path, message: string) => void;

function reporterFor(
  log: ProblemLog,
  address: RecordAddress,
  locate: ((path: Path) => Position) | undefined,
): Reporter {
  return (code, path, message) => {
    log.add(code, "error", () => ({ message, place: placeIn(address, path, locate), related: [] }));
  };
}

type ShelvedSource =
  | (LoadedSource & { readonly status: "loaded" })
  | { readonly status: "faulty"; readonly code: VerifyCode; readonly path: Path; readonly message: string };

/** The parts of a pack follow each other in a dataset, so a few sources at hand save reading a file again. */
const KEPT_SOURCES = 4;

class SourceShelf {
  readonly #access: SourceAccess;
  readonly #shelf = new Map<string, ShelvedSource>();
  read = 0;

  constructor(access: SourceAccess) {
    this.#access = access;
  }

  async get(source: Source): Promise<ShelvedSource> {
    const key = `${source.sha256}|${source.engine}|${source.file}`;
    const kept = this.#shelf.get(key);
    if (kept !== undefined) return kept;
    const shelved = await this.#fetch(source);
    if (shelved.status === "loaded") this.read++;
    for (const oldest of this.#shelf.keys()) {
      if (this.#shelf.size < KEPT_SOURCES) break;
      this.#shelf.delete(oldest);
    }
    this.#shelf.set(key, shelved);
    return shelved;
  }

  async #fetch(source: Source): Promise<ShelvedSource> {
    const found = await this.#access.find(source);
    if (found.status === "missing") {
      const message = `${source.file} is not among the sources, under this name or any other`;
      return { status: "faulty", code: "verify/source-missing", path: ["source", "file"], message };
    }
    if (found.status === "changed") {
      const message = `${found.name} has other bytes than the record was read from: its SHA-256 is ${found.sha256}`;
      return { status: "faulty", code: "verify/source-changed", path: ["source", "sha256"], message };
    }
    const loaded = await this.#access.load(found.bytes, source);
    if (loaded.status === "loaded") return loaded;
    const message = `${found.name} cannot be read: ${loaded.reason}`;
    return { status: "faulty", code: "verify/source-unreadable", path: ["source", "file"], message };
  }
}

function faultOf(
  { evidence }: PlacedEvidence,
  { text, pageAt }: LoadedSource & { readonly status: "loaded" },
): { readonly code: VerifyCode; readonly key: string; readonly message: string } | null {
  const { start, end, quote, page } = evidence;
  const words = text.slice(start, end);
  if (words !== quote) {
    const message = `The document reads “${shorten(words, 60)}” at ${start} to ${end}, the quote “${shorten(quote, 60)}”${whereElse(text, evidence)}`;
    return { code: "verify/quote-changed", key: "quote", message };
  }
  const printed = pageAt(start);
  // Page headers stand once in the text and on many pages, so nothing is said of them.
  if (page === null || printed === null || page === printed) return null;
  const message = `The quote stands on page ${printed}, its evidence names page ${page}`;
  return { code: "verify/page-wrong", key: "page", message };
}

function whereElse(text: string, { quote, start }: PlacedEvidence["evidence"]): string {
  if (quote.length < 3) return "";
  const after = text.indexOf(quote, start);
  const at = after === -1 ? text.lastIndexOf(quote) : after;
  return at === -1 ? "; its words stand nowhere in the document" : `; its words stand at ${at}`;
}
