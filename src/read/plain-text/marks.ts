import { type InlinePiece, noMarks } from "../inline-buffer.js";

const BOLD = { ...noMarks, bold: true };

/**
 * Reads the asterisks that converters leave in plain text: "**words**" is bold, a pair that never closes is dropped.
 */
export function parseMarks(text: string): InlinePiece[] {
  if (!text.includes("**")) return [{ text, marks: noMarks }];
  const parts = text.split(/\*{2,}/u);
  const paired = parts.length % 2 === 1;
  return parts.map((part, index) => ({ text: part, marks: paired && index % 2 === 1 ? BOLD : noMarks }));
}
