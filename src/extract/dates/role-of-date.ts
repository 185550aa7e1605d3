import { gradePattern } from "../../domain/grades.js";
import type { DateSetting } from "./date-setting.js";
import { type DateRole, dateRoleRules, fits } from "./role-rules.js";

/** What a date is the date of, and the rule that told it. */
export interface RoleOfDate {
  readonly role: DateRole;
  readonly rule: string;
}

/** A second date that only goes on with the first: "by April 2027 or April 2028". */
const GOES_ON = /^,?\s(?:or|and)\s(?:(?:again|then|later)\s)?(?:by\s|in\s|on\s)?(?:the\s)?$/iu;
/** So does one with the next grade: "judged inadequate in February 2013, and adequate in August 2013". */
const NEXT_GRADE = new RegExp(
  `^,?\\s(?:(?:and|then|but|up|down|from|having been|compared (?:with|to)|was|were|again)\\s){1,3}['"‘“]?(?:${gradePattern})['"’”]?\\s(?:in|on)\\s$`,
  "iu",
);

/**
 * Tells the role of every date of one block. A date that only goes on with the one before it has that one's role; a date
 * of which nothing is said is that of an event.
 */
export function rolesOfDates(settings: readonly DateSetting[]): RoleOfDate[] {
  const roles: RoleOfDate[] = [];
  settings.forEach((setting, index) => {
    const previous = settings[index - 1];
    const before = roles[index - 1];
    if (previous !== undefined && before !== undefined) {
      const between = setting.block.text.slice(previous.date.end, setting.date.start);
      if (GOES_ON.test(between) || NEXT_GRADE.test(between)) {
        roles.push(before);
        return;
      }
    }
    const rule = dateRoleRules.find((each) => fits(each, setting));
    roles.push(rule === undefined ? { role: "event", rule: "event" } : { role: rule.role, rule: rule.id });
  });
  return roles;
}
