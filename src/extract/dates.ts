import { diagnostic } from "../diagnostics/diagnostic.js";
import { findDates } from "../text/dates/find-dates.js";
import type { DateExpression } from "../text/dates/date-expression.js";
import type { Extracted } from "./candidate.js";
import { DateSettings } from "./dates/date-setting.js";
import { inferDeadlines } from "./dates/infer-deadlines.js";
import { rolesOfDates } from "./dates/role-of-date.js";
import { candidate, defineExtractor } from "./define-extractor.js";

type DatedExpression = DateExpression & { readonly edtf: string };

/**
 * Reads every date of the document's body that carries its year with a day, a month or a season, and what it is the date
 * of. Notes, web addresses and page furniture are left out; so are dates without a year and years alone. A printed date
 * that no calendar holds is reported and gives no value.
 *
 * For an inspectorate's own documents the deadlines that the law sets are added, as inferred.
 */
export const dates = defineExtractor({
  id: "dates",
  fields: ["dates"],
  read: function* (context): Generator<Extracted> {
    const { view, sections } = context;
    const settings = new DateSettings(context, true);
    for (const [index, block] of view.blocks.entries()) {
      const found = findDates(block.text);
      if (found.length === 0) continue;
      for (const date of found) {
        if (!date.kind.startsWith("impossible")) continue;
        const place = { start: block.start + date.start, end: block.start + date.end, page: view.pageAt(block.start) };
        yield { diagnostic: diagnostic("extract/impossible-date", { words: date.text }, place) };
      }
      const dated = found.filter((date): date is DatedExpression => date.edtf !== null);
      const roles = rolesOfDates(settings.read(block, index, dated));
      for (const [number, { edtf, text, start, end }] of dated.entries()) {
        const { role, rule } = roles[number] ?? { role: "event", rule: "event" };
        const span = { start: block.start + start, end: block.start + end };
        const section = sections.sectionOf(block);
        yield candidate(view, "dates", { edtf, role, text }, span, { rule: `dates/${rule}`, section });
      }
    }
    yield* inferDeadlines(context);
  },
});
