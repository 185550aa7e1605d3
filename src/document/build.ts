import type {
  BlockNode,
  Box,
  FurnitureNode,
  HeadingNode,
  ListItemNode,
  ListNode,
  NoteNode,
  ParagraphNode,
  PlaceData,
  RootChild,
  RootNode,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextRun,
} from "./tree.js";

/** Where a new node stands: its page and, where the format has one, its box. */
export interface NewPlace {
  readonly page: number | null;
  readonly box?: Box | undefined;
}

/** Marks of a new run. */
export interface NewRunMarks {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly size?: number | undefined;
  readonly link?: string | undefined;
}

const place = ({ page, box }: NewPlace): PlaceData => ({
  span: { start: 0, end: 0 },
  page,
  ...(box === undefined ? {} : { box }),
});

const labelled = (label: string | undefined): { label?: string } => (label === undefined ? {} : { label });

/** A run of letters; white space inside must be single spaces already. */
export function textRun(value: string, at: NewPlace, marks: NewRunMarks = {}): TextRun {
  const set = Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined && mark !== false));
  return { type: "text", value, data: { ...place(at), ...set } };
}

export function headingNode(
  depth: HeadingNode["depth"],
  children: TextRun[],
  at: NewPlace,
  label?: string,
): HeadingNode {
  return { type: "heading", depth, children, data: { ...place(at), ...labelled(label) } };
}

export function paragraphNode(children: TextRun[], at: NewPlace, label?: string): ParagraphNode {
  return { type: "paragraph", children, data: { ...place(at), ...labelled(label) } };
}

export function listNode(ordered: boolean, children: ListItemNode[], at: NewPlace): ListNode {
  return { type: "list", ordered, children, data: place(at) };
}

export function listItemNode(children: BlockNode[], at: NewPlace, label?: string): ListItemNode {
  return { type: "listItem", children, data: { ...place(at), ...labelled(label) } };
}

export function tableNode(children: TableRowNode[], at: NewPlace): TableNode {
  return { type: "table", children, data: place(at) };
}

export function tableRowNode(header: boolean, children: TableCellNode[], at: NewPlace): TableRowNode {
  return { type: "tableRow", children, data: { ...place(at), header } };
}

export interface NewCell {
  readonly column: number;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  readonly header?: boolean | undefined;
}

export function tableCellNode(cell: NewCell, children: BlockNode[], at: NewPlace): TableCellNode {
  const { column, columnSpan = 1, rowSpan = 1, header = false } = cell;
  return { type: "tableCell", children, data: { ...place(at), header, column, columnSpan, rowSpan } };
}

export function noteNode(identifier: string, label: string | undefined, children: BlockNode[], at: NewPlace): NoteNode {
  return { type: "footnoteDefinition", identifier, ...labelled(label), children, data: place(at) };
}

export function furnitureNode(
  role: FurnitureNode["role"],
  children: TextRun[],
  at: NewPlace & { readonly lastPage?: number | null },
): FurnitureNode {
  return { type: "furniture", role, children, data: { ...place(at), lastPage: at.lastPage ?? at.page } };
}

export function rootNode(children: RootChild[]): RootNode {
  return { type: "root", children, data: { span: { start: 0, end: 0 }, page: children[0]?.data.page ?? null } };
}
