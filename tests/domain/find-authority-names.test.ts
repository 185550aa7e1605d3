import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAuthorities } from "../../src/domain/authorities.js";
import { findAuthorityHosts, findAuthorityNames } from "../../src/domain/find-authority-names.js";
import { cpuMillisecondsSince } from "../cpu-time.js";

const read = (text: string) =>
  findAuthorityNames(text).map(({ authority, asWritten, kind }) => `${authority.name} | ${asWritten} | ${kind}`);

describe("names in every dress", () => {
  test.each([
    ["Inspection of Leeds City Council children’s services", "Leeds | Leeds City Council | council"],
    ["LONDON BOROUGH OF BRENT", "Brent | LONDON BOROUGH OF BRENT | council"],
    ["the Royal Borough of Greenwich", "Greenwich | Royal Borough of Greenwich | council"],
    ["City of York Council", "York | City of York Council | council"],
    [
      "City of Bradford Metropolitan District Council",
      "Bradford | City of Bradford Metropolitan District Council | council",
    ],
    ["Metropolitan Borough of Barnsley Council", "Barnsley | Metropolitan Borough of Barnsley Council | council"],
    ["Wakefield District Metropolitan Council", "Wakefield | Wakefield District Metropolitan Council | council"],
    ["Cheshire East Unitary Authority", "Cheshire East | Cheshire East Unitary Authority | council"],
    ["Bedford Borough children’s services", "Bedford | Bedford Borough | council"],
    ["Kent local authority", "Kent | Kent local authority | council"],
    ["Council of the Isles of Scilly", "Isles of Scilly | Council of the Isles of Scilly | council"],
    ["LB Hackney wrote", "Hackney | LB Hackney | council"],
    ["as RBWM agreed", "Windsor and Maidenhead | RBWM | council"],
    ["BCP Council", "Bournemouth, Christchurch and Poole | BCP Council | council"],
    ["B&NES Council", "Bath and North East Somerset | B&NES Council | council"],
    ["Richmond Council", "Richmond upon Thames | Richmond Council | council"],
    ["Newcastle City Council", "Newcastle upon Tyne | Newcastle City Council | council"],
    ["Focused visit to Wirral children’s services", "Wirral | Wirral | service"],
    ["Dear Harrow Safeguarding Children Partnership", "Harrow | Harrow | service"],
    ["Area SEND inspection of Medway Local Area Partnership", "Medway | Medway | service"],
    ["Children’s services in Torbay are inadequate", "Torbay | Torbay | service"],
    ["Inspection of Birmingham Children’s Trust", "Birmingham | Birmingham Children’s Trust | trust"],
    ["how Calderdale compares", "Calderdale | Calderdale | place"],
    ["Bristol City of", "Bristol | Bristol City of | place"],
    ["Kingston upon Hull, City of", "Kingston upon Hull | Kingston upon Hull, City of | place"],
    ["Brighton & Hove", "Brighton and Hove | Brighton & Hove | place"],
    ["St Helens", "St. Helens | St Helens | place"],
    ["Stoke on Trent", "Stoke-on-Trent | Stoke on Trent | place"],
    ["in Reading, the", "Reading | Reading | place"],
    ["Bury", "Bury | Bury | place"],
    [
      "Bath and North East\nSomerset local\nauthority",
      "Bath and North East Somerset | Bath and North East Somerset local authority | council",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("the longest name wins and each is found once", () => {
    expect(read("Leicester City Council, Leicestershire County Council and North Somerset")).toEqual([
      "Leicester | Leicester City Council | council",
      "Leicestershire | Leicestershire County Council | council",
      "North Somerset | North Somerset | place",
    ]);
    expect(read("Bournemouth, Christchurch and Poole; Bournemouth; Poole").map((line) => line.split(" |")[0])).toEqual([
      "Bournemouth, Christchurch and Poole",
      "Bournemouth",
      "Poole",
    ]);
  });

  test("spans are those of the words", () => {
    const text = "A letter to the London Borough of Sutton about care.";
    const [mention] = findAuthorityNames(text);
    expect(text.slice(mention?.start, mention?.end)).toBe("London Borough of Sutton");
  });
});

describe("names that belong to something else", () => {
  test.each([
    ["police", "Kent Police; Devon and Cornwall Police; Essex Police and Crime Commissioner; Lancashire Constabulary"],
    ["health bodies", "NHS Leeds CCG; Bristol, North Somerset and South Gloucestershire Clinical Commissioning Group"],
    [
      "health bodies over several counties",
      "Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board",
    ],
    [
      "hospitals and universities",
      "Leicester Royal Infirmary; Durham University; University of Kent; Stockport NHS Foundation Trust",
    ],
    ["combined authorities and regions", "Greater Manchester Combined Authority; Leeds City Region; Greater London"],
    [
      "districts",
      "West Devon Borough Council; South Cambridgeshire District Council; North Devon Council; East Suffolk",
    ],
    [
      "other towns",
      "Newcastle-under-Lyme Borough Council; Bury St Edmunds; Sutton Coldfield; Bradford-on-Avon; Camden Town",
    ],
    ["parts of counties", "Derbyshire Dales; Staffordshire Moorlands; Surrey Heath; North East Derbyshire"],
    ["people", "Councillor Kent; Mr Bolton; Cllr Jane Halton; Dr P. Bury; Ms Derby"],
    ["streets, houses and clubs", "York House; Kent Road; Trafford Centre; Plymouth Argyle; Reading FC; Rutland Water"],
    ["the word", "Reading the report, members; Reading, writing and maths; Further Reading; Bury the hatchet"],
    ["aliases that need a council", "Kingston Lacy; Richmond Park; Newcastle United; Windsor Castle; Stoke Mandeville"],
    ["titles and prisons", "Duke of York; Bishop of Durham; Diocese of Salford; HMP Leicester"],
    ["providers of several councils", "Achieving for Children; Northamptonshire Children’s Trust"],
    ["small letters", "the kent county show; a state of reading"],
    ["longer words", "Kentish; Camdenshire; Essexford; McKent"],
    ["councils without a name", "Full Council; the County Council; the Youth Council"],
    ["an inspectorate's office", "Ofsted, Piccadilly Gate, Store Street, Manchester, M1 2WD"],
    ["an inspectorate's office in columns", "Piccadilly Gate Store Street Manchester enquiries@ofsted.gov.uk"],
    ["other offices", "2 Rivergate, Temple Quay, Bristol BS1 6EH; Agora, Nottingham NG1 6HJ"],
  ])("%s", (_why, text) => {
    expect(read(text)).toEqual([]);
  });

  test("addresses are given when asked for", () => {
    const [mention] = findAuthorityNames("County Hall, Maidstone, Kent, ME14 1XQ", { addresses: true });
    expect(mention).toMatchObject({ kind: "address", asWritten: "Kent" });
  });
});

describe("hosts", () => {
  test.each([
    ["write to jane.smith@herefordshire.gov.uk today", "Herefordshire", "herefordshire.gov.uk", true],
    ["see www.medway.gov.uk.", "Medway", "www.medway.gov.uk", true],
    ["https://democracy.leeds.gov.uk/ieList.aspx", "Leeds", "democracy.leeds.gov.uk", true],
    ["georgina.little@kent\n.gov.uk", "Kent", "kent\n.gov.uk", true],
    ["hull.gov.uk", "Kingston upon Hull", "hull.gov.uk", true],
    ["rosalind@plymouth.example", "Plymouth", "plymouth.example", false],
    ["office@east-sussex.example", "East Sussex", "east-sussex.example", false],
  ] as const)("%s", (text, name, asWritten, registered) => {
    expect(findAuthorityHosts(text)).toEqual([
      expect.objectContaining({ asWritten, registered, authority: expect.objectContaining({ name }) }),
    ]);
  });

  test.each([
    "enquiries@ofsted.gov.uk",
    "www.gov.uk/ofsted",
    "a.b@kent.police.uk",
    "head@school.oldham.sch.uk",
    "x@leeds.ac.uk",
    "y@essex.nhs.uk",
    "at kent and reading",
    "mail@gmail.com",
  ])("%s is no council's", (text) => {
    expect(findAuthorityHosts(text)).toEqual([]);
  });
});

describe("every authority of the register", () => {
  const officialName = (name: string, type: string | null): string => {
    if (name === "City of London") return "City of London Corporation";
    if (type === "county") return `${name} County Council`;
    if (type === "London borough") return `London Borough of ${name}`;
    return type === "metropolitan district" ? `${name} Metropolitan Borough Council` : `${name} Council`;
  };

  test.each(listAuthorities().map((authority) => [authority.name, authority] as const))("%s", (name, authority) => {
    const official = officialName(name, authority.type);
    const texts = [
      `Inspection of ${name} local authority children’s services`,
      `Inspection of ${official} children's services`,
      `Focused visit to ${name} children’s services`,
      `Monitoring visit of ${official} children’s services`,
      `Joint targeted area inspection of ${name}`,
      `Joint targeted area inspection of the response to neglect in ${name}`,
      `Area SEND inspection of ${name} Local Area Partnership`,
      `Children’s services in ${name} require improvement to be good`,
      `Dear ${name} Safeguarding Children Partnership`,
      official.toUpperCase(),
      name,
      `${name} City Council`,
      `Royal Borough of ${name}`,
      `${name.replace(" and ", " & ")} Council`,
      `${name.replaceAll("-", " ")} Council`,
    ];
    const found = (text: string) => findAuthorityNames(text).map((mention) => mention.authority.name);
    expect(texts.filter((text) => found(text).join() !== name)).toEqual([]);
    const hosts = authority.domains.flatMap((domain) => [`jane.smith@${domain} or`, `https://democracy.${domain}/x`]);
    const owners = (text: string) => findAuthorityHosts(text).map((host) => host.authority.name);
    expect(hosts.filter((text) => owners(text).join() !== name)).toEqual([]);
  });
});

test("initials leave the council word to the name after them", () => {
  const names = findAuthorityNames("RBWM Borough of Kent");
  expect(names.map(({ asWritten }) => asWritten)).toEqual(["RBWM", "Borough of Kent"]);
});

test("any text gives ordered spans without overlaps, whose words stand there", () => {
  const words = fc.constantFrom(
    "Kent",
    "North",
    "Somerset",
    "Council",
    "City",
    "of",
    "London",
    "Borough",
    "Reading",
    "and",
    "\n",
    "RBWM",
    "Bath",
    ",",
    "Police",
    "Hull",
    "x",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      let last = 0;
      for (const mention of findAuthorityNames(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end).replace(/\s+/gu, " ")).toBe(mention.asWritten);
        last = mention.end;
      }
    }),
  );
});

test("hostile text takes no time", () => {
  const began = process.cpuUsage();
  for (const piece of [
    "Kent and ",
    "RBWM ",
    "City of ",
    "@kent .",
    "a.gov.uk",
    "Bath and North East ",
    "Mr Kent, ",
    "www.",
  ]) {
    const text = piece.repeat(40_000);
    findAuthorityNames(text, { addresses: true });
    findAuthorityHosts(text);
  }
  expect(cpuMillisecondsSince(began)).toBeLessThan(4000);
});
