import { defineRule } from "./define-rule.js";

export const inspectorWithoutPerson = defineRule<{ name: string }>({
  name: "inspector-without-person",
  severity: "warning",
  summary: "An inspector is among the people of the record.",
  message: ({ name }) => `The inspector ${name} is not among the people of this record`,
  *check({ inspection, people }) {
    // A record that lists nobody was made without the reading of people; then none is missing.
    if (people.length === 0) return;
    const known = new Set(people.map((person) => plain(person.name)));
    for (const [index, name] of inspection.inspectors.entries()) {
      if (!known.has(plain(name))) yield { path: ["inspection", "inspectors", index], values: { name } };
    }
    const lead = inspection.lead_inspector;
    if (lead !== null && !known.has(plain(lead)) && !inspection.inspectors.includes(lead)) {
      yield { path: ["inspection", "lead_inspector"], values: { name: lead } };
    }
  },
});

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]+/gu, "");
}
