import { isOn, xmlTags } from "./xml-tags.js";

/** What a paragraph style says that the reading needs; inherited values are worked out. */
export interface ParagraphStyle {
  /** Outline level as Word counts, 0 to 8; null for body text. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly bold: boolean;
  /** Whether it sets a line of a table of contents. */
  readonly contents: boolean;
  /** Left edge of the first line in twentieths of a point. */
  readonly indent: number | null;
}

interface RawStyle {
  readonly ofCharacters: boolean;
  basedOn: string | null;
  name: string;
  isDefault: boolean;
  outline: number | null;
  numId: string | null;
  level: number | null;
  bold: boolean | null;
  left: number | null;
  firstLine: number | null;
}

export const plainStyle: ParagraphStyle = {
  outline: null,
  numId: null,
  level: null,
  bold: false,
  contents: false,
  indent: null,
};

/** The styles of a document. */
export interface Styles {
  /** Paragraph and numbering styles by id; "" is the default paragraph style. */
  readonly paragraph: ReadonlyMap<string, ParagraphStyle>;
  /** Ids of the character styles that are bold. */
  readonly boldCharacter: readonly string[];
}

/** Reads the styles part. Source: ECMA-376 part 1, 17.7. */
export function readStyles(xml: string): Styles {
  const raw = readRawStyles(xml);
  const paragraph = new Map<string, ParagraphStyle>();
  const boldCharacter: string[] = [];
  for (const [id, style] of raw) {
    const resolved = resolve(id, raw);
    if (style.ofCharacters) {
      if (resolved.bold && /^[A-Za-z][\w-]{0,80}$/u.test(id)) boldCharacter.push(id);
      continue;
    }
    paragraph.set(id, resolved);
    if (style.isDefault) paragraph.set("", resolved);
  }
  return { paragraph, boldCharacter };
}

function readRawStyles(xml: string): Map<string, RawStyle> {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle | null = null;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "w:style") {
      style = null;
      const type = tag.attribute("w:type");
      const id = tag.attribute("w:styleId");
      if (tag.kind === "open" && id !== undefined && /^(?:paragraph|numbering|character)$/u.test(type ?? "")) {
        style = {
          ofCharacters: type === "character",
          basedOn: null,
          name: "",
          isDefault: /^(?:1|true)$/u.test(tag.attribute("w:default") ?? ""),
          outline: null,
          numId: null,
          level: null,
          bold: null,
          left: null,
          firstLine: null,
        };
        raw.set(id, style);
      }
    } else if (style !== null && tag.kind !== "close") readProperty(style, tag);
  }
  return raw;
}

function readProperty(style: RawStyle, tag: Parameters<typeof isOn>[0]): void {
  const value = tag.attribute("w:val");
  switch (tag.name) {
    case "w:name":
      style.name = value ?? "";
      break;
    case "w:basedOn":
      style.basedOn = value ?? null;
      break;
    case "w:outlineLvl":
      style.outline = Number(value ?? 9);
      break;
    case "w:numId":
      style.numId = value ?? null;
      break;
    case "w:ilvl":
      style.level = Number(value ?? 0);
      break;
    case "w:b":
      style.bold = isOn(tag);
      break;
    case "w:ind": {
      const { left, firstLine } = readIndent(tag);
      style.left = left ?? style.left;
      style.firstLine = firstLine ?? style.firstLine;
      break;
    }
  }
}

/** The indentation of a `<w:ind>`: left edge and, hanging counted as negative, where the first line begins beside it. */
export function readIndent(tag: Parameters<typeof isOn>[0]): { left: number | null; firstLine: number | null } {
  const left = toNumber(tag.attribute("w:left") ?? tag.attribute("w:start"));
  const hanging = toNumber(tag.attribute("w:hanging"));
  return { left, firstLine: hanging === null ? toNumber(tag.attribute("w:firstLine")) : -hanging };
}

function toNumber(value: string | undefined): number | null {
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Styles inherit in chains of a few links; a chain longer than this is a loop. */
const LONGEST_CHAIN = 12;

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  const chain: RawStyle[] = [];
  for (let next: string | null = id; next !== null && chain.length < LONGEST_CHAIN;) {
    const style: RawStyle | undefined = raw.get(next);
    if (style === undefined) break;
    chain.push(style);
    next = style.basedOn;
  }
  const first = <T>(pick: (style: RawStyle) => T | null): T | null => {
    for (const style of chain) {
      const value = pick(style);
      if (value !== null) return value;
    }
    return null;
  };
  const left = first((style) => style.left);
  const firstLine = first((style) => style.firstLine);
  const outline = first((style) => style.outline ?? outlineOfName(style.name));
  return {
    outline: outline !== null && outline <= 8 ? outline : null,
    numId: first((style) => style.numId),
    level: first((style) => style.level),
    bold: first((style) => style.bold) ?? false,
    contents: chain.some((style) => /^toc (?:\d|heading)$/iu.test(style.name)),
    indent: left === null && firstLine === null ? null : (left ?? 0) + (firstLine ?? 0),
  };
}

/** Files written by other programs keep Word's style names and leave the outline level out. */
function outlineOfName(name: string): number | null {
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  if (level !== undefined) return Number(level) - 1;
  return /^title$/iu.test(name) ? 0 : null;
}
