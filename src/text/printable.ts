/**
 * What a terminal takes for a command (a file's name or a document's text may hold escape sequences), what breaks a
 * line, and the marks that turn the direction of what follows.
 */
const COMMANDS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const NAMES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text as one line that can be shown on a terminal: what is no letter there stands as it is written in JSON. */
export function printable(text: string): string {
  return text.replace(
    COMMANDS,
    (character) => NAMES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
