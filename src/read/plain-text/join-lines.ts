/** First parts of English compounds that keep their hyphen at a line end ("multi-agency", "decision-making"). */
const COMPOUND_FIRST =
  /(?:^|[\s(“"])(?:anti|care|case|child|co|community|counter|cross|data|decision|evidence|ex|face|family|far|first|follow|front|full|half|hard|high|home|information|inter|kinship|land|large|later?|life|long|low|medium|mid|multi|needs|newly|non|off|old|on|one|out|over|part|peer|person|policy|post|pre|problem|quality|re|risk|school|second|self|semi|short|sign|small|social|solution|step|sub|three|time|timely|trauma|two|under|up|user|well|whole|wide|year)-$/iu;

/**
 * Joins two lines of a paragraph. A word that the line end broke is whole again; a hyphen that belongs to the word
 * ("multi-" + "agency", "2018-" + "19", a capital after it) stays.
 */
export function joinLines(first: string, second: string): string {
  if (!/\p{L}-$/u.test(first))
    return /[\p{N}]-$/u.test(first) && /^\p{N}/u.test(second) ? first + second : `${first} ${second}`;
  if (!/^\p{Ll}/u.test(second)) return /^\p{L}/u.test(second) ? first + second : `${first} ${second}`;
  if (/^(?:and|or|to)\s/u.test(second)) return `${first} ${second}`;
  return COMPOUND_FIRST.test(first) ? first + second : first.slice(0, -1) + second;
}
