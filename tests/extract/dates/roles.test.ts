import { describe, expect, test } from "vitest";
import type { Identity } from "../../../src/extract/identity.js";
import { findAuthorityNames } from "../../../src/domain/find-authority-names.js";
import { readDates } from "./read-dates.js";

/** A council's paper of 12 June 2024 about an inspection of 22 January to 2 February 2024. */
const paper: Partial<Identity> = {
  documentType: "committee_report",
  meetingDate: "2024-06-12",
  documentDate: "2024-06-12",
  startDate: "2024-01-22",
  endDate: "2024-02-02",
  publishedDate: "2024-03-20",
};

/** The role of the only date of a sentence that stands in the middle of such a paper. */
async function roleIn(sentence: string, known: Partial<Identity> = paper): Promise<string> {
  const filler = Array.from({ length: 3 }, (_, number) => `## ${number + 1}. Part\n\nWords of the paper.`).join("\n\n");
  const { candidates } = await readDates(`# Paper\n\n${filler}\n\n${sentence}\n`, known);
  expect(candidates).toHaveLength(1);
  return candidates[0]?.value.role ?? "none";
}

const cases = (table: string): { sentence: string; role: string }[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()))
    .map(([role = "", sentence = ""]) => ({ role, sentence }));

describe("roles that the words of a sentence tell", () => {
  test.each(
    cases(`
      inspection          | Inspectors were on site from 22 January to 2 February 2024.
      inspection          | The fieldwork ran between 22 January 2024 and 2 February 2024.
      inspection          | Outcomes of the Ofsted inspection (January 2024)
      as_at               | The note was based on data from April 2024.
      inspection          | The Council was inspected in January 2024.
      inspection          | Following the ILACS inspection (22 January - 2 February 2024), a plan was written.
      inspection          | An inspection of children’s social care was undertaken in late January 2024.
      previous_inspection | The last full inspection took place in September 2018.
      previous_inspection | The authority was previously judged to be inadequate in June 2016.
      previous_inspection | Since the focused visit of October 2021 the service has grown.
      previous_inspection | In July 2019, a JTAI looked at children’s mental health.
      previous_inspection | Overall effectiveness was graded good in November 2018.
      previous_inspection | This compares with the inspection carried out on 5 and 6 March 2020.
      publication         | The report was published by Ofsted on 20 March 2024.
      publication         | Ofsted’s letter dated 20 March 2024 is attached.
      publication         | Publication of the final report followed on 20 March 2024.
      publication         | Statutory guidance was issued by the DfE in December 2023.
      notification        | The Director was notified of the inspection on 15 January 2024.
      notification        | Inspectors came for a fortnight. The call was received on 15/01/24.
      as_at               | Permanence plans by the second review: 78% (30 Sept 2023)
      document            | Contact A Smith, reference CM/19. Date of report: 28 May 2024
      notification        | On 15 January 2024 Ofsted telephoned to announce the inspection.
      notification        | Notice of the inspection was received on Monday 15 January 2024.
      next_visit          | Ofsted is expected to return for a monitoring visit in October 2024.
      next_visit          | The next focused visit is likely to take place in November 2024.
      next_visit          | A re-inspection is anticipated by inspectors in the spring of 2026.
      next_visit          | The first monitoring visit has been scheduled for 10 and 11 September 2024.
      next_meeting        | The next meeting of the Panel is on 18 September 2024.
      next_meeting        | The item was adjourned until 3 July 2024.
      deadline            | The plan must reach Ofsted by 28 June 2024.
      deadline            | It has to be published no later than 28 June 2024.
      deadline            | All audits are to be finished before the end of August 2024.
      deadline            | The deadline for responses is 5 July 2024.
      deadline            | The Council has 70 working days to respond, that is by 28 June 2024.
      deadline            | The consultation closes on 5 July 2024.
      deadline            | The strategy will be completed in September 2024.
      deadline            | Officers are asked to report back in March 2025.
      deadline            | Comments are due by noon on Friday 5 July 2024.
      deadline            | The new home is due to open in December 2024.
      as_at               | As at 31 March 2024 there were 612 children in care.
      as_at               | At 31 March 2024, 612 children were in care.
      as_at               | Vacancies stood at 14% on 30 April 2024.
      as_at               | There were 612 children in care (580 in March 2023).
      as_at               | Timeliness has improved from 61% in April 2023.
      as_at               | Caseloads have fallen by a third since October 2023.
      as_at               | The forecast position for April 2024 is set out below.
      as_at               | By 30 April 2024 nine posts had been filled.
      as_at               | Referrals averaged 210 a month in the year to 31 March 2024.
      as_at               | The table shows the quarter ended 31 December 2023.
      inspection          | Ofsted undertook a standard inspection between the 22nd January and 2nd of February 2024.
      inspection          | The visit of January 2024 was a standard inspection.
      previous_inspection | Ofsted found services inadequate in June 2019.
      previous_inspection | The Council moved from good to outstanding when it was last inspected in May 2021.
      publication         | On 20 March 2024 Ofsted published its report.
      publication         | Ofsted will publish the report of the visit on 4 July 2024.
      publication         | 20 March 2024: report published
      notification        | The off-site week began after Ofsted’s call to the Director on Monday 15 January 2024.
      deadline            | The authority has 70 working days, until 28 June 2024, to respond.
      deadline            | A plan has to follow within three months (28 June 2024).
      deadline            | 28 June 2024 – submission of the action plan to Ofsted
      deadline            | Questions must reach the clerk by close of business on Friday 14 June 2024.
      deadline            | The grant is available until 31 March 2025.
      deadline            | An update will be provided to Scrutiny in October 2024.
      document            | Improvement Plan, version 3, May 2024
      as_at               | The latest published data (31 March 2023) show the same.
      publication         | Ofsted put out its report yesterday (20 March 2024).
      publication         | The letter from Ofsted, dated 20 March 2024, was positive.
      previous_inspection | The Council has a letter from Ofsted on its focused visit of 6 and 7 July 2022.
      publication         | The final report is expected in January 2025.
      event               | The new council has not been inspected since it began on 1 April 2023.
      publication         | The report is dated 20 March 2024.
      publication         | The report stays under embargo until publication on 20 March 2024.
      deadline            | Members asked for a further paper in September 2024.
      deadline            | The Panel agreed to receive a progress report in January 2025.
      next_visit          | The next inspection is expected within three years, by the summer of 2027.
      previous_inspection | The authority was judged to require improvement in its report of April 2016.
      event               | Cabinet considered the letter about the earlier visit on 15 June 2022.
      event               | The self-assessment of October 2022 rated care leavers as good.
      event               | Elm Primary School was judged outstanding in May 2019.
      event               | The annual engagement meeting with Ofsted took place on 18 January 2023.
      event               | An Improvement Notice was issued on 5 December 2022.
      event               | Ofsted wrote to the Council on 3 May 2021.
      event               | The report will be presented to Full Council on 18 July 2024.
      event               | A peer review took place in February 2023.
      event               | Councillor Example has been Lead Member since May 2023.
      event               | A new structure came into effect on 1 April 2024.
      event               | The ILACS framework was introduced in January 2018.
      event               | A staff conference was held on 9 May 2024.
      event               | The duty rota has been in place since 1 March 2024.
      event               | One of the schools was judged inadequate by Ofsted in November 2022.
      event               | Scrutiny considered the report at its meeting on 8 May 2024.
      event               | The pilot begins in September 2024.
      event               | The statutory proposals are to be published on 4 July 2024.
      event               | Council elections are scheduled for May 2025.
    `),
  )("$role: $sentence", async ({ sentence, role }) => {
    expect(await roleIn(sentence)).toBe(role);
  });
});

describe("without anything known of the inspection", () => {
  const { startDate: _start, endDate: _end, publishedDate: _published, ...meetingOnly } = paper;

  test.each(
    cases(`
      inspection          | Inspectors were on site from 22 January to 2 February 2024.
      inspection          | The inspection took place in January 2024.
      previous_inspection | The previous inspection was in September 2018.
      previous_inspection | The last inspection, in May 2023, found services to be good.
      previous_inspection | Services were judged good in September 2018.
      publication         | The report was published on 20 March 2024.
      notification        | Ofsted gave notice of the inspection on 15 January 2024.
      next_visit          | The next visit is expected in October 2024.
      event               | The inspection framework was introduced in January 2018.
    `),
  )("$role: $sentence", async ({ sentence, role }) => {
    expect(await roleIn(sentence, meetingOnly)).toBe(role);
  });
});

test("a date with the next grade has the role of the one before", async () => {
  const { candidates } = await readDates(
    "Services were judged inadequate in February 2013, and adequate in August 2013.\n",
    paper,
  );
  expect(candidates.map(({ value }) => value.role)).toEqual(["previous_inspection", "previous_inspection"]);
});

test("the inspection of a neighbour is an event", async () => {
  const authority = findAuthorityNames("Medway Council")[0]?.authority ?? null;
  const { candidates } = await readDates(
    "Neighbouring Kent was judged good in March 2020. Medway was judged good in July 2019.\n",
    { ...paper, authority },
  );
  expect(candidates.map(({ value }) => value.role)).toEqual(["event", "previous_inspection"]);
});

describe("roles of dates in plans and on web pages", () => {
  const plan: Partial<Identity> = { documentType: "action_plan", documentDate: "2024-02-01" };

  test.each([
    ["document", "Version 3, updated 12 February 2024"],
    ["document", "This is our plan (v22) April 2024."],
    ["document", "Posted: 25 March 2024"],
    ["document", "23 April 2024 Last updated at 12:09"],
  ])("%s: %s", async (role, sentence) => {
    expect(await roleIn(sentence, plan)).toBe(role);
  });

  test.each([
    ["deadline", "## Planned for next period\n\n- Launch the service (July 2024)"],
    ["deadline", "## Next steps\n\n- Complete the audit – Head of Service – 29 June 2024"],
    ["event", "## Background\n\n- The pilot (July 2024)"],
    ["deadline", "| Action | Milestone | Lead |\n| --- | --- | --- |\n| Review homes | Draft, September 2024 | DCS |"],
    ["event", "| Action | Position at quarter 3 |\n| --- | --- |\n| Review homes | Sampling began in November 2023 |"],
  ])("%s: %s", async (role, markdown) => {
    expect(await roleIn(markdown, plan)).toBe(role);
  });
});

test.each([
  ["document", "# Self-evaluation of practice, October 2023\n\nWords."],
  ["publication", "The findings of the third monitoring visit were published on 13 March 2024."],
])("%s: %s", async (role, markdown) => {
  const { candidates } = await readDates(markdown, { documentType: "other" });
  expect(candidates[0]?.value.role).toBe(role);
});
