import { type Entry, type ZipFile, fromBuffer } from "yauzl";

/** Why a package could not be opened. */
export type PackageFault = "damaged" | "too-large" | "encrypted";

/** The parts of a zip package that were asked for, unpacked. */
export interface ZipPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** More entries than any document has; a list of millions is an attack on memory. */
const MOST_ENTRIES = 20_000;

/** The names of all entries of a zip file in order; null where its directory cannot be read. */
export async function listZipEntries(bytes: Uint8Array): Promise<string[] | null> {
  try {
    const names: string[] = [];
    await walkEntries(bytes, (entry) => {
      names.push(entry.fileName);
      return Promise.resolve(names.length < MOST_ENTRIES);
    });
    return names;
  } catch {
    return null;
  }
}

/**
 * Unpacks the wanted parts of a zip package. The sizes that its directory states are added up first and unpacking stops
 * at the limit whatever they say, so that a decompression bomb costs no more memory than that.
 */
export async function unpackParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<ZipPackage | PackageFault> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let fault: PackageFault | null = null;
  try {
    await walkEntries(bytes, async (entry, zip) => {
      if (!wanted(entry.fileName) || parts.has(entry.fileName)) return true;
      if (entry.isEncrypted()) {
        fault = "encrypted";
        return false;
      }
      if (total + entry.uncompressedSize > limit) {
        fault = "too-large";
        return false;
      }
      const part = await unpack(entry, zip, limit - total);
      if (part === null) {
        fault = "too-large";
        return false;
      }
      total += part.length;
      parts.set(entry.fileName, part);
      return true;
    });
  } catch {
    return "damaged";
  }
  return fault ?? { parts };
}

/** Calls `visit` for each entry in turn until it gives false. */
function walkEntries(bytes: Uint8Array, visit: (entry: Entry, zip: ZipFile) => Promise<boolean>): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null && error !== undefined) return reject(error);
      zip.on("error", reject);
      zip.on("end", () => resolve());
      zip.on("entry", (entry: Entry) => {
        visit(entry, zip).then((more) => (more ? zip.readEntry() : resolve()), reject);
      });
      zip.readEntry();
    });
  });
}

function unpack(entry: Entry, zip: ZipFile, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null && error !== undefined) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          stream.destroy();
          resolve(null);
        } else chunks.push(chunk);
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
