import { describe, expect, test } from "vitest";
import {
  authorityByDomain,
  authorityByGssCode,
  authorityByName,
  currentGssCode,
  gssCodeAt,
  isInForce,
  listAuthorities,
  listServiceProviders,
} from "../../src/domain/authorities.js";

const REGIONS = [
  "North East",
  "North West",
  "Yorkshire and the Humber",
  "East Midlands",
  "West Midlands",
  "East of England",
  "London",
  "South East",
  "South West",
];
const TYPES = ["county", "unitary authority", "metropolitan district", "London borough", "sui generis"];

const named = (name: string) => {
  const authority = authorityByName(name);
  if (authority === null) throw new Error(`no authority is called ${name}`);
  return authority;
};

describe("the register", () => {
  const authorities = listAuthorities();

  test("holds the 153 authorities of today and those abolished since 1998", () => {
    expect(authorities.filter(isInForce)).toHaveLength(153);
    expect(authorities.filter((authority) => !isInForce(authority)).map(({ name }) => name)).toEqual([
      "Bedfordshire",
      "Bournemouth",
      "Cheshire",
      "Cumbria",
      "Northamptonshire",
      "Poole",
    ]);
  });

  test("every fact has the form of its kind", () => {
    const misshapen = authorities.filter(
      ({ gssCodes, dfeCode, ofstedUrn, region, type, domains }) =>
        gssCodes.length === 0 ||
        !gssCodes.every(({ code }) => /^E(?:06|08|09|10)0000\d{2}$/u.test(code)) ||
        !/^\d{3}$/u.test(dfeCode ?? "") ||
        !/^\d{5,7}$/u.test(ofstedUrn ?? "00000") ||
        !REGIONS.includes(region ?? "") ||
        !TYPES.includes(type ?? "") ||
        domains.length === 0 ||
        !domains.every((domain) => /^[a-z-]+(?:\.gov\.uk|\.kingston\.gov\.uk|\.com)$/u.test(domain)),
    );
    expect(misshapen.map(({ name }) => name)).toEqual([]);
  });

  test("no name, code, number or domain stands for two authorities", () => {
    const all = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
    for (const values of [
      all(authorities.map(({ name }) => name)),
      all(authorities.flatMap(({ gssCodes }) => gssCodes.map(({ code }) => code))),
      all(authorities.map(({ dfeCode }) => dfeCode)),
      all(authorities.map(({ ofstedUrn }) => ofstedUrn)),
      all(authorities.flatMap(({ domains }) => domains)),
      all(authorities.flatMap(({ aliases, councilAliases, initials }) => [...aliases, ...councilAliases, ...initials])),
    ])
      expect(new Set(values).size).toBe(values.length);
  });

  test("codes of one authority follow each other without a gap", () => {
    const gaps = authorities.flatMap(({ gssCodes }) =>
      gssCodes.slice(1).map(({ from }, index) => Date.parse(from ?? "") - Date.parse(gssCodes[index]?.to ?? "")),
    );
    expect(new Set(gaps)).toEqual(new Set([86_400_000]));
  });

  test("an abolished authority names successors of the register, one in force names none", () => {
    const wrong = authorities.filter((authority) => authority.succeededBy.length > 0 === isInForce(authority));
    expect(wrong.map(({ name }) => name)).toEqual([]);
    const successors = authorities.flatMap(({ succeededBy }) => succeededBy);
    expect(successors.map((successor) => authorityByName(successor)?.name)).toEqual(successors);
  });

  test("every provider works for authorities of the register", () => {
    const providers = listServiceProviders();
    expect(providers.filter((provider) => provider.authorities.length === 0)).toEqual([]);
    const several = providers.find(({ name }) => name === "Achieving for Children");
    expect(several?.authorities.map(({ name }) => name)).toEqual([
      "Kingston upon Thames",
      "Richmond upon Thames",
      "Windsor and Maidenhead",
    ]);
  });
});

describe("authorityByName", () => {
  test.each([
    ["BANES", "Bath and North East Somerset"],
    ["Bath & North East Somerset Council", "Bath and North East Somerset"],
    ["Hull City Council", "Kingston upon Hull"],
    ["Kingston upon Hull, City of", "Kingston upon Hull"],
    ["Kingston-upon-Hull", "Kingston upon Hull"],
    ["Durham County Council", "County Durham"],
    ["County Durham", "County Durham"],
    ["Herefordshire, County of", "Herefordshire"],
    ["Bristol, City of", "Bristol"],
    ["Telford & Wrekin", "Telford and Wrekin"],
    ["St Helens", "St. Helens"],
    ["Southend-on-Sea City Council", "Southend-on-Sea"],
    ["Royal Borough of Kensington and Chelsea", "Kensington and Chelsea"],
    ["City of Westminster", "Westminster"],
    ["Westminster City Council", "Westminster"],
    ["Stockton", "Stockton-on-Tees"],
    ["Medway Towns", "Medway"],
    ["Redcar & Cleveland", "Redcar and Cleveland"],
    ["RBWM", "Windsor and Maidenhead"],
    ["London Borough of Richmond upon Thames", "Richmond upon Thames"],
    ["Brighton & Hove City Council", "Brighton and Hove"],
    ["BCP Council", "Bournemouth, Christchurch and Poole"],
    ["LBBD", "Barking and Dagenham"],
    ["City of London Corporation", "City of London"],
    ["Council of the Isles of Scilly", "Isles of Scilly"],
    ["leeds city council", "Leeds"],
  ])("%s", (written, name) => {
    expect(authorityByName(written)?.name).toBe(name);
  });

  test.each([
    "",
    "Council",
    "Somerset West and Taunton",
    "Cambridge",
    "Greater Manchester",
    "London",
    "Swale Borough Council",
    "Northumbria",
  ])("“%s” is none", (written) => {
    expect(authorityByName(written)).toBeNull();
  });
});

describe("GSS codes", () => {
  test.each([
    ["Buckinghamshire", "2014-06-25", "E10000002", "E06000060"],
    ["Buckinghamshire", "2020-03-31", "E10000002", "E06000060"],
    ["Buckinghamshire", "2020-04-01", "E06000060", "E06000060"],
    ["Barnsley", "2018-10-19", "E08000016", "E08000038"],
    ["Sheffield", "2025-04-01", "E08000039", "E08000039"],
    ["Somerset", "2015-02-11", "E10000027", "E06000066"],
    ["North Yorkshire", "2021-07-09", "E10000023", "E06000065"],
    ["Dorset", "2016-03-01", "E10000009", "E06000059"],
    ["Northumberland", "2012-06-01", "E06000048", "E06000057"],
    ["Gateshead", "2015-11-01", "E08000037", "E08000037"],
    ["Cumbria", "2018-01-01", "E10000006", "E10000006"],
    ["Cumbria", "2023-04-01", null, "E10000006"],
    ["Northamptonshire", "2019-06-01", "E10000021", "E10000021"],
    ["Bournemouth", "2014-06-01", "E06000028", "E06000028"],
    ["Bournemouth, Christchurch and Poole", "2018-06-01", null, "E06000058"],
    ["Hertfordshire", "2014-01-01", "E10000015", "E10000015"],
    ["Cumberland", "2024-01-01", "E06000063", "E06000063"],
  ] as const)("%s on %s", (name, date, then, today) => {
    expect(gssCodeAt(named(name), date)).toBe(then);
    expect(currentGssCode(named(name))).toBe(today);
  });

  test("an old code leads to the authority too", () => {
    expect(authorityByGssCode("E10000002")?.name).toBe("Buckinghamshire");
    expect(authorityByGssCode("E08000020")?.name).toBe("Gateshead");
    expect(authorityByGssCode("E06000099")).toBeNull();
  });
});

describe("authorityByDomain", () => {
  test.each([
    ["herefordshire.gov.uk", "Herefordshire"],
    ["democracy.bathnes.gov.uk", "Bath and North East Somerset"],
    ["www.n-somerset.gov.uk", "North Somerset"],
    ["kent.gcsx.gov.uk", "Kent"],
    ["RBWM.gov.uk", "Windsor and Maidenhead"],
    ["birminghamchildrenstrust.co.uk", "Birmingham"],
    ["leics.gov.uk", "Leicestershire"],
  ])("%s", (host, name) => {
    expect(authorityByDomain(host)?.name).toBe(name);
  });

  test.each([
    "gov.uk",
    "ofsted.gov.uk",
    "kent.police.uk",
    "achievingforchildren.org.uk",
    "nctrust.co.uk",
    "notkent.gov.uk",
    "",
  ])("%s is nobody's alone", (host) => {
    expect(authorityByDomain(host)).toBeNull();
  });
});
