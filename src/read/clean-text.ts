/** Characters without a shape of their own that break words apart when they are left in: soft hyphens, zero-width marks. */
const SHAPELESS = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu;
const SPACES = /[\s\u00a0\u0085\u2000-\u200a\u202f\u205f\u3000]+/gu;
const PLAIN = /^(?:[!-~]|[ ](?=[!-~]))*$/u;

/** The words of a text as the document tree keeps them: single spaces, no line breaks, no invisible characters. */
export function cleanText(text: string): string {
  if (text.length < 200 && PLAIN.test(text)) return text;
  return dropInvisible(text).replace(SPACES, " ");
}

/** Leaves out control characters and characters without a shape; tabs, line breaks and form feeds stay. */
export function dropInvisible(text: string): string {
  return text.replace(SHAPELESS, "").replace(CONTROL, "");
}
