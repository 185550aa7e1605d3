/** What a paragraph of a Word document carries beside its words, passed through mammoth in front of them. */
export interface ParagraphMark {
  /** The list that counts the paragraph; null outside lists. */
  readonly list: string | null;
  /** 1 for the outermost level of the list. */
  readonly level: number;
  /** Left edge of the first line in twentieths of a point. */
  readonly indent: number;
  /** 1 to 9 for a heading, 0 for body text. */
  readonly outline: number;
  /** Whether the paragraph's style is bold. */
  readonly bold: boolean;
  /** Whether it is a line of a table of contents. */
  readonly contents: boolean;
  /** The printed number or bullet, "" for none. */
  readonly label: string;
}

/*
 * Private-use characters that no font of Office uses (its symbol fonts lie from U+F000 on). Text from outside loses them
 * before it is read, so that nobody can forge a mark.
 */
const OPEN = "\uE000";
const SEPARATOR = "\uE001";
const CLOSE = "\uE002";
const markPattern = /^\s*\uE000([^\uE000-\uE002]{0,40})\uE001([^\uE000-\uE002]{0,80})\uE002/u;

/** Writes a mark as text; "" where it would say nothing. */
export function writeMark(mark: ParagraphMark): string {
  const { list, level, indent, outline, bold, contents, label } = mark;
  if (list === null && indent === 0 && outline === 0 && !bold && !contents && label === "") return "";
  const fields = [list ?? "", level, Math.round(indent), outline, bold ? 1 : 0, contents ? 1 : 0].join(",");
  return OPEN + fields + SEPARATOR + escapeXml(label.slice(0, 60)) + CLOSE;
}

/** Reads the mark at the beginning of a text and says where the words begin. */
export function readMark(text: string): { mark: ParagraphMark; textStart: number } | null {
  const match = markPattern.exec(text);
  if (match === null) return null;
  const [list = "", level = "", indent = "", outline = "", bold = "", contents = ""] = (match[1] ?? "").split(",");
  return {
    mark: {
      list: list === "" ? null : list,
      level: Number(level) || 0,
      indent: Number(indent) || 0,
      outline: Number(outline) || 0,
      bold: bold === "1",
      contents: contents === "1",
      label: match[2] ?? "",
    },
    textStart: match[0].length,
  };
}

/** A text with the labels that its marks carry in the place of the marks, as a reader sees it. */
export function printMarks(text: string): string {
  return text.replace(/\uE000[^\uE000-\uE002]{0,40}\uE001([^\uE000-\uE002]{0,80})\uE002/gu, " $1 ");
}

/** Takes the characters that marks are made of out of a text. */
export function dropMarks(text: string): string {
  return /[\uE000-\uE002]/u.test(text) ? text.replace(/[\uE000-\uE002]/gu, "") : text;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}
