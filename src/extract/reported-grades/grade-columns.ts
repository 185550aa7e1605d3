import { cellAt, type TableView } from "../../document/table-view.js";
import type { Authority } from "../../domain/authorities.js";
import { findAuthorityNames } from "../../domain/find-authority-names.js";
import type { Framework } from "../../domain/frameworks.js";
import { gradeFromCell } from "../../domain/grades.js";
import { OTHER_BODIES } from "./sentence-scope.js";

/** Whose grade a column holds and of which inspection: null for a column whose grades no inspectorate awarded. */
export interface GradeColumn {
  readonly column: number;
  readonly header: string;
  readonly earlier: boolean;
  /** The other authority that the header names; null for the document's own. */
  readonly authority: Authority | null;
  /** Whether the header itself says that it is the inspection's own, current grade. */
  readonly decides: boolean;
}

/** What of the document decides about columns: years in ISO dates, null where they are not known. */
export interface ColumnSetting {
  readonly framework: Framework | null;
  readonly own: Authority | null;
  readonly since: string | null;
  readonly documentDate: string | null;
}

/** Headers of columns whose grades no inspectorate awarded to the council. */
const NOT_AWARDED: readonly RegExp[] = [
  /\bself[- ]?(?:assess|evaluat|grad|rat|judg|scor)\w*|\bSEF\b|\b(?:our|own|council['’]s|internal|director['’]s) (?:own )?(?:view|opinion|assessment|evaluation|judge?ment|scor\w+|position)\b|\bpeers?\b|\bmoderat\w+|\bpredict\w*|\bprovisional\b|\baudit\w*/iu,
  /\b(?:target|ambition|aim|aspiration|goal|trajectory|forecast|expected|expectation|desired|planned|next inspection|where we want|success|measures?)\b/iu,
  /\b(?:england|national(?:ly)?|statistical neighbours?|neighbours|averages?|mean|median|benchmark|regional|region|comparators?|all authorities)\b/iu,
  /\b(?:risks?|likelihood|probability|confidence|direction of travel|trend|RAG|evidence)\b|^impact$/iu,
];
const EARLIER = /\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|last|before|preceding|old)\b/iu;
const DECIDES =
  /\b(?:current(?:ly)?|latest|new|now|this (?:inspection|time|year)|most recent|ofsted|inspect\w+|awarded)\b/iu;
const RISK_TABLE = /\b(?:risks?|likelihood|probability)\b|^impact$/iu;
const YEAR = /\b((?:19|20)\d{2})(?:[/–-](?:20)?(\d{2})\b)?/gu;

/** Whether no inspectorate awarded the grades under this header: the council's own view, an aim, an average. */
export function isNotAwarded(header: string): boolean {
  return NOT_AWARDED.some((pattern) => pattern.test(header)) || OTHER_BODIES.test(header);
}

/** A register of risks tells what might happen. */
export function isRiskTable(table: TableView): boolean {
  return headersOf(table).some((header) => RISK_TABLE.test(header));
}

/** The name of every column; where no row is marked as the header, the words of a first row without grades. */
export function headersOf(table: TableView): readonly string[] {
  const [first] = table.rows;
  const unmarked =
    first !== undefined && !first.header && first.cells.every(({ text }) => gradeFromCell(text) === null);
  return table.headers.map((header, column) =>
    header === "" && unmarked ? (cellAt(first, column)?.text ?? "") : header,
  );
}

/** The columns that hold grades which an inspectorate awarded, each read from its header. */
export function readGradeColumns(table: TableView, setting: ColumnSetting): GradeColumn[] {
  const holding = new Set(
    table.rows.flatMap((row) =>
      row.cells.flatMap(({ text, column }) => (gradeFromCell(text) === null ? [] : [column])),
    ),
  );
  const latestPossible = Number((setting.documentDate ?? "9999").slice(0, 4));
  const columns = headersOf(table).flatMap((header, column) => {
    const year = yearsIn(header).at(-1) ?? null;
    if (!holding.has(column) || isNotAwarded(header) || (year ?? 0) > latestPossible) return [];
    const named = findAuthorityNames(header).map(({ authority }) => authority);
    const other = named.find(({ name }) => name !== setting.own?.name) ?? null;
    // Where the document's own authority is not known, an authority's column may be its own or another's.
    if (other !== null && setting.own === null) return [];
    return [{ column, header, year, authority: other }];
  });
  const inspected = setting.since === null ? null : Number(setting.since.slice(0, 4));
  return columns.map(({ column, header, year, authority }) => {
    const peers = columns.filter((peer) => peer.authority === authority);
    const byYear =
      year !== null &&
      (peers.some((peer) => (peer.year ?? 0) > year) || (authority === null && inspected !== null && year < inspected));
    return { column, header, authority, earlier: byYear || EARLIER.test(header), decides: DECIDES.test(header) };
  });
}

/** The years that words name, of "2018/19" the second. */
function yearsIn(words: string): number[] {
  return [...words.matchAll(YEAR)].map(([, year = "", end]) =>
    end === undefined ? Number(year) : Number(`${year.slice(0, 2)}${end}`),
  );
}
