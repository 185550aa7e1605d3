/** Words after which no line of a sentence, heading or address ends by itself. */
const openEnd =
  /(?:^|\s)(?:and|or|of|the|a|an|for|to|in|on|at|by|with|from|into|that|which|who|is|are|was|were|be|been|has|have|had|will|would|its|their|our|as|than|requires?|&)$/iu;
const closedEnd = /[.!?:;]["”’')\]]{0,2}$/u;

/** Whether a line ends with a word that must go on in the next. */
export function endsOpen(line: string): boolean {
  return line.length > 3 && openEnd.test(line);
}

/** Whether a line ends with the punctuation that ends a sentence, an item or a lead-in. */
export function endsClosed(line: string): boolean {
  return closedEnd.test(line);
}

/** Whether a line begins in lower case, as only the rest of a sentence does. */
export function startsLower(line: string): boolean {
  return /^[("“‘']?\p{Ll}/u.test(line);
}
