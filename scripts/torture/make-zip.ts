import { crc32, deflateRawSync } from "node:zlib";

/** A member of a zip archive as somebody wants it, also such that no sound program would write it. */
export interface MadeMember {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Sizes and checksum that the archive states, where they are not the true ones. */
  readonly statedBytes?: number;
  readonly statedChecksum?: number;
  readonly stored?: boolean;
  readonly method?: number;
  /** A Unix mode; 0o120777 is a link. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** Where its bytes stand, for members that overlap another's. */
  readonly sharesBytesOf?: number;
}

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;

/** Makes a zip archive byte by byte (PKWARE APPNOTE 4.3), because libraries refuse to write hostile ones. */
export function makeZip(members: readonly MadeMember[]): Buffer {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name, "utf8");
    const content = Buffer.from(member.content ?? "");
    const packed = member.stored === true ? content : deflateRawSync(content);
    const header = Buffer.alloc(LOCAL_HEADER_BYTES);
    header.writeUInt32LE(0x04034b50, 0);
    writeCommon(header, 4, member, content, packed, name);
    const shared = member.sharesBytesOf === undefined ? null : offsets[member.sharesBytesOf];
    offsets.push(shared ?? offset);
    const entry = Buffer.alloc(CENTRAL_HEADER_BYTES);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE((3 << 8) | 20, 4);
    writeCommon(entry, 6, member, content, packed, name);
    entry.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(offsets.at(-1) ?? 0, 42);
    central.push(entry, name);
    if (shared === null) {
      pieces.push(header, name, packed);
      offset += header.length + name.length + packed.length;
    }
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directory, end]);
}

/** The fields that stand in the same order in a local and a central header. */
function writeCommon(
  header: Buffer,
  at: number,
  member: MadeMember,
  content: Buffer,
  packed: Buffer,
  name: Buffer,
): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800 | (member.encrypted === true ? 1 : 0), at + 2);
  header.writeUInt16LE(member.method ?? (member.stored === true ? 0 : 8), at + 4);
  header.writeUInt32LE(member.statedChecksum ?? crc32(content), at + 10);
  header.writeUInt32LE(packed.length, at + 14);
  header.writeUInt32LE(member.statedBytes ?? content.length, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
