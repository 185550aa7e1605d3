/** The words awarded. `adequate` was a grade until 2012. */
export const grades = ["outstanding", "good", "requires_improvement", "adequate", "inadequate"] as const;

export type Grade = (typeof grades)[number];

/** Why a judgement has no grade in a record. */
export const missingGradeStatuses = ["not_reported", "not_found", "unreadable"] as const;

/** Every way in which the grades are printed, longest first so that a longer one is never cut. */
export const gradeWords: readonly (readonly [words: string, grade: Grade])[] = [
  ["requires improvement in order to be good", "requires_improvement"],
  ["required improvement in order to be good", "requires_improvement"],
  ["requiring improvement in order to be good", "requires_improvement"],
  ["require improvement in order to be good", "requires_improvement"],
  ["requires improvement to be good", "requires_improvement"],
  ["required improvement to be good", "requires_improvement"],
  ["requiring improvement to be good", "requires_improvement"],
  ["require improvement to be good", "requires_improvement"],
  ["requires improvement", "requires_improvement"],
  ["required improvement", "requires_improvement"],
  ["requiring improvement", "requires_improvement"],
  ["require improvement", "requires_improvement"],
  ["outstanding", "outstanding"],
  ["inadequate", "inadequate"],
  ["adequate", "adequate"],
  ["good", "good"],
];

const GRADE_BY_WORDS = new Map(gradeWords);

/** The grade that a cell or phrase names, or null when it is more or less than a grade's words. */
export function gradeFromWords(words: string): Grade | null {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z]+/gu, " ")
    .trim();
  return GRADE_BY_WORDS.get(plain) ?? null;
}

/** Tables and lists shorten the longest grade to its initials. */
export const gradeInitials: ReadonlyMap<string, Grade> = new Map([["ri", "requires_improvement"]]);

/** The grade that a table's cell names, in words or in the initials that tables use ("RI"). */
export function gradeFromCell(words: string): Grade | null {
  return gradeFromWords(words) ?? gradeInitials.get(words.trim().toLowerCase()) ?? null;
}

/** A regular-expression source that matches any grade's words across line breaks; for use with the `i` flag. */
export const gradePattern: string = gradeWords.map(([words]) => words.replaceAll(" ", "\\s{1,3}")).join("|");
