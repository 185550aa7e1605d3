/** A number as people read it: 12,345. */
export function grouped(number: number): string {
  return number.toLocaleString("en-GB");
}

/** So many of something: "1 file", "12,345 files". */
export function counted(number: number, thing: string): string {
  return `${grouped(number)} ${thing}${number === 1 ? "" : "s"}`;
}
