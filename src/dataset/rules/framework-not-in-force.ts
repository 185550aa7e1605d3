import { isFromInspectorate } from "../../domain/document-types.js";
import { frameworkPeriods, frameworkPeriodsAt } from "../../domain/frameworks.js";
import { defineRule } from "./define-rule.js";

/**
 * Letters are left out: the monitoring visits that followed an inspection under the single inspection framework went
 * on after that framework had ended.
 */
export const frameworkNotInForce = defineRule<{ framework: string; start: string; periods: string }>({
  name: "framework-not-in-force",
  severity: "error",
  summary: "An inspection began while its framework was in force.",
  message: ({ framework, start, periods }) =>
    `The inspection began on ${start}, but inspections under the framework ${framework} began ${periods}`,
  *check({ framework, document_type: type, inspection }) {
    const { start_date: start } = inspection;
    if (framework === null || start === null) return;
    if (isFromInspectorate(type) && type !== "inspection_report") return;
    if (frameworkPeriodsAt(framework, start).length > 0) return;
    const periods = frameworkPeriods.filter((period) => period.framework === framework);
    const from = periods.map((period) => period.from ?? "").toSorted()[0] ?? "";
    const last = periods.some((period) => period.to === null)
      ? null
      : periods
          .map((p) => p.to ?? "")
          .toSorted()
          .at(-1);
    yield {
      path: ["framework"],
      values: { framework, start, periods: `from ${from}${last === null ? "" : ` to ${last}`}` },
      related: [["inspection", "start_date"]],
    };
  },
});
