/**
 * Column names of the tables that council papers and inspection documents hold, as whole words. A first row made of
 * them names the columns even where nothing in the file says so.
 */
const columnNames =
  /^(?:(?:item|minute|action|risk|paragraph|recommendation|page|serial)?\s?(?:no|nos|number|ref|reference|id|#)\.?|(?:agenda )?items?|minutes?|discussions?(?: (?:and|or) decisions?)?|notes?|subject|business|action (?:by|for)|date|date raised|date completed|raised|when|by when|by whom|by|who|lead|lead officer|lead member|lead person|owner|responsible|responsible officer|responsibility|officer|officer name|name|role|organisation|title|action|actions|action required|actions? to (?:\w+ (?:or|and|\/) )?(?:avoid|control|manage|mitigate|prevent|reduce) (?:the )?risks?|actions? (?:taken|required|to be taken)|task|step|activity|milestones?|timescales?|timeframe|deadline|due|due date|target|target date|completion date|progress|progress to date|update|updates|comments?|current position|position|status|rag|rag status|rag rating|b?rag|risk|risk description|description|detail|details|mitigation|mitigating actions?|controls?|likelihood|impact|score|rating|risk rating|risk score|judgements?|judgments?|grade|grades|outcomes?|outcome \d{4}|count|number of authorities|%|percent|percentage|total|area|areas?|area of (?:focus|practice|improvement)|theme|priority|priorities|objective|measure|measures|indicator|baseline|performance|source|evidence|finding|findings|recommendations?|response|council response|ofsted (?:finding|recommendation|judgement)|what (?:is|we|ofsted|inspectors|needs?|will|went)\b.{0,50}|strengths?|areas? for improvement|areas? for development|decision|decisions|reason|reasons|document|meeting|committee|local authority|authority|council|year|inspection|inspection date|date of inspection|type|category|service)[:?]?$/iu;

/**
 * Whether the first row of a table names its columns: every cell that is filled is a few words, most of them names
 * that such tables use, and the second row does not look the same. `rows` holds the words of each cell.
 */
export function looksLikeHeaderRow(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0 || first.length < 2) return false;
  const cells = first.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2) return false;
  // A sentence names no column; "No." and "Minute no." do.
  if (filled.some((cell) => cell.length > 60 || (/[.;]$/u.test(cell) && !columnNames.test(cell)))) return false;
  // "Meeting date:" beside its value is a label, not the name of a column.
  if (cells[0]?.endsWith(":") === true) return false;
  const named = filled.filter((cell) => columnNames.test(cell)).length;
  if (named === 0) return false;
  // Where the other rows begin with such words too ("Date", "Lead", "Status" one under the other), they are labels.
  if (first.length === 2) {
    const labels = others.filter((row) => columnNames.test(row[0]?.trim() ?? "")).length;
    if (labels >= others.length / 2 || named < 2) return named === 2 && labels < others.length / 2;
  }
  return named >= filled.length / 2;
}

/**
 * Whether the first row says nothing but what the columns are ("No." | "Item"), so that a reader who sees the page misses
 * nothing without it. A row that the file marks as a header can hold the first item of a list.
 */
export function namesColumns(rows: readonly (readonly string[])[]): boolean {
  const filled = rows[0]?.map((cell) => cell.trim()).filter((cell) => cell !== "") ?? [];
  return filled.length > 1 && filled.every((cell) => columnNames.test(cell)) && looksLikeHeaderRow(rows);
}

/**
 * Whether the names of three columns are those of minutes ("Minute" | "Discussion" | "Action by"), and not of a plan
 * whose actions run to paragraphs. `cells` holds the words of each cell.
 */
export function namesMinutes([, second = "", third = ""]: readonly string[]): boolean {
  return (
    /^(?:agenda )?(?:items?|minutes?|discussions?|notes?|subject|business|decisions?)\b/iu.test(second) &&
    /^(?:actions?(?: by| for)?|by(?: whom)?|owner|lead|who|officer)$/iu.test(third)
  );
}
