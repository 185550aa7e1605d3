import type { Element, ElementContent, Nodes } from "hast";

/** Elements that begin on a line of their own. */
const blockNames = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);

/** Elements whose words no reader of the page sees. */
const unseenNames = new Set(
  "script style template noscript noframes svg math canvas iframe object embed audio video head title meta link button input select textarea option datalist map area applet".split(
    " ",
  ),
);

/** Classes that hide an element from sight and leave it to screen readers; ModernGov's is "mgHide". */
const hiddenClass =
  /^(?:mghide|sr-only|visually-?hidden|screen-?reader(?:-?text|-?only)?|govuk-visually-hidden|u-visually-hidden|element-invisible|off-?screen|hide|hidden|is-hidden|d-none|no-?display|visuallyhidden|acc-?hide|access-?hide)$/iu;
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;

export function isElement(node: Nodes): node is Element {
  return node.type === "element";
}

export function isBlock(element: Element): boolean {
  return blockNames.has(element.tagName);
}

/** Whether a person looking at the page sees nothing of an element. */
export function isUnseen(element: Element): boolean {
  if (unseenNames.has(element.tagName)) return true;
  const { hidden, ariaHidden } = element.properties;
  if ((hidden !== undefined && hidden !== false && hidden !== null) || ariaHidden === "true") return true;
  if (hiddenStyle.test(styleOf(element))) return true;
  return classesOf(element).some((name) => hiddenClass.test(name));
}

export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export function styleOf(element: Element): string {
  const { style } = element.properties;
  return typeof style === "string" ? style : "";
}

export function roleOf(element: Element): string {
  const { role } = element.properties;
  return String(Array.isArray(role) ? (role[0] ?? "") : (role ?? "")).toLowerCase();
}

export function idOf(element: Element): string {
  const { id } = element.properties;
  return typeof id === "string" ? id : "";
}

/** The words of class names and id, in lower case: "page-header", "siteHeader" and "site_header" all give "header". */
export function nameParts(element: Element): Set<string> {
  const names = [...classesOf(element), idOf(element)].join(" ");
  return new Set(
    names
      .replace(/([a-z])([A-Z])/gu, "$1 $2")
      .toLowerCase()
      .split(/[^a-z0-9]+/u),
  );
}

/** How many letters of a node a reader sees. */
export function countLetters(node: Nodes): number {
  if (node.type === "text") return node.value.replace(/\s+/gu, "").length;
  if (!("children" in node) || (isElement(node) && isUnseen(node))) return 0;
  let letters = 0;
  for (const child of node.children) letters += countLetters(child);
  return letters;
}

/** The visible words of a node, white space as the source has it. */
export function visibleText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node) || (isElement(node) && isUnseen(node))) return "";
  const words = node.children.map((child) => visibleText(child)).join("");
  return isElement(node) && (isBlock(node) || node.tagName === "br") ? ` ${words} ` : words;
}

/** The first element that a test accepts, in document order. */
export function findElement(node: Nodes, accept: (element: Element) => boolean): Element | null {
  if (isElement(node) && accept(node)) return node;
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = findElement(child, accept);
    if (found !== null) return found;
  }
  return null;
}

/** The element children that a reader sees. */
export function childElements(element: Element): Element[] {
  return element.children.filter((child: ElementContent): child is Element => isElement(child) && !isUnseen(child));
}
