/** What each metric means, in the order of the page; one that the scorer adds later is appended without words. */
export const metrics: readonly (readonly [metric: string, title: string, meaning: string])[] = [
  [
    "document_type",
    "Document type",
    "Whether the document was recognised as what it is: report, letter, minutes and so on.",
  ],
  [
    "framework",
    "Framework",
    "The inspection framework that the document belongs to; for a council paper, that of the inspection which it is about.",
  ],
  [
    "inspection_type",
    "Inspection type",
    "Standard, short, focused visit, monitoring visit, joint or reinspection; none where neither the document nor its dates tell.",
  ],
  [
    "local_authority",
    "Local authority",
    "The authority inspected or reporting, compared by its code of the Office for National Statistics (GSS code).",
  ],
  ["title", "Title", "The document's own title. Lenient: 85 % of the pairs of neighbouring words agree."],
  ["committee", "Committee", "The body that meets. Lenient: 80 % of the pairs of neighbouring words agree."],
  ["meeting_date", "Meeting date", "The day of the meeting that the paper is for."],
  ["parts", "Documents within a file", "An agenda pack should give one record for each document in it."],
  [
    "inspection.start_date",
    "Inspection: first day",
    "The first day of fieldwork on site; right also where neither label nor record has one.",
  ],
  ["inspection.end_date", "Inspection: last day", "The last day of fieldwork on site."],
  [
    "inspection.published_date",
    "Inspection: published",
    "The date that the report or letter itself carries; most ILACS reports print none, and then none is right.",
  ],
  [
    "inspection.lead_inspector",
    "Lead inspector",
    "As printed, in a letter the signatory; none where the document prints none or two.",
  ],
  ["inspectors", "Inspectors", "Names of a letter's inspectors, counted a name."],
  [
    "grades",
    "Grades",
    "One count a judgement with its grade. A wrong grade counts twice: as missing and as found in excess.",
  ],
  [
    "grade_counts",
    "Outcome counts",
    "Tables of outcomes over many authorities: a count is right with its judgement, grade, number and percentage.",
  ],
  [
    "improvement_areas",
    "Areas for improvement",
    "The items that a document lists as what needs to improve, one count an item.",
  ],
  [
    "improvement_areas.priority",
    "Areas for improvement: priority action",
    "Of the areas that were paired: whether “area for priority action” was told apart.",
  ],
  [
    "strengths",
    "Strengths",
    "The items that a document lists as strengths; strengths drawn from prose are findings and not counted here.",
  ],
  [
    "findings.found",
    "Findings: sentences",
    "Every sentence of the finding sections of the documents labelled for this. Lenient: 80 % of the pairs of neighbouring words agree. Sentences beyond the labelled ones are not counted here, so precision says nothing.",
  ],
  [
    "findings.strength",
    "Findings: strengths",
    "Whether a finding that says something is done well is marked `strength`, and no other is. Strict: only the labeller's first verdict counts; lenient: so do alternatives noted when labelling. A sentence that holds both (`mixed`) counts against neither; one that was not found counts as missed.",
  ],
  [
    "findings.improvement",
    "Findings: improvement",
    "The same for findings that say something is weak or must get better.",
  ],
  ["recommendations", "Recommendations", "What a council paper asks its committee to decide."],
  ["decisions", "Decisions", "What minutes and decision notices say was resolved, agreed or noted."],
  [
    "actions",
    "Actions",
    "Things done, under way, planned or asked for in response to an inspection. Lenient: also where the item wanted stands word by word inside the sentence found.",
  ],
  [
    "actions.status",
    "Actions: status",
    "Of the actions that were paired: completed, in progress, planned or requested.",
  ],
  ["actions.owner", "Actions: owner", "Of the actions that were paired: who is to do it, as written, or nobody."],
  ["actions.due", "Actions: due date", "Of the actions that were paired: the date by which it is to be done, or none."],
  ["risks", "Risks", "Rows of risk tables: risk, description, mitigation and rating together."],
  ["dates", "Dates", "Every date with at least month or season and year in a council paper, compared as EDTF values."],
  ["dates.role", "Dates: role", "Of the dates that were found: meeting, deadline, next visit, event and so on."],
];
