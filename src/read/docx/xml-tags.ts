/** A tag of an XML part, where it stands, and its attributes on demand. */
export interface XmlTag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
  readonly attribute: (name: string) => string | undefined;
}

const tagPattern = /<(\/?)([A-Za-z_][\w.:-]{0,60})((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/gu;

/**
 * The tags of an XML part in order, in one pass. Enough for what is asked here (numbering, styles, places of
 * paragraphs); the document itself is read by mammoth.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(tagPattern)) {
    const [whole, slash, name = "", attributes = "", empty] = match;
    yield {
      name,
      kind: slash === "/" ? "close" : empty === "/" ? "empty" : "open",
      start: match.index,
      end: match.index + whole.length,
      attribute: (wanted) => readAttribute(attributes, wanted),
    };
  }
}

function readAttribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}=`);
  if (start === -1) return undefined;
  const quote = attributes[start + name.length + 2];
  if (quote !== '"' && quote !== "'") return undefined;
  const from = start + name.length + 3;
  const to = attributes.indexOf(quote, from);
  return to === -1 ? undefined : decodeEntities(attributes.slice(from, to));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces XML's character references by their characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? String(whole);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** Whether an on/off property such as `<w:b/>` or `<w:b w:val="0"/>` is on. */
export function isOn(tag: XmlTag): boolean {
  return !/^(?:0|false|off|none)$/u.test(tag.attribute("w:val") ?? "");
}
