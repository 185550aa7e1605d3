import { easterSunday } from "../text/dates/calendar.js";

/*
 * Working days in England and the statutory clocks of inspection.
 *
 * "Working day" is what the Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI
 * 2007/462), regulation 1(2), says: any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday
 * in England and Wales under the Banking and Financial Dealings Act 1971. The rules below hold from 1978, when the early
 * May bank holiday began.
 */

/** A bank holiday that no rule gives, or a rule's day that was moved: the year's own proclamation. */
interface ProclaimedHoliday {
  /** The day that was a bank holiday. */
  readonly on: string;
  /** The day that the rule would have given, where it was moved. */
  readonly insteadOf?: string;
  readonly name: string;
}

/** Royal proclamations under section 1 of the Banking and Financial Dealings Act 1971, as published on gov.uk/bank-holidays. */
const PROCLAIMED: readonly ProclaimedHoliday[] = [
  { on: "1995-05-08", insteadOf: "1995-05-01", name: "Early May bank holiday (50 years of VE Day)" },
  { on: "1999-12-31", name: "Millennium" },
  { on: "2002-06-03", name: "Golden Jubilee" },
  { on: "2002-06-04", insteadOf: "2002-05-27", name: "Spring bank holiday (Golden Jubilee)" },
  { on: "2011-04-29", name: "Royal wedding" },
  { on: "2012-06-04", insteadOf: "2012-05-28", name: "Spring bank holiday (Diamond Jubilee)" },
  { on: "2012-06-05", name: "Diamond Jubilee" },
  { on: "2020-05-08", insteadOf: "2020-05-04", name: "Early May bank holiday (75 years of VE Day)" },
  { on: "2022-06-02", insteadOf: "2022-05-30", name: "Spring bank holiday (Platinum Jubilee)" },
  { on: "2022-06-03", name: "Platinum Jubilee" },
  { on: "2022-09-19", name: "State funeral of Queen Elizabeth II" },
  { on: "2023-05-08", name: "Coronation of King Charles III" },
];

const DAY = 86_400_000;
const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 0;

const toDay = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`) / DAY;
const toIso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const weekdayOf = (day: number): number => new Date(day * DAY).getUTCDay();
const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY;

function firstMondayOf(year: number, month: number): number {
  const first = dayOf(year, month, 1);
  return first + ((MONDAY - weekdayOf(first) + 7) % 7);
}

function lastMondayOf(year: number, month: number): number {
  const last = dayOf(year, month + 1, 0);
  return last - ((weekdayOf(last) - MONDAY + 7) % 7);
}

/** A fixed holiday and, where it falls on a weekend, the next weekday that is not one already. */
function withSubstitute(day: number, taken: ReadonlySet<number>): number {
  let on = day;
  while (weekdayOf(on) === SATURDAY || weekdayOf(on) === SUNDAY || taken.has(on)) on++;
  return on;
}

const holidaysByYear = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const easter = toDay(easterSunday(year));
  const days = new Set([
    withSubstitute(dayOf(year, 1, 1), new Set()),
    easter - 2,
    easter + 1,
    firstMondayOf(year, 5),
    lastMondayOf(year, 5),
    lastMondayOf(year, 8),
  ]);
  // Christmas Day's substitute never takes Boxing Day's place: on a Saturday it moves to the Monday, on a Sunday to
  // the Tuesday after Boxing Day.
  const christmas = dayOf(year, 12, 25);
  const boxingDay = dayOf(year, 12, 26);
  if (weekdayOf(christmas) === SUNDAY) days.add(boxingDay).add(boxingDay + 1);
  else {
    const kept = withSubstitute(christmas, new Set());
    days.add(kept).add(withSubstitute(boxingDay, new Set([kept])));
  }
  for (const { on, insteadOf } of PROCLAIMED) {
    if (!on.startsWith(`${year}-`)) continue;
    if (insteadOf !== undefined) days.delete(toDay(insteadOf));
    days.add(toDay(on));
  }
  holidaysByYear.set(year, days);
  return days;
}

/** The bank holidays of England and Wales in a year, substitute days included, as ISO dates in order. */
export function bankHolidays(year: number): readonly string[] {
  return [...holidaysOf(year)].toSorted((a, b) => a - b).map(toIso);
}

function isWorking(day: number): boolean {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  return !holidaysOf(new Date(day * DAY).getUTCFullYear()).has(day);
}

/** Whether a day (ISO 8601) is a working day in England. */
export function isWorkingDay(isoDate: string): boolean {
  return isWorking(toDay(isoDate));
}

/**
 * The day that stands `count` working days after a date, the date itself not counted ("within 70 working days of
 * receiving the report"). `count` may be 0, which gives the date itself.
 */
export function addWorkingDays(isoDate: string, count: number): string {
  let day = toDay(isoDate);
  for (let left = count; left > 0;) {
    day++;
    if (isWorking(day)) left--;
  }
  return toIso(day);
}

/** How many working days lie after `from` up to and including `to`; 0 where `to` is not later. */
export function countWorkingDays(from: string, to: string): number {
  let count = 0;
  for (let day = toDay(from) + 1; day <= toDay(to); day++) if (isWorking(day)) count++;
  return count;
}

/** A deadline that the law or the framework sets after an inspection. */
export interface StatutoryClock {
  readonly id: "publish_report" | "action_plan" | "draft_action_plan";
  readonly workingDays: number;
  /** The event from which the days are counted. */
  readonly runsFrom: string;
  /** What has to be done by the end of them. */
  readonly duty: string;
  readonly source: string;
}

/** The clocks that an inspection starts. */
export const statutoryClocks: readonly StatutoryClock[] = [
  {
    id: "publish_report",
    workingDays: 30,
    runsFrom: "receipt of the final report",
    duty: "The authority publishes the inspection report.",
    source:
      "Education and Inspections Act 2006, section 137(4); Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462), regulation 2",
  },
  {
    id: "action_plan",
    workingDays: 70,
    runsFrom: "receipt of the final report",
    duty: "The authority publishes and sends its written statement of the action that it proposes to take.",
    source:
      "Education and Inspections Act 2006, section 137(3) and (4); Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462), regulation 3",
  },
  {
    id: "draft_action_plan",
    workingDays: 20,
    runsFrom: "the letter of a focused visit with areas for priority action",
    duty: "The authority shares an early draft of its action plan with Ofsted.",
    source:
      "Ofsted, Inspecting local authority children's services: the framework, edition of September 2018, “Focused visits: areas for priority action” (in effect from August 2018)",
  },
];

/** The last day of a clock that began on a date (ISO 8601). */
export function clockDeadline(id: StatutoryClock["id"], runsFrom: string): string {
  const clock = statutoryClocks.find((each) => each.id === id);
  if (clock === undefined) throw new RangeError(`no statutory clock is called ${id}`);
  return addWorkingDays(runsFrom, clock.workingDays);
}
