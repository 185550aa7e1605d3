import { closeSync, openSync, readFileSync } from "node:fs";
import { crc32, inflateRawSync } from "node:zlib";
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import { readAt } from "./read-at.js";
import { reasonOf } from "./reason-of.js";
import type { ArchiveMember, FileLocation } from "./protocol.js";

/** The bytes at a location, or why they cannot be had. An archive's member never gives more bytes than it announced. */
export type ReadBytes =
  { readonly status: "read"; readonly bytes: Uint8Array } | { readonly status: "failed"; readonly problem: Diagnostic };

/** Reads an input's bytes. */
export function readLocation({ path, member }: FileLocation): ReadBytes {
  try {
    return member === null ? { status: "read", bytes: readFileSync(path) } : readMember(path, member);
  } catch (error) {
    return { status: "failed", problem: diagnostic("batch/unreadable", { reason: reasonOf(error) }) };
  }
}

/** A local file header (PKWARE APPNOTE 4.3.7): its signature, its fixed length, and where its name's length stands. */
const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30, nameLengthAt: 26, extraLengthAt: 28 } as const;

function readMember(path: string, member: ArchiveMember): ReadBytes {
  const file = openSync(path, "r");
  try {
    const header = readAt(file, member.headerOffset, LOCAL_HEADER.bytes);
    if (header.length < LOCAL_HEADER.bytes || header.readUInt32LE(0) !== LOCAL_HEADER.signature) {
      return damaged("its header is missing");
    }
    const names = header.readUInt16LE(LOCAL_HEADER.nameLengthAt) + header.readUInt16LE(LOCAL_HEADER.extraLengthAt);
    const packed = readAt(file, member.headerOffset + LOCAL_HEADER.bytes + names, member.packedBytes);
    if (packed.length < member.packedBytes) return damaged("the archive ends inside it");
    return unpack(packed, member);
  } finally {
    closeSync(file);
  }
}

function unpack(packed: Buffer, member: ArchiveMember): ReadBytes {
  let bytes: Buffer = packed;
  if (member.deflated) {
    try {
      bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, member.bytes) });
    } catch {
      return damaged("it cannot be unpacked, or gives more bytes than the archive says");
    }
  }
  if (bytes.length !== member.bytes) return damaged("its size is not the one that the archive says");
  if (crc32(bytes) !== member.crc32) return damaged("its checksum is not the one that the archive says");
  return { status: "read", bytes };
}

function damaged(reason: string): ReadBytes {
  return { status: "failed", problem: diagnostic("batch/archive-member-damaged", { reason }) };
}
