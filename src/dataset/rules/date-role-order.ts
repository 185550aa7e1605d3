import type { DateRecord, InspectionRecord } from "../../record/schema.js";
import { edtfRange } from "../edtf-range.js";
import type { Path } from "../problem.js";
import { defineRule } from "./define-rule.js";

/** Each role with the date of the record that it must stand before or after. */
const ORDERS: readonly {
  readonly role: DateRecord["role"];
  readonly must: "before" | "after";
  readonly than: (record: InspectionRecord) => { readonly path: Path; readonly day: string | null };
  readonly words: string;
}[] = [
  {
    role: "previous_inspection",
    must: "before",
    than: ({ inspection }) => ({ path: ["inspection", "start_date"], day: inspection.start_date }),
    words: "the start of this inspection",
  },
  {
    role: "notification",
    must: "before",
    than: ({ inspection }) => ({ path: ["inspection", "end_date"], day: inspection.end_date }),
    words: "the end of this inspection",
  },
  {
    role: "next_visit",
    must: "after",
    than: ({ inspection }) => ({ path: ["inspection", "end_date"], day: inspection.end_date }),
    words: "the end of this inspection",
  },
  {
    role: "next_meeting",
    must: "after",
    than: ({ meeting_date: day }) => ({ path: ["meeting_date"], day }),
    words: "this meeting",
  },
];

export const dateRoleOrder = defineRule<{ role: string; edtf: string; must: string; words: string; day: string }>({
  name: "date-role-order",
  severity: "warning",
  summary: "A date's role agrees with the dates of the visit and the meeting.",
  message: ({ role, edtf, must, words, day }) =>
    `${edtf} has the role ${role} and should stand ${must} ${words} (${day})`,
  *check(record) {
    for (const [index, { role, edtf }] of record.dates.entries()) {
      for (const order of ORDERS) {
        if (order.role !== role) continue;
        const range = edtfRange(edtf);
        const { path, day } = order.than(record);
        if (range === null || day === null) continue;
        const wrong =
          order.must === "before" ? range.first !== null && range.first > day : range.last !== null && range.last < day;
        if (wrong) {
          const { must, words } = order;
          yield { path: ["dates", index, "role"], values: { role, edtf, must, words, day }, related: [path] };
        }
      }
    }
  },
});
