import { authorityTable, serviceProviderTable } from "./authorities-register.js";

/** A GSS code and the days (ISO 8601, both included) on which it was in force; null where it has no such bound. */
export interface GssCodePeriod {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An English local authority with children's services, present or past. */
export interface Authority {
  /** The plain name, as the Office for National Statistics writes it. */
  readonly name: string;
  /** GSS codes with the dates (ISO 8601) from and to which they were in force; the last one is the newest. */
  readonly gssCodes: readonly GssCodePeriod[];
  /** The Department for Education's three-digit number. */
  readonly dfeCode: string | null;
  readonly ofstedUrn: string | null;
  readonly region: string | null;
  /** "county", "unitary authority", "metropolitan district", "London borough" or "sui generis"; today's or its last. */
  readonly type: string | null;
  /** Other names that stand for it alone, without "Council": "Hull". */
  readonly aliases: readonly string[];
  /** Names that mean it only with "Council" or the like behind them: "Richmond". */
  readonly councilAliases: readonly string[];
  /** Initials by which it goes, written exactly so: "RBWM". */
  readonly initials: readonly string[];
  /** Words before "@" excluded: the web and e-mail domains under which it writes ("herefordshire.gov.uk"). */
  readonly domains: readonly string[];
  /** Names of the authorities that took its place; empty for one that exists. */
  readonly succeededBy: readonly string[];
}

/** A company or trust that runs children's services for one council or several. */
export interface ServiceProvider {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly authorities: readonly Authority[];
  readonly domains: readonly string[];
}

interface Register {
  readonly authorities: readonly Authority[];
  readonly providers: readonly ServiceProvider[];
  readonly byName: ReadonlyMap<string, Authority>;
  readonly byGssCode: ReadonlyMap<string, Authority>;
  readonly byDomain: ReadonlyMap<string, Authority>;
}

let register: Register | undefined;

function openRegister(): Register {
  register ??= readRegister();
  return register;
}

function readRegister(): Register {
  const authorities = rowsOf(authorityTable).map(toAuthority);
  const byName = new Map<string, Authority>();
  for (const authority of authorities) byName.set(plainName(authority.name), authority);
  for (const authority of authorities) {
    const others = [...authority.aliases, ...authority.councilAliases, ...authority.initials];
    for (const other of others) if (!byName.has(plainName(other))) byName.set(plainName(other), authority);
  }
  const providers = rowsOf(serviceProviderTable).map(
    ([name = "", aliases = "", served = "", domains = ""]): ServiceProvider => ({
      name,
      aliases: listOf(aliases, ";"),
      authorities: listOf(served, ";").flatMap((authority) => byName.get(plainName(authority)) ?? []),
      domains: listOf(domains, ","),
    }),
  );
  const byDomain = new Map<string, Authority>();
  for (const authority of authorities) for (const domain of authority.domains) byDomain.set(domain, authority);
  for (const { domains, authorities: served } of providers) {
    const [only] = served;
    if (served.length === 1 && only !== undefined) for (const domain of domains) byDomain.set(domain, only);
  }
  const byGssCode = new Map(
    authorities.flatMap((authority) => authority.gssCodes.map(({ code }): [string, Authority] => [code, authority])),
  );
  return { authorities, providers, byName, byGssCode, byDomain };
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

function listOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function toAuthority(cells: readonly string[]): Authority {
  const [name = "", gss = "", dfe = "", urn = "", region = "", type = ""] = cells;
  const [aliases = "", councilAliases = "", initials = "", domains = "", successors = ""] = cells.slice(6);
  return {
    name,
    gssCodes: listOf(gss, ",").map(toGssCodePeriod),
    dfeCode: dfe || null,
    ofstedUrn: urn || null,
    region: region || null,
    type: type || null,
    aliases: listOf(aliases, ";"),
    councilAliases: listOf(councilAliases, ";"),
    initials: listOf(initials, ";"),
    domains: listOf(domains, ","),
    succeededBy: listOf(successors, ";"),
  };
}

function toGssCodePeriod(words: string): GssCodePeriod {
  const parts = /^(?:(?<from>[\d-]{10})\.\.)?(?<code>E\d{8})(?:\.\.(?<to>[\d-]{10}))?$/u.exec(words)?.groups;
  if (parts?.["code"] === undefined) throw new SyntaxError(`not a GSS code with its dates: ${words}`);
  return { code: parts["code"], from: parts["from"] ?? null, to: parts["to"] ?? null };
}

/** The words of a council's own name that say what kind of council it is and not which one. */
const COUNCIL_WORDS =
  /\b(?:the|london borough of|royal borough of|metropolitan borough of|borough of|county borough of|city of|county of|council of|councils?|city|county|borough|metropolitan|district|unitary|corporation|local authority|authority)\b/gu;

function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[’‘']/gu, "")
    .replace(/[^a-z]+/gu, " ")
    .trim();
}

/** Every authority in the register, present and past, by name. */
export function listAuthorities(): readonly Authority[] {
  return openRegister().authorities;
}

/** Every company or trust in the register that runs children's services for councils. */
export function listServiceProviders(): readonly ServiceProvider[] {
  return openRegister().providers;
}

/**
 * The authority that a name stands for, whatever its spelling: its plain name, an alias, or either with the words of a
 * council around it ("London Borough of Hackney", "Hull City Council"). Null for any other words.
 */
export function authorityByName(name: string): Authority | null {
  const { byName } = openRegister();
  const plain = plainName(name);
  return byName.get(plain) ?? byName.get(plain.replace(COUNCIL_WORDS, " ").replace(/\s+/gu, " ").trim()) ?? null;
}

/** The authority to which a GSS code belongs or belonged. */
export function authorityByGssCode(code: string): Authority | null {
  return openRegister().byGssCode.get(code) ?? null;
}

// Labels in front of "gov.uk" on the government's closed mail networks, which councils used until 2019.
const CLOSED_NETWORK = /\.(?:gcsx|gcsxgsi|gsx|gsi|cjsm)(?=\.|$)/u;

/**
 * The authority that writes under a web or e-mail host: "democracy.kent.gov.uk" and "kent.gcsx.gov.uk" are Kent's. Null
 * for hosts that several authorities share and for anybody else's.
 */
export function authorityByDomain(host: string): Authority | null {
  const { byDomain } = openRegister();
  let rest = host.toLowerCase().replace(CLOSED_NETWORK, "");
  while (rest !== "") {
    const authority = byDomain.get(rest);
    if (authority !== undefined) return authority;
    const dot = rest.indexOf(".");
    rest = dot < 0 ? "" : rest.slice(dot + 1);
  }
  return null;
}

/** The authority's GSS code today; for an abolished one its last. */
export function currentGssCode(authority: Authority): string {
  const newest = authority.gssCodes.at(-1);
  if (newest === undefined) throw new RangeError(`${authority.name} has no GSS code`);
  return newest.code;
}

/** The GSS code that was in force on a day (ISO 8601), or null where the authority did not exist. */
export function gssCodeAt(authority: Authority, date: string): string | null {
  const period = authority.gssCodes.find(
    ({ from, to }) => (from === null || date >= from) && (to === null || date <= to),
  );
  return period?.code ?? null;
}

/** Whether the authority exists today. */
export function isInForce(authority: Authority): boolean {
  return authority.gssCodes.at(-1)?.to === null;
}
