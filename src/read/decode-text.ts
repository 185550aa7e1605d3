/** How the bytes of a text file were read. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Decodes the bytes of a text file: by its byte order mark, as UTF-16 where every other byte of the beginning is zero,
 * as UTF-8 where that is valid, and otherwise as Windows-1252, which old council systems and Word's "plain text" write.
 * Gives null where the bytes are no text: zero bytes, or more control characters than text has.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = guessEncoding(bytes);
  if (encoding === null) return null;
  const text =
    encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding, { fatal: false }).decode(bytes);
  return isText(text) ? { text, encoding } : null;
}

const PROBE = 4096;

function guessEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, PROBE);
  const zeros = [0, 0];
  probe.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = probe.length / 2;
  if (probe.length >= 8 && odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  if (probe.length >= 8 && even > half * 0.6 && odd < half * 0.05) return "utf-16be";
  if (even + odd > 0) return null;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The characters of bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node's own decoder takes this encoding for Latin-1 in several versions and loses quotation marks and dashes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function isText(text: string): boolean {
  const probe = text.slice(0, 20_000);
  const controls = probe.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return controls <= probe.length * 0.02;
}
