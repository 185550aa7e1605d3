import type { NumberedLabel, Numbering } from "./numbering.js";
import { type ParagraphStyle, plainStyle, readIndent } from "./styles.js";
import { type XmlTag, xmlTags } from "./xml-tags.js";
import { writeMark } from "../paragraph-mark.js";

interface OpenParagraph {
  style: string;
  numId: string | null;
  level: number | null;
  outline: number | null;
  left: number | null;
  firstLine: number | null;
}

/**
 * Writes in front of each paragraph of a Word document what mammoth would leave out: its printed number, its list and
 * level, its indentation and outline level. The mark is a run of text in private-use characters that the HTML reader
 * takes off again.
 */
export function markParagraphs(xml: string, styles: ReadonlyMap<string, ParagraphStyle>, numbering: Numbering): string {
  const pieces: string[] = [];
  let position = 0;
  const open: OpenParagraph[] = [];
  let propertiesDepth = 0;
  let skipped: string | null = null;
  for (const tag of xmlTags(xml)) {
    if (skipped !== null) {
      if (tag.kind === "close" && tag.name === skipped) skipped = null;
      continue;
    }
    // Of the two forms of a text box mammoth reads the fallback; counting the other too would count its numbers twice.
    if (tag.name === "mc:Choice" && tag.kind === "open") {
      skipped = tag.name;
      continue;
    }
    if (tag.name === "w:p") {
      if (tag.kind === "open") {
        open.push({ style: "", numId: null, level: null, outline: null, left: null, firstLine: null });
        propertiesDepth = 0;
      } else if (tag.kind === "close") open.pop();
      continue;
    }
    const paragraph = open.at(-1);
    if (paragraph === undefined) continue;
    if (tag.name === "w:pPr" && tag.kind === "open") propertiesDepth = 1;
    else if (tag.name === "w:pPr" && tag.kind === "close") {
      propertiesDepth = 0;
      const mark = markOf(paragraph, styles, numbering);
      if (mark !== "") {
        pieces.push(xml.slice(position, tag.end), `<w:r><w:t xml:space="preserve">${mark}</w:t></w:r>`);
        position = tag.end;
      }
    } else if (propertiesDepth === 1) {
      // Formatting as it was before a tracked change, and of the paragraph mark itself, says nothing of the paragraph.
      if (tag.kind === "open" && (tag.name === "w:pPrChange" || tag.name === "w:rPr")) skipped = tag.name;
      else readProperty(paragraph, tag);
    }
  }
  pieces.push(xml.slice(position));
  return pieces.join("");
}

function readProperty(paragraph: OpenParagraph, tag: XmlTag): void {
  if (tag.kind === "close") return;
  const value = tag.attribute("w:val");
  switch (tag.name) {
    case "w:pStyle":
      paragraph.style = value ?? "";
      break;
    case "w:numId":
      paragraph.numId = value ?? null;
      break;
    case "w:ilvl":
      paragraph.level = Number(value ?? 0);
      break;
    case "w:outlineLvl":
      paragraph.outline = Number(value ?? 9);
      break;
    case "w:ind": {
      const { left, firstLine } = readIndent(tag);
      paragraph.left = left;
      paragraph.firstLine = firstLine;
      break;
    }
  }
}

function markOf(paragraph: OpenParagraph, styles: ReadonlyMap<string, ParagraphStyle>, numbering: Numbering): string {
  const style = styles.get(paragraph.style) ?? plainStyle;
  const outline = paragraph.outline ?? style.outline;
  const numbered = nextLabel(paragraph, style, numbering);
  const own =
    paragraph.left === null && paragraph.firstLine === null ? null : (paragraph.left ?? 0) + (paragraph.firstLine ?? 0);
  return writeMark({
    list: numbered?.list ?? null,
    level: numbered?.level ?? 0,
    indent: own ?? numbered?.indent ?? style.indent ?? 0,
    outline: outline !== null && outline <= 8 ? outline + 1 : 0,
    bold: style.bold,
    contents: style.contents,
    label: numbered?.label ?? "",
  });
}

function nextLabel(paragraph: OpenParagraph, style: ParagraphStyle, numbering: Numbering): NumberedLabel | null {
  const numId = paragraph.numId ?? style.numId;
  // A list number of 0 takes the numbering of the style away (ECMA-376 part 1, 17.9.18).
  if (numId === null || numId === "0") return null;
  const level =
    paragraph.level ??
    (paragraph.numId === null ? (numbering.levelOfStyle(numId, paragraph.style) ?? style.level) : style.level) ??
    0;
  return numbering.next(numId, level);
}
