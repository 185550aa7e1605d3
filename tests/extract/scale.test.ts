import { expect, test } from "vitest";
import { extract } from "../../src/pipeline.js";

/** The lesser time of two runs, in milliseconds of this process: others on the machine only ever add to it. */
async function timeOf(text: string, file: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const before = process.cpuUsage();
    const result = await extract(bytes, { file });
    const { user, system } = process.cpuUsage(before);
    expect(result.status).toBe("extracted");
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("\n\n");

const headings = (count: number): string =>
  repeat(count, (index) => `## Theme ${index}\n\nOfsted asked the council to review team ${index}.`);

const dates = (count: number): string =>
  repeat(count, (index) => `The panel met on ${1 + (index % 28)} May ${2001 + (index % 20)} to hear the director.`);

const plans = (count: number): string =>
  repeat(
    count,
    (index) =>
      `## Priority ${index}\n\n| Action | Lead | Due |\n|---|---|---|\n| Visit team ${index} | Head of care | 1 May 2024 |`,
  );

test.each([
  ["headings", headings, 400, "paper.md"],
  ["dates", dates, 1500, "paper.txt"],
  ["plans of one row", plans, 150, "plan.md"],
])(
  "twice as many %s take about twice as long",
  async (_, write, count, file) => {
    const opening = "Report on the Ofsted inspection of children's services\n\n";
    await timeOf(opening + write(count), file);
    const once = await timeOf(opening + write(count), file);
    const twice = await timeOf(opening + write(2 * count), file);
    expect(twice).toBeLessThan(3.5 * once + 50);
  },
  60_000,
);

test("as many dates as no argument list can hold do not end the extraction", async () => {
  const text = repeat(16_000, (index) => `On ${1 + (index % 28)} May ${2001 + (index % 20)} a visit was made.`);
  const result = await extract(new TextEncoder().encode(text), { file: "log.txt" });
  expect(result.status).toBe("extracted");
  expect(result.records[0]?.dates).toHaveLength(16_000);
}, 60_000);
