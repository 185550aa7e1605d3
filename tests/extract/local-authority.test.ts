import { describe, expect, test } from "vitest";
import {
  furnitureNode,
  headingNode,
  paragraphNode,
  rootNode,
  tableCellNode,
  tableNode,
  tableRowNode,
  textRun,
} from "../../src/document/build.js";
import { layOutText } from "../../src/document/lay-out-text.js";
import type { SourceDocument } from "../../src/document/source-document.js";
import type { RootChild } from "../../src/document/tree.js";
import { type DocumentView, viewDocument, viewPart } from "../../src/document/view.js";
import { currentGssCode, listAuthorities } from "../../src/domain/authorities.js";
import type { DocumentType } from "../../src/domain/document-types.js";
import type { CandidateFor, Extracted } from "../../src/extract/candidate.js";
import { unknownIdentity } from "../../src/extract/identity.js";
import { localAuthority } from "../../src/extract/local-authority.js";
import { readPageExamples } from "../page-examples.js";

/**
 * A document from lines: "# " a heading, "| a | b |" a table row, "^ " a page header, "--- " a new page; the rest are
 * paragraphs.
 */
function documentOf(lines: readonly string[]): SourceDocument {
  let page = 1;
  const children: RootChild[] = [];
  const furniture: RootChild[] = [];
  for (const line of lines) {
    const at = { page };
    const run = (words: string) => [textRun(words, at)];
    if (line.startsWith("---")) page++;
    else if (line.startsWith("^ ")) furniture.push(furnitureNode("header", run(line.slice(2)), at));
    else if (line.startsWith("# ")) children.push(headingNode(1, run(line.slice(2)), at));
    else if (line.startsWith("|")) {
      const cells = line.split("|").slice(1, -1);
      const row = tableRowNode(
        false,
        cells.map((words, column) => tableCellNode({ column }, [paragraphNode(run(words.trim()), at)], at)),
        at,
      );
      const last = children.at(-1);
      if (last?.type === "table") last.children.push(row);
      else children.push(tableNode([row], at));
    } else children.push(paragraphNode(run(line), at));
  }
  const root = rootNode([...children, ...furniture]);
  return {
    format: "pdf",
    mediaType: "application/pdf",
    engine: "test",
    textLayer: "tagged",
    pages: Array.from({ length: page }, (_, index) => ({
      number: index + 1,
      width: 595,
      height: 842,
      characters: 100,
    })),
    root,
    metadata: {},
    diagnostics: [],
    file: "test.pdf",
    sha256: "0".repeat(64),
    bytes: 1,
    text: layOutText(root),
  };
}

interface Known {
  readonly documentType?: DocumentType | null;
  readonly documentDate?: string | null;
  readonly title?: string | null;
}

function extractFrom(view: DocumentView, known: Known = {}): Extracted[] {
  const sections = {
    sections: [],
    sectionOf: () => {
      throw new Error("not asked for");
    },
  };
  return [...localAuthority.read({ view, sections, identity: { ...unknownIdentity, ...known } })];
}

function candidatesIn(view: DocumentView, known: Known = {}): CandidateFor<"local_authority">[] {
  return extractFrom(view, known).filter(
    (found) => !("diagnostic" in found),
  ) as unknown as CandidateFor<"local_authority">[];
}

const read = (lines: readonly string[], known: Known = {}) =>
  candidatesIn(viewDocument(documentOf(lines)), known).map(
    ({ value, evidence }) => `${value.authority.name} | ${value.asWritten} | ${evidence.rule.split("/")[1]}`,
  );

const OFFICE =
  "^ Ofsted Piccadilly Gate Store Street Manchester M1 2WD T 0300 123 1231 enquiries@ofsted.gov.uk www.gov.uk/ofsted";

describe("an inspectorate's document", () => {
  test.each([
    [
      "title of a letter without a council in its address",
      [
        OFFICE,
        "3 October 2024",
        "Ida Fenn",
        "Town Hall",
        "4 Market Street",
        "Hammersmith",
        "ZZ9 9ZZ",
        "Dear Ida",
        "# Focused visit to Hammersmith and Fulham children’s services",
      ],
      "focused_visit_letter",
      "Hammersmith and Fulham | Hammersmith and Fulham | inspection-title",
    ],
    [
      "a county's letter sent to its county town, which has a council of its own",
      [
        OFFICE,
        "Ida Fenn",
        "Shire Hall",
        "Long Lane",
        "Nottingham",
        "ZZ9 9ZZ",
        "Dear Ms Fenn",
        "# Focused visit to Nottinghamshire children’s services",
      ],
      "focused_visit_letter",
      "Nottinghamshire | Nottinghamshire | inspection-title",
    ],
    [
      "a letter whose title is lost",
      [
        OFFICE,
        "12 March 2019",
        "Ian Hall",
        "Director of Children’s Services",
        "Dudley Metropolitan Borough Council",
        "Dear Ian",
        "This letter tells you what we found. Wolverhampton was not visited.",
      ],
      "focused_visit_letter",
      "Dudley | Dudley Metropolitan Borough Council | letterhead",
    ],
    [
      "the name above the title",
      [
        "# Kingston upon Hull City of",
        "# Inspection of children's social care services",
        "Inspection dates: 3 June 2019 to 14 June 2019",
      ],
      "inspection_report",
      "Kingston upon Hull | Kingston upon Hull City of | letterhead",
    ],
    [
      "the name in the title, with a trust that runs the service",
      ["# Inspection of Sandwell Children’s Trust", "Inspection dates: 12 to 23 January 2026"],
      "inspection_report",
      "Sandwell | Sandwell Children’s Trust | inspection-title",
    ],
    [
      "one of two councils with one trust",
      [
        "# Inspection of West Northamptonshire local authority children’s services",
        "Services are run by Northamptonshire Children’s Trust for West Northamptonshire and North Northamptonshire.",
      ],
      "inspection_report",
      "West Northamptonshire | West Northamptonshire local authority | inspection-title",
    ],
    [
      "a joint inspection with a health body over four areas",
      [
        "6 October 2023",
        "Ida Fenn, Director of Children’s Services, Medway Council",
        "Ann Hill, Chief Nurse, Kent and Medway Integrated Care Board",
        "Chief Constable, Kent Police",
        "Dear Medway Safeguarding Children Partnership",
        "# Joint targeted area inspection of Medway",
      ],
      "joint_inspection_letter",
      "Medway | Medway | inspection-title",
    ],
    [
      "an area inspection",
      [
        "# Area SEND inspection of Bath and North East Somerset Local Area Partnership",
        "Bristol, North Somerset and South Gloucestershire ICB",
      ],
      "area_send_report",
      "Bath and North East Somerset | Bath and North East Somerset | inspection-title",
    ],
  ] as const)("%s", (_why, lines, documentType, expected) => {
    expect(read(lines, { documentType })).toEqual([expected]);
  });
});

describe("a council's document", () => {
  test.each([
    [
      "letterhead",
      ["TRAFFORD COUNCIL", "EXECUTIVE", "Salford City Council was judged good."],
      "Trafford | TRAFFORD COUNCIL | letterhead",
    ],
    [
      "letterhead with the committee",
      ["LUTON BOROUGH COUNCIL Overview and Scrutiny Committee", "1. Apologies"],
      "Luton | LUTON BOROUGH COUNCIL | letterhead",
    ],
    [
      "header table",
      [
        "| Decision maker: | Rutland County Council – Cabinet |",
        "| Date: | 4 May 2021 |",
        "Leicestershire County Council has offered help.",
      ],
      "Rutland | Rutland County Council | header",
    ],
    [
      "labelled line",
      ["Decision maker: Torbay Council Cabinet", "Officers from Plymouth City Council came."],
      "Torbay | Torbay Council | header",
    ],
    [
      "title",
      ["# How Halton compares", "Knowsley, Sefton, Wirral and St Helens are neighbours."],
      "Halton | Halton | title",
    ],
    [
      "page header",
      [
        "^ Thurrock Council – Cabinet, 3 March 2020",
        "# Outcome of the inspection",
        "Essex County Council and Southend have been inspected too.",
      ],
      "Thurrock | Thurrock Council | furniture",
    ],
    [
      "e-mail address",
      ["Contact: ann.hill@southglos.gov.uk", "The Committee is asked to note the report."],
      "South Gloucestershire | southglos.gov.uk | host",
    ],
    [
      "venue",
      ["Council Chamber, Civic Centre, Oldham, West Street, Oldham, OL1 1NL", "Agenda"],
      "Oldham | Oldham | venue",
    ],
    [
      "venue of a county in a county town",
      ["County Hall, Matlock, Derbyshire, DE4 3AG", "The meeting begins at 2 pm"],
      "Derbyshire | Derbyshire | venue",
    ],
    [
      "a county's seat in a town with a council of its own",
      ["Venue: Cabinet Suite - Shire Hall, Gloucester. View directions", "Members were told of the visit."],
      "Gloucestershire | Shire Hall, Gloucester | venue",
    ],
    [
      "a town that lies in the council's area",
      ["Venue: Committee Room 1 - Wallasey Town Hall", "Members were told of the visit."],
      "Wirral | Wallasey | venue",
    ],
    [
      "its own care leavers in the text",
      ["Inspectors looked at York’s care leavers and at York’s offer for care leavers."],
      "York | York | text",
    ],
    [
      "its own services in the text",
      ["Inspectors judged services in Tameside inadequate."],
      "Tameside | Tameside | text",
    ],
    [
      "a commissioner from elsewhere",
      [
        "Worcestershire County Council was inspected in 2016.",
        "The Commissioner (DCS at Cornwall Council) reported. He was formerly at Hampshire County Council.",
      ],
      "Worcestershire | Worcestershire County Council | inspected",
    ],
    [
      "a league table",
      [
        "Kirklees children’s services were inspected.",
        "| Council | Grade |",
        "| Leeds City Council | Outstanding |",
        "| Bradford Council | Inadequate |",
        "| Wakefield Council | Good |",
        "| Calderdale Council | Good |",
      ],
      "Kirklees | Kirklees | text",
    ],
    ["initials", ["At RBKC the plan was agreed. RBKC staff were thanked."], "Kensington and Chelsea | RBKC | text"],
  ] as const)("%s", (_why, lines, expected) => {
    expect(read(lines, { documentType: "committee_report" })).toEqual([expected]);
  });

  test("evidence quotes the document and says how sure it is", () => {
    const lines = ["Contact: ann.hill@southglos.gov.uk", "The Committee is asked to note the report."];
    const [found] = candidatesIn(viewDocument(documentOf(lines)));
    expect(found).toMatchObject({
      basis: "inferred",
      rank: 40,
      evidence: { page: 1, start: 18, quote: "southglos.gov.uk" },
    });
    const [stated] = candidatesIn(viewDocument(documentOf(["TRAFFORD COUNCIL", "EXECUTIVE"])));
    expect(stated).toMatchObject({
      basis: "stated",
      rank: 88,
      evidence: { start: 0, end: 16, quote: "TRAFFORD COUNCIL" },
    });
  });
});

describe("near misses", () => {
  test.each([
    ["a neighbour in passing", ["The chair had read what the inspectors wrote about York."]],
    ["police, health and streets", ["Kent Police, Leeds Teaching Hospitals NHS Trust and York Road were named."]],
    ["a borough in a county's venue", ["Venue: County Hall, Bromley"]],
    ["who led a peer review", ["The peer review was led by Hampshire County Council’s Director."]],
    ["a county town without its county's hall", ["Venue: The Guildhall, Worcester"]],
    ["a road that is named after a town", ["Venue: Council Chamber, Town Hall, Barking Road"]],
    ["a town that no line about a venue names", ["The family moved from Wallasey to Torquay."]],
    ["a partnership of two councils", ["The City and Hackney Safeguarding Children Board was praised."]],
    ["a city in a county's venue", ["The meeting is at County Hall, Leicester."]],
    ["the inspectorate's office alone", [OFFICE, "A letter."]],
    ["nothing", ["The Council notes the report."]],
  ])("%s", (_why, lines) => {
    expect(read(lines)).toEqual([]);
    expect(extractFrom(viewDocument(documentOf(lines)))).toEqual([
      { diagnostic: expect.objectContaining({ code: "extract/local-authority-not-found" }) },
    ]);
  });

  test.each([
    [
      "several councils alike in the text alone",
      ["Inspectors liked Stockport Council. Stockport grew.", "They liked Merton Council. Merton grew."],
    ],
    ["a visit in a text that names another too", ["Ofsted's visit to Merton ended.", "The writer lives in York."]],
  ])("nobody's: %s", (_why, lines) => {
    expect(read(lines)).toEqual([]);
  });

  test("a headline about several councils has none of its own", () => {
    const lines = ["Merton Council grew. Merton was liked. Merton did well.", "York was named."];
    const named = (title: string) => extractFrom(viewDocument(documentOf(lines)), { title }).length;
    expect(extractFrom(viewDocument(documentOf(lines)), { title: "Two councils told to improve" })).toEqual([
      { diagnostic: expect.objectContaining({ code: "extract/local-authority-not-found" }) },
    ]);
    expect(named("A council told to improve")).toBe(1);
  });

  test("the only authority named is the one that inspectors visited", () => {
    expect(read(["The latest visit to Merton by Ofsted ended."])).toEqual(["Merton | Merton | text"]);
    expect(read(["Inspectors visited Merton Council in June and came again."])).toHaveLength(1);
    expect(read(["Officers visited Merton Council in June and came again."])).toEqual([]);
    expect(read(["Children’s services in Merton are better."])).toEqual(["Merton | Merton | text"]);
  });

  test("the diagnostic tells which names were passed over", () => {
    const [found] = extractFrom(viewDocument(documentOf(["The chair had read about York."])));
    expect(found).toMatchObject({ diagnostic: { args: { named: "York" } } });
  });
});

describe("authorities that came and went", () => {
  const paper = [
    "# Children’s services",
    "Northamptonshire is served by two councils. Northamptonshire grew. Northamptonshire has one trust.",
    "West Northamptonshire Council met.",
  ];

  test("after 2021 Northamptonshire is only a place", () => {
    expect(read(paper, { documentDate: "2023-05-01" })[0]).toContain("West Northamptonshire");
    expect(read(paper)[0]).toContain("West Northamptonshire");
  });

  test.each([
    ["Cumbria", "Inspection of Cumbria children’s services", "2022-11-01", "E10000006"],
    ["Bournemouth", "Bournemouth Borough Council", "2014-06-01", "E06000028"],
    ["Poole", "Borough of Poole", "2012-06-01", "E06000029"],
    ["Dorset", "Dorset County Council", "2016-06-01", "E06000059"],
  ])("%s in its own time", (name, title, documentDate, code) => {
    const [found] = candidatesIn(viewDocument(documentOf([`# ${title}`])), {
      documentDate,
      documentType: "inspection_report",
    });
    expect(found?.value.authority.name).toBe(name);
    expect(found === undefined ? null : currentGssCode(found.value.authority)).toBe(code);
  });
});

describe("an authority that only running text names", () => {
  test.each([
    ["The focused visit to Dudley took place in June.", "Dudley"],
    ["Weaknesses were identified within Wokingham following a joint inspection by Ofsted.", "Wokingham"],
    ["The inspection of services for young people in Halton was short.", "Halton"],
    ["Merton was judged outstanding overall.", "Merton"],
  ])("%s", (text, name) => {
    expect(read(["# Outcome of the visit", text])[0]).toContain(`${name} |`);
  });

  test.each(["The bus to Dudley was late.", "Staff in Wokingham were told of the inspection of a school."])(
    "%s names nobody’s paper",
    (text) => {
      expect(read(["# Outcome of the visit", text])).toEqual([]);
    },
  );
});

test("two councils in letterheads contradict each other", () => {
  const found = read(["SLOUGH BOROUGH COUNCIL", "READING BOROUGH COUNCIL", "Joint report"]);
  expect(found).toEqual([
    "Slough | SLOUGH BOROUGH COUNCIL | letterhead",
    "Reading | READING BOROUGH COUNCIL | letterhead",
  ]);
});

test("a document of a pack that names no council takes the pack's", () => {
  const document = documentOf([
    "OLDHAM COUNCIL",
    "Agenda",
    "---",
    "# Winter maintenance",
    "Gritting went well, as in Bury.",
  ]);
  const whole = viewDocument(document);
  const part = viewPart(
    document,
    whole.blocks.filter(({ page }) => page === 2),
    { number: 2, of: 2, firstPage: 2, lastPage: 2 },
  );
  const [found] = candidatesIn(part, { documentType: "committee_report" });
  expect(found).toMatchObject({
    value: { asWritten: "OLDHAM COUNCIL" },
    basis: "inferred",
    evidence: { page: 1, quote: "OLDHAM COUNCIL" },
  });
  expect(candidatesIn(part, { documentType: "focused_visit_letter" })).toEqual([]);
});

describe("every authority of the register, in documents of today", () => {
  const others = ["Leeds", "Kent", "Croydon"];
  test.each(listAuthorities().map((authority) => [authority.name, authority] as const))("%s", (name, authority) => {
    const passing = others.filter((other) => other !== name).map((other) => `${other} was named.`);
    const documents: [string[], DocumentType][] = [
      [[OFFICE, "Dear Jo", `# Focused visit to ${name} children’s services`, ...passing], "focused_visit_letter"],
      [[`# Inspection of ${name} local authority children’s services`, ...passing], "inspection_report"],
      [[`# ${name}`, "# Inspection of children’s social care services", ...passing], "inspection_report"],
      [[`# Area SEND inspection of ${name} Local Area Partnership`, ...passing], "area_send_report"],
      [[`${name.toUpperCase()} COUNCIL`, "CABINET", ...passing], "committee_report"],
      [[`| Report to: | ${name} Council – Cabinet |`, ...passing], "committee_report"],
      [[`^ ${name} Council`, "# Minutes", ...passing], "minutes"],
      [[`Contact: jo@${authority.domains[0] ?? ""}`, ...passing], "committee_report"],
    ];
    const missed = documents.filter(([lines, documentType]) => {
      const [found] = candidatesIn(viewDocument(documentOf(lines)), { documentType });
      return found?.value.authority.name !== name;
    });
    expect(missed).toEqual([]);
  });
});

describe("the examples of docs/extractors/local-authority.md", () => {
  const { examples } = readPageExamples("extractors/local-authority.md", "text");
  test("there are some", () => expect(examples.length).toBeGreaterThan(4));
  test.each(examples)("example $#", ({ text, expected }) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const [found] = candidatesIn(viewDocument(documentOf(lines)));
    const record =
      found === undefined
        ? null
        : {
            name: found.value.authority.name,
            gss_code: currentGssCode(found.value.authority),
            as_written: found.value.asWritten,
          };
    expect(record).toEqual(expected);
  });
});
