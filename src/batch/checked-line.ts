import { crc32 } from "node:zlib";

const CHECK = /,"check":"([0-9a-f]{8})"\}$/u;

/**
 * A value as one line of JSON that carries the CRC-32 of itself as its last member, `check`: a line that was torn by a
 * killed process or edited by hand can be told from a whole one.
 */
export function writeCheckedLine(value: object): string {
  const json = JSON.stringify(value);
  return `${json.slice(0, -1)},"check":"${checksum(json)}"}\n`;
}

/** The value of such a line, or null when the line is not as it was written. */
export function readCheckedLine(line: string): unknown {
  const match = CHECK.exec(line);
  if (match === null) return null;
  const json = `${line.slice(0, match.index)}}`;
  return checksum(json) === match[1] ? (JSON.parse(json) as unknown) : null;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
