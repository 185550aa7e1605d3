import { cellAt, type RowView, type TableView } from "../document/table-view.js";
import { isFromInspectorate } from "../domain/document-types.js";
import { candidate, defineExtractor } from "./define-extractor.js";

type Column = "risk" | "description" | "mitigation" | "rating";

/** How risk tables name their columns. */
const COLUMNS: readonly { readonly column: Column; readonly pattern: RegExp }[] = [
  {
    column: "mitigation",
    pattern:
      /\b(?:mitigat\w+|controls?|action to (?:avoid|reduce|mitigate)|how (?:it|the risk) (?:is|will be) managed|response|countermeasures?|what we are doing)\b/iu,
  },
  {
    column: "rating",
    pattern:
      /\b(?:rating|score|rag|level of risk|risk level|severity|residual|likelihood.{0,12}impact|impact.{0,12}likelihood|grade)\b/iu,
  },
  { column: "description", pattern: /\b(?:description|cause|consequences?|effect|detail|why it matters|impact)\b/iu },
  { column: "risk", pattern: /\b(?:risks?|threats?|hazard|what (?:could|might) go wrong|issue)\b/iu },
];

/**
 * Reads the rows of risk tables, whatever their columns are called. A table is one when one column names the risk and
 * another what is done about it or how grave it is.
 */
export const risks = defineExtractor({
  id: "risks",
  fields: ["risks"],
  applies: ({ identity }) => !isFromInspectorate(identity.documentType),
  read: function* ({ view }) {
    for (const table of view.tables) {
      const columns = columnsOf(table);
      if (columns === null) continue;
      for (const row of table.rows) {
        const risk = textIn(row, columns, "risk");
        if (isHeaderRow(table, row) || risk === null) continue;
        const value = {
          risk,
          description: textIn(row, columns, "description"),
          mitigation: textIn(row, columns, "mitigation"),
          rating: textIn(row, columns, "rating"),
        };
        yield candidate(view, "risks", value, row, { rule: "risks/table", rank: 80 });
      }
    }
  },
});

type Columns = ReadonlyMap<Column, number>;

function columnsOf(table: TableView): Columns | null {
  const names = headerNames(table);
  const columns = new Map<Column, number>();
  for (const [index, name] of names.entries()) {
    const column = COLUMNS.find(({ pattern }) => pattern.test(name))?.column;
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  const isRiskTable =
    columns.has("risk") && (columns.has("mitigation") || (columns.has("rating") && columns.has("description")));
  return isRiskTable ? columns : null;
}

/** The names of the columns: the header row's or, where none is marked, the first row's. */
function headerNames(table: TableView): readonly string[] {
  if (table.headers.some((header) => header !== "")) return table.headers;
  const [first] = table.rows;
  if (first === undefined) return [];
  return Array.from({ length: table.columnCount }, (_, column) => cellAt(first, column)?.text ?? "");
}

function isHeaderRow(table: TableView, row: RowView): boolean {
  return row.header || (row === table.rows[0] && !table.headers.some((header) => header !== ""));
}

function textIn(row: RowView, columns: Columns, column: Column): string | null {
  const index = columns.get(column);
  const text = index === undefined ? "" : (cellAt(row, index)?.text ?? "");
  return text === "" ? null : text;
}
