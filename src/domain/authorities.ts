/** An English local authority with children's services, present or past. */
export interface Authority {
  /** The plain name, as the Office for National Statistics writes it. */
  readonly name: string;
  /** GSS codes with the dates (ISO 8601) from and to which they were in force; the last one is the newest. */
  readonly gssCodes: readonly { readonly code: string; readonly from: string | null; readonly to: string | null }[];
  readonly dfeCode: string | null;
  readonly ofstedUrn: string | null;
  readonly region: string | null;
  readonly type: string | null;
  /** Other names in use, without "Council": "BANES", "Kingston-upon-Hull". */
  readonly aliases: readonly string[];
  /** Words before "@" excluded: the web and e-mail domains under which it writes ("herefordshire.gov.uk"). */
  readonly domains: readonly string[];
}
