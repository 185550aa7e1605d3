import type { Element, Nodes } from "hast";
import { cleanText } from "../clean-text.js";
import {
  childElements,
  classesOf,
  countLetters,
  findElement,
  idOf,
  isElement,
  isUnseen,
  nameParts,
  roleOf,
  visibleText,
} from "./elements.js";

/** What an element is to the reader of a page: part of the document, its header or footer, or the site around it. */
export type PagePart = "content" | "header" | "footer" | "navigation";

/** Words in class names and ids of what a site puts around a document. */
const navigationNames = new Set(
  "nav navbar navigation menu menubar megamenu breadcrumb breadcrumbs crumb crumbs cookie cookies consent skip skiplink skiplinks skipto share sharing social addthis addtoany pagination pager search searchbox searchform toolbar newsletter signin login signup modal popup tooltip feedback advert adverts sidenav sidebar subnav quicklinks backtotop rating survey sidebar related".split(
    " ",
  ),
);
const headerNames = new Set("header masthead banner".split(" "));
const footerNames = new Set("footer colophon".split(" "));
const navigationRoles = /^(?:navigation|search|menu|menubar|dialog|alertdialog|toolbar|tablist|complementary)$/u;

/** What holds more of a page than this is the page, whatever its class is called. */
const MOST_OF_PAGE = 0.4;

/**
 * Tells what part of a page an element is. Names are only believed where they fit: what holds the title or a large
 * share of the words is content even when it is called "menu-page" or "sidebar".
 */
export function partOf(element: Element, pageLetters: number): PagePart {
  const role = roleOf(element);
  const parts = nameParts(element);
  const named = (names: ReadonlySet<string>): boolean => [...parts].some((part) => names.has(part));
  let part: PagePart = "content";
  if (element.tagName === "nav" || navigationRoles.test(role) || named(navigationNames)) part = "navigation";
  else if (element.tagName === "footer" || role === "contentinfo" || named(footerNames)) part = "footer";
  else if (element.tagName === "header" || role === "banner" || named(headerNames)) part = "header";
  else if (element.tagName === "form" && isMereForm(element)) part = "navigation";
  else if (element.tagName === "aside") part = "navigation";
  else if (isLinkToTop(element)) part = "navigation";
  if (part === "content") return part;
  if (countLetters(element) > pageLetters * MOST_OF_PAGE) return "content";
  // A menu or side column has headings of its own, but never the page's.
  const titles = part === "header" ? /^h[12]$/u : /^h1$/u;
  return hasTitle(element, titles) ? "content" : part;
}

const jumpLink =
  /^(?:skip (?:to|navigation)\b.{0,40}|(?:back|return|go) to (?:the )?top(?: of (?:the )?page)?|top|print(?: this)?(?: page)?|view directions|e-?mail this page|share this page)$/iu;

function isLinkToTop(element: Element): boolean {
  return element.tagName === "a" && jumpLink.test(visibleText(element).trim());
}

/** A form of fields and few words; ASP.NET wraps the whole page into one, which is none. */
function isMereForm(element: Element): boolean {
  return countLetters(element) < 400 && !hasTitle(element, /^h[12]$/u);
}

function hasTitle(element: Element, titles: RegExp): boolean {
  return findElement(element, (inner) => titles.test(inner.tagName) && !isUnseen(inner)) !== null;
}

const contentIds = /^(?:content|main|main-?content|page-?content|content-?area|mgcontent|content-?main|primary)$/iu;

/**
 * The element that holds the document itself: `<main>`, or a block named "content" that has most of the words. Null
 * where the page does not mark it.
 */
export function findMain(body: Nodes, pageLetters: number): Element | null {
  const marked = findElement(body, (element) => element.tagName === "main" || roleOf(element) === "main");
  if (marked !== null && countLetters(marked) > pageLetters * 0.3) return marked;
  const named = findElement(
    body,
    (element) =>
      (contentIds.test(idOf(element)) || classesOf(element).some((name) => contentIds.test(name))) &&
      countLetters(element) > pageLetters * 0.6,
  );
  return named;
}

/** A header or footer longer than this is a site map; its beginning names the council. */
const LONGEST_FURNITURE = 300;

/** The words of a page header or footer in one line, menus left out, the text of a logo included. */
export function furnitureWords(element: Element): string {
  return cleanText(wordsOf(element, 0)).trim().slice(0, LONGEST_FURNITURE).trim();
}

function wordsOf(element: Element, depth: number): string {
  const words: string[] = [];
  for (const child of element.children) {
    if (child.type === "text") words.push(child.value);
    if (!isElement(child) || isUnseen(child)) continue;
    if (child.tagName === "img" && typeof child.properties["alt"] === "string")
      words.push(` ${child.properties["alt"]} `);
    else if (isMenu(child) || partOf(child, Number.POSITIVE_INFINITY) === "navigation") continue;
    else if (depth < 100) words.push(` ${wordsOf(child, depth + 1)} `);
  }
  return words.join("");
}

/** A list of links alone. */
function isMenu(element: Element): boolean {
  if (element.tagName !== "ul" && element.tagName !== "ol") return false;
  const items = childElements(element);
  return items.length > 0 && items.every((item) => findElement(item, (inner) => inner.tagName === "a") !== null);
}
