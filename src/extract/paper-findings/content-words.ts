/** Words that every area and action has. */
const COMMON = new Set(
  "a an the and or of in on at to for from by with as is are was were be been being has have had that this these those which who whom whose it its their they them our we all any each every some more most not no do does done will would should can could may might must than then so such into over under out up off about between through within children child young people person service services social work worker workers care practice improve improvement improving quality council team teams new plan plans area areas ensure ensuring make sure".split(
    " ",
  ),
);

/** The words of a text that tell it from others: small words and those that every area has are left out, endings cut. */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/gu, "'")
      .match(/\p{L}[\p{L}']{2,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** Endings of number and tense are left out, so that "assessment" meets "assessments" and "audited" meets "audits". */
function stem(word: string): string {
  return word
    .replace(/'s$/u, "")
    .replace(/(?:ies)$/u, "y")
    .replace(/(?<=\p{L}{4})(?:ing|ed|es|s)$/u, "");
}
