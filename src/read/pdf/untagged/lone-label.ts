import { normalise } from "../../../normalise/index.js";
import { splitLabel } from "../../printed-label.js";

/** Whether a text is nothing but a bullet or number: the label of the words beside it. */
export function isLabelAlone(text: string): boolean {
  if (text.length > 8) return false;
  const printed = normalise(text).text.trim();
  const split = splitLabel(`${printed}\tx`);
  return split !== null && split.textStart === printed.length + 1;
}
