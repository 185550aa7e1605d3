import { parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";

/** Where text stops being JSON, line and column from 1, and what is wrong there in words. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** What the parser's faults mean, by its own names for them. */
const FAULTS: Readonly<Record<string, string>> = {
  ValueExpected: "a value is missing",
  PropertyNameExpected: "a name in quotes is missing",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "something stands behind its end",
  UnexpectedEndOfString: "a text is not closed",
  InvalidCharacter: "a text holds a character that must be escaped",
  InvalidEscapeCharacter: "a text holds an escape that does not exist",
};

/** Of these, the ones that a file which was cut off ends in. */
const OPEN_AT_END: ReadonlySet<string> = new Set([
  "UnexpectedEndOfString",
  "CloseBraceExpected",
  "CloseBracketExpected",
]);

/** Says what is wrong with text that is no JSON, and where. */
export function describeJsonFault(text: string): JsonFault {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  const offset = first?.offset ?? 0;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - (before.lastIndexOf("\n") + 1) + 1;
  const name = first === undefined ? "" : printParseErrorCode(first.error);
  const cut = OPEN_AT_END.has(name) && offset + (first?.length ?? 0) >= text.trimEnd().length;
  const words = `${FAULTS[name] ?? "an unexpected sign stands"} at column ${column}`;
  return { line, column, words: cut ? `${words}; it seems to be cut off` : words };
}
