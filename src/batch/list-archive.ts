import { open, stat } from "node:fs/promises";
import yauzl from "yauzl";
import { diagnostic, type Diagnostic } from "../diagnostics/diagnostic.js";
import { isHidden } from "./hidden-file.js";
import type { ArchiveMember } from "./protocol.js";

/** A document in an archive, or why it cannot be read. */
export type ListedMember =
  | { readonly name: string; readonly status: "listed"; readonly member: ArchiveMember }
  | { readonly name: string; readonly status: "refused"; readonly problem: Diagnostic };

/**
 * What a file named .zip holds. `document`: it is a document that is a zip file by its format (DOCX) and only has the
 * wrong name. `refused` may come with the members that stood before the damage.
 */
export type ListedArchive =
  | { readonly status: "listed"; readonly members: readonly ListedMember[] }
  | { readonly status: "document" }
  | { readonly status: "refused"; readonly problem: Diagnostic; readonly members: readonly ListedMember[] };

const MOST_MEMBERS = 250_000;

/** Documents pack to a tenth, seldom to a fiftieth; deflate itself ends at 1,032. */
const MOST_RATIO = 250;

/** Small files may pack well by chance (a page of spaces); they cannot do harm. */
const HARMLESS_BYTES = 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** The file type in the upper half of a Unix archiver's attributes, and its value for a symbolic link. */
const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/**
 * Lists a zip archive's documents without unpacking any. Nothing is ever written to the disk from an archive, and a
 * member whose name leads out of it, that is a link or that would unpack to far more than it holds is refused.
 */
export async function listArchive(
  path: string,
  maxBytes: number,
  maxMembers: number = MOST_MEMBERS,
): Promise<ListedArchive> {
  const members: ListedMember[] = [];
  try {
    const { size } = await stat(path);
    await checkReadable(path);
    // Names are decoded here: left to itself, the library ends at the first unsafe name and the rest would be lost.
    const archive = await yauzl.openPromise(path, { decodeStrings: false });
    let packedBytes = 0;
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name === "word/document.xml") return { status: "document" };
      if (name.endsWith("/")) continue;
      packedBytes += entry.compressedSize;
      const problem = findProblem(name, entry, maxBytes);
      // An unsafe name is no hidden file's: "../x" begins with a dot.
      if (problem?.code !== "batch/archive-unsafe-name" && isHidden(name)) continue;
      members.push(problem === null ? listed(name, entry) : { name, status: "refused", problem });
      if (members.length > maxMembers) {
        const tooMany = diagnostic("batch/archive-too-many-members", { limit: maxMembers });
        return { status: "refused", problem: tooMany, members: [] };
      }
    }
    if (packedBytes > size) {
      const bomb = diagnostic("batch/archive-bomb", { reason: "its members overlap each other" });
      return { status: "refused", problem: bomb, members: [] };
    }
    return { status: "listed", members };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: "refused", problem: diagnostic("batch/archive-unreadable", { reason }), members };
  }
}

/** Opens and closes the file, so that one that may not be read fails as such. */
async function checkReadable(path: string): Promise<void> {
  const file = await open(path, "r");
  await file.close();
}

function nameOf(entry: yauzl.Entry): string {
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

function findProblem(name: string, entry: yauzl.Entry, maxBytes: number): Diagnostic | null {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (yauzl.validateFileName(name) !== null || name.includes("\u0000") || name === "") {
    return diagnostic("batch/archive-unsafe-name", { name });
  }
  if (((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK) return diagnostic("batch/archive-link", {});
  if (entry.isEncrypted()) return diagnostic("batch/archive-encrypted", {});
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return diagnostic("batch/archive-method", { method: compressionMethod });
  }
  if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MOST_RATIO) {
    const reason = `${name} would unpack from ${compressedSize} bytes to ${uncompressedSize}`;
    return diagnostic("batch/archive-bomb", { reason });
  }
  if (uncompressedSize > maxBytes) {
    return diagnostic("batch/too-large", { bytes: uncompressedSize, limit: maxBytes });
  }
  return /\.zip$/iu.test(name) ? diagnostic("batch/archive-nested", {}) : null;
}

function listed(name: string, entry: yauzl.Entry): ListedMember {
  return {
    name,
    status: "listed",
    member: {
      headerOffset: entry.relativeOffsetOfLocalHeader,
      packedBytes: entry.compressedSize,
      bytes: entry.uncompressedSize,
      deflated: entry.compressionMethod === DEFLATED,
      crc32: entry.crc32,
    },
  };
}
