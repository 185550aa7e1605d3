const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The value of a number under a hundred in words, or of one in digits; null for any other word. */
export function printedNumber(words: string): number | null {
  const plain = words.trim().toLowerCase();
  if (/^\d{1,4}$/u.test(plain)) return Number(plain);
  const unit = UNITS.indexOf(plain);
  if (unit >= 0) return unit;
  const [ten = "", rest] = plain.split("-");
  const tens = TENS.indexOf(ten);
  if (tens < 0) return null;
  const ones = rest === undefined ? 0 : UNITS.indexOf(rest);
  return ones < 0 || ones > 9 ? null : (tens + 2) * 10 + ones;
}

/** A number under a hundred, in digits or words, for use inside a pattern. */
export const numberPattern = `(?:\\d{1,2}|${[...UNITS.slice(2), ...TENS].join("|")})`;
