import type { Element } from "hast";
import { styleOf } from "./elements.js";

type NumberStyle = "decimal" | "lower-alpha" | "upper-alpha" | "lower-roman" | "upper-roman" | "none";

/** The labels that a browser prints before the items of a list: "1.", "a.", "iv." or a bullet. */
export function itemLabels(list: Element, items: readonly Element[]): string[] {
  if (list.tagName !== "ol") return items.map(() => "•");
  const style = numberStyle(list);
  let count = Number(list.properties["start"] ?? 1);
  if (!Number.isInteger(count)) count = 1;
  return items.map((item) => {
    if (item.tagName !== "li") return "";
    const own = Number(item.properties["value"]);
    if (Number.isInteger(own)) count = own;
    return `${formatCount(count++, style)}.`;
  });
}

const byType: Readonly<Record<string, NumberStyle>> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

function numberStyle(list: Element): NumberStyle {
  const css =
    /list-style(?:-type)?\s*:[^;]{0,40}?\b(lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman)\b/iu.exec(
      styleOf(list),
    )?.[1];
  if (css !== undefined) return css.toLowerCase().replace("latin", "alpha") as NumberStyle;
  return byType[String(list.properties["type"] ?? "1")] ?? "decimal";
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A count in a numbering style: 28 is "ab" in letters and "xxviii" in Roman numerals. */
export function formatCount(count: number, style: NumberStyle): string {
  if (count < 1 || count > 3999) return String(count);
  switch (style) {
    case "lower-alpha":
    case "upper-alpha": {
      let letters = "";
      for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        letters = String.fromCodePoint(97 + ((rest - 1) % 26)) + letters;
      }
      return style === "lower-alpha" ? letters : letters.toUpperCase();
    }
    case "lower-roman":
    case "upper-roman": {
      let numerals = "";
      let rest = count;
      for (const [value, numeral] of ROMAN) {
        while (rest >= value) {
          numerals += numeral;
          rest -= value;
        }
      }
      return style === "lower-roman" ? numerals : numerals.toUpperCase();
    }
    default:
      return String(count);
  }
}
