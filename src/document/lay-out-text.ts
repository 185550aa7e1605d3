import type { BlockNode, ListItemNode, RootChild, RootNode, TableCellNode, TextRun } from "./tree.js";

/**
 * Writes the document's text from its tree and sets every node's span in it: the text that `ilacs text` prints and
 * that evidence offsets refer to.
 *
 * A paragraph is one line whatever the page did to it; blocks stand apart by an empty line, list items and table rows
 * by a line break, the cells of a row by a tab. Labels are printed before their block and stand outside its span, so
 * that a span holds the document's words alone. Notes follow the body, then page headers and footers.
 */
export function layOutText(root: RootNode): string {
  const writer = new TextWriter();
  root.children.forEach((child, index) => {
    if (index > 0) writer.append("\n\n");
    writeChild(writer, child);
  });
  root.data.span = { start: 0, end: writer.length };
  writer.append("\n");
  return writer.text();
}

class TextWriter {
  #pieces: string[] = [];
  length = 0;

  append(piece: string): void {
    if (piece === "") return;
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  text(): string {
    return this.#pieces.join("");
  }
}

function writeChild(writer: TextWriter, child: RootChild): void {
  if (child.type === "footnoteDefinition") {
    writer.append(child.label === undefined ? "" : `[${child.label}] `);
    const start = writer.length;
    writeBlocks(writer, child.children, "\n");
    child.data.span = { start, end: writer.length };
  } else if (child.type === "furniture") {
    child.data.span = writeRuns(writer, child.children);
  } else {
    writeBlock(writer, child, 0);
  }
}

function writeBlocks(writer: TextWriter, blocks: readonly BlockNode[], separator: string, depth = 0): void {
  blocks.forEach((block, index) => {
    if (index > 0) writer.append(separator);
    writeBlock(writer, block, depth);
  });
}

function writeBlock(writer: TextWriter, block: BlockNode, depth: number): void {
  switch (block.type) {
    case "heading":
    case "paragraph":
      writer.append(block.data.label === undefined ? "" : `${block.data.label} `);
      block.data.span = writeRuns(writer, block.children);
      break;
    case "list": {
      const start = writer.length;
      block.children.forEach((item, index) => {
        if (index > 0) writer.append("\n");
        writeItem(writer, item, depth);
      });
      block.data.span = { start, end: writer.length };
      break;
    }
    case "table": {
      const start = writer.length;
      block.children.forEach((row, rowIndex) => {
        if (rowIndex > 0) writer.append("\n");
        const rowStart = writer.length;
        row.children.forEach((cell, cellIndex) => {
          if (cellIndex > 0) writer.append("\t");
          writeCell(writer, cell);
        });
        row.data.span = { start: rowStart, end: writer.length };
      });
      block.data.span = { start, end: writer.length };
      break;
    }
  }
}

function writeItem(writer: TextWriter, item: ListItemNode, depth: number): void {
  writer.append("  ".repeat(depth));
  writer.append(item.data.label === undefined ? "" : `${item.data.label} `);
  const start = writer.length;
  writeBlocks(writer, item.children, "\n", depth + 1);
  item.data.span = { start, end: writer.length };
}

function writeCell(writer: TextWriter, cell: TableCellNode): void {
  const start = writer.length;
  writeBlocks(writer, cell.children, "\n");
  cell.data.span = { start, end: writer.length };
}

function writeRuns(writer: TextWriter, runs: readonly TextRun[]): { start: number; end: number } {
  const start = writer.length;
  for (const run of runs) {
    const runStart = writer.length;
    writer.append(run.value);
    run.data.span = { start: runStart, end: writer.length };
  }
  return { start, end: writer.length };
}
