import { normalise } from "../../../normalise/index.js";
import { bulletLabel, type LabelledText, splitLabel } from "../../printed-label.js";

/** A sign that is neither a letter nor opens words: "−", "̶", a bullet that only its own font can show. */
const SIGN = "[^\\p{L}\\p{N}\\s\"'“”‘’([{<£$€@#&…._]{1,2}";
const signBeforeTab = new RegExp(`^(${SIGN})(?:\\s*\\t\\s*|(?<=−)\\s+)(?=\\S)`, "u");
const signAlone = new RegExp(`^${SIGN}$`, "u");
const PRIVATE = /^[\ue000-\uf8ff]/u;
/** "2 August 2013" in a cell of its own, however wide the gap. */
const DATE = /^\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const MAX_LABEL = 8;

/** Splits the label off a printed line whose wide gaps are written as tabs: in a line any sign with a tab is a bullet. */
export function splitLineLabel(printed: string): LabelledText | null {
  const line = PRIVATE.test(printed)
    ? `${normalise(printed.slice(0, 1)).text}\t${printed.slice(1).trimStart()}`
    : printed;
  if (DATE.test(line)) return null;
  const split = splitLabel(line);
  if (split !== null) return split;
  const sign = signBeforeTab.exec(line);
  return sign?.[1] === undefined ? null : { label: bulletLabel(sign[1]), textStart: sign[0].length };
}

/** Whether a text is nothing but a bullet or number: the label of the words beside it. */
export function isLabelAlone(text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  const printed = normalise(text).text.trim();
  const split = splitLabel(`${printed}\tx`);
  return (split !== null && split.textStart === printed.length + 1) || signAlone.test(printed);
}
