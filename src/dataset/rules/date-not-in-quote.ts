import { fullMonths, shortMonths } from "../../text/dates/lexicon.js";
import { defineRule } from "./define-rule.js";

const MONTH_NAMES = Object.entries({ ...fullMonths, ...shortMonths });

/** Two dates often share one printed month or year ("3 to 14 June 2019"), so only the day is looked for. */
export const dateNotInQuote = defineRule<{ edtf: string; quote: string }>({
  name: "date-not-in-quote",
  severity: "warning",
  summary: "The quote that proves a stated date holds its day, or its month where no day is given.",
  message: ({ edtf, quote }) => `The date ${edtf} is not in the words “${quote}” that are to prove it`,
  *check(record) {
    for (const [index, { edtf, basis, evidence }] of record.dates.entries()) {
      if (basis === "stated" && !isPrinted(edtf, evidence.quote)) {
        yield { path: ["dates", index, "edtf"], values: { edtf, quote: evidence.quote.slice(0, 80) } };
      }
    }
    const { inspection } = record;
    for (const { field, basis, quote } of inspection.evidence) {
      if (field !== "start_date" && field !== "end_date" && field !== "published_date") continue;
      const date = inspection[field];
      if (basis === "stated" && date !== null && !isPrinted(date, quote)) {
        yield { path: ["inspection", field], values: { edtf: date, quote: quote.slice(0, 80) } };
      }
    }
  },
});

function isPrinted(edtf: string, quote: string): boolean {
  return edtf
    .split("/")
    .filter((date) => date !== "" && date !== "..")
    .every((date) => isDayOrMonthPrinted(date, quote));
}

function isDayOrMonthPrinted(date: string, quote: string): boolean {
  const match = /^\d{4}-(\d{2})(?:-(\d{2}))?/u.exec(date);
  if (match === null) return true;
  const [, month = "", day] = match;
  const number = Number(day ?? month);
  if (new RegExp(`(?<!\\d)0?${number}(?!\\d)`, "u").test(quote)) return true;
  if (day !== undefined) return false;
  const names = MONTH_NAMES.filter(([, month]) => month === number).map(([name]) => name);
  // A season has no month's name.
  return names.length === 0 || names.some((name) => quote.toLowerCase().includes(name));
}
