import type { RootNode, TableCellNode, TextRun, TreeNode } from "../../src/document/tree.js";

/**
 * A document tree as a person would note it down: one block a line, labels in brackets, bold between asterisks, "=" a
 * row that names columns, "|" a row, "*" a cell that is a header, "@2" a cell that begins in another column than its
 * place in the row says.
 */
export function describeTree(root: RootNode): string {
  const lines: string[] = [];
  for (const child of root.children) describe(child, "", lines);
  return `${lines.join("\n")}\n`;
}

type Shown = Exclude<TreeNode, RootNode | TextRun>;

function describe(node: Shown, indent: string, lines: string[], lead = ""): void {
  switch (node.type) {
    case "heading":
    case "paragraph": {
      const role = node.type === "heading" ? `h${node.depth}` : "p";
      const label = node.data.label === undefined ? "" : ` [${node.data.label}]`;
      lines.push(`${indent}${lead}${role}${label} ${wordsOf(node.children)}`);
      break;
    }
    case "list":
      lines.push(`${indent}list`);
      for (const item of node.children) {
        item.children.forEach((child, index) => {
          if (index === 0) describe(child, `${indent}  `, lines, `[${item.data.label ?? ""}] `);
          else describe(child, `${indent}    `, lines);
        });
      }
      break;
    case "table":
      lines.push(`${indent}table`);
      for (const row of node.children) {
        const cells: string[] = [];
        let column = 0;
        for (const cell of row.children) {
          cells.push((cell.data.column === column ? "" : `@${cell.data.column} `) + describeCell(cell));
          column = cell.data.column + cell.data.columnSpan;
        }
        lines.push(`${indent}  ${row.data.header ? "=" : "|"} ${cells.join(" | ")}`.trimEnd());
      }
      break;
    case "footnoteDefinition":
      lines.push(`${indent}note ${node.label ?? ""}`);
      for (const child of node.children) describe(child, `${indent}  `, lines);
      break;
    case "furniture":
      lines.push(`${node.role} ${wordsOf(node.children)}`);
      break;
  }
}

function describeCell(cell: TableCellNode): string {
  const blocks: string[] = [];
  for (const child of cell.children) describe(child, "", blocks);
  const { columnSpan, rowSpan, header } = cell.data;
  const spans = `${columnSpan > 1 ? ` (${columnSpan} columns)` : ""}${rowSpan > 1 ? ` (${rowSpan} rows)` : ""}`;
  return (header ? "*" : "") + blocks.map((block) => block.trim().replace(/^p /u, "")).join(" / ") + spans;
}

function wordsOf(runs: readonly TextRun[]): string {
  let words = "";
  let bold = false;
  for (const run of runs) {
    const marked = run.data.bold === true;
    const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/u.exec(run.value) ?? [];
    words += marked ? `${before}**${core}**${after}` : run.value;
    bold = marked;
  }
  return bold ? words.replace(/\*\*\*\*/gu, "") : words;
}
