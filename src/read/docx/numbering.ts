import { formatCount } from "../html/list-labels.js";
import { readIndent } from "./styles.js";
import { type XmlTag, isOn, xmlTags } from "./xml-tags.js";

/** One level of a numbering definition. Source: ECMA-376 part 1, 17.9. */
interface NumberingLevel {
  start: number;
  format: string;
  text: string;
  /** The level whose new number restarts this one (1-based); 0 never, null any level above. */
  restart: number | null;
  /** Shows the numbers of all levels as 1, 2, 3 whatever their own format. */
  legal: boolean;
  style: string | null;
  indent: number | null;
}

interface AbstractNumbering {
  readonly levels: Map<number, NumberingLevel>;
  styleLink: string | null;
}

interface NumberingInstance {
  abstract: string;
  readonly startOverrides: Map<number, number>;
  readonly levels: Map<number, NumberingLevel>;
}

/** The label of one numbered paragraph. */
export interface NumberedLabel {
  /** Identifies the list: paragraphs with the same one are counted together. */
  readonly list: string;
  /** 1 for the outermost level. */
  readonly level: number;
  readonly label: string;
  readonly indent: number | null;
}

/** Counts the paragraphs of a Word document as Word does when it prints their numbers. */
export interface Numbering {
  /** The label of the next paragraph; null where its level prints none. */
  readonly next: (numId: string, level: number) => NumberedLabel | null;
  /** The level at which a list numbers paragraphs of a style. */
  readonly levelOfStyle: (numId: string, style: string) => number | null;
}

/** `styleNumIds` gives the list that a numbering style stands for. */
export function readNumbering(xml: string, styleNumId: (style: string) => string | null): Numbering {
  const { abstracts, instances } = readDefinitions(xml);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const definitionOf = (numId: string): { id: string; abstract: AbstractNumbering } | null => {
    const id = instances.get(numId)?.abstract;
    const abstract = id === undefined ? undefined : abstracts.get(id);
    if (id === undefined || abstract === undefined) return null;
    const linked = abstract.styleLink === null ? null : styleNumId(abstract.styleLink);
    const linkedId = linked === null ? undefined : instances.get(linked)?.abstract;
    const linkedAbstract = linkedId === undefined ? undefined : abstracts.get(linkedId);
    if (linkedId !== undefined && linkedAbstract !== undefined && abstract.levels.size === 0) {
      return { id: linkedId, abstract: linkedAbstract };
    }
    return { id, abstract };
  };

  return {
    next: (numId, level) => {
      const found = definitionOf(numId);
      const instance = instances.get(numId);
      if (found === null || instance === undefined) return null;
      const levelAt = (index: number): NumberingLevel | undefined =>
        instance.levels.get(index) ?? found.abstract.levels.get(index);
      const definition = levelAt(level);
      if (definition === undefined) return null;
      const counts = counters.get(found.id) ?? [];
      counters.set(found.id, counts);
      const override = instance.startOverrides.get(level);
      const first = `${numId}/${level}`;
      if (override !== undefined && !begun.has(first)) counts[level] = override;
      else counts[level] = (counts[level] ?? definition.start - 1) + 1;
      begun.add(first);
      for (let deeper = level + 1; deeper < 9; deeper++) {
        const { restart = null } = levelAt(deeper) ?? {};
        if (restart === null || (restart > 0 && level < restart)) counts[deeper] = undefined;
      }
      const label = printLabel(definition, level, counts, levelAt);
      return label === "" ? null : { list: found.id, level: level + 1, label, indent: definition.indent };
    },
    levelOfStyle: (numId, style) => {
      const found = definitionOf(numId);
      for (const [level, definition] of found?.abstract.levels ?? []) if (definition.style === style) return level;
      return null;
    },
  };
}

function readDefinitions(xml: string): {
  abstracts: Map<string, AbstractNumbering>;
  instances: Map<string, NumberingInstance>;
} {
  const abstracts = new Map<string, AbstractNumbering>();
  const instances = new Map<string, NumberingInstance>();
  let abstract: AbstractNumbering | null = null;
  let instance: NumberingInstance | null = null;
  let level: NumberingLevel | null = null;
  let override = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.kind === "close") {
      if (tag.name === "w:lvl") level = null;
      if (tag.name === "w:abstractNum") abstract = null;
      if (tag.name === "w:num") instance = null;
      continue;
    }
    switch (tag.name) {
      case "w:abstractNum":
        abstract = { levels: new Map(), styleLink: null };
        abstracts.set(tag.attribute("w:abstractNumId") ?? "", abstract);
        break;
      case "w:numStyleLink":
        if (abstract !== null) abstract.styleLink = tag.attribute("w:val") ?? null;
        break;
      case "w:num":
        instance = { abstract: "", startOverrides: new Map(), levels: new Map() };
        instances.set(tag.attribute("w:numId") ?? "", instance);
        break;
      case "w:abstractNumId":
        if (instance !== null) instance.abstract = tag.attribute("w:val") ?? "";
        break;
      case "w:lvlOverride":
        override = Number(tag.attribute("w:ilvl") ?? 0);
        break;
      case "w:startOverride":
        instance?.startOverrides.set(override, Number(tag.attribute("w:val") ?? 1));
        break;
      case "w:lvl": {
        level = { start: 1, format: "decimal", text: "", restart: null, legal: false, style: null, indent: null };
        (instance ?? abstract)?.levels.set(Number(tag.attribute("w:ilvl") ?? 0), level);
        break;
      }
      default:
        if (level !== null) readLevel(level, tag);
    }
  }
  return { abstracts, instances };
}

function readLevel(level: NumberingLevel, tag: XmlTag): void {
  const value = tag.attribute("w:val") ?? "";
  switch (tag.name) {
    case "w:start":
      level.start = Number(value) || 0;
      break;
    case "w:numFmt":
      level.format = value;
      break;
    case "w:lvlText":
      level.text = value;
      break;
    case "w:lvlRestart":
      level.restart = Number(value);
      break;
    case "w:isLgl":
      level.legal = isOn(tag);
      break;
    case "w:pStyle":
      level.style = value;
      break;
    case "w:ind": {
      const { left, firstLine } = readIndent(tag);
      if (left !== null) level.indent = left + (firstLine ?? 0);
      break;
    }
  }
}

/** Bullets that Word draws from its symbol fonts, as the characters that look like them. */
const BULLETS: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "▪",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
  "\uf076": "❖",
  "\uf0a8": "□",
  "\uf06e": "■",
  "\uf06c": "●",
  "\uf0e0": "→",
  "\uf02d": "-",
};

function printLabel(
  definition: NumberingLevel,
  level: number,
  counts: readonly (number | undefined)[],
  levelAt: (index: number) => NumberingLevel | undefined,
): string {
  if (definition.format === "bullet") {
    const glyph = definition.text.trim();
    return BULLETS[glyph] ?? (/^[\ue000-\uf8ff]/u.test(glyph) || glyph === "" ? "•" : glyph);
  }
  if (definition.format === "none") return definition.text.replace(/%\d/gu, "").trim();
  return definition.text
    .replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const source = levelAt(index);
      const count = index === level ? (counts[level] ?? definition.start) : (counts[index] ?? source?.start ?? 1);
      return printCount(count, definition.legal ? "decimal" : (source?.format ?? "decimal"));
    })
    .trim();
}

function printCount(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
    case "upperLetter": {
      if (count < 1) return String(count);
      // Word goes on after "z" with "aa", "bb", not with "ab".
      const letter = String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(4, Math.ceil(count / 26)));
      return format === "lowerLetter" ? letter : letter.toUpperCase();
    }
    case "lowerRoman":
      return formatCount(count, "lower-roman");
    case "upperRoman":
      return formatCount(count, "upper-roman");
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}
